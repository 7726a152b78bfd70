"""Sums over a whole project for the dashboard. Everything here only reads."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from annotator.store.reading import Reading

_AMONG = "annotator IN (SELECT value FROM json_each(?))"
_THERE = "document NOT IN (SELECT id FROM documents WHERE deleted)"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one person is: counts of articles and marks, and active time in seconds."""

    annotator: str
    assigned: int
    begun: int
    done: int
    spans: int
    seconds: int


def progress(project: Reading, annotators: Sequence[str]) -> list[Progress]:
    """One line for each of these people. `begun` are articles with marks or done layers, `done` those wholly done."""
    layers = project.scheme.layer_ids
    wanted = orjson.dumps(layers).decode()
    found = []
    for who in annotators:
        assigned, done, seconds = project.db.execute(
            "SELECT coalesce(sum(assigned), 0), coalesce(sum(done IS NOT NULL AND (SELECT count(DISTINCT j.value) "
            "FROM json_each(done) j WHERE j.value IN (SELECT value FROM json_each(?))) = ?), 0), "
            f"coalesce(sum(seconds), 0) FROM work WHERE annotator = ? AND NOT deleted AND {_THERE}",
            [wanted, len(layers), who],
        ).fetchone()
        marked = f"SELECT DISTINCT document FROM {{}} WHERE annotator = ? AND NOT deleted AND {_THERE}"
        begun = project.db.execute(
            f"SELECT count(*) FROM ({marked.format('spans')} UNION {marked.format('judgements')} "
            f"UNION SELECT document FROM work WHERE annotator = ? AND done IS NOT NULL AND NOT deleted AND {_THERE})",
            [who, who, who],
        ).fetchone()[0]
        spans = project.db.execute(
            f"SELECT count(*) FROM spans WHERE annotator = ? AND NOT deleted AND {_THERE}", [who]
        ).fetchone()[0]
        found.append(Progress(who, assigned, begun, done, spans, seconds))
    return found


def label_counts(project: Reading, annotators: Sequence[str]) -> dict[tuple[str, str], int]:
    """How many marks of these people bear each (layer, label)."""
    rows = project.db.execute(
        f"SELECT layer, label, count(*) FROM spans WHERE {_AMONG} AND NOT deleted AND {_THERE} GROUP BY layer, label",
        [orjson.dumps(annotators).decode()],
    )
    return {(layer, label): count for layer, label, count in rows}


@dataclass(frozen=True, slots=True)
class Rated:
    """How often a value was given to an entity (`to`, its id) or to words (`words`), in one outlet and month."""

    name: str
    value: str
    to: str
    words: str
    outlet: str
    month: str
    count: int


def ratings(project: Reading, annotators: Sequence[str]) -> list[Rated]:
    """Ratings of targets by these people, counted by value, target, outlet and month ("2024-10", or "")."""
    rows = project.db.execute(
        "SELECT j.name, j.value, coalesce(j.to_entity, ''), coalesce(j.to_text, ''), coalesce(d.outlet, ''), "
        "coalesce(substr(d.published, 1, 7), ''), count(*) FROM judgements j JOIN documents d ON d.id = j.document "
        "WHERE NOT j.deleted AND NOT d.deleted AND (j.to_entity IS NOT NULL OR j.to_text IS NOT NULL) "
        f"AND j.{_AMONG} GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 3, 4, 5, 6, 2",
        [orjson.dumps(annotators).decode()],
    )
    return [Rated(*row) for row in rows]
