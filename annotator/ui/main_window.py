"""The window: menus, the open project or the welcome page, and the status line."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator.model import UserError
from annotator.store import SUFFIX, Changes
from annotator.ui import marking
from annotator.ui.actions import Actions
from annotator.ui.article_actions import ArticleActions
from annotator.ui.backups import Backups
from annotator.ui.clock import ActiveClock
from annotator.ui.errors import show_error
from annotator.ui.importing.by_hand import ByHand
from annotator.ui.job_bar import JobBar
from annotator.ui.language import set_language, translated
from annotator.ui.projects import Projects
from annotator.ui.questions import Questions
from annotator.ui.review.opening import Reviewing
from annotator.ui.session import Session
from annotator.ui.settings import LanguageChoice, Settings, ThemeChoice
from annotator.ui.status import StatusLine
from annotator.ui.team import Team
from annotator.ui.theme import set_theme
from annotator.ui.tools import Tools
from annotator.ui.transfers import Transfers
from annotator.ui.welcome import Welcome
from annotator.ui.workspace import Workspace

# Dialogs are imported where they are opened: a start has no use for them.


class MainWindow(QMainWindow):
    """One window on one project at a time."""

    session_shown = Signal(object)
    """The `Session` of a project that is shown now."""

    def __init__(self, session: Session | None, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self.setAcceptDrops(True)
        self.actions_ = Actions(self, settings)
        self.banner = QLabel()
        self.banner.setTextFormat(Qt.TextFormat.PlainText)
        self.banner.setWordWrap(True)
        self.banner.setProperty("banner", True)
        self.banner.hide()
        self.pages = QStackedWidget()
        self.jobs = JobBar()
        self.projects = Projects(self)
        self.transfers = Transfers(self)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.banner, self.pages, self.jobs):
            column.addWidget(widget)
        column.setStretchFactor(self.pages, 1)
        self.setCentralWidget(middle)
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self._bind()
        self.article_actions = ArticleActions(self)
        self.tools = Tools(self)
        self.by_hand = ByHand(self)
        self.backups = Backups(self)
        self.team = Team(self)
        self.clock = ActiveClock(self)
        self.clock.counted.connect(self.status.show_time)
        self.review = Reviewing(self)
        self.questions = Questions(self)
        room = self.screen().availableSize()
        self.resize(min(1400, room.width() - 40), min(900, room.height() - 60))  # with the frame around it
        geometry = settings.state("window")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if session is not None:
            self.show_session(session)

    @cached_property
    def welcome(self) -> Welcome:
        """The first page, made when it is first seen."""
        page = Welcome(self.settings)
        page.sample_requested.connect(self.projects.open_sample)
        page.new_requested.connect(self.projects.new_project)
        page.open_requested.connect(self.projects.choose_project)
        page.recent_requested.connect(self.projects.open)
        self.pages.addWidget(page)
        return page

    # Projects

    def show_session(self, session: Session | None) -> None:
        """Show a project, or the welcome page."""
        self._put_away()
        self.session = session
        if session is not None:
            self.open_first(session)  # before anything listens, so that it is shown only once
            self.workspace = Workspace(session)
            self._join(session, self.workspace)
            self.article_actions.join(self.workspace)
            self.tools.join(self.workspace)
            self.clock.join(self.workspace)
            self.questions.join(self.workspace)
            self.backups.join(self.workspace)
            self.pages.addWidget(self.workspace)
            self.pages.setCurrentWidget(self.workspace)
            place = self.settings.last_place(session.project.path)
            if place and place <= len(session.text):
                self.workspace.view.set_caret(place)
                self.workspace.view.reveal(place, place)
            self.workspace.view.setFocus()
            self.session_shown.emit(session)
        else:
            self.welcome.retranslate()
            self.pages.setCurrentWidget(self.welcome)
        self._show_names()

    def _put_away(self) -> None:
        self.jobs.cancel_and_wait()
        self.review.put_away()
        if self.workspace is not None:
            self.workspace.details.finish_note()
            self.workspace.closing.emit()
            self._remember()
            self.pages.removeWidget(self.workspace)
            self.workspace.deleteLater()
            self.workspace = None
        if self.session is not None:
            self.session.close()
            self.session.deleteLater()
            self.session = None

    def _join(self, session: Session, workspace: Workspace) -> None:
        session.failed.connect(self._on_failed)
        session.changed.connect(self._on_changed)
        session.document_changed.connect(self.update_state)
        session.annotator_changed.connect(self.update_state)
        session.saved.connect(self.status.show_saved)
        workspace.said.connect(self.status.say)
        workspace.mark_changed.connect(self.update_state)
        workspace.delete_article_requested.connect(self.delete_article)
        workspace.view.text_size_changed.connect(self.keep_text_size)
        if self.settings.text_size:
            workspace.view.set_text_size(self.settings.text_size)
        state = self.settings.state("columns")
        if state is not None:
            workspace.columns.restoreState(state)
        state = self.settings.state("side")
        if state is not None:
            workspace.side.restoreState(state)
        if session.project.notice is not None:
            self.banner.setText(translated(session.project.notice))

    def open_first(self, session: Session) -> None:
        """Open the article that was open last, or the first one."""
        last = self.settings.last_document(session.project.path)
        if last and session.project.document_row(last) >= 0:
            session.open_document(last)
        else:
            first = session.project.summaries(session.annotator.id, 0, 1)
            if first:
                session.open_document(first[0].id)
        if self.workspace is not None:
            self.workspace.view.setFocus()

    # Articles

    def go(self, step: int) -> None:
        """The next or previous article of the list."""
        if self.review.active and self.review.view is not None:
            self.review.view.go(step)
        elif self.workspace is not None:
            ident = self.workspace.articles.neighbour(step)
            if ident is not None:
                self.workspace.open_article(ident)

    def edit_details(self) -> None:
        """Edit title and metadata of the open article."""
        if self.session is None or self.session.document is None:
            return
        session, document = self.session, self.session.document
        from annotator.ui.dialogs.details import DetailsDialog

        dialog = DetailsDialog(document, self)
        dialog.edited.connect(lambda after: session.apply(marking.edit_document(document, after, session.annotator.id)))
        dialog.open()

    def delete_article(self, ident: str | None = None) -> None:
        """Take an article, by default the open one, out of the project; Undo brings it back."""
        if self.session is None or self.workspace is None:
            return
        here = self.session.document
        document = here if ident is None else self.session.project.document(ident)
        if document is None:
            return
        following = self.workspace.articles.neighbour(1) or self.workspace.articles.neighbour(-1)
        if self.session.apply(marking.delete_document(document, self.session.annotator.id)):
            if here is not None and here.id == document.id:
                self.session.open_document(following)
            self.status.say(self.tr("The article is deleted. Undo brings it back."))

    # The window itself

    def _bind(self) -> None:
        actions = self.actions_
        bindings: dict[str, Callable[[], object]] = {
            "new": self.projects.new_project,
            "open": self.projects.choose_project,
            "sample": self.projects.open_sample,
            "import": self.transfers.choose_import,
            "import_folder": self.transfers.choose_import_folder,
            "export": self.transfers.choose_export,
            "save_copy": self.projects.save_copy,
            "annotator": self.projects.switch_annotator,
            "close": lambda: self.show_session(None),
            "quit": QApplication.closeAllWindows,
            "next": lambda: self.go(1),
            "previous": lambda: self.go(-1),
            "details": self.edit_details,
            "delete_article": self.delete_article,
            "next_panel": self.next_panel,
            "about": self.show_about,
        }
        for name, slot in bindings.items():
            actions.bind(name, slot)
        actions.languages.triggered.connect(lambda action: self.choose_language(action.data()))
        actions.themes.triggered.connect(lambda action: self.choose_theme(action.data()))
        actions.recent.aboutToShow.connect(self._fill_recent)

    def show_about(self) -> None:
        """Version and licences."""
        from annotator.ui.dialogs.help import AboutDialog

        AboutDialog(self).open()

    def _fill_recent(self) -> None:
        menu = self.actions_.recent
        menu.clear()
        for path in self.settings.recent:
            action = menu.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, where=path: self.projects.open(where))
        if menu.isEmpty():
            menu.addAction(self.tr("No recent projects")).setEnabled(False)

    def choose_language(self, choice: LanguageChoice) -> None:
        """Switch the interface; nothing that is open is lost."""
        self.settings.language = choice
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        set_language(application, choice, self.settings.digits)
        self._check(self.actions_.languages, choice)

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Switch between light and dark."""
        self.settings.theme = choice
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        set_theme(application, choice)
        self._check(self.actions_.themes, choice)

    @staticmethod
    def _check(group: QActionGroup, choice: str) -> None:
        """Show a choice in its menu, wherever it was made."""
        for action in group.actions():
            action.setChecked(action.data() == choice)

    def next_panel(self) -> None:
        """Give the keyboard to the next panel: text, labels, marks, articles, and what is docked."""
        from annotator.ui.panels import focus_next_panel

        focus_next_panel(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Without a project the welcome page is shown."""
        if self.session is None:
            self.show_session(None)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The language was switched."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.actions_.retranslate()
        if "welcome" in vars(self):
            self.welcome.retranslate()
        self.jobs.retranslate()
        self.status.retranslate()
        if self.workspace is not None:
            self.workspace.retranslate()
            self.article_actions.name_links()
        self.tools.show_guidelines()
        self.review.retranslate()
        self._show_names()

    def _show_names(self) -> None:
        """Title and banner."""
        project = self.session.project if self.session is not None else None
        self.banner.setVisible(project is not None and project.notice is not None)
        if project is not None and project.notice is not None:
            self.banner.setText(translated(project.notice))
        name = project.path.stem if project is not None else ""
        self.setWindowTitle(f"{name} — {self.tr('Annotator')}" if name else self.tr("Annotator"))
        self.update_state()

    def update_state(self) -> None:
        """Which actions can be chosen, what undo would undo, and what the status line says of the article."""
        session, workspace = self.session, self.workspace
        article = session is not None and session.document is not None and not self.review.active
        mark = not self.review.active and workspace is not None and workspace.selected_span() is not None
        self.actions_.enable(session is not None, article, mark)
        self.actions_.all["review"].setChecked(self.review.active)
        self._name_steps()
        if session is None or workspace is None:
            self.status.show_nothing()
            return
        done = False
        if session.document is not None:
            work = session.project.work(session.document.id, session.annotator.id)
            done = bool(work.done) and set(session.scheme.layer_ids) <= set(work.done) and not work.deleted
        self.actions_.all["done"].setChecked(done)
        self.status.show_article(session, workspace.marks, done)
        if self.review.active:
            self.status.progress.clear()

    def _name_steps(self) -> None:
        session = self.session
        actions = self.actions_.all
        undo = session.project.next_undo(session.annotator.id) if session is not None else None
        redo = session.project.next_redo(session.annotator.id) if session is not None else None
        for name, entry, plain, named in (
            ("undo", undo, self.tr("&Undo"), self.tr("&Undo: {step}")),
            ("redo", redo, self.tr("&Redo"), self.tr("&Redo: {step}")),
        ):
            summary = translated(entry.summary).replace("&", "&&") if entry is not None and entry.summary else ""
            actions[name].setText(named.format(step=summary) if summary else plain)
            actions[name].setEnabled(entry is not None)

    def _on_changed(self, _: Changes) -> None:
        self.update_state()

    def _on_failed(self, error: UserError) -> None:
        """A refusal is said in the status line; a fault of the file in a dialog, for it must not be overlooked."""
        if isinstance(error, marking.Refused) or self.session is None:
            self.status.say(translated(error.message), warning=True)
        else:
            self.status.say(translated(error.message), warning=True)
            show_error(self, error)

    def keep_text_size(self, points: float) -> None:
        """Remember the size that was chosen for the text."""
        self.settings.text_size = points

    def _remember(self) -> None:
        self.settings.set_state("window", self.saveGeometry())
        if self.workspace is not None and self.session is not None:
            self.settings.set_state("columns", self.workspace.columns.saveState())
            self.settings.set_state("side", self.workspace.side.saveState())
            if self.session.document is not None:
                self.settings.set_last_document(self.session.project.path, self.session.document.id)
                self.settings.set_last_place(self.session.project.path, self.workspace.view.caret())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and texts may be dropped anywhere."""
        from annotator.ui.importing.arriving import holds_something

        if holds_something(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped projects are opened, all other files imported; a text becomes an article."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        projects = [path for path in paths if path.suffix == SUFFIX]
        if projects:
            self.projects.open(projects[0])
        else:
            self.by_hand.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: everything is saved."""
        self._remember()
        self._put_away()
        event.accept()
