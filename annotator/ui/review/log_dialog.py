"""The log of decisions: read to write better guidelines, saved as a table, and a way back to each place."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.review import Logged
from annotator.exchange.review.naming import Naming
from annotator.formats.table import guarded
from annotator.model import Message
from annotator.ui.errors import show_error


class LogDialog(QDialog):
    """What was settled, newest first."""

    opened = Signal(str, str)
    """The article and the key of the decision that was double-clicked."""

    def __init__(self, log: Sequence[Logged], naming: Naming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Decisions"))
        self.resize(980, 560)
        self._log = list(log)[::-1]
        self._naming = naming
        self.reasons = QCheckBox(self.tr("Only those with a reason"))
        self.reasons.toggled.connect(self._show)
        self.table = QTableWidget()
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.cellActivated.connect(self._open)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        save = buttons.addButton(self.tr("Save as CSV…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.setAutoDefault(False)
        save.clicked.connect(self.choose_file)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (self.reasons, self.table, buttons):
            column.addWidget(widget)
        self._show()

    def _heads(self) -> list[str]:
        return [
            self.tr("Article"),
            self.tr("Layer"),
            self.tr("Disagreement"),
            self.tr("What was said"),
            self.tr("Decision"),
            self.tr("Gold"),
            self.tr("Reason"),
            self.tr("Who"),
        ]

    def _cells(self, one: Logged) -> list[str]:
        decision = one.decision
        kinds = [kind for kind in decision.kind.split(",") if kind != "agreed"]
        said = "; ".join(f"{who}: {words}" for who, words in one.said)
        return [
            one.title,
            self._naming.layer(decision.layer),
            self._naming.types(kinds) or self.tr("All agree"),
            said,
            self._outcome(decision.outcome),
            "; ".join(one.gold),
            decision.reason,
            one.reviewer,
        ]

    def _shown(self) -> list[Logged]:
        return [one for one in self._log if one.decision.reason or not self.reasons.isChecked()]

    def _show(self) -> None:
        shown, heads = self._shown(), self._heads()
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(shown))
        for row, one in enumerate(shown):
            for place, text in enumerate(self._cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, place, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place, width in enumerate((140, 80, 115, 190, 100, 115, 110, 60)):
            self.table.setColumnWidth(place, width)
        header.setStretchLastSection(True)

    def _open(self, row: int, _: int) -> None:
        decision = self._shown()[row].decision
        self.opened.emit(decision.document, decision.key)
        self.close()

    def choose_file(self) -> None:
        """Ask where to save what is shown."""
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as CSV"), "decisions.csv", "CSV (*.csv)")
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write what is shown as a table; no cell can become a formula."""
        lines = io.StringIO()
        writer = csv.writer(lines)
        writer.writerow(self._heads())
        writer.writerows([[guarded(text) for text in self._cells(one)] for one in self._shown()])
        try:
            path.write_text(lines.getvalue(), encoding="utf-8-sig", newline="")
        except OSError as error:
            show_error(self, Message("{file} cannot be written: {reason}.", file=path, reason=error.strerror))

    def _outcome(self, outcome: str) -> str:
        names = {
            "took": self.tr("took one’s"),
            "agreed": self.tr("all agree"),
            "both": self.tr("took both"),
            "neither": self.tr("neither"),
            "edited": self.tr("moved the edge"),
            "asked": self.tr("asked"),
            "majority": self.tr("majority"),
            "trusted": self.tr("trusted annotator"),
            "clitic": self.tr("proclitics put right"),
        }
        return names.get(outcome, outcome)
