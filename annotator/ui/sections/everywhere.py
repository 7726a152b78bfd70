"""Finds the sections of articles that came in before the program knew how to, or from a format that has none."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator.exchange.sectioning import find_sections_again
from annotator.store import Project
from annotator.ui.running import run_job

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.ui.main_window import MainWindow


def find_everywhere(window: "MainWindow") -> None:
    """Give sections to all articles that have none, in the background and as one step that undo takes back."""
    session = window.session
    if session is None or not session.project.writable:
        return
    where, who = session.project.path, session.annotator.id

    def work(progress: "ProgressCall", cancelled: "CancelCall") -> int:
        with Project(where) as project:
            bare = [item.id for item in project.documents() if not item.sections]
            edit = find_sections_again(project, bare, who, progress, cancelled)
            if edit is None or cancelled():
                return 0
            project.apply(edit)
            return len(edit.changes)

    def done(count: int) -> None:
        session.poll()
        window.status.say(QCoreApplication.translate("sections", "Sections were found in %n article(s).", None, count))

    run_job(window, work, QCoreApplication.translate("sections", "Finding sections"), done)
