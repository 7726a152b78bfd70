"""All disagreements in a list, and agreement in tables."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.review.figures_page import FiguresPage
from tests.gui.review.conftest import Paper, press, review


def test_disagreements_are_counted_listed_and_lead_to_their_place(
    window: MainWindow, qtbot: QtBot, paper: Paper
) -> None:
    view = review(window, qtbot, paper.path)
    view.show_mode(2)
    page = view.list_page
    assert page._items["type", "label"].text(1) == "3"
    assert page._items["label", "entity/ORG"].text(1) == "3"
    assert page.list.list_model.rowCount() == 3
    page._items["annotator", paper.people["sara"]].setSelected(True)
    assert page.list.list_model.rowCount() == 3
    last = page.list.visualRect(page.list.list_model.index(2)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert view.whole.currentWidget() is view.columns
    assert view.board.document == "d2"
    assert view.board.item is not None
    press(view, "A")
    view.show_mode(2)
    assert page.list.list_model.rowCount() == 2
    page.settled.setChecked(True)
    assert page.list.list_model.rowCount() == 3


def table(page: FiguresPage, name: str) -> list[list[str]]:
    place = next(nth for nth, one in enumerate(page._tables) if one.id == name)
    page.sections.setCurrentRow(place)
    return [
        [page.table.item(row, nth).text().strip("\u2066\u2069") for nth in range(page.table.columnCount())]
        for row in range(page.table.rowCount())
    ]


def test_agreement_in_tables_and_one_annotator_against_gold(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    view.show_mode(3)
    page = view.figures
    qtbot.waitUntil(lambda: not page.computing, timeout=20_000)
    exact = next(row for row in table(page, "measures") if row[:2] == ["Entities", "F1, exact"])
    assert exact[2] == "0.500"  # three of six marks bear the same label
    worst = table(page, "worst")
    assert len(worst) == 2
    page.table.cellClicked.emit(0, 0)
    assert view.whole.currentWidget() is view.columns
    assert view.board.document in ("d1", "d2")
    view.open_article("d1")
    for key in "AAG":  # mona is right
        press(view, key)
    press(view, "A")
    press(view, "G")
    view.show_mode(3)
    page.whom.setCurrentIndex(page.whom.findText("mona against gold"))
    page.compute()
    qtbot.waitUntil(lambda: not page.computing, timeout=20_000)
    exact = next(row for row in table(page, "measures") if row[:2] == ["Entities", "F1, exact"])
    assert exact[2] == "1.000"
