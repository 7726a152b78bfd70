"""Hits and marks, pair by pair of annotators and article by article."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from annotator.model import Annotator
from annotator.review.measures import outcome_of_f1
from annotator.review.measures.spans import f1
from annotator.review.measures.statistics import Statistics
from annotator.review.outcome import Outcome, nothing_shared
from annotator.review.result import PairRow
from annotator.review.tallies.rows import Estimate, mean_row

Triple = tuple[int, int, int]
"""Hits, marks of the one annotator, marks of the other."""


class F1Counts:
    """One measure."""

    def __init__(self) -> None:
        self._counts: dict[tuple[int, int], list[tuple[int, Triple]]] = defaultdict(list)

    def add(self, pair: tuple[int, int], article: int, counts: Triple) -> None:
        """What was found in one article for two annotators (their numbers)."""
        self._counts[pair].append((article, counts))

    def rows(
        self, layer: str, name: str, people: Sequence[Annotator], articles: int, n: int
    ) -> tuple[Estimate, list[PairRow]]:
        """The mean over all pairs of these people, `n` being the items behind it, and each pair by itself."""
        outcomes: list[Outcome] = []
        parts: list[Statistics] = []
        rows: list[PairRow] = []
        for i, j in combinations(range(len(people)), 2):
            sums = np.zeros((articles, 3))
            found = self._counts.get((i, j), ())
            for article, counts in found:
                sums[article] = counts
            statistics = f1(sums)
            outcome = outcome_of_f1(statistics) if found else Outcome(None, 0, nothing_shared())
            outcomes.append(outcome)
            if outcome.value is not None:
                parts.append(statistics)
            hits, ours, theirs = (float(number) for number in sums.sum(axis=0))
            rows.append(
                PairRow(
                    people[i].name,
                    people[j].name,
                    layer,
                    name,
                    outcome.value,
                    outcome.n,
                    outcome.undefined,
                    hits / theirs if theirs else None,
                    hits / ours if ours else None,
                )
            )
        return Estimate(mean_row(layer, name, outcomes, n), tuple(parts)), rows
