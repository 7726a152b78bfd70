"""Rules by which places are settled without being looked at one by one."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from annotator.arabic.clitics import Names, boundaries
from annotator.model import Span
from annotator.review.cases import Case, View

WORDS = ("agreed", "majority", "clitics")
"""Rules that are known by a word; any other name is that of a trusted annotator."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How a place is settled. `outcome` is the word that the decision keeps; `views` are those whose marks are taken,
    none for "nothing belongs here"; `snapped` stands in place of the first mark's boundaries where a rule moved them.
    """

    outcome: str
    views: tuple[View, ...]
    snapped: Span | None = None


Rule = Callable[[Case, str], Choice | None]
"""Settles a place of a text, or leaves it open."""


def agreed(case: Case, text: str) -> Choice | None:  # noqa: ARG001
    """What all say who have done the layer."""
    return Choice("agreed", case.views[:1]) if case.agreed else None


def majority(case: Case, text: str) -> Choice | None:
    """What more than half say, be it that nothing belongs there."""
    if case.agreed:
        return agreed(case, text)
    said, count = Counter(view.said for view in case.views).most_common(1)[0]
    if count * 2 <= len(case.views):
        return None
    view = next(view for view in case.views if view.said == said)
    return Choice("majority", (view,) if view else ())


def trusted(annotator: str) -> Rule:
    """What one annotator (an id) says where they have done the layer."""

    def rule(case: Case, text: str) -> Choice | None:  # noqa: ARG001
        view = case.view(annotator)
        if view is None:
            return None
        return Choice("trusted", (view,) if view else ())

    return rule


def clitics(known: Names = ()) -> Rule:
    """Boundaries that differ by proclitics or punctuation alone, put where the rules of the language have them.

    `known` are the names of the project, which are evidence for where a name begins.
    """

    def rule(case: Case, text: str) -> Choice | None:
        if case.types != ("clitic",):
            return None
        spans = [span for view in case.views for span in view.spans]
        if any(len(span.fragments) > 1 for span in spans):
            return None
        place = boundaries(text, min(span.start for span in spans), max(span.end for span in spans), known)[0]
        for view in case.views:
            if view and (view.spans[0].start, view.spans[0].end) == (place.start, place.end):
                return Choice("clitic", (view,))
        view = case.views[0]
        fragments = ((place.start, place.end),)
        snapped = replace(view.spans[0], fragments=fragments, text=text[place.start : place.end], norm=place.norm)
        return Choice("clitic", (view,), snapped)

    return rule


def labels_of(case: Case) -> set[str]:
    """Labels or values that anybody has given."""
    return {span.label for view in case.views for span in view.spans} | {
        view.judgement.value for view in case.views if view.judgement is not None
    }
