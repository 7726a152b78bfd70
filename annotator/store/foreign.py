"""Files that somebody else sent, before they are believed."""

from collections.abc import Iterable
from pathlib import Path

from annotator.store.backup import copy_database
from annotator.store.connection import open_file
from annotator.store.kinds import KINDS
from annotator.store.project import Project
from annotator.store.schema import FORMAT_VERSION, SECOND_TABLES

_VIEWS = frozenset({"documents_v", "spans_v", "relations_v", "judgements_v", "searched"})
_SEARCH = frozenset(part.strip() for part in SECOND_TABLES.split(";\n") if part.strip().startswith("CREATE VIRTUAL"))
_TABLES = frozenset({"edits", "changes", "texts", "originals", *(kind.table for kind in KINDS.values())})


def copy_of_older(path: Path, folder: Path) -> Path | None:
    """A copy, in `folder`, of a project of an older format, which can then be brought up to date; else None.

    A file with something strange in it is not copied: it is to be opened, and refused, as it is. Raises ProjectError.
    """
    opened = open_file(path, "read")
    try:
        (version,) = opened.db.execute("PRAGMA user_version").fetchone()
        if version >= FORMAT_VERSION or _strange(opened.db.execute("SELECT type, name, sql FROM sqlite_master")):
            return None
        copy = folder / path.name
        copy_database(opened.db.conn, copy)
        return copy
    finally:
        opened.db.conn.close()


def strange_objects(project: Project) -> list[str]:
    """What the file's schema has and no project has: triggers, other views, tables that run code."""
    return _strange(project.db.execute("SELECT type, name, sql FROM sqlite_master"))


def _strange(rows: Iterable[tuple[str, str, str | None]]) -> list[str]:
    found = []
    for kind, name, sql in rows:
        is_virtual = str(sql or "").upper().lstrip().startswith("CREATE VIRTUAL")
        plain = kind == "table" and (not is_virtual or sql in _SEARCH)
        expected = (kind == "view" and name in _VIEWS) or kind == "index" or plain
        if not expected or (name in _TABLES and kind != "table"):
            found.append(f"{kind} {name}")
    return found
