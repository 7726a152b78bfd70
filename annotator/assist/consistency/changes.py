"""What is done to many places at once: one edit, and so one step of undo."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.model import Change, Edit, Entity, Label, Layer, Message, Span, new_id
from annotator.store import Marks, Reading

_SHOWN = 30  # code points of a text in the history


@dataclass(frozen=True, slots=True)
class Spot:
    """A place without a mark: the document's id, `[start, end)` in code points, its text, and the form that stands
    alone where that differs."""

    document: str
    start: int
    end: int
    text: str
    norm: str | None = None


def relabel(
    project: Reading, spans: Sequence[Span], spots: Sequence[Spot], layer: Layer, label: Label, author: str
) -> Edit | None:
    """Give marks another label, and mark what was bare with it; None where nothing is to be done.

    Marks stay whose place has this label already, and, on a flat layer, what would overlap another mark. Bare places
    become marks of the author.
    """
    standing = _Standing(project, layer)
    changes = []
    for span in spans:
        stays = span.layer == layer.id
        after = replace(
            span,
            layer=layer.id,
            label=label.id,
            attributes=span.attributes if stays else {},
            entities=span.entities if layer.holds_names else (),
        )
        if after != span and standing.take(after):
            changes.append(Change(span, after))
    for spot in spots:
        place = ((spot.start, spot.end),)
        span = Span(
            new_id(), spot.document, author, layer.id, label.id, place, spot.text, norm=spot.norm, origin="propagated"
        )
        if standing.take(span):
            changes.append(Change(None, span))
    if not changes:
        return None
    first = changes[0].after
    shown = _shown(first.text if isinstance(first, Span) else "")
    summary = Message("Label {n} places as {label}: “{text}”", n=len(changes), label=label.id, text=shown)
    return Edit("bulk", author, tuple(changes), summary=summary)


def link(spans: Sequence[Span], entity: Entity, new: bool, author: str) -> Edit | None:
    """Let marks point to this entity and to no other; with `new` it is made with it. None where they all do."""
    changes = [Change(span, replace(span, entities=(entity.id,))) for span in spans if span.entities != (entity.id,)]
    if not changes:
        return None
    summary = Message("Link {n} marks to “{name}”", n=len(changes), name=_shown(entity.name))
    made = (Change(None, entity),) if new else ()
    return Edit("bulk", author, (*made, *changes), summary=summary)


def unmark(project: Reading, spans: Sequence[Span], author: str) -> Edit | None:
    """Take marks away, with the relations that lead from them and the ratings of them; what leads to them stays."""
    changes: list[Change] = []
    marks: dict[tuple[str, str], Marks] = {}
    for span in spans:
        here = span.document, span.annotator
        if here not in marks:
            marks[here] = project.marks(*here)
        changes.append(Change(span, replace(span, deleted=True)))
        links = [item for item in marks[here].relations if item.source == span.id]
        ratings = [item for item in marks[here].judgements if item.quote == span.id]
        changes += [Change(item, replace(item, deleted=True)) for item in links]
        changes += [Change(item, replace(item, deleted=True)) for item in ratings]
    if not changes:
        return None
    summary = Message("Unmark {n} places: “{text}”", n=len(spans), text=_shown(spans[0].text))
    return Edit("bulk", author, tuple(changes), summary=summary)


class _Standing:
    """What stands on a layer in the articles of a bulk change, read once for each article and annotator."""

    def __init__(self, project: Reading, layer: Layer) -> None:
        self._project = project
        self._layer = layer
        self._known: dict[tuple[str, str], list[Span]] = {}

    def take(self, span: Span) -> bool:
        """Whether this mark may stand; then it does."""
        key = span.document, span.annotator
        if key not in self._known:
            spans = self._project.marks(*key).spans
            self._known[key] = [item for item in spans if item.layer == self._layer.id]
        others = [item for item in self._known[key] if item.id != span.id]
        if any(span.same_mark(other) for other in others):
            return False
        if self._layer.flat and any(item.start < span.end and span.start < item.end for item in others):
            return False
        self._known[key] = [*others, span]
        return True


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
