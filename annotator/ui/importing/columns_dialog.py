"""Which column of a table holds the text, the title, the date…"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.formats.columns import FIELDS, guess
from annotator.model import UserError
from annotator.ui.dialogs.form import FormDialog

if TYPE_CHECKING:
    from annotator.exchange.survey import Table

_LONGEST_EXAMPLE = 200


class ColumnsDialog(FormDialog):
    """One row for each column: its name, what stands in it, and what it is taken for."""

    chosen = Signal(object)
    """Field to column."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of {file}").format(file=table.file))
        self.ok.setText(self.tr("Continue"))
        self.explain(
            self.tr(
                "Say what each column holds. Columns without a meaning stay with the details of each article. "
                "The next table with the same columns is read in the same way."
            )
        )
        self._names = list(dict.fromkeys(filter(None, table.header)))
        self.grid = QTableWidget(len(self._names), 3)
        self.grid.setTabKeyNavigation(False)
        self.grid.setHorizontalHeaderLabels([self.tr("Column"), self.tr("First values"), self.tr("Meaning")])
        self.grid.verticalHeader().hide()
        self.grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.grid.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.grid.setWordWrap(False)
        self.grid.setAccessibleName(self.tr("Columns"))
        self.meanings: dict[str, QComboBox] = {}
        guessed = {name: part for part, name in guess(self._names).items()}
        for row, name in enumerate(self._names):
            values = [cells[table.header.index(name)] for cells in table.rows if len(cells) > table.header.index(name)]
            self._put(row, 0, name)
            self._put(row, 1, " · ".join(" ".join(value.split()) for value in values if value)[:_LONGEST_EXAMPLE])
            combo = self._combo(guessed.get(name, ""))
            combo.setAccessibleName(self.tr("Meaning of {column}").format(column=name))
            self.meanings[name] = combo
            self.grid.setCellWidget(row, 2, combo)
        header = self.grid.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.grid.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 18)
        self.add_above(self.grid, 1)
        self.resize(820, min(190 + len(self._names) * (self.fontMetrics().height() + 18), 600))
        for name, combo in self.meanings.items():
            combo.currentIndexChanged.connect(lambda _, changed=name: self._only_one(changed))

    def _put(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.grid.setItem(row, column, item)

    def _combo(self, part: str) -> QComboBox:
        combo = QComboBox()
        combo.addItem(self.tr("Detail"), "")
        for known in FIELDS:
            combo.addItem(field_name(known), known)
        combo.setCurrentIndex(combo.findData(part))
        return combo

    def _only_one(self, changed: str) -> None:
        """A field is in one column: the one that was chosen last."""
        part = self.meanings[changed].currentData()
        for name, combo in self.meanings.items():
            if part and name != changed and combo.currentData() == part:
                combo.setCurrentIndex(0)

    def take(self) -> None:
        """Hand over what was chosen."""
        found = {combo.currentData(): name for name, combo in self.meanings.items() if combo.currentData()}
        if "text" not in found:
            raise UserError("Choose the column that holds the text of the articles.")
        self.chosen.emit(found)


def field_name(part: str) -> str:
    """What a column can hold, in the language of the interface."""
    translate = QCoreApplication.translate
    return {
        "text": translate("columns", "Text of the article"),
        "title": translate("columns", "Title"),
        "outlet": translate("columns", "Outlet"),
        "url": translate("columns", "Address"),
        "published": translate("columns", "Published"),
        "author": translate("columns", "Author"),
        "keywords": translate("columns", "Keywords"),
        "lang": translate("columns", "Language code"),
        "document": translate("columns", "Id"),
    }[part]
