"""All articles of a project with everybody's progress, in a handful of queries."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from annotator.store.project import Project
from annotator.store.reading import Status, status_of


@dataclass(frozen=True, slots=True)
class Line:
    """One article: `spans`, `relations` and `judgements` of all annotators together, and each one's status by id.

    Every person has a status; gold and models only where they did something. `seconds` of active time, by id,
    where they were counted.
    """

    id: str
    title: str
    lang: str
    outlet: str
    published: str
    length: int
    spans: int
    relations: int
    judgements: int
    status: dict[str, Status]
    seconds: dict[str, int]


def overview(project: Project) -> Iterator[Line]:
    """One line for each article, in the order of their import, all of one moment. Everybody's marks count."""
    with project.snapshot():
        spans, relations, judgements = (_counts(project, table) for table in ("spans", "relations", "judgements"))
        done: dict[str, dict[str, list[str]]] = defaultdict(dict)
        seconds: dict[str, dict[str, int]] = defaultdict(dict)
        for document, annotator, layers, counted in project.db.execute(
            "SELECT document, annotator, done, seconds FROM work WHERE NOT deleted AND (done IS NOT NULL OR seconds)"
        ):
            if layers is not None:
                done[document][annotator] = orjson.loads(layers)
            if counted:
                seconds[document][annotator] = counted
        persons = [item.id for item in project.annotators() if item.kind == "person"]
        layer_ids = project.scheme.layer_ids
        rows = project.db.execute(
            "SELECT id, title, lang, coalesce(outlet, ''), coalesce(published, ''), length "
            "FROM documents WHERE NOT deleted ORDER BY rowid"
        ).fetchall()
    for row in rows:
        groups = spans[row[0]], relations[row[0]], judgements[row[0]]
        marked = groups[0].keys() | groups[2].keys()
        active = sorted((marked | done[row[0]].keys()) - set(persons))
        status = {who: status_of(layer_ids, done[row[0]].get(who, ()), who in marked) for who in (*persons, *active)}
        totals = [sum(group.values()) for group in groups]
        yield Line(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            row[5],
            totals[0],
            totals[1],
            totals[2],
            status,
            seconds.get(row[0], {}),
        )


def _counts(project: Project, table: str) -> defaultdict[str, dict[str, Any]]:
    """How many marks of one kind each annotator has in each document."""
    found: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for document, annotator, count in project.db.execute(
        f"SELECT document, annotator, count(*) FROM {table} WHERE NOT deleted GROUP BY document, annotator"
    ):
        found[document][annotator] = count
    return found
