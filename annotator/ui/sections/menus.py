"""Menus that open beneath something in the text."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QWidget


def show_beside(menu: QMenu, widget: QWidget, rect: QRect) -> None:
    """Open a menu beneath a rectangle of a widget, from where reading begins; Qt always opens it to the right."""
    if menu.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        corner = QPoint(rect.right() + 1 - menu.sizeHint().width(), rect.bottom() + 1)
    else:
        corner = QPoint(rect.left(), rect.bottom() + 1)
    menu.popup(widget.mapToGlobal(corner))
