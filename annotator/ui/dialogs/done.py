"""Which layers of an article are done, and what is missing before they are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from annotator.model import JudgementKind, Layer, Scheme
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import current_language

_SHOWN = 8


class DoneDialog(FormDialog):
    """One box for each layer: where it is checked, no mark means that there is nothing."""

    chosen = Signal(object)
    """A tuple of the ids of layers and judgements that are done."""

    def __init__(self, scheme: Scheme, done: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What is done on this article"))
        self.ok.setText(self.tr("Save"))
        self.explain(self.tr("On a layer that is done, no mark means that there is nothing to mark."))
        self.boxes: dict[str, QCheckBox] = {}
        kinds: tuple[Layer | JudgementKind, ...] = (*scheme.layers, *scheme.judgements)
        for item in kinds:
            box = QCheckBox(item.name.get(current_language()))
            box.setChecked(item.id in done)
            self.boxes[item.id] = box
            self.form.addRow(box)

    def take(self) -> None:
        """Hand over what is checked."""
        self.chosen.emit(tuple(ident for ident, box in self.boxes.items() if box.isChecked()))


class IncompleteDialog(FormDialog):
    """Names the quotes that lack a cue or a speaker, before the article is done."""

    anyway = Signal()
    """Done all the same."""
    shown = Signal()
    """Show the first of them."""

    def __init__(self, quotes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quotes that are not complete"))
        self.explain(self.tr("%n quote(s) lack a cue or a speaker:", "", len(quotes)))
        for text in quotes[:_SHOWN]:
            label = QLabel(f"•  {text}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self.form.addRow(label)
        if len(quotes) > _SHOWN:
            self.form.addRow(QLabel("…"))
        self.ok.setText(self.tr("Show the first one"))
        self.anyway_button = QPushButton(self.tr("Done anyway"))
        self.buttons.addButton(self.anyway_button, self.buttons.ButtonRole.DestructiveRole)
        self.anyway_button.clicked.connect(self._go_on)

    def _go_on(self) -> None:
        self.anyway.emit()
        self.reject()

    def take(self) -> None:
        """Go to the first one."""
        self.shown.emit()
