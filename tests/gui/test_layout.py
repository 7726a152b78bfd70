"""Nothing is cut off and nothing lies on something else, in both languages, on a small screen."""

from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from tests.gui.scenes import SCENES, Stage

SCREEN = QSize(1366, 768 - 38)  # without the title bar of the window
ROUNDING = 2


@pytest.fixture(params=["ar", "en"])
def small(request: pytest.FixtureRequest, window: MainWindow) -> MainWindow:
    """The window on a small screen, in one language."""
    window.choose_language(request.param)
    window.resize(SCREEN)
    QApplication.processEvents()
    return window


def visible(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.window() is root.window() and not widget.objectName().startswith("qt_")
    ]


def _plain(label: QLabel) -> str:
    """The text without the sign of its access key."""
    return label.text().replace("&", "") if label.buddy() is not None else label.text()


def cut_off(widget: QWidget) -> str:
    """What is wrong with the room that a text has; elided text says so by asking for no width of its own."""
    name = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
    if isinstance(widget, QLabel) and widget.text() and widget.textFormat() != Qt.TextFormat.RichText:
        room = widget.contentsRect()
        if widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if needed > widget.height() + ROUNDING and widget.maximumHeight() > needed:
                return f"{name}: {needed} > {widget.height()} high: {widget.text()[:60]}"
            return ""
        if widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored:
            return ""
        needed = max(widget.fontMetrics().horizontalAdvance(line) for line in _plain(widget).split("\n"))
        if needed > room.width() + ROUNDING:
            return f"{name}: {needed} > {room.width()} wide: {widget.text()[:60]}"
    if isinstance(widget.parent(), QLineEdit):
        return ""
    if type(widget) in (QPushButton, QToolButton, QCheckBox, QRadioButton) and isinstance(widget, QAbstractButton):
        asks_least = isinstance(widget, QCheckBox | QRadioButton | QPushButton)
        hint = widget.minimumSizeHint() if asks_least else widget.sizeHint()
        if hint.width() > widget.width() + ROUNDING or hint.height() > widget.height() + ROUNDING:
            return f"{name}: {hint.toTuple()} > {widget.size().toTuple()}: {widget.text()[:60]}"
    if isinstance(widget, QComboBox) and not widget.isEditable():
        text = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if text + 20 > widget.width() and not widget.toolTip():
            return f"{name}: {text} > {widget.width()} wide: {widget.currentText()[:60]}"
    return ""


def overlapping(root: QWidget) -> list[str]:
    found = []
    for parent in [root, *visible(root)]:
        if isinstance(parent, QComboBox) or (parent.layout() is None and not isinstance(parent, QMainWindow)):
            continue
        inside = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow() and child.height() > 0
        ]
        inside = [child for child in inside if parent.layout() and parent.layout().indexOf(child) >= 0]
        for one, other in combinations(inside, 2):
            shared = one.geometry() & other.geometry()
            if shared.width() > ROUNDING and shared.height() > ROUNDING:
                found.append(f"{type(one).__name__} and {type(other).__name__} in {type(parent).__name__}: {shared}")
        for child in inside:
            room = QRect(QPoint(0, 0), parent.size()).adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
            if not room.contains(child.geometry()):
                found.append(f"{type(child).__name__} sticks out of {type(parent).__name__}: {child.geometry()}")
    return found


@pytest.mark.parametrize("scene", SCENES)
def test_everything_has_the_room_that_it_needs(scene: str, small: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    root = SCENES[scene](Stage(small, qtbot, tmp_path))
    shown = root.window()

    def bad() -> list[str]:
        found = [text for widget in visible(root) if (text := cut_off(widget))] + overlapping(root)
        if shown.width() > SCREEN.width() or shown.height() > SCREEN.height():
            found.append(f"{type(shown).__name__} is larger than the screen: {shown.size().toTuple()}")
        return found

    for _ in range(20):  # panels share out their room when all that they show is there
        qtbot.wait(50)
        if not bad():
            break
    assert not bad(), "\n" + "\n".join(bad())
