"""What to export, in which pieces and format, and where to, with the first records beside it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.presets import forget_plan, save_plan, saved_plans
from annotator.formats import FORMATS, Format, target_path
from annotator.model import UserError
from annotator.store import Project
from annotator.ui.dialogs.form import FormDialog
from annotator.ui.exporting.pages import ArticlesPage, DataSetPage, MarksPage, OptionsPage, Page, choice
from annotator.ui.exporting.preview_pane import PreviewPane
from annotator.ui.language import current_language
from annotator.ui.settings import documents_folder


class ExportDialog(FormDialog):
    """Chooses a plan and a place for it."""

    chosen = Signal(object, object)
    """The path and the `Plan`."""

    def __init__(self, project: Project, folder: str, author: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self.resize(1080, 620)
        self.ok.setText(self.tr("Export"))
        self._project = project
        self._author = author
        self._to_replace: Path | None = None
        self.presets = QComboBox()
        self.save_preset = QPushButton(self.tr("Save…"))
        self.forget_preset = QPushButton(self.tr("Delete"))
        self.format = QComboBox()
        for item in FORMATS:
            if item.writes:
                self.format.addItem(f"{item.name.get(current_language())} ({item.id})", item)
        self.format.setCurrentIndex(self._row_of("jsonl"))
        scheme = project.scheme
        self.marks = MarksPage(project.annotators(), scheme)
        self.articles = ArticlesPage()
        self.data_set = DataSetPage()
        self.options = OptionsPage(scheme)
        self._pages: tuple[Page, ...] = (self.marks, self.articles, self.data_set, self.options)
        self.kind = choice([("file", self.tr("One file")), ("folder", self.tr("Folder with card and manifest"))])
        self.path = QLineEdit(str(Path(folder or documents_folder()) / project.path.stem))
        self.preview = PreviewPane(project.path)
        self._lay_out()
        self._list_presets()
        self._show_options()
        self._fit_path()
        self.format.currentIndexChanged.connect(self._on_format)
        self.kind.currentIndexChanged.connect(self._fit_path)
        self.data_set.by.currentIndexChanged.connect(self._fit_kind)
        for page in self._pages:
            page.changed.connect(self._show_preview)
        self.presets.activated.connect(self._take_preset)
        self.save_preset.clicked.connect(self._ask_name)
        self.forget_preset.clicked.connect(self._forget)
        self.finished.connect(self.preview.close_job)
        self._show_preview()

    def _lay_out(self) -> None:
        browse = QPushButton(self.tr("Choose…"))
        browse.clicked.connect(self._browse)
        for text, named, others in (
            (self.tr("Saved exports"), self.presets, (self.save_preset, self.forget_preset)),
            (self.tr("Format"), self.format, ()),
        ):
            self._row(text, named, others)
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("What to export"))
        for page, text in zip(
            self._pages,
            (self.tr("Marks"), self.tr("Articles"), self.tr("Data set"), self.tr("Format options")),
            strict=True,
        ):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QScrollArea.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its controls have the keyboard, and scroll it
            area.setWidget(page)
            tabs.addTab(area, text)
        tabs.setMinimumWidth(440)
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(tabs, 4)
        line.addWidget(self.preview, 5)
        self.add_above(body, 1)
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        self.kind.setAccessibleName(self.tr("What is written"))
        self.path.setAccessibleName(self.tr("File"))
        line.addWidget(self.kind)
        line.addWidget(self.path, 1)
        line.addWidget(browse)
        self.add_above(place)

    def _row(self, text: str, named: QWidget, others: tuple[QWidget, ...]) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(named, 1)
        for widget in others:
            line.addWidget(widget)
        named.setAccessibleName(text)
        self.form.addRow(text, row)

    def _format(self) -> Format:
        chosen: Format = self.format.currentData()
        return chosen

    def _row_of(self, ident: str) -> int:
        return next((row for row in range(self.format.count()) if self.format.itemData(row).id == ident), -1)

    def plan(self) -> Plan:
        """What is chosen. Raises UserError."""
        plan = Plan(self._format().id)
        for page in self._pages:
            plan = page.taken(plan)
        return plan

    def show_plan(self, plan: Plan) -> None:
        """Show all of a plan."""
        place = self._row_of(plan.format)
        if place < 0:
            raise UserError("There is no format called {name} to export in.", name=plan.format)
        self.format.setCurrentIndex(place)
        for page in self._pages:
            page.show_plan(plan)

    def _show_options(self) -> None:
        self.options.show_format(self._format())

    def _on_format(self) -> None:
        self._show_options()
        self._fit_kind()
        self._fit_path()
        self._show_preview()

    def _show_preview(self) -> None:
        self._fit_path()
        try:
            self.preview.show_plan(replace(self.plan(), split=None))
        except UserError as error:
            self.preview.complain(error)

    # The place

    def _fit_kind(self) -> None:
        """What is divided, and what is a folder by itself, is no file."""
        only_folder = self.data_set.divides or self._format().folder
        if only_folder:
            self.kind.setCurrentIndex(self.kind.findData("folder"))
        self.kind.setEnabled(not only_folder)

    def _suffix(self) -> str:
        if self.kind.currentData() == "folder":
            return ""
        item = self._format()
        fields = {
            name: str(box.currentData()) for name, box in self.options.fields.items() if isinstance(box, QComboBox)
        }
        return item.suffix_with(fields)

    def _fit_path(self) -> None:
        path = Path(self.path.text())
        known = {suffix for item in FORMATS for suffix in item.suffixes}
        name = path.stem if path.suffix in known else path.name
        fitting = str(path.with_name(name + self._suffix())) if name else self.path.text()
        if fitting != self.path.text():
            self.path.setText(fitting)

    def _browse(self) -> None:
        if self.kind.currentData() == "folder":
            folder = QFileDialog.getExistingDirectory(self, self.tr("Export"), str(Path(self.path.text()).parent))
            path = str(Path(folder) / Path(self.path.text()).name) if folder else ""
        else:
            path, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.path.text(), f"*{self._suffix()}")
        if path:
            self.path.setText(path)
            self._fit_path()

    # Saved exports

    def _list_presets(self, current: str = "") -> None:
        with QSignalBlocker(self.presets):
            self.presets.clear()
            self.presets.addItem(self.tr("(none)"), "")
            for name in saved_plans(self._project):
                self.presets.addItem(name, name)
            self.presets.setCurrentIndex(max(self.presets.findData(current), 0))
        self.forget_preset.setEnabled(bool(self.presets.currentData()))
        self.save_preset.setEnabled(self._project.writable)

    def _take_preset(self) -> None:
        name = self.presets.currentData()
        self.forget_preset.setEnabled(bool(name))
        self._tried(lambda: self.show_plan(saved_plans(self._project)[name]) if name else None)

    def _ask_name(self) -> None:
        name, given = QInputDialog.getText(
            self, self.tr("Save export"), self.tr("Name"), text=self.presets.currentData() or ""
        )
        if given:
            self.save_as(name)

    def save_as(self, name: str) -> None:
        """Save what is chosen under this name."""

        def save() -> None:
            save_plan(self._project, name, self.plan(), self._author)
            self._list_presets(" ".join(name.split()))

        self._tried(save)

    def _forget(self) -> None:
        forget_plan(self._project, self.presets.currentData(), self._author)
        self._list_presets()

    def take(self) -> None:
        """Hand over what was chosen."""
        plan, path = self.plan(), Path(self.path.text())
        if not path.parent.is_dir():
            raise UserError("The folder {folder} does not exist. Create it, or choose another one.", folder=path.parent)
        as_file = target_path(path, self._format())
        if path.exists() and not as_file:
            raise UserError(
                "{file} exists already, and an export never mixes with what is there. Choose a new name.", file=path
            )
        if path.exists() and path != self._to_replace:
            self._to_replace = path
            raise UserError("{file} exists already. Export again to replace it, or choose another name.", file=path)
        self.chosen.emit(path, plan)
