"""After a quote is marked the window asks, in place, for its cue and its speaker; any link can be set later too."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from annotator.model import RelationKind, Span, UserError
from annotator.ui import relating
from annotator.ui.candidates import Candidate, Guess, candidates, guess_for
from annotator.ui.desk import Desk
from annotator.ui.language import current_language
from annotator.ui.link_bar import LinkBar
from annotator.ui.marking import shortened
from annotator.ui.relating import Target
from annotator.ui.words import isolated

_SEEN = 40  # code points of a mark that are to be seen while its links are asked for


class Linking(QObject):
    """Asks for one relation after the other through the link bar; clicks in the text answer too."""

    lit = Signal(object)
    """Places of the text to light while a candidate is pointed at: a tuple of `(start, end)`."""
    said = Signal(str)

    def __init__(self, desk: Desk, bar: LinkBar) -> None:
        super().__init__(desk.parent_object)
        self._desk = desk
        self._session = desk.session
        self.bar = bar
        self._span: str | None = None
        self._queue: list[RelationKind] = []
        self._guess = Guess()
        bar.chosen.connect(self._take)
        bar.typed.connect(lambda words: self._relate(Target(words=words)))
        bar.pointed.connect(self._point)
        bar.skipped.connect(self._next)
        bar.cancelled.connect(self.end)
        desk.view.viewport().installEventFilter(self)

    @property
    def active(self) -> bool:
        """Whether a question is open."""
        return self._span is not None

    @property
    def question(self) -> str:
        """The id of the relation that is asked for; empty where no question is open."""
        return self._queue[0].id if self.active and self._queue else ""

    def after_making(self, ident: str) -> None:
        """A mark was made by hand: ask for what it should have."""
        span = self._desk.marks.span(ident)
        if span is not None:
            self._begin(span, relating.missing(self._session.scheme, span, self._desk.marks))

    def ask(self, number: int | None = None) -> None:
        """Ask for what the selected mark lacks, or for its relation of this number, from 0; it may have one already."""
        span = self._desk.selected_span()
        if span is None:
            self.said.emit(self.tr("Select the quote whose links you want to set."))
            return
        kinds = relating.kinds_from(self._session.scheme, span)
        if not kinds:
            self.said.emit(self.tr("Marks with this label have no links."))
        elif number is None:
            self._begin(span, relating.missing(self._session.scheme, span, self._desk.marks) or kinds)
        elif number < len(kinds):
            self._begin(span, [kinds[number]])

    def _begin(self, span: Span, kinds: list[RelationKind]) -> None:
        if not kinds:
            return
        self._span, self._queue = span.id, list(kinds)
        layers = {layer.id for layer in self._session.scheme.layers if layer.holds_names}
        names = self._session.followed(item for item in self._desk.marks.spans if item.layer in layers)
        language = self._session.document.lang if self._session.document is not None else "ar"
        self._guess = guess_for(span, self._session.text, names, language)
        self._show()

    def _show(self) -> None:
        span = self._desk.marks.span(self._span) if self._span is not None else None
        if span is None or not self._queue:
            self.end()
            return
        kind = self._queue[0]
        found = candidates(
            self._session.scheme,
            kind,
            span,
            self._desk.marks,
            self._session.text,
            self._desk.names.entities(),
            self._guess,
            self._session.root,
        )
        if kind.required and "@entity" not in kind.to:
            found.append(Candidate(self.tr("No cue: the speaker is carried on"), "", None))
        name = kind.name.get(current_language())
        self._keep_in_sight(span)
        question = self.tr("{kind} of “{words}”").format(kind=name, words=isolated(shortened(span.text, 40)))
        self.bar.ask(question, found, "@text" in kind.to)

    def _keep_in_sight(self, span: Span) -> None:
        """The bar takes room from the article: the beginning of the mark stays above it."""
        end = min(span.end, span.start + _SEEN)
        QTimer.singleShot(0, self, lambda: self._desk.view.reveal(span.start, end) if self.active else None)

    def _point(self, candidate: Candidate | None) -> None:
        self.lit.emit(candidate.places if candidate is not None else ())

    def _take(self, candidate: Candidate) -> None:
        if candidate.target is not None:
            self._relate(candidate.target)
            return
        span = self._desk.marks.span(self._span) if self._span is not None else None
        if span is not None and self._session.apply(relating.elide(span)):
            self.end()

    def _relate(self, target: Target) -> None:
        span = self._desk.marks.span(self._span) if self._span is not None else None
        document = self._session.document
        if span is None or document is None or not self._queue:
            self.end()
            return
        try:
            edit = relating.relate(
                self._session.scheme, document, self._session.text, span, self._queue[0], target, self._desk.marks
            )
        except UserError as error:
            self._session.refuse(error)
            return
        if self._session.apply(edit):
            self._next()

    def _next(self) -> None:
        self._queue = self._queue[1:]
        self._show()

    def end(self) -> None:
        """Close the question; what was not answered stays open, and the quote is listed as incomplete."""
        if self._span is None:
            return
        self._span, self._queue = None, []
        self.lit.emit(())
        self.bar.hide()
        self._desk.view.setFocus()

    def pick_mark(self, ident: str) -> bool:
        """A mark was clicked in the text: it answers the question, where it can. True where it was taken."""
        span = self._desk.marks.span(ident)
        if not self.active or span is None or ident == self._span or span.layer not in self._queue[0].to:
            return False
        self._relate(Target(span=ident))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words that are selected with the mouse answer too, where a mark can be made of them."""
        if self.active and event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._pick_selection)
        return super().eventFilter(watched, event)

    def _pick_selection(self) -> None:
        selected = self._desk.view.selection()
        if not self.active or not self._queue:
            return
        if selected is None:
            self.bar.words.setFocus()  # what is typed next is an answer, not the key of a label
            return
        names = "@text" in self._queue[0].to
        words = self._session.text[slice(*selected)].strip()
        if words:
            start = selected[0] + self._session.text[slice(*selected)].index(words)
            place = (start, start + len(words))
            self._relate(Target(words=words, in_text=True) if names else Target(place=(place,)))
