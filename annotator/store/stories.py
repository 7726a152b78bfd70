"""Which articles tell one story. The program keeps this for itself; it is no part of the journal."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.store.connection import transaction
from annotator.store.errors import ProjectError, explained
from annotator.store.project import Project
from annotator.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Teller:
    """One of several articles that tell a story."""

    id: str
    title: str
    outlet: str
    published: str


def keep_stories(project: Project, stories: Mapping[str, str]) -> None:
    """Store the story of each of these articles. Raises ProjectError where it cannot be written."""
    if not project.writable:
        raise ProjectError("{file} is open for reading only. Save a copy elsewhere to work in it.", file=project.path)
    with explained(project.path), transaction(project.db.conn):
        project.db.conn.executemany(
            "INSERT OR REPLACE INTO duplicates (document, story) SELECT ?1, ?2 "
            "WHERE EXISTS (SELECT 1 FROM documents WHERE id = ?1)",
            stories.items(),
        )


def same_story(project: Reading, document: str) -> list[Teller]:
    """The other articles that tell this one's story, in the order of their import; none where it was not compared."""
    rows = project.db.execute(
        "SELECT d.id, d.title, coalesce(d.outlet, ''), coalesce(d.published, '') FROM documents d WHERE NOT d.deleted "
        "AND d.id != ?1 AND d.id IN (SELECT o.document FROM duplicates m JOIN duplicates o ON o.story = m.story "
        "WHERE m.document = ?1) ORDER BY d.rowid",
        [document],
    )
    return [Teller(*row) for row in rows]


def story_sizes(project: Reading) -> dict[str, int]:
    """How many articles tell each story that more than one tells, deleted articles left out, by the story's name."""
    rows = project.db.execute(
        "SELECT m.story, count(*) FROM duplicates m JOIN documents d ON d.id = m.document WHERE NOT d.deleted "
        "GROUP BY m.story HAVING count(*) > 1"
    )
    return dict(rows.fetchall())


def not_compared(project: Reading) -> int:
    """How many articles have come in since the articles were last compared."""
    return int(
        project.db.execute(
            "SELECT count(*) FROM documents d LEFT JOIN duplicates m ON m.document = d.id "
            "WHERE NOT d.deleted AND m.document IS NULL"
        ).fetchone()[0]
    )
