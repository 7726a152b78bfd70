"""All chance-corrected measures of one set of units, for all annotators together and for each pair."""

from collections.abc import Sequence
from itertools import combinations

from annotator.model import Annotator, Message
from annotator.model.scheme import Scale
from annotator.review.measures import RatingMeasure, outcome_of
from annotator.review.measures.statistics import Statistics
from annotator.review.outcome import Outcome
from annotator.review.ratings import Ratings
from annotator.review.result import MeasureRow, PairRow
from annotator.review.tallies.rows import Estimate, Rows, mean_row


def rating_rows(
    layer: str, people: Sequence[Annotator], ratings: Ratings, scale: Scale, measures: Sequence[RatingMeasure]
) -> Rows:
    """What these measures say; `ratings` has one row for each of the people."""
    pairs = {(i, j): ratings.only(i, j).paired() for i, j in combinations(range(len(people)), 2)}
    estimates: list[Estimate] = []
    rows: list[PairRow] = []
    shared = ratings.shared()
    for measure in measures:
        found = {pair: _computed(measure, part, scale) for pair, part in pairs.items()}
        rows += [
            PairRow(people[i].name, people[j].name, layer, measure.name, outcome.value, outcome.n, outcome.undefined)
            for (i, j), (outcome, _) in found.items()
        ]
        if measure.pairwise or len(people) < 3:
            outcomes = [outcome for outcome, _ in found.values()]
            row = mean_row(
                layer, measure.name, outcomes, shared if len(people) > 2 else sum(item.n for item in outcomes)
            )
            parts = [part for outcome, part in found.values() if outcome.value is not None and part is not None]
        else:
            outcome, part = _computed(measure, ratings, scale)
            row = MeasureRow(layer, measure.name, outcome.value, outcome.n, undefined=outcome.undefined)
            parts = [part] if outcome.value is not None and part is not None else []
        estimates.append(Estimate(row, tuple(parts)))
    return Rows(estimates, rows)


def undefined_rows(layer: str, people: Sequence[Annotator], reason: Message, names: Sequence[str]) -> Rows:
    """The same reason for all these measures and pairs."""
    pairs = list(combinations(people, 2))
    return Rows(
        [Estimate(mean_row(layer, name, [Outcome(None, 0, reason)] * len(pairs), 0)) for name in names],
        [PairRow(a.name, b.name, layer, name, None, 0, reason) for name in names for a, b in pairs],
    )


def _computed(measure: RatingMeasure, ratings: Ratings, scale: Scale) -> tuple[Outcome, Statistics | None]:
    reason = measure.reason(ratings, scale)
    if reason is not None:
        return reason, None
    statistics = measure.statistics(ratings)
    return outcome_of(statistics), statistics
