"""Starting the program with a window."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from annotator.model import UserError


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
    from annotator.ui.start import start
    from annotator.ui.windows import Windows

    application, window = start()
    instance, windows = Instance(application), Windows(window, application)
    instance.asked.connect(windows.show_projects)
    instance.listen()
    for path in paths[:1] or window.settings.recent[:1]:
        window.projects.open(path)
    window.show()
    if paths[1:]:
        windows.show_projects(paths[1:])
    QTimer.singleShot(0, gc.enable)
    return application.exec()
