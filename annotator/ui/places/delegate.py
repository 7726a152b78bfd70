"""How a place is drawn: on one line, its words in the middle, so that the eye runs down the column."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.arabic.direction import paragraph_direction
from annotator.ui.places.model import ACCEPTED, PLACE
from annotator.ui.places.place import Place
from annotator.ui.places.ticks import Index, TickDelegate
from annotator.ui.words import isolated

_BESIDE = 0.24  # of the width, for note and title
_WIDE = 100_000.0


class PlaceDelegate(TickDelegate):
    """Rows of equal height, which run as the article's lines do; `beside` leaves room for notes and titles."""

    beside = False

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """One line."""
        return QSize(200, QFontMetrics(option.font).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        place = index.data(PLACE)
        if not isinstance(place, Place):
            return
        rect: QRect = option.rect
        palette: QPalette = option.palette
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        self.draw_box(painter, option, index)
        text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        quiet = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText)
        room = self.beside_box(option)
        beside = [item for item in (place.note, " ".join(place.title.split())) if item]
        if self.beside:
            width = int(room.width() * _BESIDE)
            foot = QRect(room.left() if rtl else room.right() - width, room.top(), width, room.height())
            room = room.adjusted(width + 8, 0, 0, 0) if rtl else room.adjusted(0, 0, -width - 8, 0)
            self._draw_beside(painter, option, foot, beside, quiet)
        done = bool(index.data(ACCEPTED)) and not selected
        self._draw_context(painter, place, room, option.font, quiet if done else text, selected)
        painter.restore()

    def _draw_beside(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, said: list[str], color: QColor
    ) -> None:
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.88)
        words = "  ·  ".join(map(isolated, said))
        painter.setFont(small)
        painter.setPen(color)
        painter.setLayoutDirection(option.direction)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        line = QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, line)

    def _draw_context(
        self, painter: QPainter, place: Place, rect: QRect, font: QFont, color: QColor, selected: bool
    ) -> None:
        before, words, after = (_on_one_line(part) for part in (place.before, place.words, place.after))
        layout = QTextLayout(before + words + after, font)
        option = QTextOption()
        rtl = paragraph_direction(before + words + after, "rtl") == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = _utf16(before), _utf16(words)
        bold.format.setFontWeight(QFont.Weight.Bold)
        if not selected:
            tint = QColor(place.color)
            tint.setAlpha(70)
            bold.format.setBackground(tint)
        layout.setFormats([bold])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_WIDE)
        layout.endLayout()
        middle = (_x(line, bold.start) + _x(line, bold.start + bold.length)) / 2
        painter.setClipRect(QRectF(rect), Qt.ClipOperation.IntersectClip)
        painter.setPen(color)
        layout.draw(painter, QPointF(rect.center().x() - middle, rect.center().y() - line.height() / 2))


def _on_one_line(text: str) -> str:
    return "".join(" " if character.isspace() else character for character in text)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)  # PySide gives the position back as well, and declares neither
    assert isinstance(found, tuple)
    return float(found[0])
