"""A project for one person: their articles, their own marks, and nothing of anybody else's."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.model import (
    BLIND,
    Annotator,
    Change,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Message,
    Object,
    Relation,
    Setting,
    Span,
    UserError,
)
from annotator.model.setting import TIMED
from annotator.store import Project
from annotator.store.union import Incoming, edits_of


@dataclass(frozen=True, slots=True)
class Handout:
    """What was handed out: the file, how many articles, and whether those were assigned (else it is all of them)."""

    file: Path
    articles: int
    assigned: bool


def hand_out(project: Project, annotator: Annotator, path: Path) -> Handout:
    """Write a project with one annotator's assigned articles (all when none is assigned) to `path`, blind.

    Its history is the part of this one's that speaks of them, under the same ids: so it comes back by merging, which
    takes up what was done since. Nobody else's name, marks, comments or decisions are in it, nor entities that this
    annotator has not linked. Time is counted in it where it is counted here. Raises UserError.
    """
    path = Path(path)
    if path.exists():
        raise UserError("{file} exists already. Choose another name.", file=path)
    with project.snapshot():
        chosen = [item for item in project.documents() if project.work(item.id, annotator.id).assigned]
        documents = chosen or list(project.documents())
        own = _Own(project, annotator, {item.id for item in documents})
        edits = list(own.edits())
        contents = {item.id: project.content(item.id) for item in documents}
        settings = [Setting(BLIND, True), *([Setting(TIMED, True)] if project.setting(TIMED) else [])]
        scheme = project.scheme
    with (
        TemporaryDirectory(prefix="annotator-handout-") as folder,
        Project.create(Path(folder) / "handout.annot", scheme) as made,
    ):
        made.unite(edits, _blindfold(settings, contents))
        made.save_copy(path)
    return Handout(path, len(documents), bool(chosen))


def _blindfold(settings: Iterable[Setting], contents: dict[str, Content]) -> Edit:
    changes = tuple(Change(None, item) for item in settings)
    return Edit("import", "", changes, contents, summary=Message("Handed out, blind"))


class _Own:
    """What of the history is one annotator's business."""

    def __init__(self, project: Project, annotator: Annotator, documents: Collection[str]) -> None:
        self._db = project.db
        self._annotator = annotator.id
        self._documents = documents
        self._entities: set[str] = set()

    def edits(self) -> Iterator[Incoming]:
        """The edits with what is theirs of them; those of others lose their author and what they say of themselves."""
        every = list(edits_of(self._db))
        self._find_entities(every)
        for edit in every:
            changes = tuple(change for change in edit.changes if self._is_own(change.after))
            if changes:
                entry = edit.entry
                if entry.author != self._annotator:
                    entry = replace(entry, author="", summary=None)
                yield Incoming(entry, tuple(self._without_others(change) for change in changes))

    def _find_entities(self, every: Collection[Incoming]) -> None:
        merged: dict[str, str] = {}
        for edit in every:
            for change in edit.changes:
                item = change.after
                if isinstance(item, Span) and self._is_own(item):
                    self._entities.update(item.entities)
                elif isinstance(item, Relation | Judgement) and self._is_own(item) and item.to_entity is not None:
                    self._entities.add(item.to_entity)
                elif isinstance(item, Entity):
                    if item.merged_into is not None:
                        merged[item.id] = item.merged_into
                    if edit.entry.author == self._annotator and change.before is None:
                        self._entities.add(item.id)
        waiting = list(self._entities)
        while waiting:
            root = merged.get(waiting.pop())
            if root is not None and root not in self._entities:
                self._entities.add(root)
                waiting.append(root)

    def _is_own(self, item: Object) -> bool:
        if isinstance(item, Document):
            return item.id in self._documents
        if isinstance(item, Annotator):
            return item.id == self._annotator
        if isinstance(item, Entity):
            return item.id in self._entities
        return getattr(item, "annotator", None) == self._annotator and getattr(item, "document", "") in self._documents

    def _without_others(self, change: Change) -> Change:
        """An earlier version that was somebody else's stays out too."""
        before = change.before
        return change if before is None or self._is_own(before) else Change(None, change.after)
