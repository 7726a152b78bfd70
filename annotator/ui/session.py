"""One open project, one annotator, one article: what the window works on, and the only place that changes it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model import Annotator, Document, Edit, Scheme, Span, UserError
from annotator.store import Changes, Entry, Marks, Project
from annotator.store.remembered import merged_entities

POLL_MS = 300
"""Milliseconds between looks at what other windows did; they see each other's marks within a second."""


class Session(QObject):
    """Wraps a project for the window. All changes go through `apply`, `undo` and `redo`; `changed` tells them."""

    changed = Signal(object)
    """`store.Changes`: what an edit changed, ours (with its objects) or another window's (without)."""
    document_changed = Signal()
    """Another article is open, or none."""
    annotator_changed = Signal()
    """Somebody else sits at this computer."""
    failed = Signal(object)
    """A `UserError` that stopped an action; nothing was changed."""
    saved = Signal()
    """An edit is on disk."""

    def __init__(self, project: Project, annotator: Annotator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._annotator = annotator
        self._scheme = project.scheme
        self._merged: dict[str, str] | None = None
        self.document: Document | None = None
        self.text = ""
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    @property
    def scheme(self) -> Scheme:
        """What can be marked."""
        return self._scheme

    @property
    def annotator(self) -> Annotator:
        """Who works here now."""
        return self._annotator

    def set_annotator(self, annotator: Annotator) -> None:
        """Another person sits down; the article stays open, with that person's marks."""
        if annotator.id != self._annotator.id:
            self._annotator = annotator
            self.annotator_changed.emit()

    def open_document(self, ident: str | None) -> None:
        """Show another article, or none where the id is None or no article has it."""
        document = self.project.document(ident) if ident is not None else None
        if document is not None and document.deleted:
            document = None
        self.text = self.project.text(document.id) if document is not None else ""
        self.document = document
        self.document_changed.emit()

    def marks(self) -> Marks:
        """The open article's marks by the annotator at work."""
        if self.document is None:
            return Marks()
        return self.project.marks(self.document.id, self._annotator.id)

    def apply(self, edit: Edit | None) -> bool:
        """Write an edit; False, after `failed`, where that was not possible. No edit is nothing to do."""
        if edit is None:
            return False
        try:
            changes = self.project.apply(edit)
        except UserError as error:
            self.refuse(error)
            return False
        self._timer.start()
        self._tell(changes)
        self.saved.emit()
        return True

    def refuse(self, error: UserError) -> None:
        """Say why an action was not done."""
        self.failed.emit(error)

    def undo(self) -> Changes | None:
        """Take back this annotator's newest step; None, after `failed`, where that was not possible."""
        return self._travel(self.project.undo)

    def redo(self) -> Changes | None:
        """Do again what was last taken back; None, after `failed`, where that was not possible."""
        return self._travel(self.project.redo)

    def revert(self, entry: Entry) -> Changes | None:
        """Take back any step of the history; None, after `failed`, where that was not possible."""
        return self._travel(lambda author: self.project.revert(entry, author))

    def _travel(self, step: Callable[[str], Changes]) -> Changes | None:
        try:
            changes = step(self._annotator.id)
        except UserError as error:
            self.refuse(error)
            return None
        self._tell(changes)
        self.saved.emit()
        return changes

    def poll(self) -> None:
        """Look for what other windows and programs have changed, and tell it."""
        try:
            changes = self.project.poll()
        except UserError as error:
            self._timer.stop()  # said once, not three times a second; the next edit that succeeds looks again
            self.refuse(error)
            return
        if changes is not None:
            self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        if "scheme" in changes.kinds:
            self._scheme = self.project.scheme
        if "entity" in changes.kinds:
            self._merged = None
        if "annotator" in changes.kinds:
            self._annotator = self.project.annotator(self._annotator.id) or self._annotator
        if self.document is not None and "document" in changes.kinds and self.document.id in changes.documents:
            current = self.project.document(self.document.id)
            if current is None or current.deleted:
                self.open_document(None)
            else:
                self.document = current
        self.changed.emit(changes)

    def span(self, ident: str) -> Span | None:
        """A mark of the open article that stands, by its id."""
        span = self.project.span(ident)
        return span if span is not None and not span.deleted else None

    @property
    def merged(self) -> Mapping[str, str]:
        """For each entity that was merged, the id of the one that stands for it now."""
        if self._merged is None:
            self._merged = merged_entities(self.project)
        return self._merged

    def root(self, entity: str) -> str:
        """The id of the canonical entity that stands for this one, which may have been merged into it."""
        return self.merged.get(entity, entity)

    def followed(self, spans: Iterable[Span]) -> list[Span]:
        """Marks as if they pointed to what their entities were merged into: for comparing, not for writing."""
        return [
            replace(span, entities=tuple(dict.fromkeys(map(self.root, span.entities)))) if span.entities else span
            for span in spans
        ]

    def close(self) -> None:
        """Stop looking and close the file."""
        self._timer.stop()
        self.project.close()
