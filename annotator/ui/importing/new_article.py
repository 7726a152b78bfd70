"""An article that was pasted or dropped, to be looked at before it comes in."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from annotator.arabic.direction import paragraph_direction
from annotator.formats.dates import iso_date
from annotator.formats.record import Record
from annotator.formats.text import first_line
from annotator.model import Document, UserError
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.importing.arriving import Arriving
from annotator.ui.importing.lines import run_from


class NewArticleDialog(FormDialog):
    """Text, title and details; what is left empty is filled from the text."""

    chosen = Signal(object)
    """The `Record` to bring in."""

    def __init__(self, found: Arriving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New article"))
        self.ok.setText(self.tr("Add"))
        self._given = found.text
        self.title = QLineEdit(first_line(found.text))
        self.title.setCursorPosition(0)
        self.outlet = QLineEdit((urlsplit(found.address).hostname or "").removeprefix("www."))
        self.url = QLineEdit(found.address)
        self.published = QLineEdit()
        self.published.setPlaceholderText("2024-10-11")
        self.text = QPlainTextEdit()
        self.text.setPlainText(found.text)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(220)
        rtl = paragraph_direction(found.text, "rtl") == "rtl"
        run_from(self.text, Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._shown = self._written()
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Title"), self.title),
            (self.tr("Outlet"), self.outlet),
            (self.tr("Address"), self.url),
            (self.tr("Published"), self.published),
            (self.tr("Text"), self.text),
        ]
        for name, widget in rows:
            widget.setAccessibleName(name)
            self.form.addRow(name, widget)
        self.resize(720, 520)
        self.title.setFocus()

    def _written(self) -> str:
        """The text in the field. `toPlainText` would make spaces of the writer's no-break spaces."""
        return self.text.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def take(self) -> None:
        """Hand the article over: letter by letter as it was given, unless it was changed here."""
        written = self._written()
        text = self._given if written == self._shown else written
        if not text.strip():
            raise UserError("This article has no text.")
        published = self.published.text().strip()
        if published and not iso_date(published):
            raise UserError("“{date}” is not a date. Write it as 2024-10-11, or leave it out.", date=published)
        details = {"outlet": self.outlet.text(), "url": self.url.text(), "published": iso_date(published)}
        meta = {key: value.strip() for key, value in details.items() if value.strip()}
        title = " ".join(self.title.text().split()) or first_line(text)
        lang = "ar" if paragraph_direction(text, "rtl") == "rtl" else "en"
        self.chosen.emit(Record(Document("", "", len(text), title, lang, meta), text, line=1))
