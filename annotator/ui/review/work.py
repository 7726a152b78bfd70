"""What the reviewer's view asks the window for: rules, places alike, the log of decisions."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.exchange.review import Choice, Item, decision_log
from annotator.model import Edit
from annotator.ui.review.alike_dialog import AlikeDialog, Asked, edit_of
from annotator.ui.review.log_dialog import LogDialog
from annotator.ui.review.rules_dialog import RulesDialog
from annotator.ui.review.telling import Telling, naming_of
from annotator.ui.running import run_job

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.review.view import ReviewView


class ReviewWork(QObject):
    """Opens the dialogs of one review view; it lives as long as the view."""

    def __init__(self, window: "MainWindow", view: "ReviewView") -> None:
        super().__init__(view)
        self._window = window
        self._view = view
        view.settling.all_alike_requested.connect(self.settle_alike)
        view.rules_requested.connect(self.settle_by_rules)
        view.decisions_requested.connect(self.show_decisions)

    def settle_by_rules(self) -> None:
        """Ask by which rules, and settle by them as one step."""
        session = self._view.session
        dialog = RulesDialog(
            session.project.path,
            session.scheme,
            self._view.board.table.annotators,
            session.annotator.id,
            naming_of(session.project),
            self._window,
        )
        dialog.chosen.connect(self._apply)
        dialog.open()

    def settle_alike(self, item: Item, choice: Choice, reason: str) -> None:
        """Show all places like this one, and settle those that stay ticked as one step."""
        session = self._view.session
        people = self._view.board.table.annotators
        asked = Asked(session.project.path, people, item, choice, session.annotator.id, reason)
        dialog = AlikeDialog(asked, self._meaning(item, choice), self._window)
        dialog.chosen.connect(partial(self._settle_alike, asked))
        dialog.open()

    def _settle_alike(self, asked: Asked, keys: set[str]) -> None:
        run_job(
            self._window,
            lambda _, cancelled: edit_of(asked, keys, cancelled),
            self.tr("Settling"),
            self._apply,
        )
        self._view.panel.reason.clear()

    def _apply(self, edit: Edit | None) -> None:
        session = self._view.session
        if edit is not None and session.apply(edit):
            self._view.said.emit(self.tr("Settled; Undo takes all of it back."))
        self._view.focus()

    def _meaning(self, item: Item, choice: Choice) -> str:
        """What was chosen, in words."""
        naming = naming_of(self._view.session.project)
        telling = Telling(self._view.session.project, naming)
        told = [telling.view(item.case, view) for view in choice.views]
        parts = [" ".join(filter(None, (one.label, f"“{one.words}”" if one.words else ""))) for one in told]
        return " + ".join(parts) or self.tr("nothing belongs there")

    def show_decisions(self) -> None:
        """The log, and the way back to each place."""
        project = self._view.session.project
        dialog = LogDialog(list(decision_log(project)), naming_of(project), self._window)
        dialog.opened.connect(self._view.open_article)
        dialog.show()
