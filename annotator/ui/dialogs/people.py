"""Who works here: the annotator's name at first start, and another one on a shared machine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.model import Annotator
from annotator.store import Project
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.words import isolated


class AnnotatorDialog(FormDialog):
    """Choose a person of the project, or write a new name."""

    chosen = Signal(object)
    """The `Annotator`, who is in the project now."""

    def __init__(self, project: Project, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who is annotating?"))
        self.explain(self.tr("Every mark bears the name of the person who made it. Choose your name or write it."))
        self._project = project
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.addItems([person.name for person in project.annotators() if person.kind == "person"])
        self.name.setCurrentText(current)
        self.form.addRow(self.tr("Name"), self.name)
        self.name.currentTextChanged.connect(lambda _: self._name_button())
        self._name_button()
        editor = self.name.lineEdit()
        if editor is not None:
            editor.selectAll()
        self.name.setFocus()

    def _name_button(self) -> None:
        """A mistyped name makes somebody new, which the button says before it is pressed."""
        name = " ".join(self.name.currentText().split())
        known = not name or self._project.annotator_named(name) is not None
        self.ok.setText(self.tr("Continue") if known else self.tr("Add {name}").format(name=isolated(name)))

    def take(self) -> None:
        """Add the person where the name is new."""
        person: Annotator = self._project.add_annotator(self.name.currentText())
        self.chosen.emit(person)
