"""Before an import: what the files call things that the scheme lacks, and what is to become of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.store import Project
from annotator.ui.errors import show_error
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from annotator.exchange.lacking import Lacking
    from annotator.exchange.merging import Terms
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.formats.columns import Columns
    from annotator.model import Scheme
    from annotator.ui.main_window import MainWindow

Then = Callable[["Terms | None", "Scheme | None"], None]


class ForeignLabels(QObject):
    """Looks through the files in the background; only where something is lacking the person is asked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def settle(self, paths: list[Path], then: Then, columns: Columns | None = None) -> bool:
        """Call `then` with what the person chose, not at all where it was cancelled. False while a job is running."""
        session = self._window.session
        assert session is not None
        where = session.project.path
        found: list[Lacking] = []

        def work(progress: ProgressCall, cancelled: CancelCall) -> Lacking:
            from annotator.exchange.lacking import find_lacking

            with Project(where, "read") as project:
                return find_lacking(project, paths, columns=columns, progress=progress, cancelled=cancelled)

        def go_on() -> None:
            if not found or self._window.session is not session:
                return
            if job.is_cancelled:
                self._window.status.say(self.tr("The import was cancelled; nothing came in."))
            elif found[0].terms:
                self._ask(found[0], session.scheme, then)
            else:
                then(None, None)

        job = Job(work)
        job.succeeded.connect(found.append)
        job.refused.connect(lambda error: show_error(self._window, error))
        return self._window.jobs.start(job, self.tr("Reading"), go_on)

    def _ask(self, lacking: Lacking, scheme: Scheme, then: Then) -> None:
        from annotator.ui.dialogs.foreign_labels import ForeignLabelsDialog

        dialog = ForeignLabelsDialog(lacking, scheme, self._window)
        dialog.chosen.connect(then)
        dialog.open()
