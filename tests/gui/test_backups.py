"""Backups are made by themselves, and opened as projects of their own."""

from pytestqt.qtbot import QtBot

from annotator.store import Project
from annotator.store.rotation import backups
from annotator.ui.dialogs.backups import BackupsDialog
from annotator.ui.main_window import MainWindow

from .conftest import MakeProject


def test_a_backup_is_made_when_a_project_is_opened(window: MainWindow, make_project: MakeProject, qtbot: QtBot) -> None:
    path = make_project()
    assert window.projects.open(path, "منى")
    qtbot.waitUntil(lambda: len(backups(path)) == 1, timeout=15_000)


def test_a_backup_is_opened_as_a_project_beside_the_other(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project()
    assert window.projects.open(path, "منى")
    window.backups.begin()
    qtbot.waitUntil(lambda: len(backups(path)) == 1, timeout=15_000)
    with Project(path) as other:
        other.add_annotator("سلمى")
    window.actions_.all["backups"].trigger()
    dialog = window.findChildren(BackupsDialog)[-1]
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in (2, 3, 4)] == ["2", "0", "1"]
    dialog.ok.click()
    assert window.session is not None
    assert window.session.project.path.parent == path.parent
    assert window.session.project.path != path
    assert [person.name for person in window.session.project.annotators()] == ["منى"]


def test_closing_waits_for_the_backup(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    assert window.projects.open(path, "منى")
    window.backups.begin()
    window.show_session(None)
    assert len(backups(path)) == 1
    assert not list(path.parent.glob("**/.*.part"))
