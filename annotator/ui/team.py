"""What the window offers for working in a team: people, assignments, the next article of one's queue, the dashboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

# Dialogs are imported where they are opened: a start has no use for them.


class Team(QObject):
    """Binds the actions of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        bind = window.actions_.bind
        bind("team", self.edit_team)
        bind("assign", self.assign)
        bind("next_unfinished", self.next_unfinished)
        bind("dashboard", self.show_dashboard)

    def edit_team(self) -> None:
        """People, colours, and the rules that they work by."""
        session = self._window.session
        if session is None:
            return
        from annotator.ui.dialogs.team import TeamDialog

        dialog = TeamDialog(session.project, session.annotator, self._window)
        dialog.decided.connect(session.apply)
        dialog.open()

    def assign(self) -> None:
        """Deal articles out; those selected in the list are offered first."""
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None:
            return
        from annotator.ui.dialogs.assign import AssignDialog

        chosen = workspace.articles.selected()
        if not chosen and session.document is not None:
            chosen = [session.document.id]
        dialog = AssignDialog(session.project, chosen, session.annotator, self._window)
        dialog.decided.connect(session.apply)
        dialog.open()

    def next_unfinished(self) -> None:
        """Open the next article of the queue that is not done."""
        session, workspace = self._window.session, self._window.workspace
        if session is None or workspace is None:
            return
        from annotator.store.queue import next_unfinished

        here = session.document.id if session.document is not None else None
        ident = next_unfinished(session.project, session.annotator.id, here)
        if ident is None or ident == here:
            self._window.status.say(self.tr("There is no other article that you have not finished."))
        else:
            workspace.open_article(ident)

    def show_dashboard(self) -> None:
        """Progress, labels, entities and sentiment of the project in numbers and pictures."""
        session = self._window.session
        if session is None:
            return
        from annotator.ui.dashboard.dialog import Dashboard

        dialog = Dashboard(session, self._window)
        if self._window.workspace is not None:
            dialog.articles_requested.connect(self._window.workspace.show_articles)
        dialog.show()
