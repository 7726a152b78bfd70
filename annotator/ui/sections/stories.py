"""Articles that tell the open one's story: how many there are, a list of them, and the job that finds them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, QThread, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from annotator.store import Changes, Project
from annotator.store.stories import Teller, not_compared, same_story
from annotator.ui.desk import Desk
from annotator.ui.errors import log
from annotator.ui.jobs import Job
from annotator.ui.language import translated
from annotator.ui.sections.menus import show_beside
from annotator.ui.words import isolated

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.exchange.stories import Found

_WAIT_MS = 1500
_SMALL, _SHARE = 20_000, 100
"""A project of at most so many articles is compared after any import, a larger one when a hundredth of it is new."""
_LONGEST = 70


class StoryBadge(QWidget):
    """Says how many other articles tell this story; a click lists them."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton()
        self.button.setFlat(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.addWidget(self.button)
        row.addStretch(1)
        self.set_side(16)
        self.hide()

    def set_side(self, side: int) -> None:
        """Stand so many pixels from the edge, over the column of text."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(max(side - 8, 0), 0, max(side - 8, 0), 6)


class StoryWork(QObject):
    """Compares articles in the background and shows what was found."""

    said = Signal(str)
    chosen = Signal(str)
    """The id of an article that is to be opened."""
    compared = Signal()
    """The stories of the project are known anew."""

    def __init__(self, desk: Desk, badge: StoryBadge) -> None:
        super().__init__(desk.parent_object)
        self._desk = desk
        self._session = desk.session
        self.badge = badge
        self._job: Job | None = None
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._compare_new)
        badge.button.clicked.connect(self.show_menu)
        self._session.changed.connect(self._on_changed)

    def show(self) -> None:
        """Another article is open, or other stories are known."""
        count = len(self.tellers())
        self.badge.setVisible(bool(count))
        self.badge.button.setText(self.tr("Same story: %n other article(s)", "", count))

    def tellers(self) -> list[Teller]:
        """The other articles that tell this one's story."""
        document = self._session.document
        return same_story(self._session.project, document.id) if document is not None else []

    def menu(self) -> QMenu:
        """The other articles to open, and the comparison itself."""
        menu = QMenu(self._desk.view)
        found = self.tellers()
        for teller in found:
            action = menu.addAction(_line(teller))
            action.triggered.connect(lambda _=False, ident=teller.id: self.chosen.emit(ident))
        if not found:
            menu.addAction(self.tr("No other article is known to tell this story.")).setEnabled(False)
        menu.addSeparator()
        again = menu.addAction(self.tr("&Compare all articles"))
        again.setEnabled(self._job is None and self._session.project.writable)
        again.triggered.connect(lambda _=False: self.compare())
        return menu

    def show_menu(self) -> None:
        """List the articles of this story beneath the badge, or at the top of the text."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        below = self.badge.isVisible()
        place = self.badge.button if below else self._desk.view
        show_beside(menu, place, QRect(0, 0, place.width(), place.height() if below else 0))

    # Comparing

    def compare(self) -> bool:
        """Compare all articles in the background; False where that is being done already, or cannot be kept."""
        return self._start(asked=True)

    def _start(self, *, asked: bool) -> bool:
        if self._job is not None or not self._session.project.writable:
            return False
        where = self._session.project.path

        def work(progress: "ProgressCall", cancelled: "CancelCall") -> "Found":
            from annotator.exchange.stories import find_stories

            with Project(where) as project:
                return find_stories(project, progress, cancelled)

        job = Job(work)
        self._job, self._asked = job, asked
        job.succeeded.connect(self._on_found)
        job.refused.connect(lambda error: self.said.emit(translated(error.message)))
        job.broken.connect(lambda error: log.error("comparing articles failed", exc_info=error))
        job.finished.connect(self._over(job))
        self.said.emit(self.tr("Comparing articles…"))
        job.start(QThread.Priority.LowPriority)
        return True

    def _over(self, job: Job) -> Callable[[], None]:
        def over() -> None:
            if self._job is job:
                self._job = None
                job.deleteLater()

        return over

    def _on_found(self, found: "Found") -> None:
        if found.cancelled:
            return
        if found.stories:
            self.said.emit(self.tr("%n story(s) told by several articles", "", found.stories))
        elif self._asked:
            self.said.emit(self.tr("No two articles tell the same story."))
        self.show()
        self.compared.emit()

    def _on_changed(self, changes: Changes) -> None:
        if "document" in changes.kinds and self._session.project.writable:
            self._timer.start()

    def _compare_new(self) -> None:
        """After an import: not for a single article in a very large project."""
        if self._job is not None:
            self._timer.start()
            return
        new, total = not_compared(self._session.project), self._session.project.document_count()
        if new and (total <= _SMALL or new * _SHARE >= total):
            self._start(asked=False)

    def stop(self) -> None:
        """The project is about to be closed."""
        self._timer.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()


def _line(teller: Teller) -> str:
    title = teller.title or "—"
    title = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 2].rsplit(' ', 1)[0]} …"
    parts = [title, *(isolated(part) for part in (teller.outlet, teller.published) if part)]
    return "  ·  ".join(parts).replace("&", "&&")
