"""Which outlets, months and languages the articles of a project have, and how many of each."""

from annotator.store.reading import Reading


def outlets(project: Reading, limit: int = -1) -> list[tuple[str, int]]:
    """The outlets with the most articles first."""
    rows = project.db.execute(
        "SELECT outlet, count(*) AS n FROM documents WHERE deleted = 0 AND outlet != '' "
        "GROUP BY outlet ORDER BY n DESC, outlet LIMIT ?",
        [limit],
    )
    return [(row[0], row[1]) for row in rows]


def months(project: Reading) -> list[tuple[str, int]]:
    """The months in which articles were published, as 2024-10, the newest first."""
    rows = project.db.execute(
        "SELECT substr(published, 1, 7) AS month, count(*) FROM documents WHERE deleted = 0 "
        "AND published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*' GROUP BY month ORDER BY month DESC"
    )
    return [(row[0], row[1]) for row in rows]


def languages(project: Reading) -> list[tuple[str, int]]:
    """The languages, the most frequent first."""
    rows = project.db.execute(
        "SELECT lang, count(*) AS n FROM documents WHERE deleted = 0 AND lang != '' GROUP BY lang ORDER BY n DESC"
    )
    return [(row[0], row[1]) for row in rows]
