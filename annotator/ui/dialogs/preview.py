"""A dialog that says what will come of it before anything is written; it looks in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QWidget

from annotator.model import UserError
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.errors import log, show_fault
from annotator.ui.importing.lines import run_from
from annotator.ui.jobs import Job
from annotator.ui.language import translated

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, Progress, ProgressCall

_STEPS = 1000


class PreviewDialog(FormDialog):
    """Its button can be pressed only once the preview is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.outcome = QPlainTextEdit()
        self.outcome.setReadOnly(True)
        self.outcome.setAccessibleName(self.tr("What will come of it"))
        run_from(self.outcome, self.layoutDirection())
        self.bar = QProgressBar()
        self.bar.setMaximum(_STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.add_above(self.outcome)
        self.add_above(self.bar)
        self.finished.connect(lambda _: self.stop())

    @property
    def looking(self) -> bool:
        """Whether the preview is still being made."""
        return self._job is not None

    def look(self, work: Callable[[ProgressCall, CancelCall], Any]) -> None:
        """Make the preview anew; one that is being made is given up."""
        self.stop()
        self.ok.setEnabled(False)
        self.complaint.hide()
        self.bar.setValue(0)
        self.bar.show()
        job = self._job = Job(work, self)
        job.progressed.connect(self._on_progress)
        job.succeeded.connect(partial(self._on_found, job))
        job.refused.connect(partial(self._on_refused, job))
        job.broken.connect(partial(self._on_broken, job))
        job.start()

    def stop(self) -> None:
        """Give up what is being looked at."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def found(self, result: Any) -> None:
        """Show what was found, and let it be accepted."""

    def refused(self, error: UserError) -> None:
        """Show why there is nothing to accept."""
        self.complaint.setText(translated(error.message))
        self.complaint.show()

    def _ended(self, job: Job) -> bool:
        if job is not self._job:
            return False
        self._job = None
        job.wait()
        job.deleteLater()
        self.bar.hide()
        return True

    def _on_progress(self, progress: Progress) -> None:
        self.bar.setValue(int(progress.fraction * _STEPS))

    def _on_found(self, job: Job, result: Any) -> None:
        if self._ended(job):
            self.found(result)

    def _on_refused(self, job: Job, error: UserError) -> None:
        if self._ended(job):
            self.refused(error)

    def _on_broken(self, job: Job, error: Exception) -> None:
        if self._ended(job):
            log.error("job failed", exc_info=error)
            show_fault(self, repr(error))
