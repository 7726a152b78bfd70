"""What one action changed: the only way in which anything in a project ever changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from annotator.model.annotator import Annotator
from annotator.model.comment import Comment
from annotator.model.decision import Decision
from annotator.model.dismissal import Dismissal
from annotator.model.document import Content, Document
from annotator.model.entity import Entity
from annotator.model.errors import Message
from annotator.model.ids import new_id
from annotator.model.judgement import Judgement
from annotator.model.relation import Relation
from annotator.model.scheme import Scheme
from annotator.model.setting import Setting
from annotator.model.span import Span
from annotator.model.work import Work

Object = (
    Document
    | Span
    | Relation
    | Judgement
    | Entity
    | Annotator
    | Work
    | Scheme
    | Setting
    | Dismissal
    | Comment
    | Decision
)

EditKind = Literal["mark", "bulk", "article", "scheme", "people", "import", "merge", "settle", "time", "undo", "redo"]

INTERACTIVE: frozenset[str] = frozenset({"mark", "bulk", "article", "scheme", "settle"})
"""Kinds that Ctrl+Z takes back; the others are undone from the history."""


@dataclass(frozen=True, slots=True)
class Change:
    """One object before and after. `before` is None where it is new; deleting sets `deleted` on `after`."""

    before: Object | None
    after: Object

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back: a new object becomes a deleted one."""
        if self.before is None:
            return Change(self.after, replace(self.after, deleted=True))
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One action of one author (an annotator's id, or "" for the program), written whole or not at all.

    `contents` brings the text of each new document, by id; `undoes` names the edit that this one takes back; `batch`
    joins the edits of one long import; `summary` says what was done, for the history and the undo menu.
    """

    kind: EditKind
    author: str
    changes: tuple[Change, ...]
    contents: Mapping[str, Content] = field(default_factory=dict)
    undoes: str | None = None
    batch: str | None = None
    summary: Message | None = None
    id: str = field(default_factory=new_id)

    @staticmethod
    def create(kind: EditKind, author: str, objects: Iterable[Object], summary: Message | None = None) -> "Edit":
        """An edit that only adds new objects."""
        return Edit(kind, author, tuple(Change(None, item) for item in objects), summary=summary)
