"""The panel of canonical entities: who is spoken of in the project, where, and what can be done about it."""

import time

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.model import Entity, Span
from annotator.store import Changes
from annotator.store.entity_reading import Mention, mentions
from annotator.ui.entities.catalog import Catalog
from annotator.ui.entities.entries import type_of
from annotator.ui.entities.mentions import Page
from annotator.ui.entities.model import ENTITY, SORTINGS
from annotator.ui.session import Session

_SOON_MS = 120
_CALM = 20
"""After others' edits everything is counted again, but at most one part in so many of the time goes into it."""


class EntityPanel(QWidget):
    """Shows the entities of a session. It is built when it is first shown, and follows every edit by itself."""

    place_requested = Signal(str, str)
    """A document's id and a span's id: go there."""
    said = Signal(str)
    """A sentence for the status line."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.catalog = Catalog(session)
        self._mark: str | None = None
        self._wanted: str | None = None
        self._stale = True
        self._took = 0.0
        self._built = self._refreshing = False
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._refresh)
        session.changed.connect(self._on_changed)
        session.document_changed.connect(self._on_document)
        session.annotator_changed.connect(self._on_annotator)

    # What others tell the panel

    def set_mark(self, span: Span | None) -> None:
        """Another mark of the open article is selected, or none: it is what can be linked."""
        self._mark = span.id if span is not None else None
        if self._built:
            self.work.enable()

    def show_entity(self, ident: str) -> None:
        """Select an entity, by its own id or that of one that was merged into it."""
        self._wanted = ident
        if self._built and self.isVisible():
            self.view.filter.clear()
            self._refresh()

    def mark(self) -> Span | None:
        """The annotator's own selected mark, as it is stored, where it is a name."""
        span = self.session.span(self._mark) if self._mark is not None else None
        if span is None or span.annotator != self.session.annotator.id:
            return None
        layer = self.session.scheme.layer(span.layer)
        return span if layer is not None and layer.holds_names else None

    # Building

    def showEvent(self, event: QShowEvent) -> None:
        """Built and read when it is first seen, and read again after what happened while it was hidden."""
        if not self._built:
            self._build()
        self._refresh()
        super().showEvent(event)

    def _build(self) -> None:
        from annotator.ui.entities.view import EntityView
        from annotator.ui.entities.work import EntityWork

        self._built = True
        self.view = EntityView()
        self.work = EntityWork(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        view = self.view
        view.filter.textChanged.connect(lambda _: self._refresh())
        view.sorting.activated.connect(lambda _: self._refresh())
        view.list.selectionModel().currentChanged.connect(self._on_current)
        view.list.customContextMenuRequested.connect(self._show_menu)
        view.menu.aboutToShow.connect(self.work.enable)
        view.place_requested.connect(self.place_requested)
        view.set_actions(self.work.menu_actions(), self.work.mention_actions())
        view.places.addActions(self.work.more_mention_actions())
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange and self._built:
            self.retranslate()
            self._refresh()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.view.retranslate()
        self.work.retranslate()
        self.view.details.set_types(self.work.types())

    # What is shown

    def current(self) -> Entity | None:
        """The selected entity."""
        entity = self.view.list.currentIndex().data(ENTITY)
        return entity if isinstance(entity, Entity) else None

    def _on_changed(self, changes: Changes) -> None:
        if not self._stale and not self.catalog.take_in(changes):
            self._stale = True
        if not self._built:
            return
        if "scheme" in changes.kinds:
            self.view.details.set_types(self.work.types())
            self._soon.start(_SOON_MS)
        if (self._stale or self.catalog.touched) and self.isVisible() and not self._soon.isActive():
            calm = 0 if changes.objects else int(self._took * 1000 * _CALM)
            self._soon.start(max(_SOON_MS, calm))

    def _on_document(self) -> None:
        if not self._stale:
            self.catalog.read_article()
        if self._built and self.isVisible():
            self._refresh()

    def _on_annotator(self) -> None:
        self._stale = True
        if self._built and self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Show the catalog as it is now; the same entity stays selected."""
        self._soon.stop()
        if not self._built or not self.isVisible() or self._refreshing:
            return
        self._refreshing = True
        anew = self._stale
        if anew:
            began = time.perf_counter()
            self.catalog.read()
            self._took = time.perf_counter() - began
            self._stale = False
        touched = set(self.catalog.touched)
        self.catalog.touched.clear()
        current = self.current()
        ident = self._wanted or (current.id if current is not None else None)
        self._wanted = None
        view, model = self.view, self.view.entities
        sorting = SORTINGS[view.sorting.currentIndex()]
        model.refresh(self.catalog, self.session.scheme, view.filter.text(), sorting)
        row = model.row_of(self.catalog.root(ident)) if ident is not None else -1
        if row < 0 and model.rowCount():
            row = 0
        index = model.index(row) if row >= 0 else QModelIndex()
        view.list.setCurrentIndex(index)
        if index.isValid():
            view.list.scrollTo(index)
        view.show_empty(bool(self.catalog.entities))
        self._refreshing = False
        found = self.current()
        self._show_current(read=anew or found is None or found.id in touched)

    def _on_current(self) -> None:
        if not self._refreshing:
            self._show_current(read=False)

    def _show_current(self, read: bool) -> None:
        """Show the selected entity; with `read` its mentions are read also where it is shown already."""
        entity = self.current()
        same = entity is not None and self.view.shown == entity.id
        if not same:
            self.view.details.finish()
        name, color = type_of(self.session.scheme, entity.type) if entity is not None else ("", "")
        count = self.catalog.total[entity.id] if entity is not None else 0
        self.view.show_entity(entity, name, color, count)
        names = {item.id: item.name for item in self.session.project.annotators()}
        if read or not same:
            page = self._page(entity) if entity is not None else None
            self.view.mentions.show_mentions(page, self.session.annotator.id, names, keep=same)
        self.work.enable()

    def _page(self, entity: Entity) -> Page:
        ids, people, project = self.catalog.ids(entity.id), list(self.catalog.people), self.session.project

        def page(offset: int, limit: int) -> list[Mention]:
            return mentions(project, ids, people, offset, limit)

        return page

    def _show_menu(self, place: QPoint) -> None:
        self.work.enable()
        self.view.menu.exec(self.view.list.viewport().mapToGlobal(place))
