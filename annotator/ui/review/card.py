"""What one annotator says of the place in hand, on a card that can be clicked."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.arabic.direction import paragraph_direction
from annotator.ui.review.seats import Seat
from annotator.ui.review.telling import Told

_LONGEST = 220
"""Code points of marked words on a card; a longer quote is cut in the middle, its ends are what is compared."""


class Card(QAbstractButton):
    """One annotator's view: key, name, label, words, and what else is said."""

    chosen = Signal(str)
    """The id of the annotator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat: Seat | None = None
        self._taken = False
        self.clicked.connect(lambda: self.chosen.emit(self.annotator))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.key = QLabel()
        self.key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.key.setFixedSize(24, 22)
        self.name = QLabel()
        self.label = QLabel()
        self.words = QLabel()
        self.details = QLabel()
        for label in (self.name, self.label, self.words, self.details):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.details.setWordWrap(True)
        self.details.setProperty("quiet", True)
        bold = self.label.font()
        bold.setBold(True)
        self.label.setFont(bold)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.key)
        top.addWidget(self.name)
        top.addStretch(1)
        top.addWidget(self.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 7, 10, 8)
        column.setSpacing(3)
        column.addLayout(top)
        column.addWidget(self.words)
        column.addWidget(self.details)

    @property
    def annotator(self) -> str:
        """Whose card it is."""
        return self._seat.annotator if self._seat is not None else ""

    def show_view(self, seat: Seat, told: Told | None, nothing: str, taken: bool) -> None:
        """Show what the annotator at this seat says; None where they have not finished the layer."""
        self._seat, self._taken = seat, taken
        self.key.setText(seat.key)
        self.name.setText(seat.name)
        self.label.setText(told.label if told is not None and told.label else "" if told is None else "—")
        words = told.words or told.details if told is not None else ""
        self.words.setText(cut(words) if words else nothing)
        self.words.setProperty("quiet", not words)
        self.words.style().polish(self.words)
        for label in (self.words, self.details):
            self._align(label)
        self.details.setText(told.details if told is not None and told.words else "")
        self.details.setVisible(bool(self.details.text()))
        self.setEnabled(told is not None)
        self.setAccessibleName(" ".join(filter(None, (seat.name, self.label.text(), self.words.text()))))
        self.update()

    def _align(self, label: QLabel) -> None:
        own = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rtl = paragraph_direction(label.text(), "rtl" if own else "ltr") == "rtl"
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _: QPaintEvent) -> None:
        """A sheet with a bar of the annotator's colour on the side where reading begins."""
        if self._seat is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        color = QColor(self._seat.color)
        edge = color if self._taken or self.hasFocus() or self.underMouse() else palette.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 1.6 if self._taken else 1.0))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect, 6, 6)
        if self._taken:
            tint = QColor(color)
            tint.setAlpha(34)
            painter.setBrush(tint)
            painter.drawRoundedRect(rect, 6, 6)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        bar = QRectF(rect.right() - 6 if rtl else rect.left() + 2, rect.top() + 5, 4, rect.height() - 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(bar, 2, 2)
        cap = QRectF(self.key.geometry())
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space and a click do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def cut(text: str, longest: int = _LONGEST) -> str:
    """A long text without its middle."""
    if len(text) <= longest:
        return text
    half = longest // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
