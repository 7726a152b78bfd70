"""Small pictures on the buttons of the article list, drawn in the colours of the theme."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

_SIZE = 16


def icon(draw: Callable[[QPainter], None], widget: QWidget) -> QIcon:
    """A picture for a widget's button, sharp on every screen."""
    scale = widget.devicePixelRatioF()
    picture = QPixmap(QSize(_SIZE, _SIZE) * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = widget.palette().color(QPalette.ColorRole.WindowText)
    painter.setPen(QPen(color, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    draw(painter)
    painter.end()
    return QIcon(picture)


def lens(painter: QPainter) -> None:
    """Search."""
    painter.drawEllipse(QRectF(2, 2, 8.5, 8.5))
    painter.drawLine(QPointF(9.5, 9.5), QPointF(13.5, 13.5))


def funnel(painter: QPainter) -> None:
    """Filter."""
    points = [(1.5, 2.5), (14.5, 2.5), (9.6, 8.6), (9.6, 13.6), (6.4, 12), (6.4, 8.6)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def lines(painter: QPainter) -> None:
    """Order and groups."""
    for y, length in ((3.5, 12), (8, 8.5), (12.5, 5)):
        painter.drawLine(QPointF(2, y), QPointF(2 + length, y))


def bookmark(painter: QPainter) -> None:
    """Saved searches."""
    path = QPainterPath(QPointF(3.5, 2))
    for x, y in ((12.5, 2), (12.5, 14), (8, 10.6), (3.5, 14)):
        path.lineTo(x, y)
    path.closeSubpath()
    painter.drawPath(path)
