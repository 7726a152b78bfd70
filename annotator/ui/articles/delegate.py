"""How an article is drawn in the list: title, a piece of the text where something was looked for, a quiet line."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.arabic.direction import paragraph_direction
from annotator.store import Status, Summary
from annotator.store.search.listing import Group
from annotator.store.search.results import Result
from annotator.ui.articles.model import FOLDED, GROUP, RESULT, SUMMARY
from annotator.ui.language import grouped
from annotator.ui.words import isolated, marks_count, remarks_of, status_name

Index = QModelIndex | QPersistentModelIndex
Range = tuple[int, int]

SHOWN = ("status", "marks", "outlet", "date", "length")
"""What the quiet line can show, in its order."""
USUAL = ("status", "marks", "outlet")

_STATUS_COLORS: dict[Status, str] = {
    "new": "#8a93a1",
    "in progress": "#c98a1b",
    "done": "#2e8b57",
    "adjudicated": "#7a5cc0",
}
_FLAG = "#d0482f"
_FOUND = QColor(255, 200, 0, 96)
_SIDE, _TOP, _DOT = 10, 6, 8


class ArticleDelegate(QStyledItemDelegate):
    """All rows are of one height, so that a list of 100,000 is laid out at once."""

    shown: Sequence[str] = USUAL
    title_lines = 1
    snippet_lines = 0

    def height(self, font: QFont) -> int:
        """How high a row is, in pixels: its lines of text and some air."""
        lines = self.title_lines + self.snippet_lines
        return QFontMetrics(font).height() * lines + QFontMetrics(_small(font)).height() + 2 * _TOP + 3

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row in the direction of the interface; titles and texts run as their own letters do."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group, summary = index.data(GROUP), index.data(SUMMARY)
        if isinstance(group, Group):
            self._draw_heading(painter, option, index, group)
        elif isinstance(summary, Summary):
            self._draw_article(painter, option, summary, index.data(RESULT))
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, group: Group) -> None:
        rect: QRect = option.rect
        palette: QPalette = option.palette
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus) or chosen
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight if focused else QPalette.ColorRole.Window))
        text = palette.color(QPalette.ColorRole.HighlightedText if focused else QPalette.ColorRole.WindowText)
        quiet = palette.color(QPalette.ColorRole.HighlightedText if focused else QPalette.ColorRole.PlaceholderText)
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(quiet)
        middle = QPointF(inner.right() - 4 if rtl else inner.left() + 4, inner.center().y() + 1)
        painter.drawPolygon(_arrow(middle, bool(index.data(FOLDED)), rtl))
        font = QFont(option.font)
        font.setBold(True)
        count = grouped(group.count)
        small = _small(option.font)
        room = QFontMetrics(small).horizontalAdvance(count)
        line = inner.adjusted(room + 8, 0, -18, 0) if rtl else inner.adjusted(18, 0, -room - 8, 0)
        painter.setPen(text)
        painter.setFont(font)
        title = str(index.data())
        painter.setLayoutDirection(_direction(title, option.direction))
        painter.drawText(line, _align(rtl), _elided(title, font, line.width()))
        painter.setPen(quiet)
        painter.setFont(small)
        painter.setLayoutDirection(option.direction)
        painter.drawText(inner, _align(not rtl), count)

    def _draw_article(
        self, painter: QPainter, option: QStyleOptionViewItem, summary: Summary, result: Result | None
    ) -> None:
        rect: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
        if option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRect(rect.right() - 2 if rtl else rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, palette.color(QPalette.ColorRole.Text if selected else QPalette.ColorRole.Highlight))
        text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        quiet = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText)
        inner = rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        height = QFontMetrics(font).height()
        title = " ".join(summary.title.split()) or "—"
        upper = QRect(inner.left(), inner.top(), inner.width(), self.title_lines * height)
        found = result.titled if result is not None and title == summary.title else ()
        painter.setPen(text)
        draw_lines(painter, title, found, upper, font, self.title_lines, option.direction, selected)
        if self.snippet_lines and result is not None:
            middle = QRect(inner.left(), upper.bottom() + 2, inner.width(), self.snippet_lines * height)
            painter.setPen(quiet)
            words, places = (result.note, ()) if result.note else (result.snippet, result.found)
            draw_lines(painter, words, places, middle, font, self.snippet_lines, option.direction, selected)
        small = _small(font)
        foot = QFontMetrics(small).height()
        lower = QRect(inner.left(), inner.bottom() - foot + 1, inner.width(), foot)
        self._draw_foot(painter, summary, lower, small, quiet, rtl, selected)

    def _draw_foot(
        self, painter: QPainter, summary: Summary, line: QRect, font: QFont, quiet: QColor, rtl: bool, selected: bool
    ) -> None:
        color = quiet if selected else QColor(_STATUS_COLORS[summary.status])
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(color if summary.status in ("done", "adjudicated") else Qt.BrushStyle.NoBrush)
        dot = QRectF(line.right() - _DOT if rtl else line.left(), line.center().y() - _DOT / 2 + 1, _DOT, _DOT)
        painter.drawEllipse(dot)
        rest = line.adjusted(0, 0, -_DOT - 6, 0) if rtl else line.adjusted(_DOT + 6, 0, 0, 0)
        painter.setFont(font)
        remarks = remarks_of(summary.flag, summary.note)
        if remarks:
            painter.setPen(quiet if selected else QColor(_FLAG))
            painter.drawText(rest, _align(not rtl), remarks)
            width = QFontMetrics(font).horizontalAdvance(remarks) + 8
            rest = rest.adjusted(width, 0, 0, 0) if rtl else rest.adjusted(0, 0, -width, 0)
        painter.setPen(quiet)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        words = "  ·  ".join(self._said(summary))
        painter.drawText(rest, _align(rtl), _elided(words, font, rest.width()))

    def _said(self, summary: Summary) -> list[str]:
        parts = {
            "status": status_name(summary.status),
            "marks": marks_count(summary.spans),
            "outlet": isolated(summary.outlet) if summary.outlet else "",
            "date": isolated(summary.published[:10]) if summary.published else "",
            "length": isolated(f"{summary.length:,}"),
        }
        return [parts[name] for name in SHOWN if name in self.shown and parts[name]]


def draw_lines(
    painter: QPainter,
    text: str,
    found: Sequence[Range],
    rect: QRect,
    font: QFont,
    lines: int,
    default: Qt.LayoutDirection,
    selected: bool = False,
) -> None:
    """Draw so many lines of a text in its own direction, with what was found (code points) in bold on a tint.

    What does not fit ends in an ellipsis.
    """
    layout = _laid_out(text, found, rect.width(), font, lines, default, selected)
    shown = layout.lineAt(layout.lineCount() - 1)
    begun = _code_points(text, shown.textStart())
    if _code_points(text, shown.textStart() + shown.textLength()) < len(text):
        text = text[:begun] + _elided(text[begun:], font, rect.width())
        kept = [(start, min(end, len(text))) for start, end in found if start < len(text)]
        layout = _laid_out(text, kept, rect.width(), font, lines, default, selected)
    layout.draw(painter, QPointF(rect.topLeft()))


def _laid_out(
    text: str,
    found: Sequence[Range],
    width: int,
    font: QFont,
    lines: int,
    default: Qt.LayoutDirection,
    selected: bool,
) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(_direction(text, default))
    side = Qt.AlignmentFlag.AlignRight if default == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(text, place, selected) for place in found])
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * QFontMetrics(font).height()))
    layout.endLayout()
    return layout


def _code_points(text: str, utf16: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * utf16].decode("utf-16-le", "ignore"))


def _format(text: str, place: Range, selected: bool) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = _utf16(text[: place[0]]), _utf16(text[place[0] : place[1]])
    found.format.setFontWeight(QFont.Weight.Bold)
    if not selected:
        found.format.setBackground(_FOUND)
    return found


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return small


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _align(right: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


def _direction(text: str, default: Qt.LayoutDirection) -> Qt.LayoutDirection:
    rtl = default == Qt.LayoutDirection.RightToLeft
    if paragraph_direction(text, "rtl" if rtl else "ltr") == "rtl":
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def _arrow(middle: QPointF, folded: bool, rtl: bool) -> QPolygonF:
    x, y = middle.x(), middle.y()
    if not folded:
        return QPolygonF([QPointF(x - 4, y - 2), QPointF(x + 4, y - 2), QPointF(x, y + 3)])
    side = -1 if rtl else 1
    return QPolygonF([QPointF(x - 2 * side, y - 4), QPointF(x - 2 * side, y + 4), QPointF(x + 3 * side, y)])
