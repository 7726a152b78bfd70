"""Starting long work from the window: in the background, with the bar at its foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from annotator.model import Message
from annotator.ui.errors import show_error
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.ui.main_window import MainWindow


def run_job(
    window: MainWindow,
    work: Callable[[ProgressCall, CancelCall], Any],
    title: str,
    done: Callable[[Any], None],
) -> bool:
    """Do the work and hand its result to `done`; a refusal is shown. False where other work is still running."""
    job = Job(work)
    job.succeeded.connect(done)
    job.refused.connect(lambda error: show_error(window, error))
    started = window.jobs.start(job, title)
    if not started:
        show_busy(window)
    return started


def show_busy(window: MainWindow) -> None:
    """Other work is still under way."""
    show_error(window, Message("Another import or export is still running. Wait for it, or cancel it."))
