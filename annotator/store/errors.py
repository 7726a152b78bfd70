"""What SQLite says, in the words of the person who has to do something about it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model import UserError


class ProjectError(UserError):
    """A project file that cannot be opened, read or written."""


class Conflict(UserError):
    """An edit whose objects are no longer as its author saw them."""


class NothingToUndo(UserError):
    """There is no step left to take back, or to repeat."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's own errors about the file at `path` into one sentence each. Raises ProjectError."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = sentence(path, error)
        if known is None:
            raise
        raise known from error


def sentence(path: Path, error: sqlite3.DatabaseError) -> ProjectError | None:
    """What to tell the person; None for what is not the file's doing but a mistake of this program."""
    # The lowest byte is the kind of error, the rest its circumstances. Python's own errors have no code.
    code = getattr(error, "sqlite_errorcode", -1)
    kind = code & 0xFF if code >= 0 else -1
    if kind in (-1, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISUSE):
        return None
    if kind == sqlite3.SQLITE_FULL:
        return ProjectError(
            "The disk that holds {file} is full. Nothing was changed; free some space and try again.",
            file=path,
        )
    if kind in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProjectError(
            "{file} is busy: another program is writing to it. Nothing was changed; try again.", file=path
        )
    if kind in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ProjectError(
            "{file} cannot be written to. Nothing was changed; save a copy elsewhere and work in that.",
            file=path,
        )
    # A table or column that is missing (ERROR) is damage too: every table was made together with the file.
    if kind in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_ERROR):
        return ProjectError(
            "{file} is damaged: {reason}. Restore a backup, or save what can be read: annotator check --repair-to.",
            file=path,
            reason=error,
        )
    if kind == sqlite3.SQLITE_CANTOPEN:
        return ProjectError("{file} cannot be opened. Check that the folder exists and may be written to.", file=path)
    return ProjectError("{file} could not be read or written: {reason}.", file=path, reason=error)
