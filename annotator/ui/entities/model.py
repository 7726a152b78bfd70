"""The entities of a project as a list: filtered by what is typed, sorted by how often they are mentioned or by name."""

from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.arabic.name_keys import Searchable, name_key
from annotator.model import Entity, Scheme
from annotator.ui.entities.catalog import Catalog
from annotator.ui.entities.entries import type_of
from annotator.ui.language import number
from annotator.ui.mark_list import LABEL_COLOR, LABEL_NAME, Index

ENTITY = Qt.ItemDataRole.UserRole + 11
Sorting = Literal["mentions", "name", "here"]
SORTINGS: tuple[Sorting, ...] = ("mentions", "name", "here")


class EntityModel(QAbstractListModel):
    """Rows of a catalog. `refresh` after it has changed, or with another filter or order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalog: Catalog | None = None
        self._rows: list[Entity] = []
        self._names: dict[str, tuple[Entity, Searchable]] = {}
        self._types: dict[str, tuple[str, str]] = {}
        self._keys: dict[str, str] = {}

    def refresh(self, catalog: Catalog, scheme: Scheme, typed: str, sorting: Sorting) -> None:
        """Show what fits the typed words, the best first, and of the same fit in the order that was chosen."""
        key = name_key(typed, search=True)
        rows = list(catalog.entities.values())
        if sorting == "here":
            rows = [item for item in rows if catalog.here[item.id] > 0]
        rows.sort(key=lambda item: self._key(item.name))
        if sorting != "name":
            counts = catalog.here if sorting == "here" else catalog.total
            rows.sort(key=lambda item: -counts[item.id])
        if key:
            ranked = [(rank, item) for item in rows if (rank := self._searchable(item).rank(key)) is not None]
            rows = [item for _, item in sorted(ranked, key=lambda pair: pair[0])]
        self._catalog = catalog
        self._types = {name: type_of(scheme, name) for name in {item.type for item in rows}}
        if [item.id for item in rows] == [item.id for item in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _key(self, name: str) -> str:
        key = self._keys.get(name)
        if key is None:
            key = self._keys[name] = name_key(name)
        return key

    def _searchable(self, item: Entity) -> Searchable:
        known = self._names.get(item.id)
        if known is None or known[0] is not item:
            known = self._names[item.id] = item, Searchable((item.name, *item.aliases))
        return known[1]

    def row_of(self, ident: str) -> int:
        """The row of an entity, -1 where it is not shown."""
        return next((row for row, item in enumerate(self._rows) if item.id == ident), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, type with counts, and colour, as `MarkDelegate` draws them."""
        if not index.isValid() or index.row() >= len(self._rows) or self._catalog is None:
            return None
        item = self._rows[index.row()]
        if role == ENTITY:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        name, color = self._types.get(item.type, (item.type, "#8a93a1"))
        if role == LABEL_COLOR:
            return color
        here, total = number(self._catalog.here[item.id]), number(self._catalog.total[item.id])
        if role == LABEL_NAME:
            # Isolated: the two numbers keep their order also behind an Arabic word.
            return f"{name}  \u2066{here} / {total}\u2069" if name else f"\u2066{here} / {total}\u2069"
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            told = self.tr("{name}, {type}: {here} here, {total} in the project")
            return told.format(name=item.name, type=name or "—", here=here, total=total)
        return None
