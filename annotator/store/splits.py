"""Which articles tell one story, and on which side of a data set each was put: kept, so that it stays there.

The program keeps this for itself; it is no part of the journal.
"""

from collections.abc import Mapping

from annotator.store.connection import transaction
from annotator.store.errors import ProjectError, explained
from annotator.store.project import Project


def stories(project: Project) -> dict[str, str]:
    """The story of each article that has been compared with the others, by the article's id."""
    return dict(project.db.conn.execute("SELECT document, story FROM duplicates"))


def parts(project: Project, recipe: str) -> dict[str, str]:
    """The side of each article that was ever divided by this recipe (a text that says how), by the article's id."""
    return dict(project.db.conn.execute("SELECT document, part FROM splits WHERE recipe = ?", [recipe]))


def keep_split(project: Project, recipe: str, parts: Mapping[str, str]) -> None:
    """Store sides. One that is stored already stays. Raises ProjectError where it cannot be written."""
    check_writable(project)
    with explained(project.path), transaction(project.db.conn):
        project.db.conn.executemany(
            "INSERT OR IGNORE INTO splits (recipe, document, part) VALUES (?, ?, ?)",
            [(recipe, document, part) for document, part in parts.items()],
        )


def check_writable(project: Project) -> None:
    """Raise ProjectError where sides cannot be stored."""
    if not project.writable:
        raise ProjectError("{file} is open for reading only. Save a copy elsewhere to work in it.", file=project.path)


def project_key(project: Project) -> str:
    """What nobody knows who has not the project: the random id of its first journal entry, the same in its copies."""
    return str(project.db.conn.execute("SELECT id FROM edits ORDER BY seq LIMIT 1").fetchone()[0])
