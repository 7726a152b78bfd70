"""The list of uneven words, for Qt."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.arabic.name_keys import Searchable, name_key
from annotator.assist.consistency import Surface
from annotator.model import Scheme
from annotator.ui.language import current_language, number
from annotator.ui.places.ticks import Index
from annotator.ui.words import isolated

SURFACE = Qt.ItemDataRole.UserRole + 31


class SurfacesModel(QAbstractTableModel):
    """Words, what they are labelled as, and where they stand unmarked."""

    def __init__(self, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = current_language()
        self._names = {
            (layer.id, label.id): label.name.get(language) for layer in scheme.layers for label in layer.labels
        }
        self._all: Sequence[Surface] = ()
        self._rows: Sequence[Surface] = ()

    def show_surfaces(self, surfaces: Sequence[Surface], typed: str = "") -> None:
        """Show those in which the typed words occur, in their order."""
        self.beginResetModel()
        self._all = surfaces
        key = name_key(typed, search=True)
        self._rows = [item for item in surfaces if Searchable(item.forms).rank(key) is not None] if key else surfaces
        self.endResetModel()

    def search(self, typed: str) -> None:
        """Show those of the same list in which these words occur."""
        self.show_surfaces(self._all, typed)

    def row_of(self, key: str) -> int:
        """Where words stand in the list; -1 where they do not."""
        return next((row for row, item in enumerate(self._rows) if item.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Words, labels, unmarked."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the columns hold."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        heads = (
            translate("SurfacesModel", "Words"),
            translate("SurfacesModel", "Labelled as"),
            translate("SurfacesModel", "Unmarked"),
        )
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What is shown; `SURFACE` gives the object."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        surface = self._rows[index.row()]
        if role == SURFACE:
            return surface
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == 0:
            return surface.words
        if index.column() == 1:
            ranked = sorted(surface.labels.items(), key=lambda item: (-item[1], item[0]))
            return "  ·  ".join(f"{isolated(self._names.get(home, home[1]))} {number(count)}" for home, count in ranked)
        return number(surface.bare) if surface.bare else ""
