"""What a person expects of a good desktop program: it comes back where it was, says how it stands after a crash, and
tells screen readers where the caret is."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Change, Edit, Setting
from annotator.store import Project
from annotator.ui.dialogs.crash import show_crash
from annotator.ui.main_window import MainWindow
from annotator.ui.sentinel import Crash, Sentinel
from annotator.ui.settings import Settings
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

DIES = """
import os, sys, signal
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from annotator.model import Change, Edit, Setting
from annotator.store import Project
from annotator.ui.sentinel import Sentinel
from annotator.ui.session import Session
application = QCoreApplication([])
sentinel = Sentinel()
sentinel.begin()
project = Project(Path(sys.argv[1]))
session = Session(project, project.annotators()[0])
sentinel.watch(session)
assert session.apply(Edit.create("people", "", [Setting("test", 1)]))
os.kill(os.getpid(), signal.{signal})
"""


def opened(window: MainWindow, path: Path) -> Workspace:
    assert window.projects.open(path, "منى")
    assert window.workspace is not None
    return window.workspace


def crash(path: Path, name: str = "SIGKILL") -> None:
    done = subprocess.run(
        [sys.executable, "-c", DIES.replace("{signal}", name), str(path)], check=False, capture_output=True
    )
    assert done.returncode == -getattr(signal, name)


@pytest.mark.platform
@pytest.mark.skipif(os.name == "nt", reason="there are no signals")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGSEGV"])
def test_after_a_crash_it_is_said_that_nothing_was_lost(
    window: MainWindow, make_project: MakeProject, name: str
) -> None:
    path = make_project()
    crash(path, name)
    sentinel = Sentinel()
    (found,) = sentinel.begin()
    try:
        assert found.lost == []
        with Project(path) as project:
            assert project.setting("test") == 1
            assert found.steps == {path: (project.steps(), project.steps())}
        box = show_crash(window, found)
        assert "Nothing was lost" in box.text()
        assert path.name in box.text()
        assert ("Segmentation fault" in box.detailedText()) == (name == "SIGSEGV")
        box.close()
        assert Sentinel().begin() == []
    finally:
        sentinel.end()


def test_a_project_that_lacks_something_is_named(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    found = Crash("", {path: (9, 7), path.with_name("gone.annot"): (3, None)})
    assert len(found.lost) == 2
    box = show_crash(window, found)
    assert "Nothing was lost" not in box.text()
    assert "gone.annot" in box.text()
    box.close()


def test_a_run_that_ends_properly_and_one_that_goes_on_are_no_crashes() -> None:
    first = Sentinel()
    assert first.begin() == []
    first.end()
    second = Sentinel()
    assert second.begin() == []
    second.end()


def test_a_project_opens_where_the_caret_was(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    work = opened(window, path)
    work.open_article("b")
    work.view.set_caret(17)
    window.show_session(None)
    again = opened(window, path)
    assert again.session.document is not None
    assert again.session.document.id == "b"
    assert again.view.caret() == 17


def test_the_mark_under_the_caret_is_announced(window: MainWindow, make_project: MakeProject, qtbot: QtBot) -> None:
    work = opened(window, make_project())
    work.open_article("a")
    start = work.session.text.index("بيروت")
    work.view.select(start, start + 5)
    work.tagging.press_key("G")
    work.view.set_caret(0)
    QTest.qWait(200)
    with qtbot.waitSignal(work.announcer.announced) as said:
        work.view.set_caret(start + 2)
    assert said.args == ["Country or city: بيروت"]
    with qtbot.assertNotEmitted(work.announcer.announced, wait=300):
        QTest.keyClick(work.view, Qt.Key.Key_Left)


def test_a_passage_is_copied_with_its_source(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    with Project(path) as project:
        document = project.document("a")
        assert document is not None

        after = replace(document, meta={"outlet": "ورق", "published": "2024-10-11", "url": "https://example.org/a"})
        project.apply(Edit("article", "", (Change(document, after),)))
    work = opened(window, path)
    work.open_article("a")
    window.actions_.all["copy_source"].trigger()
    assert "Select a passage" in window.status.sentence.text()
    start = work.session.text.index("بيروت")
    work.view.select(start, start + 5)
    window.actions_.all["copy_source"].trigger()
    copied = QGuiApplication.clipboard().text().split("\n")
    assert copied[0] == "بيروت"
    assert copied[1] == f"— {work.session.document.title} · ورق · 2024-10-11 · https://example.org/a"  # type: ignore[union-attr]


def test_the_sentinel_follows_what_the_window_shows(window: MainWindow, make_project: MakeProject) -> None:
    sentinel = Sentinel()
    sentinel.begin()
    window.session_shown.connect(sentinel.watch)
    path = make_project()
    work = opened(window, path)
    before = sentinel._steps[str(path)]
    work.session.apply(Edit.create("people", "", [Setting("test", 1)]))
    assert sentinel._steps[str(path)] == before + 1
    sentinel.end()
    assert Settings().last_document(path) == ""
