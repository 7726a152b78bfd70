"""Working in copies, from the window: merging files, handing out, and the report for those who have no project."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.exchange.merging import Merge, Names, Terms
from annotator.exchange.merging import merge as run_merge
from annotator.model import Annotator
from annotator.store import SUFFIX, Project
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.language import current_language, translated
from annotator.ui.review.handout_dialog import HandoutDialog
from annotator.ui.review.merge_dialog import MergeDialog
from annotator.ui.review.telling import naming_of
from annotator.ui.running import run_job
from annotator.ui.words import isolated

if TYPE_CHECKING:
    from annotator.exchange.handout import Handout
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.ui.main_window import MainWindow


class Merging(QObject):
    """Merges files one after the other, each with its own preview."""

    def __init__(self, window: MainWindow, files: Sequence[Path] = ()) -> None:
        super().__init__(window)
        self._window = window
        self.files = list(files)

    def choose(self) -> None:
        """Ask for files, and merge them."""
        session = self._window.session
        folder = str(session.project.path.parent) if session is not None else ""
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Merge files"), folder, f"*{SUFFIX}")
        self.files = [Path(path) for path in paths]
        self.next()

    def next(self) -> None:
        """Show what the next file brings; after the last one this object is gone."""
        session = self._window.session
        if session is None or not self.files:
            self.deleteLater()
            return
        file, project = self.files.pop(0), session.project
        dialog = MergeDialog(project.path, file, session.scheme, naming_of(project), self._window)
        dialog.chosen.connect(lambda names, terms: self._merge(file, names, terms))
        dialog.rejected.connect(self.next)
        dialog.open()

    def _merge(self, file: Path, names: Names, terms: Terms | None) -> None:
        session = self._window.session
        if session is None:
            return
        home, author = session.project.path, session.annotator.id

        def work(_: ProgressCall, __: CancelCall) -> Merge:
            with Project(home) as project:
                return run_merge(project, file, names, terms, author)[0]

        run_job(self._window, work, self.tr("Merging {file}").format(file=file.name), self._on_merged)

    def _on_merged(self, result: Any) -> None:
        session = self._window.session
        if session is not None:
            session.poll()
        sentences = [translated(sentence) for sentence in result.sentences()]
        dialog = ReportDialog(self.tr("Merged"), sentences, [], self._window)
        dialog.finished.connect(lambda _: self._after(result))
        dialog.open()

    def _after(self, result: Merge) -> None:
        """Entities that came in twice are proposed for merging before anything is compared."""
        workspace = self._window.workspace
        if result.twice and workspace is not None:
            from annotator.ui.review.twice import show_twice

            show_twice(self._window, workspace.session)
        self.next()


class HandingOut(QObject):
    """Writes one handout in the background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def choose(self) -> None:
        """Ask for whom, and write their project."""
        if self._window.session is not None:
            dialog = HandoutDialog(self._window.session.project, self._window)
            dialog.chosen.connect(self.start)
            dialog.rejected.connect(self.deleteLater)
            dialog.open()

    def start(self, name: str, path: Path) -> None:
        """Write it."""
        session = self._window.session
        if session is None:
            return
        home = session.project.path

        def work(_: ProgressCall, __: CancelCall) -> Handout:
            from annotator.exchange.handout import hand_out

            with Project(home) as project:
                return hand_out(project, project.add_annotator(name), path)

        run_job(self._window, work, self.tr("Handing out"), self._on_written)

    def _on_written(self, made: Any) -> None:
        if self._window.session is not None:
            self._window.session.poll()
        text = self.tr("{file} holds %n article(s).", "", made.articles)
        self._window.status.say(text.format(file=made.file.name))
        self.deleteLater()


class Reporting(QObject):
    """Writes one report in the background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def choose(self, people: Sequence[Annotator] | None) -> None:
        """Ask where to, and write the report in the language of the interface."""
        session = self._window.session
        if session is None:
            return
        proposed = session.project.path.with_name(f"{session.project.path.stem}-agreement.html")
        title = self.tr("Save the report")
        path, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), "HTML (*.html)")
        if path:
            self.start(Path(path), people)
        else:
            self.deleteLater()

    def start(self, path: Path, people: Sequence[Annotator] | None) -> None:
        """Write it."""
        session = self._window.session
        if session is None:
            return
        home, language = session.project.path, "ar" if current_language() == "ar" else "en"

        def work(progress: ProgressCall, cancelled: CancelCall) -> Path | None:
            from annotator.exchange.report import Progress
            from annotator.exchange.review.report import write_report

            def show(share: float) -> None:
                if cancelled():
                    raise Cancelled
                progress(Progress(share, 0, ""))

            with Project(home, "read") as project:
                try:
                    write_report(project, path, people, language="ar" if language == "ar" else "en", progress=show)
                except Cancelled:
                    return None
            return path

        run_job(self._window, work, self.tr("Writing the report"), self._on_written)

    def _on_written(self, path: Any) -> None:
        if path is None:
            self._window.status.say(self.tr("The report was cancelled; nothing was written."))
        else:
            self._window.status.say(self.tr("{file} was written.").format(file=isolated(str(path))))
        self.deleteLater()


class Cancelled(Exception):
    """Somebody asked the work to stop."""
