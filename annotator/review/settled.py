"""Which places of an article are settled, and what stands in gold there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model import GOLD, Decision, Judgement, Span
from annotator.review.articles import Article
from annotator.review.cases import Case, all_cases
from annotator.review.judged import scopes, units
from annotator.review.marks import Mark
from annotator.review.matching import match

State = Literal["open", "asked", "changed", "settled"]

ASKED = "asked"
"""The outcome of a decision that waits for the annotator's answer."""


@dataclass(frozen=True, slots=True)
class Item:
    """A place with what was decided there before. `open`: nothing yet. `asked`: the annotator was asked.

    `changed`: it was settled, and the annotators have said something else since; gold stands as it was until somebody
    looks at it again. `settled`: decided, or gold was marked there by hand. `gold` are the gold marks that stand.
    """

    case: Case
    state: State = "open"
    decisions: tuple[Decision, ...] = ()
    gold: tuple[Span, ...] = ()
    judgement: Judgement | None = None


def items(article: Article, decisions: Sequence[Decision]) -> list[Item]:
    """All places of an article with their state; `decisions` are those of the article, oldest first."""
    cases = all_cases(article)
    by_key = {item.key: item for item in decisions}
    keys = {case.key for case in cases}
    by_mark: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.key not in keys:
            for ident in decision.marks:
                by_mark[ident].append(decision)
    gold = article.of(GOLD)
    spans = {span.id: span for span in gold.spans}
    judgements = {item.id: item for item in gold.judgements}
    decided = {ident for decision in decisions for ident in decision.gold}
    by_hand = _marked_by_hand(cases, [span for span in gold.spans if span.id not in decided])
    by_hand_judged = _judged_by_hand(article, decided)
    found = []
    for case in cases:
        exact = by_key.get(case.key)
        earlier = [one for ident in case.ids for one in by_mark[ident] if one.layer == case.layer] if by_mark else []
        known = tuple({one.id: one for one in ([exact] if exact else earlier)}.values())
        standing = tuple(spans[ident] for one in known for ident in one.gold if ident in spans)
        judged = next((judgements[ident] for one in known for ident in one.gold if ident in judgements), None)
        if not known:
            standing = by_hand.get(case.key, ())
            judged = next((by_hand_judged[ident] for ident in case.ids if ident in by_hand_judged), None)
        found.append(Item(case, _state(case, known, exact, standing, judged), known, standing, judged))
    return found


def _state(
    case: Case, known: Sequence[Decision], exact: Decision | None, gold: Sequence[Span], judged: Judgement | None
) -> State:
    if exact is not None:
        return "asked" if exact.outcome == ASKED else "settled"
    if not known:
        return "settled" if gold or judged is not None else "open"
    if all(one.outcome == ASKED for one in known):
        return "open"
    # They have come round to what was decided: nothing is left to look at.
    return "settled" if case.agreed and _same(case, gold, judged) else "changed"


def _same(case: Case, gold: Sequence[Span], judged: Judgement | None) -> bool:
    view = case.views[0]
    if view.judgement is not None:
        return judged is not None and judged.value == view.judgement.value
    return _places(view.spans) == _places(gold)


def _places(spans: Iterable[Span]) -> list[Mark]:
    return sorted(Mark(span.fragments, span.label) for span in spans)


def _marked_by_hand(cases: Sequence[Case], gold: Sequence[Span]) -> dict[str, tuple[Span, ...]]:
    """By the key of a case the gold mark that stands there without a decision."""
    found: dict[str, tuple[Span, ...]] = {}
    for layer in dict.fromkeys(span.layer for span in gold):
        ours = [span for span in gold if span.layer == layer]
        theirs = [(case, span) for case in cases if case.layer == layer for view in case.views for span in view.spans]
        one_each = list({case.key: (case, span) for case, span in reversed(theirs)}.values())
        pairs = match(
            [Mark(span.fragments, span.label) for span in ours],
            [Mark(span.fragments, span.label) for _, span in one_each],
        )
        found |= {one_each[j][0].key: (ours[i],) for i, j in pairs}
    return found


def _judged_by_hand(article: Article, decided: set[str]) -> dict[str, Judgement]:
    """By the id of an annotator's judgement the gold one on the same thing that was made without a decision."""
    found: dict[str, Judgement] = {}
    if not any(item.id not in decided for item in article.of(GOLD).judgements):
        return found
    for scope in scopes(article.scheme):
        people = article.done.get(scope.kind.id, ())
        for unit in units(article, scope, [*people, GOLD]):
            gold = unit.values.get(GOLD)
            if gold is not None and gold.id not in decided:
                found |= {item.id: gold for item in unit.values.values()}
    return found
