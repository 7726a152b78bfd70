"""All disagreements of the project: counted by type, label, outlet and annotator, listed, and a way to each place."""

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.review import Place, Waiting
from annotator.exchange.review.naming import Naming
from annotator.ui.columns import column
from annotator.ui.language import number
from annotator.ui.review.queue import Queue
from annotator.ui.review.rows import Row, RowList
from annotator.ui.review.strip import OPEN

Facet = tuple[str, str]
"""What is counted, and its id: ("type", "boundary")."""

_FACETS = ("type", "label", "outlet", "annotator")
_MOST = 5000
"""Rows that are listed at once."""
_BETWEEN = "\t"


def facets_of(one: Waiting, place: Place) -> Iterator[Facet]:
    """Everything that a disagreement counts for."""
    yield from (("type", kind) for kind in place.types)
    yield from (("label", f"{place.layer}/{label}") for label in place.labels)
    if one.outlet:
        yield "outlet", one.outlet
    yield from (("annotator", who) for who in place.apart)


class ListPage(QWidget):
    """Counts at one side; what was clicked there is listed at the other."""

    opened = Signal(str, str)
    """The article and the key of a place that was clicked."""

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._naming: Naming | None = None
        self._people: dict[str, str] = {}
        self._items: dict[Facet, QTreeWidgetItem] = {}
        self.settled = QCheckBox()
        self.settled.setStyleSheet("QCheckBox { padding: 7px 10px; }")
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.tree.setRootIsDecorated(False)
        self.tree.setStyleSheet("QTreeView { padding: 0 8px; } QTreeView::item { padding: 3px; }")
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list = RowList()
        left = column([self.settled, self.tree])
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.addWidget(left)
        self.columns.addWidget(self.list)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([360, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.columns)
        self.tree.itemSelectionChanged.connect(self._list)
        self.settled.toggled.connect(lambda _: self.refresh())
        self.list.chosen.connect(self._open)

    def show_names(self, naming: Naming, people: dict[str, str]) -> None:
        """Take names in the language of the interface; `people` are the annotators' by their ids."""
        self._naming, self._people = naming, people
        self.settled.setText(self.tr("Settled ones too"))
        self.tree.setAccessibleName(self.tr("Disagreements by type, label, outlet and annotator"))
        self.list.setAccessibleName(self.tr("Disagreements"))
        self.refresh()

    def _places(self) -> Iterator[tuple[Waiting, Place]]:
        for one in self._queue.found.values():
            for place in one.places:
                if self.settled.isChecked() or place.state != "settled":
                    yield one, place

    def chosen(self) -> dict[str, set[str]]:
        """What is selected, by what is counted."""
        found: dict[str, set[str]] = {}
        for (kind, ident), item in self._items.items():
            if item.isSelected():
                found.setdefault(kind, set()).add(ident)
        return found

    def refresh(self) -> None:
        """Count again; what was selected stays so."""
        if self._naming is None:
            return
        chosen = self.chosen()
        counts: dict[str, Counter[str]] = {kind: Counter() for kind in _FACETS}
        for one, place in self._places():
            for kind, ident in set(facets_of(one, place)):
                counts[kind][ident] += 1
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        titles = {
            "type": self.tr("By type"),
            "label": self.tr("By label"),
            "outlet": self.tr("By outlet"),
            "annotator": self.tr("By who differs from most"),
        }
        for kind in _FACETS:
            if not counts[kind]:
                continue
            head = QTreeWidgetItem([titles[kind]])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.tree.addTopLevelItem(head)
            for ident, count in counts[kind].most_common():
                item = QTreeWidgetItem([self._name(kind, ident), number(count)])
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignCenter)
                head.addChild(item)
                self._items[kind, ident] = item
                item.setSelected(ident in chosen.get(kind, ()))
            head.setExpanded(True)
        self.tree.blockSignals(False)
        self._list()

    def _name(self, kind: str, ident: str) -> str:
        assert self._naming is not None
        if kind == "type":
            return self._naming.words.type(ident)
        if kind == "label":
            layer, _, label = ident.partition("/")
            return f"{self._naming.layer(layer)}: {self._naming.label(layer, label)}"
        return self._people.get(ident, ident) if kind == "annotator" else ident

    def _list(self) -> None:
        """Those that have one of the chosen of each kind."""
        assert self._naming is not None
        chosen = self.chosen()
        rows = []
        for one, place in self._places():
            facets = set(facets_of(one, place))
            if all(any((kind, ident) in facets for ident in idents) for kind, idents in chosen.items()):
                parts = [self._naming.types(place.types), self._naming.layer(place.layer), one.title]
                settled = place.state == "settled"
                words = " ".join(place.words.split()) or self._naming.words("whole article")
                key = f"{one.document}{_BETWEEN}{place.key}"
                rows.append(Row(key, words, "  ·  ".join(filter(None, parts)), OPEN, not settled, settled))
                if len(rows) >= _MOST:
                    break
        self.list.set_rows(rows)

    def _open(self, key: str) -> None:
        document, _, place = key.partition(_BETWEEN)
        self.opened.emit(document, place)
