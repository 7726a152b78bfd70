"""Two histories as one: the union of their edits by id; of each row the version of the greater (clock, id) stands.

This is also the order in which `check` replays a journal, so a united file is sound by the same rule as any other.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson

from annotator.model import Annotator, Change, Edit, Object, Work
from annotator.store import journal
from annotator.store.database import Database
from annotator.store.journal import Changes, Entry
from annotator.store.kinds import KINDS
from annotator.store.search.index import update_index

Version = tuple[int, str]
"""Clock and id of an edit, in which order edits of different files stand."""

Key = tuple[type[Object], str]
"""Class and id of an object."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One edit of another file: its journal entry and what it changed."""

    entry: Entry
    changes: tuple[Change, ...]

    @property
    def version(self) -> Version:
        """Where it stands among all edits."""
        return self.entry.clock, self.entry.id


def edit_ids(db: Database) -> set[str]:
    """The ids of all edits of a file."""
    return {ident for (ident,) in db.execute("SELECT id FROM edits").fetchall()}


def edits_of(db: Database, known: Collection[str] = ()) -> Iterator[Incoming]:
    """A file's edits but those that are known, in the order of their clocks."""
    entries = journal.history(db, -1)
    for entry in sorted(entries, key=lambda entry: (entry.clock, entry.id)):
        if entry.id not in known:
            yield Incoming(entry, journal.changes_of(db, entry))


def latest(edits: Iterable[Incoming]) -> dict[Key, tuple[Version, Object]]:
    """The version of each object that stands when all of these are taken together."""
    found: dict[Key, tuple[Version, Object]] = {}
    for edit in edits:
        for change in edit.changes:
            key = type(change.after), change.after.id
            if key not in found or found[key][0] <= edit.version:
                found[key] = edit.version, change.after
    return found


def versions_of(db: Database, keys: Iterable[Key]) -> dict[Key, Version]:
    """Which edit each of these objects is from, for those that are there."""
    by_class: dict[type[Object], list[str]] = defaultdict(list)
    for cls, ident in keys:
        by_class[cls].append(ident)
    found: dict[Key, Version] = {}
    for cls, ids in by_class.items():
        rows = db.conn.execute(
            f"SELECT o.id, e.clock, e.id FROM {KINDS[cls].table} o JOIN edits e ON e.seq = o.edit "
            "WHERE o.id IN (SELECT value FROM json_each(?))",
            [orjson.dumps(ids).decode()],
        )
        found |= {(cls, ident): (clock, edit) for ident, clock, edit in rows}
    return found


def homes_of(db: Database, other: Database, document: str) -> set[str]:
    """The documents here that hold what another file has in this document of its own: where it went as it came in."""
    found: set[str] = set()
    for cls, kind in KINDS.items():
        if "document" in kind.columns and cls is not Work:  # whose ids are made of the document's
            ids = [ident for (ident,) in other.execute(f"SELECT id FROM {kind.table} WHERE document = ?", [document])]
            among = f"SELECT DISTINCT document FROM {kind.table} WHERE id IN (SELECT value FROM json_each(?))"
            found.update(home for (home,) in db.execute(among, [orjson.dumps(ids).decode()]))
    return found


def shared_version(db: Database, document: str, key: Key, edits: Collection[str]) -> Object | None:
    """The last version of an object of this document that is from one of these edits; None where there is none."""
    found: Object | None = None
    rows = db.conn.execute(
        "SELECT c.changes, e.id FROM changes c JOIN edits e ON e.seq = c.edit WHERE c.document = ? "
        "ORDER BY e.clock, e.id, c.rowid",
        [document],
    )
    for blob, edit in rows:
        if edit in edits:
            for change in journal.unpack(blob):
                if (type(change.after), change.after.id) == key:
                    found = change.after
    return found


def write_union(db: Database, incoming: Sequence[Incoming], edit: Edit) -> Changes:
    """Take edits of another file in, joined by `edit`, which comes last; the caller holds the transaction.

    Raises Conflict where what `edit` changes is not as its author saw it after the others had come in.
    """
    new = [item for item in incoming if item.entry.id not in edit_ids(db)]
    numbers = {item.entry.id: _write_entry(db, item, edit.id) for item in new}
    standing = latest(new)
    mine = versions_of(db, standing)
    added: dict[tuple[type[Object], int], list[Object]] = defaultdict(list)
    changed: dict[type[Object], list[tuple[Any, ...]]] = defaultdict(list)
    for key, (version, item) in standing.items():
        cls, seq = key[0], numbers[version[1]]
        if key not in mine:
            added[cls, seq].append(item)
        elif version > mine[key]:
            changed[cls].append((*KINDS[cls].row(item), seq, item.id))
    for (cls, seq), objects in added.items():
        for sql, rows in KINDS[cls].inserts(objects, seq):
            db.conn.executemany(sql, rows)
    for cls, values in changed.items():
        db.conn.executemany(KINDS[cls].update, values)
    for cls, seq in added:
        if cls is Annotator:
            journal.check_names(db, seq)
    joint = journal.write_edit(db, edit)
    if numbers:
        update_index(db, min(numbers.values()))
    documents = {KINDS[cls].document(item) for (cls, _), (_, item) in standing.items()} - {""}
    kinds = joint.kinds | {KINDS[cls].name for cls, _ in standing}
    return replace(joint, kinds=frozenset(kinds), documents=joint.documents | documents, objects=(), before=())


def _write_entry(db: Database, item: Incoming, batch: str) -> int:
    entry = item.entry
    by_document: dict[str, list[tuple[str, Any, Any]]] = defaultdict(list)
    for change in item.changes:
        kind = KINDS[type(change.after)]
        encode = kind.encode or (lambda value: value)
        before = None if change.before is None else encode(change.before)
        by_document[kind.document(change.after)].append((kind.name, before, encode(change.after)))
    names = sorted({KINDS[type(change.after)].name for change in item.changes})
    cursor = db.execute(
        "INSERT INTO edits (id, clock, author, kind, undoes, batch, summary, objects, at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            entry.id,
            entry.clock,
            entry.author,
            entry.kind,
            entry.undoes,
            batch or entry.batch,
            journal.stored_summary(entry.summary),
            ",".join(names),
            entry.at,
        ],
    )
    assert cursor.lastrowid is not None
    db.conn.executemany(
        "INSERT INTO changes (edit, document, changes) VALUES (?, ?, ?)",
        [(cursor.lastrowid, document, journal.pack(changes)) for document, changes in by_document.items()],
    )
    return cursor.lastrowid


def inverse_of_merge(db: Database, entry: Entry, author: str) -> Edit:
    """The edit that takes a merge back: all that came in with it is as if it had not.

    What stood here before stands again; what was not here is deleted.
    """
    rows = db.execute("SELECT seq FROM edits WHERE batch = ? OR seq = ?", [entry.id, entry.seq]).fetchall()
    came = {seq for (seq,) in rows}
    documents = [
        document
        for (document,) in db.execute(
            "SELECT DISTINCT document FROM changes WHERE edit IN (SELECT value FROM json_each(?))",
            [orjson.dumps(sorted(came)).decode()],
        ).fetchall()
    ]
    changes: list[Change] = []
    for document in documents:
        changes += _taken_back(db, document, entry.seq, came)
    return Edit(
        "undo", author, tuple(journal.with_time(db, item) for item in changes), undoes=entry.id, summary=entry.summary
    )


def _taken_back(db: Database, document: str, seq: int, came: Collection[int]) -> Iterator[Change]:
    after: dict[Key, tuple[Object, bool]] = {}
    before: dict[Key, Object] = {}
    rows: sqlite3.Cursor = db.conn.execute(
        "SELECT c.changes, e.seq FROM changes c JOIN edits e ON e.seq = c.edit WHERE c.document = ? AND e.seq <= ? "
        "ORDER BY e.clock, e.id, c.rowid",
        [document, seq],
    )
    for blob, number in rows.fetchall():
        for change in journal.unpack(blob):
            key = type(change.after), change.after.id
            after[key] = change.after, number in came
            if number not in came:
                before[key] = change.after
    for key, (item, is_new) in after.items():
        if is_new:
            earlier = before.get(key, replace(item, deleted=True))
            if earlier != item:
                yield Change(item, earlier)
