"""doccano's JSONL: a text a line with its labels, or with entities and relations, or with classes.

Source of the form: doccano's documentation and its importer's examples. Offsets are UTF-16 units, which is what
doccano's page counts in.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from annotator.formats.doccano_reading import read, recognises
from annotator.formats.labels import unique_names
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.target import Target
from annotator.formats.utf16 import Utf16
from annotator.model import Message, Names, Scheme, Span

__all__ = ["OPTIONS", "read", "recognises", "write"]

OPTIONS = (
    Option(
        "form",
        Names("Kind of project", "نوع المشروع"),
        {
            "label": Names("Sequence labelling", "توسيم مقاطع"),
            "relations": Names("Sequence labelling with relations", "توسيم مقاطع مع علاقات"),
            "classes": Names("Classification of articles", "تصنيف المقالات"),
        },
    ),
)


def write(records: Iterable[Record], target: Target) -> None:
    """One line a record. Raises OSError."""
    names = unique_names(target.scheme)
    counts: Counter[str] = Counter()
    form = target.options["form"]
    with target.path.open("wb") as file:
        for record in records:
            tree: dict[str, Any] = {"id": record.document.id, "text": record.text or ""}
            match form:
                case "label":
                    counts["relations"] += len(record.relations)
                    tree["label"] = [
                        [mark["start_offset"], mark["end_offset"], mark["label"]]
                        for mark in _marks(record, names, counts)
                    ]
                case "relations":
                    tree["entities"] = list(_marks(record, names, counts))
                    tree["relations"] = list(_relations(record, counts))
                case _:
                    counts["marks"] += len(record.spans)
                    tree["label"] = list(_classes(record, target.scheme, counts))
            if record.annotator is not None:
                tree["annotator"] = record.annotator.name
            file.write(orjson.dumps(tree, option=orjson.OPT_APPEND_NEWLINE))
            if form != "classes":
                counts["judgements"] += len(record.judgements)
    target.notes.extend(_notes(counts))


def _marks(record: Record, names: dict[tuple[str, str], str], counts: Counter[str]) -> Iterator[dict[str, Any]]:
    units = Utf16(record.text or "")
    for number, span in enumerate(record.spans):
        counts["fragments"] += len(span.fragments) > 1
        counts["more"] += _says_more(span)
        for start, end in span.fragments:
            yield {
                "id": number,
                "label": names.get((span.layer, span.label), span.label),
                "start_offset": units.units(start),
                "end_offset": units.units(end),
            }


def _says_more(span: Span) -> bool:
    return bool(span.attributes or span.entities or span.note or span.norm or span.flag or span.confidence is not None)


def _relations(record: Record, counts: Counter[str]) -> Iterator[dict[str, Any]]:
    numbers = {span.id: number for number, span in enumerate(record.spans)}
    for number, relation in enumerate(record.relations):
        if relation.source in numbers and relation.to_span in numbers:
            yield {
                "id": number,
                "from_id": numbers[relation.source],
                "to_id": numbers[relation.to_span],
                "type": relation.kind,
            }
        else:
            counts["targets"] += 1


def _classes(record: Record, scheme: Scheme, counts: Counter[str]) -> Iterator[str]:
    """The values given to the article; under `JUDGEMENT:VALUE` where the scheme has several judgements of articles."""
    several = sum("document" in kind.on for kind in scheme.judgements) > 1
    for item in record.judgements:
        if item.quote is None and item.to_entity is None and item.to_text is None:
            yield f"{item.name}:{item.value}" if several else item.value
        else:
            counts["judgements"] += 1


def _notes(counts: Counter[str]) -> Iterator[Message]:
    messages = {
        "marks": Message("Marks, which a classification does not carry: {count}.", count=counts["marks"]),
        "fragments": Message(
            "Marks of several fragments, each of which went out by itself: {count}.", count=counts["fragments"]
        ),
        "more": Message(
            "Marks whose attributes, links, notes, norm, confidence or flag doccano does not carry: {count}.",
            count=counts["more"],
        ),
        "relations": Message("Relations, which this format does not carry: {count}.", count=counts["relations"]),
        "targets": Message(
            "Relations to entities and words, which doccano does not carry: {count}.", count=counts["targets"]
        ),
        "judgements": Message("Judgements, which this format does not carry: {count}.", count=counts["judgements"]),
    }
    return (message for key, message in messages.items() if counts[key])
