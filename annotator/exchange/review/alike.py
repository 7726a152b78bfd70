"""Settling all places like one the same way."""

from collections.abc import Iterator, Sequence

from annotator.arabic.folding import fold_key
from annotator.exchange.report import CancelCall
from annotator.exchange.review.desk import Desk
from annotator.exchange.review.writing import settle_summary
from annotator.model import Annotator, Change, Edit
from annotator.review.canonical import Canonical
from annotator.review.cases import Case, View
from annotator.review.rules import Choice
from annotator.review.settled import Item
from annotator.store import Project

Alike = tuple[Desk, Item, Choice]
"""A place in an article that is like another one, and what the same decision means there."""


def alike(
    project: Project,
    item: Item,
    choice: Choice,
    annotators: Sequence[Annotator] | None = None,
    cancelled: CancelCall | None = None,
) -> Iterator[Alike]:
    """Open disagreements of the same types about the same words with the same labels; the given one is among them.

    It does not matter which annotator says what: taking over PERS there is taking over PERS here. A place moved by
    hand (`snapped`) has no likeness elsewhere: only the label is taken from it.
    """
    wanted = _likeness(item.case)
    said = [_said(view) for view in choice.views]
    canonical = Canonical(project)
    for document in [document.id for document in project.documents()]:
        if cancelled is not None and cancelled():
            return
        desk = Desk(project, document, annotators, canonical)
        for other in desk.open:
            if other.case.key == item.case.key:
                yield desk, other, choice
            elif choice.snapped is None and _likeness(other.case) == wanted:
                views = [next((view for view in other.case.views if _said(view) == one), None) for one in said]
                if None not in views:
                    yield desk, other, Choice(choice.outcome, tuple(view for view in views if view is not None))


def settle_alike(found: Sequence[Alike], reviewer: str, reason: str = "") -> Edit:
    """The one edit that settles what the preview has shown."""
    by_desk: dict[int, tuple[Desk, list[tuple[Item, Choice]]]] = {}
    for desk, item, choice in found:
        by_desk.setdefault(id(desk), (desk, []))[1].append((item, choice))
    return joined([desk.settle_all(chosen, reviewer, reason) for desk, chosen in by_desk.values()], len(found))


def joined(edits: Sequence[Edit], count: int) -> Edit:
    """Edits of several articles as one; what they all begin with, the gold annotator, comes in once."""
    changes: dict[tuple[str, str], Change] = {}
    for edit in edits:
        for change in edit.changes:
            changes.setdefault((type(change.after).__name__, change.after.id), change)
    return Edit("settle", edits[0].author, tuple(changes.values()), summary=settle_summary(count))


def _likeness(case: Case) -> object:
    return case.layer, case.types, case.detail, frozenset(map(_said, case.views))


def _said(view: View) -> object:
    """What a view says, wherever it stands."""
    spans = tuple((fold_key(span.text), span.label, tuple(sorted(span.attributes.items()))) for span in view.spans)
    judged = view.judgement
    return spans, None if judged is None else (judged.value, judged.to_entity, judged.to_text)
