"""A list of things to tick. Where all are ticked nothing is restricted, and things that come later count too."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_ID = Qt.ItemDataRole.UserRole
_SPACING = 2  # pixels around each
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class Ticks(QListWidget):
    """Ids with names and check marks."""

    changed = Signal()

    def __init__(self, entries: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSpacing(_SPACING)
        for ident, text in entries:
            item = QListWidgetItem(text)
            item.setData(_ID, ident)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED)
            self.addItem(item)
        self.itemChanged.connect(self.changed)

    def fit(self, most: int) -> None:
        """Be as high as the entries are, at most as `most` of them."""
        rows = min(max(self.count(), 1), most)
        self.setFixedHeight(rows * (max(self.sizeHintForRow(0), 14) + 2 * _SPACING) + 2 * self.frameWidth() + 2)

    @property
    def ids(self) -> list[str]:
        """All of them."""
        return [str(self.item(row).data(_ID)) for row in range(self.count())]

    @property
    def ticked(self) -> list[str]:
        """Those with a check mark."""
        return [str(item.data(_ID)) for row in range(self.count()) if (item := self.item(row)).checkState() == _CHECKED]

    @property
    def restricted(self) -> tuple[str, ...]:
        """Those with a check mark, none where that is all of them."""
        found = self.ticked
        return () if len(found) == self.count() else tuple(found)

    def tick(self, ids: Collection[str]) -> None:
        """Check these and no others."""
        for row in range(self.count()):
            item = self.item(row)
            item.setCheckState(_CHECKED if item.data(_ID) in ids else _UNCHECKED)

    def restrict(self, ids: Collection[str]) -> None:
        """The way back from `restricted`."""
        self.tick(ids or self.ids)
