"""The canonical entities that the annotator at work may see, and how often each is mentioned; it follows every edit."""

from collections import Counter

from annotator.model import Entity, Span
from annotator.store import Changes
from annotator.store.entity_reading import counts_in, entity_counts, ids_of
from annotator.store.remembered import merged_entities, visible_entities, whose_marks
from annotator.ui.session import Session

_REREAD = frozenset({"document", "setting", "annotator"})
"""Kinds of objects after whose change everything is counted again."""


class Catalog:
    """Entities by id with their counts: `total` over all articles, `here` the annotator's own in the open one.

    Whose marks count is said in `store.remembered.whose_marks`: in blind projects only the annotator's.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.entities: dict[str, Entity] = {}
        self.total: Counter[str] = Counter()
        self.here: Counter[str] = Counter()
        self.merged: dict[str, str] = {}
        self.people: list[str] = []
        self.touched: set[str] = set()
        """Entities that were changed, or are mentioned otherwise, since this was last emptied."""

    def read(self) -> None:
        """Count everything, as of one moment."""
        project, annotator = self._session.project, self._session.annotator.id
        with project.snapshot():
            self.people = whose_marks(project, annotator)
            self.merged = merged_entities(project)
            self.entities = {item.id: item for item in visible_entities(project, annotator)}
            self.total = entity_counts(project, self.people, self.merged)
        self.read_article()

    def read_article(self) -> None:
        """Count in the article that is open now."""
        document, annotator = self._session.document, self._session.annotator.id
        if document is None:
            self.here = Counter()
        else:
            self.here = counts_in(self._session.project, document.id, [annotator], self.merged)

    def take_in(self, changes: Changes) -> bool:
        """Follow an edit; False where it cannot be followed, and everything has to be read again."""
        if changes.kinds.isdisjoint({"span", "entity", *_REREAD}):
            return True
        if not changes.objects or changes.kinds & _REREAD:
            return False
        for before, after in zip(changes.before, changes.objects, strict=True):
            if isinstance(after, Entity):
                self.touched.add(after.id)
                was = before.merged_into if isinstance(before, Entity) else None
                if was != after.merged_into:
                    return False
                if after.deleted:
                    self.entities.pop(after.id, None)
                elif after.merged_into is None:
                    self.entities[after.id] = after
            elif isinstance(after, Span) and after.annotator in self.people:
                if isinstance(before, Span):
                    self._count(before, -1)
                self._count(after, 1)
        return True

    def _count(self, span: Span, step: int) -> None:
        if span.deleted or not span.entities:
            return
        document = self._session.document
        here = document is not None and span.document == document.id and span.annotator == self._session.annotator.id
        for ident in {self.merged.get(ident, ident) for ident in span.entities}:
            self.touched.add(ident)
            self.total[ident] += step
            if here:
                self.here[ident] += step
            if step > 0 and ident not in self.entities:  # in a blind project a link makes an entity visible
                entity = self._session.project.resolve_entity(ident)
                if entity is not None and not entity.deleted:
                    self.entities[entity.id] = entity

    def ids(self, ident: str) -> tuple[str, ...]:
        """All ids by which marks may point to an entity."""
        return ids_of(ident, self.merged)

    def root(self, ident: str) -> str:
        """The id of the entity that stands for this one."""
        return self.merged.get(ident, ident)
