"""A reviewer asks, the annotator answers, and the place comes back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.ui.main_window import MainWindow
from annotator.ui.review.sample_dialog import SampleDialog
from annotator.ui.thread import Thread
from tests.gui.review.conftest import Paper, press, review


def shown(thread: Thread) -> str:
    return "\n".join(label.text() for label in thread._lines.findChildren(QLabel))


def test_a_question_is_answered_in_the_annotators_window_and_the_place_is_open_again(
    window: MainWindow, qtbot: QtBot, paper: Paper
) -> None:
    view = review(window, qtbot, paper.path)
    assert view.board.item is not None
    key = view.board.item.case.key
    press(view, "Q")
    QTest.keyClicks(view.panel.question, "why ORG?")
    QTest.keyClick(view.panel.question, Qt.Key.Key_Return)
    found = view.board.desk.find(key) if view.board.desk is not None else None
    assert found is not None
    assert found.state == "asked"

    assert window.projects.open(paper.path, "mona")
    workspace = window.workspace
    assert workspace is not None
    assert "1 question waits" in window.status.sentence.text()
    window.actions_.all["next_question"].trigger()
    assert workspace.selected_span() is not None
    assert workspace.thread_panel.isVisible()
    assert "why ORG?" in shown(workspace.thread_panel)
    assert "hala" in shown(workspace.thread_panel)
    QTest.keyClicks(workspace.thread_panel.answer, "it is a person")
    QTest.keyClick(workspace.thread_panel.answer, Qt.Key.Key_Return)
    assert "it is a person" in shown(workspace.thread_panel)
    assert workspace.view.hasFocus()
    window.actions_.all["next_question"].trigger()
    assert window.status.sentence.text() == "No question waits for your answer."

    view = review(window, qtbot, paper.path)
    view.open_article("d1", key)
    assert view.board.item is not None
    assert view.board.item.state == "open"
    assert "it is a person" in shown(view.panel.thread_panel)


def test_a_comment_of_the_annotators_own_is_no_disagreement(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    assert window.projects.open(paper.path, "mona")
    workspace = window.workspace
    assert workspace is not None
    workspace.open_article("d1")
    workspace.view.select_neighbour(forward=True)
    assert not workspace.thread_panel.isVisible()
    window.actions_.all["comment"].trigger()
    QTest.keyClicks(workspace.thread_panel.answer, "hm")
    QTest.keyClick(workspace.thread_panel.answer, Qt.Key.Key_Return)
    assert workspace.thread_panel.isVisible()
    view = review(window, qtbot, paper.path)
    assert view.queue.found["d1"].open == 2


def test_a_sample_is_drawn_for_a_second_pass(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    window.actions_.all["sample_articles"].trigger()
    dialog = window.findChildren(SampleDialog)[-1]
    dialog.of.setCurrentText("sara")
    dialog.count.setValue(1)
    dialog.again.setChecked(True)
    dialog.ok.click()
    assert window.status.sentence.text() == "1 article is assigned to sara (2)."
    again = view.session.project.annotator_named("sara (2)")
    assert again is not None
    assert [view.session.project.work(ident, again.id).assigned for ident in ("d1", "d2")].count(True) == 1
