"""A project: one file with articles, scheme, people and every mark, and the one door through which it changes."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import orjson

from annotator.model import (
    Annotator,
    Change,
    Edit,
    Message,
    Scheme,
    Span,
    UserError,
    new_id,
    valid_fragments,
)
from annotator.model.ids import RESERVED_NAMES
from annotator.store import journal
from annotator.store.backup import check_place, copy_database
from annotator.store.cells import storable
from annotator.store.collection import no_collection
from annotator.store.connection import Access, create_file, has_content, open_file, transaction, wal_of
from annotator.store.database import Database
from annotator.store.errors import Conflict, NothingToUndo, ProjectError, explained, sentence
from annotator.store.journal import Changes, Entry
from annotator.store.reading import Reading
from annotator.store.schema import FORMAT_VERSION
from annotator.store.union import Incoming, inverse_of_merge, latest, write_union

_AT_ONCE = 2000  # texts that are read by one query and kept until an edit is checked


def apply_migrations(db: Database) -> None:
    """Make the tables that are not there yet."""
    from annotator.store.migrating import migrations  # with sqlite-utils, which most starts can do without

    migrations.apply(db.tools)


class Project(Reading):
    """An open project file. One object serves one thread; a second thread or program opens the same path again.

    Use as a context manager, or call `close()`, which writes SQLite's side file back into the project. With access
    "read" nothing is changed, not even by mistake.
    """

    def __init__(self, path: Path, access: Access = "write") -> None:
        """Open the project at `path`. Raises ProjectError with one sentence when that is not possible."""
        self.path = Path(path)
        opened = open_file(self.path, access)
        self.db = opened.db
        self.writable = opened.writable
        self.notice: Message | None = opened.notice
        try:
            with explained(self.path):
                if self._format_version() < FORMAT_VERSION:
                    self._migrate()
                # In this order: an edit that another program writes in between is reported rather than missed.
                self._data_version = self._read_data_version()
                self._seq = self._newest()
        except BaseException:
            self.db.conn.close()
            raise
        self._own: set[int] = set()

    @classmethod
    def create(cls, path: Path, scheme: Scheme) -> "Project":
        """A new project at `path` that marks by `scheme`. Raises ProjectError when something is there already.

        It is made under another name and renamed when it is whole.
        """
        path = Path(path)
        if path.exists():
            raise ProjectError("{file} exists already. Choose another name, or open it.", file=path)
        check_place(path)
        if has_content(wal_of(path)):
            raise ProjectError(
                "{file} belongs to a project of this name that was moved or deleted. Choose another name.",
                file=wal_of(path),
            )
        partial = path.with_name(f".{path.name}.part")
        try:
            partial.unlink(missing_ok=True)
            db = create_file(partial)
            try:
                with explained(path):
                    apply_migrations(db)
                    with transaction(db.conn):
                        journal.write_edit(db, Edit.create("scheme", "", [scheme]))
            finally:
                db.conn.close()
            partial.replace(path)
        except OSError as error:
            raise ProjectError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
        finally:
            for left in (partial, Path(f"{partial}-journal")):
                with suppress(OSError):
                    left.unlink(missing_ok=True)
        return cls(path)

    def _migrate(self) -> None:
        """Bring an older file up to date, after a copy of it as it was was laid beside it. Raises ProjectError."""
        if not self.writable:
            raise ProjectError(
                "{file} was saved by an older version of Annotator. Open it in the window, where it may be written to: "
                "that brings it up to date.",
                file=self.path,
            )
        version = self._format_version()
        copies = (
            self.path.with_name(f"{self.path.stem}.format-{version}{number}{self.path.suffix}")
            for number in ("", *(f"-{n}" for n in range(2, 1000)))
        )
        copy_database(self.db.conn, next(copy for copy in copies if not copy.exists()))
        apply_migrations(self.db)
        self.db.execute(f"PRAGMA user_version = {FORMAT_VERSION}")

    def _format_version(self) -> int:
        return int(self.db.execute("PRAGMA user_version").fetchone()[0])

    def close(self) -> None:
        """Close the file; the last one to close leaves a single file behind."""
        with suppress(sqlite3.Error):
            if self.writable:
                # Where others still read or write, it is left to the last of them.
                self.db.conn.execute("PRAGMA busy_timeout = 0")
                self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, sqlite3.DatabaseError):
            known = sentence(self.path, error)
            if known is not None:
                raise known from error

    # Changing

    def apply(self, edit: Edit) -> Changes:
        """Write an edit, whole or not at all; it is on disk when this returns.

        Raises Conflict when a row is not as the edit's author saw it, ValueError for a span whose text is not
        `text[start:end]` (a bug of the caller), ProjectError when the file cannot be written to.
        """
        self._check_writable()
        with no_collection():
            self._check_spans(edit)
            with explained(self.path), transaction(self.db.conn):
                changes = journal.write_edit(self.db, edit)
        if changes.seq == self._seq + 1:
            self._seq = changes.seq
        else:
            self._own.add(changes.seq)
        return changes

    def unite(self, incoming: Sequence[Incoming], edit: Edit) -> Changes:
        """Take the edits of another file in, under the ids and clocks that they have there, all or none of them.

        `edit` (kind "merge") joins them in the history, brings new texts, and changes what is to be changed after them;
        of each row the version of the greater (clock, id) stands. Raises like `apply`.
        """
        self._check_writable()
        standing = tuple(Change(None, item) for _, item in latest(incoming).values())
        self._check_spans(Edit(edit.kind, edit.author, (*standing, *edit.changes), edit.contents))
        with explained(self.path), transaction(self.db.conn):
            first = self._newest()
            changes = write_union(self.db, incoming, edit)
        if first == self._seq:
            self._seq = changes.seq
        else:
            self._own.update(range(first + 1, changes.seq + 1))
        return changes

    def undo(self, author: str) -> Changes:
        """Take back this author's newest step. Raises NothingToUndo, or Conflict naming who has changed it since."""
        entry = self.next_undo(author)
        if entry is None:
            raise NothingToUndo("There is nothing to undo.")
        return self.revert(entry, author)

    def redo(self, author: str) -> Changes:
        """Do again what this author last took back. Raises NothingToUndo or Conflict."""
        entry = self.next_redo(author)
        if entry is None:
            raise NothingToUndo("There is nothing to redo.")
        return self.revert(entry, author)

    def revert(self, entry: Entry, author: str) -> Changes:
        """Take back any one entry of the history. Raises Conflict, also when it is already taken back.

        Taking back an undo is a redo; taking back a redo undoes what it had done again.
        """
        with explained(self.path):
            if entry.kind == "redo":
                entry = journal.done_again(self.db, entry)
            if journal.is_undone(self.db, entry):
                raise Conflict("This step is already undone.")
            if entry.kind == "merge":
                return self.apply(inverse_of_merge(self.db, entry, author))
            return self.apply(journal.inverse(self.db, entry, author, "redo" if entry.kind == "undo" else "undo"))

    def next_undo(self, author: str) -> Entry | None:
        """The step that `undo` would take back."""
        return journal.next_undo(self.db, author)

    def next_redo(self, author: str) -> Entry | None:
        """The undo that `redo` would take back."""
        return journal.next_redo(self.db, author)

    def steps(self) -> int:
        """How many entries the history has; it never becomes shorter."""
        return self._newest()

    def history(self, limit: int = 200, before: int | None = None, kinds: Collection[str] = ()) -> list[Entry]:
        """The newest entries of the journal, of these kinds or of all, newest first; `before` (an entry's `seq`) gives
        the page after."""
        return journal.history(self.db, limit, before, kinds)

    def is_undone(self, entry: Entry) -> bool:
        """Whether an entry of the history is taken back now."""
        return journal.is_undone(self.db, entry)

    def poll(self) -> Changes | None:
        """What other windows or programs have changed since the last call, or since opening; None where nothing was.

        Cheap enough to call several times a second. Edits of this object do not count.
        """
        with explained(self.path):
            version = self._read_data_version()
            if version == self._data_version:
                return None
            with self.snapshot():
                changes = journal.changes_since(self.db, self._seq, self._own)
                self._seq = self._newest()
            self._data_version = version
            self._own.clear()
            return changes

    def _read_data_version(self) -> int:
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def _newest(self) -> int:
        return int(self.db.execute("SELECT coalesce(max(seq), 0) FROM edits").fetchone()[0])

    # People

    def add_annotator(self, name: str, author: str = "", kind: str = "person") -> Annotator:
        """The annotator of this name, created where there is none. Raises UserError for an empty or reserved name."""
        name = " ".join(name.split())
        existing = self.annotator_named(name)
        if existing is not None:
            return existing
        annotator = new_annotator(name, kind)
        try:
            self.apply(Edit.create("people", author, [annotator]))
        except Conflict:
            # Another window has just created one of the same name.
            existing = self.annotator_named(name)
            if existing is None:
                raise
            return existing
        return annotator

    # Copies

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the project to `path` while it stays in use. Raises ProjectError."""
        path = Path(path)
        if path.exists() and path.samefile(self.path):
            raise ProjectError("{file} is this project itself. Give the copy another name.", file=path)
        copy_database(self.db.conn, path)

    # What did not fit

    def put_aside(self, batch: str, rows: Iterable[tuple[str, int | None, str, str]]) -> None:
        """Keep records of an import that did not fit, as (file, line, reason, record), so that nothing is dropped.

        A row that is there already, from an earlier import of the same file, is not kept twice.
        """
        values = []
        for file, line, reason, record in rows:
            row = (storable(file), line, storable(reason), storable(record))
            values.append((batch, *row, *row))
        if values:
            self._check_writable()
            with explained(self.path), transaction(self.db.conn):
                self.db.conn.executemany(
                    "INSERT INTO aside (batch, file, line, reason, record) SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS "
                    "(SELECT 1 FROM aside WHERE file = ? AND line IS ? AND reason = ? AND record = ?)",
                    values,
                )

    def _check_writable(self) -> None:
        if not self.writable:
            raise ProjectError("{file} is open for reading only. Save a copy elsewhere to work in it.", file=self.path)

    def _check_spans(self, edit: Edit) -> None:
        texts = self._texts_for(edit)
        document, text, length = "", "", 0
        for change in edit.changes:
            span = change.after
            if type(span) is not Span or span.deleted:
                continue
            if span.document != document:
                document = span.document
                if document not in texts:
                    texts[document] = self.text(document)
                text = texts[document]
                length = len(text)
            fragments = span.fragments
            # One fragment is the rule, and a large import has a million of them.
            if len(fragments) == 1:
                start, end = fragments[0]
                sound = 0 <= start < end <= length
            else:
                sound = valid_fragments(fragments, length)
                start, end = (span.start, span.end) if sound else (0, 0)
            if not sound or text[start:end] != span.text:
                raise ValueError(f"span {span.id} does not match the text of document {document}")

    def _texts_for(self, edit: Edit) -> dict[str, str]:
        """Texts of the edit's articles: those that it brings along, and of many others the first ones, read at once."""
        texts = {document: content.text for document, content in edit.contents.items()}
        changed = dict.fromkeys(change.after.document for change in edit.changes if type(change.after) is Span)
        others = [document for document in changed if document not in texts][:_AT_ONCE]
        wanted = orjson.dumps(others).decode()
        rows = self.db.execute(
            "SELECT document, text FROM texts WHERE document IN (SELECT value FROM json_each(?))", [wanted]
        )
        texts.update(rows)
        return texts


def new_annotator(name: str, kind: str = "person") -> Annotator:
    """A new annotator, checked. Raises UserError for a name that is empty, reserved, or would break lists of names."""
    if not name:
        raise UserError("An annotator needs a name.")
    if name.casefold() in RESERVED_NAMES:
        raise UserError("{name} is a reserved name; choose another one.", name=name)
    if "," in name:
        raise UserError("{name} has a comma in it; choose a name without one.", name=name)
    if kind not in ("person", "model"):
        raise UserError("An annotator is a person or a model, not {kind}.", kind=kind)
    return Annotator(new_id(), name, "model" if kind == "model" else "person")
