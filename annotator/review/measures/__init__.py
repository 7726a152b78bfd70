"""All measures. A new one is a file beside this one, and a line in `SPAN_MEASURES` or `RATING_MEASURES`.

A measure looks at plain sequences, so that it can be checked against published tables, and keeps sums by article, so
that confidence intervals cost next to nothing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from annotator.model.scheme import Scale
from annotator.review.measures import (
    alpha_interval,
    alpha_nominal,
    alpha_ordinal,
    cohen_kappa,
    fleiss_kappa,
    gwet_ac1,
    percent,
    span_f1_boundaries,
    span_f1_clitic,
    span_f1_exact,
    span_f1_overlap,
)
from annotator.review.measures.spans import SpanPair, f1
from annotator.review.measures.statistics import Statistics
from annotator.review.outcome import (
    Outcome,
    no_distances,
    no_order,
    nothing_marked,
    nothing_rated_twice,
    one_value,
    too_few,
)
from annotator.review.ratings import Ratings

RELATIONS = "relation_f1"
"""The name of the measure of relations, which takes matched marks rather than marks; see `relation_f1`."""


@dataclass(frozen=True)
class SpanMeasure:
    """F1 of two annotators' marks; `hits` counts those of one article that answer to each other."""

    name: str
    hits: Callable[[SpanPair], int]

    def of(self, articles: Iterable[SpanPair]) -> Outcome:
        """Over articles, marks of all of them taken together."""
        counts = [(self.hits(pair), len(pair.a), len(pair.b)) for pair in articles]
        return outcome_of_f1(f1(np.array(counts, np.float64).reshape(-1, 3)))


@dataclass(frozen=True)
class RatingMeasure:
    """Agreement of values. `pairwise`: defined for two annotators; for more, the mean over their pairs is told.

    `scales` are the scales of measurement on which it means something.
    """

    name: str
    statistics: Callable[[Ratings], Statistics]
    pairwise: bool = False
    scales: tuple[Scale, ...] = ("nominal", "ordinal", "interval")

    def of(
        self,
        rows: Sequence[Sequence[str | None]],
        order: Sequence[str] = (),
        positions: Mapping[str, float] | None = None,
    ) -> Outcome:
        """Of one row an annotator, one value a unit, None where it is missing; `order` and positions as in Ratings."""
        return self.outcome(Ratings.of(rows, order, positions), "interval")

    def outcome(self, ratings: Ratings, scale: Scale) -> Outcome:
        """The measure, or the reason why there is none."""
        return self.reason(ratings, scale) or outcome_of(self.statistics(ratings))

    def reason(self, ratings: Ratings, scale: Scale) -> Outcome | None:
        """Why the measure is undefined here, as far as that is known before it is computed."""
        if scale not in self.scales:
            return Outcome(None, 0, no_order() if self.scales != ("interval",) else no_distances())
        if len(ratings.codes) < 2:
            return Outcome(None, 0, too_few())
        if ratings.shared() == 0:
            return Outcome(None, 0, nothing_rated_twice())
        return None


def outcome_of(statistics: Statistics) -> Outcome:
    """A measure of values as a number, or the reason."""
    value = statistics.total
    if np.isnan(value):
        return Outcome(None, statistics.n, one_value() if statistics.n else nothing_rated_twice())
    return Outcome(value, statistics.n)


def outcome_of_f1(statistics: Statistics) -> Outcome:
    """An F1 as a number, or the reason."""
    value = statistics.total
    return Outcome(None, 0, nothing_marked()) if np.isnan(value) else Outcome(value, statistics.n)


SPAN_MEASURES = (
    SpanMeasure("span_f1_exact", span_f1_exact.hits),
    SpanMeasure("span_f1_boundaries", span_f1_boundaries.hits),
    SpanMeasure("span_f1_overlap", span_f1_overlap.hits),
    SpanMeasure("span_f1_clitic", span_f1_clitic.hits),
)

RATING_MEASURES = (
    RatingMeasure("percent", percent.statistics, pairwise=True),
    RatingMeasure("cohen_kappa", cohen_kappa.statistics, pairwise=True),
    RatingMeasure("fleiss_kappa", fleiss_kappa.statistics),
    RatingMeasure("gwet_ac1", gwet_ac1.statistics),
    RatingMeasure("alpha_nominal", alpha_nominal.statistics),
    RatingMeasure("alpha_ordinal", alpha_ordinal.statistics, scales=("ordinal", "interval")),
    RatingMeasure("alpha_interval", alpha_interval.statistics, scales=("interval",)),
)


def measure(name: str) -> SpanMeasure | RatingMeasure:
    """The measure of this name. Raises KeyError."""
    by_name: dict[str, SpanMeasure | RatingMeasure] = {item.name: item for item in (*SPAN_MEASURES, *RATING_MEASURES)}
    return by_name[name]
