"""A strip at the foot of the window while long work goes on: how far it is, how long still, and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.ui.errors import log, show_fault
from annotator.ui.jobs import Job
from annotator.ui.language import in_digits, number

if TYPE_CHECKING:
    from annotator.exchange.report import Progress

_STEPS = 1000
_ESTIMATE_AFTER_SECONDS = 3.0


class JobBar(QWidget):
    """Shows one job at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._title = ""
        self._started = 0.0
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setMaximum(_STEPS)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._job is not None

    def start(self, job: Job, title: str, then: Callable[[], object] = lambda: None) -> bool:
        """Run a job and show it, and call `then` when it is over; False where another one is still running."""
        if self._job is not None:
            return False
        self._job, self._title, self._started = job, title, time.monotonic()
        self.label.setText(title)
        self.bar.setValue(0)
        self.cancel.setEnabled(True)
        job.progressed.connect(self._on_progress)
        job.broken.connect(self._on_broken)
        job.finished.connect(lambda: self._on_finished(job, then))
        self.show()
        job.start()
        return True

    def cancel_and_wait(self) -> None:
        """Stop the job and wait until it has; for closing the project."""
        job = self._job
        if job is not None:
            job.cancel()
            job.wait()
            self._on_finished(job, lambda: None)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self.cancel.setEnabled(False)
            self.label.setText(self.tr("Stopping…"))

    def _on_progress(self, progress: Progress) -> None:
        if self._job is None or self._job.is_cancelled:
            return
        self.bar.setValue(int(progress.fraction * _STEPS))
        text = f"{self._title}  ·  {number(progress.articles)}"
        spent = time.monotonic() - self._started
        if spent > _ESTIMATE_AFTER_SECONDS and progress.fraction > 0.02:
            seconds = int(spent / progress.fraction * (1 - progress.fraction)) + 1
            left = in_digits(f"{seconds // 60}:{seconds % 60:02}")
            text += "  ·  " + self.tr("about {time} left").format(time=left)
        self.label.setText(text)

    def _on_broken(self, error: Exception) -> None:
        log.error("job failed", exc_info=error)
        show_fault(self.window(), repr(error))

    def _on_finished(self, job: Job, then: Callable[[], object]) -> None:
        if self._job is not job:
            return  # it was waited for before, and another one may be running by now
        self._job = None
        job.deleteLater()
        self.hide()
        then()
