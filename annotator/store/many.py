"""Many articles at once, for what goes through a whole project. Everything here only reads."""

from collections.abc import Iterable, Iterator, Sequence
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


def texts(project: Reading, documents: Sequence[str] | None = None) -> Iterator[tuple[str, str]]:
    """Ids and texts of these documents, or of all, in the order of their import."""
    chosen = "" if documents is None else "AND d.id IN (SELECT value FROM json_each(?)) "
    return project.db.conn.execute(
        "SELECT d.id, t.text FROM documents d JOIN texts t ON t.document = d.id "
        f"WHERE NOT d.deleted {chosen}ORDER BY d.rowid",
        [] if documents is None else [orjson.dumps(documents).decode()],
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


def pages(items: Iterable[str], size: int) -> Iterator[list[str]]:
    """The items, so many at a time."""
    page: list[str] = []
    for item in items:
        page.append(item)
        if len(page) == size:
            yield page
            page = []
    if page:
        yield page
