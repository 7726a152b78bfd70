"""What a search for an entity or a mention offers, as a list for Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QWidget

from annotator.arabic.name_keys import Searchable, name_key
from annotator.model import Entity, Scheme
from annotator.ui.language import current_language
from annotator.ui.mark_list import LABEL_COLOR, LABEL_NAME, Index

ENTRY = Qt.ItemDataRole.UserRole + 10
_MOST = 60
_GREY = "#8a93a1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a search: the id of an entity or a mention, its words, and what is said of it at the other side.

    `others` are further names by which it is found; `color` that of its bar.
    """

    key: str
    words: str
    others: tuple[str, ...] = ()
    detail: str = ""
    color: str = ""
    kind: Literal["entity", "mention"] = "entity"


def type_of(scheme: Scheme, entity_type: str) -> tuple[str, str]:
    """Name (in the language of the interface) and colour of a type of entities, which is the id of a label."""
    for layer in scheme.layers:
        for label in layer.labels:
            if layer.holds_names and label.id == entity_type:
                return label.name.get(current_language()), label.color
    return entity_type, _GREY


def entity_entries(entities: Iterable[Entity], scheme: Scheme) -> list[Entry]:
    """Entities as entries, with the names and colours of their types."""
    types = {item: type_of(scheme, item) for item in {entity.type for entity in entities}}
    return [Entry(item.id, item.name, item.aliases, *types[item.type]) for item in entities]


class EntryModel(QAbstractListModel):
    """The entries that fit what was typed, the best first; behind them, where wanted, a line for the words alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[Searchable, Entry]] = []
        self._found: list[Entry] = []
        self._free = ""

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Search in these; of two that fit equally well the first comes first."""
        self._all = [(Searchable((entry.words, *entry.others)), entry) for entry in entries]

    def search(self, typed: str, free: str = "") -> None:
        """Show what fits, at most 60; `free` is what the last line says."""
        key = name_key(typed, search=True)
        ranked = [(rank, entry) for names, entry in self._all if (rank := names.rank(key)) is not None]
        ranked.sort(key=lambda item: item[0])
        self.beginResetModel()
        self._found = [entry for _, entry in ranked[:_MOST]]
        self._free = free
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._found) + bool(self._free)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, detail and colour, as `MarkDelegate` draws them."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if index.row() == len(self._found):
            return {Qt.ItemDataRole.DisplayRole: self._free, LABEL_NAME: "+", LABEL_COLOR: "transparent"}.get(role)
        entry = self._found[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.words}, {entry.detail}" if entry.detail else entry.words
        if role == LABEL_NAME:
            return entry.detail
        return (entry.color or _GREY) if role == LABEL_COLOR else None
