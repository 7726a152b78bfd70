"""What a search shows of an article: its title, where to open it, and the text around that place."""

from collections.abc import Iterator
from dataclasses import dataclass

import orjson

from annotator.model import Span
from annotator.store.kinds import KINDS
from annotator.store.reading import Reading
from annotator.store.search.asker import Asker
from annotator.store.search.conditions import said_of_mark, said_of_ratings
from annotator.store.search.listing import Arrangement, Listing
from annotator.store.search.marks import MarkConditions
from annotator.store.search.notes import notes
from annotator.store.search.query import Query, parse

CONTEXT = 60
"""Code points of the article that a snippet has before and behind the place."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an article that a query speaks of; `mark` is the id of the span that was found there, or ""."""

    start: int
    end: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """An article that was found.

    `[start, end)` is the place to open it at, (0, 0) where only its title or what is known of it was asked for.
    `found` are the looked-for words in `snippet`, `titled` those in the title; `note` is the note they stand in.
    """

    id: str
    title: str
    snippet: str
    start: int
    end: int
    found: tuple[Range, ...] = ()
    titled: tuple[Range, ...] = ()
    note: str = ""


def search(
    project: Reading,
    query: Query | str,
    annotator: str = "",
    arrangement: Arrangement = Arrangement(),  # noqa: B008  # it is frozen
) -> "Found":
    """What a query finds for an annotator (an id; "" asks for the project itself). Raises UserError."""
    asked = parse(query, project.scheme) if isinstance(query, str) else query
    return Found(project, Listing(project, asked, annotator, arrangement))


class Found:
    """The articles that were found. Their texts are looked at only when a page of them is asked for."""

    def __init__(self, project: Reading, listing: Listing) -> None:
        self._project = project
        self.listing = listing
        self._asker: Asker = listing.conditions.asker
        self._query: Query = listing.conditions.query
        self._matcher = listing.conditions.matcher

    @property
    def total(self) -> int:
        """How many articles there are."""
        return len(self.listing)

    def page(self, offset: int = 0, limit: int = -1) -> list[Result]:
        """The results from an offset on, at most `limit` of them, -1 for all."""
        rows = self.listing.rows[offset:] if limit < 0 else self.listing.rows[offset : offset + limit]
        found = self._project.db.execute(
            "SELECT d.id, d.title, t.text FROM json_each(?) j JOIN documents d ON d.rowid = j.value "
            "JOIN texts t ON t.document = d.id ORDER BY j.key",
            [orjson.dumps(rows.tolist()).decode()],
        ).fetchall()
        return [self._result(*row) for row in found]

    def places(self, document: str, text: str) -> list[Place]:
        """Everything in an article that the query speaks of, in the order of the text."""
        found = [Place(start, end) for start, end in self._matcher.places(text)]
        found += [Place(span.start, span.end, span.id) for span in self.marks([document])]
        return sorted(found, key=lambda place: (place.start, -place.end))

    def marks(self, documents: list[str] | None = None) -> Iterator[Span]:
        """The marks that the query speaks of, in these articles, by default in all that were found."""
        wanted = self.listing.ids(range(len(self.listing))) if documents is None else documents
        condition = self._spans()
        if condition is None:
            return iter(())
        kind = KINDS[Span]
        rows = self._project.db.execute(
            f"SELECT {kind.selected} FROM spans WHERE document IN (SELECT value FROM json_each(?)) "
            f'AND id IN ({condition[0]}) ORDER BY document, "start", "end" DESC',
            [orjson.dumps(wanted).decode(), *condition[1]],
        )
        return map(kind.read, rows)

    def _spans(self) -> tuple[str, list[object]] | None:
        """A SELECT of the ids of the marks that are meant: by what they are, by their links, by their ratings."""
        scheme, marks = self._project.scheme, MarkConditions(self._asker, self._query)
        parts = []
        said = said_of_mark(self._query)
        if said:
            parts.append(("SELECT id FROM spans WHERE {}", marks.of_mark(said)))
        for kind in scheme.relations:
            values = self._query.values(kind.id)
            if values:
                parts.append(("SELECT source FROM relations WHERE {}", marks.links(kind, values)))
        ratings, towards = said_of_ratings(self._query, scheme), self._query.values("towards")
        if ratings or towards:
            rows = marks.ratings(ratings, towards)
            parts.append(("SELECT quote FROM judgements WHERE quote IS NOT NULL AND {}", rows))
        if not parts:
            return None
        sql = " UNION ".join(select.format(condition.sql) for select, condition in parts)
        return sql, [value for _, condition in parts for value in condition.values]

    def _result(self, ident: str, title: str, text: str) -> Result:
        titled = tuple(self._matcher.places(title, title=True))
        place, note = self._matcher.first(text), ""
        if place is None:
            place = next(((span.start, span.end) for span in self.marks([ident])), None)
        if place is None and self._matcher and not titled:
            place, note = self._in_note(ident)
        if place is None:
            return Result(ident, title, _cut(text, 0, 0, 2 * CONTEXT)[0], 0, 0, (), titled, note)
        snippet, start = _cut(text, *place, CONTEXT)
        inside = self._matcher.places(snippet) or [(start, start + place[1] - place[0])]
        return Result(ident, title, snippet, *place, tuple(inside), titled, note)

    def _in_note(self, document: str) -> tuple[Range | None, str]:
        for note in notes(self._project, self._asker.whose(self._query), document):
            if self._matcher.holds_all(note.text):
                return (note.start, note.end) if note.end else None, " ".join(note.text.split())
        return None, ""


def _cut(text: str, start: int, end: int, around: int) -> tuple[str, int]:
    """Whole words around a place, on one line, and where the place begins in that."""
    first, last = max(start - around, 0), min(end + around, len(text))
    before, after = text[first:start], text[end:last]
    if first:
        before = "…" + before[max(_first_space(before), 0) :].lstrip()
    if last < len(text):
        after = after[: after.rindex(" ")] + "…" if " " in after else after + "…"
    flat = (_flat(before), _flat(text[start:end]), _flat(after))
    return "".join(flat), len(flat[0])


def _first_space(text: str) -> int:
    return next((place for place, character in enumerate(text) if character.isspace()), -1)


def _flat(text: str) -> str:
    """On one line, as long as before."""
    return text.translate(_SPACES)


_SPACES = str.maketrans(dict.fromkeys("\n\t\r\v\f\u2028\u2029", " "))
