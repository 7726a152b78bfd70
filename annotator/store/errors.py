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
    except sqlite3.IntegrityError:
        raise
    except sqlite3.DatabaseError as error:
        raise _sentence(path, error) from error


def _sentence(path: Path, error: sqlite3.DatabaseError) -> ProjectError:
    text = str(error).lower()
    if "full" in text:
        return ProjectError(
            "The disk that holds {file} is full. Nothing was changed; free some space and try again.",
            file=path,
        )
    if "locked" in text or "busy" in text:
        return ProjectError(
            "{file} is busy: another program is writing to it. Nothing was changed; try again.", file=path
        )
    if "readonly" in text or "read-only" in text:
        return ProjectError(
            "{file} cannot be written to. Nothing was changed; save a copy elsewhere and work in that.",
            file=path,
        )
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return ProjectError(
            "{file} is damaged. Restore a backup, or save what can be read with: annotator check --repair-to.",
            file=path,
        )
    if "unable to open" in text:
        return ProjectError("{file} cannot be opened. Check that the folder exists and may be written to.", file=path)
    return ProjectError("{file} could not be read or written: {reason}.", file=path, reason=error)
