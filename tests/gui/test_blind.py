"""Blind work: what others marked is not to be seen before a reviewer opens it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from annotator.model import BLIND, Edit, Setting, Span
from annotator.store import Project
from annotator.store.rotation import back_up
from annotator.ui.dialogs.backups import BackupsDialog
from annotator.ui.dialogs.history import HistoryDialog
from annotator.ui.main_window import MainWindow

from .conftest import MakeProject

TEXT = "وصل وليد إلى بيروت."


@pytest.fixture
def path(make_project: MakeProject) -> Path:
    path = make_project(texts={"a": TEXT})
    with Project(path) as project:
        mona = project.add_annotator("منى")
        span = Span("s1", "a", mona.id, "entity", "PERS", ((4, 8),), "وليد")
        project.apply(Edit.create("mark", mona.id, [span]))
        project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    return path


def told(history: HistoryDialog) -> list[str]:
    table = history.table
    items = [table.item(row, 1) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def test_the_history_tells_nobody_what_others_marked(window: MainWindow, path: Path) -> None:
    window.projects.open(path, "سلمى")
    session = window.session
    assert session is not None
    history = HistoryDialog(session, window)
    history.large.setChecked(False)
    assert "منى" not in told(history)
    reviewers = HistoryDialog(session, window, everybody=True)
    reviewers.large.setChecked(False)
    assert "منى" in told(reviewers)


def test_review_mode_is_opened_only_after_a_question(window: MainWindow, path: Path) -> None:
    window.projects.open(path, "سلمى")
    window.actions_.all["review"].trigger()
    (box,) = window.findChildren(QMessageBox)
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    box.defaultButton().click()
    assert not window.review.active
    assert not window.actions_.all["review"].isChecked()
    window.actions_.all["review"].trigger()
    button = next(item for item in window.findChildren(QPushButton) if item.text() == "Open review mode")
    button.click()
    assert window.review.active


def test_backups_do_not_count_what_others_marked(window: MainWindow, path: Path) -> None:
    assert back_up(path) is not None
    item = BackupsDialog(path, window).list.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in (2, 3)] == ["1", "—"]
