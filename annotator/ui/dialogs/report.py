"""What a long job has brought, line by line, to read and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.dialogs.form import enter_closes
from annotator.ui.importing.lines import copy_lines, led, run_from


class ReportDialog(QDialog):
    """Sentences, and beneath them a list of what was left out."""

    def __init__(
        self, title: str, sentences: Sequence[str], lines: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 380 if lines else 160)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        self.summary = QLabel("\n".join(led(line, self.layoutDirection()) for line in sentences))
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.summary)
        self.lines = QPlainTextEdit("\n".join(lines))
        self.lines.setReadOnly(True)
        run_from(self.lines, self.layoutDirection())
        self.lines.setAccessibleName(self.tr("What was left out"))
        self.lines.setVisible(bool(lines))
        column.addWidget(self.lines, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: copy_lines([*sentences, "", *lines]))
        enter_closes(buttons)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
