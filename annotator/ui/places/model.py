"""The places of a list: which are ticked, and which were accepted as they were ticked, in sight."""

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.ui.places.place import Place
from annotator.ui.places.ticks import Index, is_ticked

PLACE = Qt.ItemDataRole.UserRole + 21
ACCEPTED = Qt.ItemDataRole.UserRole + 22


class PlacesModel(QAbstractListModel):
    """Rows of places. A row whose tick changes is accepted no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Place] = ()
        self._ticked: set[int] = set()
        self._accepted: set[int] = set()

    def show_places(self, places: Sequence[Place]) -> None:
        """Show other places, ticked as they say."""
        self.beginResetModel()
        self._rows = places
        self._ticked = {row for row, place in enumerate(places) if place.ticked}
        self._accepted = set()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All have a check box."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The place, its tick, and whether it was accepted; screen readers hear it in context."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        place = self._rows[index.row()]
        if role == PLACE:
            return place
        if role == ACCEPTED:
            return index.row() in self._accepted
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            around = f"{place.before[-40:]}{place.words}{place.after[:40]}"
            return " ".join(" — ".join(part for part in (around, place.note, place.title) if part).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return place.title or None
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick([index.row()], is_ticked(value))
        return True

    def tick(self, rows: Iterable[int], ticked: bool) -> None:
        """Tick or untick some rows."""
        for row in rows:
            if (row in self._ticked) != ticked:
                self._ticked.symmetric_difference_update({row})
                self._accepted.discard(row)
        self._tell()

    def all_ticked(self) -> bool:
        """Whether no row is without a tick."""
        return len(self._ticked) == len(self._rows)

    def accept(self, rows: Iterable[int]) -> None:
        """These rows, which are in sight, are as they should be."""
        self._accepted.update(rows)
        self._tell()

    def first_open(self) -> int | None:
        """The first row that was not accepted yet."""
        return next((row for row in range(len(self._rows)) if row not in self._accepted), None)

    def open_beside(self, rows: range) -> bool:
        """Whether others than these were not accepted yet."""
        return len(self._rows) - len(self._accepted) > sum(row not in self._accepted for row in rows)

    def accepted(self, also: Iterable[int] = ()) -> list[Hashable]:
        """The keys of the ticked rows that were accepted, or are among `also`, in the order of the list."""
        return [self._rows[row].key for row in sorted(self._ticked & {*self._accepted, *also})]

    def counts(self) -> tuple[int, int]:
        """How many are ticked, and how many were accepted, ticked or not."""
        return len(self._ticked), len(self._accepted)

    def _tell(self) -> None:
        if self._rows:
            roles = [Qt.ItemDataRole.CheckStateRole, ACCEPTED]
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), roles)
