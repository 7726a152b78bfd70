"""Whole copies of a project that is in use."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from annotator.store.connection import has_content, wal_of
from annotator.store.errors import ProjectError, explained


def copy_database(source: sqlite3.Connection, path: Path) -> None:
    """Copy an open database to `path` as one file, through a temporary name; a file that is there is replaced.

    What others write meanwhile is not in the copy, and does not disturb it. Raises ProjectError.
    """
    path = Path(path)
    check_place(path)
    if has_content(wal_of(path)):
        # Its side file would be taken for the copy's own.
        raise ProjectError("{file} is in use, or was not closed properly. Give the copy another name.", file=path)
    partial = path.with_name(f".{path.name}.part")
    try:
        with explained(path):
            partial.unlink(missing_ok=True)
            target = sqlite3.connect(partial)
            try:
                # All pages in one step: a step more would begin again whenever somebody has written in between.
                source.backup(target, pages=-1)
                # One file, with nothing beside it, is what can be mailed; opening it turns WAL on again.
                target.execute("PRAGMA journal_mode = DELETE").fetchone()
            finally:
                target.close()
        partial.replace(path)
    except OSError as error:
        raise ProjectError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def check_place(path: Path) -> None:
    """Raise ProjectError unless a project file could be written to `path`."""
    if path.is_dir():
        raise ProjectError("{file} is a folder. Give the project a file name.", file=path)
    if path.exists() and not path.is_file():
        raise ProjectError("{file} is a device, not a file. Choose another name.", file=path)
    if not path.parent.is_dir():
        raise ProjectError("The folder {folder} does not exist. Create it, or choose another one.", folder=path.parent)
