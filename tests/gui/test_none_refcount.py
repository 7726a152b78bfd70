"""PySide6 6.12.0 loses a reference to None in QTextCursor.setPosition; on Python 3.11 the program then aborts."""

import sys
from importlib.metadata import version

import pytest
from packaging.version import Version
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

CALLS = 300  # few enough that a build which loses them fails here and does not abort


def used_to_lose_none(edit: QTextEdit) -> None:
    """The calls that the article view makes most; each of them returns None."""
    cursor = QTextCursor(edit.document())
    for number in range(CALLS):
        cursor.setPosition(number % 5)
        cursor.setPosition(number % 7, QTextCursor.MoveMode.KeepAnchor)
        cursor.clearSelection()
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()
        edit.viewport().update()


@pytest.mark.platform
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_the_calls_of_the_text_view_keep_their_references_to_none(qtbot: QtBot) -> None:
    edit = QTextEdit("قال الرئيس")
    qtbot.addWidget(edit)
    used_to_lose_none(edit)
    before = sys.getrefcount(None)
    used_to_lose_none(edit)
    assert abs(sys.getrefcount(None) - before) < CALLS // 10


def test_the_installed_pyside_is_one_that_keeps_them() -> None:
    assert Version("6.10") <= Version(version("PySide6-Essentials")) < Version("6.12.dev0")
