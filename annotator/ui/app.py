"""Starting the program with a window."""

import gc
import os
import sys
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


def run(path: Path | None) -> int:
    """Show the window on a project, by default the last one; returns the exit status. Raises NoDisplay."""
    require_display()
    # Nothing that a start makes is garbage; looking through it again and again takes a tenth of the time.
    gc.disable()
    # Qt is loaded only here, so that a missing display is one sentence and not an abort.
    from PySide6.QtCore import QTimer

    from annotator.ui.start import start

    application, window = start()
    if path is not None:
        window.projects.open(path)
    elif window.settings.recent:
        window.projects.open(window.settings.recent[0])
    window.show()
    QTimer.singleShot(0, gc.enable)
    return application.exec()
