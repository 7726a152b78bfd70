"""What the annotator at work may know of names: which were tagged before, and of which entity they speak."""

from dataclasses import replace

from annotator.assist.memory import Memory
from annotator.assist.mentions.name import COMMON_NOUNS, VERBATIM
from annotator.model import Change, Edit, Entity, Span, new_id
from annotator.store import Changes, Marks
from annotator.store.entity_reading import linked_spans, used_otherwise
from annotator.ui.session import Session

_NO_ENTITY = VERBATIM | COMMON_NOUNS | {"NORP"}
"""Labels whose marks get no entity by themselves: dates, numbers, titles and nationalities are many people's."""


class KnownNames:
    """The memory of one annotator in one window."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.annotator = session.annotator.id
        self.memory = Memory(session.project, self.annotator)

    def update(self, changes: Changes) -> None:
        """Follow what was changed, here or elsewhere."""
        self.memory.update(changes)

    def known(self, key: str) -> bool:
        """Whether a folded name was tagged before, or is one of an entity."""
        return self.memory.known(key)

    def entities(self) -> list[Entity]:
        """The canonical entities that this annotator may see."""
        return self.memory.entities()

    def named(self) -> list[Entity]:
        """The same, and under their own ids those that were merged into one of them, with its name."""
        standing = {item.id: item for item in self.entities()}
        merged = self._session.merged.items()
        return [*standing.values(), *(replace(standing[root], id=old) for old, root in merged if root in standing)]

    def proposals(self, marks: Marks) -> list[Span]:
        """Known names that stand unmarked in the open article, as the marks that accepting them makes."""
        document, text = self._session.document, self._session.text
        if document is None:
            return []
        dismissed = self._session.project.dismissals(document.id, self.annotator)
        followed = replace(marks, spans=tuple(self._session.followed(marks.spans)))
        found = self.memory.proposals(document, text, followed, dismissed)
        return [item.span("", document.id, self.annotator, text) for item in found]

    def linked(self, edit: Edit, span: Span, marks: Marks) -> tuple[Edit, Span]:
        """The edit that makes a mark, with its entity: the known one of this name, or a new one."""
        layer = self._session.scheme.layer(span.layer)
        if layer is None or not layer.holds_names:
            return edit, span
        name = " ".join((span.norm or span.text).split())
        found = self.memory.link_for(name, span.label, self._session.followed(marks.spans))
        new: tuple[Change, ...] = ()
        if not found:
            if span.label in _NO_ENTITY:
                return edit, span
            entity = Entity(new_id(), name, span.label)
            new, found = (Change(None, entity),), (entity.id,)
        after = replace(span, entities=found)
        changes = tuple(Change(None, after) if item.after == span else item for item in edit.changes)
        return replace(edit, changes=new + changes), after

    def renamed(self, edit: Edit, span: Span) -> Edit:
        """The edit that moves a mark's edges; the entity that only this mark made takes its new words as its name."""
        project, ids = self._session.project, span.entities
        entity = project.entity(ids[0]) if len(ids) == 1 else None
        moved = next(item.after for item in edit.changes if isinstance(item.after, Span) and item.after.id == span.id)
        old, new = (" ".join((item.norm or item.text).split()) for item in (span, moved))
        if entity is None or entity.name != old or new == old or entity.wikidata or entity.aliases or entity.note:
            return edit
        if len(linked_spans(project, ids, self.annotator)) > 1 or used_otherwise(project, ids, self.annotator):
            return edit
        return replace(edit, changes=(*edit.changes, Change(entity, replace(entity, name=new))))
