"""What all dialogs with fields share: a form, a place for a complaint, and two buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model import UserError
from annotator.ui.language import translated


class FormDialog(QDialog):
    """A form that is accepted only when `take` raises no UserError; the sentence is shown in the dialog."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(18, 16, 18, 14)
        self._column.setSpacing(10)
        self.form = QFormLayout()
        self.form.setSpacing(9)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._column.addLayout(self.form)
        self.complaint = QLabel()
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.complaint.setWordWrap(True)
        self.complaint.setProperty("banner", True)
        self.complaint.hide()
        self._column.addWidget(self.complaint)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Enter does what the dialog is for, whatever other buttons it has."""
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.ok.setDefault(True)
        super().showEvent(event)

    def explain(self, text: str) -> None:
        """Put a paragraph above the form."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.insertWidget(0, label)

    def add_above(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget between form and buttons."""
        self._column.insertWidget(self._column.indexOf(self.complaint), widget, stretch)

    def take(self) -> None:
        """Do what the dialog is for. Raise UserError to keep it open."""

    def complain(self, error: UserError) -> None:
        """Say in the dialog what is not as it should be."""
        self.complaint.setText(translated(error.message))
        self.complaint.show()

    def accept(self) -> None:
        """Close when all is well; otherwise say what is not."""
        if self._tried(self.take):
            super().accept()

    def _tried(self, work: Callable[[], object]) -> bool:
        """Do it; what it complains of is shown in the dialog."""
        try:
            work()
        except UserError as error:
            self.complaint.setText(translated(error.message))
            self.complaint.show()
            return False
        self.complaint.hide()
        return True


def leave_enter(buttons: QDialogButtonBox) -> None:
    """Enter belongs to the list of a dialog: Qt would press one of the buttons besides."""
    for button in buttons.buttons():
        if isinstance(button, QPushButton):
            button.setAutoDefault(False)


def enter_closes(buttons: QDialogButtonBox) -> None:
    """In a dialog that only shows, Enter closes; its other buttons do something only when they are pressed."""
    leave_enter(buttons)
    buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
