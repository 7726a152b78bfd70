"""An annotator's queue: what was assigned comes first in its order, and only where nothing was, all articles."""

from typing import Any

import orjson

from annotator.store.reading import Reading

_UNFINISHED = (
    "(w.done IS NULL OR (SELECT count(DISTINCT j.value) FROM json_each(w.done) j WHERE j.value IN "
    "(SELECT value FROM json_each(:layers))) < :count)"
)


def last_position(project: Reading, annotator: str) -> int:
    """The place of the last article in somebody's queue, 0 for an empty one."""
    row = project.db.execute(
        "SELECT coalesce(max(position), 0) FROM work WHERE annotator = ? AND assigned AND NOT deleted", [annotator]
    ).fetchone()
    return int(row[0])


def next_unfinished(project: Reading, annotator: str, current: str | None) -> str | None:
    """The article after `current` in the queue that this annotator has not finished; at the end it begins anew.

    None where all is done. The open article itself comes last.
    """
    layers = project.scheme.layer_ids
    values: dict[str, Any] = {
        "annotator": annotator,
        "current": current or "",
        "layers": orjson.dumps(layers).decode(),
        "count": len(layers),
    }
    assigned = project.db.execute(
        "SELECT EXISTS (SELECT 1 FROM work WHERE annotator = :annotator AND assigned AND NOT deleted "
        "AND document NOT IN (SELECT id FROM documents WHERE deleted))",
        values,
    ).fetchone()[0]
    queue = (
        "SELECT d.id, coalesce(w.position, 0) AS position, d.rowid AS place FROM documents d "
        "LEFT JOIN work w ON w.id = d.id || ':' || :annotator AND NOT w.deleted "
        f"WHERE NOT d.deleted {'AND w.assigned' if assigned else ''}"
    )
    here = project.db.execute(f"SELECT position, place FROM ({queue}) WHERE id = :current", values).fetchone()
    values["position"], values["place"] = here or (-1, -1)
    row = project.db.execute(
        f"{queue} AND {_UNFINISHED} ORDER BY (coalesce(w.position, 0), d.rowid) <= (:position, :place), "
        "coalesce(w.position, 0), d.rowid LIMIT 1",
        values,
    ).fetchone()
    return str(row[0]) if row is not None else None
