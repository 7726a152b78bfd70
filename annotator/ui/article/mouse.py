"""Selecting with the mouse: letters, words after a double click, paragraphs after a third; clicks on marks."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.arabic.words import word_at

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

SCROLL_INTERVAL = 40  # ms between steps while the mouse drags outside of the view


class _Unit(Enum):
    LETTER = 1
    WORD = 2
    PARAGRAPH = 3


class MouseControl:
    """Turns mouse events of one view into selections, selected marks and moved edges."""

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._unit = _Unit.LETTER
        self._origin: tuple[int, int] | None = None  # what the press took; None while no button is down
        self._pressed_at = QPoint()
        self._dragged = False
        self._edge = False
        self._since_double = QElapsedTimer()
        self._last = QPointF()
        self._clicked: tuple[tuple[str, ...], str] | None = None

    @property
    def dragging(self) -> bool:
        """Whether the left button is down."""
        return self._origin is not None or self._edge

    def press(self, event: QMouseEvent) -> None:
        """The left button went down."""
        view = self._view
        self._pressed_at = event.position().toPoint()
        self._dragged = False
        third = (
            self._since_double.isValid()
            and self._since_double.elapsed() < QApplication.doubleClickInterval()
            and (self._pressed_at - self._last.toPoint()).manhattanLength() < QApplication.startDragDistance()
        )
        self._since_double.invalidate()
        if view.edge_mode.grab(event.position()):
            self._edge = True
            return
        view.edge_mode.give_up()
        offset = view.offset_at(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._unit, self._origin = _Unit.LETTER, (view.anchor(), view.anchor())
            self._dragged = True
            view.select_from(view.anchor(), offset)
        elif third:
            self._take(_Unit.PARAGRAPH, offset)
        else:
            self._unit, self._origin = _Unit.LETTER, (offset, offset)

    def double_click(self, event: QMouseEvent) -> None:
        """A second press soon after the first one."""
        self._since_double.start()
        self._last = event.position()
        self._pressed_at = event.position().toPoint()
        self._take(_Unit.WORD, self._view.character_at(event.position()))

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved with the left button down."""
        self._last = event.position()
        far = (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._edge:
            self._dragged = self._dragged or far
            if self._dragged:
                self._view.edge_mode.drag_to(self._view.offset_at(event.position()))
            return
        if self._origin is not None and (self._dragged or far):
            self._dragged = True
            self.extend_to(event.position())

    def extend_to(self, point: QPointF) -> None:
        """Extends the selection to a point, by whole words or paragraphs where it began with one."""
        if self._origin is None:
            return
        view = self._view
        start, end = self._unit_at(self._unit, view.offset_at(point))
        origin_start, origin_end = self._origin
        if start < origin_start:
            view.select_from(origin_end, start)
        else:
            view.select_from(origin_start, max(end, origin_end))

    def scroll_step(self) -> None:
        """Called while the button is down outside of the view: scrolls, and the selection follows."""
        view = self._view
        height = view.viewport().height()
        beyond = min(self._last.y(), 0.0) or max(self._last.y() - height, 0.0)
        if beyond and self._origin is not None:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + round(beyond / 2 + (4 if beyond > 0 else -4)))
            self.extend_to(QPointF(self._last.x(), min(max(self._last.y(), 0.0), height - 1.0)))

    def release(self, event: QMouseEvent) -> None:
        """The left button went up: without a drag it was a click."""
        if self._edge:
            self._edge = False
            if self._dragged:
                self._view.edge_mode.keep()
            return
        origin, self._origin = self._origin, None
        if origin is None:
            return
        view = self._view
        if self._dragged or self._unit is not _Unit.LETTER:
            self._offer_to_primary_selection()
            return
        under = tuple(view.marks_at_point(event.position()))
        if not under:
            self._clicked = None
            view.set_caret(origin[0])
            return
        mark = under[0]
        if self._clicked is not None and self._clicked[0] == under:
            mark = under[(under.index(self._clicked[1]) + 1) % len(under)]  # a further click goes outward
        self._clicked = (under, mark)
        view.select_mark(mark, caret=origin[0])

    def _take(self, unit: _Unit, offset: int) -> None:
        self._unit = unit
        self._origin = self._unit_at(unit, offset)
        self._clicked = None
        self._view.select_from(*self._origin)

    def _unit_at(self, unit: _Unit, offset: int) -> tuple[int, int]:
        if unit is _Unit.WORD:
            return word_at(self._view.text(), offset) or (offset, offset)
        if unit is _Unit.PARAGRAPH:
            return self._view.navigator.paragraph(offset)
        return offset, offset

    def _offer_to_primary_selection(self) -> None:
        clipboard = QGuiApplication.clipboard()
        selected = self._view.selection()
        if selected is not None and clipboard.supportsSelection():
            clipboard.setText(self._view.text()[slice(*selected)], clipboard.Mode.Selection)
