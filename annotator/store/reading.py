"""Questions that a project answers. Everything here only reads."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import orjson

from annotator.model import (
    GOLD,
    Annotator,
    Comment,
    Content,
    Decision,
    Dismissal,
    Document,
    Entity,
    Judgement,
    Object,
    Relation,
    Scheme,
    Setting,
    Span,
    UserError,
    Work,
    bytes_hash,
)
from annotator.store.database import Database
from annotator.store.errors import ProjectError
from annotator.store.kinds import KINDS
from annotator.store.span_rows import COLUMNS_IN_DOCUMENT, span_in

Status = Literal["new", "in progress", "done", "adjudicated"]

_O = TypeVar("_O", Document, Span, Relation, Judgement, Entity, Annotator, Work, Setting, Dismissal, Comment, Decision)


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that stand in one document, of one annotator or of all, in the order of the text."""

    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    def of(self, annotator: str) -> "Marks":
        """Those of one annotator."""
        return Marks(
            tuple(item for item in self.spans if item.annotator == annotator),
            tuple(item for item in self.relations if item.annotator == annotator),
            tuple(item for item in self.judgements if item.annotator == annotator),
        )

    def span(self, ident: str) -> Span | None:
        """The span of this id, where it is among these."""
        return next((item for item in self.spans if item.id == ident), None)

    def after(self, objects: Iterable[Object], annotator: str) -> "Marks":
        """These marks, those of one annotator, after an edit of the same document has changed `objects`."""
        own = {item.id: item for item in objects if getattr(item, "annotator", None) == annotator}
        spans = [item for item in self.spans if item.id not in own]
        relations = [item for item in self.relations if item.id not in own]
        judgements = [item for item in self.judgements if item.id not in own]
        for item in own.values():
            if isinstance(item, Span) and not item.deleted:
                spans.append(item)
            elif isinstance(item, Relation) and not item.deleted:
                relations.append(item)
            elif isinstance(item, Judgement) and not item.deleted:
                judgements.append(item)
        spans.sort(key=lambda span: (span.start, -span.end))
        return Marks(tuple(spans), tuple(relations), tuple(judgements))

    @property
    def annotators(self) -> frozenset[str]:
        """Ids of all whose marks these are."""
        found = {item.annotator for item in self.spans}  # by the million
        found.update(item.annotator for group in (self.relations, self.judgements) for item in group)
        return frozenset(found)

    def __bool__(self) -> bool:
        return bool(self.spans or self.relations or self.judgements)


@dataclass(frozen=True, slots=True)
class Summary:
    """A document as lists show it, without its text: `spans`, `status`, `flag` and whether there is a `note` are those
    of one annotator."""

    id: str
    title: str
    outlet: str
    published: str
    length: int
    spans: int
    status: Status
    flag: bool
    note: bool = False


class Reading:
    """The reading half of a project, over its open database."""

    db: Database

    def _rows(self, cls: type[_O], where: str = "1", values: Sequence[Any] = (), order: str = "rowid") -> Iterator[_O]:
        kind = KINDS[cls]
        sql = f"SELECT {kind.selected} FROM {kind.table} WHERE {where} ORDER BY {order}"
        return map(kind.read, self.db.conn.execute(sql, values))

    def _one(self, cls: type[_O], ident: str) -> _O | None:
        return next(self._rows(cls, "id = ?", [ident]), None)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything that is read inside is of one moment, whatever other windows write meanwhile. May be nested."""
        if self.db.conn.in_transaction:
            yield
            return
        connection = self.db.conn
        connection.execute("BEGIN")
        try:
            yield
        finally:
            # Nothing was written, and SQLite may have ended the transaction by itself after an error.
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    def stored(self, cls: type[_O], ids: Sequence[str]) -> dict[str, _O]:
        """The objects of one kind with these ids, deleted ones included."""
        where = "id IN (SELECT value FROM json_each(?))"
        return {item.id: item for item in self._rows(cls, where, [orjson.dumps(ids).decode()])}

    # Scheme and people

    @property
    def scheme(self) -> Scheme:
        """What can be marked in this project."""
        kind = KINDS[Scheme]
        row = self.db.execute(f"SELECT {kind.selected} FROM {kind.table} WHERE NOT deleted LIMIT 1").fetchone()
        if row is None:
            raise ProjectError("The project has lost its scheme. Restore a backup.")
        scheme: Scheme = kind.read(row)
        return scheme

    def stored_setting(self, ident: str) -> Setting | None:
        """The row of a setting, also a deleted one; None where it was never set."""
        return self._one(Setting, ident)

    def setting(self, ident: str, default: Any = None) -> Any:
        """The value of a project's setting."""
        row = self._one(Setting, ident)
        return default if row is None or row.deleted else row.value

    def settings(self, prefix: str) -> list[Setting]:
        """The settings whose ids begin with this, in the order in which they came."""
        return list(self._rows(Setting, "NOT deleted AND substr(id, 1, length(?)) = ?", [prefix, prefix]))

    def annotators(self) -> list[Annotator]:
        """Persons, gold and models, in the order in which they came."""
        return list(self._rows(Annotator, "NOT deleted"))

    def annotator(self, ident: str) -> Annotator | None:
        """The annotator of this id, also a deleted one."""
        return self._one(Annotator, ident)

    def annotator_named(self, name: str) -> Annotator | None:
        """The annotator of this name (letter case does not matter)."""
        folded = name.strip().casefold()
        return next((item for item in self.annotators() if item.name.casefold() == folded), None)

    def entities(self) -> list[Entity]:
        """The canonical entities that stand by themselves: neither deleted nor merged into another."""
        return list(self._rows(Entity, "NOT deleted AND merged_into IS NULL"))

    def entity(self, ident: str) -> Entity | None:
        """The entity of this id, also a deleted or merged one."""
        return self._one(Entity, ident)

    def resolve_entity(self, ident: str) -> Entity | None:
        """The entity that stands for this id: its own, or what that was merged into in the end; None for no such id."""
        entity, seen = self._one(Entity, ident), {ident}
        while entity is not None and entity.merged_into is not None and entity.merged_into not in seen:
            seen.add(entity.merged_into)
            entity = self._one(Entity, entity.merged_into)
        return entity

    # Documents

    def document(self, ident: str) -> Document | None:
        """The document of this id, also a deleted one."""
        return self._one(Document, ident)

    def documents(self, deleted: bool = False) -> Iterator[Document]:
        """All documents in the order of their import; with `deleted`, the deleted ones instead."""
        return self._rows(Document, "deleted = ?", [deleted])

    def articles(self) -> Iterator[tuple[Document, str]]:
        """All documents with their texts in the order of their import, one at a time."""
        kind = KINDS[Document]
        columns = ", ".join(f'd."{column}"' for column in (*kind.columns, "deleted"))
        rows = self.db.conn.execute(
            f"SELECT {columns}, t.text FROM documents d JOIN texts t ON t.document = d.id "
            "WHERE NOT d.deleted ORDER BY d.rowid"
        )
        return ((kind.read(row), row[-1]) for row in rows)

    def documents_with_text(self, sha256: str) -> list[Document]:
        """The documents whose text has this hash, deleted ones last."""
        return list(self._rows(Document, "text_sha256 = ?", [sha256], "deleted, rowid"))

    def documents_by_text(self, hashes: Sequence[str]) -> dict[str, list[Document]]:
        """The documents with these text hashes, by hash; deleted ones come last."""
        found: dict[str, list[Document]] = {}
        where = "text_sha256 IN (SELECT value FROM json_each(?))"
        for document in self._rows(Document, where, [orjson.dumps(hashes).decode()], "deleted, rowid"):
            found.setdefault(document.text_sha256, []).append(document)
        return found

    def document_ids(self, ids: Sequence[str]) -> set[str]:
        """Those of these ids that documents have, deleted ones included."""
        return self._used("documents", ids)

    def entity_ids(self, ids: Sequence[str]) -> set[str]:
        """Those of these ids that canonical entities have, deleted and merged ones included."""
        return self._used("entities", ids)

    def _used(self, table: str, ids: Sequence[str]) -> set[str]:
        wanted = orjson.dumps(ids).decode()
        rows = self.db.conn.execute(f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))", [wanted])
        return {ident for (ident,) in rows}

    def document_count(self) -> int:
        """How many documents there are."""
        return int(self.db.execute("SELECT count(*) FROM documents WHERE NOT deleted").fetchone()[0])

    def document_row(self, document: str) -> int:
        """The place of a document in `summaries`, from 0; -1 where it is not there or deleted."""
        row = self.db.execute(
            "SELECT (SELECT count(*) FROM documents o WHERE NOT o.deleted AND o.rowid < d.rowid) FROM documents d "
            "WHERE d.id = ? AND NOT d.deleted",
            [document],
        ).fetchone()
        return -1 if row is None else int(row[0])

    def text(self, document: str) -> str:
        """The text of a document, exactly as it was imported. Raises UserError for an unknown id."""
        row = self.db.execute("SELECT text FROM texts WHERE document = ?", [document]).fetchone()
        if row is None:
            raise UserError("The project has no article with the id {id}.", id=document)
        return str(row[0])

    def content(self, document: str) -> Content:
        """The text with the original bytes that it was extracted from, where there were any."""
        row = self.db.execute("SELECT bytes, media_type FROM originals WHERE document = ?", [document]).fetchone()
        if row is None:
            return Content(self.text(document))
        return Content(self.text(document), zlib.decompress(row[0]), row[1])

    def extracted_from(self, original: bytes) -> Document | None:
        """The document whose text was extracted from exactly these bytes; a deleted one where no other is there."""
        where = "id IN (SELECT document FROM originals WHERE sha256 = ?)"
        return next(self._rows(Document, where, [bytes_hash(original)], "deleted, rowid"), None)

    def summaries(self, annotator: str, offset: int = 0, limit: int = -1) -> list[Summary]:
        """A page of the article list as `annotator` (an id, or "") sees it: `limit` rows from `offset`, -1 for all."""
        rows = self.db.execute(
            "SELECT d.id, d.title, coalesce(d.outlet, ''), coalesce(d.published, ''), d.length, "
            "(SELECT count(*) FROM spans s WHERE s.document = d.id AND s.annotator = ?1 AND NOT s.deleted), "
            "EXISTS (SELECT 1 FROM judgements j WHERE j.document = d.id AND j.annotator = ?1 AND NOT j.deleted), "
            "w.done, coalesce(w.flag, 0), coalesce(w.note, '') != '' FROM documents d "
            "LEFT JOIN work w ON w.document = d.id AND w.annotator = ?1 AND NOT w.deleted "
            "WHERE NOT d.deleted ORDER BY d.rowid LIMIT ?2 OFFSET ?3",
            [annotator, limit, offset],
        )
        layers = self.scheme.layer_ids
        return [summary_of(layers, row) for row in rows]

    # Marks

    def span(self, ident: str) -> Span | None:
        """The span of this id, also a deleted one."""
        return self._one(Span, ident)

    def marks(self, document: str, annotator: str | None = None) -> Marks:
        """The marks in a document, of one annotator or of all."""
        where = "document = ? AND NOT deleted" + (" AND annotator = ?" if annotator is not None else "")
        values = [document] if annotator is None else [document, annotator]
        spans = f'SELECT {COLUMNS_IN_DOCUMENT} FROM spans WHERE {where} ORDER BY "start", "end" DESC, rowid'
        return Marks(
            tuple([span_in(document, row) for row in self.db.conn.execute(spans, values)]),
            tuple(self._rows(Relation, where, values)),
            tuple(self._rows(Judgement, where, values)),
        )

    def dismissals(self, document: str, annotator: str) -> list[Dismissal]:
        """The proposals in a document that an annotator did not want."""
        return list(self._rows(Dismissal, "document = ? AND annotator = ? AND NOT deleted", [document, annotator]))

    def comments(self, document: str) -> list[Comment]:
        """Everybody's comments in a document, oldest first."""
        return list(self._rows(Comment, "document = ? AND NOT deleted", [document]))

    def questions(self, annotator: str) -> list[Comment]:
        """What was said last about this annotator's marks, by somebody else, and waits for an answer; oldest first."""
        own = " UNION ".join(
            f"SELECT id FROM {table} WHERE annotator = ?1 AND NOT deleted"
            for table in ("spans", "relations", "judgements")
        )
        later = "d.about = comments.about AND NOT d.deleted AND d.rowid > comments.rowid"
        last = f"NOT EXISTS (SELECT 1 FROM comments d WHERE {later})"
        where = f"NOT deleted AND annotator != ?1 AND about IN ({own}) AND {last}"
        return list(self._rows(Comment, where, [annotator]))

    def decisions(self, document: str) -> list[Decision]:
        """What reviewers settled in a document, oldest first."""
        return list(self._rows(Decision, "document = ? AND NOT deleted", [document]))

    def find_work(self, document: str, annotator: str) -> Work | None:
        """The row of this pair, also a deleted one; None where nothing was ever said."""
        return self._one(Work, Work.key(document, annotator))

    def work(self, document: str, annotator: str) -> Work:
        """How far an annotator is with a document; an empty `Work` where nothing was said yet, or it was taken back."""
        work = self._one(Work, Work.key(document, annotator))
        return work if work is not None and not work.deleted else Work.new(document, annotator)

    def stored_work(self, document: str, annotator: str) -> Work | None:
        """The same, None where nothing was said yet; deleted ones included."""
        return self._one(Work, Work.key(document, annotator))

    def works(self, document: str) -> list[Work]:
        """Every annotator's work on a document."""
        return list(self._rows(Work, "document = ? AND NOT deleted", [document]))

    def finishers(self) -> set[str]:
        """Ids of all who have finished a layer of any article."""
        rows = self.db.execute("SELECT DISTINCT annotator FROM work WHERE NOT deleted AND done NOT IN ('', '[]')")
        return {ident for (ident,) in rows}

    def finished_at(self) -> dict[str, str]:
        """For each article that somebody has finished a layer of, when that was said last (ISO 8601)."""
        rows = self.db.execute(
            "SELECT w.document, max(e.at) FROM work w JOIN edits e ON e.seq = w.edit "
            "WHERE NOT w.deleted AND w.done NOT IN ('', '[]') GROUP BY w.document"
        )
        return dict(rows.fetchall())

    def owners(
        self, cls: type[Span] | type[Relation] | type[Judgement], ids: Sequence[str]
    ) -> dict[str, tuple[str, str]]:
        """Document and annotator of each of these marks that is there, deleted ones included.

        What went when an import or a merge was taken back has neither: it is as if it had never come.
        """
        rows = self.db.conn.execute(
            "SELECT m.id, m.document, m.annotator, m.deleted AND EXISTS (SELECT 1 FROM edits u "
            "JOIN edits e ON e.id = u.undoes WHERE u.seq = m.edit AND u.kind = 'undo' "
            "AND e.kind IN ('import', 'merge')) "
            f"FROM {KINDS[cls].table} m WHERE m.id IN (SELECT value FROM json_each(?))",
            [orjson.dumps(ids).decode()],
        )
        return {row[0]: ("", "") if row[3] else (row[1], row[2]) for row in rows}

    def counts(self) -> dict[str, int]:
        """How much there is of each kind of thing, deleted ones and what hangs on deleted articles left out."""
        found = {"documents": self.document_count()}
        for name in ("spans", "relations", "judgements"):
            found[name] = self.db.execute(
                f"SELECT count(*) FROM {name} m JOIN documents d ON d.id = m.document "
                "WHERE NOT m.deleted AND NOT d.deleted"
            ).fetchone()[0]
        found["entities"] = len(self.entities())
        found["annotators"] = sum(1 for item in self.annotators() if item.id != GOLD)
        return found


def summary_of(layers: Sequence[str], row: Sequence[Any]) -> Summary:
    """A summary from id, title, outlet, date, length, number of marks, whether rated, layers done, flag, and note."""
    status = status_of(layers, orjson.loads(row[7] or "[]"), bool(row[5] or row[6]))
    return Summary(row[0], row[1], row[2], row[3], row[4], row[5], status, bool(row[8]), bool(row[9]))


def status_of(layers: Sequence[str], done: Sequence[str], marked: bool) -> Status:
    """An article's status for one annotator: done when every layer is, in progress once anything was marked."""
    if layers and set(layers) <= set(done):
        return "done"
    return "in progress" if marked or done else "new"
