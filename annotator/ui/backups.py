"""Backups made by themselves: when a project is opened, and after every so many edits."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.model import UserError
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.workspace import Workspace

_WAIT_MS = 4_000
_log = logging.getLogger("annotator")


class Backups(QObject):
    """Looks after the open project of one window, off its thread; a backup that fails is said once."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._path: Path | None = None
        self._edits = 0
        self._job: Job | None = None
        self._told = False
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self.begin)
        window.actions_.bind("backups", self.choose)

    def join(self, workspace: "Workspace") -> None:
        """Another project is shown."""
        project = workspace.session.project
        self._edits, self._told = 0, False
        self._path = project.path if project.writable else None
        if self._path is not None:
            workspace.session.saved.connect(self._count)
            workspace.closing.connect(self._leave)
            self._soon.start()

    def _count(self) -> None:
        from annotator.store.rotation import EDITS

        self._edits += 1
        if self._edits >= EDITS:
            self.begin()

    def begin(self) -> None:
        """Make a backup now, unless one is being made."""
        path = self._path
        if path is None or self._job is not None:
            return
        self._edits = 0

        def work(*_: object) -> object:
            from annotator.store.rotation import back_up

            return back_up(path)

        self._job = Job(work, self)
        self._job.refused.connect(self._on_refused)
        self._job.broken.connect(lambda error: _log.error("backup: %r", error))
        self._job.finished.connect(self._on_finished)
        self._job.start(Job.Priority.LowPriority)

    def _on_finished(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None

    def _on_refused(self, error: UserError) -> None:
        _log.warning("backup: %s", error)
        if not self._told:
            self._told = True
            from annotator.ui.language import translated

            self._window.status.say(translated(error.message), warning=True)

    def _leave(self) -> None:
        self._soon.stop()
        self._path = None
        if self._job is not None:
            self._job.wait()

    def choose(self) -> None:
        """Show the backups of the open project, to open one."""
        session = self._window.session
        if session is None:
            return
        from annotator.ui.dialogs.backups import BackupsDialog

        dialog = BackupsDialog(session.project.path, self._window)
        dialog.restored.connect(self._window.projects.open)
        dialog.open()
