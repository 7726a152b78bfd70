"""The characters of a selection in logical order: glyph, code point, name and bidi class, hidden ones made visible."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.words import word_at
from annotator.ui.language import number
from annotator.ui.workspace import Workspace

MOST = 500
"""Characters that are listed; a longer selection is cut, and the window says so."""

_SHORT = {
    "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM",
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u00a0": "NBSP", "\u00ad": "SHY", "\u2060": "WJ", "\u202f": "NNBSP", "\ufeff": "BOM",
    " ": "SP", "\n": "LF", "\t": "TAB", "\u2028": "LS", "\u2029": "PS", "\u0640": "ـ TATWEEL",
}  # fmt: skip
_CONTROLS = {"\n": "LINE FEED", "\t": "CHARACTER TABULATION"}


@dataclass(frozen=True, slots=True)
class Character:
    """One row: what is seen, `U+XXXX`, Unicode name, bidi class; `hidden` where the text shows nothing of it."""

    glyph: str
    code: str
    name: str
    bidi: str
    hidden: bool


def describe(text: str) -> list[Character]:
    """The characters of a text in the order in which they are stored."""
    return [_described(character) for character in text]


def _described(character: str) -> Character:
    kind = unicodedata.category(character)
    hidden = character != " " and kind in ("Cf", "Cc", "Zl", "Zp", "Zs")
    glyph = _SHORT.get(character, character)
    if kind.startswith("M"):
        glyph = f"\u25cc{character}"
    elif hidden and glyph == character:
        glyph = f"U+{ord(character):04X}"
    name = unicodedata.name(character, _CONTROLS.get(character, "—"))
    return Character(glyph, f"U+{ord(character):04X}", name, unicodedata.bidirectional(character) or "—", hidden)


class BidiInspector(QDialog):
    """Follows the selection of the article, the selected mark, or the word at the caret."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Characters of the selection"))
        self.resize(640, 460)
        self._workspace = workspace
        self.text = ""
        self.place = QLabel()
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setProperty("quiet", True)
        self.table = QTableWidget(0, 5)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Offset"), self.tr("Character"), self.tr("Code point"), self.tr("Name"), self.tr("Bidi class")]
        )
        self.table.setAccessibleName(self.tr("Characters of the selection"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(self.tr("&Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(lambda: self.copy())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.place, self.table, buttons):
            column.addWidget(widget)
        workspace.view.selection_changed.connect(self.follow)
        workspace.view.mark_selected.connect(lambda _: self.follow())
        workspace.session.document_changed.connect(self.follow)
        workspace.destroyed.connect(self.close)
        self.follow()

    def _range(self) -> tuple[int, int]:
        view = self._workspace.view
        selection = view.selection()
        if selection is not None:
            return selection
        mark = view.selected_highlight()
        if mark is not None:
            return mark.start, mark.end
        return word_at(view.text(), view.caret()) or (view.caret(), view.caret())

    def follow(self) -> None:
        """List what is selected now."""
        start, end = self._range()
        self.text = self._workspace.view.text()[start:end]
        rows = describe(self.text[:MOST])
        hidden = sum(row.hidden for row in rows)
        self.place.setText(
            self.tr("Code points {start} to {end}, in logical order; hidden characters: {hidden}").format(
                start=number(start), end=number(start + len(rows)), hidden=number(hidden)
            )
        )
        self.table.setRowCount(len(rows))
        for line, row in enumerate(rows):
            cells = (number(start + line), row.glyph, row.code, row.name, row.bidi)
            for place, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter if place != 3 else Qt.AlignmentFlag.AlignVCenter)
                if row.hidden:
                    item.setForeground(self.palette().brightText())
                self.table.setItem(line, place, item)

    def copy(self) -> None:
        """Put the rows on the clipboard, one a line; the selected ones, or all."""
        chosen = sorted({index.row() for index in self.table.selectedIndexes()}) or range(self.table.rowCount())
        lines = []
        for row in chosen:
            cells = [self.table.item(row, place) for place in range(5)]
            lines.append("\t".join(cell.text() for cell in cells if cell is not None))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by its key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
