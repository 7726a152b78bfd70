"""A quote with all that belongs to it: its nesting, cue, speakers, channel and addressee, and its outer marks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.arabic.quotes import Quoted, quoted
from annotator.formats.record import Record
from annotator.model import Entity, Fragments, Relation, Span, survivors

QUOTE = "quote"
NO_QUOTE = "not-a-quote"
"""The type of words in quotation marks that are a name, or irony; kept as what the analyst has rejected."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who speaks, carries or is spoken to: words of the text with their place, else an entity's name or typed words."""

    text: str
    start: int | None
    end: int | None
    entities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One quote; `fragments` are code points, with the outer marks and the final stop where they were asked for.

    `parent` is the id of the innermost quote around it.
    """

    span: Span
    fragments: Fragments
    parent: str
    cues: tuple[Span, ...]
    speakers: tuple[Party, ...]
    channels: tuple[Party, ...]
    addressees: tuple[Party, ...]

    @property
    def type(self) -> str:
        """`direct`, `indirect`, `mixed`, `not-a-quote`, or "" where it has not been said."""
        return self.span.attributes.get("type", "")

    @property
    def expressed(self) -> str:
        """`overt`, `elided` or `anonymous`; overt where nothing is said and the speaker stands in the text."""
        said = self.span.attributes.get("speaker", "")
        return said or ("overt" if any(party.start is not None for party in self.speakers) else "")


def quotes_of(record: Record, with_marks: bool) -> list[Quote]:
    """The quotes of the record in the order of the text, outer ones before those within.

    `with_marks` says whether fragments begin and end outside or inside the quotation marks, where they have any.
    """
    quotes = [span for span in record.spans if span.layer == QUOTE]
    if not quotes:
        return []
    spans = {span.id: span for span in record.spans}
    entities = survivors(record.entities)
    relations: dict[str, list[Relation]] = {}
    for relation in record.relations:
        relations.setdefault(relation.source, []).append(relation)
    marks = [item for item in quoted(record.text or "") if item.closed]
    found = []
    for span, parent in _nested(quotes):
        links = relations.get(span.id, ())
        parties = {
            kind: tuple(_party(item, spans, entities) for item in links if item.kind == kind)
            for kind in ("speaker", "channel", "addressee")
        }
        cues = tuple(spans[item.to_span] for item in links if item.kind == "cue" and item.to_span in spans)
        fragments = _edged(span.fragments, marks, with_marks)
        found.append(Quote(span, fragments, parent, cues, *parties.values()))
    return found


def pieces_of(text: str, fragments: Fragments) -> str:
    """The words of the fragments, with an ellipsis where something stands between them."""
    return " … ".join(text[start:end] for start, end in fragments)


def _nested(quotes: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    around: list[Span] = []
    for span in sorted(quotes, key=lambda span: (span.start, -span.end)):
        while around and around[-1].end < span.end:
            around.pop()
        outer = next((item for item in reversed(around) if (item.start, item.end) != (span.start, span.end)), None)
        yield span, outer.id if outer else ""
        around.append(span)


def _party(relation: Relation, spans: Mapping[str, Span], entities: Mapping[str, Entity]) -> Party:
    span = spans.get(relation.to_span or "")
    if span is not None:
        linked = dict.fromkeys(entities[ident].id if ident in entities else ident for ident in span.entities)
        return Party(span.text, span.start, span.end, tuple(linked))
    if relation.to_entity is not None:
        entity = entities.get(relation.to_entity)
        ident, name = (entity.id, entity.name) if entity is not None else (relation.to_entity, "")
        return Party(name, None, None, (ident,))
    return Party(relation.to_text or "", None, None, ())


def _edged(fragments: Fragments, marks: Sequence[Quoted], with_marks: bool) -> Fragments:
    """The fragments, from mark to mark or without the marks, where both marks of a pair stand at their edges."""
    found = [list(fragment) for fragment in fragments]
    for item in marks:
        opening = next((place for place in found if item.outer_start <= place[0] <= item.start), None)
        closing = next((place for place in found if item.end <= place[1] <= item.outer_end), None)
        if opening is not None and closing is not None:
            opening[0] = item.outer_start if with_marks else item.start
            closing[1] = item.outer_end if with_marks else item.end
    return tuple((start, end) for start, end in found)
