"""All windows of the running program: one for each project."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings


class Windows(QObject):
    """Keeps the windows, and shows projects in them."""

    opened = Signal(object)
    """A `MainWindow` that was added."""

    def __init__(self, first: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = [first]

    @property
    def shown(self) -> list[MainWindow]:
        """The windows that are open, the newest last."""
        self._kept = [window for window in self._kept if window.isVisible()]
        return list(self._kept)

    def show_projects(self, paths: Sequence[Path]) -> None:
        """Show each project in a window of its own; without any, bring the program to the front."""
        for path in paths:
            self._show_project(path)
        if not paths and self.shown:
            bring_to_front(self.shown[-1])

    def _show_project(self, path: Path) -> None:
        windows = self.shown
        for window in windows:
            if window.session is not None and _same(window.session.project.path, path):
                bring_to_front(window)
                return
        free = next((window for window in windows if window.session is None), None)
        window = free or MainWindow(None, Settings())
        if free is None:
            self._kept.append(window)
            self.opened.emit(window)
        window.projects.open(path)
        window.show()
        bring_to_front(window)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()


def bring_to_front(window: MainWindow) -> None:
    """Put a window before all others and give it the keyboard, as far as the desktop allows it."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
