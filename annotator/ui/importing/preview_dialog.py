"""A look at a large import before it is made: what was found, cleaned, there twice, and what failed and why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QPlainTextEdit, QProgressBar, QWidget

from annotator.exchange.report import ImportReport
from annotator.formats import format_named
from annotator.model import Annotator
from annotator.store import Project
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.errors import log
from annotator.ui.importing.lines import copy_lines, led, problem_lines, run_from
from annotator.ui.jobs import Job
from annotator.ui.language import current_language, grouped, number, translated
from annotator.ui.words import isolated

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, Progress, ProgressCall
    from annotator.exchange.survey import Survey
    from annotator.ui.importing.flow import Order

_REFRESH_MS = 250
_ENCODINGS = ("utf-8", "utf-16", "windows-1256", "iso-8859-6")


class PreviewDialog(FormDialog):
    """Reads everything in the background without changing anything, and says what it finds while it does.

    The import can be started at any time; what was not looked at by then is reported afterwards like the rest.
    """

    wanted = Signal(object)
    """The `Order`, to be carried out."""
    columns_wanted = Signal()
    """The meaning of columns is to be asked again."""

    def __init__(
        self, project: Path, annotator: Annotator, order: Order, found: Survey, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self.ok.setText(self.tr("Import"))
        self._project, self._annotator, self._order = project, annotator, order
        self._report = ImportReport("")
        self._job: Job | None = None
        self._fraction = 0.0
        self.state = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.values = {name: QLabel("0") for name in ("files", "new", "known", "again", "cleaned", "left")}
        for label in (self.state, *self.values.values()):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.state, self.values["files"], self.values["cleaned"]):
            label.setWordWrap(True)
        self.encoding = QComboBox()
        self.encoding.addItem(self.tr("Found for each file"), None)
        for name in _ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.currentIndexChanged.connect(self._look)
        self.form.addRow(self.state)
        self.form.addRow(self.bar)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Files"), self.values["files"]),
            (self.tr("New articles"), self.values["new"]),
            (self.tr("In the project already"), self.values["known"]),
            (self.tr("The same text again"), self.values["again"]),
            (self.tr("Cleaned"), self.values["cleaned"]),
            (self.tr("Left out"), self.values["left"]),
            (self.tr("Encoding"), self.encoding),
        ]
        for text, widget in rows:
            widget.setAccessibleName(text)
            self.form.addRow(text, widget)
        self.values["files"].setText(led(_files(found), self.layoutDirection()))
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        run_from(self.lines, self.layoutDirection())
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("What fails, and why"))
        self.lines.setPlaceholderText(self.tr("Nothing has failed."))
        self.add_above(self.lines, 1)
        if found.tables:
            again = self.buttons.addButton(self.tr("Columns…"), QDialogButtonBox.ButtonRole.ActionRole)
            again.clicked.connect(self._ask_columns)
        copy = self.buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: copy_lines([self.lines.toPlainText()]))
        self.resize(680, 560)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._timer.timeout.connect(self._refresh)
        self.finished.connect(self._stop)
        self._look()

    def _look(self) -> None:
        """Read all of it, from the beginning."""
        self._stop()
        self._order = replace(self._order, encoding=self.encoding.currentData())
        report = self._report = ImportReport("")
        project, who, order = self._project, self._annotator, self._order

        def work(progress: ProgressCall, cancelled: CancelCall) -> ImportReport:
            from annotator.exchange.importing import import_paths
            from annotator.exchange.reading import usable_processes

            with Project(project, "read") as opened:
                return import_paths(
                    opened,
                    order.paths,
                    fallback=who.name,
                    columns=order.columns,
                    encoding=order.encoding,
                    terms=order.terms,
                    scheme=order.scheme,
                    processes=max(usable_processes(), 2),  # apart from this one, in which the window lives
                    dry=True,
                    report=report,
                    progress=progress,
                    cancelled=cancelled,
                )

        job = self._job = Job(work)
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_read)
        job.refused.connect(lambda error: self.state.setText(translated(error.message)))
        job.broken.connect(lambda error: log.error("preview failed", exc_info=error))
        self.bar.setMaximum(1000)
        self.bar.setValue(0)
        self.state.setText(self.tr("The files are being read; nothing is changed. You can import at any time."))
        self._timer.start()
        job.start()

    def _on_progress(self, progress: Progress) -> None:
        self.bar.setValue(int(progress.fraction * self.bar.maximum()))

    def _on_read(self) -> None:
        if self._job is not self.sender():
            return
        self._timer.stop()
        self._refresh()
        if self.bar.value() == self.bar.maximum():
            self.state.setText(self.tr("All files were read. This is what the import will do."))

    def _refresh(self) -> None:
        report = self._report
        counts = {
            "new": report.documents,
            "known": report.unchanged + report.updated,
            "again": report.repeated,
            "left": report.left_out,
        }
        for name, count in counts.items():
            self.values[name].setText(led(grouped(count), self.layoutDirection()))
        cleaned = [translated(message) for message in report.cleaned_sentences()]
        self.values["cleaned"].setText(" ".join(cleaned) or self.tr("nothing"))
        lines = "\n".join(problem_lines([*report.problems, *report.notes]))
        if lines != self.lines.toPlainText():
            self.lines.setPlainText(lines)

    def _stop(self) -> None:
        """Let the reading end, and wait for it."""
        self._timer.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def _ask_columns(self) -> None:
        self.reject()
        self.columns_wanted.emit()

    def take(self) -> None:
        """Stop looking and hand the order over."""
        self._stop()
        self.wanted.emit(self._order)


def _files(found: Survey) -> str:
    """How many files of which format."""
    language = current_language()
    names = ((format_named(ident).name.get(language), count) for ident, count in found.files.most_common())
    return " · ".join(f"{isolated(name)}: {grouped(count)}" for name, count in names) or number(0)
