"""What this program is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator import __version__
from annotator.licences import licences
from annotator.ui.dialogs.form import enter_closes
from annotator.ui.errors import diagnostics


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
        terms = buttons.addButton(self.tr("Licences"), QDialogButtonBox.ButtonRole.ActionRole)
        terms.clicked.connect(lambda: LicencesDialog(self).open())
        enter_closes(buttons)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


class LicencesDialog(QDialog):
    """The licences of everything that the program brings along."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 520)
        column = QVBoxLayout(self)
        self.text = QPlainTextEdit(licences())
        self.text.setReadOnly(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setAccessibleName(self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(self.text)
        column.addWidget(buttons)
