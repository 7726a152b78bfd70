"""How older project files become current ones; only what makes or changes tables needs this."""

from annotator.store.database import Database
from annotator.store.quick_start import sqlite_utils
from annotator.store.schema import FIRST_TABLES, SECOND_TABLES
from annotator.store.search.index import update_index

from sqlite_utils.migrations import Migrations  # isort: skip  # quick_start comes first

migrations = Migrations("annotator")


@migrations()
def first_tables(db: sqlite_utils.Database) -> None:
    """Tables for the objects, their journal, and what came in but did not fit."""
    _run(db, FIRST_TABLES)


@migrations()
def second_tables(db: sqlite_utils.Database) -> None:
    """Settings, dismissed proposals, comments and decisions; the index of words, stories and splits."""
    _run(db, SECOND_TABLES)
    update_index(Database(db.conn))


def _run(db: sqlite_utils.Database, statements: str) -> None:
    for statement in statements.split(";\n"):
        if statement.strip():
            db.execute(statement)
