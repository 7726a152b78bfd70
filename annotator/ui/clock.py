"""Active time: seconds in which somebody really worked on the open article, where the project counts them."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator.model import Change, Edit, UserError, Work
from annotator.model.setting import TIMED
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.workspace import Workspace

IDLE_SECONDS = 60.0
_WRITE_MS = 60_000
_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
}


class ActiveClock(QObject):
    """Counts from key to key and from mouse to mouse; a pause of more than a minute counts nothing.

    What was counted is written when the article is left and about once a minute, as an edit that Undo passes over.
    """

    counted = Signal(int)
    """Seconds of the open article by the annotator at work, all sittings together."""

    def __init__(self, window: "MainWindow", now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._session: Session | None = None
        self._document = self._annotator = ""
        self._last = 0.0
        self._seconds = 0.0
        self._write = QTimer(self, singleShot=True, interval=_WRITE_MS)
        self._write.timeout.connect(self.flush)

    def join(self, workspace: "Workspace") -> None:
        """Another project is shown."""
        self._session = workspace.session
        workspace.closing.connect(self._leave)
        workspace.session.document_changed.connect(self._on_article)
        workspace.session.annotator_changed.connect(self._on_article)
        workspace.session.changed.connect(lambda changes: self._on_setting() if "setting" in changes.kinds else None)
        self._on_setting()
        self._on_article()

    @property
    def on(self) -> bool:
        """Whether this project counts."""
        project = self._session.project if self._session is not None else None
        return project is not None and project.writable and bool(project.setting(TIMED))

    def _on_setting(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            if self.on:
                application.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        """Every sign of life in this window is one of work."""
        if event.type() in _SIGNS and self._window.isActiveWindow():
            self.see()
        return False

    def see(self) -> None:
        """Somebody is here now."""
        now = self._now()
        if 0 < now - self._last <= IDLE_SECONDS:
            self._seconds += now - self._last
            if not self._write.isActive():
                self._write.start()
        self._last = now

    def flush(self) -> None:
        """Write whole seconds; what cannot be written now is kept for the next time."""
        session, whole = self._session, int(self._seconds)
        self._write.stop()
        if session is None or not self._document or not whole:
            return
        before = session.project.stored_work(self._document, self._annotator)
        standing = before if before is not None and not before.deleted else Work.new(self._document, self._annotator)
        after = replace(standing, seconds=standing.seconds + whole)
        with suppress(UserError):
            session.project.apply(Edit("time", self._annotator, (Change(before, after),)))
            self._seconds -= whole
            self.counted.emit(after.seconds)

    def _on_article(self) -> None:
        self.flush()
        self._seconds = 0.0
        self._last = self._now()
        session = self._session
        if session is None or session.document is None:
            self._document = ""
            return
        self._document, self._annotator = session.document.id, session.annotator.id
        self.counted.emit(session.project.work(self._document, self._annotator).seconds if self.on else 0)

    def _leave(self) -> None:
        self.flush()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._session, self._document = None, ""
