"""Draws the names of sections above them, quietly, with a line that shows where each begins."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from annotator.ui.article import colors
from annotator.ui.article.document import Metrics
from annotator.ui.article.folding import Head

Placed = tuple[Head, QRectF, bool]
"""A head, its rectangle in pixels of the document, and whether its paragraph runs right to left."""


def paint_heads(painter: QPainter, heads: Iterable[Placed], font: QFont, palette: QPalette) -> None:
    """Draw these heads; the painter stands at the document's origin."""
    metrics = Metrics.of(font)
    small = QFont(font)
    small.setPixelSize(max(9, round(0.6 * metrics.em)))
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    painter.setFont(small)
    for head, rect, rtl in heads:
        ink = colors.mix(text, base, 0.2 if head.folded else 0.4)
        _paint(painter, head, rect, rtl, ink, colors.mix(text, base, 0.82), QFontMetricsF(small))


def _paint(
    painter: QPainter, head: Head, rect: QRectF, rtl: bool, ink: QColor, faint: QColor, measure: QFontMetricsF
) -> None:
    name = head.part.folded_name if head.folded else head.part.name
    room = measure.height() * 0.8 if head.part.furniture else 0.0
    width = min(measure.horizontalAdvance(name) + 2, rect.width() - room)
    middle = rect.center().y()
    left = rect.right() - room - width if rtl else rect.left() + room
    if head.part.furniture:
        _arrow(
            painter, QPointF(rect.right() - room / 2 if rtl else rect.left() + room / 2, middle), room, head, rtl, ink
        )
    painter.setPen(ink)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, rect.top(), width, rect.height()), int(flags), name)
    painter.setPen(QPen(faint, 1.0))
    gap = measure.height() * 0.5
    if rtl:
        painter.drawLine(QPointF(rect.left(), middle), QPointF(left - gap, middle))
    else:
        painter.drawLine(QPointF(left + width + gap, middle), QPointF(rect.right(), middle))


def _arrow(painter: QPainter, center: QPointF, room: float, head: Head, rtl: bool, ink: QColor) -> None:
    """Points onward where something is folded, down where it is shown."""
    half = 0.26 * room
    if head.folded:
        tip = -half if rtl else half
        points = [QPointF(tip, 0), QPointF(-tip, -1.2 * half), QPointF(-tip, 1.2 * half)]
    else:
        points = [QPointF(0, half), QPointF(-1.2 * half, -half), QPointF(1.2 * half, -half)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([center + point for point in points]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
