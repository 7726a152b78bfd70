"""The keys of the article view on one page, and what this program is."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from annotator import __version__
from annotator.model import Scheme
from annotator.ui.errors import diagnostics
from annotator.ui.language import current_language


def _rows() -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("help", "A label's key"),
            translate("help", "Marks the selection or the word at the caret; changes the label of a selected mark"),
        ),
        (
            translate("help", "Click, or Enter"),
            translate("help", "Selects the mark; another click selects the one around it"),
        ),
        (translate("help", "Tab, Shift+Tab"), translate("help", "Next and previous mark")),
        (
            translate("help", "Enter on a selected mark"),
            translate(
                "help",
                "Moves its edges: Home, End choose, arrows move, with Ctrl by word; Enter keeps, Escape gives up",
            ),
        ),
        (translate("help", "Delete"), translate("help", "Takes the mark away")),
        (
            translate("help", "Arrows, Ctrl+arrows, Shift"),
            translate("help", "Move the caret by letter or word; Shift selects"),
        ),
        (translate("help", "Double-click"), translate("help", "Selects a word without its punctuation")),
        (translate("help", "Ctrl+Z, Ctrl+Shift+Z"), translate("help", "Undo and redo, without end")),
        (translate("help", "Ctrl+wheel, Ctrl++ and Ctrl+-"), translate("help", "Text size")),
        (translate("help", "F6"), translate("help", "From panel to panel")),
    ]


class KeysDialog(QDialog):
    """A sheet of all keys."""

    def __init__(self, scheme: Scheme | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 560)
        column = QVBoxLayout(self)
        page = QTextBrowser()
        page.setAccessibleName(self.tr("Keys"))
        rows = _rows()
        if scheme is not None:
            rows += [(key, item.name.get(current_language())) for key, _, item in scheme.bindings()]
        style = "style='padding:3px 10px'"
        rtl = current_language() == "ar"
        lines = []
        for key, text in rows:
            cells = [f"<td {style}><b>{escape(key)}</b></td>", f"<td {style}>{escape(text)}</td>"]
            # Qt aligns cells by direction but leaves their order as it is written.
            lines.append(f"<tr>{''.join(reversed(cells) if rtl else cells)}</tr>")
        page.setHtml(f"<table dir='{'rtl' if rtl else 'ltr'}' width='100%'>{''.join(lines)}</table>")
        column.addWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


class AboutDialog(QDialog):
    """Version and licence, and what a report of a fault should say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Annotator"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        text = QLabel(
            self.tr(
                "Annotator {version}\n\nLabels Arabic news by hand: who is named, who is quoted, and in what tone.\n"
                "Licence: Apache 2.0. Typeface: IBM Plex Sans Arabic (SIL Open Font License).\n"
                "Nothing is ever sent anywhere."
            ).format(version=__version__)
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy diagnostics"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(diagnostics()))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
