"""The three columns of an open project: articles, text, and labels with marks."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.arabic.direction import language_direction, paragraph_direction
from annotator.model import Edit, Layer, Span, UserError
from annotator.store import Changes, Marks
from annotator.ui import marking
from annotator.ui.article.view import ArticleView
from annotator.ui.article_list import ArticleList
from annotator.ui.columns import column, line
from annotator.ui.highlights import HighlightMaker
from annotator.ui.inspector import MarkDetails, MarkList
from annotator.ui.language import current_language
from annotator.ui.palette import Palette
from annotator.ui.session import Session
from annotator.ui.words import isolated


class Workspace(QWidget):
    """Shows one session and turns what is done in it into edits."""

    said = Signal(str)
    """A sentence for the status line."""
    mark_changed = Signal()
    """Another mark is selected, or none."""
    import_requested = Signal()
    delete_article_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._marks = Marks()
        self._maker = HighlightMaker(session.scheme)
        self._quiet = False
        self.articles = ArticleList()
        self.view = ArticleView()
        self.palette_panel = Palette()
        self.marks_list = MarkList()
        self.details = MarkDetails()
        self.empty = QLabel()
        self._titles: dict[str, QLabel] = {}
        self._build()
        self._connect()
        self.articles.show_session(session)
        self._name_everything()
        self._show_document()

    def _build(self) -> None:
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setContentsMargins(16, 10, 16, 6)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setBold(True)
        self.title.setFont(font)
        self.title.setMaximumHeight(3 * self.title.fontMetrics().height() + 16)
        self.byline = QLabel()
        self.byline.setTextFormat(Qt.TextFormat.PlainText)
        self.byline.setProperty("quiet", True)
        self.byline.setContentsMargins(16, 0, 16, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setProperty("quiet", True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.middle = QStackedWidget()
        article = column([self.title, self.byline, line(), self.view])
        self.middle.addWidget(article)
        self.middle.addWidget(self.empty)
        self.left = column([self._title("articles"), self.articles])
        labels = column([self.palette_panel])
        marks = column([self._title("marks"), self.marks_list, self.details], growing=1)
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

    def _title(self, name: str) -> QLabel:
        label = QLabel()
        label.setProperty("heading", True)
        self._titles[name] = label
        return label

    def _connect(self) -> None:
        self.articles.chosen.connect(self.open_article)
        self.articles.delete_requested.connect(self.delete_article_requested)
        self.view.label_key.connect(self.press_key)
        self.view.mark_selected.connect(self._on_mark_selected)
        self.view.delete_requested.connect(self.delete_mark)
        self.view.fragments_edited.connect(self._on_edges)
        self.view.message.connect(self.said)
        self.view.installEventFilter(self)
        self.view.text_size_changed.connect(lambda _: self._align_headline())
        self.palette_panel.label_chosen.connect(self.choose_label)
        self.palette_panel.value_chosen.connect(self.choose_value)
        self.marks_list.chosen.connect(self.view.select_mark)
        self.marks_list.delete_requested.connect(self.delete_mark)
        self.marks_list.returned.connect(lambda: self.view.setFocus())
        self.details.attribute_set.connect(self.set_attribute)
        self.details.note_set.connect(self.set_note)
        self.details.flag_set.connect(self.flag_mark)
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

    # What is shown

    def retranslate(self) -> None:
        """Take the words of the interface's language; nothing else changes."""
        self._name_everything()
        self._show_empty()
        self._show_byline()
        self._refresh_marks()

    def _name_everything(self) -> None:
        self._titles["articles"].setText(self.tr("Articles"))
        self._titles["marks"].setText(self.tr("Marks in this article"))
        self.articles.setAccessibleName(self.tr("Articles"))
        self.marks_list.setAccessibleName(self.tr("Marks in this article"))
        self.palette_panel.setAccessibleName(self.tr("Labels"))
        self._maker = HighlightMaker(self.session.scheme)
        self.palette_panel.show_scheme(self.session.scheme)
        self.details.retranslate()

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
        self.view.set_article(self.session.text, document.lang if document is not None else "ar", highlights)
        self._show_byline()
        self._list_marks()
        self.articles.show_document(document.id if document is not None else None)

    def _show_byline(self) -> None:
        document = self.session.document
        if document is None:
            return
        self.title.setText(document.title or "—")
        parts = [isolated(str(document.meta[key])) for key in ("outlet", "published") if document.meta.get(key)]
        rtl = paragraph_direction(document.title, language_direction(document.lang)) == "rtl"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.byline):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.byline.setText("  ·  ".join(parts))
        self.byline.setVisible(bool(parts))

    def _show_marks(self) -> None:
        """Read the marks anew: another article, another annotator, or another window changed them."""
        self._marks = self.session.marks()
        self._refresh_marks()

    def _refresh_marks(self) -> None:
        self.view.set_highlights(self._maker.highlight(span) for span in self._marks.spans)
        self._list_marks()

    def _list_marks(self) -> None:
        self.marks_list.marks.reset(list(self._marks.spans), self.session.scheme)
        self._show_selected()
        self.palette_panel.show_marks(self._marks, self.session.document is not None)

    def _on_changed(self, changes: Changes) -> None:
        document = self.session.document
        if "scheme" in changes.kinds:
            self.retranslate()
        if "document" in changes.kinds:
            self._show_empty()
        if document is None or document.id not in changes.documents:
            return
        if "document" in changes.kinds:
            self._show_byline()
        if changes.objects:
            self._take_in(changes)
        else:
            self._catch_up()

    def _take_in(self, changes: Changes) -> None:
        """Our own edit: only what it touched is drawn again."""
        self._marks = self._marks.after(changes.objects, self.session.annotator.id)
        spans = [
            item for item in changes.objects if isinstance(item, Span) and item.annotator == self.session.annotator.id
        ]
        self._redraw([span for span in spans if self.session.document and span.document == self.session.document.id])

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
        self._show_selected()
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

    def open_article(self, ident: str) -> None:
        """Show an article and put the keyboard into it."""
        if self.session.document is None or self.session.document.id != ident:
            self.session.open_document(ident)
        self.view.setFocus()

    def press_key(self, key: str) -> None:
        """A key of the scheme: mark, change the label of the selected mark, or rate the article."""
        found = marking.place_of_key(self.session.scheme, key)
        if found is None:
            self.said.emit(self.tr("The key {key} has no label.").format(key=key))
            return
        home, item = found
        if isinstance(home, Layer):
            self.choose_label(home.id, item.id)
        else:
            self.choose_value(home.id, item.id)

    def choose_label(self, layer_id: str, label_id: str) -> None:
        """Mark the selection or the word at the caret; with a mark selected, give it this label."""
        layer = self.session.scheme.layer(layer_id)
        label = self.session.scheme.find(layer_id, label_id)
        document = self.session.document
        if layer is None or label is None or document is None:
            return
        span = self.selected_span()
        author = self.session.annotator.id
        try:
            if span is not None:
                edit = marking.relabel(span, layer, label, author, self._marks, self.session.text)
            else:
                place = marking.range_to_mark(self.session.text, self.view.selection(), self.view.caret())
                edit, span = marking.tag(document, self.session.text, place, layer, label, author, self._marks)
        except UserError as error:
            self.session.refuse(error)
            return
        if self.session.apply(edit):
            name = label.name.get(current_language())
            self.said.emit(self.tr("{label}: {text}").format(label=name, text=" ".join(span.text.split())[:80]))
            if self.view.selection() is not None:
                # The caret stays behind the mark, so that the next key does not mark the same words again.
                self.view.set_caret(span.end)

    def choose_value(self, name: str, value_id: str) -> None:
        """Rate the article; the same value again takes the rating away."""
        kind = self.session.scheme.judgement(name)
        document = self.session.document
        if kind is None or document is None:
            return
        value = next((value for value in kind.values if value.id == value_id), None)
        self.session.apply(marking.judge(document, kind, value, self.session.annotator.id, self._marks))
        self.palette_panel.show_marks(self._marks, True)

    def delete_mark(self, ident: str | None = None) -> None:
        """Take the selected mark (or another one) away."""
        span = self._marks.span(ident) if ident else self.selected_span()
        if span is not None:
            self.session.apply(marking.delete(span, self._marks, self.session.annotator.id))

    def flag_mark(self) -> None:
        """Turn “needs review” on or off."""
        span = self.selected_span()
        if span is not None:
            self._apply_or_restore(marking.set_flag(span, self.session.annotator.id))

    def set_attribute(self, attribute: str, value: object) -> None:
        """Set an attribute of the selected mark."""
        span = self.selected_span()
        if span is not None:
            chosen = str(value) if value else None
            self._apply_or_restore(marking.set_attribute(span, attribute, chosen, self.session.annotator.id))

    def set_note(self, ident: str, note: str) -> None:
        """Set the note of a mark, in the name of whose mark it is: it may be finished by opening another article."""
        span = self.session.span(ident)
        if span is not None:
            self._apply_or_restore(marking.set_note(span, note, span.annotator))

    def _apply_or_restore(self, edit: Edit | None) -> None:
        """Write what was set in the details; where that fails, they show again what is in the file."""
        if not self.session.apply(edit):
            self._show_selected()

    def set_done(self, done: bool) -> bool:
        """Say that the article is done on all layers, or on none. False where nothing was written."""
        document = self.session.document
        if document is None:
            return False
        author = self.session.annotator.id
        work = self.session.project.find_work(document.id, author)
        layers = self.session.scheme.layer_ids if done else ()
        return self.session.apply(marking.set_done(document, work, layers, author))

    def start_edges(self) -> None:
        """Move the edges of the selected mark by keys."""
        mark = self.view.selected_highlight()
        if mark is not None:
            self.view.setFocus()
            self.view.edge_mode.start(mark)

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

    def _on_edges(self, ident: str, fragments: object) -> None:
        span = self._marks.span(ident)
        layer = self.session.scheme.layer(span.layer) if span is not None else None
        if span is None or layer is None or not isinstance(fragments, tuple):
            return
        try:
            edit = marking.move_edges(span, fragments, self.session.text, layer, self.session.annotator.id, self._marks)
        except UserError as error:
            self.session.refuse(error)
            edit = None
        if not self.session.apply(edit):
            self.view.update_highlights(add=[self._maker.highlight(span)])

    def _on_mark_selected(self, _: str) -> None:
        self._show_selected()
        self.mark_changed.emit()

    def _show_selected(self) -> None:
        span = self.selected_span()
        self.marks_list.show_mark(span.id if span is not None else None)
        self.details.show_span(span, self.session.scheme)
