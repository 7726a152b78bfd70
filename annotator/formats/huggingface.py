"""Parquet as Hugging Face's `datasets` loads it: typed columns, labels as ClassLabel, one row an article and annotator.

Each layer is a column with a list of its marks, each judgement of articles a column with its value. The names of labels
and values are in the schema's metadata, where `datasets` looks for them. Rows are written in groups, so memory stays
flat.
"""

from collections.abc import Iterable
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import Any

import orjson

from annotator.formats.feature_columns import Column, Field, Group, schema_of
from annotator.formats.record import Record
from annotator.formats.target import Target
from annotator.model import Fragments, Layer, Scheme, Section, Span, UserError

_GROUP = 200
"""Articles in a row group: as many as are in memory at a time."""

_META = ("outlet", "url", "published")


def write(records: Iterable[Record], target: Target) -> None:
    """One row a record. Raises OSError and UserError."""
    try:
        from pyarrow import RecordBatch
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise UserError("This format needs pyarrow. Install it with: pip install annotator[huggingface]") from error
    columns = columns_of(target.scheme)
    schema = schema_of(columns)
    rows = iter(records)
    with ParquetWriter(target.path, schema) as writer:
        while batch := [*islice(rows, _GROUP)]:
            writer.write_batch(RecordBatch.from_arrays([column.array(batch) for column in columns], schema=schema))


def columns_of(scheme: Scheme) -> list[Column]:
    """The columns for projects with this scheme; where a layer's or judgement's id is taken, it has `_` behind it."""
    columns: list[Column] = [*_ARTICLE]
    taken = {column.name for column in (*_ARTICLE, *_LINKS)} | {"relations", "judgements"}
    for layer in scheme.layers:
        columns.append(Group(_free(layer.id, taken), _span_fields(layer), partial(_in_layer, layer.id)))
    for kind in scheme.judgements:
        if "document" in kind.on:
            columns.append(Field(_free(kind.id, taken), _ids(kind.values), partial(_value, kind.id)))
    kinds, names = Field("kind", _ids(scheme.relations), "kind"), Field("name", _ids(scheme.judgements), "name")
    columns.append(Group("relations", (kinds, *_RELATION), attrgetter("relations")))
    columns.append(Group("judgements", (names, *_JUDGEMENT), attrgetter("judgements")))
    return [*columns, *_LINKS]


def _span_fields(layer: Layer) -> tuple[Field, ...]:
    fields = [Field("label", _ids(layer.labels), "label"), *_SPAN]
    taken = {field.name for field in fields}
    for item in layer.attributes:
        fields.append(Field(_free(item.id, taken), _ids(item.values), partial(_attribute, item.id)))
    return tuple(fields)


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def _ids(items: Iterable[Any]) -> tuple[str, ...]:
    return tuple(item.id for item in items)


def _detail(key: str, record: Record) -> str | None:
    value = record.document.meta.get(key)
    return value if isinstance(value, str) else None


def _meta(record: Record) -> str | None:
    """The details that have no column of their own, as JSON."""
    meta = record.document.meta
    more = {key: value for key, value in meta.items() if key not in _META or not isinstance(value, str)}
    return orjson.dumps(more).decode() if more else None


def _sections(record: Record) -> list[Section]:
    """The parts of the page, each before the parts of its own."""
    return [inner for item in record.document.sections for inner in _with_parts(item)]


def _with_parts(section: Section) -> list[Section]:
    return [section, *(inner for item in section.sections for inner in _with_parts(item))]


def _in_layer(layer: str, record: Record) -> list[Span]:
    return [span for span in record.spans if span.layer == layer]


def _attribute(name: str, span: Span) -> str | None:
    return span.attributes.get(name)


def _fragments(span: Span) -> Fragments:
    return span.fragments if len(span.fragments) > 1 else ()


def _value(name: str, record: Record) -> str | None:
    """What was said of the article as a whole."""
    for item in record.judgements:
        if item.name == name and item.quote is None and item.to_entity is None and item.to_text is None:
            return item.value
    return None


_ARTICLE: tuple[Column, ...] = (
    Field("document", "string", "document.id"),
    Field("text_sha256", "string", "document.text_sha256"),
    Field("title", "string", "document.title"),
    Field("text", "string", lambda record: record.text or ""),
    Field("lang", "string", "document.lang"),
    *(Field(key, "string", partial(_detail, key)) for key in _META),
    Field("meta", "string", _meta),
    Group(
        "sections",
        (Field("role", "string", "role"), Field("start", "int32", "start"), Field("end", "int32", "end")),
        _sections,
    ),
    Field("annotator", "string", lambda record: record.annotator and record.annotator.name),
    Field("done", ["string"], lambda record: record.done or ()),
)
_SPAN = (
    Field("id", "string", "id"),
    Field("start", "int32", lambda span: span.fragments[0][0]),
    Field("end", "int32", lambda span: span.fragments[-1][1]),
    Field("text", "string", "text"),
    Field("fragments", [["int32"]], _fragments),
    Field("entities", ["string"], "entities"),
    Field("norm", "string", "norm"),
    Field("note", "string", "note"),
    Field("confidence", "float64", "confidence"),
    Field("origin", "string", "origin"),
)
_RELATION = (
    Field("id", "string", "id"),
    Field("from", "string", "source"),
    Field("to", "string", "to_span"),
    Field("to_entity", "string", "to_entity"),
    Field("to_text", "string", "to_text"),
    Field("origin", "string", "origin"),
)
_JUDGEMENT = (
    Field("id", "string", "id"),
    Field("value", "string", "value"),
    Field("quote", "string", "quote"),
    Field("to_entity", "string", "to_entity"),
    Field("to_text", "string", "to_text"),
    Field("strength", "float64", "strength"),
    Field("confidence", "float64", "confidence"),
    Field("origin", "string", "origin"),
)
_ENTITY = (
    Field("id", "string", "id"),
    Field("name", "string", "name"),
    Field("type", "string", "type"),
    Field("aliases", ["string"], "aliases"),
    Field("wikidata", "string", "wikidata"),
    Field("merged_into", "string", "merged_into"),
)
_LINKS = (Group("entities", _ENTITY, attrgetter("entities")),)
