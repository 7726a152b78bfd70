"""Lists of two-line rows: articles to settle, places of an article, and the like."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.arabic.direction import paragraph_direction

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_MARGIN = 10
_DOT = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `key` is what it stands for; a `quiet` one is greyed; the dot is `filled` where there is work."""

    key: str
    upper: str
    lower: str
    color: str = "#8a93a1"
    filled: bool = False
    quiet: bool = False


class RowModel(QAbstractListModel):
    """Rows that are set all at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; where they stand for the same as before, nothing scrolls."""
        found = list(rows)
        if [row.key for row in found] == [row.key for row in self.rows]:
            self.rows = found
            if found:
                self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The upper line; for screen readers both."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.upper
        return f"{row.upper}, {row.lower}" if role == Qt.ItemDataRole.AccessibleTextRole else None


class RowDelegate(QStyledItemDelegate):
    """Draws a row in the direction of the interface; its upper line runs as its own letters do."""

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """Two lines of text and some air."""
        return QSize(120, int(QFontMetrics(option.font).height() * 2.1) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Dot, upper line, lower line."""
        row = index.data(_ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        normal = QPalette.ColorRole.PlaceholderText if row.quiet else QPalette.ColorRole.Text
        text_role = QPalette.ColorRole.HighlightedText if selected else normal
        quiet_role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        direction = option.direction
        rtl = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        align = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        inner = rect.adjusted(_MARGIN, 5, -_MARGIN, -5)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), inner.height() - upper.height())
        font: QFont = option.font
        painter.setFont(font)
        painter.setPen(palette.color(text_role))
        own = paragraph_direction(row.upper, "rtl" if rtl else "ltr") == "rtl"
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if own else Qt.LayoutDirection.LeftToRight)
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(upper, align, QFontMetrics(font).elidedText(row.upper, elide, upper.width()))
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        painter.setFont(small)
        painter.setLayoutDirection(direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(row.color)
        painter.setPen(QPen(palette.color(quiet_role) if selected else color, 1.5))
        painter.setBrush(color if row.filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(lower.right() - _DOT if rtl else lower.left(), lower.center().y() - _DOT // 2, _DOT, _DOT)
        painter.setPen(palette.color(quiet_role))
        rest = lower.adjusted(0, 0, -_DOT - 6, 0) if rtl else lower.adjusted(_DOT + 6, 0, 0, 0)
        painter.drawText(rest, align, QFontMetrics(small).elidedText(row.lower, elide, rest.width()))
        painter.restore()


class RowList(QListView):
    """Rows to choose from, by mouse or by Enter."""

    chosen = Signal(str)
    """The key of the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list_model = RowModel(self)
        self.setModel(self.list_model)
        self.setItemDelegate(RowDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown = ""
        self.clicked.connect(self._choose)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, the selection on the same one as before."""
        self.list_model.set_rows(rows)
        self.show_row(self._shown)

    def show_row(self, key: str) -> None:
        """Put the selection on a row, telling nobody."""
        self._shown = key
        place = next((nth for nth, row in enumerate(self.list_model.rows) if row.key == key), -1)
        if place < 0:
            self.clearSelection()
        elif self.currentIndex().row() != place or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.list_model.index(place))
            self.scrollTo(self.list_model.index(place))

    def _choose(self, index: Index) -> None:
        row = index.data(_ROW)
        if isinstance(row, Row):
            self.chosen.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; the rest is as in every list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)
