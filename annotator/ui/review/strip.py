"""The strip at the edge of the article: where in it the disagreements are."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.exchange.review import Item
from annotator.ui.review.drawing import is_settled

OPEN = "#d9822b"
_WIDTH = 14
_TICK = 4.0  # pixels


class Strip(QWidget):
    """A tick for each disagreement at the height where it stands in the article; the one in hand is wider."""

    chosen = Signal(str)
    """The key of the place that was clicked, or is nearest to the click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ticks: list[tuple[float, str, bool]] = []
        self._current = ""

    def sizeHint(self) -> QSize:
        """Narrow."""
        return QSize(_WIDTH, 100)

    def show_items(self, items: Sequence[Item], length: int) -> None:
        """Show these places of a text of so many code points."""
        self._ticks = [(item.case.start / max(length, 1), item.case.key, is_settled(item)) for item in items]
        self.update()

    def show_current(self, key: str) -> None:
        """Show which place is in hand."""
        self._current = key
        self.update()

    def heights(self) -> dict[str, float]:
        """By the key of a place how far down its tick is, in pixels."""
        room = self.height() - _TICK
        return {key: share * room for share, key, _ in self._ticks}

    def paintEvent(self, _: QPaintEvent) -> None:
        """Settled ones first, so that none of them hides an open one."""
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Window))
        quiet = palette.color(QPalette.ColorRole.Mid)
        room = self.height() - _TICK
        for share, key, settled in sorted(self._ticks, key=lambda tick: (not tick[2], tick[1] == self._current)):
            current = key == self._current
            color = palette.color(QPalette.ColorRole.Highlight) if current else quiet if settled else QColor(OPEN)
            inset = 0 if current else 3
            painter.fillRect(QRectF(inset, share * room, self.width() - 2 * inset, _TICK), color)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the nearest place."""
        heights = self.heights()
        if heights:
            y = event.position().y() - _TICK / 2
            self.chosen.emit(min(heights, key=lambda key: abs(heights[key] - y)))
