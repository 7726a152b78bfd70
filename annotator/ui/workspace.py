"""The three columns of an open project: articles, text, and labels with marks."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.arabic.direction import language_direction, paragraph_direction
from annotator.model import Judgement, Label, Layer, Relation, Span
from annotator.store import Changes, Marks
from annotator.store.search.query import parse
from annotator.ui import relating
from annotator.ui.announcing import Announcer
from annotator.ui.article.highlight import Highlight
from annotator.ui.article.view import ArticleView
from annotator.ui.article_remarks import remarks
from annotator.ui.articles.batch import Batch
from annotator.ui.articles.find_bar import FindBar
from annotator.ui.articles.panel import ArticlePanel
from annotator.ui.columns import column, line
from annotator.ui.consistency.found import FoundPlaces
from annotator.ui.highlights import HighlightMaker
from annotator.ui.link_bar import LinkBar
from annotator.ui.linking import Linking
from annotator.ui.mark_details import MarkDetails
from annotator.ui.mark_list import MarkList
from annotator.ui.marking import place_of_key
from annotator.ui.palette import Palette
from annotator.ui.proposing import Proposing
from annotator.ui.sections.stories import StoryBadge, StoryWork
from annotator.ui.sections.work import SectionWork
from annotator.ui.sentiment.ratings import Ratings
from annotator.ui.sentiment.strip import SentimentStrip
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.tagging import Tagging
from annotator.ui.thread import Thread
from annotator.ui.words import isolated

if TYPE_CHECKING:
    from annotator.ui.entities.mark_links import MarkLinks
    from annotator.ui.known_names import KnownNames


class Workspace(QWidget):
    """Shows one session and turns what is done in it into edits."""

    said = Signal(str)
    """A sentence for the status line."""
    mark_changed = Signal()
    """Another mark is selected, or none."""
    import_requested = Signal()
    delete_article_requested = Signal(str)
    entity_requested = Signal(str)
    """The id of an entity that is to be shown."""
    closing = Signal()
    """The project is about to be put away: whatever still runs has to stop."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._marks = Marks()
        self._maker = HighlightMaker(session.scheme)
        self._names: KnownNames | None = None
        self._mark_links: MarkLinks | None = None
        self.panel = ArticlePanel(Settings())
        self.articles = self.panel.list
        self.batch = Batch(session, self.articles)
        self.found_places = FoundPlaces(self)
        self.view = ArticleView()
        self.find_bar = FindBar(session, self.view)
        self.palette_panel = Palette()
        self.marks_list = MarkList()
        self.details = MarkDetails()
        self.thread_panel = Thread(session)
        self.strip = SentimentStrip()
        self.link_bar = LinkBar()
        self.story_badge = StoryBadge()
        self.empty = QLabel()
        self._titles: dict[str, QLabel] = {}
        self._build()
        self.tagging = Tagging(self)
        self.proposing = Proposing(self)
        self.linking = Linking(self, self.link_bar)
        self.sections = SectionWork(self)
        self.stories = StoryWork(self, self.story_badge)
        self.ratings = Ratings(self, self.strip)
        self.announcer = Announcer(self.view)
        self._connect()
        self.panel.show_session(session)
        self._name_everything()
        self._show_document()

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setContentsMargins(16, 10, 16, 6)
        self._size_title()
        self.byline = QLabel()
        self.byline.setTextFormat(Qt.TextFormat.PlainText)
        self.byline.setProperty("quiet", True)
        self.byline.setWordWrap(True)
        self.byline.setContentsMargins(16, 0, 16, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setProperty("quiet", True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.middle = QStackedWidget()
        above = [self.title, self.byline, self.story_badge, line(), self.find_bar]
        article = column([*above, self.view, self.strip, self.link_bar], growing=len(above))
        self.middle.addWidget(article)
        self.middle.addWidget(self.empty)
        self.left = self.panel
        labels = column([self.palette_panel])
        marks = column([self._title("marks"), self.marks_list, self.details, self.thread_panel], growing=1)
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.addWidget(labels)
        self.side.addWidget(marks)
        self.side.setSizes([420, 340])
        self.side.setChildrenCollapsible(False)
        self.palette_panel.setMinimumHeight(120)
        self.marks_list.setMinimumHeight(70)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for widget in (self.left, self.middle, self.side):
            self.columns.addWidget(widget)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([260, 800, 280])
        self.columns.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.columns)

    def _size_title(self) -> None:
        font = QApplication.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        self.title.setFont(font)
        self.title.setMaximumHeight(3 * self.title.fontMetrics().height() + 16)

    def changeEvent(self, event: QEvent) -> None:
        """The interface is written larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange and hasattr(self, "title"):
            self._size_title()

    def _title(self, name: str) -> QLabel:
        label = QLabel()
        label.setProperty("heading", True)
        self._titles[name] = label
        return label

    def _connect(self) -> None:
        self.articles.chosen.connect(self.open_article)
        self.batch.delete_requested.connect(self.delete_article_requested)
        self.batch.said.connect(self.said)
        self.panel.returned.connect(self.view.setFocus)
        self.panel.query_changed.connect(self._show_found)
        self.find_bar.closed.connect(self.view.setFocus)
        view, details, tagging = self.view, self.details, self.tagging
        view.label_key.connect(self._press_key)
        view.fragment_key.connect(tagging.add_fragment)
        view.boundary_requested.connect(tagging.next_boundary)
        view.mark_selected.connect(self._on_mark_selected)
        view.delete_requested.connect(self._delete)
        view.proposal_accepted.connect(self.proposing.accept)
        view.fragments_edited.connect(tagging.keep_edges)
        view.message.connect(self.said)
        view.installEventFilter(self)
        view.text_size_changed.connect(lambda _: self._align_headline())
        self.palette_panel.label_chosen.connect(tagging.choose_label)
        self.palette_panel.value_chosen.connect(self._choose_value)
        self.marks_list.chosen.connect(view.select_mark)
        self.marks_list.delete_requested.connect(tagging.delete_mark)
        self.marks_list.returned.connect(lambda: view.setFocus())
        details.attribute_set.connect(tagging.set_attribute)
        details.note_set.connect(tagging.set_note)
        details.norm_set.connect(tagging.set_norm)
        details.confidence_set.connect(tagging.set_confidence)
        details.flag_set.connect(tagging.flag_mark)
        details.link_requested.connect(self.linking.ask)
        details.unlink_requested.connect(self._unlink)
        details.target_requested.connect(view.select_mark)
        self.thread_panel.left.connect(lambda: view.setFocus())
        tagging.made.connect(self.linking.after_making)
        tagging.value_chosen.connect(self.ratings.rate_selected)
        self.linking.lit.connect(view.set_lit)
        for worker in (tagging, self.proposing, self.linking, self.ratings, self.sections, self.stories):
            worker.said.connect(self.said)
        self.stories.chosen.connect(self.open_article)
        self.closing.connect(self.stories.stop)
        self.closing.connect(self.proposing.stop)
        self.session.document_changed.connect(self._show_document)
        self.session.annotator_changed.connect(self._show_marks)
        self.session.changed.connect(self._on_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps headline and byline over the column of text, which stands in the middle of a wide window."""
        if watched is self.view and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            QTimer.singleShot(0, self, self._align_headline)
        return super().eventFilter(watched, event)

    def _align_headline(self) -> None:
        side = 16 + self.view.viewportMargins().left()
        self.title.setContentsMargins(side, 10, side, 6)
        self.byline.setContentsMargins(side, 0, side, 8)
        self.story_badge.set_side(side)

    # What is shown

    def retranslate(self) -> None:
        """Take the words of the interface's language; nothing else changes."""
        self._name_everything()
        if self._mark_links is not None:
            self._mark_links.field.retranslate()
        self._show_empty()
        self._show_byline()
        self.sections.refresh()
        self._refresh_marks()

    def _name_everything(self) -> None:
        self._titles["marks"].setText(self.tr("Marks in this article"))
        self.panel.retranslate()
        self.find_bar.retranslate()
        self.marks_list.setAccessibleName(self.tr("Marks in this article"))
        self.palette_panel.setAccessibleName(self.tr("Labels"))
        self._maker = HighlightMaker(self.session.scheme)
        self.palette_panel.show_scheme(self.session.scheme)
        self.details.retranslate()
        self.thread_panel.retranslate()

    def _show_empty(self) -> None:
        if self.session.project.document_count():
            self.empty.setText(self.tr("Choose an article from the list."))
        else:
            self.empty.setText(
                self.tr(
                    "This project has no articles yet.\n\nDrag files into the window, or press Ctrl+I to import some."
                )
            )

    def _show_document(self) -> None:
        document = self.session.document
        self._show_empty()
        self.middle.setCurrentIndex(0 if document is not None else 1)
        self._marks = self.session.marks()
        highlights = [self._maker.highlight(span) for span in self._marks.spans]
        self.linking.end()
        language = document.lang if document is not None else "ar"
        self.view.set_article(self.session.text, language, highlights, self.sections.parts())
        self.proposing.reset()
        self._show_byline()
        self._list_marks()
        self.articles.show_document(document.id if document is not None else None)
        self.find_bar.show_document()

    def _show_byline(self) -> None:
        document = self.session.document
        if document is None:
            return
        self.title.setText(document.title or "—")
        parts = [isolated(str(document.meta[key])) for key in ("outlet", "published") if document.meta.get(key)]
        work = remarks(self.session)
        if work is not None and work.flag:
            parts.append("⚑ " + self.tr("Needs review"))
        if work is not None and work.note:
            parts.append("✎ " + isolated(" ".join(work.note.split())))
        rtl = paragraph_direction(document.title, language_direction(document.lang)) == "rtl"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.byline):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.byline.setText("  ·  ".join(parts))
        self.byline.setVisible(bool(parts))
        self.story_badge.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.stories.show()

    def _show_marks(self) -> None:
        """Read the marks anew: another article, another annotator, or another window changed them."""
        self._marks = self.session.marks()
        self._show_byline()
        self._refresh_marks()

    def _refresh_marks(self) -> None:
        self.view.set_highlights(self._maker.highlight(span) for span in self._marks.spans)
        self.proposing.reset()
        self._list_marks()

    def _list_marks(self) -> None:
        self.marks_list.marks.reset(list(self._marks.spans), self.session.scheme)
        self._show_incomplete()
        self.show_selected()
        self.palette_panel.show_marks(self._marks, self.session.document is not None)

    def _show_incomplete(self) -> None:
        found = relating.incomplete(self.session.scheme, self._marks)
        self.marks_list.marks.show_incomplete(frozenset(span.id for span in found))

    def _on_changed(self, changes: Changes) -> None:
        if self._names is not None:
            self._names.update(changes)
        document = self.session.document
        if "scheme" in changes.kinds:
            self.retranslate()
        if "document" in changes.kinds:
            self._show_empty()
        if document is None:
            return
        if "entity" in changes.kinds:
            self.show_selected()
        if document.id not in changes.documents:
            return
        if changes.kinds & {"document", "work"}:
            self._show_byline()
            self.sections.refresh()
        if changes.objects:
            self._take_in(changes)
        else:
            self._catch_up()

    def _take_in(self, changes: Changes) -> None:
        """Our own edit: only what it touched in this article is drawn again; a bulk edit may have touched many."""
        here, author = self.session.document, self.session.annotator.id
        objects = [
            item
            for item in changes.objects
            if isinstance(item, Span | Relation | Judgement) and here is not None and item.document == here.id
        ]
        self._marks = self._marks.after(objects, author)
        self._redraw([item for item in objects if isinstance(item, Span) and item.annotator == author])

    def _catch_up(self) -> None:
        """Another window's edit: what it left alone stays as it is, an edge that is being moved too."""
        marks = self.session.marks()
        if marks == self._marks:
            return
        before = {span.id: span for span in self._marks.spans}
        after = {span.id: span for span in marks.spans}
        self._marks = marks
        gone = [replace(span, deleted=True) for span in before.values() if span.id not in after]
        self._redraw([*gone, *(span for span in after.values() if before.get(span.id) != span)])

    def _redraw(self, spans: list[Span]) -> None:
        """Show marks of the open article that are new, changed or deleted."""
        self.view.update_highlights(
            add=[self._maker.highlight(span) for span in spans if not span.deleted],
            remove=[span.id for span in spans if span.deleted],
        )
        self.marks_list.marks.update(spans)
        self._show_incomplete()
        self.proposing.later()
        self.show_selected()
        self.palette_panel.show_marks(self._marks, True)

    # What is done

    @property
    def marks(self) -> Marks:
        """The marks that are shown."""
        return self._marks

    def selected_span(self) -> Span | None:
        """The selected mark."""
        ident = self.view.selected_mark()
        return self._marks.span(ident) if ident else None

    def _show_found(self) -> None:
        """What was looked for in all articles is gone through in each that is opened."""
        model = self.articles.articles
        self.find_bar.show_found(model.found if model is not None and model.has_snippets else None)

    def show_articles(self, query: str) -> None:
        """List the articles that a search finds, and put the keyboard there."""
        self.panel.show_query(parse(query, self.session.scheme))
        self.articles.setFocus()

    def open_article(self, ident: str) -> None:
        """Show an article and put the keyboard into it."""
        if self.session.document is None or self.session.document.id != ident:
            self.session.open_document(ident)
        self.view.setFocus()

    def _press_key(self, key: str) -> None:
        found = place_of_key(self.session.scheme, key)
        proposed = self.proposing.get(self.view.selected_mark()) is not None
        if proposed and found is not None and isinstance(found[0], Layer) and isinstance(found[1], Label):
            self.proposing.accept_with(found[0], found[1])
        else:
            self.tagging.press_key(key)

    def _choose_value(self, name: str, value_id: str) -> None:
        """A value was clicked in the palette."""
        kind = self.session.scheme.judgement(name)
        value = next((value for value in kind.values if value.id == value_id), None) if kind is not None else None
        if kind is not None and value is not None:
            self.ratings.rate_selected(kind, value)
        self.palette_panel.show_marks(self._marks, True)

    def delete_selected(self) -> None:
        """Take the selected mark away, or dismiss the selected proposal."""
        ident = self.view.selected_mark()
        if ident is not None:
            self._delete(ident)

    def _delete(self, ident: str) -> None:
        if not self.proposing.dismiss(ident):
            self.tagging.delete_mark(ident)

    def _unlink(self, ident: str) -> None:
        relation = next((item for item in self._marks.relations if item.id == ident), None)
        span = self._marks.span(relation.source) if relation is not None else None
        if relation is not None and span is not None:
            self.session.apply(relating.unrelate(relation, span))

    def undo(self) -> None:
        """Take back the last step, and show where it was."""
        self.details.finish_note()  # what is being typed is the last step
        self._show_step(self.session.undo(), self.tr("Undone"))

    def redo(self) -> None:
        """Do the last step again, and show where it was."""
        self._show_step(self.session.redo(), self.tr("Done again"))

    def _show_step(self, changes: Changes | None, word: str) -> None:
        if changes is None:
            return
        self.said.emit(word)
        spans = [item for item in changes.objects if isinstance(item, Span)]
        here = self.session.document
        elsewhere = sorted(changes.documents - ({here.id} if here is not None else set()))
        if elsewhere and (here is None or here.id not in changes.documents):
            self.session.open_document(elsewhere[0])
        standing = [span for span in spans if not span.deleted and self._marks.span(span.id) is not None]
        if standing:
            self.view.select_mark(standing[0].id)
        elif spans and self.session.document is not None and spans[0].document == self.session.document.id:
            self.view.reveal(spans[0].start, spans[0].end)

    def _on_mark_selected(self, ident: str) -> None:
        if self.linking.active and self.linking.pick_mark(ident):
            return
        self.show_selected()
        self.mark_changed.emit()

    def show_selected(self) -> None:
        """Show again what is known of the selected mark, or of nothing."""
        span = self.selected_span()
        self.marks_list.show_mark(span.id if span is not None else None)
        document = self.session.document
        about = [span.id] if span is not None else []
        self.thread_panel.show_marks(document.id if document is not None else "", about)
        self.details.show_span(span, self.session.scheme, self._marks, self.names.named() if span is not None else ())
        self._show_entities(span)
        proposal = self.proposing.get(self.view.selected_mark())
        self.view.set_related(relating.related(span, self._marks) if span is not None else ())
        if not self.linking.active:
            self.view.set_lit(self.proposing.speakers(proposal) if proposal is not None else ())
        self.ratings.show()

    def _show_entities(self, span: Span | None) -> None:
        """Show whom the selected mark speaks of; the line for it is made when the first mark is selected."""
        if span is not None and self._mark_links is None:
            from annotator.ui.entities.mark_links import MarkLinks

            self._mark_links = MarkLinks(self.session, lambda: self.names.entities(), self)
            self._mark_links.field.left.connect(lambda: self.view.setFocus())
            self._mark_links.field.entity_requested.connect(self.entity_requested)
            self.details.add_entities(self._mark_links.field)
        if self._mark_links is not None:
            self._mark_links.show(span)

    def link_entity(self) -> None:
        """Put the keyboard into the line that links the selected mark to an entity."""
        span = self.selected_span()
        self._show_entities(span)
        if self._mark_links is not None and self._mark_links.field.isVisible():
            self._mark_links.field.setFocus()
        else:
            self.said.emit(self.tr("Select the name whose entity you want to set."))

    def show_again(self, span: Span) -> None:
        """Draw a mark as it is stored."""
        self.view.update_highlights(add=[self._maker.highlight(span)])

    # What those who work on the article ask for

    @property
    def parent_object(self) -> QObject:
        """Who owns what is made for this desk."""
        return self

    def as_proposal(self, ident: str, span: Span) -> Highlight:
        """How a proposed mark is drawn."""
        return self._maker.proposal(ident, span)

    @property
    def names(self) -> "KnownNames":
        """What the annotator at work may know of names and entities; read when it is first asked for."""
        if self._names is None or self._names.annotator != self.session.annotator.id:
            from annotator.ui.known_names import KnownNames

            self._names = KnownNames(self.session)
        return self._names
