"""An open SQLite file, with sqlite-utils on top of it for whoever wants it."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite_utils


class Database:
    """A connection for the statements of every day, and all that a `sqlite_utils.Database` can do.

    sqlite-utils is imported when something of it is first asked for: it is a quarter of what a start would load.
    """

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.conn.execute(sql, values)

    @cached_property
    def tools(self) -> "sqlite_utils.Database":
        """The same connection as a `sqlite_utils.Database`."""
        from annotator.store.quick_start import sqlite_utils

        return sqlite_utils.Database(self.conn, recursive_triggers=False, execute_plugins=False)

    def __getitem__(self, table: str) -> Any:
        return self.tools[table]

    def __getattr__(self, name: str) -> Any:
        return getattr(self.tools, name)
