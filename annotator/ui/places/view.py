"""The list of places: arrows go, Space ticks, and it knows which rows are wholly in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from annotator.ui.places.delegate import PlaceDelegate
from annotator.ui.places.model import PlacesModel
from annotator.ui.places.place import Place
from annotator.ui.places.ticks import is_ticked


class PlacesView(QListView):
    """Shows a `PlacesModel`. Space ticks a row and goes on to the next one; Ctrl+A ticks all, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = PlacesModel(self)
        self.setModel(self.places)
        self._delegate = PlaceDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_places(self, places: Sequence[Place]) -> None:
        """Show other places, from the first one on."""
        self._delegate.beside = any(place.note or place.title for place in places)
        self.places.show_places(places)
        if places:
            self.setCurrentIndex(self.places.index(0))
            self.scrollToTop()

    def in_sight(self) -> range:
        """The rows of which every pixel is in sight."""
        count = self.places.rowCount()
        room = self.viewport().rect()
        if not count or not self.isVisible():
            return range(0)
        top = self.indexAt(QPoint(room.center().x(), 0))
        first = top.row() if top.isValid() else 0
        last = first
        while last < count and self.visualRect(self.places.index(last)).bottom() <= room.bottom():
            last += 1
        if self.visualRect(self.places.index(first)).top() < room.top():
            first += 1
        return range(first, last)

    def show_first_open(self) -> bool:
        """Bring the first row that was not accepted to the top; False where all were."""
        row = self.places.first_open()
        if row is None:
            return False
        index = self.places.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class; everything else as in any list."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            index = self.currentIndex()
            if index.isValid():
                ticked = is_ticked(index.data(Qt.ItemDataRole.CheckStateRole))
                self.places.tick([index.row()], not ticked)
                following = self.places.index(index.row() + 1)
                if following.isValid():
                    self.setCurrentIndex(following)
        elif event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.places.tick(range(self.places.rowCount()), not self.places.all_ticked())
        else:
            super().keyPressEvent(event)
