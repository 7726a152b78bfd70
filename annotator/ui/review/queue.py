"""The articles that wait for a reviewer: looked at in the background, those with something to settle first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.exchange.report import Progress
from annotator.exchange.review import Waiting, waiting, waiting_in
from annotator.store import Changes, Project
from annotator.ui.jobs import Job
from annotator.ui.review.seats import Seats
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall

_AT_ONCE = 20
"""Changed articles up to which they are looked at again at once; more are looked at in the background."""


class Queue(QObject):
    """What every article has to settle, by its id, in the order of the import."""

    changed = Signal()
    """Something is known anew."""
    ready = Signal()
    """All articles were looked at."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._seats: Seats | None = None
        self._job: Job | None = None
        self._stale: set[str] = set()
        self.found: dict[str, Waiting] = {}
        self.share = 1.0
        session.changed.connect(self._on_changed)

    @property
    def running(self) -> bool:
        """Whether articles are being looked at."""
        return self._job is not None

    def compare(self, seats: Seats) -> None:
        """Look at all articles for these annotators."""
        self._seats = seats
        self._restart()

    def next_after(self, document: str | None) -> str | None:
        """The next article with something to settle, from the beginning again after the last; None where none has."""
        order = list(self.found)
        here = order.index(document) + 1 if document in self.found else 0
        return next((ident for ident in order[here:] + order[:here] if has_work(self.found[ident])), None)

    def neighbour(self, document: str | None, step: int) -> str | None:
        """The next or previous article that can be compared, in the order in which they are listed."""
        order = [one.document for one in self.listed() if can_be_compared(one)]
        if not order:
            return None
        place = order.index(document) + step if document in order else 0
        return order[place] if 0 <= place < len(order) else None

    def listed(self) -> list[Waiting]:
        """Those with something to settle, then what is settled, then what two have not finished."""
        return sorted(self.found.values(), key=lambda one: 0 if has_work(one) else 1 if can_be_compared(one) else 2)

    def stop(self) -> None:
        """Stop looking, and wait until that is so."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def _restart(self) -> None:
        self.stop()
        self.found.clear()
        self._stale.clear()
        self.share = 0.0
        if self._seats is None:
            return
        people, where = self._seats.annotators, self._session.project.path

        def work(progress: ProgressCall, cancelled: CancelCall) -> list[Waiting]:
            with Project(where, "read") as project:
                count, result = max(project.document_count(), 1), []
                for number, one in enumerate(waiting(project, people, cancelled), 1):
                    result.append(one)
                    progress(Progress(number / count, number, one.title))
                return result

        job = self._job = Job(work, self)
        job.progressed.connect(self._on_progress)
        job.succeeded.connect(partial(self._on_found, job))
        job.refused.connect(self._session.refuse)
        job.broken.connect(_raise)
        job.start()
        self.changed.emit()

    def _on_progress(self, progress: Progress) -> None:
        self.share = progress.fraction
        self.changed.emit()

    def _on_found(self, job: Job, found: list[Waiting]) -> None:
        if job is not self._job:
            return
        self._job, self.share = None, 1.0
        job.wait()
        job.deleteLater()
        self.found = {one.document: one for one in found}
        self._look_again(self._stale)
        self._stale = set()
        self.changed.emit()
        self.ready.emit()

    def _on_changed(self, changes: Changes) -> None:
        if self._seats is None:
            return
        if changes.kinds & {"document", "scheme", "entity"} or len(changes.documents) > _AT_ONCE:
            self._restart()
        elif self.running:
            self._stale |= changes.documents
        elif changes.documents:
            self._look_again(changes.documents)
            self.changed.emit()

    def _look_again(self, documents: Iterable[str]) -> None:
        people = self._seats.annotators if self._seats is not None else ()
        for ident in documents:
            if ident in self.found:
                again = waiting_in(self._session.project, ident, people)
                if again is not None:
                    self.found[ident] = again


def has_work(one: Waiting) -> bool:
    """Whether there is something to settle, or to take over."""
    return bool(one.open or one.agreed)


def can_be_compared(one: Waiting) -> bool:
    """Whether two have finished any layer of it."""
    return one.compared


def _raise(error: Exception) -> None:
    raise error
