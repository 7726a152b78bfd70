"""Title, language and metadata of an article. Its text never changes."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from annotator.model import Document
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.importing.lines import stand_at_start


class DetailsDialog(FormDialog):
    """Edits what is known about an article."""

    edited = Signal(object)
    """The `Document` as it should be."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Title and details"))
        self.ok.setText(self.tr("Save"))
        self._document = document
        self.title = QLineEdit(document.title)
        self.lang = QComboBox()
        languages = {
            "ar": self.tr("Arabic"),
            "en": self.tr("English"),
            "fa": self.tr("Persian"),
            "ur": self.tr("Urdu"),
            "he": self.tr("Hebrew"),
            "fr": self.tr("French"),
        }
        languages.setdefault(document.lang, document.lang)
        for code, name in languages.items():
            self.lang.addItem(name, code)
        self.lang.setCurrentIndex(self.lang.findData(document.lang))
        self.fields = {key: QLineEdit(str(document.meta.get(key, ""))) for key in ("outlet", "url", "published")}
        self.note = QPlainTextEdit(str(document.meta.get("note", "")))
        self.note.setMaximumHeight(90)
        self.note.setTabChangesFocus(True)
        stand_at_start(self.note)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Title"), self.title),
            (self.tr("Language"), self.lang),
            (self.tr("Outlet"), self.fields["outlet"]),
            (self.tr("Address"), self.fields["url"]),
            (self.tr("Published"), self.fields["published"]),
            (self.tr("Note"), self.note),
        ]
        for text, widget in rows:
            widget.setAccessibleName(text)
            self.form.addRow(text, widget)
        self.fields["published"].setPlaceholderText("2024-10-11")

    def take(self) -> None:
        """Hand over what was written; keys that are not shown stay as they are."""
        meta = dict(self._document.meta)
        written = {key: field.text().strip() for key, field in self.fields.items()}
        written["note"] = self.note.toPlainText().strip()
        for key, text in written.items():
            if text:
                meta[key] = text
            else:
                meta.pop(key, None)
        self.edited.emit(
            replace(self._document, title=self.title.text().strip(), lang=self.lang.currentData(), meta=meta)
        )
