"""Opening a project file: is it one, is it whole, may it be written to."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from annotator.model import Message
from annotator.store.database import Database
from annotator.store.errors import ProjectError, explained
from annotator.store.schema import APPLICATION_ID, FORMAT_VERSION

SUFFIX = ".annot"
BUSY_SECONDS = 10.0

Access = Literal["write", "read"]


@dataclass(frozen=True)
class Opened:
    """An open database, whether it may be written to, and a sentence for the person where it may not."""

    db: Database
    writable: bool
    notice: Message | None


def open_file(path: Path, access: Access = "write") -> Opened:
    """Open the project at `path`.

    A file from a newer program, or one that may not be written to, opens read-only with a notice. Raises ProjectError
    for anything that is not a whole project file; the file is not touched then, nor when it is opened for reading.
    """
    version = _checked_version(path)
    may_write = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    notice: Message | None = None
    if version > FORMAT_VERSION:
        notice = Message(
            "This project was saved by a newer version of Annotator (file format {theirs}, this program knows {ours}). "
            "It is open for reading only; update Annotator to work in it.",
            theirs=version,
            ours=FORMAT_VERSION,
        )
    elif access == "write" and not may_write:
        notice = Message(
            "{file} or its folder may not be written to, so the project is open for reading only. "
            "Save a copy elsewhere to work in it.",
            file=path.name,
        )
    writable = access == "write" and notice is None
    with explained(path):
        connection = _connect(path, _mode(path, may_write))
        try:
            if writable:
                connection.execute("PRAGMA journal_mode = WAL").fetchone()
            else:
                connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
    return Opened(Database(connection), writable, notice)


def create_file(path: Path) -> Database:
    """A new, empty database at `path` with the pragmas of a project. Raises ProjectError."""
    with explained(path):
        connection = _connect(path, "mode=rwc")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        return Database(connection)


def _mode(path: Path, may_write: bool) -> str:
    """How SQLite is to open a file that is there.

    Whoever only reads opens it for writing too where the system lets them, and promises not to (`query_only`): only so
    can SQLite remove its side files when the last one closes.
    """
    if may_write:
        return "mode=rw"
    if wal_of(path).exists() or os.access(path.parent, os.W_OK):
        return "mode=ro"
    # Without its side files and without a place to put them SQLite can only read a WAL database as unchanging.
    return "mode=ro&immutable=1"


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # Transactions are begun and ended by hand, so that each write starts with BEGIN IMMEDIATE.
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -32000")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is on disk afterwards, or none of it; nobody else writes meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # SQLite has already rolled back by itself after some errors (a full disk among them).
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _checked_version(path: Path) -> int:
    """The format version from the file's header, after the checks that need no SQLite. Raises ProjectError."""
    if path.is_dir():
        raise ProjectError("{file} is a folder, not a project file. Choose a file that ends in .annot.", file=path)
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError as error:
        raise ProjectError(
            "{file} does not exist. Check the name, or create it with: annotator new.", file=path
        ) from error
    except OSError as error:
        raise ProjectError("{file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
    if not header.startswith(b"SQLite format 3\0"):
        raise ProjectError("{file} is not an Annotator project, nor any other database.", file=path)
    if len(header) < 100:
        raise ProjectError(
            "{file} is cut short: it was not copied whole. Copy it again, or restore a backup.", file=path
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectError("{file} is a database of another application, not an Annotator project.", file=path)
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    whole = (65536 if page == 1 else page) * pages
    # The size in the header counts only when it was written by the last change (bytes 24 and 92 agree).
    # Another program may just be writing its side file back: then the file has grown by now.
    if header[24:28] == header[92:96] and size < whole and not has_content(wal_of(path)) and _size(path) < whole:
        raise ProjectError(
            "{file} is cut short: it was not copied whole. Copy it again, or restore a backup.", file=path
        )
    return int.from_bytes(header[60:64], "big")


def wal_of(path: Path) -> Path:
    """SQLite's side file of the project at `path`, with what is not yet written back."""
    return Path(f"{path}-wal")


def has_content(path: Path) -> bool:
    """Whether there is a file with something in it."""
    return _size(path) > 0


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
