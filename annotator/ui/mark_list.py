"""The marks of the open article as a list."""

from bisect import bisect_left

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.arabic.direction import paragraph_direction
from annotator.model import Scheme, Span
from annotator.ui.language import current_language
from annotator.ui.words import span_words

Index = QModelIndex | QPersistentModelIndex
SPAN = Qt.ItemDataRole.UserRole
LABEL_NAME = Qt.ItemDataRole.UserRole + 1
LABEL_COLOR = Qt.ItemDataRole.UserRole + 2
_MOST_TEXT = 120


def _order(span: Span) -> tuple[int, int, str]:
    return (span.start, -span.end, span.id)


class MarkModel(QAbstractListModel):
    """Spans in the order of the text; one that changes moves alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._rows: dict[str, Span] = {}
        self._scheme: Scheme | None = None
        self._incomplete: frozenset[str] = frozenset()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many marks there are."""
        return 0 if parent.isValid() else len(self._spans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, label and colour of a mark."""
        if not index.isValid() or index.row() >= len(self._spans):
            return None
        span = self._spans[index.row()]
        label = self._scheme.find(span.layer, span.label) if self._scheme is not None else None
        name = label.name.get(current_language()) if label is not None else span.label
        if role == SPAN:
            return span
        if role == LABEL_NAME:
            signs = (("⚠", span.id in self._incomplete), ("⚑", span.flag), ("✎", bool(span.note)))
            return " ".join([*(sign for sign, there in signs if there), name])
        if role == LABEL_COLOR:
            return label.color if label is not None else "#8a93a1"
        words = span_words(span)[:_MOST_TEXT]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}: {words}{self._lacks(span)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._lacks(span).lstrip(" —") or None
        return None

    def _lacks(self, span: Span) -> str:
        return f" — {self.tr('lacks a cue or a speaker')}" if span.id in self._incomplete else ""

    def show_incomplete(self, idents: frozenset[str]) -> None:
        """Say which marks lack something."""
        changed = idents ^ self._incomplete
        self._incomplete = idents
        for row in {self.row_of(ident) for ident in changed} - {-1}:
            self.dataChanged.emit(self.index(row), self.index(row))

    def reset(self, spans: list[Span], scheme: Scheme | None) -> None:
        """Show other marks."""
        self.beginResetModel()
        self._spans = sorted(spans, key=_order)
        self._rows = {span.id: span for span in spans}
        self._scheme = scheme
        self.endResetModel()

    def update(self, spans: list[Span]) -> None:
        """Take in marks that are new, changed or deleted."""
        for span in spans:
            old = self._rows.get(span.id)
            if old is not None and not span.deleted and _order(old) == _order(span):
                row = self._row(old)
                self._spans[row] = self._rows[span.id] = span
                self.dataChanged.emit(self.index(row), self.index(row))
                continue
            if old is not None:
                row = self._row(old)
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._spans[row]
                del self._rows[span.id]
                self.endRemoveRows()
            if not span.deleted:
                row = bisect_left(self._spans, _order(span), key=_order)
                self.beginInsertRows(QModelIndex(), row, row)
                self._spans.insert(row, span)
                self._rows[span.id] = span
                self.endInsertRows()

    def row_of(self, ident: str) -> int:
        """The row of a mark, -1 where it is not here."""
        span = self._rows.get(ident)
        return self._row(span) if span is not None else -1

    def _row(self, span: Span) -> int:
        return bisect_left(self._spans, _order(span), key=_order)


class MarkDelegate(QStyledItemDelegate):
    """A bar in the label's colour, the words, and the label's name at the other side."""

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        """One line."""
        return QSize(120, QFontMetrics(option.font).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row; the words run as their own letters do."""
        rect: QRect = option.rect
        palette: QPalette = option.palette
        font: QFont = option.font
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        bar = QRect(rect.right() - 3 if rtl else rect.left(), rect.top() + 3, 4, rect.height() - 6)
        painter.fillRect(bar, QColor(str(index.data(LABEL_COLOR))))
        inner = rect.adjusted(10, 0, -10, 0)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.86)
        name = str(index.data(LABEL_NAME))
        width = min(QFontMetrics(small).horizontalAdvance(name) + 4, inner.width() // 2)
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        end = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        label = QRect(inner.left() if rtl else inner.right() - width, inner.top(), width, inner.height())
        text = inner.adjusted(width + 8 if rtl else 0, 0, 0 if rtl else -width - 8, 0)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        painter.setFont(small)
        painter.setPen(palette.color(role))
        elided = QFontMetrics(small).elidedText(name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(label, end | absolute, elided)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text))
        words = str(index.data())
        runs_rtl = paragraph_direction(words, "rtl" if rtl else "ltr") == "rtl"
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if runs_rtl else Qt.LayoutDirection.LeftToRight)
        painter.drawText(
            text, start | absolute, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, text.width())
        )
        painter.restore()


class MarkList(QListView):
    """The marks; the current one is the one that is selected in the text."""

    chosen = Signal(str)
    delete_requested = Signal(str)
    returned = Signal()
    """Enter: back to the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marks = MarkModel(self)
        self.setModel(self.marks)
        self.setItemDelegate(MarkDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_mark(self, ident: str | None) -> None:
        """Make a mark the current one without telling anybody."""
        self._quiet = True
        row = self.marks.row_of(ident) if ident else -1
        if row >= 0:
            self.setCurrentIndex(self.marks.index(row))
        else:
            self.selectionModel().clear()
        self._quiet = False

    def _on_current(self, current: QModelIndex) -> None:
        span = current.data(SPAN)
        if not self._quiet and isinstance(span, Span) and self.hasFocus():
            self.chosen.emit(span.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The details of a mark that is selected take room from the list; the mark stays in sight."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses, also the row that is current already."""
        super().mouseReleaseEvent(event)
        span = self.currentIndex().data(SPAN)
        if isinstance(span, Span):
            self.chosen.emit(span.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the mark away, Enter goes back to the text."""
        span = self.currentIndex().data(SPAN)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(span, Span):
            row = self.currentIndex().row()
            self.delete_requested.emit(span.id)
            if not self.currentIndex().isValid() and self.marks.rowCount():  # the next Delete has a mark to take
                self.setCurrentIndex(self.marks.index(min(row, self.marks.rowCount() - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returned.emit()
        else:
            super().keyPressEvent(event)
