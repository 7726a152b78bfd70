"""What the app proposes in the open article: known names and quotes. Computed, never stored, and shown as dotted
outlines until the analyst accepts or dismisses them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model import Change, Dismissal, Edit, Label, Layer, Message, Object, Span, UserError, new_id
from annotator.ui.article.highlight import Highlight
from annotator.ui.desk import Desk
from annotator.ui.marking import Refused, shortened

if TYPE_CHECKING:
    from annotator.assist.quotes import QuoteProposal

PREFIX = "~"
"""Ids of highlights that are proposals begin with this; marks have ids of letters and digits."""
_WAIT_MS = 60


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal: a known name with its label and entities, or a quote with all that belongs to it."""

    span: Span
    quote: "QuoteProposal | None" = None

    @property
    def kind(self) -> str:
        """What a dismissal calls it."""
        return "mention" if self.quote is None else "quote"

    @property
    def place(self) -> tuple[str, str, int, int]:
        """What makes it the same proposal when it is computed again."""
        return self.kind, self.span.layer, self.span.start, self.span.end


class Proposing(QObject):
    """Keeps the proposals of the open article up to date, shows them, and turns them into marks."""

    said = Signal(str)
    changed = Signal()
    """There are others, or none, or the keyboard left them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.parent_object)
        self._desk = desk
        self._session = desk.session
        self._shown: dict[str, Proposal] = {}
        self._on = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.refresh)

    # What is proposed

    @property
    def on(self) -> bool:
        """Whether proposals are shown."""
        return self._on

    def turn(self, on: bool, at_once: bool = True) -> None:
        """Show proposals, or leave the article as it is; not `at_once` where the window is still to be painted."""
        self._on = on
        if at_once:
            self.refresh()
        else:
            self._timer.stop()
            QTimer.singleShot(0, self, self.later)  # counted from when the window is there

    def later(self) -> None:
        """Compute anew when the keys stop for a moment."""
        self._timer.start()

    def stop(self) -> None:
        """The project is about to be closed."""
        self._timer.stop()

    def all(self) -> list[Proposal]:
        """What is proposed now, in the order of the text."""
        return sorted(self._shown.values(), key=lambda item: (item.span.start, item.span.end))

    def shown(self) -> dict[str, Proposal]:
        """The same by the ids of their outlines."""
        return dict(self._shown)

    def outlines(self, ident: str) -> list[Highlight]:
        """All that is drawn of a proposal: its own outline, and that of a quote's cue."""
        proposal = self.get(ident)
        return self._marks(ident, proposal) if proposal is not None else []

    def get(self, ident: str | None) -> Proposal | None:
        """The proposal that a highlight's id belongs to."""
        return self._shown.get(ident.partition(":")[0]) if ident else None

    def reset(self) -> None:
        """Another article is shown, and with it none of the old proposals."""
        self._shown.clear()
        self.later()

    def refresh(self) -> None:
        """Compute what is proposed, and show what is new."""
        self._timer.stop()
        found = {PREFIX + "-".join(map(str, item.place)): item for item in self._compute()}
        gone = [
            part for ident, old in self._shown.items() if found.get(ident) != old for part in self._parts(ident, old)
        ]
        new = [
            mark for ident, item in found.items() if self._shown.get(ident) != item for mark in self._marks(ident, item)
        ]
        if gone or new:
            keep = {mark.id for mark in new}
            self._shown = found
            self._desk.view.update_highlights(add=new, remove=[ident for ident in gone if ident not in keep])
            self.changed.emit()

    def _compute(self) -> list[Proposal]:
        document = self._session.document
        if not self._on or document is None or not self._session.project.writable:
            return []
        author = self._session.annotator.id
        dismissed = {
            (item.kind, item.layer, item.start, item.end)
            for item in self._session.project.dismissals(document.id, author)
        }
        done = set(self._session.project.work(document.id, author).done)
        names = [item for item in self._names() if item.place not in dismissed]
        found = [*names, *self._quotes([item.span for item in names])]
        return [item for item in found if item.place not in dismissed and item.span.layer not in done]

    def _names(self) -> list[Proposal]:
        return [Proposal(span) for span in self._desk.names.proposals(self._desk.marks)]

    def _quotes(self, proposed: Sequence[Span]) -> list[Proposal]:
        """Proposed names tell who speaks as well as marked ones do."""
        from annotator.assist.quotes.marks import quote_marks
        from annotator.assist.quotes.unmarked import unmarked_quotes

        document, text, scheme = self._session.document, self._session.text, self._session.scheme
        if document is None:
            return []
        names = (*self._desk.marks.spans, *proposed)
        marks = replace(self._desk.marks, spans=tuple(self._session.followed(names)))
        found = []
        for quote in unmarked_quotes(document, text, scheme, marks):
            spans, _ = quote_marks(quote, scheme, document.id, self._session.annotator.id, text)
            found.append(Proposal(replace(spans[0], id=""), quote))
        return found

    # How it is shown

    def _marks(self, ident: str, proposal: Proposal) -> list[Highlight]:
        shown = [self._desk.as_proposal(ident, proposal.span)]
        if proposal.quote is not None:
            said_by = "، ".join(shortened(self._session.text[start:end]) for start, end in self.speakers(proposal))
            # Whoever accepts all that is in sight has to see who is said to speak.
            shown = [replace(item, name=f"{item.name}: {said_by}" if said_by else item.name) for item in shown]
        cue = proposal.quote.cue if proposal.quote is not None else ()
        home = self._cue_layer(proposal)
        if cue and home is not None:
            layer, label = home
            span = replace(proposal.span, layer=layer.id, label=label.id, fragments=cue, attributes={})
            shown.append(self._desk.as_proposal(f"{ident}:cue", span))
        return shown

    def _parts(self, ident: str, proposal: Proposal) -> list[str]:
        has_cue = proposal.quote is not None and proposal.quote.cue and self._cue_layer(proposal) is not None
        return [ident, f"{ident}:cue"] if has_cue else [ident]

    def _cue_layer(self, proposal: Proposal) -> tuple[Layer, Label] | None:
        scheme = self._session.scheme
        for kind in scheme.relations:
            layer = next((layer for layer in map(scheme.layer, kind.to) if layer is not None), None)
            if kind.id == "cue" and kind.source == proposal.span.layer and layer is not None:
                return layer, layer.labels[0]
        return None

    def speakers(self, proposal: Proposal) -> tuple[tuple[int, int], ...]:
        """Where those stand who say a proposed quote, to be lit with it."""
        return proposal.quote.speaker.ranges if proposal.quote is not None else ()

    # What is done with it

    def accept(self, ident: str, layer: Layer | None = None, label: Label | None = None) -> bool:
        """Make one proposal a mark, with another label where one is given; the next proposal is selected."""
        proposal = self.get(ident)
        if proposal is None:
            return False
        if layer is not None and label is not None:
            changed = replace(proposal.span, layer=layer.id, label=label.id, entities=())
            proposal = Proposal(changed, proposal.quote if layer.id == proposal.span.layer else None)
        following = self._after(proposal.span)
        summary = Message("Accept “{text}”", text=shortened(proposal.span.text))
        if not self._apply([proposal, *self._speaking(proposal)], "mark", summary):
            return False
        self.refresh()
        self._go_to(following)
        return True

    def _speaking(self, proposal: Proposal) -> list[Proposal]:
        """The proposed names in sight that a quote points to: they are accepted with it."""
        quote = proposal.quote
        if quote is None:
            return []
        places = {*quote.speaker.ranges, quote.channel, quote.addressee}
        return [
            item
            for ident, item in self._shown.items()
            if item.quote is None and (item.span.start, item.span.end) in places and self._in_sight(ident)
        ]

    def accept_visible(self) -> int:
        """Make all proposals that are whole on the screen marks, as one step. Gives how many."""
        seen = [proposal for ident, proposal in self._shown.items() if self._in_sight(ident)]
        if not seen:
            self.said.emit(self.tr("No proposal is in sight."))
            return 0
        if self._apply(seen, "bulk", Message("Accept {n} proposals", n=len(seen))):
            self.refresh()
            self.said.emit(self.tr("Accepted: %n proposal(s)", "", len(seen)))
            return len(seen)
        return 0

    def _in_sight(self, ident: str) -> bool:
        """Whether everything that is drawn of a proposal is wholly on the screen."""
        view = self._desk.view
        rects = [rect for mark in self.outlines(ident) for part in mark.fragments for rect in view.rects(*part)]
        return all(rect.top() >= 0 and rect.bottom() <= view.viewport().height() for rect in rects)

    def _apply(self, chosen: Sequence[Proposal], kind: str, summary: Message) -> bool:
        objects = self._objects(chosen)
        if not objects:
            self._session.refuse(Refused("This place already has this label."))
            return False
        edit = Edit.create("bulk" if kind == "bulk" else "mark", self._session.annotator.id, objects, summary)
        return self._session.apply(edit)

    def _objects(self, chosen: Sequence[Proposal]) -> list[Object]:
        """The marks of proposals; names first, so that quotes can point to them."""
        from annotator.assist.quotes.marks import quote_marks

        document = self._session.document
        if document is None:
            return []
        spans: list[Span] = list(self._desk.marks.spans)
        objects: list[Object] = []
        for proposal in sorted(chosen, key=lambda item: item.quote is not None):
            if proposal.quote is None:
                span = replace(proposal.span, id=new_id())
                if not any(span.same_mark(other) for other in spans):
                    spans.append(span)
                    objects.append(span)
                continue
            made, relations = quote_marks(
                proposal.quote,
                self._session.scheme,
                document.id,
                self._session.annotator.id,
                self._session.text,
                self._pointed(spans),
            )
            spans += made
            objects += [*made, *relations]
        return objects

    def _pointed(self, spans: Sequence[Span]) -> list[Span]:
        """Marks that a quote may point to; of names within names the outer one."""
        return sorted(spans, key=lambda item: item.start - item.end)

    def dismiss(self, ident: str) -> bool:
        """Take a proposal out of sight for good; the next one is selected. Undo brings it back."""
        proposal, document = self.get(ident), self._session.document
        if proposal is None or document is None:
            return False
        span = proposal.span
        following = self._after(span)
        item = Dismissal(
            new_id(), document.id, span.annotator, proposal.kind, span.layer, span.label, span.start, span.end
        )
        summary = Message("Dismiss the proposal “{text}”", text=shortened(span.text))
        if not self._session.apply(Edit("mark", span.annotator, (Change(None, item),), summary=summary)):
            return False
        self.refresh()
        self._go_to(following)
        return True

    def _after(self, span: Span) -> tuple[str, str, int, int] | None:
        order = self.all()
        later = [item.place for item in order if item.span.start > span.start]
        return later[0] if later else None

    def _go_to(self, place: tuple[str, str, int, int] | None) -> None:
        ident = next((ident for ident, item in self._shown.items() if item.place == place), None)
        self._desk.view.select_mark(ident)

    def go_next(self, *, forward: bool = True) -> None:
        """Select the next proposal from the caret, or the previous one."""
        order = self.all()
        if not order:
            self.said.emit(self.tr("Nothing is proposed here."))
            return
        caret = self._desk.view.caret()
        selected = self.get(self._desk.view.selected_mark())
        if forward:
            later = [item for item in order if item.span.start > caret or (item.span.start == caret and not selected)]
            chosen = later[0] if later else order[0]
        else:
            before = [item for item in order if item.span.start < caret]
            chosen = before[-1] if before else order[-1]
        self._go_to(chosen.place)

    def accept_with(self, layer: Layer, label: Label) -> bool:
        """A label's key on a selected proposal: accepted as what the analyst says it is. False where none is."""
        ident = self._desk.view.selected_mark()
        if self.get(ident) is None:
            return False
        try:
            return self.accept(str(ident), layer, label)
        except UserError as error:
            self._session.refuse(error)
            return True
