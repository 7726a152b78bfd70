"""The first records of an export, shown while it is being chosen; made off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QTextOption
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.preview import Preview, preview
from annotator.model import UserError
from annotator.store import Project
from annotator.ui.jobs import Job
from annotator.ui.language import translated

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall

_WAIT = 250  # ms without a change
_WIDEST = 150  # pixels of a column


class PreviewPane(QWidget):
    """Shows what a plan gives, some time after it was last changed."""

    def __init__(self, project: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._plan: Plan | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._start)
        heading = QLabel(self.tr("The first records"))
        heading.setProperty("heading", True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The first records"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.document().setDefaultTextOption(option)
        self.notes = QLabel()
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.notes.setProperty("quiet", True)
        self.table = QTableWidget()
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(self.tr("The first records"))
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self._shown = QStackedWidget()
        self._shown.addWidget(self.text)
        self._shown.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self._shown, 1)
        column.addWidget(self.notes)

    def show_plan(self, plan: Plan) -> None:
        """Show this one soon."""
        self._plan = plan
        self._timer.start()

    def complain(self, error: UserError) -> None:
        """Say why there is nothing to show."""
        self._timer.stop()
        self._plan = None
        self.text.clear()
        self._shown.setCurrentWidget(self.text)
        self.notes.setText(translated(error.message))

    def close_job(self) -> None:
        """Wait for what is still being read; it looks at a few articles only."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _start(self) -> None:
        plan = self._plan
        if plan is None or self._job is not None:
            return
        where = self._project

        def work(progress: ProgressCall, cancelled: CancelCall) -> tuple[Plan, Preview]:  # noqa: ARG001
            with Project(where, "read") as project:
                return plan, preview(project, plan, cancelled=cancelled)

        self._job = Job(work, self)
        self._job.succeeded.connect(self._show)
        self._job.refused.connect(self.complain)
        self._job.finished.connect(self._finished)
        self._job.start()

    def _finished(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.deleteLater()

    def _show(self, result: tuple[Plan, Preview]) -> None:
        plan, found = result
        if self._plan is not None and plan != self._plan:
            self._timer.start()
            return
        if found.rows:
            self._fill(found.rows)
        else:
            self.text.setPlainText(found.text)
        self._shown.setCurrentWidget(self.table if found.rows else self.text)
        said = [translated(note) for note in found.notes]
        if not found.text or not found.records:
            said.insert(0, self.tr("Among the first articles there is nothing to export."))
        if not found.exact:
            said.insert(0, self.tr("This format is no text; these are its records as JSON."))
        self.notes.setText("\n".join(said))

    def _fill(self, rows: Sequence[Sequence[str]]) -> None:
        head, body = rows[0], rows[1:]
        self.table.clear()
        self.table.setColumnCount(len(head))
        self.table.setRowCount(len(body))
        self.table.setHorizontalHeaderLabels(list(head))
        for place, cells in enumerate(body):
            for column, cell in enumerate(cells[: len(head)]):
                self.table.setItem(place, column, QTableWidgetItem(cell.replace("\n", " ¶ ")))
        self.table.resizeColumnsToContents()
        for column in range(len(head)):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), _WIDEST))
