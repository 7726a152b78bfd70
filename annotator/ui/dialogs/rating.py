"""How strong and how sure a rating is, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.model import Judgement
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.importing.lines import stand_at_start
from annotator.ui.levels import STRONG, SURE, LevelBox, strong_names, sure_names


class RatingDialog(FormDialog):
    """Says more of one judgement; its value stays as it is."""

    described = Signal(object, object, str)
    """Strength and confidence, 0…1 or None, and the note."""

    def __init__(self, subject: str, judgement: Judgement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rating of {subject}").format(subject=subject))
        self.ok.setText(self.tr("Save"))
        self.strength = LevelBox()
        self.strength.set_levels(STRONG, strong_names())
        self.strength.set_value(judgement.strength)
        self.confidence = LevelBox()
        self.confidence.set_levels(SURE, sure_names())
        self.confidence.set_value(judgement.confidence)
        self.note = QPlainTextEdit(judgement.note)
        self.note.setMaximumHeight(90)
        self.note.setTabChangesFocus(True)
        stand_at_start(self.note)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Strength"), self.strength),
            (self.tr("How sure"), self.confidence),
            (self.tr("Note"), self.note),
        ]
        for text, widget in rows:
            widget.setAccessibleName(text)
            self.form.addRow(text, widget)

    def take(self) -> None:
        """Hand over what was chosen."""
        self.described.emit(self.strength.value(), self.confidence.value(), self.note.toPlainText().strip())
