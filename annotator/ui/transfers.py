"""Import and export from the window: in the background, with a bar, and a report of what was left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.store import Project
from annotator.ui.language import translated
from annotator.ui.running import run_job, show_busy
from annotator.ui.settings import documents_folder

if TYPE_CHECKING:
    from annotator.exchange.datasets.plan import Plan
    from annotator.exchange.report import CancelCall, ExportReport, ImportReport, ProgressCall
    from annotator.ui.importing.flow import Order
    from annotator.ui.main_window import MainWindow

# The readers and writers of all formats are imported when they are first used: they are much of what a start loads.


class Transfers(QObject):
    """What the window brings in and takes out."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def choose_import(self) -> None:
        """Ask which files to import."""
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import articles"), documents_folder())
        self.import_files([Path(path) for path in paths])

    def choose_import_folder(self) -> None:
        """Ask which folder to import."""
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), documents_folder())
        if path:
            self.import_files([Path(path)])

    def import_files(self, paths: list[Path]) -> None:
        """Import in the background; tagging goes on. What the files do not say of themselves is asked first."""
        if self._window.session is None or not paths:
            return
        from annotator.ui.importing.flow import ImportFlow

        if not ImportFlow(self._window, paths, self._import).start():
            show_busy(self._window)

    def _import(self, order: Order) -> None:
        session = self._window.session
        if session is None:
            return
        where, who = session.project.path, session.annotator

        def work(progress: ProgressCall, cancelled: CancelCall) -> ImportReport:
            from annotator.exchange.importing import import_paths
            from annotator.exchange.reading import usable_processes

            with Project(where) as project:
                return import_paths(
                    project,
                    order.paths,
                    fallback=who.name,
                    encoding=order.encoding,
                    columns=order.columns,
                    author=who.id,
                    terms=order.terms,
                    scheme=order.scheme,
                    processes=max(usable_processes(), 2),  # apart from this one, in which the window lives
                    progress=progress,
                    cancelled=cancelled,
                )

        self._start(work, self.tr("Importing"), self._on_imported)

    def _on_imported(self, report: ImportReport) -> None:
        session = self._window.session
        if session is not None:
            session.poll()
            if session.document is None:
                self._window.open_first(session)
        sentences = [translated(message) for message in report.sentences()]
        problems = [*report.problems, *report.notes]
        if report.ok and not problems:
            self._window.status.say(" ".join(sentences))
        else:
            from annotator.ui.dialogs.report import ReportDialog
            from annotator.ui.importing.lines import problem_lines

            ReportDialog(self.tr("Import"), sentences, problem_lines(problems), self._window).open()

    def choose_export(self) -> None:
        """Ask what to export, and do it."""
        session = self._window.session
        if session is None:
            return
        from annotator.ui.dialogs.export import ExportDialog

        project = session.project
        dialog = ExportDialog(project, str(project.path.parent), session.annotator.id, self._window)
        dialog.chosen.connect(self.export_to)
        dialog.open()

    def export_to(self, path: Path, plan: Plan | str) -> None:
        """Export in the background, by a plan or all in a format."""
        session = self._window.session
        if session is None:
            return
        where = session.project.path

        def work(progress: ProgressCall, cancelled: CancelCall) -> ExportReport:
            from annotator.exchange.exporting import export

            divided = not isinstance(plan, str) and plan.split is not None
            with Project(where, "write" if divided else "read") as project:
                return export(project, path, plan, progress=progress, cancelled=cancelled)

        self._start(work, self.tr("Exporting"), self._on_exported)

    def _on_exported(self, report: ExportReport) -> None:
        if report.cancelled:
            self._window.status.say(self.tr("The export was cancelled; nothing was written."))
        elif report.findings.left_out or report.findings.sentences():
            from annotator.ui.dialogs.report import ReportDialog

            sentences = [translated(message) for message in report.sentences()]
            lines = [translated(item.message) for item in report.findings.left_out]
            ReportDialog(self.tr("Export"), sentences, lines, self._window).open()
        else:
            self._window.status.say(self.tr("Exported to {file}.").format(file=report.path))

    def _start(self, work: Callable[[ProgressCall, CancelCall], Any], title: str, done: Callable[[Any], None]) -> None:
        run_job(self._window, work, title, done)
