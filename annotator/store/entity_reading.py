"""Who is spoken of where: mentions of canonical entities over all articles. Everything here only reads.

An entity is asked for by ids, its own and those of what was merged into it (`ids_of`). A mark may point to several, so
that the cell `entities` is a list; the few different lists that hold an id come from the index over that column alone.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import orjson

from annotator.arabic.name_keys import Searchable, bare_key, name_key
from annotator.model import Entity, Span
from annotator.store.kinds import KINDS
from annotator.store.reading import Reading

CONTEXT = 90
"""Code points of the article that a mention brings along at either side."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A mark that points to an entity, with its article's title, outlet and date, and the text around it."""

    span: Span
    title: str
    outlet: str
    published: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two entities that may be one, the one that would stay first; and why one may think so."""

    entity: Entity
    other: Entity
    reason: Literal["wikidata", "name", "alias"]


def ids_of(ident: str, merged: Mapping[str, str]) -> tuple[str, ...]:
    """An entity's id and those of all that were merged into it; `merged` as `remembered.merged_entities` gives it."""
    return (ident, *(old for old, root in merged.items() if root == ident))


def entity_counts(project: Reading, annotators: Sequence[str], merged: Mapping[str, str]) -> Counter[str]:
    """How many marks of these annotators point to each entity, all articles together.

    One pass over the table: reading the marks in the order of the index would take three times as long.
    """
    rows = project.db.conn.execute(
        "SELECT entities FROM spans NOT INDEXED WHERE entities IS NOT NULL AND NOT deleted "
        "AND annotator IN (SELECT value FROM json_each(?)) "
        "AND document NOT IN (SELECT id FROM documents WHERE deleted)",
        [_json(annotators)],
    )
    return _by_entity(Counter(cell for (cell,) in rows), merged)


def counts_in(project: Reading, document: str, annotators: Sequence[str], merged: Mapping[str, str]) -> Counter[str]:
    """How many marks of these annotators point to each entity in one article."""
    rows = project.db.conn.execute(
        "SELECT entities FROM spans WHERE document = ? AND +entities IS NOT NULL AND NOT deleted "
        "AND annotator IN (SELECT value FROM json_each(?))",
        [document, _json(annotators)],
    )
    return _by_entity(Counter(cell for (cell,) in rows), merged)


def counts_by_article(project: Reading, ids: Collection[str], annotators: Sequence[str]) -> list[tuple[str, str, int]]:
    """Articles (id and title, in the order of their import) that mention an entity, with how many marks point to it."""
    rows = project.db.conn.execute(
        f"SELECT d.id, d.title, count(*) FROM {_LINKED} GROUP BY d.rowid ORDER BY d.rowid",
        [_lists_with(project, ids), _json(annotators)],
    )
    return [(row[0], row[1], row[2]) for row in rows]


def mentions(
    project: Reading, ids: Collection[str], annotators: Sequence[str], offset: int = 0, limit: int = -1
) -> list[Mention]:
    """A page of the marks of these annotators that point to an entity, by article and place in it; -1 for all."""
    spans = ", ".join(f's."{column}"' for column in (*KINDS[Span].columns, "deleted"))
    rows = project.db.conn.execute(
        f"SELECT {spans}, d.title, coalesce(d.outlet, ''), coalesce(d.published, ''), "
        f'substr(t.text, max(s."start" - {CONTEXT}, 0) + 1, min(s."start", {CONTEXT})), '
        f'substr(t.text, s."end" + 1, {CONTEXT}) '
        f'FROM (SELECT s.rowid AS place FROM {_LINKED} ORDER BY d.rowid, s."start", s."end" DESC, s.rowid '
        "LIMIT ? OFFSET ?) p JOIN spans s ON s.rowid = p.place JOIN documents d ON d.id = s.document "
        'JOIN texts t ON t.document = d.id ORDER BY d.rowid, s."start", s."end" DESC, s.rowid',
        [_lists_with(project, ids), _json(annotators), limit, offset],
    )
    read = KINDS[Span].read
    return [Mention(read(row[:-5]), *row[-5:]) for row in rows]


def linked_spans(project: Reading, ids: Collection[str], annotator: str) -> list[Span]:
    """All marks of one annotator that point to an entity, in deleted articles too."""
    kind = KINDS[Span]
    rows = project.db.conn.execute(
        f"SELECT {kind.selected} FROM spans WHERE entities IN (SELECT value FROM json_each(?)) "
        "AND NOT deleted AND annotator = ? ORDER BY rowid",
        [_lists_with(project, ids), annotator],
    )
    return list(map(kind.read, rows))


def used_otherwise(project: Reading, ids: Collection[str], annotator: str) -> bool:
    """Whether anything but this annotator's mentions points to an entity: others' marks, relations or ratings."""
    row = project.db.conn.execute(
        "SELECT EXISTS (SELECT 1 FROM spans WHERE entities IN (SELECT value FROM json_each(?1)) "
        "AND NOT deleted AND annotator != ?2) "
        "OR EXISTS (SELECT 1 FROM relations WHERE NOT deleted AND to_entity IN (SELECT value FROM json_each(?3))) "
        "OR EXISTS (SELECT 1 FROM judgements WHERE NOT deleted AND to_entity IN (SELECT value FROM json_each(?3)))",
        [_lists_with(project, ids), annotator, _json(ids)],
    ).fetchone()
    return bool(row[0])


_LINKED = (
    "spans s JOIN documents d ON d.id = s.document WHERE s.entities IN (SELECT value FROM json_each(?)) "
    "AND NOT s.deleted AND NOT d.deleted AND s.annotator IN (SELECT value FROM json_each(?))"
)


def _json(values: Collection[str]) -> str:
    return orjson.dumps(list(values)).decode()


def _lists_with(project: Reading, ids: Collection[str]) -> str:
    """The different lists of entities that marks point to with one of these ids in them, as a JSON array."""
    wanted = frozenset(ids)
    lists = project.db.conn.execute("SELECT DISTINCT entities FROM spans WHERE entities IS NOT NULL")
    return _json([cell for (cell,) in lists if not wanted.isdisjoint(orjson.loads(cell))])


def _by_entity(cells: Counter[str], merged: Mapping[str, str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for cell, count in cells.items():
        for ident in {merged.get(ident, ident) for ident in orjson.loads(cell)}:
            found[ident] += count
    return found


def find_entities(entities: Iterable[Entity], typed: str) -> list[Entity]:
    """Those with a name or alias that fits typed words, folded, the best first; of two as good the earlier one."""
    key = name_key(typed, search=True)
    ranked = [(Searchable((item.name, *item.aliases)).rank(key), item) for item in entities]
    return [item for _, item in sorted(((rank, item) for rank, item in ranked if rank is not None), key=_first)]


def _first(pair: tuple[int, Entity]) -> int:
    return pair[0]


def merge_suggestions(entities: Iterable[Entity], counts: Mapping[str, int]) -> list[Suggestion]:
    """Pairs that may be one: of one Wikidata id, of one type and name (folded, with ال or without), by an alias.

    The one with more mentions comes first in its pair; each pair is named once, for the best reason. Two entities with
    different Wikidata ids are never a pair.
    """
    ranked = sorted(entities, key=lambda item: -counts.get(item.id, 0))
    found: dict[tuple[str, str], Suggestion] = {}

    def suggest(first: Entity, second: Entity, reason: Literal["wikidata", "name", "alias"]) -> None:
        apart = first.wikidata and second.wikidata and first.wikidata != second.wikidata
        if first.id != second.id and not apart and (second.id, first.id) not in found:
            found.setdefault((first.id, second.id), Suggestion(first, second, reason))

    by_wikidata: dict[str, list[Entity]] = {}
    by_name: dict[tuple[str, str], list[Entity]] = {}
    bearers: dict[str, list[Entity]] = {}
    order = {item.id: place for place, item in enumerate(ranked)}
    for item in ranked:
        if item.wikidata:
            by_wikidata.setdefault(item.wikidata, []).append(item)
        by_name.setdefault((item.type, bare_key(item.name)), []).append(item)
        bearers.setdefault(bare_key(item.name), []).append(item)
    for group in by_wikidata.values():
        for pair in pairwise(group):
            suggest(*pair, "wikidata")
    for group in by_name.values():
        for pair in pairwise(group):
            suggest(*pair, "name")
    for item in ranked:
        for key in dict.fromkeys(map(bare_key, item.aliases)):
            for other in bearers.get(key, ()):
                first, second = (item, other) if order[item.id] < order[other.id] else (other, item)
                suggest(first, second, "alias")
    return list(found.values())
