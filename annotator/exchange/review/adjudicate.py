"""Filling the gold version by rule: what comes of it is told first, and written as one edit."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from annotator.arabic.folding import fold_key
from annotator.exchange.records import choose_annotators
from annotator.exchange.report import CancelCall, Progress, ProgressCall
from annotator.exchange.review.alike import joined
from annotator.exchange.review.desk import Desk
from annotator.exchange.review.writing import Settled
from annotator.model import GOLD, Annotator, Document, Edit
from annotator.review.canonical import Canonical
from annotator.review.cases import Case
from annotator.review.rules import Choice, Rule, agreed, clitics, labels_of, majority, trusted
from annotator.review.settled import Item
from annotator.store import Project


@dataclass
class Adjudication:
    """What rules would settle.

    `outcomes` counts places by the word that their decisions will keep; `left` those on which no rule has anything to
    say, by type of disagreement; `kept` those that were settled before, `changed` those of them where annotators have
    said something else since: gold stays as it is there. `unfinished` are articles with layers that fewer than two
    have done, with those layers. `edit` is None where there is nothing to write.
    """

    articles: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    changed: int = 0
    unfinished: list[tuple[Document, tuple[str, ...]]] = field(default_factory=list)
    edit: Edit | None = None
    cancelled: bool = False

    @property
    def settled(self) -> int:
        """How many places will be settled."""
        return sum(self.outcomes.values())


def rules_of(project: Project, accept: Sequence[str], labels: Collection[str] = ()) -> list[Rule]:
    """The rules of these names, in their order: "agreed", "majority", "clitics", or a trusted annotator's name.

    With `labels` they look only at places where somebody has given one of them. Raises UserError for an unknown name.
    """
    found: list[Rule] = []
    for name in accept:
        if name == "agreed":
            found.append(agreed)
        elif name == "majority":
            found.append(majority)
        elif name == "clitics":
            names = {fold_key(name) for entity in project.entities() for name in (entity.name, *entity.aliases)}
            found.append(clitics(names))
        else:
            (annotator,) = choose_annotators(project, [name])
            found.append(trusted(annotator.id))
    return [_only(rule, labels) for rule in found] if labels else found


def adjudicate(
    project: Project,
    rules: Sequence[Rule],
    *,
    annotators: Sequence[Annotator] | None = None,
    layer: str | None = None,
    reviewer: str = "",
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> Adjudication:
    """What the first rule that has something to say makes of every open place; nothing is written.

    `annotators` are those who are compared (all persons unless named); `layer` limits it to one layer or judgement;
    `reviewer` is the id of who decides, the gold version itself where it is nobody. `project.apply(result.edit)` writes
    it as one step. What was settled before is never overwritten.
    """
    result = Adjudication()
    edits: list[Edit] = []
    canonical, documents = Canonical(project), list(project.documents())
    for number, document in enumerate(documents, 1):
        if cancelled is not None and cancelled():
            return Adjudication(cancelled=True)
        desk = Desk(project, document.id, annotators, canonical)
        if desk.unfinished:
            result.unfinished.append((document, desk.unfinished))
        chosen: list[Settled] = []
        for item in desk.items:
            if layer is None or item.case.layer == layer:
                choice = _choice(result, item, rules, desk.article.text if desk.article is not None else "")
                if choice is not None:
                    chosen.append((item, choice))
        if chosen:
            result.articles += 1
            edits.append(desk.settle_all(chosen, reviewer or GOLD))
        if progress is not None:
            progress(Progress(number / len(documents), number, document.title))
    if edits:
        joint = joined(edits, result.settled)
        result.edit = Edit("settle", reviewer, joint.changes, summary=joint.summary)
    return result


def _choice(result: Adjudication, item: Item, rules: Sequence[Rule], text: str) -> Choice | None:
    if item.state == "changed":
        result.changed += 1
    elif item.state == "settled":
        result.kept += 1
    else:
        choice = None
        if item.state == "open":
            found = (rule(item.case, text) for rule in rules)
            choice = next((choice for choice in found if choice is not None), None)
        if choice is not None:
            result.outcomes[choice.outcome] += 1
            return choice
        result.left.update(item.case.types or ("agreed",))
    return None


def _only(rule: Rule, labels: Collection[str]) -> Rule:
    wanted = frozenset(labels)

    def limited(case: Case, text: str) -> Choice | None:
        return rule(case, text) if labels_of(case) & wanted else None

    return limited
