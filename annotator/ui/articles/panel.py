"""The column of articles: a search line, what they are filtered by, and the list."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model import UserError
from annotator.store.search.listing import Arrangement, Grouping, Sort
from annotator.store.search.query import Clause, Query, parse
from annotator.ui.articles import icons
from annotator.ui.articles.delegate import SHOWN, USUAL
from annotator.ui.articles.list import ArticleList
from annotator.ui.articles.names import chip_text, grouping_name, shown_name, sort_name
from annotator.ui.entities.chips import Chip, Chips
from annotator.ui.language import grouped, translated
from annotator.ui.session import Session
from annotator.ui.settings import Settings

_SORTS: tuple[Sort, ...] = ("order", "title", "date", "outlet", "length", "status", "marks")
_GROUPS: tuple[Grouping, ...] = ("", "outlet", "month", "status", "story")
_TYPING_MS = 200


class ArticlePanel(QWidget):
    """Search line, chips and list belong together: what is typed and what is chosen is one query."""

    query_changed = Signal()
    """Something else is asked for."""
    returned = Signal()
    """The keyboard is to go back to the article."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session: Session | None = None
        self._clauses: tuple[Clause, ...] = ()
        self._typed, self._proclitics = False, True
        self._arrangement = _remembered_arrangement(settings)
        self.title, self.count = QLabel(), QLabel()
        self.title.setProperty("heading", True)
        self.count.setProperty("quiet", True)
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.chips = Chips()
        self.chips.setContentsMargins(8, 0, 8, 4)
        self.hint = QLabel()
        self.list = ArticleList()
        self.filters, self.view, self.saved = (self._menu_button() for _ in range(3))
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPING_MS)
        self._later.timeout.connect(self.ask)
        self.line.textEdited.connect(lambda _: self._later.start())
        self.line.textChanged.connect(lambda text: None if text or not self.line.hasFocus() else self._later.start())
        self.chips.removed.connect(self._remove_chip)
        self.list.typed.connect(self._take_letters)
        self.list.left.connect(self.returned)
        self._show_parts()
        self._draw_icons()
        self.retranslate()

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        button.setMenu(menu)
        return button

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 2, 6, 0)
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        for button in (self.filters, self.view, self.saved):
            head.addWidget(button)
        search = QHBoxLayout()
        search.setContentsMargins(8, 2, 8, 6)
        search.addWidget(self.line)
        self.glass = self.line.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty("quiet", True)
        self.hint.setContentsMargins(10, 0, 10, 6)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(search)
        column.addWidget(self.chips)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        self.chips.hide()
        self.hint.hide()
        self.filters.menu().aboutToShow.connect(self._fill_filters)
        self.view.menu().aboutToShow.connect(self._fill_view)
        self.saved.menu().aboutToShow.connect(self._fill_saved)
        self.setFocusProxy(self.list)

    def show_session(self, session: Session) -> None:
        """List the articles of a project."""
        self._session = session
        self.list.show_session(session)
        model = self.list.articles
        assert model is not None
        model.refused.connect(self._on_refused)
        model.relisted.connect(self._show_count)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_count())
        if self._arrangement != Arrangement():
            self.ask()
        self._show_count()

    # What is asked

    @property
    def query(self) -> Query:
        """What is typed and chosen, together."""
        assert self._session is not None
        typed = parse(self.line.text(), self._session.scheme, self._typed, self._proclitics)
        return replace(typed, clauses=tuple(dict.fromkeys((*self._clauses, *typed.clauses))))

    def ask(self) -> None:
        """List what is asked for now."""
        self._later.stop()
        model = self.list.articles
        if model is None or self._session is None:
            return
        query = self.query
        if (query, self._arrangement) == (model.query, model.arrangement):
            self._on_refused(None)
            return
        if model.ask(query, self._arrangement):
            self._show_parts()
            self.list.scrollToTop()
            self.query_changed.emit()

    def show_query(self, query: Query, arrangement: Arrangement | None = None) -> None:
        """Ask for something: its words stand in the search line, its conditions on chips."""
        self._clauses, self._typed, self._proclitics = query.clauses, query.typed, query.proclitics
        self.line.setText(" ".join(map(str, query.words)))
        if arrangement is not None:
            self._arrangement = arrangement
        self._show_chips()
        self.ask()

    def add(self, clause: Clause) -> None:
        """One more condition."""
        self.show_query(self.query.with_clause(clause))

    def search(self) -> None:
        """Put the keyboard into the search line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _remove_chip(self, key: str) -> None:
        self._clauses = tuple(clause for clause in self._clauses if str(clause) != key)
        self._show_chips()
        self.ask()
        self.list.setFocus()

    def _take_letters(self, letters: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(letters)
        self._later.start()

    def _settle(self) -> None:
        """Conditions that were typed become chips."""
        if self._session is not None:
            typed = parse(self.line.text(), self._session.scheme)
            self.ask()
            if typed.clauses and not self.hint.isVisible():
                self.show_query(self.query)

    # What is shown

    def _show_chips(self) -> None:
        if self._session is None:
            return
        scheme = self._session.scheme
        chips = []
        for clause in self._clauses:
            try:
                words = chip_text(clause, scheme)
            except UserError:
                words = str(clause)
            chips.append(Chip(str(clause), words))
        self.chips.show_chips(chips, self.tr("Without “{name}”"))

    def _show_parts(self) -> None:
        delegate, model = self.list.delegate, self.list.articles
        parts = self._settings.article_parts
        delegate.shown = USUAL if parts is None else parts
        delegate.title_lines = 2 if self._settings.long_titles else 1
        delegate.snippet_lines = 2 if model is not None and model.has_snippets else 0
        self.list.resize_rows()

    def _show_count(self) -> None:
        model, session = self.list.articles, self._session
        if model is None or session is None:
            return
        selected, total = self.list.selected_count(), session.project.document_count()
        if selected > 1:
            self.count.setText(self.tr("Selected: {count}").format(count=grouped(selected)))
        elif model.query:
            of_all = self.tr("{count} of {all}")
            self.count.setText(of_all.format(count=grouped(model.total), all=grouped(total)))
        else:
            self.count.setText(grouped(total))
        self.title.setVisible(selected <= 1 and not model.query)
        self.count.setContentsMargins(10 if self.title.isHidden() else 0, 6, 0, 3)
        if model.query and not model.total:
            self._say(self.tr("No article is like that."))

    def _on_refused(self, error: UserError | None) -> None:
        self._say(translated(error.message) if error is not None else "")

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.title.setText(self.tr("Articles"))
        self.list.setAccessibleName(self.tr("Articles"))
        self.line.setPlaceholderText(self.tr("Search all articles"))
        self.line.setAccessibleName(self.tr("Search all articles"))
        self.line.setToolTip(
            self.tr('Words, "phrases", -without, begin*, label:PERS, entity:…, outlet:…  (Ctrl+Shift+F)')
        )
        names = (self.tr("Filter"), self.tr("Order, groups, rows"), self.tr("Saved searches"))
        for button, name in zip((self.filters, self.view, self.saved), names, strict=True):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._show_chips()
        self._show_count()
        if self.list.articles is not None:
            self.list.viewport().update()

    def _draw_icons(self) -> None:
        pictures = (icons.funnel, icons.lines, icons.bookmark)
        for button, picture in zip((self.filters, self.view, self.saved), pictures, strict=True):
            button.setIcon(icons.icon(picture, self))
        self.glass.setIcon(icons.icon(icons.lens, self))

    def changeEvent(self, event: QEvent) -> None:
        """The theme was switched: pictures take its colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    # Menus

    def _fill_filters(self) -> None:
        from annotator.ui.articles.filters import fill_filters

        menu = self.filters.menu()
        menu.clear()
        if self._session is None:
            return
        fill_filters(menu, self._session, self.add)
        menu.addSeparator()
        self._check(menu, self.tr("Words as they are typed"), self._typed, self._set_typed)
        proclitics = self.tr("Also behind و ف ب ك ل and ال")
        self._check(menu, proclitics, self._proclitics, self._set_proclitics)
        menu.addSeparator()
        clear = menu.addAction(self.tr("Show all articles"), lambda: self.show_query(Query()))
        clear.setEnabled(bool(self.query))

    def _fill_view(self) -> None:
        menu = self.view.menu()
        menu.clear()
        now = self._arrangement
        order = menu.addMenu(self.tr("Order by"))
        self._choices(order, [(sort, sort_name(sort)) for sort in _SORTS], now.sort, lambda sort: self._sort(sort))
        order.addSeparator()
        self._check(order, self.tr("The other way round"), now.descending, self._turn)
        groups = menu.addMenu(self.tr("Group by"))
        self._choices(groups, [(group, grouping_name(group)) for group in _GROUPS], now.group, self._group)
        model = self.list.articles
        if now.group and model is not None:
            menu.addAction(self.tr("Fold all groups"), partial(model.fold_all, True))
            menu.addAction(self.tr("Unfold all groups"), partial(model.fold_all, False))
        menu.addSeparator()
        shown = menu.addMenu(self.tr("Rows show"))
        for part in SHOWN:
            self._check(shown, shown_name(part), part in self.list.delegate.shown, partial(self._show_part, part))
        shown.addSeparator()
        self._check(shown, self.tr("Titles on two lines"), self._settings.long_titles, self._set_long_titles)

    def _fill_saved(self) -> None:
        from annotator.ui.articles.saved import saved_searches

        menu = self.saved.menu()
        menu.clear()
        if self._session is None:
            return
        found = saved_searches(self._session.project)
        scheme = self._session.scheme
        for item in found:
            action = menu.addAction(item.name.replace("&", "&&"))
            action.setToolTip(item.text)
            action.triggered.connect(lambda _=False, item=item: self.show_query(item.query(scheme), item.arrangement))
        menu.addSeparator()
        menu.addAction(self.tr("Save this search…"), self.save_search).setEnabled(bool(self.query))
        if found:
            gone = menu.addMenu(self.tr("Delete a saved search"))
            for item in found:
                gone.addAction(item.name.replace("&", "&&")).triggered.connect(partial(self._forget, item))

    def save_search(self) -> None:
        """Keep what is asked for under a name."""
        session = self._session
        if session is None or not self.query:
            return
        from annotator.ui.articles.saved import save

        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save the search"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(self.line.text())

        def keep(name: str) -> None:
            words = " ".join(name.split())
            if words:
                session.apply(save(session.project, words, self.query, self._arrangement, session.annotator.id))

        dialog.textValueSelected.connect(keep)
        dialog.open()

    def _forget(self, item: object, _: bool = False) -> None:
        from annotator.ui.articles.saved import SavedSearch, forget

        session = self._session
        if session is not None and isinstance(item, SavedSearch):
            session.apply(forget(session.project, item, session.annotator.id))

    def _check(self, menu: QMenu, text: str, on: bool, slot: Callable[[bool], None]) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(slot)
        return action

    def _choices(self, menu: QMenu, values: Sequence[tuple[str, str]], now: str, slot: Callable[[Any], None]) -> None:
        group = QActionGroup(menu)
        for value, name in values:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, value=value: slot(value))
            group.addAction(action)

    def _set_typed(self, on: bool) -> None:
        self._typed = on
        self.ask()

    def _set_proclitics(self, on: bool) -> None:
        self._proclitics = on
        self.ask()

    def _sort(self, sort: Sort) -> None:
        self._arrange(replace(self._arrangement, sort=sort, descending=sort in ("date", "marks", "length")))

    def _turn(self, on: bool) -> None:
        self._arrange(replace(self._arrangement, descending=on))

    def _group(self, group: Grouping) -> None:
        self._arrange(replace(self._arrangement, group=group))

    def _arrange(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self._settings.article_order = (arrangement.sort, arrangement.descending, arrangement.group)
        self.ask()

    def _show_part(self, part: str, on: bool) -> None:
        shown = [name for name in SHOWN if (on if name == part else name in self.list.delegate.shown)]
        self._settings.article_parts = tuple(shown)
        self._show_parts()

    def _set_long_titles(self, on: bool) -> None:
        self._settings.long_titles = on
        self._show_parts()

    # Keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search line Enter goes to the first article, the arrow down to the list, Escape clears and leaves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._settle()
                self._enter_list(open_first=True)
                return True
            if key == Qt.Key.Key_Down:
                self.ask()
                self._enter_list(open_first=False)
                return True
            if key == Qt.Key.Key_Escape:
                if self.line.text() or self._clauses:
                    self.show_query(Query())
                else:
                    self.returned.emit()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self, open_first: bool) -> None:
        model = self.list.articles
        if model is None or not model.rowCount():
            return
        row = next((row for row in range(min(2, model.rowCount())) if model.summary(row) is not None), 0)
        index = model.index(row)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setCurrentIndex(index)
        summary = model.summary(row)
        if open_first and summary is not None and model.query:
            self.list.chosen.emit(summary.id)


def _remembered_arrangement(settings: Settings) -> Arrangement:
    sort, descending, group = settings.article_order
    found_sort: Sort = next((item for item in _SORTS if item == sort), "order")
    found_group: Grouping = next((item for item in _GROUPS if item == group), "")
    return Arrangement(found_sort, descending, found_group)
