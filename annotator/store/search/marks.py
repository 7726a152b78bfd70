"""Conditions on what was marked in an article: labels, entities, links of quotes, ratings."""

from collections.abc import Callable, Collection, Iterable

import orjson

from annotator.arabic.name_keys import Searchable, name_key
from annotator.model import RelationKind, UserError
from annotator.store.entity_reading import find_entities, ids_of
from annotator.store.reading import Reading
from annotator.store.remembered import merged_entities, visible_entities
from annotator.store.search.asker import Asker
from annotator.store.search.matching import fts_expression
from annotator.store.search.query import Query, Words
from annotator.store.search.sql import NEVER, Condition, both, either, one_of

MARK_FIELDS = ("layer", "label", "entity", "mark")
"""What is said of one mark: all of it has to be so of the same one."""

WORDS = "words_in"
"""The SQL function by which words are looked for in single cells: `words_in(looked_for, cell)`."""


def words_in(looked_for: str, cell: str | None) -> bool:
    """Whether a name or mark has these folded words (or beginnings of words) in it."""
    rank = Searchable([cell]).rank(looked_for) if cell else None
    return rank is not None and rank < 3  # 3: somewhere inside a word


class MarkConditions:
    """Makes the conditions for one query of one asker."""

    def __init__(self, asker: Asker, query: Query) -> None:
        self._project: Reading = asker.project
        self._asker = asker
        self._whose = one_of("annotator", asker.whose(query))
        self._entities: dict[str, list[str]] = {}

    def articles_with_mark(self, said: Iterable[tuple[str, list[str]]]) -> Condition:
        """Articles that have a mark of which all this is so: fields with values of which one has to fit."""
        marks = self.of_mark(said)
        return Condition(f"d.id IN (SELECT document FROM spans WHERE {marks.sql})", marks.values)

    def of_mark(self, said: Iterable[tuple[str, list[str]]]) -> Condition:
        """The marks of which all this is so, as a condition on rows of `spans`."""
        makers: dict[str, Callable[[str], Condition]] = {
            "layer": self._layer,
            "label": self._label,
            "entity": self._entity,
            "mark": self._words,
        }
        fields = [either(makers[field](value) for value in values) for field, values in said]
        return both([*fields, self._whose, Condition("deleted = 0")])

    def linked(self, kind: RelationKind, values: list[str]) -> Condition:
        """Articles with a link of this kind to somebody or something of this name."""
        links = self.links(kind, values)
        return Condition(f"d.id IN (SELECT document FROM relations WHERE {links.sql})", links.values)

    def links(self, kind: RelationKind, values: list[str]) -> Condition:
        """These links, as a condition on rows of `relations`."""
        targets = []
        for value in values:
            ids, lists, key = self._ids(value), self._lists(value), name_key(value, search=True)
            spans = either([Condition(f"{WORDS}(?, text)", (key,)), one_of("entities", lists)])
            targets.append(one_of("to_entity", ids))
            targets.append(Condition(f"{WORDS}(?, to_text)", (key,)))
            targets.append(
                Condition(
                    f"to_span IN (SELECT id FROM spans WHERE id IN (SELECT to_span FROM relations WHERE kind = ?) "
                    f"AND deleted = 0 AND ({spans.sql}))",
                    (kind.id, *spans.values),
                )
            )
        return both([Condition("kind = ?", (kind.id,)), self._whose, Condition("deleted = 0"), either(targets)])

    def rated(self, ratings: Iterable[tuple[str, list[str]]], towards: list[str]) -> Condition:
        """Articles with a rating of these values, of the article, a quote, or towards this target."""
        rows = self.ratings(ratings, towards)
        return Condition(f"d.id IN (SELECT document FROM judgements WHERE {rows.sql})", rows.values)

    def ratings(self, ratings: Iterable[tuple[str, list[str]]], towards: list[str]) -> Condition:
        """These ratings, as a condition on rows of `judgements`."""
        said = [
            both([Condition("name = ?", (name,)), one_of("value", [self._value(name, value) for value in values])])
            for name, values in ratings
        ]
        targets = [
            either([one_of("to_entity", self._ids(value)), Condition(f"{WORDS}(?, to_text)", (name_key(value, True),))])
            for value in towards
        ]
        parts = [*([either(said)] if said else []), *([either(targets)] if targets else [])]
        return both([*parts, self._whose, Condition("deleted = 0")])

    def _value(self, name: str, value: str) -> str:
        kind = self._project.scheme.judgement(name)
        known = kind.values if kind is not None else ()
        key = name_key(value, search=True)
        for item in known:
            if key in {name_key(form, search=True) for form in (item.id, item.name.en, item.name.ar)}:
                return item.id
        raise UserError(
            "{field} cannot be {value}. It is one of: {known}.",
            field=name,
            value=value,
            known=", ".join(item.id for item in known),
        )

    def _layer(self, value: str) -> Condition:
        key = name_key(value, search=True)
        found = [
            layer.id
            for layer in self._project.scheme.layers
            if key in {name_key(form, search=True) for form in (layer.id, layer.name.en, layer.name.ar)}
        ]
        if not found:
            raise UserError("The scheme has no layer called {name}.", name=value)
        return one_of("layer", found)

    def _label(self, value: str) -> Condition:
        key = name_key(value, search=True)
        found = [
            (layer.id, label.id)
            for layer in self._project.scheme.layers
            for label in layer.labels
            if key in {name_key(form, search=True) for form in (label.id, label.name.en, label.name.ar)}
        ]
        if not found:
            raise UserError("The scheme has no label called {name}.", name=value)
        return either(Condition("layer = ? AND label = ?", pair) for pair in found)

    def _entity(self, value: str) -> Condition:
        return one_of("entities", self._lists(value))

    def _words(self, value: str) -> Condition:
        """Only the marks of articles that have these words at all are looked at."""
        key = name_key(value, search=True)
        expression = fts_expression(Query(tuple(Words(word, prefix=True) for word in key.split())))
        if not expression:
            return NEVER
        return Condition(
            "document IN (SELECT id FROM documents WHERE rowid IN (SELECT rowid FROM search WHERE search MATCH ?)) "
            f"AND ({WORDS}(?, text) OR (norm IS NOT NULL AND {WORDS}(?, norm)))",
            (expression, key, key),
        )

    def _ids(self, value: str) -> list[str]:
        """Ids of the entities that are called so, and of those that were merged into them."""
        if value not in self._entities:
            entities = visible_entities(self._project, self._asker.annotator) if self._asker.is_blind else None
            known = entities if entities is not None else self._project.entities()
            wanted = name_key(value, search=True)
            found = [item for item in known if value in (item.id, item.wikidata)]
            if not found:
                found = [
                    item
                    for item in find_entities(known, value)
                    if (Searchable((item.name, *item.aliases)).rank(wanted) or 0) < 3
                ]
            merged = merged_entities(self._project)
            self._entities[value] = [ident for item in found for ident in ids_of(item.id, merged)]
        return self._entities[value]

    def _lists(self, value: str) -> list[str]:
        """The different cells of marks that point to one of these entities."""
        return _lists_with(self._project, set(self._ids(value)))


def _lists_with(project: Reading, ids: Collection[str]) -> list[str]:
    cells = project.db.execute("SELECT DISTINCT entities FROM spans WHERE entities IS NOT NULL")
    return [cell for (cell,) in cells if not set(ids).isdisjoint(orjson.loads(cell))]
