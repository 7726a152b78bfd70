"""A project: one file with articles, scheme, people and every mark, and the one door through which it changes."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.model import (
    Annotator,
    Content,
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
from annotator.store.backup import copy_database
from annotator.store.connection import Access, create_file, open_file
from annotator.store.errors import Conflict, NothingToUndo, ProjectError, explained
from annotator.store.journal import Changes, Entry
from annotator.store.reading import Reading
from annotator.store.schema import migrations


class Project(Reading):
    """An open project file. One object serves one thread; a second thread or program opens the same path again.

    Use as a context manager, or call `close()`, which writes SQLite's side file back into the project.
    """

    def __init__(self, path: Path, access: Access = "write") -> None:
        """Open the project at `path`. Raises ProjectError with one sentence when that is not possible."""
        self.path = Path(path)
        opened = open_file(self.path, access)
        self.db = opened.db
        self.writable = opened.writable
        self.notice: Message | None = opened.notice
        with explained(self.path):
            if self.writable and migrations.pending(self.db):
                self._migrate()
            self._seq = self._newest()
            self._own: set[int] = set()
            self._data_version = self._read_data_version()

    @classmethod
    def create(cls, path: Path, scheme: Scheme) -> "Project":
        """A new project at `path` that marks by `scheme`. Raises ProjectError when something is there already."""
        path = Path(path)
        db = create_file(path)
        try:
            with explained(path):
                migrations.apply(db)
                db.conn.execute("BEGIN IMMEDIATE")
                journal.write_edit(db, Edit.create("scheme", "", [scheme]))
                db.conn.execute("COMMIT")
        except BaseException:
            db.conn.close()
            for suffix in ("", "-wal", "-shm"):
                Path(f"{path}{suffix}").unlink(missing_ok=True)
            raise
        db.conn.close()
        return cls(path)

    def _migrate(self) -> None:
        saved = self.path.with_name(f"{self.path.stem}.before-update{self.path.suffix}")
        if not saved.exists():
            copy_database(self.db.conn, saved)
        migrations.apply(self.db)

    def close(self) -> None:
        """Close the file; the last one to close leaves a single file behind."""
        with suppress(sqlite3.Error):
            if self.writable:
                self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Changing

    def apply(self, edit: Edit) -> Changes:
        """Write an edit, whole or not at all; it is on disk when this returns.

        Raises Conflict when a row is not as the edit's author saw it, ValueError for a span whose text is not
        `text[start:end]` (a bug of the caller), ProjectError when the file cannot be written to.
        """
        if not self.writable:
            raise ProjectError("{file} is open for reading only. Save a copy elsewhere to work in it.", file=self.path)
        self._check_spans(edit)
        connection = self.db.conn
        with explained(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                changes = journal.write_edit(self.db, edit)
                connection.execute("COMMIT")
            except BaseException:
                # SQLite has already rolled back by itself after some errors (a full disk among them).
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        if changes.seq == self._seq + 1:
            self._seq = changes.seq
        else:
            self._own.add(changes.seq)
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
        with explained(self.path):
            return self.apply(journal.inverse(self.db, entry, author, "redo"))

    def revert(self, entry: Entry, author: str) -> Changes:
        """Take back any one entry of the history. Raises Conflict, also when it is already taken back."""
        with explained(self.path):
            if journal.is_undone(self.db, entry):
                raise Conflict("This step is already undone.")
            return self.apply(journal.inverse(self.db, entry, author, "undo"))

    def next_undo(self, author: str) -> Entry | None:
        """The step that `undo` would take back."""
        return journal.next_undo(self.db, author)

    def next_redo(self, author: str) -> Entry | None:
        """The undo that `redo` would take back."""
        return journal.next_redo(self.db, author)

    def history(self, limit: int = 200, before: int | None = None) -> list[Entry]:
        """The newest entries of the journal, newest first; `before` (an entry's `seq`) gives the page after."""
        return journal.history(self.db, limit, before)

    def poll(self) -> Changes | None:
        """What other windows or programs have changed since the last call, or since opening; None where nothing was.

        Cheap enough to call several times a second. Edits of this object do not count.
        """
        with explained(self.path):
            version = self._read_data_version()
            if version == self._data_version:
                return None
            self._data_version = version
            changes = journal.changes_since(self.db, self._seq, self._own)
            self._seq = self._newest()
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
        self.apply(Edit.create("people", author, [annotator]))
        return annotator

    # Copies

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the project to `path` while it stays in use. Raises ProjectError."""
        copy_database(self.db.conn, path)

    # What did not fit

    def put_aside(self, batch: str, rows: Iterable[tuple[str, int | None, str, str]]) -> None:
        """Keep records of an import that did not fit, as (file, line, reason, record), so that nothing is dropped.

        A row that is there already, from an earlier import of the same file, is not kept twice.
        """
        values = [(batch, *row, *row) for row in rows]
        if values:
            with explained(self.path):
                self.db.conn.execute("BEGIN IMMEDIATE")
                self.db.conn.executemany(
                    "INSERT INTO aside (batch, file, line, reason, record) SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS "
                    "(SELECT 1 FROM aside WHERE file = ? AND line IS ? AND reason = ? AND record = ?)",
                    values,
                )
                self.db.conn.execute("COMMIT")

    def _check_spans(self, edit: Edit) -> None:
        texts: dict[str, str] = {}
        document, text, length = "", "", 0
        for change in edit.changes:
            span = change.after
            if type(span) is not Span or span.deleted:
                continue
            if span.document != document:
                document = span.document
                if document not in texts:
                    texts[document] = self._text_for(document, edit.contents)
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

    def _text_for(self, document: str, contents: Mapping[str, Content]) -> str:
        content = contents.get(document)
        return content.text if content is not None else self.text(document)


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
