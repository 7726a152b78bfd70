"""From what is done in the entities panel to the edits that say so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from annotator.model import Edit, Entity, Message, Span, UserError, new_id
from annotator.store.entity_reading import linked_spans, merge_suggestions, used_otherwise
from annotator.ui import entity_edits
from annotator.ui.entities.entries import Entry, entity_entries
from annotator.ui.language import current_language, translated
from annotator.ui.words import isolated

if TYPE_CHECKING:
    from annotator.ui.consistency.bulk import Bulk
    from annotator.ui.entities.dialogs import EntityChoice, TypeName
    from annotator.ui.entities.panel import EntityPanel


class EntityWork(QObject):
    """The actions of the panel; each reads what it changes anew, so that it never writes over somebody's edit."""

    def __init__(self, panel: "EntityPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = panel.session
        self.link, self.link_also = self._action(self.link_mark), self._action(self.add_link)
        self.merge, self.duplicates = self._action(self.ask_merge), self._action(self.show_duplicates)
        self.new, self.delete = self._action(self.ask_new), self._action(self.delete_current)
        self.delete.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.split, self.unlink = self._action(self.ask_split), self._action(self.unlink_ticked)
        self.relabel, self.unmark = self._action(self.relabel_ticked), self._action(self.unmark_ticked)
        details = panel.view.details
        author = self._author
        details.renamed.connect(lambda i, words: self._edit(i, lambda e: entity_edits.rename(e, words, author())))
        details.type_set.connect(lambda i, kind: self._edit(i, lambda e: entity_edits.set_type(e, kind, author())))
        details.wikidata_set.connect(
            lambda i, words: self._edit(i, lambda e: entity_edits.set_wikidata(e, words, author()))
        )
        details.note_set.connect(lambda i, note: self._edit(i, lambda e: entity_edits.set_note(e, note, author())))
        details.aliases_set.connect(
            lambda i, names: self._edit(i, lambda e: entity_edits.set_aliases(e, names, author()))
        )

    def _action(self, slot: Callable[[], object]) -> QAction:
        action = QAction(self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: slot())
        return action

    def menu_actions(self) -> list[QAction | None]:
        """What can be done with the selected entity; None is a line between."""
        return [self.link, self.link_also, None, self.merge, self.duplicates, None, self.new, self.delete]

    def mention_actions(self) -> list[QAction]:
        """What can be done with the ticked mentions."""
        return [self.split, self.unlink]

    def more_mention_actions(self) -> list[QAction]:
        """What stands in their menu alone."""
        return [self.relabel, self.unmark]

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.link.setText(self.tr("&Link the selected mark to it"))
        self.link_also.setText(self.tr("Link the selected mark to it &as well"))
        self.merge.setText(self.tr("&Merge into another…"))
        self.duplicates.setText(self.tr("Likely d&uplicates…"))
        self.new.setText(self.tr("&New entity…"))
        self.delete.setText(self.tr("&Delete the entity"))
        self.split.setText(self.tr("Somebody else…"))
        self.split.setToolTip(self.tr("Move the ticked mentions to another entity, or to a new one"))
        self.unlink.setText(self.tr("Unlink"))
        self.unlink.setToolTip(self.tr("Let the ticked mentions point to no entity"))
        self.relabel.setText(self.tr("Label as…"))
        self.unmark.setText(self.tr("Unmark…"))

    def enable(self) -> None:
        """Let only those be chosen that mean something now."""
        there, mark = self._panel.current() is not None, self._panel.mark() is not None
        for action in (self.merge, self.delete, self.split, self.unlink, self.relabel, self.unmark):
            action.setEnabled(there)
        for action in (self.link, self.link_also):
            action.setEnabled(there and mark)

    def types(self) -> "list[TypeName]":
        """The types that an entity can have: the labels of names that are not retired."""
        from annotator.ui.entities.dialogs import TypeName

        layers = [layer for layer in self._session.scheme.layers if layer.holds_names]
        labels = [label for layer in layers for label in layer.labels if not label.retired]
        return [TypeName(label.id, label.name.get(current_language())) for label in labels]

    # Doing

    def _author(self) -> str:
        return self._session.annotator.id

    def _apply(self, make: Callable[[], Edit | None]) -> bool:
        try:
            edit = make()
        except UserError as error:
            self._session.refuse(error)
            return False
        return self._session.apply(edit)

    def _edit(self, ident: str, make: Callable[[Entity], Edit | None]) -> None:
        entity = self._session.project.entity(ident)
        if entity is not None:
            self._apply(lambda: make(entity))

    def _say(self, message: Message) -> None:
        self._panel.said.emit(translated(message))

    def _entries(self, without: str = "") -> list[Entry]:
        catalog = self._panel.catalog
        entities = [item for item in catalog.entities.values() if item.id != without]
        entities.sort(key=lambda item: -catalog.total[item.id])
        return entity_entries(entities, self._session.scheme)

    # Links

    def link_mark(self) -> None:
        """Let the selected mark point to the selected entity alone."""
        self._link(lambda _: ())

    def add_link(self) -> None:
        """Let the selected mark point to the selected entity as well (البلدين)."""
        self._link(lambda span: span.entities)

    def _link(self, kept: Callable[[Span], tuple[str, ...]]) -> None:
        entity, span = self._panel.current(), self._panel.mark()
        if entity is None or span is None:
            return
        root = self._panel.catalog.root
        linked = (*(ident for ident in kept(span) if root(ident) != entity.id), entity.id)
        self._apply(lambda: entity_edits.link(span, linked, self._author()))

    def _ticked(self) -> list[Span]:
        spans = [self._session.span(ident) for ident in self._panel.view.mentions.ticked()]
        return [span for span in spans if span is not None]

    def unlink_ticked(self) -> None:
        """Let the ticked mentions point to the selected entity no longer."""
        entity, spans = self._panel.current(), self._ticked()
        if entity is not None:
            ids = self._panel.catalog.ids(entity.id)
            self._apply(lambda: entity_edits.unlink(spans, ids, self._author()))

    def relabel_ticked(self) -> None:
        """Ask for another label of the ticked mentions."""
        spans = self._ticked()
        if spans:
            self._bulk().ask_label(spans)

    def unmark_ticked(self) -> None:
        """Take the ticked mentions away, after another look at them."""
        spans = self._ticked()
        if spans:
            self._bulk().ask_unmark(spans)

    def _bulk(self) -> "Bulk":
        from annotator.ui.consistency.bulk import Bulk

        return Bulk(self._session, self._panel.window())

    def ask_split(self) -> None:
        """Ask who the ticked mentions speak of instead."""
        entity, spans = self._panel.current(), self._ticked()
        if entity is None:
            return
        if not spans:
            self._apply(lambda: entity_edits.split([], (), entity, new=False, author=self._author()))
            return
        explained = self.tr("%n mention(s) of {name} speak of somebody else. Of whom?", "", len(spans))
        dialog = self._choice(
            self.tr("Somebody else"),
            explained.format(name=isolated(entity.name)),
            self._entries(entity.id),
            self.tr("New entity “{words}”"),
        )
        dialog.chosen.connect(lambda ident: self._split(entity, spans, self._session.project.resolve_entity(ident)))
        dialog.named.connect(lambda name: self._split(entity, spans, Entity(new_id(), name, entity.type), new=True))
        dialog.open()

    def _split(self, entity: Entity, spans: list[Span], to: Entity | None, new: bool = False) -> None:
        ids = self._panel.catalog.ids(entity.id)
        if to is not None and self._apply(lambda: entity_edits.split(spans, ids, to, new, self._author())):
            self._panel.show_entity(to.id)

    # Entities

    def ask_merge(self) -> None:
        """Ask into which other one the selected entity is to be merged; the likely ones stand first."""
        entity = self._panel.current()
        if entity is None:
            return
        catalog = self._panel.catalog
        likely = {
            one.id
            for pair in merge_suggestions(catalog.entities.values(), catalog.total)
            if entity.id in (pair.entity.id, pair.other.id)
            for one in (pair.entity, pair.other)
        }
        entries = sorted(self._entries(entity.id), key=lambda entry: entry.key not in likely)
        explained = self.tr(
            "Which entity is {name}? Its mentions will count for the other one, which bears its names from then on."
        )
        dialog = self._choice(self.tr("Merge"), explained.format(name=isolated(entity.name)), entries)
        dialog.chosen.connect(lambda ident: self.merge_into(entity.id, ident))
        dialog.open()

    def merge_into(self, ident: str, into: str) -> bool:
        """Merge one entity into another; False, after the reason was said, where that cannot be."""
        project = self._session.project
        entity, target = project.entity(ident), project.entity(into)
        if entity is None or target is None:
            return False
        merged = self._panel.catalog.merged
        if not self._apply(lambda: entity_edits.merge(entity, target, merged, self._author())):
            return False
        self._panel.show_entity(into)
        self._say(Message("“{name}” is now one with “{into}”.", name=entity.name, into=target.name))
        return True

    def show_duplicates(self) -> None:
        """List the pairs that may be one."""
        from annotator.ui.entities.duplicates import Duplicates

        catalog = self._panel.catalog
        pairs = merge_suggestions(catalog.entities.values(), catalog.total)
        Duplicates(pairs, self.merge_into, self._panel.window()).open()

    def ask_new(self) -> None:
        """Ask for name and type of a new entity; what is in the filter is proposed."""
        from annotator.ui.entities.dialogs import NewEntity

        words = self._panel.view.filter.text()
        NewEntity(words, self.types(), self._make, self._panel.window()).open()

    def _make(self, name: str, entity_type: str) -> None:
        edit, entity = entity_edits.create(name, entity_type, self._author())
        if self._session.apply(edit):
            self._panel.show_entity(entity.id)

    def delete_current(self) -> None:
        """Take the selected entity away, with the links of the annotator's own marks to it."""
        entity = self._panel.current()
        current = self._session.project.entity(entity.id) if entity is not None else None
        if current is None:
            return
        project, ids, author = self._session.project, self._panel.catalog.ids(current.id), self._author()
        merged = [item for item in map(project.entity, ids[1:]) if item is not None and not item.deleted]
        spans, elsewhere = linked_spans(project, ids, author), used_otherwise(project, ids, author)
        if self._apply(lambda: entity_edits.delete(current, merged, spans, elsewhere, author)):
            self._say(Message("“{name}” is deleted; Ctrl+Z brings it back.", name=current.name))

    def _choice(self, title: str, explained: str, entries: list[Entry], free: str = "") -> "EntityChoice":
        from annotator.ui.entities.dialogs import EntityChoice

        return EntityChoice(title, explained, entries, free, self._panel.window())
