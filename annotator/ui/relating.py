"""Whose words a quote is, and by which cue: relations of marks, as edits. Nothing here knows the window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.model import (
    Change,
    Document,
    Edit,
    Message,
    Object,
    Relation,
    RelationKind,
    Scheme,
    Span,
    new_id,
)
from annotator.store import Marks
from annotator.ui.marking import Refused, shortened

VOICE = "speaker"
"""Attribute that says whether a speaker is overt, elided or anonymous."""
ELIDED, ANONYMOUS, OVERT = "elided", "anonymous", "overt"
NOT_A_QUOTE = "not-a-quote"


@dataclass(frozen=True, slots=True)
class Target:
    """What a relation may point to, exactly one of: a mark, an entity, words, or a place that is to be marked."""

    span: str | None = None
    entity: str | None = None
    words: str | None = None
    in_text: bool = False
    """Whether the words are a name that the text gives, rather than a description that was typed."""
    place: tuple[tuple[int, int], ...] | None = None


def kinds_from(scheme: Scheme, span: Span) -> list[RelationKind]:
    """The relations that a mark can have."""
    return [kind for kind in scheme.relations if kind.source == span.layer]


def _linked(marks: Marks) -> frozenset[tuple[str, str]]:
    """Source and kind of every relation whose target still stands."""
    here = {item.id for item in marks.spans}
    return frozenset(
        (item.source, item.kind) for item in marks.relations if item.to_span is None or item.to_span in here
    )


def standing(kind: RelationKind, span: Span, marks: Marks) -> list[Relation]:
    """The relations of one kind that a mark has and whose target still stands."""
    here = {item.id for item in marks.spans}
    return [
        item
        for item in marks.relations
        if item.kind == kind.id and item.source == span.id and (item.to_span is None or item.to_span in here)
    ]


def missing(scheme: Scheme, span: Span, marks: Marks) -> list[RelationKind]:
    """The relations that a mark should have and has not, or whose target was deleted."""
    return _missing(scheme, span, _linked(marks))


def _missing(scheme: Scheme, span: Span, linked: frozenset[tuple[str, str]]) -> list[RelationKind]:
    if NOT_A_QUOTE in span.attributes.values():
        return []
    voice = span.attributes.get(VOICE)
    if voice == ELIDED:
        return []
    found = [kind for kind in kinds_from(scheme, span) if kind.required and (span.id, kind.id) not in linked]
    return [kind for kind in found if not (voice == ANONYMOUS and "@entity" in kind.to)]


def incomplete(scheme: Scheme, marks: Marks) -> list[Span]:
    """The marks, in the order of the text, that lack a required relation."""
    if not any(kind.required for kind in scheme.relations):
        return []
    linked = _linked(marks)
    return [span for span in marks.spans if _missing(scheme, span, linked)]


def related(span: Span, marks: Marks) -> frozenset[str]:
    """Ids of the marks that light up with a mark: what it points to, what points to it, and their other ends."""
    out = {item.to_span for item in marks.relations if item.source == span.id and item.to_span is not None}
    back = {item.source for item in marks.relations if item.to_span == span.id}
    return frozenset(out | back)


def relate(
    scheme: Scheme, document: Document, text: str, span: Span, kind: RelationKind, target: Target, marks: Marks
) -> Edit:
    """Point a mark to a target; a place becomes a mark of the kind's first layer. Raises Refused."""
    added: list[Object] = []
    to_span = target.span
    if target.place is not None:
        other = _mark_of_place(scheme, document, text, span, kind, target.place, marks)
        if other.id not in {item.id for item in marks.spans}:
            added.append(other)
        to_span = other.id
    if to_span == span.id:
        raise Refused("A mark cannot point to itself.")
    relation = Relation(
        new_id(), document.id, span.annotator, kind.id, span.id, to_span, target.entity, target.words or None
    )
    if any(item.target == relation.target for item in standing(kind, span, marks)):
        raise Refused("This is linked already.")
    changes: list[Change] = [Change(None, item) for item in [*added, relation]]
    changes += _gone(kind, span, marks)
    voice = _voice_of(scheme, span, kind, target)
    if voice is not None:
        changes.append(Change(span, replace(span, attributes={**span.attributes, VOICE: voice})))
    summary = Message("Link “{text}”: {kind}", text=shortened(span.text), kind=kind.id)
    return Edit("mark", span.annotator, tuple(changes), summary=summary)


def _gone(kind: RelationKind, span: Span, marks: Marks) -> list[Change]:
    """Relations of this kind whose target was deleted make room for the new one."""
    stands = {item.id for item in standing(kind, span, marks)}
    return [
        Change(item, replace(item, deleted=True))
        for item in marks.relations
        if item.kind == kind.id and item.source == span.id and item.id not in stands
    ]


def unrelate(relation: Relation, span: Span) -> Edit:
    """Take a relation away."""
    summary = Message("Unlink “{text}”: {kind}", text=shortened(span.text), kind=relation.kind)
    return Edit("mark", relation.annotator, (Change(relation, replace(relation, deleted=True)),), summary=summary)


def elide(span: Span) -> Edit:
    """Say that nothing in the text introduces this quote: its speaker is carried on."""
    after = replace(span, attributes={**span.attributes, VOICE: ELIDED})
    summary = Message("Set {attribute} of “{text}”", attribute=VOICE, text=shortened(span.text))
    return Edit("mark", span.annotator, (Change(span, after),), summary=summary)


def _mark_of_place(
    scheme: Scheme,
    document: Document,
    text: str,
    span: Span,
    kind: RelationKind,
    place: tuple[tuple[int, int], ...],
    marks: Marks,
) -> Span:
    """The mark that stands at a place already, else a new one of the kind's first layer."""
    layer = next((layer for layer in map(scheme.layer, kind.to) if layer is not None), None)
    if layer is None:
        raise Refused("Choose a name, or type who it is.")
    for other in marks.spans:
        if other.layer == layer.id and other.fragments == place:
            return other
    label = next((item for item in layer.labels if not item.retired), layer.labels[0])
    hull = text[place[0][0] : place[-1][1]]
    return Span(new_id(), document.id, span.annotator, layer.id, label.id, place, hull)


def _voice_of(scheme: Scheme, span: Span, kind: RelationKind, target: Target) -> str | None:
    """What choosing a speaker says of how the text tells it; None where it says nothing new."""
    layer = scheme.layer(span.layer)
    known = {value.id for item in layer.attributes if item.id == VOICE for value in item.values} if layer else set()
    if kind.id != VOICE or span.attributes.get(VOICE) is not None or not {ANONYMOUS, OVERT} <= known:
        return None
    return ANONYMOUS if target.words and not target.in_text else OVERT


def names_of_targets(relations: Sequence[Relation], marks: Marks, entities: dict[str, str]) -> list[str]:
    """What relations point to, in words; `entities` are names by id."""
    spans = {item.id: item.text for item in marks.spans}
    return [
        item.to_text or spans.get(item.to_span or "") or entities.get(item.to_entity or "") or "—" for item in relations
    ]
