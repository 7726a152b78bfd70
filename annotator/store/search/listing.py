"""Which articles a list shows, in which order and groups: row numbers only, so that 100,000 of them weigh nothing."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any, Literal

import orjson

from annotator.store.reading import Reading, Summary, summary_of
from annotator.store.search import articles
from annotator.store.search.asker import Asker
from annotator.store.search.conditions import Conditions, register
from annotator.store.search.matching import fts_expression
from annotator.store.search.query import Query
from annotator.store.search.sql import Condition

Sort = Literal["order", "title", "date", "outlet", "length", "status", "marks"]
Grouping = Literal["", "outlet", "month", "status", "story"]

_RANKED = 200
"""So many results at most are put in order by whether words are spelt as typed; a word in more articles is common."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a list is ordered: `order` is that of the annotator's queue, else of the import."""

    sort: Sort = "order"
    descending: bool = False
    group: Grouping = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbours in a list: what they have in common, the place of the first one, how many there are."""

    key: str
    first: int
    count: int


class Listing:
    """The articles that a query finds, as one annotator sees them; it stays as it is when the project changes."""

    def __init__(self, project: Reading, query: Query, annotator: str, arrangement: Arrangement) -> None:
        """Raises UserError where something is asked for that there cannot be."""
        self.conditions = Conditions(Asker(project, annotator), query)
        self._project, self._annotator = project, annotator
        self.groups: tuple[Group, ...] = ()
        register(project.db.conn)
        with project.snapshot():
            self.rows = self._read(arrangement)

    def __len__(self) -> int:
        return len(self.rows)

    def _read(self, arrangement: Arrangement) -> "array[int]":
        """The rowids of the articles, in order."""
        plain = arrangement == Arrangement() and not self._is_queued
        if plain and self.conditions.only_words:
            return self._ranked(self._from_index())
        if plain and not self.conditions.query:
            return _column(self._project, "SELECT rowid FROM documents WHERE deleted = 0 ORDER BY rowid", ())
        orders = [self._order(arrangement)]
        if arrangement.group:
            return self._grouped(arrangement.group, orders[0])
        where, order = self.conditions.whole, orders[0]
        sql = f"SELECT d.rowid FROM documents d WHERE {where.sql} ORDER BY {order.sql}"
        rows = _column(self._project, sql, (*where.values, *order.values))
        return self._ranked(rows) if plain else rows

    def _from_index(self) -> "array[int]":
        sql = (
            "SELECT rowid FROM search WHERE search MATCH ? "
            "AND rowid NOT IN (SELECT rowid FROM documents WHERE deleted = 1)"
        )
        return _column(self._project, sql, (fts_expression(self.conditions.query),))

    def _ranked(self, rows: "array[int]") -> "array[int]":
        """Few results: those with the words as they were typed first."""
        matcher = self.conditions.matcher
        if not matcher or matcher.is_strict or not 1 < len(rows) <= _RANKED:
            return rows
        found = self._project.db.execute(
            "SELECT d.rowid, d.title, t.text FROM documents d JOIN texts t ON t.document = d.id "
            "WHERE d.rowid IN (SELECT value FROM json_each(?))",
            [orjson.dumps(rows.tolist()).decode()],
        )
        exact = {row for row, title, text in found if matcher.is_exact(title, text)}
        return array("q", sorted(rows, key=lambda row: row not in exact))

    @cached_property
    def _is_queued(self) -> bool:
        """Whether the annotator has an order of their own."""
        sql = "SELECT EXISTS (SELECT 1 FROM work WHERE annotator = ? AND position != 0 AND NOT deleted)"
        return bool(self._project.db.execute(sql, [self._annotator]).fetchone()[0])

    def _order(self, arrangement: Arrangement) -> Condition:
        """An ORDER BY clause; of equals, the one that was imported first comes first."""
        key = self._key(arrangement.sort)
        down = " DESC" if arrangement.descending else ""
        if key is None:
            return Condition(f"d.rowid{down}")
        missing = f"{key.sql} IS NULL, " if arrangement.sort in ("date", "outlet") else ""
        return Condition(f"{missing}{key.sql}{down}, d.rowid", key.values * (2 if missing else 1))

    def _key(self, sort: Sort) -> Condition | None:
        who = self._annotator
        if sort == "order":
            place = "coalesce((SELECT position FROM work w WHERE w.id = d.id || ':' || ? AND NOT w.deleted), 0)"
            return Condition(place, (who,)) if self._is_queued else None
        if sort == "title":
            return Condition("(SELECT title FROM indexed WHERE document = d.rowid)")
        if sort == "status":
            return self._status_rank()
        if sort == "marks":
            count = "(SELECT count(*) FROM spans s WHERE s.document = d.id AND s.annotator = ? AND NOT s.deleted)"
            return Condition(count, (who,))
        return Condition({"date": "d.published", "outlet": "d.outlet", "length": "d.length"}[sort])

    def _status_rank(self) -> Condition:
        who = [self._annotator] if self._annotator else self.conditions.asker.whose(self.conditions.query)
        done = articles.status(self._project, who, "done")
        begun = articles.status(self._project, who, "in progress")
        return Condition(f"CASE WHEN {done.sql} THEN 2 WHEN {begun.sql} THEN 1 ELSE 0 END", done.values + begun.values)

    def _grouped(self, group: Grouping, order: Condition) -> "array[int]":
        key = self._group_key(group)
        where = self.conditions.whole
        down = " DESC" if group == "month" else ""
        found = self._project.db.execute(
            f"SELECT d.rowid, {key.sql} AS key FROM documents d WHERE {where.sql} "
            f"ORDER BY key IS NULL OR key = '', key{down}, {order.sql}",
            (*key.values, *where.values, *order.values),
        ).fetchall()
        groups, first = [], 0
        for name, members in groupby(found, key=lambda row: row[1]):
            count = sum(1 for _ in members)
            groups.append(Group("" if name is None else str(name), first, count))
            first += count
        self.groups = tuple(groups)
        return array("q", (row for row, _ in found))

    def _group_key(self, group: Grouping) -> Condition:
        if group == "status":
            return self._status_rank()
        if group == "story":
            return Condition(
                "(SELECT story FROM duplicates u WHERE u.document = d.id AND "
                "(SELECT count(*) FROM duplicates o WHERE o.story = u.story) > 1)"
            )
        return Condition("substr(d.published, 1, 7)" if group == "month" else "d.outlet")

    # Rows

    def place_of(self, rowid: int) -> int:
        """Where an article is in the list, from 0; -1 where it is not."""
        return self._places[rowid] if 0 <= rowid < len(self._places) else -1

    @cached_property
    def _places(self) -> "array[int]":
        places = array("q", [-1]) * (max(self.rows, default=-1) + 1)
        for place, row in enumerate(self.rows):
            places[row] = place
        return places

    def group_of(self, place: int) -> Group | None:
        """The group that the article at a place stands in."""
        if not self.groups:
            return None
        return self.groups[bisect_right(self.groups, place, key=lambda group: group.first) - 1]

    def summaries(self, first: int, count: int) -> list[Summary]:
        """What is shown of the articles from a place on."""
        return summaries_of(self._project, self._annotator, self.rows[first : first + count])

    def ids(self, places: Sequence[int]) -> list[str]:
        """Ids of the articles at these places, in the order of the places."""
        return ids_of_rows(self._project, [self.rows[place] for place in places])


def rowid_of(project: Reading, document: str) -> int:
    """The row of an article in its table; -1 where it is not there or deleted."""
    row = project.db.execute("SELECT rowid FROM documents WHERE id = ? AND deleted = 0", [document]).fetchone()
    return row[0] if row else -1


def ids_of_rows(project: Reading, rows: Sequence[int]) -> list[str]:
    """Ids of the articles in these rows of their table."""
    found = project.db.execute(
        "SELECT d.id FROM json_each(?) j JOIN documents d ON d.rowid = j.value ORDER BY j.key",
        [orjson.dumps(list(rows)).decode()],
    )
    return [ident for (ident,) in found]


def summaries_of(project: Reading, annotator: str, rows: Sequence[int]) -> list[Summary]:
    """What lists show of the articles in these rows of their table, in this order."""
    found = project.db.execute(
        "SELECT d.id, d.title, coalesce(d.outlet, ''), coalesce(d.published, ''), d.length, "
        "(SELECT count(*) FROM spans s WHERE s.document = d.id AND s.annotator = ?1 AND NOT s.deleted), "
        "EXISTS (SELECT 1 FROM judgements j WHERE j.document = d.id AND j.annotator = ?1 AND NOT j.deleted), "
        "w.done, coalesce(w.flag, 0), coalesce(w.note, '') != '' "
        "FROM json_each(?2) j JOIN documents d ON d.rowid = j.value "
        "LEFT JOIN work w ON w.id = d.id || ':' || ?1 AND NOT w.deleted ORDER BY j.key",
        [annotator, orjson.dumps(list(rows)).decode()],
    )
    layers = project.scheme.layer_ids
    return [summary_of(layers, row) for row in found]


def _column(project: Reading, sql: str, values: Sequence[Any]) -> "array[int]":
    return array("q", [number for (number,) in project.db.conn.execute(sql, values)])
