"""The hands of the analyst: every key chord, click and drag goes through the real window, and counts one."""

from collections import Counter

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QListWidget, QWidget

from annotator.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_PROPOSED_MS = 90  # until proposals are computed again after a key


class Hands:
    """Presses keys and buttons in one window; `counts` says how often, by what was done."""

    def __init__(self, window: MainWindow) -> None:
        assert window.workspace is not None
        self.window = window
        self.work = window.workspace
        self.view = window.workspace.view
        self.counts: Counter[str] = Counter()
        self.told: list[str] = []
        """What was done, action by action."""

    @property
    def total(self) -> int:
        """Key chords, clicks and drags so far."""
        return sum(self.counts.values())

    def _count(self, kind: str, what: str) -> None:
        self.counts[kind] += 1
        self.told.append(f"{kind} {what}")

    def note(self, what: str) -> None:
        """Something to read between the actions; it counts nothing."""
        self.told.append(f"    ({what})")

    def settle(self) -> None:
        """Let the window do what it does between two actions of a person."""
        QTest.qWait(_PROPOSED_MS)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, to: QWidget | None = None) -> None:
        """One key chord, to the widget that has the keyboard."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()  # the offscreen platform forgets to when a list closes
            QTest.qWaitForWindowActive(self.window)
        target = to or QApplication.focusWidget() or self.view
        QTest.keyClick(target, key, modifiers)
        self._count("keys", f"{modifiers.name} {key.name}")
        self.settle()

    def letter(self, key: str) -> None:
        """A letter or digit in the article."""
        self.key(Qt.Key(ord(key)), to=self.view)

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """One click."""
        QTest.mouseClick(widget, LEFT, PLAIN, place)
        self._count("clicks", type(widget).__name__)
        self.settle()

    def click(self, offset: int) -> None:
        """A click on a character of the article."""
        self.click_at(self.view.viewport(), self.view.rects(offset, offset + 1)[0].center().toPoint())

    def drag(self, start: int, end: int) -> None:
        """Select `[start, end)` with the mouse: once pressed, moved and released."""
        first, last = self._edge(start, start), self._edge(end - 1, end)
        viewport = self.view.viewport()
        QTest.mousePress(viewport, LEFT, PLAIN, first)
        for place in ((first + last) / 2, last + QPoint(0, 4), last):
            at = QPointF(place)
            event = QMouseEvent(
                QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, PLAIN
            )
            QApplication.sendEvent(viewport, event)
        QTest.mouseRelease(viewport, LEFT, PLAIN, last)
        if self.view.selection() != (start, end):
            raise AssertionError(f"the mouse selected {self.view.selection()} instead of {(start, end)}")
        self._count("drags", self.work.session.text[start:end])

    def _edge(self, character: int, offset: int) -> QPoint:
        """A place right inside a character, on the side where the caret at `offset` stands."""
        rect = self.view.rects(character, character + 1)[0]
        x = self.view.caret_rect(offset).center().x()
        inside = rect.right() - 1 if abs(x - rect.right()) < abs(x - rect.left()) else rect.left() + 1
        return QPointF(inside, rect.center().y()).toPoint()

    def choose(self, box: QComboBox, value: str) -> None:
        """Two clicks: on the box, and on the value in its list."""
        index = box.findData(value)
        self.click_at(box, box.rect().center())
        popup = box.view()
        popup.scrollTo(box.model().index(index, 0))
        self.click_at(popup.viewport(), popup.visualRect(box.model().index(index, 0)).center())

    def click_row(self, box: QListWidget, row: int) -> bool:
        """A click on a row of a list, where it is in sight."""
        rect: QRect = box.visualItemRect(box.item(row))
        if not box.viewport().rect().contains(rect.center()):
            return False
        self.click_at(box.viewport(), rect.center())
        return True
