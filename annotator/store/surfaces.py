"""Where words are marked, over all articles. Everything here only reads."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import orjson

from annotator.model import Document, Span
from annotator.store.kinds import KINDS
from annotator.store.reading import Reading

_PAGE = 250


@dataclass(frozen=True, slots=True)
class Page:
    """One article with its text and where marks stand in it: `[start, end)` by layer; `done` names finished layers."""

    document: Document
    text: str
    marked: dict[str, list[tuple[int, int]]]
    done: frozenset[str]


def marked_articles(project: Reading, annotators: Sequence[str], layers: Sequence[str]) -> Iterator[Page]:
    """The articles on which these annotators marked or finished one of these layers, in the order of their import.

    They are read some hundred at a time.
    """
    people, chosen = _json(annotators), _json(layers)
    ids = [
        ident
        for (ident,) in project.db.execute(
            "SELECT id FROM documents WHERE NOT deleted AND (id IN (SELECT document FROM spans WHERE NOT deleted "
            "AND annotator IN (SELECT value FROM json_each(?1)) AND layer IN (SELECT value FROM json_each(?2))) "
            "OR id IN (SELECT w.document FROM work w, json_each(w.done) l WHERE NOT w.deleted AND w.done IS NOT NULL "
            "AND w.annotator IN (SELECT value FROM json_each(?1)) AND l.value IN (SELECT value FROM json_each(?2)))) "
            "ORDER BY rowid",
            [people, chosen],
        )
    ]
    for first in range(0, len(ids), _PAGE):
        page = ids[first : first + _PAGE]
        wanted = _json(page)
        marked: dict[str, dict[str, list[tuple[int, int]]]] = {}
        rows = project.db.execute(
            'SELECT document, layer, "start", "end" FROM spans '
            "WHERE document IN (SELECT value FROM json_each(?)) AND NOT deleted "
            "AND annotator IN (SELECT value FROM json_each(?)) AND layer IN (SELECT value FROM json_each(?))",
            [wanted, people, chosen],
        )
        for document, layer, start, end in rows:
            marked.setdefault(document, {}).setdefault(layer, []).append((start, end))
        done: dict[str, set[str]] = {}
        rows = project.db.execute(
            "SELECT document, done FROM work WHERE document IN (SELECT value FROM json_each(?)) AND NOT deleted "
            "AND done IS NOT NULL AND annotator IN (SELECT value FROM json_each(?))",
            [wanted, people],
        )
        for document, cell in rows:
            done.setdefault(document, set()).update(orjson.loads(cell))
        documents = project.stored(Document, page)
        texts = project.db.execute(
            "SELECT document, text FROM texts WHERE document IN (SELECT value FROM json_each(?))", [wanted]
        )
        found = dict(texts.fetchall())
        for ident in page:
            yield Page(documents[ident], found[ident], marked.get(ident, {}), frozenset(done.get(ident, ())))


def spans_of_words(
    project: Reading, annotators: Sequence[str], layers: Sequence[str], words: Collection[str]
) -> list[Span]:
    """The marks in these layers whose words, as they stand alone, are among these, by article and place."""
    kind = KINDS[Span]
    columns = ", ".join(f's."{column}"' for column in (*kind.columns, "deleted"))
    rows = project.db.execute(
        f"SELECT {columns} FROM spans s JOIN documents d ON d.id = s.document "
        "WHERE coalesce(s.norm, s.text) IN (SELECT value FROM json_each(?)) AND NOT s.deleted AND NOT d.deleted "
        "AND s.fragments IS NULL AND s.annotator IN (SELECT value FROM json_each(?)) "
        "AND s.layer IN (SELECT value FROM json_each(?)) "
        'ORDER BY d.rowid, s."start", s."end" DESC, s.rowid',
        [_json(words), _json(annotators), _json(layers)],
    )
    return list(map(kind.read, rows))


def _json(values: Collection[str]) -> str:
    return orjson.dumps(list(values)).decode()
