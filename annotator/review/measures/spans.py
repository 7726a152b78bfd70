"""Two annotators' marks on one article, as the measures of spans look at them."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from functools import cached_property

import numpy as np

from annotator.review.marks import Mark
from annotator.review.matching import overlapping
from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers
from annotator.review.trimming import Trimming


class SpanPair:
    """The marks of one layer on one text; what is known of the text's words may be shared by several pairs."""

    def __init__(self, a: Sequence[Mark], b: Sequence[Mark], text: str | Trimming = "") -> None:
        self.a = a
        self.b = b
        self.trimming = Trimming(text) if isinstance(text, str) else text

    @cached_property
    def common(self) -> list[Mark]:
        """Marks that both have, place and label alike, one to one."""
        return self._sorted_out[0]

    @cached_property
    def rest(self) -> tuple[list[Mark], list[Mark]]:
        """What each has beyond those."""
        return self._sorted_out[1:]

    @cached_property
    def _sorted_out(self) -> tuple[list[Mark], list[Mark], list[Mark]]:
        ours, theirs = set(self.a), set(self.b)
        if len(ours) == len(self.a) and len(theirs) == len(self.b):
            both = ours & theirs
            return (
                list(both),
                [item for item in self.a if item not in both],
                [item for item in self.b if item not in both],
            )
        # Somebody has marked one place twice alike, as imports may.
        times = Counter(self.a) & Counter(self.b)
        return list(times.elements()), _without(self.a, times), _without(self.b, times)

    @cached_property
    def near(self) -> list[tuple[int, int]]:
        """Which of the rest overlap, as indexes into either side of it."""
        return list(overlapping(*self.rest))


def _without(marks: Sequence[Mark], times: Counter[Mark]) -> list[Mark]:
    left = times.copy()
    found = []
    for item in marks:
        if left[item]:
            left[item] -= 1
        else:
            found.append(item)
    return found


def shared(a: Iterable[Hashable], b: Iterable[Hashable]) -> int:
    """How many things of `a` have an equal in `b`, one to one."""
    ours, theirs = list(a), list(b)
    once, others = set(ours), set(theirs)
    if len(once) == len(ours) and len(others) == len(theirs):
        return len(once & others)
    return (Counter(ours) & Counter(theirs)).total()


def f1(hits: Numbers) -> Statistics:
    """F1 from hits, marks of the one and marks of the other in each article, [articles, 3]. NaN where nobody marked."""
    return Statistics(hits, _f1, int(hits[:, 1:].sum()))


def _f1(sums: Numbers) -> Numbers:
    with np.errstate(invalid="ignore", divide="ignore"):
        value: Numbers = 2 * sums[..., 0] / (sums[..., 1] + sums[..., 2])
    return value
