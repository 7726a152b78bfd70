"""The annotator's own note on an article."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from annotator.ui.dialogs.form import FormDialog
from annotator.ui.importing.lines import stand_at_start


class ArticleNoteDialog(FormDialog):
    """A few lines of text; Ctrl+Enter saves them."""

    written = Signal(str)

    def __init__(self, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note on the article"))
        self.ok.setText(self.tr("Save"))
        self.note = QPlainTextEdit(note)
        self.note.setAccessibleName(self.windowTitle())
        self.note.setPlaceholderText(self.tr("What a reviewer, or you yourself, should know of this article"))
        self.note.setTabChangesFocus(True)
        stand_at_start(self.note)
        self.note.setMinimumHeight(120)
        self.note.installEventFilter(self)
        self.add_above(self.note)
        self.note.setFocus()
        self.note.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter, as Enter alone begins a line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.accept()
            return True
        return super().eventFilter(watched, event)

    def take(self) -> None:
        """Hand it over."""
        self.written.emit(self.note.toPlainText())
