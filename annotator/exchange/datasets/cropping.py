"""Records of parts of an article, with offsets that count from the part's own beginning."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.picking import without_loose_ends
from annotator.exchange.datasets.ranges import Range, units
from annotator.exchange.datasets.selection import Unit
from annotator.formats import Record
from annotator.model import Document, Fragments, Message, Section, Span, text_hash

_PART = "part_of"
_BETWEEN = "\n\n"
"""Stands between two stretches where a section was taken out."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some stretches of an article as a text of their own; `offsets` are where each begins in it."""

    stretches: Sequence[Range]
    offsets: Sequence[int]
    text: str

    @classmethod
    def of(cls, text: str, stretches: Sequence[Range]) -> "Part":
        """The text of these stretches."""
        offsets, position = [], 0
        for start, end in stretches:
            offsets.append(position)
            position += end - start + len(_BETWEEN)
        return cls(stretches, offsets, _BETWEEN.join(text[start:end] for start, end in stretches))

    def place(self, start: int, end: int) -> Range | None:
        """Where `[start, end)` of the article is in the part; None where it is not within one stretch."""
        nth = bisect_right(self.stretches, start, key=lambda item: item[0]) - 1
        if nth < 0 or end > self.stretches[nth][1]:
            return None
        shift = self.offsets[nth] - self.stretches[nth][0]
        return start + shift, end + shift

    def touches(self, fragments: Fragments) -> bool:
        """Whether any of the fragments has a character in the part."""
        return any(start < last and first < end for start, end in fragments for first, last in self.stretches)

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The sections as far as they are in the part."""
        found = []
        for item in sections:
            clipped = [
                (max(first, item.start) + offset - first, min(last, item.end) + offset - first)
                for (first, last), offset in zip(self.stretches, self.offsets, strict=True)
                if first < item.end and item.start < last
            ]
            if clipped:
                found.append(Section(item.role, clipped[0][0], clipped[-1][1], self.sections(item.sections)))
        return tuple(found)


def cropped(group: Sequence[Record], stretches: Sequence[Range], unit: Unit, findings: Findings) -> list[list[Record]]:
    """For each part of the article its records. Marks that no part holds whole are left out and reported."""
    document, text = group[0].document, group[0].text or ""
    found = [Part.of(text, item) for item in units(text, stretches, unit)]
    if not found:
        findings.leave_out("empty", document, Message("nothing of it is left"))
        return []
    whole = unit == "article"
    about = [_document(document, part, whole) for part in found]
    by_record = [_homes(record, found, findings) for record in group]
    if not whole:
        for record in group:
            findings.counts["of_articles"] += sum(item.quote is None for item in record.judgements)
    return [
        [
            _record(record, homes.get(nth, ()), about[nth], part, whole)
            for record, homes in zip(group, by_record, strict=True)
        ]
        for nth, part in enumerate(found)
    ]


def origin_of(document: Document) -> str:
    """The id of the article that this is, or is a part of."""
    part = document.meta.get(_PART)
    return str(part["id"]) if isinstance(part, dict) and "id" in part else document.id


def _document(document: Document, part: Part, whole: bool) -> Document:
    if len(part.text) == document.length:
        return document
    first, last = part.stretches[0][0], part.stretches[-1][1]
    origin: dict[str, object] = {"id": document.id, "text_sha256": document.text_sha256, "ranges": part.stretches}
    return replace(
        document,
        id=document.id if whole else f"{document.id}:{first}-{last}",
        text_sha256=text_hash(part.text),
        length=len(part.text),
        sections=part.sections(document.sections),
        meta={**document.meta, _PART: origin},
    )


def _homes(record: Record, parts: Sequence[Part], findings: Findings) -> Mapping[int, Sequence[Span]]:
    """The spans of each part by its number, moved to their places there."""
    starts = [part.stretches[0][0] for part in parts]
    found: dict[int, list[Span]] = {}
    for span in record.spans:
        nth = max(bisect_right(starts, span.start) - 1, 0)
        places = [parts[nth].place(*fragment) for fragment in span.fragments]
        inside = tuple(place for place in places if place is not None)
        if len(inside) == len(places):
            text = parts[nth].text[inside[0][0] : inside[-1][1]]
            found.setdefault(nth, []).append(replace(span, fragments=inside, text=text))
        elif any(part.touches(span.fragments) for part in parts):
            reason = Message("the mark “{text}” ({layer}) crosses a border", text=span.text, layer=span.layer)
            findings.leave_out("borders", record.document, reason)
        else:
            findings.counts["sections"] += 1
    home = {span.id: nth for nth, spans in found.items() for span in spans}
    for item in record.relations:
        if item.source in home and item.to_span is not None and home.get(item.to_span) != home[item.source]:
            reason = Message("the relation {kind} leads out of its part", kind=item.kind)
            findings.leave_out("borders", record.document, reason)
    return found


def _record(record: Record, spans: Sequence[Span], document: Document, part: Part, whole: bool) -> Record:
    judgements = tuple(item for item in record.judgements if whole or item.quote is not None)
    return without_loose_ends(
        replace(record, document=document, text=part.text, spans=tuple(spans), judgements=judgements)
    )
