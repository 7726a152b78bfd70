"""Objects of another file as objects of this project: its articles, its people, its terms."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from annotator.exchange.merging.articles import Articles
from annotator.exchange.merging.people import People
from annotator.exchange.merging.terms import Terms
from annotator.model import (
    Annotator,
    Change,
    Document,
    Entity,
    Judgement,
    Object,
    Relation,
    Scheme,
    Setting,
    Span,
    Work,
)
from annotator.store.union import Incoming, Key, Version


class Outside:
    """Maps one file's edits. Scheme and settings stay at home: a copy for blind work makes nobody else blind."""

    def __init__(self, articles: Articles, people: People, terms: Terms) -> None:
        self._documents = articles.ids
        self._fresh = {item.id for item in articles.new}
        self._people = people
        self.terms = terms
        self.left_out: Counter[str] = Counter()
        self._without: set[str] = set()

    def leave_out(self, objects: Mapping[Key, tuple[Version, Object]]) -> None:
        """Find out which marks the terms leave out, with what leads from or to them, by how they stand in the end."""
        for _, item in objects.values():
            if isinstance(item, Span) and self.terms.translated(item) is None:
                self._without.add(item.id)
                if not item.deleted:
                    self.left_out[f"{item.layer}/{item.label}"] += 1
        for _, item in objects.values():
            if isinstance(item, Relation | Judgement):
                ends = {item.source, item.to_span} if isinstance(item, Relation) else {item.quote}
                if ends & self._without or self.terms.translated(item) is None:
                    self._without.add(item.id)
                    if not item.deleted:
                        name = item.kind if isinstance(item, Relation) else f"{item.name}/{item.value}"
                        self.left_out[name] += 1

    def edit(self, edit: Incoming) -> Incoming:
        """The edit with what of it can come in; perhaps nothing."""
        author = self._people.ids.get(edit.entry.author, edit.entry.author)
        changes = []
        for change in edit.changes:
            after = self.item(change.after)
            if after is not None:
                changes.append(Change(None if change.before is None else self.item(change.before), after))
        return Incoming(replace(edit.entry, author=author), tuple(changes))

    def item(self, item: Object) -> Object | None:
        """One object, None where it stays outside."""
        if isinstance(item, Scheme | Setting) or item.id in self._without:
            return None
        if isinstance(item, Document):
            ident = self._documents.get(item.id, item.id)
            # A known article that has another id here is what it is here.
            return replace(item, id=ident) if ident == item.id or item.id in self._fresh else None
        if isinstance(item, Annotator):
            return self._people.annotator(item)
        if isinstance(item, Entity):
            return item
        document = self._documents.get(item.document)
        if document is None:
            return None
        annotator = self._people.ids.get(item.annotator, item.annotator)
        found = self.terms.translated(item) or item
        if isinstance(found, Work):
            return replace(found, id=Work.key(document, annotator), document=document, annotator=annotator)
        if (document, annotator) == (item.document, item.annotator):
            return found
        moved: Any = found
        return cast(Object, replace(moved, document=document, annotator=annotator))


def references(objects: Iterable[Object]) -> dict[type[Object], set[str]]:
    """What these objects refer to, by class."""
    found: dict[type[Object], set[str]] = defaultdict(set)
    for item in objects:
        if isinstance(item, Document | Annotator | Scheme | Setting):
            continue
        if isinstance(item, Entity):
            found[Entity].update({item.merged_into} - {None})  # type: ignore[arg-type]
            continue
        found[Document].add(item.document)
        found[Annotator].add(item.annotator)
        if isinstance(item, Relation):
            found[Span].update(ident for ident in (item.source, item.to_span) if ident is not None)
        if isinstance(item, Judgement) and item.quote is not None:
            found[Span].add(item.quote)
        if isinstance(item, Relation | Judgement) and item.to_entity is not None:
            found[Entity].add(item.to_entity)
    return found
