"""The history of a project: every step by everybody, and a way to take one back."""

import datetime
from collections import defaultdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model import BLIND
from annotator.store import Changes, Entry
from annotator.ui.language import in_digits, translated
from annotator.ui.session import Session

_PAGE = 500
_LARGE = ("import", "merge", "bulk", "settle", "scheme")
_OPEN = ("import", "article", "scheme", "people")  # steps that show no marks


class HistoryDialog(QDialog):
    """The newest steps first; imports, merges and bulk actions are taken back here."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, everybody: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History"))
        self.resize(820, 520)
        self._session = session
        self._everybody = everybody
        self._entries: list[Entry] = []
        self._parts: dict[str, list[Entry]] = {}
        self.large = QCheckBox(self.tr("Only imports, merges, bulk actions and decisions"))
        self.large.setChecked(True)
        self.large.toggled.connect(self.refresh)
        self.table = QTableWidget()
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.itemSelectionChanged.connect(self._on_selection)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.undo = buttons.addButton(self.tr("Undo this"), QDialogButtonBox.ButtonRole.ActionRole)
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_selected)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (self.large, self.table, buttons):
            column.addWidget(widget)
        session.changed.connect(self._on_changed)
        self.refresh()

    def _on_changed(self, _: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the history again; the parts of one import are one line, what came by a merge is that merge's."""
        project = self._session.project
        merges = {entry.id for entry in project.history(_PAGE, kinds=("merge",))}
        self._entries, self._parts = [], defaultdict(list)
        for entry in project.history(_PAGE, kinds=_LARGE if self.large.isChecked() else ()):
            if entry.batch in merges or not self._is_open(entry):
                continue
            home = entry.batch or entry.id
            if home not in self._parts:
                self._entries.append(entry)
            self._parts[home].append(entry)
        names = {item.id: item.name for item in project.annotators()}
        heads = [self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("State")]
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(self._entries))
        for row, entry in enumerate(self._entries):
            done = self.tr("Undone") if project.is_undone(entry) else ""
            what = translated(entry.summary) if entry.summary is not None else self._kind(entry)
            cells = (_shown_time(entry.at), names.get(entry.author, "—"), what, done)
            for place, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, place, item)
        header = self.table.horizontalHeader()
        for place, width in enumerate((150, 120, 400, 90)):
            self.table.setColumnWidth(place, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._on_selection()

    def _is_open(self, entry: Entry) -> bool:
        """Whether a step may be seen: in a project for blind work what others marked is for reviewers."""
        if self._everybody or not self._session.project.setting(BLIND):
            return True
        return entry.author == self._session.annotator.id or entry.kind in _OPEN

    def _kind(self, entry: Entry) -> str:
        names = {
            "import": self.tr("Import"),
            "merge": self.tr("Merge"),
            "bulk": self.tr("Bulk action"),
            "settle": self.tr("Settling"),
            "scheme": self.tr("Scheme"),
            "mark": self.tr("Mark"),
            "article": self.tr("Article"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
        }
        return names.get(entry.kind, entry.kind)

    def _selected(self) -> Entry | None:
        rows = {index.row() for index in self.table.selectedIndexes()}
        return self._entries[rows.pop()] if len(rows) == 1 else None

    def _on_selection(self) -> None:
        entry = self._selected()
        self.undo.setEnabled(
            entry is not None and self._session.project.writable and not self._session.project.is_undone(entry)
        )

    def undo_selected(self) -> None:
        """Take the selected step back, whoever did it; where somebody has changed it since, that is said."""
        entry = self._selected()
        for part in self._parts[entry.batch or entry.id] if entry is not None else ():  # the newest first
            if not self._session.project.is_undone(part) and self._session.revert(part) is None:
                return


def _shown_time(at: str) -> str:
    try:
        moment = datetime.datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return in_digits(f"{moment:%Y-%m-%d %H:%M}")
