"""What the window is opened with, and what happens to it, is not always as it should be; nothing is lost by it."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.store import Project, check
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.windows import Windows
from annotator.ui.workspace import Workspace

from .conftest import MakeProject


def said(window: MainWindow) -> str:
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    text = boxes[0].text()
    boxes[0].close()
    return text


def opened(window: MainWindow, path: Path) -> Workspace:
    assert window.projects.open(path, "منى")
    assert window.workspace is not None
    return window.workspace


def tag(work: Workspace, words: str, key: str) -> None:
    start = work.session.text.index(words)
    work.view.select(start, start + len(words))
    work.tagging.press_key(key)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("gone.annot", "gone.annot does not exist"), ("folder.annot", "is a folder"), ("notes.annot", "not an Annotator")],
)
def test_what_is_no_project_is_said_in_one_sentence(
    window: MainWindow, tmp_path: Path, name: str, sentence: str
) -> None:
    (tmp_path / "folder.annot").mkdir()
    (tmp_path / "notes.annot").write_text("notes", encoding="utf-8")
    Windows(window).show_projects([tmp_path / name])
    assert sentence in said(window)
    assert window.pages.currentWidget() is window.welcome
    assert sorted(file.name for file in tmp_path.iterdir()) == ["folder.annot", "notes.annot"]


def test_a_full_disk_shows_no_mark_that_is_not_written(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project()
    work = opened(window, path)
    work.open_article("a")
    tag(work, "بيروت", "G")
    connection = work.session.project.db
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    refused = ""
    for number in range(200):  # until the pages that are there are full
        start = number % 40
        work.view.select(start, start + 2)
        work.tagging.press_key("PNOGL"[number % 5])
        boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
        if boxes:
            refused = boxes[0].text()
            boxes[0].close()
            break
    assert "full" in refused
    shown = {(mark.start, mark.end, mark.id) for mark in work.view.highlights()}
    stored = {(span.start, span.end, span.id) for span in work.session.marks().spans}
    assert shown == stored
    connection.execute("PRAGMA max_page_count = 1073741823")
    tag(work, "سامر حداد", "P")
    assert any(span.text == "سامر حداد" for span in work.marks.spans)
    window.show_session(None)
    with Project(path, "read") as project:
        assert check(project).problems == []


def test_a_clock_that_jumps_back_changes_nothing(
    window: MainWindow, make_project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = opened(window, make_project())
    work.open_article("a")
    tag(work, "بيروت", "G")

    class Past(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> "Past":
            return cls(2001, 1, 1, tzinfo=tz)

    monkeypatch.setattr("annotator.store.journal.datetime.datetime", Past)
    tag(work, "سامر حداد", "P")
    work.undo()
    assert [span.text for span in work.marks.spans] == ["بيروت"]
    work.undo()
    assert work.marks.spans == ()
    assert check(work.session.project).problems == []


def test_a_window_of_a_display_that_is_gone_comes_back_on_one_that_is_there(
    window: MainWindow, make_project: MakeProject, qapp: QApplication
) -> None:
    opened(window, make_project())
    window.setGeometry(9000, 7000, 5000, 4000)
    window.close()
    again = MainWindow(None, Settings())
    again.show()
    room = qapp.primaryScreen().availableGeometry()
    assert room.intersects(again.frameGeometry())
    assert again.width() <= room.width()
    assert again.height() <= room.height()
    again.close()
