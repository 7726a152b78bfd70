"""What is done to many articles at once, each as one step that Undo takes back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from annotator.model import Change, Document, Edit, Message, Work
from annotator.store import Project


def delete_articles(project: Project, ids: Sequence[str], annotator: str) -> Edit:
    """Take articles out of the project; their marks stay in the history."""
    found = project.stored(Document, ids)
    standing = [item for item in map(found.get, ids) if item is not None and not item.deleted]
    changes = tuple(Change(item, replace(item, deleted=True)) for item in standing)
    return Edit("article", annotator, changes, summary=Message("Delete {n} article(s)", n=len(changes)))


def set_done(project: Project, ids: Sequence[str], annotator: str, done: bool) -> Edit | None:
    """Say that all layers are done on these articles, or that none is. None where it is so already."""
    layers = project.scheme.layer_ids if done else ()
    changes = _works(project, ids, annotator, lambda work: replace(work, done=layers))
    said = (
        Message("{n} article(s) done", n=len(changes)) if done else Message("{n} article(s) not done", n=len(changes))
    )
    return Edit("bulk", annotator, changes, summary=said) if changes else None


def set_flag(project: Project, ids: Sequence[str], annotator: str, flag: bool) -> Edit | None:
    """Say that these articles need review, or no longer do. None where it is so already."""
    changes = _works(project, ids, annotator, lambda work: replace(work, flag=flag))
    said = (
        Message("{n} article(s) need review", n=len(changes))
        if flag
        else Message("{n} article(s) need no review", n=len(changes))
    )
    return Edit("bulk", annotator, changes, summary=said) if changes else None


def _works(project: Project, ids: Sequence[str], annotator: str, after: Callable[[Work], Work]) -> tuple[Change, ...]:
    stored = project.stored(Work, [Work.key(ident, annotator) for ident in ids])
    changes = []
    for ident in ids:
        before = stored.get(Work.key(ident, annotator))
        standing = before if before is not None and not before.deleted else Work.new(ident, annotator)
        changed = after(standing)
        if changed != standing:
            changes.append(Change(before, changed))
    return tuple(changes)
