"""Widgets one above the other, as the three columns of the window have them."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def column(widgets: list[QWidget], growing: int = -1) -> QWidget:
    """Widgets one above the other, of which one takes the room that is left."""
    parent = QWidget()
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[growing], 1)
    return parent


def line() -> QFrame:
    """A thin line between two of them."""
    frame = QFrame()
    frame.setFrameShape(QFrame.Shape.HLine)
    frame.setFrameShadow(QFrame.Shadow.Plain)
    frame.setForegroundRole(QPalette.ColorRole.Mid)
    frame.setFixedHeight(1)
    return frame
