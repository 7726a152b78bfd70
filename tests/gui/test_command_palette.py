"""Every command is found by its Arabic or its English name, in either language of the interface."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.command_palette import CommandPalette, commands_of
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    assert window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    return window.workspace


def opened(window: MainWindow) -> CommandPalette:
    window.actions_.all["commands"].trigger()
    return [item for item in window.findChildren(CommandPalette) if item.isVisible()][-1]


def first(palette: CommandPalette, typed: str) -> str:
    palette.field.setText(typed)
    command = palette.current()
    return command.id if command is not None else ""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_actions_and_labels_are_found_in_both_languages(window: MainWindow, work: Workspace, language: str) -> None:
    window.choose_language("ar" if language == "ar" else "en")
    QApplication.processEvents()
    palette = opened(window)
    assert first(palette, "delete the mark") == "delete_mark"
    assert first(palette, "تراجع") == "undo"
    assert first(palette, "person") == "entity/PERS"
    assert first(palette, "شَخص") == "entity/PERS"
    assert first(palette, "منظمه") == "entity/ORG"
    assert first(palette, "سلبيه") == "sentiment/negative"
    assert first(palette, "dark") == "Theme:dark"
    assert first(palette, "no such thing") == ""


def test_enter_does_it_and_recent_ones_come_first(qtbot: QtBot, window: MainWindow, work: Workspace) -> None:
    start = work.session.text.index("بيروت")
    work.view.select(start, start + 5)
    palette = opened(window)
    QTest.keyClicks(palette.field, "country")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [mark.name for mark in work.view.highlights()] == ["Country or city"])
    again = opened(window)
    assert first(again, "") == "entity/GPE"


def test_the_arrows_move_while_one_types(window: MainWindow, work: Workspace) -> None:
    palette = opened(window)
    before = palette.current()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.current() != before
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_what_cannot_be_done_now_is_greyed_and_does_nothing(window: MainWindow) -> None:
    palette = opened(window)
    assert first(palette, "export") == "export"
    item = palette.list.currentItem()
    grey = palette.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert item is not None and item.foreground(0).color() == grey.color()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert palette.isVisible()


def test_every_action_of_the_window_is_there(window: MainWindow, work: Workspace) -> None:
    found = {command.id for command in commands_of(window)}
    assert {ident for ident, action in window.actions_.all.items() if action.isVisible()} <= found
