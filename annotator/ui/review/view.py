"""Reviewer mode: articles that wait, one of them with all annotators' marks, and the place in hand."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.direction import language_direction, paragraph_direction
from annotator.exchange.review import Item, Waiting
from annotator.model import Annotator
from annotator.review.agreement import persons
from annotator.store import Project
from annotator.ui.article.highlight import Highlight
from annotator.ui.columns import column, line
from annotator.ui.highlights import HighlightMaker
from annotator.ui.language import number
from annotator.ui.review.article import ReviewArticle
from annotator.ui.review.board import Board
from annotator.ui.review.case_panel import CasePanel
from annotator.ui.review.compared import ComparedButton
from annotator.ui.review.drawing import Drawn, drawn, is_settled
from annotator.ui.review.figures_page import FiguresPage
from annotator.ui.review.list_page import ListPage
from annotator.ui.review.queue import Queue, can_be_compared, has_work
from annotator.ui.review.rows import Row, RowList
from annotator.ui.review.seats import Seats
from annotator.ui.review.settling import Settling
from annotator.ui.review.side_by_side import SideBySide
from annotator.ui.review.strip import OPEN, Strip
from annotator.ui.review.telling import Telling, naming_of
from annotator.ui.sections.parts import parts_of
from annotator.ui.session import Session

_DONE = "#2e8b57"
_ASKED = "#7a5cc0"
_QUIET = "#8a93a1"
_PAUSE = 150
"""Milliseconds after an article was opened in which the next one is not yet looked at."""


def compared_first(project: Project) -> list[Annotator]:
    """Whom a reviewer most likely compares: people who have finished something; all where fewer than two have."""
    people, finishers = persons(project), project.finishers()
    busy = [item for item in people if item.id in finishers]
    return busy if len(busy) > 1 else people


class ReviewView(QWidget):
    """The reviewer's view of one project."""

    said = Signal(str)
    """A sentence for the status line."""
    rules_requested = Signal()
    decisions_requested = Signal()

    def __init__(self, session: Session, text_size: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._drawn: dict[str, Drawn] = {}
        self._in_hand: list[str] = []
        seats = Seats(compared_first(session.project))
        self.board = Board(session, seats, self)
        self.queue = Queue(session, self)
        self.compared = ComparedButton()
        self.articles = RowList()
        self.article = ReviewArticle()
        if text_size:
            self.article.set_text_size(text_size)
        self.side_by_side = SideBySide()
        self.strip = Strip()
        self.panel = CasePanel(self.board)
        self.places = RowList()
        self.title = QLabel()
        self.progress = QLabel()
        self.modes = QButtonGroup(self)
        self.list_page = ListPage(self.queue)
        self.figures = FiguresPage(session)
        self._headings: dict[str, QLabel] = {}
        self._maker = HighlightMaker(session.scheme)
        self._prepare = QTimer(self)
        self._prepare.setSingleShot(True)
        self._prepare.setInterval(_PAUSE)
        self._prepare.timeout.connect(self._prepare_next)
        self._build()
        self.settling = Settling(self)
        self._connect()
        self.compared.show_project(session.project, seats)
        self.figures.compare(seats.annotators)
        self.retranslate()
        self.queue.compare(seats)

    def _build(self) -> None:
        for label in (self.title, self.progress):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setContentsMargins(16, 8, 16, 6)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        self.title.setFont(font)
        self.progress.setProperty("quiet", True)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 5, 10, 5)
        row.setSpacing(6)
        row.addWidget(self.compared)
        row.addStretch(1)
        for place in range(4):
            button = QToolButton()
            button.setCheckable(True)
            button.setChecked(place == 0)
            self.modes.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.progress)
        together = QWidget()
        beside = QHBoxLayout(together)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.article)
        self.pages.addWidget(self.side_by_side)
        beside.addWidget(self.pages, 1)
        beside.addWidget(self.strip)
        left = QSplitter(Qt.Orientation.Vertical)
        left.addWidget(column([self._heading("articles"), self.articles]))
        left.addWidget(column([self._heading("places"), self.places]))
        left.setSizes([300, 330])
        left.setChildrenCollapsible(False)
        middle = column([self.title, line(), together])
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for widget in (left, middle, self.panel):
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([250, 776, 340])
        self.columns.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar)
        outer.addWidget(line())
        self.whole = QStackedWidget()
        for widget in (self.columns, self.list_page, self.figures):
            self.whole.addWidget(widget)
        outer.addWidget(self.whole, 1)

    def _heading(self, name: str) -> QLabel:
        label = QLabel()
        label.setProperty("heading", True)
        self._headings[name] = label
        return label

    def _connect(self) -> None:
        board, settling = self.board, self.settling
        board.opened.connect(self._show_article)
        board.changed.connect(self._show_items)
        board.moved.connect(self._show_place)
        board.finished.connect(self._go_on)
        board.said.connect(self.said)
        settling.said.connect(self.said)
        self.queue.changed.connect(self._list_articles)
        self.queue.ready.connect(self._on_ready)
        self.articles.chosen.connect(self.open_article)
        self.places.chosen.connect(self._choose_place)
        self.strip.chosen.connect(self._choose_place)
        self.panel.pressed.connect(settling.press)
        self.panel.taken.connect(settling.take_from)
        self.compared.chosen.connect(self._compare)
        self.modes.idClicked.connect(self.show_mode)
        self.list_page.opened.connect(self._open_place)
        self.figures.opened.connect(self._open_place)
        for source in (self.article, self.side_by_side):
            source.stepped.connect(board.go)
            source.mark_selected.connect(self._on_mark)
        self.article.label_key.connect(settling.press)
        self.article.fragment_key.connect(settling.press_for_all)
        self.side_by_side.key_pressed.connect(settling.press)
        self.side_by_side.shifted_key_pressed.connect(settling.press_for_all)
        self.article.boundary_requested.connect(lambda: board.go(1))
        self.article.delete_requested.connect(lambda _: settling.press("N"))
        self.article.fragments_edited.connect(settling.keep_edges)
        self.article.message.connect(self.said)
        self.panel.thread_panel.left.connect(self.focus)

    # Words

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self._headings["articles"].setText(self.tr("Articles to settle"))
        self._headings["places"].setText(self.tr("Disagreements in this article"))
        self.articles.setAccessibleName(self.tr("Articles to settle"))
        self.places.setAccessibleName(self.tr("Disagreements in this article"))
        texts = (self.tr("Together"), self.tr("Side by side"), self.tr("All disagreements"), self.tr("Agreement"))
        for place, text in enumerate(texts):
            self.modes.button(place).setText(text)
        self.strip.setToolTip(self.tr("Where the disagreements are"))
        self._naming = naming_of(self.session.project)
        self._telling = Telling(self.session.project, self._naming)
        self._maker = HighlightMaker(self.session.scheme)
        self.compared.show_project(self.session.project, self.board.table)
        self.panel.retranslate()
        self.list_page.show_names(self._naming, {item.id: item.name for item in self.session.project.annotators()})
        self.figures.show_names(self._naming)
        self._list_articles()
        if self.board.desk is not None:
            self._show_items()
            self._show_place()

    # Articles

    def open_article(self, document: str, key: str = "") -> None:
        """Show an article, at its first open place or at one of this key."""
        self.board.open(document, key)
        self.focus()

    def _open_place(self, document: str, key: str = "") -> None:
        self.show_mode(0)
        self.open_article(document, key)

    def go(self, step: int) -> None:
        """The next or previous article of the list."""
        found = self.queue.neighbour(self.board.document, step)
        if found is not None:
            self.open_article(found)

    def focus(self) -> None:
        """Give the keyboard to the text."""
        if self.pages.currentIndex() == 0:
            self.article.setFocus()
        elif self.side_by_side.views:
            self.side_by_side.views[0].setFocus()

    def _compare(self, seats: Seats) -> None:
        self.board.compare(seats)
        self.queue.compare(seats)
        self.figures.compare(seats.annotators)

    def _on_ready(self) -> None:
        """Once it is known where something is to be settled, begin there."""
        here = self.queue.found.get(self.board.document or "")
        if here is None or not has_work(here):
            found = self.queue.next_after(None)
            if found is not None:
                self.open_article(found)

    def _go_on(self) -> None:
        """The article is finished: show the next one, once what was pressed is done with."""
        QTimer.singleShot(0, self, self._open_next)

    def _open_next(self) -> None:
        found = self.queue.next_after(self.board.document)
        if found is None or found == self.board.document:
            if not self.queue.running:
                self.said.emit(self.tr("All that two have finished is settled."))
            return
        self.open_article(found)

    def _prepare_next(self) -> None:
        """Nothing is pressed for a moment: compare the article that comes next."""
        found = self.queue.next_after(self.board.document)
        if found is not None:
            self.board.prepare(found)

    def _list_articles(self) -> None:
        rows = [self._article_row(one) for one in self.queue.listed()]
        self.articles.set_rows(rows)
        self.articles.show_row(self.board.document or "")
        if self.whole.currentWidget() is self.list_page:
            self.list_page.refresh()
        if self.queue.running:
            self.progress.setText(self.tr("Comparing… {share}%").format(share=number(int(self.queue.share * 100))))
            return
        open_ = sum(one.open for one in self.queue.found.values())
        total = sum(len(one.places) for one in self.queue.found.values())
        told = self.tr("{settled} of {total} settled")
        self.progress.setText(told.format(settled=number(total - open_), total=number(total)))

    def _article_row(self, one: Waiting) -> Row:
        title = one.title or "—"
        if not can_be_compared(one):
            return Row(one.document, title, self.tr("Not finished by two"), _QUIET, quiet=True)
        parts = []
        if one.open:
            parts.append(self.tr("%n to settle", "", one.open))
        if one.agreed:
            parts.append(self.tr("%n agreed", "", one.agreed))
        if one.states["asked"]:
            parts.append(self.tr("%n asked", "", one.states["asked"]))
        if one.unfinished:
            parts.append(self.tr("%n layer(s) not finished by two", "", len(one.unfinished)))
        color = OPEN if one.open else _ASKED if one.states["asked"] else _DONE
        settled = not has_work(one)
        return Row(one.document, title, "  ·  ".join(parts or [self.tr("Settled")]), color, True, quiet=settled)

    # The open article

    def _show_article(self) -> None:
        desk = self.board.desk
        if desk is None:
            return
        document = self.session.project.document(desk.document)
        title = document.title if document is not None else ""
        language = document.lang if document is not None else "ar"
        rtl = paragraph_direction(title, language_direction(language)) == "rtl"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.title.setText(title or "—")
        text = desk.article.text if desk.article is not None else self.session.project.text(desk.document)
        with QSignalBlocker(self.article):
            sections = document.sections if document is not None else ()
            spans = desk.article.marks.spans if desk.article is not None else ()
            self.article.set_article(text, language, self._highlights(), parts_of(sections, text, spans))
        if self.pages.currentIndex() == 1:
            self._fill_columns()
        self.articles.show_row(desk.document)
        self._show_lists()
        self._prepare.start()

    def _show_items(self) -> None:
        with QSignalBlocker(self.article):
            self.article.set_highlights(self._highlights())
        if self.pages.currentIndex() == 1 and self.board.desk is not None and self.board.desk.article is not None:
            self.side_by_side.show_marks(self.board.seats, self.board.desk.article.marks, self._maker)
        self._show_lists()

    def _highlights(self) -> list[Highlight]:
        desk = self.board.desk
        found = drawn(desk.items, self.board.seats, self._maker) if desk is not None else ()
        self._drawn = {one.mark.id: one for one in found}
        return [one.mark for one in self._drawn.values()]

    def marks_of(self, key: str) -> list[str]:
        """The ids of what is drawn for a place."""
        return [ident for ident, one in self._drawn.items() if one.key == key]

    def annotator_of(self, mark: str) -> str | None:
        """Whose mark a drawn one is; None for none that is drawn."""
        return self._drawn[mark].annotator if mark in self._drawn else None

    def _show_lists(self) -> None:
        items = self.board.items
        self.strip.show_items(items, len(self.article.text()))
        self.places.set_rows([self._place_row(item) for item in items])

    def _place_row(self, item: Item) -> Row:
        case = item.case
        color = {"asked": _ASKED, "settled": _DONE}.get(item.state, OPEN)
        lower = f"{self._naming.types(case.types) or self.tr('All agree')}  ·  {self._naming.layer(case.layer)}"
        settled = is_settled(item)
        return Row(case.key, self._telling.about(case), lower, color, not settled, quiet=settled)

    def _show_place(self) -> None:
        item = self.board.item
        key = item.case.key if item is not None else ""
        self.places.show_row(key)
        self.strip.show_current(key)
        self.panel.show_item()
        marks = self.marks_of(key)
        with QSignalBlocker(self.article):
            if self.article.selected_mark() not in marks:
                self.article.select_mark(None)
        self.article.update_highlights(
            [self._drawn[ident].mark for ident in self._in_hand if ident in self._drawn and ident not in marks]
            + [self._drawn[ident].in_hand for ident in marks]
        )
        self._in_hand = marks
        self.article.set_lit(sorted({part for ident in marks for part in self._drawn[ident].mark.fragments}))
        if item is not None and item.case.end:
            self.article.reveal(item.case.start, item.case.end)
        if self.pages.currentIndex() == 1:
            self._show_in_columns()

    def _choose_place(self, key: str) -> None:
        self.board.select(key)
        self.focus()

    def _on_mark(self, ident: str) -> None:
        """A mark was clicked: its place is taken in hand."""
        found = self._drawn[ident].key if ident in self._drawn else None
        if found is None:
            found = next((item.case.key for item in self.board.items if ident in item.case.ids), None)
        if found is not None and (self.board.item is None or self.board.item.case.key != found):
            self.board.select(found)

    # Side by side

    def show_mode(self, number: int) -> None:
        """0: all in one article. 1: annotators side by side. 2: all disagreements. 3: agreement in figures."""
        self.modes.button(number).setChecked(True)
        self.whole.setCurrentIndex(max(number - 1, 0))
        if number == 2:
            self.list_page.refresh()
        elif number == 3:
            self.figures.wake()
        if number > 1:
            return
        self.pages.setCurrentIndex(number)
        if number == 1:
            self._fill_columns()
            self._show_in_columns()
        self.focus()

    def _fill_columns(self) -> None:
        desk = self.board.desk
        if desk is None:
            return
        document = self.session.project.document(desk.document)
        language = document.lang if document is not None else "ar"
        marks = desk.article.marks if desk.article is not None else self.session.project.marks(desk.document)
        size = self.article.text_size
        self.side_by_side.show_article(self.article.text(), language, self.board.seats, marks, self._maker, size)

    def _show_in_columns(self) -> None:
        item = self.board.item
        if item is not None:
            self.side_by_side.show_place(item.case.start, item.case.end, item.case.ids)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes to the text."""
        super().showEvent(event)
        self.focus()

    def stop(self) -> None:
        """Stop what goes on in the background."""
        self.queue.stop()
        self.figures.stop()
