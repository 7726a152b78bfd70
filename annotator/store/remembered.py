"""What has been tagged before in a project, counted by its words. Everything here only reads."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from annotator.model import BLIND, Entity
from annotator.store.cells import from_json
from annotator.store.kinds import KINDS
from annotator.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words (as they stand alone) that were marked `count` times with a label and with links to these entities."""

    layer: str
    label: str
    text: str
    entities: tuple[str, ...]
    count: int


def whose_marks(project: Reading, annotator: str) -> list[str]:
    """Ids of those on whose marks proposals for an annotator may draw.

    In a project for blind double annotation that is only the annotator; elsewhere everybody but models, whose
    predictions nobody has looked at.
    """
    if project.setting(BLIND):
        return [annotator]
    return [item.id for item in project.annotators() if item.kind != "model"]


def tagged_before(project: Reading, annotators: Sequence[str], layers: Sequence[str]) -> list[Tagged]:
    """The marks that stand in these layers, without those of several pieces, counted by words, label and entities."""
    rows = project.db.execute(
        "SELECT s.layer, s.label, coalesce(s.norm, s.text) AS words, s.entities, count(*) "
        "FROM spans s JOIN documents d ON d.id = s.document "
        "WHERE NOT s.deleted AND NOT d.deleted AND s.fragments IS NULL "
        "AND s.annotator IN (SELECT value FROM json_each(?)) AND s.layer IN (SELECT value FROM json_each(?)) "
        "GROUP BY s.layer, s.label, words, s.entities ORDER BY s.layer, s.label, words, s.entities",
        [orjson.dumps(annotators).decode(), orjson.dumps(layers).decode()],
    )
    return [Tagged(row[0], row[1], row[2], tuple(from_json(row[3]) or ()), row[4]) for row in rows]


def nested_labels(project: Reading, annotators: Sequence[str], layers: Sequence[str]) -> set[tuple[str, str, str]]:
    """Which labels stand right within which: (layer, inner label, outer label), as in [الرئيس [الروسي]]."""
    rows = project.db.execute(
        "SELECT DISTINCT layer, label, outer_label FROM ("
        'SELECT layer, label, "start", "end", '
        'lag(label) OVER around AS outer_label, lag("start") OVER around AS outer_start, '
        'lag("end") OVER around AS outer_end FROM spans '
        "WHERE NOT deleted AND fragments IS NULL "
        "AND annotator IN (SELECT value FROM json_each(?)) AND layer IN (SELECT value FROM json_each(?)) "
        'WINDOW around AS (PARTITION BY document, annotator, layer ORDER BY "start", "end" DESC)) '
        'WHERE outer_label != label AND outer_start <= "start" AND "end" <= outer_end '
        'AND (outer_start < "start" OR "end" < outer_end)',
        [orjson.dumps(annotators).decode(), orjson.dumps(layers).decode()],
    )
    return {(row[0], row[1], row[2]) for row in rows}


def visible_entities(project: Reading, annotator: str) -> list[Entity]:
    """The canonical entities that an annotator may see: all that stand by themselves.

    In a project for blind double annotation only those that this one made or changed last, those that this one's marks
    point to, and those that belong to the project itself: nobody's, and not come in with somebody's marks.
    """
    if not project.setting(BLIND):
        return project.entities()
    kind = KINDS[Entity]
    columns = ", ".join(f'e."{column}"' for column in (*kind.columns, "deleted"))
    rows = project.db.execute(
        f"SELECT {columns} FROM entities e JOIN edits j ON j.seq = e.edit "
        "WHERE NOT e.deleted AND e.merged_into IS NULL AND ("
        "(j.author IN ('', ?1) AND j.kind NOT IN ('import', 'merge')) OR e.id IN ("
        "SELECT l.value FROM spans s, json_each(s.entities) l "
        "WHERE s.annotator = ?1 AND NOT s.deleted AND s.entities IS NOT NULL "
        "UNION SELECT to_entity FROM relations WHERE annotator = ?1 AND NOT deleted "
        "UNION SELECT to_entity FROM judgements WHERE annotator = ?1 AND NOT deleted)) ORDER BY e.rowid",
        [annotator],
    )
    return list(map(kind.read, rows))


def merged_entities(project: Reading) -> dict[str, str]:
    """For each entity that was merged, the one that stands for it now."""
    into = dict(project.db.execute("SELECT id, merged_into FROM entities WHERE merged_into IS NOT NULL").fetchall())
    found = {}
    for ident in into:
        root, seen = ident, {ident}
        while root in into and into[root] not in seen:
            root = into[root]
            seen.add(root)
        found[ident] = root
    return found
