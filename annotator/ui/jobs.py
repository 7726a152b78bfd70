"""Long work off the window's thread, with progress and a way to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from annotator.model import UserError

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, Progress, ProgressCall

_PROGRESS_SECONDS = 0.05


class Job(QThread):
    """One piece of work in its own thread. The work opens the project for itself: one `Project` serves one thread.

    `work` is called with a function that takes `exchange.Progress` and one that says whether to stop; what it returns
    comes with `succeeded`.
    """

    progressed = Signal(object)
    """`exchange.Progress`."""
    succeeded = Signal(object)
    refused = Signal(object)
    """A `UserError` that stopped the work."""
    broken = Signal(object)
    """Any other exception: a fault of the program."""

    def __init__(self, work: Callable[[ProgressCall, CancelCall], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at the next whole article."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()

    def run(self) -> None:
        """Called by Qt in the new thread."""
        try:
            result = self._work(self._progress, self._stop.is_set)
        except UserError as error:
            self.refused.emit(error)
        except Exception as error:
            self.broken.emit(error)
        else:
            self.succeeded.emit(result)

    def _progress(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told >= _PROGRESS_SECONDS or progress.fraction >= 1:
            self._told = now
            self.progressed.emit(progress)
