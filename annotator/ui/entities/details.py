"""What is known of one entity and can be changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.model import Entity
from annotator.ui.entities.chips import Chip, Chips
from annotator.ui.entities.dialogs import TypeName


class EntityDetails(QScrollArea):
    """Name, type, other names, Wikidata id and note. Each is told when it is finished, and written by others."""

    renamed = Signal(str, str)
    type_set = Signal(str, str)
    wikidata_set = Signal(str, str)
    note_set = Signal(str, str)
    aliases_set = Signal(str, object)
    """Of all: the entity's id and the new value, here a tuple of names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity: Entity | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name, self.wikidata, self.note, self.alias = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.type = QComboBox()
        self.chips = Chips()
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.chips)
        column.addWidget(self.alias)
        self._inside = QWidget()
        self._form = QFormLayout(self._inside)
        self._form.setContentsMargins(10, 8, 10, 8)
        self._form.setVerticalSpacing(6)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._labels = [QLabel() for _ in range(5)]
        for label, widget in zip(self._labels, (self.name, self.type, names, self.wikidata, self.note), strict=True):
            self._form.addRow(label, widget)
            widget.setMinimumWidth(60)
        self.setWidget(self._inside)
        self.name.editingFinished.connect(lambda: self._tell(self.name, self.renamed.emit))
        self.wikidata.editingFinished.connect(lambda: self._tell(self.wikidata, self.wikidata_set.emit))
        self.note.editingFinished.connect(lambda: self._tell(self.note, self.note_set.emit))
        self.alias.returnPressed.connect(self._add_alias)
        self.type.activated.connect(self._tell_type)
        self.chips.removed.connect(self._remove_alias)

    def set_types(self, types: Sequence[TypeName]) -> None:
        """Take the types of the scheme, and the words of the interface's language."""
        with QSignalBlocker(self.type):
            self.type.clear()
            self.type.addItem("—", "")
            for item in types:
                self.type.addItem(item.name, item.id)
        texts = (self.tr("Name"), self.tr("Type"), self.tr("Other names"), self.tr("Wikidata"), self.tr("Note"))
        widgets = (self.name, self.type, self.alias, self.wikidata, self.note)
        for label, text, widget in zip(self._labels, texts, widgets, strict=True):
            label.setText(text)
            widget.setAccessibleName(text)
        self.alias.setPlaceholderText(self.tr("Add a name, then Enter"))
        self.wikidata.setPlaceholderText("Q…")
        self.show_entity(self._entity, force=True)

    def show_entity(self, entity: Entity | None, force: bool = False) -> None:
        """Show an entity; what is being typed in a line stays, unless it was about another one."""
        other = self._entity is None or entity is None or entity.id != self._entity.id
        self._entity = entity
        self._inside.setEnabled(entity is not None)
        shown = entity or Entity("", "")
        for line, words in ((self.name, shown.name), (self.wikidata, shown.wikidata or ""), (self.note, shown.note)):
            if other or force or not (line.hasFocus() and line.isModified()):
                line.setText(words)
                line.setCursorPosition(0)
        if other:
            self.alias.clear()
        with QSignalBlocker(self.type):
            place = self.type.findData(shown.type)
            if place < 0:  # of another scheme, or of a label that is gone
                self.type.addItem(shown.type, shown.type)
                place = self.type.count() - 1
            self.type.setCurrentIndex(place)
        self.chips.show_chips([Chip(item, item) for item in shown.aliases], self.tr("Take “{name}” away"))

    def finish(self) -> None:
        """Hand over what is being typed, before another entity is shown."""
        for line, emit in ((self.name, self.renamed), (self.wikidata, self.wikidata_set), (self.note, self.note_set)):
            self._tell(line, emit.emit)

    def _tell(self, line: QLineEdit, emit: Callable[[str, str], None]) -> None:
        if self._entity is not None and line.isModified():
            line.setModified(False)
            emit(self._entity.id, line.text())

    def _tell_type(self) -> None:
        if self._entity is not None:
            self.type_set.emit(self._entity.id, str(self.type.currentData()))

    def _add_alias(self) -> None:
        if self._entity is not None and self.alias.text().strip():
            names = (*self._entity.aliases, self.alias.text())
            self.alias.clear()
            self.aliases_set.emit(self._entity.id, names)

    def _remove_alias(self, name: str) -> None:
        if self._entity is not None:
            self.aliases_set.emit(self._entity.id, tuple(item for item in self._entity.aliases if item != name))
