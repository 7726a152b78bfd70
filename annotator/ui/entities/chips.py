"""Words in a row, each of which can be taken away: the entities of a mark, the other names of an entity."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from annotator.ui.entities.flow import FlowLayout
from annotator.ui.marking import shortened
from annotator.ui.words import isolated

_LONGEST = 32
_GONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Chip:
    """One of them: what it stands for, its words and colour."""

    key: str
    words: str
    color: str = ""


class _ChipWidget(QWidget):
    """A frame in the chip's colour around its words and a cross."""

    def __init__(self, chip: Chip, explained: str, links: bool) -> None:
        super().__init__()
        self._color = chip.color
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 1, 3, 1)
        row.setSpacing(0)
        self.words = self._button(isolated(shortened(chip.words, _LONGEST)).replace("&", "&&"), chip.words)
        self.words.setEnabled(links)
        self.gone = self._button("×", explained)
        row.addWidget(self.words)
        row.addWidget(self.gone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _button(self, text: str, explained: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(explained)
        button.setAccessibleName(explained)
        button.setAutoRaise(True)
        button.setMinimumSize(QSize(12, 0))
        button.setStyleSheet("QToolButton { padding: 0 3px; } QToolButton:disabled { color: palette(text); }")
        return button

    def paintEvent(self, _: QPaintEvent) -> None:
        """A rounded frame with a tint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(self._color) if self._color else self.palette().color(QPalette.ColorRole.Dark)
        tint = QColor(color)
        tint.setAlpha(34)
        painter.setPen(QPen(color, 1))
        painter.setBrush(tint)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


class Chips(QWidget):
    """Chips in lines. Tab goes from one to the next; Delete takes one away."""

    removed = Signal(str)
    """The key of the chip that is to go."""
    pressed = Signal(str)
    """The key of the chip whose words were pressed."""

    def __init__(self, links: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links = links
        self._flow = FlowLayout(self)
        self._shown: tuple[tuple[Chip, ...], str] | None = None
        self.widgets: dict[str, _ChipWidget] = {}

    def show_chips(self, chips: Sequence[Chip], explained: str) -> None:
        """Show these; `explained`, a template with {name}, says what the cross does."""
        if self._shown == (tuple(chips), explained):
            return
        self._shown = tuple(chips), explained
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.widgets.clear()
        for chip in chips:
            shown = _ChipWidget(chip, explained.format(name=chip.words), self._links)
            shown.words.clicked.connect(partial(self.pressed.emit, chip.key))
            shown.gone.clicked.connect(partial(self.removed.emit, chip.key))
            for button in (shown.words, shown.gone):
                button.setProperty("chip", chip.key)
                button.installEventFilter(self)
            self._flow.addWidget(shown)
            self.widgets[chip.key] = shown
        self.setVisible(bool(chips))
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete and Backspace on a chip take it away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _GONE:
            self.removed.emit(str(watched.property("chip")))
            return True
        return super().eventFilter(watched, event)
