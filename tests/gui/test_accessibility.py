"""Whoever sees nothing, or has no mouse, can use all of it: every control has a name, a role, and is reached by Tab."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui.article.view import ArticleView
from annotator.ui.main_window import MainWindow
from tests.gui.scenes import SCENES, Stage, dialogs

CONTROLS = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QAbstractItemView,
    QAbstractSpinBox,
    QTextEdit,
    QPlainTextEdit,
    QTabBar,
)
MEANINGLESS = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Grouping, QAccessible.Role.Pane}
MOST_STOPS = 250
MOST_LINKS = 60
"""Of one page: Tab goes from link to link before it leaves."""


def controls(root: QWidget) -> list[QWidget]:
    """What can be used: visible, enabled, and no part of a larger control."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is root.window()
        and (isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and not isinstance(widget, QHeaderView | QTabWidget | QKeySequenceEdit)  # the keyboard is in what they hold
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QTabBar | QLineEdit | QDockWidget)
    ]


def named(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def described(widget: QWidget) -> str:
    inside = []
    parent: object = widget
    while isinstance(parent, QWidget) and len(inside) < 4:
        inside.append(type(parent).__name__)
        parent = parent.parent()
    return f"{' < '.join(inside)} “{named(widget)}” {widget.objectName()}"


def stops(root: QWidget) -> set[QWidget]:
    """Where the keyboard gets: by Tab, by Ctrl+Tab out of an article, and in the window by F6 into each panel."""
    window = root.window()
    window.activateWindow()
    found = _walk(window)
    if isinstance(window, MainWindow):
        for _ in range(12):
            QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
            widget = QApplication.focusWidget()
            if widget is not None:
                found |= _walk(window)
                widget.setFocus()
                found |= _walk(window, back=True)
                widget.setFocus()
    return found


def _walk(window: QWidget, back: bool = False) -> set[QWidget]:
    found: set[QWidget] = set()
    shift = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    seen: list[QWidget] = []
    for _ in range(MOST_STOPS):
        widget = QApplication.focusWidget()
        if widget is None or widget.window() is not window:
            break
        seen.append(widget)
        found.add(widget)
        control = Qt.KeyboardModifier.ControlModifier if isinstance(widget, ArticleView) else Qt.KeyboardModifier(0)
        QTest.keyClick(widget, Qt.Key.Key_Tab, shift | control)
        visits = sum(now is widget and before is not widget for before, now in pairwise([None, *seen]))
        if visits > 2 or seen[-MOST_LINKS:] == [widget] * MOST_LINKS:
            break  # it goes round, or nowhere
    return found


@pytest.mark.parametrize("scene", SCENES)
def test_every_control_has_a_name_and_a_role_and_is_reached_by_the_keyboard(
    scene: str, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    root = SCENES[scene](Stage(window, qtbot, tmp_path))
    QApplication.processEvents()
    bad = []
    for widget in controls(root):
        if not named(widget):
            bad.append(f"no name: {described(widget)}")
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or (interface.role() in MEANINGLESS and not isinstance(widget, QScrollArea)):
            bad.append(f"no role: {described(widget)}")
    reached = stops(root)
    for widget in controls(root):
        if not driven_by_another(widget) and (widget.focusProxy() or widget) not in reached:
            bad.append(f"not reached: {described(widget)}")
    assert not bad, "\n" + "\n".join(sorted(set(bad)))


def driven_by_another(widget: QWidget) -> bool:
    """One of several buttons is reached by the arrows of its group, a list of what fits by those of its line."""
    if isinstance(widget, QAbstractButton):
        group = widget.group()
        return widget.autoExclusive() or (group is not None and group.exclusive())
    return isinstance(widget, QAbstractItemView) and widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_no_dialog_of_the_program_is_left_out_here() -> None:
    assert dialogs() <= set(SCENES)
