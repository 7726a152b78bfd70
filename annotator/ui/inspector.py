"""The marks of the open article as a list, and the details of the selected one."""

from bisect import bisect_left

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.direction import paragraph_direction
from annotator.model import Scheme, Span
from annotator.ui.language import current_language

Index = QModelIndex | QPersistentModelIndex
SPAN = Qt.ItemDataRole.UserRole
LABEL_NAME = Qt.ItemDataRole.UserRole + 1
LABEL_COLOR = Qt.ItemDataRole.UserRole + 2
_MOST_TEXT = 120
_ONE_LINE = 44


def _order(span: Span) -> tuple[int, int, str]:
    return (span.start, -span.end, span.id)


class MarkModel(QAbstractListModel):
    """Spans in the order of the text; one that changes moves alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: list[Span] = []
        self._rows: dict[str, Span] = {}
        self._scheme: Scheme | None = None

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
            return name
        if role == LABEL_COLOR:
            return label.color if label is not None else "#8a93a1"
        words = " ".join(span.text[:_MOST_TEXT].split())
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{name}: {words}"
        return None

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


class MarkDetails(QWidget):
    """What is known of the selected mark, and what can be said about it."""

    attribute_set = Signal(str, object)
    """Attribute and its new value, or None."""
    note_set = Signal(str, str)
    """A mark's id and its new note."""
    flag_set = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._span: Span | None = None
        self._scheme: Scheme | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 10, 8)
        self._column.setSpacing(5)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        # One line: a label that wraps would ask for height that a small screen does not have.
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setProperty("quiet", True)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 2, 0, 0)
        self.note = QLineEdit()
        self.note.setMinimumWidth(60)
        self.flag = QCheckBox()
        self.attributes: dict[str, QComboBox] = {}
        for widget in (self._words, self._place):
            self._column.addWidget(widget)
        self._column.addLayout(self._form)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.flag)
        self._column.addLayout(foot)
        self.note.editingFinished.connect(self.finish_note)
        self.flag.clicked.connect(lambda: self.flag_set.emit())
        self.retranslate()
        self.show_span(None, None)

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.note.setPlaceholderText(self.tr("Note on this mark"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.flag.setText(self.tr("Needs review"))
        self.attributes.clear()  # has them made again with their names in this language
        self.show_span(self._span, self._scheme)

    def finish_note(self) -> None:
        """Hand over what was typed, for the mark it was typed on: before another one is shown, or nothing."""
        if self._span is not None and self.note.isModified():
            self.note.setModified(False)
            self.note_set.emit(self._span.id, self.note.text())

    def show_span(self, span: Span | None, scheme: Scheme | None) -> None:
        """Show a mark, or hide everything."""
        if self._span is not None and (span is None or span.id != self._span.id):
            self.finish_note()
        rebuild = scheme is not None and (self._span is None or span is None or span.layer != self._span.layer)
        self._span, self._scheme = span, scheme
        self.setVisible(span is not None)
        if span is None or scheme is None:
            return
        label = scheme.find(span.layer, span.label)
        name = label.name.get(current_language()) if label is not None else span.label
        words = " ".join(span.text.split())
        self._words.setText(words if len(words) <= _ONE_LINE else words[: _ONE_LINE - 1] + "…")
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft  # as the line beneath, whatever the words are
        start = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        self._words.setAlignment(start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        count = len(span.fragments)
        pieces = "  ·  " + self.tr("%n fragment(s)", "", count) if count > 1 else ""
        self._place.setText(f"{name}  ·  \u2066{span.start}–{span.end}\u2069{pieces}")
        if rebuild or not self.attributes:
            self._build_attributes(span, scheme)
        for ident, box in self.attributes.items():
            box.setCurrentIndex(max(0, box.findData(span.attributes.get(ident))))
        if not self.note.isModified() and self.note.text() != span.note:
            self.note.setText(span.note)
        self.flag.setChecked(span.flag)

    def _build_attributes(self, span: Span, scheme: Scheme) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.attributes.clear()
        layer = scheme.layer(span.layer)
        for attribute in layer.attributes if layer is not None else ():
            box = QComboBox()
            box.addItem("—", None)
            for value in attribute.values:
                box.addItem(value.name.get(current_language()), value.id)
            name = attribute.name.get(current_language())
            box.setAccessibleName(name)
            box.activated.connect(
                lambda _, which=attribute.id, box=box: self.attribute_set.emit(which, box.currentData())
            )
            self.attributes[attribute.id] = box
            self._form.addRow(name, box)
