"""The mentions of one entity over all articles, read a page at a time."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.store.entity_reading import Mention
from annotator.ui.mark_list import Index
from annotator.ui.places.ticks import is_ticked

MENTION = Qt.ItemDataRole.UserRole + 12
WHO = Qt.ItemDataRole.UserRole + 13
_PAGE = 100
_READ_AGAIN = 1000


Page = Callable[[int, int], list[Mention]]
"""The mentions from an offset on, at most so many."""


class MentionModel(QAbstractListModel):
    """Mentions in the order of the articles; one's own can be ticked, which those of others cannot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Mention] = []
        self._more: Page | None = None
        self._own = ""
        self._names: dict[str, str] = {}
        self._ticked: set[str] = set()

    def show_mentions(self, page: Page | None, own: str, names: dict[str, str], keep: bool = False) -> None:
        """Show other mentions, or with `keep` the same anew; `own` is whose may be ticked, `names` are people's."""
        count = min(max(len(self._rows), _PAGE), _READ_AGAIN) if keep else _PAGE
        rows = page(0, count) if page is not None else []
        more = page if len(rows) == count else None
        ticked = self._ticked & {item.span.id for item in rows} if keep else set()
        if keep and rows == self._rows:
            return
        self.beginResetModel()
        self._rows, self._more, self._own, self._names, self._ticked = rows, more, own, names, ticked
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether not all are read."""
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: Index) -> None:
        """Read the next page; the list asks for it when its end comes into sight."""
        if self._more is None or parent.isValid():
            return
        rows = self._more(len(self._rows), _PAGE)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        if len(rows) < _PAGE:
            self._more = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are read."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Own ones have a check box."""
        flags = super().flags(index)
        own = index.isValid() and self._rows[index.row()].span.annotator == self._own
        return flags | Qt.ItemFlag.ItemIsUserCheckable if own else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The mention, whose it is where that is somebody else, and its tick."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        item = self._rows[index.row()]
        own = item.span.annotator == self._own
        if role == MENTION:
            return item
        if role == WHO:
            return "" if own else self._names.get(item.span.annotator, "")
        if role == Qt.ItemDataRole.CheckStateRole:
            ticked = Qt.CheckState.Checked if item.span.id in self._ticked else Qt.CheckState.Unchecked
            return ticked if own else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(f"{item.before[-40:]}{item.span.text}{item.after[:40]} — {item.title}".split())
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        ident = self._rows[index.row()].span.id
        if is_ticked(value):
            self._ticked.add(ident)
        else:
            self._ticked.discard(ident)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        return True

    def tick_all(self, ticked: bool) -> None:
        """Tick or untick all own mentions that are read."""
        own = {item.span.id for item in self._rows if item.span.annotator == self._own}
        self._ticked = own if ticked else set()
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole])

    def ticked(self) -> list[str]:
        """Ids of the ticked marks, in the order of the list."""
        return [item.span.id for item in self._rows if item.span.id in self._ticked]
