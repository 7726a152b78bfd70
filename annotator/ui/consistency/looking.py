"""Looks through the project for uneven words: the labels at once, the unmarked places in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.assist.consistency import Spot, Surface, find_bare, known_surfaces
from annotator.store import Project
from annotator.ui.errors import log, show_error, show_fault
from annotator.ui.jobs import Job
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall

Found = dict[str, list[Spot]]
"""Unmarked places by the keys of their words."""


class Looking(QObject):
    """One look after the other; the newest counts."""

    listed = Signal(object)
    """All `Surface`s with their labels; what stands unmarked is not known yet."""
    progressed = Signal(float)
    """How much was looked through, 0…1."""
    found = Signal(object)
    """`Found`: it is known now."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    def start(self) -> None:
        """Look anew."""
        self.stop()
        project, who = self._session.project, self._session.annotator.id
        surfaces = known_surfaces(project, who)
        self.listed.emit(surfaces)
        path = project.path

        def work(progress: ProgressCall, cancelled: CancelCall) -> Found:
            from annotator.exchange.report import Progress

            with Project(path, "read") as reading, reading.snapshot():
                total = max(reading.document_count(), 1)
                found: Found = {}

                def told(number: int) -> None:
                    progress(Progress(number / total, number, ""))

                for item in find_bare(reading, who, surfaces, told, cancelled):
                    words = item.text[item.start : item.end]
                    norm = None if words in item.surface.forms else item.surface.words
                    spot = Spot(item.document.id, item.start, item.end, words, norm)
                    found.setdefault(item.surface.key, []).append(spot)
                return found

        job = self._job = Job(work)
        job.progressed.connect(lambda progress: self.progressed.emit(progress.fraction))
        job.succeeded.connect(lambda found: self._on_found(job, surfaces, found))
        job.refused.connect(lambda error: show_error(None, error))
        job.broken.connect(self._on_broken)
        job.start()

    def _on_found(self, job: Job, surfaces: list[Surface], found: Found) -> None:
        if self._job is not job or job.is_cancelled:
            return
        for surface in surfaces:
            surface.bare = len(found.get(surface.key, ()))
        self.found.emit(found)

    def _on_broken(self, error: Exception) -> None:
        log.error("looking for unmarked places failed", exc_info=error)
        show_fault(None, repr(error))

    def stop(self) -> None:
        """Stop looking, and wait until it has stopped."""
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
            self._job = None
