"""Starting the program with a window."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model import UserError

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.sentinel import Crash


class NoDisplay(UserError):
    """There is no screen to show a window on."""


def require_display() -> None:
    """Raise NoDisplay instead of letting Qt abort."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NoDisplay("There is no display to show a window on. Start Annotator from a desktop session.")


def run(paths: Sequence[Path]) -> int:
    """Show a window for each project, by default one for the last; returns the exit status. Raises NoDisplay.

    Where the program runs already, the projects are shown there.
    """
    require_display()
    # Nothing that a start makes is garbage; looking through it again and again takes a tenth of the time.
    gc.disable()
    # Qt is loaded only here, so that a missing display is one sentence and not an abort.
    from PySide6.QtCore import QTimer

    from annotator.ui.instance import Instance, hand_over

    if hand_over(paths):
        return 0
    from annotator.ui.sentinel import Sentinel
    from annotator.ui.start import start
    from annotator.ui.windows import Windows

    sentinel = Sentinel()
    crashes = sentinel.begin()
    application, window = start()
    window.session_shown.connect(sentinel.watch)
    instance, windows = Instance(application), Windows(window, application)
    instance.asked.connect(windows.show_projects)
    windows.opened.connect(lambda other: other.session_shown.connect(sentinel.watch))
    instance.listen()
    for path in paths[:1] or window.settings.recent[:1]:
        window.projects.open(path)
    window.show()
    if paths[1:]:
        windows.show_projects(paths[1:])
    QTimer.singleShot(0, gc.enable)
    if crashes:
        QTimer.singleShot(0, window, lambda: tell(window, crashes))
    try:
        return application.exec()
    finally:
        sentinel.end()


def tell(window: "MainWindow", crashes: "list[Crash]") -> None:
    """Say how it stands after runs that did not end properly."""
    from annotator.ui.dialogs.crash import show_crash

    for crash in crashes:
        show_crash(window, crash)
