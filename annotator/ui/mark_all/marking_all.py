"""From one mark to all other mentions of its name: looks for them, shows them, and marks what is accepted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.assist.mentions import Article, Search, find_everywhere, names_of
from annotator.model import Span
from annotator.store import Project
from annotator.ui.errors import log, show_error, show_fault
from annotator.ui.jobs import Job
from annotator.ui.mark_all.dialog import MentionsDialog, Scope
from annotator.ui.mark_all.found import edit_for, places_of
from annotator.ui.marking import shortened
from annotator.ui.words import isolated
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall


def mark_all(workspace: Workspace, scope: Scope) -> None:
    """Show the other mentions of the mark in hand; each workspace remembers which articles were chosen last."""
    worker = workspace.findChild(MarkingAll) or MarkingAll(workspace)
    worker.start(scope)


class MarkingAll(QObject):
    """The search and its dialog, for one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace
        self._session = workspace.session
        self.chosen: list[str] = []
        self._job: Job | None = None
        self._articles: Sequence[Article] = ()
        self.dialog: MentionsDialog | None = None
        workspace.closing.connect(self._stop)

    def start(self, scope: Scope = "article") -> bool:
        """Show the other mentions of the mark that is selected, or was made last. False where there is nothing to show,
        after the reason was said."""
        span = self._work.tagging.latest()
        layer = self._session.scheme.layer(span.layer) if span is not None else None
        if span is None or layer is None or not layer.holds_names or len(span.fragments) > 1:
            self._work.said.emit(self.tr("Mark a name first; this key then finds its other mentions."))
            return False
        self._search = self._search_for(span)
        self._name = isolated(shortened(span.norm or span.text))
        label = self._session.scheme.find(span.layer, span.label)
        self._color = label.color if label is not None else "#8a93a1"
        if scope == "article":
            self._articles = self._in_article()
            if not self._articles:
                self._work.said.emit(
                    self.tr("No other mention of {name} in this article. Shift+F5 looks in the whole project.").format(
                        name=self._name
                    )
                )
                return False
        self._open(scope)
        return True

    def _search_for(self, span: Span) -> Search:
        known = self._work.names
        names = names_of(self._session.followed([span])[0], known.entities())
        memory = known.memory
        return Search(names, self._session.annotator.id, memory.longer(names), memory.nested())

    def _in_article(self) -> list[Article]:
        document = self._session.document
        return list(find_everywhere(self._session.project, self._search, [document.id])) if document else []

    # The dialog

    def _open(self, scope: Scope) -> None:
        self.dialog = MentionsDialog(
            self.tr("Other mentions of {name}").format(name=self._name), self._verb, scope, self._work.window()
        )
        self.dialog.scope_chosen.connect(self.look)
        self.dialog.accepted_places.connect(self._mark)
        self.dialog.finished.connect(self._on_closed)
        if scope == "article":
            self._show()
        self.dialog.open()
        if scope != "article":
            self.look(scope)

    def _verb(self, count: int) -> str:
        return self.tr("Mark %n mention(s)", "", count)

    def look(self, scope: Scope) -> None:
        """Look elsewhere."""
        self._stop()
        if self.dialog is None:
            return
        if scope == "article":
            self._articles = self._in_article()
            self._show()
        elif scope == "chosen":
            self._choose()
        else:
            self._start(None)

    def _choose(self) -> None:
        from annotator.ui.mark_all.articles import ChooseArticles

        summaries = self._session.project.summaries(self._session.annotator.id)
        choice = ChooseArticles(summaries, self.chosen, self.dialog)
        choice.chosen.connect(self._look_in)
        choice.open()

    def _look_in(self, documents: list[str]) -> None:
        self.chosen = documents
        self._start(documents)

    def _start(self, documents: Sequence[str] | None) -> None:
        where, search = self._session.project.path, self._search

        def work(progress: "ProgressCall", cancelled: "CancelCall") -> list[Article]:
            from annotator.exchange.report import Progress

            def tell(count: int, total: int) -> None:
                progress(Progress(count / total, count, ""))

            with Project(where, "read") as project:
                return list(find_everywhere(project, search, documents, tell, cancelled))

        self._job = job = Job(work, self)
        job.progressed.connect(lambda item: self._tell(item.fraction))
        job.succeeded.connect(lambda found: self._on_found(job, found))
        job.refused.connect(lambda error: show_error(self._work.window(), error))
        job.broken.connect(self._on_broken)
        job.finished.connect(lambda: self._on_finished(job))
        self._articles = ()
        self._show()
        self._tell(0.0)
        job.start()

    def _tell(self, fraction: float | None) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(fraction)

    def _on_found(self, job: Job, found: list[Article]) -> None:
        if job is self._job and not job.is_cancelled:
            self._articles = found
            self._show()

    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._tell(None)
        job.deleteLater()

    def _on_broken(self, error: Exception) -> None:
        log.error("looking for mentions failed", exc_info=error)
        show_fault(self._work.window(), repr(error))

    def _show(self) -> None:
        if self.dialog is None:
            return
        titles = len(self._articles) > 1
        self.dialog.set_places(places_of(self._articles, self._color, titles))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
            self._job = None

    def _on_closed(self) -> None:
        self._stop()
        self.dialog = None
        self._work.view.setFocus()

    # Marking

    def _mark(self, keys: list[object]) -> None:
        edit = edit_for(self._session.project, self._articles, keys, self._session.annotator.id)
        if edit is not None and self._session.apply(edit):
            self._work.said.emit(
                self.tr("Marked: %n mention(s) of {name}", "", len(edit.changes)).format(name=self._name)
            )
