"""Whole copies of a project that is in use."""

import sqlite3
from pathlib import Path

from annotator.store.errors import ProjectError, explained


def copy_database(source: sqlite3.Connection, path: Path) -> None:
    """Copy an open database to `path` as one file, through a temporary name. Raises ProjectError."""
    path = Path(path)
    if path.is_dir():
        raise ProjectError("{file} is a folder. Give the copy a file name.", file=path)
    if not path.parent.is_dir():
        raise ProjectError("The folder {folder} does not exist. Create it, or choose another one.", folder=path.parent)
    partial = path.with_name(f".{path.name}.part")
    try:
        with explained(path):
            partial.unlink(missing_ok=True)
            target = sqlite3.connect(partial)
            try:
                source.backup(target, pages=4096)
                # One file, with nothing beside it, is what can be mailed; opening it turns WAL on again.
                target.execute("PRAGMA journal_mode = DELETE").fetchone()
            finally:
                target.close()
        partial.replace(path)
    except OSError as error:
        raise ProjectError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    finally:
        partial.unlink(missing_ok=True)
