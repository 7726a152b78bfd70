"""Questions that wait for the annotator at work: where they are, and the way to the next one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Questions(QObject):
    """Binds commenting, and going to the next question, to the workspace of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.actions_.bind("comment", self.comment)
        window.actions_.bind("next_question", self.go_next)

    def join(self, workspace: Workspace) -> None:
        """Another project, or another annotator: say how many questions wait."""
        workspace.session.annotator_changed.connect(lambda: self.announce(workspace))
        self.announce(workspace)

    def announce(self, workspace: Workspace) -> None:
        """Say how many questions wait for the annotator at work."""
        session = workspace.session
        count = len(session.project.questions(session.annotator.id))
        if count:
            self._window.status.say(self.tr("%n question(s) wait for your answer; Ctrl+Shift+G goes there.", "", count))

    def comment(self) -> None:
        """Write about the selected mark."""
        workspace = self._window.workspace
        if workspace is not None:
            workspace.thread_panel.write()

    def go_next(self) -> None:
        """Open the next question's article and select its mark."""
        workspace = self._window.workspace
        if workspace is None:
            return
        session = workspace.session
        found = session.project.questions(session.annotator.id)
        if not found:
            self._window.status.say(self.tr("No question waits for your answer."))
            return
        here = workspace.view.selected_mark()
        places = [item.about for item in found]
        comment = found[(places.index(here) + 1) % len(found)] if here in places else found[0]
        workspace.open_article(comment.document)
        workspace.view.select_mark(comment.about)
        if workspace.view.selected_mark() != comment.about:  # a rating: there is no mark to select
            workspace.thread_panel.show_marks(comment.document, [comment.about])
        self._window.status.say(comment.text)
