"""Handing out: a project for one person, with their articles and nobody else's marks."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.model import UserError
from annotator.store import SUFFIX, Project
from annotator.ui.dialogs.form import FormDialog


class HandoutDialog(FormDialog):
    """For whom, and where to."""

    chosen = Signal(str, Path)
    """The annotator's name, and the file."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setWindowTitle(self.tr("Hand out"))
        self.explain(
            self.tr(
                "Writes a project with one person’s articles, blind: nobody else’s marks or names are in it. What they "
                "send back comes in by merging."
            )
        )
        self.who = QComboBox()
        self.who.setEditable(True)
        for annotator in project.annotators():
            if annotator.kind == "person":
                self.who.addItem(annotator.name)
        self.who.currentTextChanged.connect(self._count)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.file = QLineEdit()
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        self.form.addRow(self.tr("Annotator"), self.who)
        self.form.addRow("", self.count)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        self.form.addRow(self.tr("File"), row)
        self.file.setAccessibleName(self.tr("File"))
        self.ok.setText(self.tr("Hand out"))
        self._count(self.who.currentText())

    def _count(self, name: str) -> None:
        found = self._project.annotator_named(name.strip())
        documents = list(self._project.documents())
        assigned = sum(found is not None and self._project.work(item.id, found.id).assigned for item in documents)
        if assigned:
            self.count.setText(self.tr("%n assigned article(s)", "", assigned))
        else:
            self.count.setText(self.tr("All %n article(s): none is assigned to this person.", "", len(documents)))
        if not self.file.isModified():
            path = self._project.path
            self.file.setText(str(path.with_name(f"{path.stem}-{name.strip()}{SUFFIX}")) if name.strip() else "")

    def _browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.file.text(), f"*{SUFFIX}")
        if path:
            self.file.setText(path)
            self.file.setModified(True)

    def take(self) -> None:
        """Hand over what was chosen."""
        name, file = " ".join(self.who.currentText().split()), self.file.text().strip()
        if not name:
            raise UserError("Say for whom it is.")
        if not file:
            raise UserError("Say which file to write.")
        path = Path(file)
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        if path.exists():
            raise UserError("{file} exists already. Choose another name.", file=path)
        self.chosen.emit(name, path)
