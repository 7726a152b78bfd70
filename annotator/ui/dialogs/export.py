"""Where to export, in which format, and whose marks."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from annotator.formats import FORMATS, Format
from annotator.model import GOLD, UserError
from annotator.store import Project
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.language import current_language
from annotator.ui.settings import documents_folder


class ExportDialog(FormDialog):
    """Chooses format, annotators and file."""

    chosen = Signal(object, str, object)
    """The path, the format's id, and the names of the annotators."""

    def __init__(self, project: Project, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.ok.setText(self.tr("Export"))
        self._stem = project.path.stem
        self._to_replace: Path | None = None
        self.format = QComboBox()
        for item in FORMATS:
            if item.writes:
                self.format.addItem(f"{item.name.get(current_language())} (*{item.suffix})", item)
        self.people = QListWidget()
        self.people.setMaximumHeight(120)
        for person in project.annotators():
            entry = QListWidgetItem(self.tr("Gold version") if person.id == GOLD else person.name)
            entry.setData(Qt.ItemDataRole.UserRole, person.name)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if person.kind == "person" else Qt.CheckState.Unchecked)
            self.people.addItem(entry)
        self.path = QLineEdit(str(Path(folder or documents_folder()) / self._stem))
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.path, 1)
        line.addWidget(browse)
        for text, widget, named in (
            (self.tr("Format"), self.format, self.format),
            (self.tr("Marks of"), self.people, self.people),
            (self.tr("File"), row, self.path),
        ):
            named.setAccessibleName(text)
            self.form.addRow(text, widget)
        self.format.currentIndexChanged.connect(self._fit_suffix)
        self._fit_suffix()

    def _format(self) -> Format:
        chosen: Format = self.format.currentData()
        return chosen

    def _fit_suffix(self) -> None:
        path = Path(self.path.text())
        known = {suffix for item in FORMATS for suffix in item.suffixes}
        name = path.stem if path.suffix in known else path.name
        self.path.setText(str(path.with_name(name + self._format().suffix)))

    def _browse(self) -> None:
        wanted = f"*{self._format().suffix}"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.path.text(), wanted)
        if path:
            self.path.setText(path)
            self._fit_suffix()

    def take(self) -> None:
        """Hand over what was chosen."""
        names = [
            str(self.people.item(row).data(Qt.ItemDataRole.UserRole))
            for row in range(self.people.count())
            if self.people.item(row).checkState() == Qt.CheckState.Checked
        ]
        if not names and self.people.count():
            raise UserError("Choose at least one annotator.")
        path = Path(self.path.text())
        if not path.parent.is_dir():
            raise UserError("The folder {folder} does not exist. Create it, or choose another one.", folder=path.parent)
        if path.exists() and path != self._to_replace:
            self._to_replace = path
            raise UserError("{file} exists already. Export again to replace it, or choose another name.", file=path)
        self.chosen.emit(path, self._format().id, names)
