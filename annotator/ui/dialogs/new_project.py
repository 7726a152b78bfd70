"""A new project: where, and what can be marked in it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.model import Scheme, UserError
from annotator.store import SUFFIX, Project, presets
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import current_language
from annotator.ui.settings import documents_folder


class NewProjectDialog(FormDialog):
    """Asks for name, folder, scheme and annotator, and creates the project."""

    created = Signal(object, str)
    """The path of the project, and the annotator's name."""

    def __init__(self, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New project"))
        self.ok.setText(self.tr("Create"))
        self.name = QLineEdit()
        self.folder = QLineEdit(documents_folder())
        self.scheme = QComboBox()
        self.annotator = QLineEdit(annotator)
        for scheme in presets():
            self.scheme.addItem(scheme.name.get(current_language()), scheme)
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.folder, 1)
        line.addWidget(browse)
        source = QLabel()
        source.setTextFormat(Qt.TextFormat.PlainText)
        source.setWordWrap(True)
        source.setProperty("quiet", True)
        self.scheme.currentIndexChanged.connect(lambda _: source.setText(self._source()))
        source.setText(self._source())
        for text, widget in (
            (self.tr("Project name"), self.name),
            (self.tr("Folder"), row),
            (self.tr("Scheme"), self.scheme),
            ("", source),
            (self.tr("Your name"), self.annotator),
        ):
            self.form.addRow(text, widget)
        for widget, text in (
            (self.name, self.tr("Project name")),
            (self.folder, self.tr("Folder")),
            (self.scheme, self.tr("Scheme")),
            (self.annotator, self.tr("Your name")),
        ):
            widget.setAccessibleName(text)
        self.name.setFocus()

    def _source(self) -> str:
        """Where the scheme comes from: a citation, which stays as it is, or our own words."""
        scheme: Scheme = self.scheme.currentData()
        if scheme.id == "media":
            return self.tr("Annotator's own scheme for Arabic news: entities, quotes and sentiment")
        return scheme.source

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def take(self) -> None:
        """Create the file."""
        name = self.name.text().strip()
        if not name:
            raise UserError("A project needs a name.")
        path = Path(self.folder.text()) / (name if name.endswith(SUFFIX) else name + SUFFIX)
        who = self.annotator.text().strip()
        if not who:
            raise UserError("An annotator needs a name.")
        project = Project.create(path, self.scheme.currentData())
        try:
            project.add_annotator(who)
        except UserError:
            project.close()
            path.unlink(missing_ok=True)
            raise
        project.close()
        self.created.emit(path, who)
