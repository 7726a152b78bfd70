"""Many articles at once, for what goes through a whole project. Everything here only reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson

from annotator.model import Document, Span
from annotator.store.kinds import KINDS
from annotator.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Standing:
    """An article with what an annotator has said of it: marks, done layers, and which proposals are not wanted.

    `dismissed` holds (kind, layer, start, end) in code points.
    """

    document: Document
    spans: tuple[Span, ...]
    done: tuple[str, ...]
    dismissed: frozenset[tuple[str, str, int, int]]


def texts(project: Reading, documents: Sequence[str]) -> dict[str, str]:
    """The texts of these documents, by their ids."""
    return dict(
        project.db.conn.execute(
            "SELECT document, text FROM texts WHERE document IN (SELECT value FROM json_each(?))",
            [orjson.dumps(documents).decode()],
        )
    )


def standing(project: Reading, documents: Sequence[str], annotator: str) -> dict[str, Standing]:
    """What an annotator has said of these articles, by their ids."""
    wanted = orjson.dumps(documents).decode()
    among = "document IN (SELECT value FROM json_each(?)) AND annotator = ? AND NOT deleted"
    kind = KINDS[Span]
    spans: dict[str, list[Span]] = {}
    found = project.db.conn.execute(
        f'SELECT {kind.selected} FROM {kind.table} WHERE {among} ORDER BY "start", "end" DESC, rowid',
        [wanted, annotator],
    )
    for span in map(kind.read, found):
        spans.setdefault(span.document, []).append(span)
    done = dict(project.db.conn.execute(f"SELECT document, done FROM work WHERE {among}", [wanted, annotator]))
    dismissed: dict[str, set[tuple[str, str, int, int]]] = {}
    rows = project.db.conn.execute(
        f'SELECT document, kind, layer, "start", "end" FROM dismissals WHERE {among}', [wanted, annotator]
    )
    for document, *place in rows:
        dismissed.setdefault(document, set()).add(tuple(place))
    return {
        ident: Standing(
            document,
            tuple(spans.get(ident, ())),
            tuple(orjson.loads(done.get(ident) or "[]")),
            frozenset(dismissed.get(ident, ())),
        )
        for ident, document in project.stored(Document, documents).items()
    }


def documents_with(project: Reading, words: Iterable[str], documents: Sequence[str] | None = None) -> list[str]:
    """Ids of those articles, of these or of all, in whose text one of these words (folded for search) stands."""
    phrases = " OR ".join(f'"{word}"' for word in words)
    chosen = "" if documents is None else "AND d.id IN (SELECT value FROM json_each(?)) "
    rows = project.db.conn.execute(
        "SELECT d.id FROM search s JOIN documents d ON d.rowid = s.rowid "
        f"WHERE s.text MATCH ? AND NOT d.deleted {chosen}ORDER BY s.rowid",
        [phrases] if documents is None else [phrases, orjson.dumps(documents).decode()],
    )
    return [ident for (ident,) in rows]


def words_between(project: Reading, start: str, ending: str) -> list[str]:
    """The words of all articles, folded for search, that begin and end so."""
    rows = project.db.conn.execute(
        "SELECT term FROM search_words WHERE term >= ?1 AND term < ?1 || char(1114111) AND substr(term, -?2) = ?3",
        [start, len(ending), ending],
    )
    return [word for (word,) in rows]


def words_among(project: Reading, words: Iterable[str]) -> list[str]:
    """Those of these words, folded for search, that stand in any article."""
    rows = project.db.conn.execute(
        "SELECT term FROM search_words WHERE term IN (SELECT value FROM json_each(?))",
        [orjson.dumps(list(words)).decode()],
    )
    return [word for (word,) in rows]
