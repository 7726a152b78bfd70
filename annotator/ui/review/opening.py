"""The ways into reviewer mode and to what belongs to it; all of it is loaded when it is first opened."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from annotator.model import BLIND

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.view import ReviewView


class Reviewing(QObject):
    """Reviewer mode of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.view: ReviewView | None = None
        self._opened_by = ""
        self._dock_waits = False
        bindings: dict[str, Callable[[], object]] = {
            "review": self.toggle,
            "rules": self.settle_by_rules,
            "decisions": self.show_decisions,
            "sample_articles": self.draw_sample,
            "report": self.choose_report,
            "merge": self.choose_merge,
            "handout": self.choose_handout,
            "history": self.show_history,
        }
        for name, slot in bindings.items():
            window.actions_.bind(name, slot)

    @property
    def active(self) -> bool:
        """Whether the reviewer's view is shown."""
        return self.view is not None and self._window.pages.currentWidget() is self.view

    def toggle(self) -> None:
        """Into reviewer mode, or back to annotating."""
        if self.active:
            self.leave()
        else:
            self._open(self.enter)
            self._window.update_state()

    def _open(self, then: Callable[[], object]) -> None:
        """Go into reviewer mode; in a project for blind work only after a question, as one key shows all marks."""
        session = self._window.session
        if session is None or not session.project.setting(BLIND) or self._opened_by == session.annotator.id:
            then()
            return
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(
            self.tr("This project is for blind work, and review mode shows everybody’s marks. Open it to review?")
        )
        reviewer = box.addButton(self.tr("Open review mode"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.buttonClicked.connect(
            lambda button: self._opened(session.annotator.id, then) if button is reviewer else None
        )
        box.open()

    def _opened(self, annotator: str, then: Callable[[], object]) -> None:
        self._opened_by = annotator
        then()

    def enter(self) -> "ReviewView | None":
        """Show the reviewer's view of the open project."""
        window, session = self._window, self._window.session
        if session is None:
            return None
        if self.view is None:
            from annotator.ui.review.view import ReviewView
            from annotator.ui.review.work import ReviewWork

            self.view = ReviewView(session, window.settings.text_size)
            ReviewWork(window, self.view)
            self.view.said.connect(window.status.say)
            self.view.article.text_size_changed.connect(window.keep_text_size)
            window.pages.addWidget(self.view)
            if session.document is not None:
                self.view.open_article(session.document.id)
        dock = window.tools.entities
        if dock is not None and dock.isVisible():  # comparing needs the width
            dock.hide()
            self._dock_waits = True
        window.pages.setCurrentWidget(self.view)
        self.view.focus()
        window.update_state()
        return self.view

    def leave(self) -> None:
        """Back to annotating, at the article that was reviewed."""
        window, view = self._window, self.view
        if view is None or window.workspace is None:
            return
        window.pages.setCurrentWidget(window.workspace)
        if view.board.document is not None:
            window.workspace.open_article(view.board.document)
        if self._dock_waits and window.tools.entities is not None:
            window.tools.entities.show()
        self._dock_waits = False
        window.update_state()

    def put_away(self) -> None:
        """Another project is opened, or none."""
        if self.view is not None:
            self.view.stop()
            self._window.pages.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None
        self._opened_by, self._dock_waits = "", False

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        if self.view is not None:
            self.view.retranslate()

    def undo(self) -> None:
        """Take back what was settled last."""
        if self._window.session is not None and self._window.session.undo() is not None:
            self._window.status.say(self.tr("Undone"))

    def redo(self) -> None:
        """Settle again what was taken back."""
        if self._window.session is not None and self._window.session.redo() is not None:
            self._window.status.say(self.tr("Done again"))

    # What belongs to it

    def settle_by_rules(self) -> None:
        """Rules first."""
        self._open(lambda: self._asked(lambda view: view.rules_requested.emit()))

    def show_decisions(self) -> None:
        """The log of decisions."""
        self._open(lambda: self._asked(lambda view: view.decisions_requested.emit()))

    def _asked(self, ask: "Callable[[ReviewView], object]") -> None:
        view = self.enter()
        if view is not None:
            ask(view)

    def draw_sample(self) -> None:
        """Ask for a random sample that somebody marks once more."""
        session, window = self._window.session, self._window
        if session is not None:
            from annotator.ui.review.sample_dialog import SampleDialog

            dialog = SampleDialog(session, window)
            dialog.drawn.connect(window.status.say)
            dialog.open()

    def choose_report(self) -> None:
        """Ask where the report is to be written."""
        if self._window.session is not None:
            from annotator.ui.review.copies import Reporting

            Reporting(self._window).choose(self.view.board.table.annotators if self.view is not None else None)

    def choose_merge(self) -> None:
        """Ask which files are to be merged."""
        if self._window.session is not None:
            from annotator.ui.review.copies import Merging

            Merging(self._window).choose()

    def merge(self, files: list[Path]) -> None:
        """Merge these files, one after the other."""
        if self._window.session is not None:
            from annotator.ui.review.copies import Merging

            Merging(self._window, files).next()

    def choose_handout(self) -> None:
        """Ask for whom a project is to be handed out."""
        if self._window.session is not None:
            from annotator.ui.review.copies import HandingOut

            HandingOut(self._window).choose()

    def show_history(self) -> None:
        """All steps of the project."""
        if self._window.session is not None:
            from annotator.ui.dialogs.history import HistoryDialog

            HistoryDialog(self._window.session, self._window, everybody=self.active).show()
