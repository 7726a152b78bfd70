"""What is really in the text, hidden characters too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from annotator.ui.bidi_inspector import BidiInspector, describe
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

TEXT = "قال\u200fمحمّد \u202bAB\u202c مـد می\u200cروم 12"


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    assert window.projects.open(make_project(texts={"a": TEXT}), "منى")
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def inspector(window: MainWindow, work: Workspace) -> BidiInspector:
    window.actions_.all["characters"].trigger()
    return window.findChildren(BidiInspector)[0]


def cell(inspector: BidiInspector, row: int, column: int) -> str:
    item = inspector.table.item(row, column)
    assert item is not None
    return item.text()


@pytest.mark.parametrize("code", [*range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])
def test_hidden_characters_are_named(code: int) -> None:
    (row,) = describe(chr(code))
    assert row.hidden and row.glyph.isascii() and row.glyph.strip()
    assert row.code == f"U+{code:04X}"
    assert row.name not in ("", "—")


def test_marks_stand_on_a_circle_and_tatweel_is_named() -> None:
    shadda, tatweel, alif = describe("\u0651\u0640\u0627")
    assert shadda.glyph == "\u25cc\u0651" and shadda.bidi == "NSM"
    assert "TATWEEL" in tatweel.glyph
    assert (alif.glyph, alif.name, alif.bidi) == ("ا", "ARABIC LETTER ALEF", "AL")


def test_it_follows_selection_mark_and_caret_in_logical_order(work: Workspace, inspector: BidiInspector) -> None:
    work.view.select(0, 8)
    assert inspector.text == TEXT[:8]
    assert [cell(inspector, row, 2) for row in range(8)] == [f"U+{ord(sign):04X}" for sign in TEXT[:8]]
    assert cell(inspector, 3, 1) == "RLM"
    start = TEXT.index("AB")
    work.view.select(start, start + 2)
    QTest.keyClick(work.view, Qt.Key.Key_P)
    assert inspector.text == "AB"
    work.view.select_mark(None)
    work.view.set_caret(TEXT.index("12") + 1)
    assert inspector.text == "12"


def test_the_rows_can_be_copied(work: Workspace, inspector: BidiInspector) -> None:
    work.view.select(3, 5)
    QTest.mouseClick(inspector.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["3", "RLM", "U+200F", "RIGHT-TO-LEFT MARK", "R"]
    assert len(lines) == 2
