"""A second start shows its project in the program that runs already."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from annotator.ui.instance import Instance, socket_name
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.windows import Windows

from .conftest import MakeProject

HAND_OVER = (
    "import sys, pathlib; from annotator.ui.instance import hand_over;"
    "sys.exit(0 if hand_over([pathlib.Path(name) for name in sys.argv[1:]]) else 3)"
)
LEAVE_A_SOCKET = (
    "import os; from PySide6.QtCore import QCoreApplication; from annotator.ui.instance import Instance;"
    "application = QCoreApplication([]); instance = Instance(); assert instance.listen(); os._exit(9)"
)


def start_again(qtbot: QtBot, *arguments: str) -> int:
    """What a second start does, while this program goes on; its exit status."""
    process = QProcess()
    with qtbot.waitSignal(process.finished, timeout=20_000):
        process.start(sys.executable, ["-c", HAND_OVER, *arguments])
    return process.exitCode()


@pytest.fixture
def windows(window: MainWindow) -> Iterator[Windows]:
    windows = Windows(window)
    yield windows
    for shown in windows.shown:
        if shown is not window:
            shown.close()


@pytest.fixture
def instance(windows: Windows) -> Instance:
    instance = Instance(windows)
    instance.asked.connect(windows.show_projects)
    assert instance.listen()
    return instance


def shown_projects(windows: Windows) -> list[str]:
    return [window.session.project.path.name if window.session else "" for window in windows.shown]


def test_where_nothing_runs_a_start_opens_its_own_window(qtbot: QtBot) -> None:
    assert start_again(qtbot, "news.annot") == 3


def test_a_second_start_with_a_file_opens_it_in_the_running_program(
    windows: Windows, instance: Instance, make_project: MakeProject, qtbot: QtBot
) -> None:
    Settings().annotator_name = "منى"
    first, second = make_project("first"), make_project("second")
    assert start_again(qtbot, str(first)) == 0
    assert shown_projects(windows) == ["first.annot"]
    assert start_again(qtbot, str(second)) == 0
    assert shown_projects(windows) == ["first.annot", "second.annot"]


def test_two_files_open_in_two_windows(windows: Windows, make_project: MakeProject) -> None:
    Settings().annotator_name = "منى"
    windows.show_projects([make_project("first"), make_project("second")])
    assert shown_projects(windows) == ["first.annot", "second.annot"]


def test_a_project_that_is_open_is_not_opened_twice(
    windows: Windows, instance: Instance, make_project: MakeProject, qtbot: QtBot
) -> None:
    Settings().annotator_name = "منى"
    path = make_project("first")
    link = path.with_name("link.annot")
    link.symlink_to(path)
    for name in (path, path, link):
        assert start_again(qtbot, str(name)) == 0
    assert shown_projects(windows) == ["first.annot"]


def test_a_start_without_a_file_brings_the_window_to_the_front(
    windows: Windows, instance: Instance, window: MainWindow, qtbot: QtBot
) -> None:
    window.showMinimized()
    assert start_again(qtbot) == 0
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert len(windows.shown) == 1


def test_a_socket_that_a_crash_left_behind_is_cleared_away(windows: Windows) -> None:
    left = subprocess.run([sys.executable, "-c", LEAVE_A_SOCKET], check=False)
    assert left.returncode == 9
    assert Instance(windows).listen()


def test_another_program_that_listens_is_left_alone(windows: Windows, instance: Instance) -> None:
    assert not Instance(windows).listen()


def test_what_is_not_a_list_of_projects_opens_nothing(windows: Windows, instance: Instance, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(socket_name())
    with qtbot.assertNotEmitted(instance.asked), qtbot.waitSignal(socket.disconnected):
        socket.write(b'{"open": "/etc/passwd"}\n')
    assert len(windows.shown) == 1


def test_every_home_has_a_program_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = socket_name()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert socket_name() != before
