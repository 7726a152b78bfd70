"""The entities of the selected mark in its details: shown, linked, made and unlinked."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from annotator.model import Edit, Entity, Span, UserError, new_id
from annotator.ui import entity_edits
from annotator.ui.entities.entries import Entry, entity_entries
from annotator.ui.entities.field import EntityField
from annotator.ui.session import Session


class MarkLinks(QObject):
    """Fills an `EntityField` and writes what is done in it. `entities` gives those that the annotator may see."""

    def __init__(
        self, session: Session, entities: Callable[[], Iterable[Entity]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._entities = entities
        self._span: str | None = None
        self.field = EntityField(self._entries)
        self.field.linked.connect(self._link)
        self.field.created.connect(self._create)
        self.field.unlinked.connect(self._unlink)
        self.field.hide()

    def show(self, span: Span | None) -> None:
        """Show the entities of a mark; the field is hidden where it is none of a name."""
        layer = self._session.scheme.layer(span.layer) if span is not None else None
        named = span is not None and layer is not None and layer.holds_names
        self._span = span.id if span is not None and named else None
        self.field.setVisible(named)
        if span is None or not named:
            return
        (followed,) = self._session.followed([span])
        found = [self._session.project.entity(ident) for ident in followed.entities]
        standing = [entity for entity in found if entity is not None and not entity.deleted]
        self.field.show_links(entity_entries(standing, self._session.scheme))

    def _entries(self) -> list[Entry]:
        return entity_entries(self._entities(), self._session.scheme)

    def _apply(self, change: Callable[[Span], Edit | None]) -> None:
        span = self._session.span(self._span) if self._span is not None else None
        if span is None:
            return
        try:
            edit = change(span)
        except UserError as error:
            self._session.refuse(error)
            return
        self._session.apply(edit)

    def _link(self, ident: str) -> None:
        author = self._session.annotator.id
        self._apply(lambda span: entity_edits.link(span, (*span.entities, ident), author))

    def _create(self, name: str) -> None:
        def change(span: Span) -> Edit | None:
            entity = Entity(new_id(), name, span.label)
            return entity_edits.link(span, (*span.entities, entity.id), self._session.annotator.id, [entity])

        self._apply(change)

    def _unlink(self, ident: str) -> None:
        def change(span: Span) -> Edit | None:
            kept = (item for item in span.entities if self._session.root(item) != ident)
            return entity_edits.link(span, kept, self._session.annotator.id)

        self._apply(change)
