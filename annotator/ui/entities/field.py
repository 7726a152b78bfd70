"""The entities that a mark points to, and a line to link another one: for the details of the selected mark."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.entities.chips import Chip, Chips
from annotator.ui.entities.entries import Entry
from annotator.ui.entities.search import EntitySearch


class EntityField(QWidget):
    """Chips of the linked entities over a search. Everything is told by signals and written by others.

    `entries` gives the entities that may be linked; it is asked when somebody begins to search, not for every mark.
    """

    linked = Signal(str)
    """The id of an entity that the mark is to point to as well."""
    created = Signal(str)
    """The name of a new entity that the mark is to point to as well."""
    unlinked = Signal(str)
    """The id of an entity that the mark is no longer to point to."""
    entity_requested = Signal(str)
    """The id of a linked entity that is to be shown."""
    left = Signal()
    """Escape in the line: back to the text."""

    def __init__(self, entries: Callable[[], Sequence[Entry]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = entries
        self._fresh = False
        self._linked: tuple[Entry, ...] = ()
        self.chips = Chips(links=True)
        self.search = EntitySearch(popup=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.chips)
        column.addWidget(self.search)
        self.chips.removed.connect(self.unlinked)
        self.chips.pressed.connect(self.entity_requested)
        self.search.chosen.connect(lambda entry: self.linked.emit(entry.key))
        self.search.typed.connect(self.created)
        self.search.cancelled.connect(self.left)
        self.search.words.installEventFilter(self)
        self.setFocusProxy(self.search)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.search.set_name(self.tr("Link an entity"))
        self.search.set_entries((), self.tr("New entity “{words}”"))
        self._fresh = False
        self._show()

    def show_links(self, linked: Sequence[Entry]) -> None:
        """Show the entities of another mark, or of the same one after a change."""
        self._linked = tuple(linked)
        self._fresh = False
        self._show()

    def _show(self) -> None:
        chips = [Chip(entry.key, entry.words, entry.color) for entry in self._linked]
        self.chips.show_chips(chips, self.tr("Unlink {name}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The entities are read when the keyboard comes into the line."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.KeyPress) and not self._fresh:
            self._fresh = True
            here = {entry.key for entry in self._linked}
            self.search.set_entries([entry for entry in self._entries() if entry.key not in here])
        return super().eventFilter(watched, event)
