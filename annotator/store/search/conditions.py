"""A query as one condition on articles; `d` is the row of the article."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, lru_cache

import orjson

from annotator.model import Scheme
from annotator.store.search import articles
from annotator.store.search.asker import Asker
from annotator.store.search.marks import MARK_FIELDS, WORDS, MarkConditions, words_in
from annotator.store.search.matching import Matcher, fts_exclusion, fts_expression
from annotator.store.search.notes import noted
from annotator.store.search.query import Clause, Query, Words
from annotator.store.search.sql import NEVER, Condition, both, either, one_of

STRICT = "holds_words"
"""The SQL function that looks at title and text themselves, where the folded words do not say enough."""


def register(connection: sqlite3.Connection) -> None:
    """Let SQL call the functions that conditions name. Once: SQLite replaces none that is in use."""
    there = connection.execute("SELECT 1 FROM pragma_function_list WHERE name = ?", [STRICT]).fetchone()
    if there is None:
        connection.create_function(WORDS, 2, words_in, deterministic=True)
        connection.create_function(STRICT, 3, _holds_words)


def _holds_words(words: str, title: str, text: str) -> bool:
    return _matcher(words).holds(title, text)


@lru_cache(maxsize=8)
def _matcher(words: str) -> Matcher:
    typed, proclitics, items = orjson.loads(words)
    return Matcher(Query(tuple(Words(*item) for item in items), (), typed, proclitics))


class Conditions:
    """One query of one asker."""

    def __init__(self, asker: Asker, query: Query) -> None:
        self.asker = asker
        self.query = query
        self.matcher = Matcher(query)

    @property
    def only_words(self) -> bool:
        """Whether the index alone has the answer."""
        return bool(self.matcher) and not (self.query.clauses or self.matcher.is_strict or self._excluded or self.noted)

    @property
    def speaks_of_places(self) -> bool:
        """Whether something in the text is asked for: words, notes or marks, not only what articles are."""
        scheme = self.asker.project.scheme
        kinds = {kind.id for kind in scheme.relations} | {kind.id for kind in scheme.judgements}
        named = {*MARK_FIELDS, "towards", "note", *kinds}
        return bool(self.matcher) or any(item.field in named and not item.excluded for item in self.query.clauses)

    @property
    def _excluded(self) -> str:
        return fts_exclusion(self.query)

    @cached_property
    def whole(self) -> Condition:
        """All of the query, and that the article is not deleted."""
        return both([Condition("NOT d.deleted"), *self._words(), *self._clauses()])

    @cached_property
    def noted(self) -> list[str]:
        """Ids of articles that are found by a note."""
        if not self.matcher or any(item.column for item in self.query.wanted):
            return []
        return noted(self.asker.project, self.asker.whose(self.query), self.matcher)

    def _words(self) -> Iterator[Condition]:
        if self.query.words and not self.matcher and not self._excluded:
            yield NEVER
        if self.matcher:
            sql = "d.rowid IN (SELECT rowid FROM search WHERE search MATCH ?)"
            found = Condition(sql, (fts_expression(self.query),))
            if self.matcher.is_strict:
                text = "(SELECT text FROM texts WHERE document = d.id)"
                items = [(item.text, item.prefix, item.excluded, item.column) for item in self.query.words]
                words = orjson.dumps((self.query.typed, self.query.proclitics, items)).decode()
                found = both([found, Condition(f"{STRICT}(?, d.title, {text})", (words,))])
            if self.noted:
                found = either([found, one_of("d.id", self.noted)])
            yield found
        if self._excluded:
            yield Condition("d.rowid NOT IN (SELECT rowid FROM search WHERE search MATCH ?)", (self._excluded,))

    def _clauses(self) -> Iterator[Condition]:
        """What is wanted of one mark is asked together; each thing that may not be, by itself."""
        yield from self._group(self.query)
        for clause in self.query.clauses:
            if clause.excluded:
                alone = replace(self.query, clauses=(replace(clause, excluded=False), *self._people()))
                yield from (condition.negated() for condition in self._group(alone))

    def _people(self) -> Iterator[Clause]:
        return (clause for clause in self.query.clauses if clause.field == "annotator" and not clause.excluded)

    def _group(self, query: Query) -> Iterator[Condition]:
        asker, project, scheme = self.asker, self.asker.project, self.asker.project.scheme
        makers = {
            "outlet": lambda value: articles.outlet(project, value),
            "date": articles.date,
            "lang": articles.language,
            "length": articles.length,
            "story": articles.story,
            "status": lambda value: articles.status(
                project, asker.whose_status(query), articles.meant(value, articles.STATUSES, "status")
            ),
            "assigned": lambda value: articles.assigned(asker, value),
            "has": lambda value: articles.has(asker, query, value),
            "note": self._note,
        }
        for field, maker in makers.items():
            values = query.values(field)
            if values:
                yield either(map(maker, values))
        yield from self._of_marks(query, scheme)

    def _of_marks(self, query: Query, scheme: Scheme) -> Iterator[Condition]:
        marks = MarkConditions(self.asker, query)
        said = said_of_mark(query)
        if said:
            yield marks.articles_with_mark(said)
        for kind in scheme.relations:
            if query.values(kind.id):
                yield marks.linked(kind, query.values(kind.id))
        ratings, towards = said_of_ratings(query, scheme), query.values("towards")
        if ratings or towards:
            yield marks.rated(ratings, towards)
        asked = {clause.field for clause in query.clauses if not clause.excluded}
        if asked and asked <= {"annotator", "outlet", "date", "lang", "length", "story", "assigned"}:
            names = query.values("annotator")
            if names:
                yield articles.touched(self.asker.named(names))

    def _note(self, value: str) -> Condition:
        matcher = Matcher(replace(self.query, words=(Words(value),), clauses=()))
        found = noted(self.asker.project, self.asker.whose(self.query), matcher) if matcher else []
        return one_of("d.id", found)


def said_of_mark(query: Query) -> list[tuple[str, list[str]]]:
    """What is asked of one mark: fields with their values."""
    return [(field, query.values(field)) for field in MARK_FIELDS if query.values(field)]


def said_of_ratings(query: Query, scheme: Scheme) -> list[tuple[str, list[str]]]:
    """What is asked of a rating: names of judgements with their values."""
    return [(kind.id, query.values(kind.id)) for kind in scheme.judgements if query.values(kind.id)]
