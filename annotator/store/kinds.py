"""How each kind of object is written as a table row and as a journal entry, and read back from both."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import Any

from annotator.model import (
    Annotator,
    Comment,
    Decision,
    Dismissal,
    Document,
    Entity,
    Judgement,
    Object,
    Relation,
    Scheme,
    Section,
    Setting,
    Span,
    Work,
    read_scheme,
)
from annotator.store.cells import Row, as_json, from_json
from annotator.store.span_rows import USUAL_COLUMNS, decode_span, encode_span, read_span, span_row, usual_span_row


@dataclass(frozen=True)
class Usual:
    """The columns that nearly all new objects of a kind fill, NULL in all others.

    `row` gives their values, None for an object that fills others too. To sqlite3, binding one NULL takes as long as
    binding three texts, so that large imports gain a third by leaving them out.
    """

    columns: tuple[str, ...]
    row: Callable[[Any], Row | None]


@dataclass(frozen=True)
class Kind:
    """One kind of object: its table, whose columns are `columns` followed by `deleted` and `edit`, and the conversions.

    `row` gives the values of `columns` and `deleted`; `read` takes the same; `encode` (None where an object is written
    as it is) and `decode` are for the journal.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    row: Callable[[Any], Row]
    read: Callable[[Sequence[Any]], Any]
    decode: Callable[[dict[str, Any]], Any]
    encode: Callable[[Any], Any] | None = None
    document: Callable[[Any], str] = attrgetter("document")
    usual: Usual | None = None

    @cached_property
    def selected(self) -> str:
        """The columns that `read` takes, as SQL."""
        return ", ".join(f'"{column}"' for column in (*self.columns, "deleted"))

    def inserts(self, objects: Sequence[Any], seq: int) -> Iterator[tuple[str, list[Row]]]:
        """Statements, with their values, that write new objects as rows of the edit with this number."""
        if self.usual is not None:
            rows = list(map(self.usual.row, objects))
            usual = [row for row in rows if row is not None]
            yield self._insert(self.usual.columns, seq), usual
            if len(usual) == len(objects):
                return
            objects = [item for item, row in zip(objects, rows, strict=True) if row is None]
        yield self._insert((*self.columns, "deleted"), seq), list(map(self.row, objects))

    def _insert(self, columns: tuple[str, ...], seq: int) -> str:
        names = ", ".join(f'"{column}"' for column in columns)
        return f"INSERT INTO {self.table} ({names}, edit) VALUES ({'?, ' * len(columns)}{seq:d})"

    @property
    def update(self) -> str:
        """The statement that replaces a row: `row` and the edit's number, then the id."""
        names = ", ".join(f'"{column}" = ?' for column in (*self.columns, "deleted", "edit"))
        return f"UPDATE {self.table} SET {names} WHERE id = ?"


def _section(tree: Mapping[str, Any]) -> Section:
    return Section(tree["role"], tree["start"], tree["end"], tuple(map(_section, tree.get("sections", ()))))


def _sections(trees: Any) -> tuple[Section, ...]:
    return tuple(map(_section, trees or ()))


def _document_row(item: Document) -> Row:
    meta = item.meta
    return (
        item.id,
        item.text_sha256,
        item.length,
        item.title,
        item.lang,
        _text(meta, "outlet"),
        _text(meta, "url"),
        _text(meta, "published"),
        as_json(meta),
        as_json(item.sections),
        item.deleted,
    )


def _text(meta: Mapping[str, Any], key: str) -> str | None:
    value = meta.get(key)
    return None if value is None else str(value)


def _read_document(row: Sequence[Any]) -> Document:
    return Document(
        row[0], row[1], row[2], row[3], row[4], from_json(row[8]) or {}, _sections(from_json(row[9])), bool(row[10])
    )


def _decode_document(tree: dict[str, Any]) -> Document:
    return Document(**{**tree, "sections": _sections(tree["sections"])})


def _flags(row: Sequence[Any], *indexes: int) -> list[Any]:
    return [bool(value) if index in indexes else value for index, value in enumerate(row)]


def _entity_row(item: Entity) -> Row:
    return (
        item.id,
        item.name,
        item.type,
        as_json(item.aliases),
        item.wikidata,
        item.note,
        item.merged_into,
        item.deleted,
    )


def _read_entity(row: Sequence[Any]) -> Entity:
    return Entity(row[0], row[1], row[2], tuple(from_json(row[3]) or ()), row[4], row[5], row[6], bool(row[7]))


def _work_row(item: Work) -> Row:
    return (
        item.id,
        item.document,
        item.annotator,
        item.assigned,
        as_json(item.done),
        item.flag,
        item.note,
        item.seconds,
        item.position,
        item.deleted,
    )


def _read_work(row: Sequence[Any]) -> Work:
    return Work(
        row[0],
        row[1],
        row[2],
        bool(row[3]),
        tuple(from_json(row[4]) or ()),
        bool(row[5]),
        row[6],
        row[7],
        row[8],
        bool(row[9]),
    )


def _encode_scheme(item: Scheme) -> dict[str, Any]:
    return {"definition": item.to_dict(), "deleted": item.deleted}


def _decode_scheme(tree: Mapping[str, Any]) -> Scheme:
    return read_scheme(tree["definition"])


@lru_cache(maxsize=8)
def _stored_scheme(definition: str) -> Scheme:
    """A scheme from its row. It is asked for with every change of a list, and the same one is read each time."""
    return read_scheme(from_json(definition))


def _read_decision(row: Sequence[Any]) -> Decision:
    marks, taken, gold = (tuple(from_json(cell) or ()) for cell in row[7:10])
    return Decision(row[0], row[1], row[2], row[3], row[4], row[5], row[6], marks, taken, gold, row[10], bool(row[11]))


def _decode_decision(tree: dict[str, Any]) -> Decision:
    return Decision(**{**tree, **{name: tuple(tree[name]) for name in ("marks", "taken", "gold")}})


def _of_project(_: Any) -> str:
    return ""


_RELATION = (
    "id",
    "document",
    "annotator",
    "kind",
    "source",
    "to_span",
    "to_entity",
    "to_text",
    "note",
    "origin",
)
_JUDGEMENT = (
    "id",
    "document",
    "annotator",
    "name",
    "value",
    "quote",
    "to_entity",
    "to_text",
    "strength",
    "note",
    "confidence",
    "origin",
)

KINDS: dict[type[Object], Kind] = {
    Document: Kind(
        "document",
        "documents",
        ("id", "text_sha256", "length", "title", "lang", "outlet", "url", "published", "meta", "sections"),
        _document_row,
        _read_document,
        _decode_document,
        document=attrgetter("id"),
    ),
    Annotator: Kind(
        "annotator",
        "annotators",
        ("id", "name", "kind", "color"),
        lambda item: (item.id, item.name, item.kind, item.color, item.deleted),
        lambda row: Annotator(*_flags(row, 4)),
        lambda tree: Annotator(**tree),
        document=_of_project,
    ),
    Entity: Kind(
        "entity",
        "entities",
        ("id", "name", "type", "aliases", "wikidata", "note", "merged_into"),
        _entity_row,
        _read_entity,
        lambda tree: Entity(**{**tree, "aliases": tuple(tree["aliases"])}),
        document=_of_project,
    ),
    Scheme: Kind(
        "scheme",
        "schemes",
        ("id", "version", "definition"),
        lambda item: (item.id, item.version, as_json(item.to_dict()), item.deleted),
        lambda row: _stored_scheme(row[2]),
        _decode_scheme,
        encode=_encode_scheme,
        document=_of_project,
    ),
    Setting: Kind(
        "setting",
        "settings",
        ("id", "value"),
        lambda item: (item.id, as_json(item.value, whole=True), item.deleted),
        lambda row: Setting(row[0], from_json(row[1]), bool(row[2])),
        lambda tree: Setting(**tree),
        document=_of_project,
    ),
    Work: Kind(
        "work",
        "work",
        ("id", "document", "annotator", "assigned", "done", "flag", "note", "seconds", "position"),
        _work_row,
        _read_work,
        lambda tree: Work(**{**tree, "done": tuple(tree["done"])}),
    ),
    Span: Kind(
        "span",
        "spans",
        (
            "id",
            "document",
            "annotator",
            "layer",
            "label",
            "start",
            "end",
            "text",
            "fragments",
            "attributes",
            "entities",
            "norm",
            "note",
            "confidence",
            "flag",
            "origin",
        ),
        span_row,
        read_span,
        decode_span,
        encode_span,
        usual=Usual(USUAL_COLUMNS, usual_span_row),
    ),
    Relation: Kind(
        "relation",
        "relations",
        _RELATION,
        lambda item: (
            item.id,
            item.document,
            item.annotator,
            item.kind,
            item.source,
            item.to_span,
            item.to_entity,
            item.to_text,
            item.note,
            item.origin,
            item.deleted,
        ),
        lambda row: Relation(*_flags(row, 10)),
        lambda tree: Relation(**tree),
    ),
    Judgement: Kind(
        "judgement",
        "judgements",
        _JUDGEMENT,
        lambda item: (
            item.id,
            item.document,
            item.annotator,
            item.name,
            item.value,
            item.quote,
            item.to_entity,
            item.to_text,
            item.strength,
            item.note,
            item.confidence,
            item.origin,
            item.deleted,
        ),
        lambda row: Judgement(*_flags(row, 12)),
        lambda tree: Judgement(**tree),
    ),
    Dismissal: Kind(
        "dismissal",
        "dismissals",
        ("id", "document", "annotator", "kind", "layer", "label", "start", "end"),
        attrgetter("id", "document", "annotator", "kind", "layer", "label", "start", "end", "deleted"),
        lambda row: Dismissal(*_flags(row, 8)),
        lambda tree: Dismissal(**tree),
    ),
    Comment: Kind(
        "comment",
        "comments",
        ("id", "document", "annotator", "about", "text", "at"),
        attrgetter("id", "document", "annotator", "about", "text", "at", "deleted"),
        lambda row: Comment(*_flags(row, 6)),
        lambda tree: Comment(**tree),
    ),
    Decision: Kind(
        "decision",
        "decisions",
        (
            "id",
            "document",
            "annotator",
            "layer",
            "kind",
            "key",
            "outcome",
            "marks",
            "taken",
            "gold",
            "reason",
        ),
        lambda item: (
            *attrgetter("id", "document", "annotator", "layer", "kind", "key", "outcome")(item),
            as_json(item.marks),
            as_json(item.taken),
            as_json(item.gold),
            item.reason,
            item.deleted,
        ),
        _read_decision,
        _decode_decision,
    ),
}
"""Every kind of object, in an order in which what is referred to comes before what refers to it."""

BY_NAME: dict[str, Kind] = {kind.name: kind for kind in KINDS.values()}
