"""Opening a project file: is it one, is it whole, may it be written to."""

import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import sqlite_utils

from annotator.model import Message
from annotator.store.errors import ProjectError, explained
from annotator.store.schema import APPLICATION_ID, FORMAT_VERSION

SUFFIX = ".annot"
BUSY_SECONDS = 10.0

Access = Literal["write", "read"]


@dataclass(frozen=True)
class Opened:
    """An open database, whether it may be written to, and a sentence for the person where it may not."""

    db: sqlite_utils.Database
    writable: bool
    notice: Message | None


def open_file(path: Path, access: Access = "write") -> Opened:
    """Open the project at `path`.

    A file from a newer program, or one that may not be written to, opens read-only with a notice. Raises ProjectError
    for anything that is not a whole project file; the file is not touched then.
    """
    version = _checked_version(path)
    notice: Message | None = None
    if version > FORMAT_VERSION:
        notice = Message(
            "This project was saved by a newer version of Annotator (file format {theirs}, this program knows {ours}). "
            "It is open for reading only; update Annotator to work in it.",
            theirs=version,
            ours=FORMAT_VERSION,
        )
    elif access == "write" and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        notice = Message(
            "{file} or its folder may not be written to, so the project is open for reading only. "
            "Save a copy elsewhere to work in it.",
            file=path.name,
        )
    writable = access == "write" and notice is None
    with explained(path):
        db = sqlite_utils.Database(_connect(path, writable), recursive_triggers=False, execute_plugins=False)
        if writable:
            db.execute("PRAGMA journal_mode = WAL").fetchone()
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return Opened(db, writable, notice)


def create_file(path: Path) -> sqlite_utils.Database:
    """A new, empty database at `path` with the pragmas of a project. Raises ProjectError when something is there."""
    if path.exists():
        raise ProjectError("{file} exists already. Choose another name, or open it.", file=path)
    if not path.parent.is_dir():
        raise ProjectError("The folder {folder} does not exist. Create it, or choose another one.", folder=path.parent)
    with explained(path):
        connection = _connect(path, writable=True, create=True)
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")
        return sqlite_utils.Database(connection, recursive_triggers=False, execute_plugins=False)


def _connect(path: Path, writable: bool, create: bool = False) -> sqlite3.Connection:
    location = f"file:{quote(str(path.absolute()))}"
    if create:
        location += "?mode=rwc"
    elif writable:
        location += "?mode=rw"
    elif Path(f"{path}-wal").exists() or os.access(path.parent, os.W_OK):
        location += "?mode=ro"
    else:
        # Without its side files and without a place to put them SQLite can only read a WAL database as unchanging.
        location += "?mode=ro&immutable=1"
    # Transactions are begun and ended by hand, so that each write starts with BEGIN IMMEDIATE.
    connection = sqlite3.connect(location, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    if writable or create:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -32000")
    return connection


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
    if header[24:28] == header[92:96] and size < whole and not _has_content(Path(f"{path}-wal")):
        raise ProjectError(
            "{file} is cut short: it was not copied whole. Copy it again, or restore a backup.", file=path
        )
    return int.from_bytes(header[60:64], "big")


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
