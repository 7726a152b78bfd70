"""What each key does in the article."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.article.physical_keys import physical_key

if TYPE_CHECKING:
    from annotator.ui.article.view import ArticleView

_Key = Qt.Key
_MOVES = (_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_Home, _Key.Key_End, _Key.Key_PageUp,
          _Key.Key_PageDown)  # fmt: skip
_PAGES = (_Key.Key_PageUp, _Key.Key_PageDown)
_VERTICAL = (_Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown)
_ENTER = (_Key.Key_Return, _Key.Key_Enter)


class KeyboardControl:
    """Turns key events of one view into movements, selected marks and signals."""

    def __init__(self, view: "ArticleView") -> None:
        self._view = view
        self._goal_x: float | None = None  # kept while the caret moves up and down

    def claims(self, event: QKeyEvent) -> bool:
        """Whether the article wants a key that is also some window's shortcut."""
        if _leafs(event):
            return False
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _MOVES or event.matches(QKeySequence.StandardKey.Copy):
            return not event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (*_ENTER, _Key.Key_Delete, _Key.Key_Backspace):
            return plain
        return event.key() == _Key.Key_Escape and self._view.edge_mode.active

    def press(self, event: QKeyEvent) -> bool:
        """Handles a key; False leaves it to the window."""
        view = self._view
        key = event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier) or _leafs(event):
            return False
        if key not in _VERTICAL:
            self._goal_x = None
        if view.edge_mode.active and view.edge_mode.key(key, by_word=control):
            return True
        if event.matches(QKeySequence.StandardKey.Copy):
            view.copy()
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            view.select(0, len(view.text()))
            return True
        if control and key in (_Key.Key_Tab, _Key.Key_Backtab):
            return view.leave(forward=key == _Key.Key_Tab)
        if control and self._zoom(key):
            return True
        if key in _MOVES:
            target = self._target(key, control=control)
            view.move_caret(target, extend=shift)
            return True
        if control:
            return False
        return self._marks(event, shift=shift)

    def _marks(self, event: QKeyEvent, *, shift: bool) -> bool:
        view = self._view
        key = event.key()
        if key in (_Key.Key_Tab, _Key.Key_Backtab):
            return view.select_neighbour(forward=key == _Key.Key_Tab and not shift)
        if shift:
            return self._shifted(event)
        if key in _ENTER:
            return self._enter()
        if key == _Key.Key_Space:
            view.boundary_requested.emit()
            return True
        if key == _Key.Key_Escape:
            if view.selected_mark() is not None:
                view.select_mark(None)
            elif view.selection() is not None:
                view.set_caret(view.caret())
            else:
                return False
            return True
        if key in (_Key.Key_Delete, _Key.Key_Backspace):
            mark = view.selected_mark()
            if mark is None:
                return False
            view.delete_requested.emit(mark)
            return True
        letter = physical_key(event)
        if letter and not event.isAutoRepeat() and not view.edge_mode.active:
            view.label_key.emit(letter)
        return bool(letter)

    def _shifted(self, event: QKeyEvent) -> bool:
        letter = physical_key(event)
        if letter and not event.isAutoRepeat() and not self._view.edge_mode.active:
            self._view.fragment_key.emit(letter)
        return bool(letter)

    def _enter(self) -> bool:
        view = self._view
        selected = view.selected_highlight()
        if selected is not None and selected.style == "dotted":
            view.proposal_accepted.emit(selected.id)
            return True
        if selected is not None:
            view.edge_mode.start(selected)
            return True
        under = view.marks_at(view.caret()) or (view.marks_at(view.caret() - 1) if view.caret() else [])
        if not under:
            return False
        view.select_mark(under[0], caret=view.caret())
        return True

    def _zoom(self, key: int) -> bool:
        view = self._view
        if key in (_Key.Key_Plus, _Key.Key_Equal):
            view.zoom_by(1)
        elif key == _Key.Key_Minus:
            view.zoom_by(-1)
        elif key == _Key.Key_0:
            view.reset_text_size()
        else:
            return False
        return True

    def _target(self, key: int, *, control: bool) -> int:
        view, navigator = self._view, self._view.navigator
        caret = view.caret()
        if key in (_Key.Key_Left, _Key.Key_Right):
            leftwards = key == _Key.Key_Left
            if control:
                return navigator.by_word(caret, leftwards=leftwards)
            return navigator.sideways(caret, leftwards=leftwards)
        if key in (_Key.Key_Home, _Key.Key_End):
            end = key == _Key.Key_End
            if control:
                return len(view.text()) if end else 0
            return navigator.line_edge(caret, end=end)
        if self._goal_x is None:
            self._goal_x = view.caret_x()
        if key in (_Key.Key_Up, _Key.Key_Down):
            down = key == _Key.Key_Down
            if control:
                start, stop = navigator.paragraph(caret)
                if down:
                    return min(stop + 1, len(view.text()))
                return start if caret > start else navigator.paragraph(max(start - 1, 0))[0]
            return navigator.vertically(caret, self._goal_x, lines=1 if down else -1)
        screen = 0.9 * view.viewport().height()
        return navigator.page(caret, self._goal_x, screen if key == _Key.Key_PageDown else -screen)


def _leafs(event: QKeyEvent) -> bool:
    """Whether a key goes to another article, as the window's Ctrl+PgUp and Ctrl+PgDown do."""
    return event.key() in _PAGES and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
