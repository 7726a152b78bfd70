"""Rates what is selected: by the keys of the values in the text, and in the overview strip."""

from PySide6.QtCore import QObject, Signal

from annotator.model import JudgementKind, UserError, Value
from annotator.ui.desk import Desk
from annotator.ui.language import current_language
from annotator.ui.marking import shortened
from annotator.ui.sentiment.rating import Person, Subject, describe, judgement_of, people, rate, subject_of
from annotator.ui.sentiment.strip import SentimentStrip


class Ratings(QObject):
    """Fills the strip and turns keys into judgements."""

    said = Signal(str)

    def __init__(self, desk: Desk, strip: SentimentStrip) -> None:
        super().__init__(desk.parent_object)
        self._desk = desk
        self._session = desk.session
        self.strip = strip
        strip.rated.connect(self._rate_in_strip)
        strip.detailed.connect(self.describe)
        strip.left.connect(lambda: desk.view.setFocus())
        strip.pointed.connect(self._point)

    def _kind(self) -> JudgementKind | None:
        return next((kind for kind in self._session.scheme.judgements if {"entity", "quote"} & set(kind.on)), None)

    def show(self) -> None:
        """Show the people of the article, or of the selected quote, with their ratings."""
        kind, document = self._kind(), self._session.document
        if kind is None or document is None:
            self.strip.show_people("", None, [])
            return
        span, marks = self._desk.selected_span(), self._desk.marks
        root = self._session.root
        subject = subject_of(span, self._session.scheme, marks, root)
        quote = subject.quote if "quote" in kind.on else None
        whole = Subject(quote)
        name = self.tr("The quote") if quote is not None else self.tr("The article")
        listed = [Person(whole, name, 0, "", judgement_of(kind, whole, marks, root))]
        if "entity" in kind.on:
            # What names entities is loaded only where a mark is linked to one: a start has little time.
            entities = self._desk.names.entities() if any(item.entities for item in marks.spans) else ()
            listed += people(self._session.scheme, kind, marks, entities, quote, root)
        self.strip.show_people(kind.name.get(current_language()), kind, listed)

    def focus(self) -> None:
        """Put the keyboard into the strip, on what is selected in the text."""
        subject = self._selected()
        for row in range(self.strip.list.count()):
            self.strip.list.setCurrentRow(row)
            person = self.strip.current()
            if person is not None and person.subject == subject:
                break
        else:
            self.strip.list.setCurrentRow(0)
        self.strip.list.setFocus()

    def _point(self, mark: str) -> None:
        span = self._desk.marks.span(mark) if mark else None
        if span is not None:
            self._desk.view.reveal(span.start, span.end)
            self._desk.view.set_lit(span.fragments)
        else:
            self._desk.view.set_lit(())

    def rate_selected(self, kind: JudgementKind, value: Value) -> None:
        """A value's key in the text: the selected name or quote is rated, else the article."""
        self._rate(kind, self._selected(), value)

    def _selected(self) -> Subject:
        """What a rating is about now."""
        return subject_of(self._desk.selected_span(), self._session.scheme, self._desk.marks, self._session.root)

    def _rate_in_strip(self, subject: Subject, value_id: str) -> None:
        kind = self._kind()
        value = next((value for value in kind.values if value.id == value_id), None) if kind is not None else None
        if kind is not None and value is not None:
            self._rate(kind, subject, value)

    def _rate(self, kind: JudgementKind, subject: Subject, value: Value) -> None:
        document = self._session.document
        if document is None:
            return
        if subject.holder not in kind.on:
            subject = Subject()
        try:
            edit = rate(
                document, kind, subject, value, self._session.annotator.id, self._desk.marks, self._session.root
            )
        except UserError as error:
            self._session.refuse(error)
            return
        if self._session.apply(edit):
            stands = judgement_of(kind, subject, self._desk.marks, self._session.root)
            said = value.name.get(current_language()) if stands is not None else self.tr("Not rated")
            self.said.emit(f"{self._name(subject)}: {said}")

    def _name(self, subject: Subject) -> str:
        if subject.words is not None:
            return subject.words
        if subject.entity is not None:
            return next((item.name for item in self._desk.names.entities() if item.id == subject.entity), "—")
        span = self._desk.marks.span(subject.quote) if subject.quote is not None else None
        return f"“{shortened(span.text, 40)}”" if span is not None else self.tr("The article")

    def describe(self, subject: Subject) -> None:
        """Ask how strong and how sure a rating is, and why."""
        kind = self._kind()
        judgement = judgement_of(kind, subject, self._desk.marks, self._session.root) if kind is not None else None
        if judgement is None:
            self.said.emit(self.tr("Rate it first; then say more."))
            return
        from annotator.ui.dialogs.rating import RatingDialog

        dialog = RatingDialog(self._name(subject), judgement, self.strip)
        dialog.described.connect(
            lambda strength, confidence, note: self._session.apply(describe(judgement, strength, confidence, note))
        )
        dialog.open()
