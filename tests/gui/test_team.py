"""Working in a team: people, assignments, one's queue, active time and the dashboard."""

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model import BLIND
from annotator.model.setting import TIMED
from annotator.store import Project, check
from annotator.ui.clock import ActiveClock
from annotator.ui.dashboard.dialog import Dashboard
from annotator.ui.dialogs.assign import AssignDialog
from annotator.ui.dialogs.team import TeamDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.workspace import Workspace

from .conftest import MakeProject


def opened(window: MainWindow, path: Path) -> tuple[Session, Workspace]:
    assert window.projects.open(path, "منى")
    assert window.session is not None
    assert window.workspace is not None
    return window.session, window.workspace


def tag(work: Workspace, words: str, key: str) -> None:
    start = work.session.text.index(words)
    work.view.select(start, start + len(words))
    work.tagging.press_key(key)


def team(window: MainWindow) -> TeamDialog:
    window.actions_.all["team"].trigger()
    return window.findChildren(TeamDialog)[-1]


def test_people_get_names_and_colours(window: MainWindow, make_project: MakeProject) -> None:
    session, _ = opened(window, make_project())
    dialog = team(window)
    for name in ("سلمى", "منى"):
        dialog.name.setText(name)
        dialog.add.click()
    dialog.people.item(2).setText("هالة")
    dialog.ok.click()
    people = {person.name: person.color for person in session.project.annotators()}
    assert set(people) == {"منى", "سلمى", "هالة"}
    assert people["سلمى"] and people["هالة"] and people["سلمى"] != people["هالة"]
    window.session.project.revert(session.project.history(1)[0], session.annotator.id)  # type: ignore[union-attr]
    assert [person.name for person in session.project.annotators()] == ["منى"]


def test_a_name_that_cannot_be_is_refused_in_the_dialog(window: MainWindow, make_project: MakeProject) -> None:
    opened(window, make_project())
    dialog = team(window)
    dialog.name.setText("gold")
    dialog.add.click()
    assert "reserved" in dialog.complaint.text()


def test_articles_are_dealt_out_and_the_queue_is_followed(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    with Project(path) as project:
        salma = project.add_annotator("سلمى")
    session, work = opened(window, path)
    work.open_article("b")
    window.actions_.all["assign"].trigger()
    dialog = window.findChildren(AssignDialog)[-1]
    dialog.articles.setCurrentIndex(dialog.articles.findText("All 2 articles"))
    for row in range(dialog.people.count()):
        dialog.people.item(row).setCheckState(Qt.CheckState.Checked)
    dialog.each.setValue(1)
    assert dialog.shares.text().count("1") == 2
    dialog.ok.click()
    mine = [ident for ident in "ab" if session.project.work(ident, session.annotator.id).assigned]
    hers = [ident for ident in "ab" if session.project.work(ident, salma.id).assigned]
    assert sorted(mine + hers) == ["a", "b"]
    work.open_article(hers[0])
    window.actions_.all["next_unfinished"].trigger()
    assert session.document is not None
    assert session.document.id == mine[0]
    window.actions_.all["done"].trigger()
    window.actions_.all["next_unfinished"].trigger()
    assert "no other article" in window.status.sentence.text()
    session.undo()
    session.undo()
    assert not session.project.work(mine[0], session.annotator.id).assigned


class Watch:
    """A clock that goes as the test says."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def timed(window: MainWindow, path: Path) -> tuple[Session, ActiveClock, Watch]:
    session, _ = opened(window, path)
    dialog = team(window)
    dialog.timed.setChecked(True)
    dialog.ok.click()
    assert session.project.setting(TIMED) is True
    watch = Watch()
    window.clock._now = watch
    window.workspace.open_article("b")  # type: ignore[union-attr]
    return session, window.clock, watch


def test_time_counts_from_key_to_key_and_not_when_idle(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    session, clock, watch = timed(window, path)
    for pause in (10, 30, 600, 20):
        watch.seconds += pause
        clock.see()
    window.workspace.open_article("a")  # type: ignore[union-attr]
    assert session.project.work("b", session.annotator.id).seconds == 60
    assert session.project.work("a", session.annotator.id).seconds == 0
    window.workspace.open_article("b")  # type: ignore[union-attr]
    assert window.status.time.text() == "1 minute"


def test_undo_passes_over_time_and_keeps_it(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    session, clock, watch = timed(window, path)
    window.actions_.all["done"].trigger()
    watch.seconds += 50
    clock.see()
    clock.flush()
    assert session.undo() is not None
    work = session.project.work("b", session.annotator.id)
    assert (work.done, work.seconds) == ((), 50)
    assert session.redo() is not None
    work = session.project.work("b", session.annotator.id)
    assert (bool(work.done), work.seconds) == (True, 50)
    window.show_session(None)
    with Project(path, "read") as project:
        assert check(project).problems == []


def test_time_is_not_counted_where_the_project_does_not_ask(window: MainWindow, make_project: MakeProject) -> None:
    session, _ = opened(window, make_project())
    assert not window.clock.on
    window.clock.see()
    window.clock.flush()
    assert session.project.stored_work("a", session.annotator.id) is None


def board(window: MainWindow, qtbot: QtBot) -> Dashboard:
    window.actions_.all["dashboard"].trigger()
    dialog = window.findChildren(Dashboard)[-1]
    qtbot.waitExposed(dialog)
    return dialog


def cells(dialog: Dashboard, page: int) -> list[tuple[str, ...]]:
    return [line.cells for line in dialog.sheets[page].lines]


def test_the_dashboard_counts_and_opens_what_is_behind_a_number(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot, tmp_path: Path
) -> None:
    _, work = opened(window, make_project())
    work.open_article("a")
    tag(work, "بيروت", "G")
    tag(work, "سامر حداد", "P")
    work.open_article("b")
    tag(work, "عُمان", "G")
    tag(work, "الأردني", "N")
    dialog = board(window, qtbot)
    assert cells(dialog, 0) == [("منى", "0", "2", "0", "4", "0")]
    assert cells(dialog, 1)[0] == ("Country or city", "Entities", "2")
    assert {row[0] for row in cells(dialog, 2)} == {"بيروت", "سامر حداد", "عُمان"}
    dialog.tabs.setCurrentIndex(1)
    table = dialog.tables[1]
    person = next(
        item
        for row in range(table.topLevelItemCount())
        if (item := table.topLevelItem(row)) and item.text(0) == "Person"
    )
    table.itemActivated.emit(person, 0)
    assert work.articles.model().rowCount() == 1
    dialog.save_table(tmp_path / "labels.csv")
    with (tmp_path / "labels.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file)) == ["Label", "Layer", "Marks"]
    for name, start in (("labels.png", b"\x89PNG"), ("labels.svg", b"<?xml")):
        dialog.save_picture(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(start)


def test_in_a_blind_project_the_dashboard_shows_only_ones_own(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project()
    session, work = opened(window, path)
    work.open_article("a")
    tag(work, "بيروت", "G")
    session.set_annotator(session.project.add_annotator("سلمى"))
    dialog = team(window)
    dialog.blind.setChecked(True)
    dialog.ok.click()
    assert session.project.setting(BLIND) is True
    shown = board(window, qtbot)
    assert [row[0] for row in cells(shown, 0)] == ["سلمى"]
    assert cells(shown, 2) == []
    assert all(row[2] == "0" for row in cells(shown, 1))
