"""What the analyst does to marks: make them, change them, move them, take them away. Each action is one edit."""

from PySide6.QtCore import QObject, Signal

from annotator.model import Edit, Fragments, Label, Layer, Span, UserError, Value
from annotator.ui import marking
from annotator.ui.desk import Desk
from annotator.ui.language import current_language, number

_SAID = 80  # code points of a mark that the status line repeats


class Tagging(QObject):
    """Turns keys and clicks into edits of marks."""

    said = Signal(str)
    """A sentence for the status line."""
    made = Signal(str)
    """The id of a mark that was just made by hand."""
    value_chosen = Signal(object, object)
    """A `JudgementKind` and a `Value` to rate with: what is rated depends on what is selected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.parent_object)
        self._desk = desk
        self._session = desk.session
        self._latest: str | None = None
        self.snapping = True
        """Whether marks on names leave out the proclitics written on them, and quotes their outer marks."""

    @property
    def _author(self) -> str:
        return self._session.annotator.id

    def latest(self) -> Span | None:
        """The mark that is selected, else the one made last in this article."""
        selected = self._desk.selected_span()
        if selected is not None:
            return selected
        return self._desk.marks.span(self._latest) if self._latest is not None else None

    def press_key(self, key: str) -> None:
        """A key of the scheme: mark, change the label of the selected mark, or rate."""
        found = marking.place_of_key(self._session.scheme, key)
        if found is None:
            self.said.emit(self.tr("The key {key} has no label.").format(key=key))
            return
        home, item = found
        if isinstance(home, Layer) and isinstance(item, Label):
            self.choose_label(home.id, item.id)
        elif isinstance(item, Value):
            self.value_chosen.emit(home, item)

    def choose_label(self, layer_id: str, label_id: str) -> None:
        """Mark the selection or the word at the caret; with a mark selected, give it this label."""
        layer = self._session.scheme.layer(layer_id)
        label = self._session.scheme.find(layer_id, label_id)
        document = self._session.document
        if layer is None or label is None or document is None:
            return
        view, marks, text = self._desk.view, self._desk.marks, self._session.text
        span = self._desk.selected_span()
        try:
            if span is not None:
                edit = marking.relabel(span, layer, label, self._author, marks, text)
            else:
                place = marking.range_to_mark(layer, text, view.selection(), view.caret())
                spot = self._snapped(layer, place)
                edit, span = marking.tag(document, text, spot, layer, label, self._author, marks)
                edit, span = self._desk.names.linked(edit, span, marks)
                self._latest = span.id
        except UserError as error:
            self._session.refuse(error)
            return
        made = span.id if self._desk.marks.span(span.id) is None else ""
        if self._session.apply(edit):
            self._say(label, span)
            if view.selection() is not None:
                # The caret stays behind the mark, so that the next key does not mark the same words again.
                view.set_caret(span.end)
            if made:
                self.made.emit(made)

    def _say(self, label: Label, span: Span) -> None:
        name = label.name.get(current_language())
        words = " ".join(self._session.text[span.start : span.end].split())[:_SAID]
        self.said.emit(self.tr("{label}: {text}").format(label=name, text=words))

    def _snapped(self, layer: Layer, place: tuple[int, int]) -> "marking.Place":
        if not self.snapping:
            return marking.Place(*place)
        from annotator.ui.placing import proposed  # proclitics and their names are read when the first mark is made

        found = proposed(layer, self._session.text, place, self._desk.names.known)
        return marking.Place(found.start, found.end, found.norm)

    def next_boundary(self) -> None:
        """Put the mark that is selected, or was made last, on the next of the places that its words allow."""
        span = self.latest()
        layer = self._session.scheme.layer(span.layer) if span is not None else None
        if span is None or layer is None:
            self.said.emit(self.tr("Mark a word first; this key then goes through its possible boundaries."))
            return
        if len(span.fragments) > 1:
            self.said.emit(self.tr("A mark of several pieces is moved by its edges (Enter)."))
            return
        from annotator.ui.placing import alternatives

        places = alternatives(layer, self._session.text, span.fragments[0], self._desk.names.known)
        spots = [(item.start, item.end) for item in places]
        index = spots.index(span.fragments[0]) if span.fragments[0] in spots else -1
        chosen = places[(index + 1) % len(places)]
        if (chosen.start, chosen.end) == span.fragments[0]:
            self.said.emit(self.tr("These words have only one boundary."))
            return
        words = " ".join(self._session.text[chosen.start : chosen.end].split())[:_SAID]
        if self.move(span, ((chosen.start, chosen.end),), chosen.norm):
            count = f"{number((index + 1) % len(places) + 1)}/{number(len(places))}"
            self.said.emit(self.tr("Boundary {count}: {text}").format(count=count, text=words))

    def move(self, span: Span, fragments: Fragments, norm: str | None) -> bool:
        """Put a mark elsewhere; False where that was not possible."""
        layer = self._session.scheme.layer(span.layer)
        if layer is None:
            return False
        try:
            edit = marking.move_edges(
                span, fragments, self._session.text, layer, self._author, self._desk.marks, norm=norm
            )
            edit = self._desk.names.renamed(edit, span)
        except UserError as error:
            self._session.refuse(error)
            return False
        return self._session.apply(edit)

    def keep_edges(self, ident: str, fragments: object) -> None:
        """Edge mode ended: the mark is where it was moved to, or as it was."""
        span = self._desk.marks.span(ident)
        if span is None or not isinstance(fragments, tuple):
            return
        if not self.move(span, fragments, self._norm_at(span, fragments)):
            self._desk.show_again(span)
            return
        moved, label = self._desk.marks.span(ident), self._session.scheme.find(span.layer, span.label)
        if moved is not None and label is not None:
            self._say(label, moved)

    def _norm_at(self, span: Span, fragments: Fragments) -> str | None:
        """The form that stands alone of what a mark covers now."""
        layer = self._session.scheme.layer(span.layer)
        if layer is None or len(fragments) > 1:
            return None
        from annotator.ui.placing import alternatives

        places = alternatives(layer, self._session.text, fragments[0], self._desk.names.known)
        return next((item.norm for item in places if (item.start, item.end) == fragments[0]), None)

    def add_fragment(self, key: str) -> None:
        """Shift and a label's key: the selection becomes a further piece of the last mark with this label."""
        found = marking.place_of_key(self._session.scheme, key)
        selected = self._desk.view.selection()
        if found is None or not isinstance(found[0], Layer):
            self.said.emit(self.tr("The key {key} has no label.").format(key=key))
            return
        layer, label = found
        span = self._desk.marks.span(self._latest) if self._latest is not None else None
        if span is None or (span.layer, span.label) != (layer.id, label.id):
            before = [item for item in self._desk.marks.spans if (item.layer, item.label) == (layer.id, label.id)]
            caret = self._desk.view.caret()
            span = min(before, key=lambda item: abs(item.end - caret), default=None)
        if span is None or selected is None:
            self.said.emit(
                self.tr("Select the words that belong to the last mark with this label, then press the key.")
            )
            return
        try:
            edit = marking.add_fragment(span, selected, self._session.text, layer, self._author, self._desk.marks)
        except UserError as error:
            self._session.refuse(error)
            return
        if self._session.apply(edit):
            self._desk.view.set_caret(selected[1])
            self.said.emit(
                self.tr("Added to the mark: {text}").format(text=self._session.text[slice(*selected)][:_SAID])
            )

    def delete_mark(self, ident: str | None = None) -> None:
        """Take the selected mark (or another one) away."""
        span = self._desk.marks.span(ident) if ident else self._desk.selected_span()
        if span is not None:
            self._session.apply(marking.delete(span, self._desk.marks, self._author))

    def flag_mark(self) -> None:
        """Turn “needs review” on or off."""
        span = self._desk.selected_span()
        if span is not None:
            self.apply_or_restore(marking.set_flag(span, self._author))

    def set_attribute(self, attribute: str, value: object) -> None:
        """Set an attribute of the selected mark."""
        span = self._desk.selected_span()
        if span is not None:
            chosen = str(value) if value else None
            self.apply_or_restore(marking.set_attribute(span, attribute, chosen, self._author))

    def set_note(self, ident: str, note: str) -> None:
        """Set the note of a mark, in the name of whose mark it is: it may be finished by opening another article."""
        span = self._session.span(ident)
        if span is not None:
            self.apply_or_restore(marking.set_note(span, note, span.annotator))

    def set_norm(self, ident: str, norm: str) -> None:
        """Set the form of a mark as it would stand alone."""
        span = self._session.span(ident)
        if span is not None:
            self.apply_or_restore(marking.set_norm(span, norm, span.annotator))

    def set_confidence(self, ident: str, confidence: object) -> None:
        """Say how sure the annotator is of a mark, 0…1, or None."""
        span = self._session.span(ident)
        if span is not None:
            sure = confidence if isinstance(confidence, float) else None
            self.apply_or_restore(marking.set_confidence(span, sure, span.annotator))

    def apply_or_restore(self, edit: Edit | None) -> None:
        """Write what was set in the details; where that fails, they show again what is in the file."""
        if not self._session.apply(edit):
            self._desk.show_selected()

    def set_done(self, layers: tuple[str, ...]) -> bool:
        """Say which layers of the article are done. False where nothing was written."""
        document = self._session.document
        if document is None:
            return False
        work = self._session.project.find_work(document.id, self._author)
        return self._session.apply(marking.set_done(document, work, layers, self._author))

    def start_edges(self) -> None:
        """Move the edges of the selected mark by keys."""
        mark = self._desk.view.selected_highlight()
        if mark is not None and self._desk.selected_span() is not None:
            self._desk.view.setFocus()
            self._desk.view.edge_mode.start(mark)
