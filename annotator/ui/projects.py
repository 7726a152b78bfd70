"""Which project the window shows: opening, creating, the sample, people, and copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.model import Annotator, UserError
from annotator.store import SUFFIX, Project, location_warning
from annotator.ui.errors import show_error
from annotator.ui.session import Session
from annotator.ui.settings import documents_folder

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

# Dialogs are imported where they are opened: a start has no use for them.


class Projects(QObject):
    """Opens projects in a window, as the person who works there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open(self, path: Path, annotator: str = "") -> bool:
        """Open a project file in this window. False, after a dialog, where that is not possible."""
        try:
            project = Project(path)
        except UserError as error:
            show_error(self._window, error)
            return False
        self._window.settings.remember(path)
        name = annotator or self._window.settings.annotator_name
        try:
            person = self._person(project, name)
        except UserError as error:
            project.close()
            show_error(self._window, error)
            return False
        if person is None:
            self._ask_who(project)
            return True
        self._show_project(project, person)
        return True

    def _person(self, project: Project, name: str) -> Annotator | None:
        """The annotator to work as: the one of this name, or else nobody yet."""
        if not project.writable:
            people = [person for person in project.annotators() if person.kind == "person"]
            return project.annotator_named(name) or (people[0] if people else Annotator("", name or "—"))
        if not name:
            return None
        return project.add_annotator(name)

    def _ask_who(self, project: Project) -> None:
        from annotator.ui.dialogs.people import AnnotatorDialog

        dialog = AnnotatorDialog(project, self._window.settings.annotator_name, self._window)
        dialog.chosen.connect(lambda person: self._show_project(project, person))
        dialog.rejected.connect(project.close)
        dialog.open()

    def _show_project(self, project: Project, person: Annotator) -> None:
        self._window.settings.annotator_name = person.name
        self._window.show_session(Session(project, person, self._window))
        warning = location_warning(project.path)
        if warning is not None and not self._window.settings.was_warned(project.path):
            self._window.settings.set_warned(project.path)
            show_error(self._window, warning)

    def open_sample(self) -> None:
        """Open a fresh copy of the sample project. It stays: what is tried in it is still there tomorrow."""
        import tempfile

        import platformdirs

        from annotator.ui.sample import make_sample

        samples = Path(platformdirs.user_data_dir("Annotator", appauthor=False)) / "samples"
        try:
            samples.mkdir(parents=True, exist_ok=True)
            path = make_sample(Path(tempfile.mkdtemp(prefix="sample-", dir=samples)))
        except OSError as error:
            show_error(
                self._window, UserError("{file} cannot be written: {reason}.", file=samples, reason=error.strerror)
            )
            return
        except UserError as error:
            show_error(self._window, error)
            return
        self.open(path)

    def new_project(self) -> None:
        """Ask for a new project and open it."""
        from annotator.ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._window.settings.annotator_name, self._window)
        dialog.created.connect(self.open)
        dialog.open()

    def choose_project(self) -> None:
        """Ask which project to open."""
        folder = (
            str(self._window.session.project.path.parent) if self._window.session is not None else documents_folder()
        )
        kinds = self.tr("Annotator projects (*{suffix})").format(suffix=SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a project"), folder, kinds)
        if path:
            self.open(Path(path))

    def switch_annotator(self) -> None:
        """Let another person work at this computer."""
        if self._window.session is None:
            return
        from annotator.ui.dialogs.people import AnnotatorDialog

        dialog = AnnotatorDialog(self._window.session.project, self._window.session.annotator.name, self._window)
        dialog.chosen.connect(self._on_annotator)
        dialog.open()

    def _on_annotator(self, person: Annotator) -> None:
        self._window.settings.annotator_name = person.name
        if self._window.session is not None:
            self._window.session.set_annotator(person)

    def save_copy(self) -> None:
        """Write a whole copy, for mailing."""
        if self._window.session is None:
            return
        project = self._window.session.project
        wanted = str(project.path.with_name(f"{project.path.stem}-copy{SUFFIX}"))
        path, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), wanted, f"*{SUFFIX}")
        if not path:
            return
        try:
            project.save_copy(Path(path) if path.endswith(SUFFIX) else Path(path + SUFFIX))
        except UserError as error:
            show_error(self._window, error)
        else:
            self._window.status.say(self.tr("A copy is saved as {file}.").format(file=Path(path).name))
