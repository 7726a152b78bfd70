"""Entities that may be one, pair by pair."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.store.entity_reading import Suggestion
from annotator.ui.dialogs.form import leave_enter
from annotator.ui.words import isolated


class Duplicates(QDialog):
    """Each pair is merged by Enter or the button, one undoable step each, and leaves the list."""

    def __init__(
        self, pairs: Sequence[Suggestion], merge: Callable[[str, str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._merge = merge
        self.setWindowTitle(self.tr("Likely duplicates"))
        self.setMinimumSize(520, 380)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setStyleSheet("QListView::item { padding: 5px; }")
        for pair in pairs:
            item = QListWidgetItem(self._words(pair))
            item.setData(Qt.ItemDataRole.UserRole, (pair.other.id, pair.entity.id))
            self.list.addItem(item)
        self.list.itemActivated.connect(lambda _: self.merge_current())
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.button = self.buttons.addButton(self.tr("Merge this pair"), QDialogButtonBox.ButtonRole.ActionRole)
        self.button.clicked.connect(self.merge_current)
        leave_enter(self.buttons)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for widget in (self.said, self.list, self.buttons):
            column.addWidget(widget)
        self.list.setCurrentRow(0)
        self._say()

    def _words(self, pair: Suggestion) -> str:
        reasons = {
            "wikidata": self.tr("same Wikidata id"),
            "name": self.tr("same name"),
            "alias": self.tr("one is another name of the other"),
        }
        told = self.tr("{other} → {entity}  ·  {reason}")
        names = {"other": isolated(pair.other.name), "entity": isolated(pair.entity.name)}
        return told.format(**names, reason=reasons[pair.reason])

    def _say(self) -> None:
        count = self.list.count()
        self.button.setEnabled(count > 0)
        if count:
            self.said.setText(self.tr("These may be one. The first of a pair is merged into the second."))
        else:
            self.said.setText(self.tr("No two entities look like one."))

    def merge_current(self) -> None:
        """Merge the pair that is selected; pairs of what is gone go with it."""
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        gone, kept = item.data(Qt.ItemDataRole.UserRole)
        if not self._merge(gone, kept):
            return
        for row in reversed(range(self.list.count())):
            if gone in self.list.item(row).data(Qt.ItemDataRole.UserRole):
                self.list.takeItem(row)
        self._say()
