"""Parquet as Hugging Face's `datasets` loads it: typed columns, labels as ClassLabel, one row an article and annotator.

Each layer is a column with a list of its marks, each judgement of articles a column with its value. The names of labels
and values are in the schema's metadata, where `datasets` looks for them. Rows are written in groups, so memory stays
flat.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import Any

import orjson

from annotator.formats.extras import lacking
from annotator.formats.feature_columns import Column, Field, Group, schema_of
from annotator.formats.record import Record
from annotator.formats.target import Target
from annotator.model import Fragments, Layer, Scheme, Section, Span

_GROUP = 200
"""Articles in a row group: as many as are in memory at a time."""

_META = ("outlet", "url", "published")


def write(records: Iterable[Record], target: Target) -> None:
    """One row a record. Raises OSError and UserError."""
    try:
        from pyarrow import RecordBatch
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise lacking("pyarrow", "huggingface") from error
    columns = columns_of(target.scheme)
    schema = schema_of(columns)
    rows = iter(records)
    # Ids and texts hardly repeat: to look for repetitions there takes a third of the time.
    repeated = [path for column in columns for path in column.repeated]
    with ParquetWriter(target.path, schema, use_dictionary=repeated) as writer:
        while batch := [*islice(rows, _GROUP)]:
            writer.write_batch(RecordBatch.from_arrays([column.array(batch) for column in columns], schema=schema))


def columns_of(scheme: Scheme) -> list[Column]:
    """The columns for projects with this scheme; where a layer's or judgement's id is taken, it has `_` behind it."""
    columns: list[Column] = [*_ARTICLE]
    taken = {column.name for column in (*_ARTICLE, *_LINKS)} | {"relations", "judgements"}
    by_layer = _ByLayer()
    for layer in scheme.layers:
        columns.append(Group(_free(layer.id, taken), _span_fields(layer), partial(by_layer.of, layer.id)))
    for kind in scheme.judgements:
        if "document" in kind.on:
            columns.append(Field(_free(kind.id, taken), _ids(kind.values), partial(_values, kind.id)))
    kinds = Field("kind", _ids(scheme.relations), lambda items: [item.kind for item in items])
    names = Field("name", _ids(scheme.judgements), lambda items: [item.name for item in items])
    columns.append(Group("relations", (kinds, *_RELATION), attrgetter("relations")))
    columns.append(Group("judgements", (names, *_JUDGEMENT), attrgetter("judgements")))
    return [*columns, *_LINKS]


def _span_fields(layer: Layer) -> tuple[Field, ...]:
    fields = [Field("label", _ids(layer.labels), lambda items: [item.label for item in items]), *_SPAN]
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


def _detail(key: str, records: Sequence[Record]) -> list[str | None]:
    values = [record.document.meta.get(key) for record in records]
    return [value if isinstance(value, str) else None for value in values]


def _metas(records: Sequence[Record]) -> list[str | None]:
    """The details that have no column of their own, as JSON."""
    return [_meta(record.document.meta) for record in records]


def _meta(meta: Mapping[str, Any]) -> str | None:
    more = {key: value for key, value in meta.items() if key not in _META or not isinstance(value, str)}
    return _json(more)


def _json(tree: Mapping[str, Any]) -> str | None:
    return orjson.dumps(tree).decode() if tree else None


def _sections(record: Record) -> list[Section]:
    """The parts of the page, each before the parts of its own."""
    return [inner for item in record.document.sections for inner in _with_parts(item)]


def _with_parts(section: Section) -> list[Section]:
    return [section, *(inner for item in section.sections for inner in _with_parts(item))]


class _ByLayer:
    """The spans of records by layer: gone through once, and not once for each column."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Record, dict[str, list[Span]]]] = {}

    def of(self, layer: str, record: Record) -> Sequence[Span]:
        known = self._known.get(id(record))
        if known is None or known[0] is not record:
            if len(self._known) >= _GROUP:
                self._known.clear()
            spans: dict[str, list[Span]] = {}
            for span in record.spans:
                spans.setdefault(span.layer, []).append(span)
            known = self._known[id(record)] = record, spans
        return known[1].get(layer, ())


def _attribute(name: str, spans: Sequence[Span]) -> list[str | None]:
    return [span.attributes.get(name) for span in spans]


def _fragments(spans: Sequence[Span]) -> list[Fragments]:
    return [span.fragments if len(span.fragments) > 1 else () for span in spans]


def _values(name: str, records: Sequence[Record]) -> list[str | None]:
    """What was said of the articles as a whole."""
    return [_value(name, record) for record in records]


def _value(name: str, record: Record) -> str | None:
    for item in record.judgements:
        if item.name == name and item.quote is None and item.to_entity is None and item.to_text is None:
            return item.value
    return None


_ARTICLE: tuple[Column, ...] = (
    Field("document", "string", lambda items: [item.document.id for item in items]),
    Field("text_sha256", "string", lambda items: [item.document.text_sha256 for item in items]),
    Field("title", "string", lambda items: [item.document.title for item in items]),
    Field("text", "string", lambda items: [item.text or "" for item in items]),
    Field("lang", "string", lambda items: [item.document.lang for item in items], repeats=True),
    *(Field(key, "string", partial(_detail, key)) for key in _META),
    Field("meta", "string", _metas),
    Group(
        "sections",
        (
            Field("role", "string", lambda items: [item.role for item in items], repeats=True),
            Field("start", "int32", lambda items: [item.start for item in items]),
            Field("end", "int32", lambda items: [item.end for item in items]),
        ),
        _sections,
    ),
    Field(
        "annotator", "string", lambda items: [item.annotator and item.annotator.name for item in items], repeats=True
    ),
    Field("done", ["string"], lambda items: [item.done or () for item in items]),
)
_SPAN = (
    Field("id", "string", lambda items: [item.id for item in items]),
    Field("start", "int32", lambda items: [item.fragments[0][0] for item in items]),
    Field("end", "int32", lambda items: [item.fragments[-1][1] for item in items]),
    Field("text", "string", lambda items: [item.text for item in items]),
    Field("fragments", [["int32"]], _fragments),
    Field("entities", ["string"], lambda items: [item.entities for item in items]),
    Field("norm", "string", lambda items: [item.norm for item in items]),
    Field("note", "string", lambda items: [item.note for item in items]),
    Field("confidence", "float64", lambda items: [item.confidence for item in items]),
    Field("origin", "string", lambda items: [item.origin for item in items], repeats=True),
)
_RELATION = (
    Field("id", "string", lambda items: [item.id for item in items]),
    Field("from", "string", lambda items: [item.source for item in items]),
    Field("to", "string", lambda items: [item.to_span for item in items]),
    Field("to_entity", "string", lambda items: [item.to_entity for item in items]),
    Field("to_text", "string", lambda items: [item.to_text for item in items]),
    Field("origin", "string", lambda items: [item.origin for item in items], repeats=True),
)
_JUDGEMENT = (
    Field("id", "string", lambda items: [item.id for item in items]),
    Field("value", "string", lambda items: [item.value for item in items], repeats=True),
    Field("quote", "string", lambda items: [item.quote for item in items]),
    Field("to_entity", "string", lambda items: [item.to_entity for item in items]),
    Field("to_text", "string", lambda items: [item.to_text for item in items]),
    Field("strength", "float64", lambda items: [item.strength for item in items]),
    Field("confidence", "float64", lambda items: [item.confidence for item in items]),
    Field("origin", "string", lambda items: [item.origin for item in items], repeats=True),
)
_ENTITY = (
    Field("id", "string", lambda items: [item.id for item in items]),
    Field("name", "string", lambda items: [item.name for item in items]),
    Field("type", "string", lambda items: [item.type for item in items], repeats=True),
    Field("aliases", ["string"], lambda items: [item.aliases for item in items]),
    Field("wikidata", "string", lambda items: [item.wikidata for item in items]),
    Field("merged_into", "string", lambda items: [item.merged_into for item in items]),
)
_LINKS: tuple[Column, ...] = (
    Group("entities", _ENTITY, attrgetter("entities")),
    Field(
        "votes", "string", lambda items: [orjson.dumps(item.votes).decode() if item.votes else None for item in items]
    ),
)
