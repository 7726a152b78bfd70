"""An article view on the screen, and the events that a person makes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.article.highlight import Highlight
from annotator.ui.article.view import ArticleView

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


class Person:
    """Someone at the screen: reads the view and presses keys and buttons."""

    def __init__(self, view: ArticleView, qtbot: QtBot) -> None:
        self.view = view
        self.qtbot = qtbot

    def open(self, text: str, *marks: Highlight, language: str = "ar") -> None:
        """Opens an article."""
        self.view.set_article(text, language, marks)

    def find(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Where words stand in the article."""
        start = -1
        for _ in range(nth + 1):
            start = self.view.text().index(words, start + 1)
        return start, start + len(words)

    def middle(self, words: str, nth: int = 0) -> QPoint:
        """The middle of words on the screen, in pixels of the viewport."""
        start, end = self.find(words, nth)
        return self.view.rects(start, end)[0].center().toPoint()

    def edge(self, offset: int) -> QPoint:
        """Where the caret at an offset stands on the screen."""
        return self.view.caret_rect(offset).center().toPoint()

    def click(self, place: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Presses and releases the left button."""
        self.qtbot.mouseClick(self.view.viewport(), LEFT, modifiers, place)
        self.qtbot.wait(1)

    def double_click(self, place: QPoint) -> None:
        """Presses twice; the button stays up."""
        self.qtbot.mouseDClick(self.view.viewport(), LEFT, NO_MODIFIER, place)

    def drag(self, start: QPoint, *places: QPoint) -> None:
        """Drags with the left button down."""
        self.qtbot.mousePress(self.view.viewport(), LEFT, NO_MODIFIER, start)
        for place in places:
            self.move(place)
        self.qtbot.mouseRelease(self.view.viewport(), LEFT, NO_MODIFIER, places[-1])

    def move(self, place: QPoint) -> None:
        """Moves the mouse with the left button down."""
        from PySide6.QtGui import QMouseEvent

        at = QPointF(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove, at, self.view.viewport().mapToGlobal(at), Qt.MouseButton.NoButton, LEFT, NO_MODIFIER
        )
        QApplication.sendEvent(self.view.viewport(), event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        """Presses a key that is no letter."""
        for _ in range(times):
            self.qtbot.keyClick(self.view, key, modifiers)

    def type_arabic(self, key: int, text: str, code: int) -> None:
        """Presses a letter key as X11 reports it under the Arabic layout."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.view, QKeyEvent(kind, key, NO_MODIFIER, code, 0, 0, text))

    @property
    def selected_text(self) -> str | None:
        """The words that are selected."""
        selected = self.view.selection()
        return None if selected is None else self.view.text()[slice(*selected)]


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    """A person before an article view of 900 × 700 pixels that has the keyboard."""
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return Person(view, qtbot)


MakeMark = Callable[..., Highlight]


@pytest.fixture
def mark(person: Person) -> MakeMark:
    """Makes a highlight over the first occurrence of words in a text."""

    def make(text: str, name: str, *words: str, label: str = "شخص", color: str = "#3f7fbf", nth: int = 0) -> Highlight:
        fragments = []
        for word in words:
            start = -1
            for _ in range(nth + 1):
                start = text.index(word, start + 1)
            fragments.append((start, start + len(word)))
        return Highlight(name, tuple(fragments), color, label)

    return make
