"""Questions about entities: which one, and what a new one is called."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.ui.dialogs.form import FormDialog
from annotator.ui.entities.entries import Entry
from annotator.ui.entities.search import EntitySearch


@dataclass(frozen=True, slots=True)
class TypeName:
    """A type of entities (the id of a label) with its name in the language of the interface."""

    id: str
    name: str


class EntityChoice(QDialog):
    """Choose one entity by typing a part of its name; with `free` also words that name a new one."""

    chosen = Signal(str)
    """The id of the entity."""
    named = Signal(str)
    """The name of a new one."""

    def __init__(
        self, title: str, explained: str, entries: Sequence[Entry], free: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumSize(460, 420)
        label = QLabel(explained)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.search = EntitySearch(entries, free)
        self.search.set_name(self.tr("Search entities"))
        self.search.chosen.connect(self._choose)
        self.search.typed.connect(self._name)
        self.search.cancelled.connect(self.reject)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)  # Enter is the list's
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(label)
        column.addWidget(self.search, 1)
        column.addWidget(buttons)
        self.search.setFocus()

    def _choose(self, entry: Entry) -> None:
        self.accept()
        self.chosen.emit(entry.key)

    def _name(self, words: str) -> None:
        self.accept()
        self.named.emit(words)


class NewEntity(FormDialog):
    """Name and type of a new entity. `make` writes it, and raises UserError where it cannot be."""

    def __init__(
        self, name: str, types: Sequence[TypeName], make: Callable[[str, str], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self.setWindowTitle(self.tr("New entity"))
        self.ok.setText(self.tr("Add"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name"))
        self.type = type_box(types)
        self.form.addRow(self.tr("Name"), self.name)
        self.form.addRow(self.tr("Type"), self.type)
        self.name.setFocus()

    def take(self) -> None:
        """Add it."""
        self._make(self.name.text(), str(self.type.currentData()))


def type_box(types: Sequence[TypeName]) -> QComboBox:
    """A choice of types; the first one says none."""
    box = QComboBox()
    box.addItem("—", "")
    for item in types:
        box.addItem(item.name, item.id)
    return box
