"""The overview strip: whom the article names, with the sentiment towards each, set by the keys of its values."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.model import JudgementKind
from annotator.ui.article.physical_keys import physical_key
from annotator.ui.language import current_language
from annotator.ui.sentiment.rating import Person

_PERSON = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1
_COLOR = Qt.ItemDataRole.UserRole + 2
_NAMED = 26  # letters of a name that a chip shows


class _Chips(QStyledItemDelegate):
    """A chip: a dot in the colour of the value, the name, how often it is named, and the value's name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as its words."""
        metrics = QFontMetrics(option.font)
        return QSize(metrics.horizontalAdvance(self._words(index)) + 46, metrics.height() + 12)

    def _words(self, index: QModelIndex | QPersistentModelIndex) -> str:
        value = str(index.data(_VALUE) or "")
        return f"{index.data()}  {value}" if value else str(index.data())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one chip; an empty ring is not rated, which is not neutral."""
        palette: QPalette = option.palette
        color = QColor(str(index.data(_COLOR) or ""))
        rect = QRectF(option.rect).adjusted(3, 3, -3, -3)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QColor(color) if color.isValid() else palette.color(QPalette.ColorRole.AlternateBase)
        fill.setAlpha(50 if color.isValid() else 255)
        painter.setBrush(fill)
        edge = palette.color(QPalette.ColorRole.Highlight if current else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 2.0 if current else 1.0))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        size = 10.0
        left = rect.right() - 10 - size if rtl else rect.left() + 10
        painter.setPen(QPen(color if color.isValid() else palette.color(QPalette.ColorRole.PlaceholderText), 1.6))
        painter.setBrush(color if color.isValid() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(left, rect.center().y() - size / 2, size, size))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        text = rect.adjusted(10, 0, -26, 0) if rtl else rect.adjusted(26, 0, -10, 0)
        painter.setLayoutDirection(option.direction)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._words(index))
        painter.restore()


class SentimentStrip(QFrame):
    """One line of chips; arrows go along it, the keys of the values rate, Enter says more, Escape returns."""

    rated = Signal(object, str)
    """A `Subject` and the id of the value whose key was pressed on it."""
    detailed = Signal(object)
    """The subject of which more is to be said."""
    pointed = Signal(str)
    """The id of the mark that names the current one first, or ""."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: JudgementKind | None = None
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setProperty("quiet", True)
        self.list = _ChipList(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.addWidget(self.heading)
        row.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(lambda item, _: self._point(item))

    def show_people(self, heading: str, kind: JudgementKind | None, people: Sequence[Person]) -> None:
        """Show whom the article names; the first is the article or quote itself. The current one stays current."""
        self._kind = kind
        self.setVisible(kind is not None)
        if kind is None:
            return
        self.heading.setText(heading)
        self.list.setAccessibleName(heading)
        current = self.current()
        values = {value.id: value for value in kind.values}
        self.list.blockSignals(True)
        self.list.clear()
        for person in people:
            name = person.name if len(person.name) <= _NAMED else person.name[: _NAMED - 1] + "…"
            item = QListWidgetItem(f"{name} ×{person.mentions}" if person.mentions > 1 else name)
            item.setData(_PERSON, person)
            value = values.get(person.judgement.value) if person.judgement is not None else None
            said = value.name.get(current_language()) if value is not None else ""
            item.setData(_VALUE, said)
            item.setData(_COLOR, value.color if value is not None else "")
            item.setToolTip(f"{person.name} — {said or self.tr('Not rated')}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.toolTip())
            self.list.addItem(item)
            if current is not None and person.subject == current.subject:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)

    def current(self) -> Person | None:
        """Who is rated by the next key."""
        item = self.list.currentItem()
        data = item.data(_PERSON) if item is not None else None
        return data if isinstance(data, Person) else None

    def _point(self, item: QListWidgetItem | None) -> None:
        data = item.data(_PERSON) if item is not None else None
        if self.list.hasFocus():
            self.pointed.emit(data.first if isinstance(data, Person) else "")

    def press(self, event: QKeyEvent) -> bool:
        """A key in the strip; False where it means nothing here."""
        person, kind = self.current(), self._kind
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if person is None or kind is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.detailed.emit(person.subject)
            return True
        key = physical_key(event)
        value = next((value for value in kind.values if key and value.key == key), None)
        if value is None:
            return False
        self.rated.emit(person.subject, value.id)
        return True


class _ChipList(QListWidget):
    """The chips, side by side."""

    def __init__(self, strip: SentimentStrip) -> None:
        super().__init__(strip)
        self._strip = strip
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Chips(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setFixedHeight(self.fontMetrics().height() + 18)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the values rate, arrows go to the chip at that side; the rest is the list's own."""
        if self._strip.press(event):
            return
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            # Qt's own list goes the other way where it runs from right to left.
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            forward = (event.key() == Qt.Key.Key_Left) == rtl
            self.setCurrentRow(min(max(self.currentRow() + (1 if forward else -1), 0), self.count() - 1))
            return
        super().keyPressEvent(event)
