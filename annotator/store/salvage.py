"""What can still be read of a damaged database: row by row, around the pages that cannot."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.store.connection import has_content, wal_of
from annotator.store.errors import ProjectError
from annotator.store.schema import APPLICATION_ID

_LARGEST_STEP = 1 << 40


@contextmanager
def damaged_database(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy of the file at `path`, open for reading; the file itself is not touched.

    Raises ProjectError for a file that is not a project at all, or of which nothing can be read.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "damaged"
        try:
            shutil.copyfile(path, copy)
            if has_content(wal_of(path)):
                shutil.copyfile(wal_of(path), wal_of(copy))
            _make_openable(copy, path)
        except OSError as error:
            raise ProjectError("{file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
        connection = sqlite3.connect(copy, isolation_level=None)
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not {"documents", "texts"} <= found:
                raise sqlite3.DatabaseError("no tables")
            yield connection
        except sqlite3.DatabaseError as error:
            raise ProjectError(
                "Nothing can be read of {file}: {reason}. Restore a backup.", file=path, reason=error
            ) from error
        finally:
            connection.close()


def _make_openable(copy: Path, path: Path) -> None:
    """Fill a file that is cut short up to the size that its header names: SQLite opens no other."""
    with copy.open("r+b") as file:
        header = file.read(100)
        if len(header) < 100 or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
            raise ProjectError("{file} is not an Annotator project, or its very beginning is lost.", file=path)
        page = int.from_bytes(header[16:18], "big")
        whole = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
        if copy.stat().st_size < whole:
            file.truncate(whole)


def rows(connection: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[object, ...]]:
    """All rows of a table that can be read, in the order of their rowids; what lies on damaged pages is left out."""
    after = -1
    while True:
        try:
            for rowid, *row in connection.execute(
                f"SELECT rowid, {columns} FROM {table} WHERE rowid > ? ORDER BY rowid", [after]
            ):
                after = rowid
                yield tuple(row)
            return
        except sqlite3.DatabaseError:
            found = _next_readable(connection, table, columns, after)
            if found is None:
                return
            after = found


def _next_readable(connection: sqlite3.Connection, table: str, columns: str, after: int) -> int | None:
    """The smallest number behind `after` from which rows can be read again; None where there is none."""

    def readable(start: int) -> bool:
        try:
            query = f"SELECT rowid, {columns} FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT 1"
            return connection.execute(query, [start]).fetchone() is not None
        except sqlite3.DatabaseError:
            return False

    step = 1
    while not readable(after + step):
        step *= 2
        if step > _LARGEST_STEP:
            return None
    unreadable, good = after + step // 2, after + step
    while good - unreadable > 1:
        middle = (good + unreadable) // 2
        if readable(middle):
            good = middle
        else:
            unreadable = middle
    return good
