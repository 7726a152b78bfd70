"""Articles of one story in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.exchange.importing import import_paths
from annotator.store import Project, find_scheme
from annotator.store.stories import not_compared
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from tests.unit.exchange.test_stories import COPY, OTHER, REWRITTEN, WIRE


def bring_in(folder: Path, project: Path, **texts: str) -> None:
    """Import these texts as another program would."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    with Project(project) as opened:
        import_paths(opened, [folder])


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window on a project with one article."""
    path = tmp_path / "project.annot"
    Project.create(path, find_scheme("media")).close()
    bring_in(tmp_path / "in", path, a=WIRE)
    project = Project(path)
    session = Session(project, project.add_annotator("منى"))
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.show()
    session.open_document(next(project.documents()).id)
    return window


def test_after_an_import_articles_are_compared_and_the_open_one_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """By itself, in the background; the list opens the others."""
    workspace, session = window.workspace, window.session
    assert workspace is not None and session is not None
    assert workspace.story_badge.isHidden()
    with qtbot.waitSignal(workspace.stories.compared, timeout=20_000):
        bring_in(tmp_path / "in", session.project.path, b=COPY, c=REWRITTEN, d=OTHER)
    assert not workspace.story_badge.isHidden()
    assert "2" in workspace.story_badge.button.text()
    menu = workspace.stories.menu()
    qtbot.addWidget(menu)
    first = session.document
    menu.actions()[0].trigger()
    assert first is not None and session.document is not None and session.document.id != first.id
    assert first.id in {teller.id for teller in workspace.stories.tellers()}
    ids = {item.meta["file"]: item.id for item in session.project.documents()}
    session.open_document(ids["d.txt"])
    assert workspace.story_badge.isHidden()


def test_closing_the_project_stops_the_comparison(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing is left running, and nothing is half kept."""
    workspace, session = window.workspace, window.session
    assert workspace is not None and session is not None
    path = session.project.path
    assert workspace.stories.compare()
    window.show_session(None)
    with Project(path, "read") as project:
        assert not_compared(project) in (0, 1)
