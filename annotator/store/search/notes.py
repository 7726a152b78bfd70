"""Notes on marks and articles, and comments: few and short, so that they are read whole and not indexed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import orjson

from annotator.store.reading import Reading
from annotator.store.search.matching import Matcher


@dataclass(frozen=True, slots=True)
class Note:
    """A note, the article that it is in, and the place of the mark that it is about; (0, 0) for the article."""

    document: str
    text: str
    start: int = 0
    end: int = 0


def notes(project: Reading, whose: list[str], document: str | None = None) -> Iterator[Note]:
    """What these annotators have noted, in one article or in all."""
    who = orjson.dumps(whose).decode()
    here = "" if document is None else " AND o.document = ?2"
    own = f"o.annotator IN (SELECT value FROM json_each(?1)) AND o.deleted = 0{here}"
    values = [who] if document is None else [who, document]
    selects = [
        f'SELECT o.document, o.note, o."start", o."end" FROM spans o WHERE o.note != \'\' AND {own}',
        f"SELECT o.document, o.note, 0, 0 FROM work o WHERE o.note != '' AND {own}",
        'SELECT o.document, o.note, s."start", s."end" FROM relations o JOIN spans s ON s.id = o.source '
        f"WHERE o.note != '' AND {own}",
        'SELECT o.document, o.note, coalesce(s."start", 0), coalesce(s."end", 0) FROM judgements o '
        f"LEFT JOIN spans s ON s.id = o.quote WHERE o.note != '' AND {own}",
        'SELECT o.document, o.text, coalesce(s."start", 0), coalesce(s."end", 0) FROM comments o '
        f"LEFT JOIN spans s ON s.id = o.about WHERE {own}",
    ]
    rows = chain.from_iterable(project.db.execute(sql, values) for sql in selects)
    return (Note(*row) for row in rows)


def noted(project: Reading, whose: list[str], matcher: Matcher) -> list[str]:
    """Ids of the articles with a note that holds all the words."""
    return list(dict.fromkeys(note.document for note in notes(project, whose) if matcher.holds_all(note.text)))
