"""The list of everything that ever happened to a project, and the one way to add to it."""

import datetime
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import orjson

from annotator.model import INTERACTIVE, Annotator, Change, Document, Edit, EditKind, Message, Object, Work, bytes_hash
from annotator.store.cells import storable
from annotator.store.database import Database
from annotator.store.errors import Conflict
from annotator.store.kinds import BY_NAME, KINDS, Kind
from annotator.store.search.index import update_index

BLOB_VERSION = 1
# The fastest level: journal blobs are very repetitive, and a slower one gains a tenth of the size for twice the time.
_COMPRESSION = 1
_SMALL = 4096  # bytes; for less, clearing the memory that zlib takes by default would cost most of the time


@dataclass(frozen=True)
class Changes:
    """What an edit changed, told to every view once: kinds of objects, ids of documents, and the new objects.

    `objects`, and `before` with what each of them was (None: nothing), are empty where the edit came from another
    window or program; views then read again what they show.
    """

    seq: int
    author: str
    kinds: frozenset[str]
    documents: frozenset[str]
    objects: tuple[Object, ...] = ()
    before: tuple[Object | None, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One line of the history, without its changes."""

    seq: int
    id: str
    clock: int
    author: str
    kind: EditKind
    undoes: str | None
    batch: str | None
    summary: Message | None
    at: str


_ENTRY = "seq, id, clock, author, kind, undoes, batch, summary, at"

_NOT_UNDONE = """NOT EXISTS (SELECT 1 FROM edits u WHERE u.undoes = e.id AND u.kind = 'undo'
    AND NOT EXISTS (SELECT 1 FROM edits r WHERE r.undoes = u.id AND r.kind = 'redo'))"""


def write_edit(db: Database, edit: Edit) -> Changes:
    """Write an edit's rows and its journal entry; the caller holds the transaction. Raises Conflict."""
    added: dict[type[Object], list[Object]] = {}
    changed: dict[type[Object], list[Change]] = {}
    by_document: dict[str, list[Change]] = defaultdict(list)
    for cls, run in groupby(edit.changes, key=_class_changed):
        document_of = KINDS[cls].document
        new = added.setdefault(cls, [])
        for change in run:
            by_document[document_of(change.after)].append(change)
            if change.before is None:
                new.append(change.after)
            else:
                changed.setdefault(cls, []).append(change)
    kinds = frozenset(KINDS[cls].name for cls in added)
    seq = _write_entry(db, edit, kinds)
    for cls, objects in added.items():
        try:
            for sql, rows in KINDS[cls].inserts(objects, seq):
                db.conn.executemany(sql, rows)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
                raise
            raise Conflict(
                "This cannot be done: the {kind} has been added elsewhere meanwhile.", kind=KINDS[cls].name
            ) from error
    for cls, changes in changed.items():
        kind = KINDS[cls]
        _check_unchanged(db, kind, changes)
        db.conn.executemany(kind.update, [(*kind.row(item.after), seq, item.after.id) for item in changes])
    if Annotator in added:
        check_names(db, seq)
    _write_contents(db, edit)
    if Document in added:
        update_index(db, seq, edit.contents)
    db.conn.executemany(
        "INSERT INTO changes (edit, document, changes) VALUES (?, ?, ?)",
        ((seq, document, pack(list(map(_tree, changes)))) for document, changes in by_document.items()),
    )
    documents = frozenset(document for document in by_document if document)
    pairs = [(item.after, item.before) for item in edit.changes]
    return Changes(seq, edit.author, kinds, documents, tuple(a for a, _ in pairs), tuple(b for _, b in pairs))


def _tree(change: Change) -> tuple[str, Any, Any]:
    kind = KINDS[type(change.after)]
    before, after, encode = change.before, change.after, kind.encode
    if encode is None:
        return kind.name, before, after
    return kind.name, None if before is None else encode(before), encode(after)


def _class_changed(change: Change) -> type[Object]:
    return type(change.after)


def _write_entry(db: Database, edit: Edit, kinds: Iterable[str]) -> int:
    summary = stored_summary(edit.summary)
    at = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
    cursor = db.execute(
        "INSERT INTO edits (id, clock, author, kind, undoes, batch, summary, objects, at) "
        "SELECT ?, coalesce(max(clock), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM edits",
        [edit.id, edit.author, edit.kind, edit.undoes, edit.batch, summary, ",".join(sorted(kinds)), at],
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def stored_summary(summary: Message | None) -> str | None:
    """A summary as its column holds it."""
    if summary is None:
        return None
    values = {key: value if isinstance(value, int) else storable(str(value)) for key, value in summary.values.items()}
    return orjson.dumps([summary.template, values]).decode()


def _write_contents(db: Database, edit: Edit) -> None:
    db.conn.executemany(
        "INSERT INTO texts (document, text) VALUES (?, ?)",
        [(document, content.text) for document, content in edit.contents.items()],
    )
    db.conn.executemany(
        "INSERT INTO originals (document, media_type, bytes, sha256) VALUES (?, ?, ?, ?)",
        [
            (document, content.media_type, zlib.compress(content.original), bytes_hash(content.original))
            for document, content in edit.contents.items()
            if content.original is not None
        ],
    )


def check_names(db: Database, seq: int) -> None:
    """Raise Conflict where this edit gives an annotator a name that another one bears."""
    named_by: dict[str, int] = {}
    for name, edit in db.execute("SELECT name, edit FROM annotators WHERE NOT deleted").fetchall():
        folded = name.casefold()
        if folded in named_by and seq in (edit, named_by[folded]):
            raise Conflict("There is already an annotator called {name}.", name=name)
        named_by[folded] = edit


def _check_unchanged(db: Database, kind: Kind, changes: Sequence[Change]) -> None:
    """Raise Conflict, saying who did what, unless every row is as its change saw it."""
    current = read_rows(db, kind, [change.after.id for change in changes])
    for change in changes:
        if current.get(change.after.id) != change.before:
            raise _conflict(db, kind, change.after.id)


def read_rows(db: Database, kind: Kind, ids: Sequence[str]) -> dict[str, Any]:
    """The objects of one kind with these ids, deleted ones included."""
    found: dict[str, Any] = {}
    for offset in range(0, len(ids), 500):
        chunk = ids[offset : offset + 500]
        marks = ", ".join("?" * len(chunk))
        for row in db.execute(f"SELECT {kind.selected} FROM {kind.table} WHERE id IN ({marks})", list(chunk)):
            item = kind.read(row)
            found[item.id] = item
    return found


def _conflict(db: Database, kind: Kind, ident: str) -> Conflict:
    row = db.execute(
        f"SELECT coalesce(nullif(a.name, ''), e.author), e.at FROM {kind.table} o "
        "JOIN edits e ON e.seq = o.edit LEFT JOIN annotators a ON a.id = e.author WHERE o.id = ?",
        [ident],
    ).fetchone()
    if row is None:
        return Conflict("This cannot be done: the {kind} is no longer in the project.", kind=kind.name)
    return Conflict(
        "This cannot be done: {who} has changed the {kind} since (at {at}).",
        who=row[0] or "Annotator",
        kind=kind.name,
        at=row[1],
    )


def pack(changes: Sequence[tuple[str, Any, Any]]) -> bytes:
    """One journal blob; `unpack` is the way back."""
    data = orjson.dumps({"v": BLOB_VERSION, "changes": changes})
    if len(data) > _SMALL:
        return zlib.compress(data, _COMPRESSION)
    compressor = zlib.compressobj(_COMPRESSION, zlib.DEFLATED, wbits=12, memLevel=5)
    return compressor.compress(data) + compressor.flush()


def unpack(blob: bytes) -> Iterator[Change]:
    """The changes of one journal blob. Raises ValueError for one that is damaged or newer than this program."""
    try:
        tree = orjson.loads(zlib.decompress(blob))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if tree["v"] != BLOB_VERSION:
        raise ValueError(f"journal entry of version {tree['v']}")
    for name, before, after in tree["changes"]:
        kind = BY_NAME[name]
        yield Change(None if before is None else kind.decode(before), kind.decode(after))


def _entry(row: Sequence[Any]) -> Entry:
    summary = None
    if row[7]:
        template, values = orjson.loads(row[7])
        summary = Message(template, **values)
    seq, ident, clock, author, kind, undoes, batch, _, at = row
    return Entry(seq, ident, clock, author, kind, undoes, batch, summary, at)


def changes_of(db: Database, entry: Entry) -> tuple[Change, ...]:
    """All that one edit changed, in order."""
    rows = db.execute("SELECT changes FROM changes WHERE edit = ? ORDER BY rowid", [entry.seq])
    return tuple(change for (blob,) in rows.fetchall() for change in unpack(blob))


def next_undo(db: Database, author: str) -> Entry | None:
    """This author's newest interactive edit that is not taken back; what came in by a merge is the history's."""
    kinds = ", ".join(f"'{kind}'" for kind in sorted(INTERACTIVE))
    row = db.execute(
        f"SELECT {_ENTRY} FROM edits e WHERE author = ? AND kind IN ({kinds}) AND batch IS NULL AND {_NOT_UNDONE} "
        "ORDER BY seq DESC LIMIT 1",
        [author],
    ).fetchone()
    return _entry(row) if row else None


def next_redo(db: Database, author: str) -> Entry | None:
    """This author's newest undo that is not itself taken back, unless something new was done after it."""
    kinds = ", ".join(f"'{kind}'" for kind in sorted(INTERACTIVE))
    row = db.execute(
        f"SELECT {_ENTRY} FROM edits e WHERE author = ? AND kind = 'undo' AND batch IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM edits r WHERE r.undoes = e.id AND r.kind = 'redo') "
        f"AND seq > (SELECT coalesce(max(seq), 0) FROM edits WHERE author = ? AND kind IN ({kinds}) AND batch IS NULL) "
        "ORDER BY seq DESC LIMIT 1",
        [author, author],
    ).fetchone()
    return _entry(row) if row else None


def done_again(db: Database, entry: Entry) -> Entry:
    """What a redo brought back: the edit whose undo it took back."""
    row = db.execute(
        f"SELECT {_ENTRY} FROM edits WHERE id = (SELECT undoes FROM edits WHERE id = ?)", [entry.undoes]
    ).fetchone()
    return _entry(row)


def is_undone(db: Database, entry: Entry) -> bool:
    """Whether an undo of this edit (of an undo: a redo) is in force."""
    if entry.kind == "undo":
        query = "SELECT EXISTS (SELECT 1 FROM edits WHERE undoes = ? AND kind = 'redo')"
        return bool(db.execute(query, [entry.id]).fetchone()[0])
    return not db.execute(f"SELECT {_NOT_UNDONE} FROM edits e WHERE e.id = ?", [entry.id]).fetchone()[0]


def inverse(db: Database, entry: Entry, author: str, kind: EditKind) -> Edit:
    """The edit that takes this one back, to be applied by `author`."""
    changes = tuple(with_time(db, change.inverse) for change in reversed(changes_of(db, entry)))
    return Edit(kind, author, changes, undoes=entry.id, summary=entry.summary)


def with_time(db: Database, change: Change) -> Change:
    """The same change of a `Work` that keeps the time that was counted since: counting is nobody's step."""
    before, after = change.before, change.after
    if not isinstance(before, Work) or not isinstance(after, Work):
        return change
    work = KINDS[Work]
    row = db.execute(f"SELECT {work.selected} FROM {work.table} WHERE id = ?", [after.id]).fetchone()
    standing = work.read(row) if row is not None else None
    if not isinstance(standing, Work) or standing == before or replace(standing, seconds=before.seconds) != before:
        return change
    if after.deleted:
        after = Work.new(after.document, after.annotator)
    return Change(standing, replace(after, seconds=max(after.seconds + standing.seconds - before.seconds, 0)))


def history(db: Database, limit: int, before: int | None = None, kinds: Collection[str] = ()) -> list[Entry]:
    """The newest `limit` entries, newest first, or those before the entry numbered `before`; `kinds` limits them."""
    only = f" AND kind IN ({', '.join('?' * len(kinds))})" if kinds else ""
    rows = db.execute(
        f"SELECT {_ENTRY} FROM edits WHERE seq < ?{only} ORDER BY seq DESC LIMIT ?",
        [before or 1 << 62, *kinds, limit],
    ).fetchall()
    return [_entry(row) for row in rows]


def changes_since(db: Database, seq: int, leave_out: Collection[int] = ()) -> Changes | None:
    """What was changed after the edit numbered `seq`, edits taken together; None where nothing was.

    `leave_out` are numbers of edits that do not count.
    """
    rows = db.execute("SELECT seq, author, objects FROM edits WHERE seq > ? ORDER BY seq", [seq]).fetchall()
    rows = [row for row in rows if row[0] not in leave_out]
    if not rows:
        return None
    documents: set[str] = set()
    for row in rows:
        found = db.execute("SELECT document FROM changes WHERE edit = ? AND document != ''", [row[0]])
        documents.update(document for (document,) in found)
    kinds = frozenset(name for row in rows for name in row[2].split(",") if name)
    return Changes(rows[-1][0], rows[-1][1], kinds, frozenset(documents))
