"""How spans are written as rows and journal entries, and read back: there are far more of them than of all else."""

from collections.abc import Sequence
from typing import Any

from annotator.model import BlankSpan, Span
from annotator.store.cells import Row, as_json, from_json

USUAL_COLUMNS = (
    "id",
    "document",
    "annotator",
    "layer",
    "label",
    "start",
    "end",
    "text",
    "note",
    "flag",
    "origin",
    "deleted",
)
"""The columns that nearly all new spans fill; see `Usual`."""

COLUMNS_IN_DOCUMENT = (
    'id, annotator, layer, label, "start", "end", text, fragments, attributes, entities, norm, note, confidence, flag, '
    "origin"
)
"""What is read of the spans that stand in one document, as SQL."""


def span_row(item: Span) -> Row:
    """All columns and `deleted`."""
    fragments, attributes, entities = item.fragments, item.attributes, item.entities
    return (
        item.id,
        item.document,
        item.annotator,
        item.layer,
        item.label,
        fragments[0][0],
        fragments[-1][1],
        item.text,
        as_json(fragments) if len(fragments) > 1 else None,
        as_json(attributes) if attributes else None,
        as_json(entities) if entities else None,
        item.norm,
        item.note,
        item.confidence,
        item.flag,
        item.origin,
        item.deleted,
    )


def usual_span_row(item: Span) -> Row | None:
    """The usual columns; None for a span that fills others too."""
    fragments = item.fragments
    if (
        len(fragments) > 1
        or item.attributes
        or item.entities
        or item.norm is not None
        or item.confidence is not None
        or item.deleted
    ):
        return None
    start, end = fragments[0]
    return (
        item.id,
        item.document,
        item.annotator,
        item.layer,
        item.label,
        start,
        end,
        item.text,
        item.note,
        int(item.flag),
        item.origin,
        0,
    )


def read_span(row: Sequence[Any]) -> Span:
    """The span of a row of all columns and `deleted`."""
    ident, document, *rest, deleted = row
    return span_in(document, (ident, *rest), deleted == 1)


def span_in(document: str, row: Sequence[Any], deleted: bool = False) -> Span:
    """The span of a row of `COLUMNS_IN_DOCUMENT`."""
    # An export reads a million of these: a frozen dataclass would set each field through a call.
    span: Any = BlankSpan()
    span.document = document
    span.deleted = deleted
    (
        span.id,
        span.annotator,
        span.layer,
        span.label,
        start,
        end,
        span.text,
        fragments,
        attributes,
        entities,
        span.norm,
        span.note,
        span.confidence,
        flag,
        span.origin,
    ) = row
    span.fragments = ((start, end),) if fragments is None else tuple(map(tuple, from_json(fragments)))
    span.attributes = {} if attributes is None else from_json(attributes)
    span.entities = () if entities is None else tuple(from_json(entities))
    span.flag = flag == 1
    span.__class__ = Span
    found: Span = span
    return found


def encode_span(item: Span) -> dict[str, Any]:
    """For the journal, without what is as it mostly is: half the time and two thirds of the size."""
    tree: dict[str, Any] = {
        "id": item.id,
        "document": item.document,
        "annotator": item.annotator,
        "layer": item.layer,
        "label": item.label,
        "fragments": item.fragments,
        "text": item.text,
    }
    if item.origin != "hand":
        tree["origin"] = item.origin
    if item.attributes:
        tree["attributes"] = item.attributes
    if item.entities:
        tree["entities"] = item.entities
    if item.norm is not None:
        tree["norm"] = item.norm
    if item.note:
        tree["note"] = item.note
    if item.confidence is not None:
        tree["confidence"] = item.confidence
    if item.flag:
        tree["flag"] = True
    if item.deleted:
        tree["deleted"] = True
    return tree


def decode_span(tree: dict[str, Any]) -> Span:
    """From the journal."""
    tree["fragments"] = tuple(map(tuple, tree["fragments"]))
    tree["entities"] = tuple(tree.get("entities", ()))
    return Span(**tree)
