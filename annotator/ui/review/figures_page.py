"""The agreement of a project in tables: measures, labels, confusion, the worst articles, time and leanings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.report import Progress
from annotator.exchange.review.figures import Study, Table, Tables, study
from annotator.exchange.review.naming import Naming
from annotator.model import GOLD, Annotator
from annotator.store import Project
from annotator.ui.columns import column
from annotator.ui.errors import log
from annotator.ui.jobs import Job
from annotator.ui.language import in_digits
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall

_SAME, _OTHER = "#2471a3", "#c0392b"


def compute(path: Path, people: Sequence[Annotator], progress: ProgressCall, cancelled: CancelCall) -> Study | None:
    """The study of these annotators; None where it was given up."""

    def show(share: float) -> None:
        if cancelled():
            raise _GivenUp
        progress(Progress(share, 0, ""))

    with Project(path, "read") as project, project.snapshot():
        try:
            return study(project, people, progress=show)
        except _GivenUp:
            return None


class _GivenUp(Exception):
    pass


class FiguresPage(QWidget):
    """A list of tables, and the one that was chosen."""

    opened = Signal(str)
    """The id of an article that was clicked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._people: Sequence[Annotator] = ()
        self._naming: Naming | None = None
        self._study: Study | None = None
        self._tables: list[Table] = []
        self._job: Job | None = None
        self._stale = True
        self.whom = QComboBox()
        self.again = QPushButton()
        self.state = QLabel()
        self.state.setProperty("quiet", True)
        self.sections = QListWidget()
        self.sections.setStyleSheet("QListView::item { padding: 6px 8px; }")
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("quiet", True)
        self.note.setContentsMargins(14, 8, 14, 8)
        for label in (self.state, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.table = QTableWidget()
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 6, 10, 6)
        for widget in (self.whom, self.again, self.state):
            row.addWidget(widget)
        row.addStretch(1)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.addWidget(self.sections)
        columns.addWidget(column([self.note, self.table]))
        columns.setStretchFactor(1, 1)
        columns.setSizes([310, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar)
        outer.addWidget(columns, 1)
        self.sections.currentRowChanged.connect(self._show_table)
        self.table.cellClicked.connect(self._click)
        self.again.clicked.connect(self.compute)
        self.whom.activated.connect(lambda _: self.compute())
        session.changed.connect(lambda _: self._go_stale())

    def show_names(self, naming: Naming) -> None:
        """Take names in the language of the interface."""
        self._naming = naming
        self.again.setText(self.tr("Compute again"))
        self.whom.setAccessibleName(self.tr("Whom to compare"))
        self.sections.setAccessibleName(self.tr("Tables"))
        self.table.setAccessibleName(self.tr("Tables"))
        self._list_whom()
        self._show_study()

    def compare(self, people: Sequence[Annotator]) -> None:
        """Compare other annotators."""
        self._people = people
        self._stale = True
        self._list_whom()
        if self.isVisible():
            self.compute()

    def wake(self) -> None:
        """The page is shown: compute what is not known yet."""
        if self._study is None or (self._stale and self._job is None):
            self.compute()

    def chosen(self) -> Sequence[Annotator]:
        """Whom the figures are about: those who are compared, or one against gold."""
        ident = self.whom.currentData()
        if not ident:
            return self._people
        project = self._session.project
        return [item for item in (project.annotator(GOLD), project.annotator(ident)) if item is not None]

    def compute(self) -> None:
        """Compute all tables in the background."""
        self.stop()
        self._stale = False
        job = self._job = Job(partial(compute, self._session.project.path, list(self.chosen())), self)
        job.progressed.connect(self._on_progress)
        job.succeeded.connect(partial(self._on_found, job))
        job.refused.connect(self._session.refuse)
        job.broken.connect(lambda error: log.error("job failed", exc_info=error))
        self.state.setText(self.tr("Computing…"))
        job.start()

    @property
    def computing(self) -> bool:
        """Whether tables are being computed."""
        return self._job is not None

    def stop(self) -> None:
        """Give up what is being computed."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def _list_whom(self) -> None:
        """Those who are compared together, and everybody against gold where there is any."""
        chosen = self.whom.currentData()
        self.whom.clear()
        self.whom.addItem(self.tr("Those who are compared"), "")
        if self._session.project.annotator(GOLD) is not None:
            for item in self._session.project.annotators():
                if item.id != GOLD:
                    self.whom.addItem(self.tr("{name} against gold").format(name=item.name), item.id)
        self.whom.setCurrentIndex(max(0, self.whom.findData(chosen)))

    def _on_progress(self, progress: Progress) -> None:
        self.state.setText(self.tr("Comparing… {share}%").format(share=int(progress.fraction * 100)))

    def _on_found(self, job: Job, found: Study | None) -> None:
        if job is not self._job:
            return
        self._job = None
        job.wait()
        job.deleteLater()
        self._study = found
        self._show_study()

    def _go_stale(self) -> None:
        self._stale = True
        if self._study is not None and self._job is None:
            self.state.setText(self.tr("Something has changed since."))
        if self.whom.count() < 2:
            self._list_whom()

    def _show_study(self) -> None:
        if self._study is None or self._naming is None:
            return
        self._tables = Tables(self._study, self._naming).all()
        row = max(self.sections.currentRow(), 0)
        self.sections.clear()
        self.sections.addItems([table.title for table in self._tables])
        count = self._study.agreement.documents
        self.state.setText(self.tr("%n article(s) compared", "", count))
        if self._tables:
            self.sections.setCurrentRow(min(row, len(self._tables) - 1))
        else:
            self.table.setRowCount(0)
            self.note.setText(self._naming.words("none"))

    def _show_table(self, place: int) -> None:
        if not 0 <= place < len(self._tables):
            return
        found = self._tables[place]
        self.note.setText(found.note)
        self.note.setVisible(bool(found.note))
        self.table.setAccessibleName(found.title)
        self.table.clear()
        self.table.setColumnCount(len(found.heads))
        self.table.setHorizontalHeaderLabels(found.heads)
        self.table.setRowCount(len(found.rows))
        for row, cells in enumerate(found.rows):
            for nth, text in enumerate(cells):
                # The minus of a number ends up behind it in Arabic, unless it stands in a direction of its own.
                shown = f"\u2066{in_digits(text)}\u2069" if nth in found.numbers and text else text
                item = QTableWidgetItem(shown)
                item.setToolTip(text)
                if nth in found.numbers:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                heat = found.heat.get((row, nth))
                if heat is not None:
                    color = QColor(_SAME if heat > 0 else _OTHER)
                    color.setAlphaF(0.10 + 0.55 * min(abs(heat), 1.0))
                    item.setBackground(color)
                self.table.setItem(row, nth, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(not found.heat)
        self.table.setCursor(Qt.CursorShape.PointingHandCursor if found.documents else Qt.CursorShape.ArrowCursor)

    def _click(self, row: int, _: int) -> None:
        place = self.sections.currentRow()
        documents = self._tables[place].documents if 0 <= place < len(self._tables) else []
        if row < len(documents):
            self.opened.emit(documents[row])
