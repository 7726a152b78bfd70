"""How a mention is drawn: two lines of the article with the mention in bold, and the article's title beneath."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.arabic.direction import paragraph_direction
from annotator.store.entity_reading import Mention
from annotator.ui.entities.mentions import MENTION, WHO
from annotator.ui.places.ticks import Index, TickDelegate
from annotator.ui.words import isolated

_LINES = 2


class MentionDelegate(TickDelegate):
    """Rows of equal height; `color` is that of the entity's type."""

    color = "#8a93a1"

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """Three lines."""
        return QSize(120, (_LINES + 1) * QFontMetrics(option.font).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row; the lines run as the article's do."""
        mention = index.data(MENTION)
        if not isinstance(mention, Mention):
            return
        rect: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        self.draw_box(painter, option, index)
        inner = self.beside_box(option).adjusted(0, 5, 0, -5)
        text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        quiet = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText)
        self._draw_context(painter, mention, inner, font, text, selected)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        metrics = QFontMetrics(small)
        said = [item for item in (mention.title or "—", str(index.data(WHO) or "")) if item]
        line = metrics.elidedText(
            "  ·  ".join(isolated(item) for item in said), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setFont(small)
        painter.setPen(quiet)
        foot = QRect(inner.left(), inner.bottom() - metrics.height() + 1, inner.width(), metrics.height())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(option.direction)
        painter.drawText(foot, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, line)
        painter.restore()

    def _draw_context(
        self, painter: QPainter, mention: Mention, rect: QRect, font: QFont, color: QColor, selected: bool
    ) -> None:
        """Two lines with as much before the mention as behind it, so that it is always in sight."""
        words = " ".join(mention.span.text.split())
        metrics = QFontMetrics(font)
        room = max(int(_LINES * rect.width() * 0.92 / max(metrics.averageCharWidth(), 1)), 20)
        side = max((room - len(words)) // 2, 8)
        # What one side has no use for goes to the other.
        before = _words(mention.before, side + max(side - len(mention.after), 0), last=True)
        after = _words(mention.after, 2 * side - min(len(before), side), last=False)
        layout = QTextLayout(before + words + after, font)
        option = QTextOption()
        rtl = paragraph_direction(mention.before + words + mention.after, "rtl") == "rtl"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        bold = QTextLayout.FormatRange()
        bold.start, bold.length = _utf16(before), _utf16(words)
        bold.format.setFontWeight(QFont.Weight.Bold)
        if not selected:
            tint = QColor(self.color)
            tint.setAlpha(70)
            bold.format.setBackground(tint)
        layout.setFormats([bold])
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            line.setPosition(QPointF(0, number * metrics.height()))
        layout.endLayout()
        painter.setPen(color)
        layout.draw(painter, QPointF(rect.topLeft()))


def _words(text: str, room: int, last: bool) -> str:
    """Whole words of a text, on one line, at most so many code points: its last or its first ones."""
    line = " ".join(text.split())
    if last:
        gap = " " if text[-1:].isspace() else ""
        cut = line if len(line) <= room else "…" + line[-room:].partition(" ")[2]
        return cut + gap if line else ""
    gap = " " if text[:1].isspace() else ""
    cut = line if len(line) <= room else line[:room].rpartition(" ")[0] + "…"
    return gap + cut if line else ""


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
