"""Check boxes of lists that draw their rows themselves."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionButton, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
MARGIN = 8
BOX = 22
_TOP = 6  # of the box, in rows of several lines


def is_ticked(state: object) -> bool:
    """Whether a check state, as Qt hands it on, is a tick."""
    return state in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)


class TickDelegate(QStyledItemDelegate):
    """Draws the box at the beginning of a row, and ticks it where it is clicked."""

    def box(self, option: QStyleOptionViewItem) -> QRect:
        """Where the box is."""
        rect: QRect = option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        left = rect.right() - MARGIN - 15 if rtl else rect.left() + MARGIN
        return QRect(left, rect.top() + min(_TOP, (rect.height() - 16) // 2), 16, 16)

    def beside_box(self, option: QStyleOptionViewItem) -> QRect:
        """What is left of the row."""
        rect: QRect = option.rect
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        left, right = (MARGIN, -MARGIN - BOX) if rtl else (MARGIN + BOX, -MARGIN)
        return rect.adjusted(left, 0, right, 0)

    def draw_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it, where the row can be ticked."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        box = QStyleOptionButton()
        box.rect = self.box(option)
        box.palette = option.palette
        on = QStyle.StateFlag.State_On if is_ticked(state) else QStyle.StateFlag.State_Off
        box.state = QStyle.StateFlag.State_Enabled | on
        widget = option.widget
        widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, widget)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the box ticks it."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent) or state is None:
            return False
        if not self.box(option).adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
            return False
        after = Qt.CheckState.Unchecked if is_ticked(state) else Qt.CheckState.Checked
        return model.setData(index, after, Qt.ItemDataRole.CheckStateRole)
