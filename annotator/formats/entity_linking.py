"""Mentions and the entities that they name: one row for each, with the sentence around it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import orjson

from annotator.formats.context import Sentences
from annotator.formats.option import Option
from annotator.formats.record import Record
from annotator.formats.table import write_rows
from annotator.formats.target import Target
from annotator.formats.target_mentions import merged
from annotator.model import Entity, Message, Names, Scheme, Span, UserError

COLUMNS = (
    "document",
    "text_sha256",
    "title",
    "annotator",
    "id",
    "layer",
    "label",
    "mention",
    "norm",
    "start",
    "end",
    "entity",
    "entity_name",
    "entity_type",
    "aliases",
    "wikidata",
    "context",
    "context_start",
    "mention_start",
    "mention_end",
    "origin",
)
"""`start` and `end` count from the article's beginning, `mention_start` and `mention_end` from that of `context`."""


OPTIONS = (
    Option(
        "unlinked",
        Names("Marks that are linked to no entity", "الوسوم غير المرتبطة بكيان"),
        {"drop": Names("Left out", "تُترك"), "keep": Names("With empty cells", "بخلايا فارغة")},
    ),
)


def write(records: Iterable[Record], target: Target) -> None:
    """The linked mentions, or all. Raises OSError, and UserError where the scheme links nothing to entities."""
    layers = needs(target.scheme, target.options)
    if not layers:
        raise UserError("In the scheme {scheme} no layer is linked to entities.", scheme=target.scheme.id)
    keep = target.options["unlinked"] == "keep"
    unlinked = 0

    def rows() -> Iterator[Sequence[str]]:
        nonlocal unlinked
        for record in records:
            spans = [span for span in record.spans if span.layer in layers]
            found = [span for span in spans if span.entities]
            unlinked += len(spans) - len(found)
            yield from _rows(record, spans if keep else found)

    write_rows(target, COLUMNS, rows())
    if unlinked and keep:
        target.notes.append(Message("Marks that are linked to no entity, with empty cells: {count}.", count=unlinked))
    elif unlinked:
        target.notes.append(Message("Marks that are linked to no entity, left out: {count}.", count=unlinked))


def needs(scheme: Scheme, options: Mapping[str, str]) -> tuple[str, ...]:  # noqa: ARG001
    """What has to be done in an article: the layers that are linked to entities."""
    return tuple(layer.id for layer in scheme.layers if layer.links)


def _rows(record: Record, spans: Sequence[Span]) -> Iterator[Sequence[str]]:
    text, document = record.text or "", record.document
    entities = {item.id: item for item in record.entities}
    final = merged(record.entities)
    sentences = Sentences(text if spans else "")
    about = [document.id, document.text_sha256, document.title, record.annotator.name if record.annotator else ""]
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        first, last = sentences.around(span.start, span.end)
        for ident in dict.fromkeys(final.get(ident, ident) for ident in span.entities or ("",)):
            yield [
                *about,
                span.id,
                span.layer,
                span.label,
                text[span.start : span.end],
                span.norm or "",
                str(span.start),
                str(span.end),
                *_entity(ident, entities.get(ident)),
                text[first:last],
                *map(str, (first, span.start - first, span.end - first)),
                span.origin,
            ]


def _entity(ident: str, entity: Entity | None) -> list[str]:
    if entity is None:
        return [ident, "", "", "", ""]
    aliases = orjson.dumps(entity.aliases).decode() if entity.aliases else ""
    return [ident, entity.name, entity.type, aliases, entity.wikidata or ""]
