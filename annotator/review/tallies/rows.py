"""What is told of one layer, and its confidence intervals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean, stdev

from annotator.model import Message
from annotator.review.bootstrap import intervals
from annotator.review.measures.statistics import Statistics
from annotator.review.outcome import Outcome, nothing_shared, too_few
from annotator.review.result import LabelRow, MeasureRow, PairRow


@dataclass(frozen=True)
class Estimate:
    """A row, and the statistics whose mean it is: one, or one for each pair that has a number."""

    row: MeasureRow
    parts: tuple[Statistics, ...] = ()


@dataclass(frozen=True)
class Rows:
    """All that is told of one layer, the intervals of its measures apart."""

    estimates: Sequence[Estimate]
    pairs: Sequence[PairRow] = ()
    labels: Sequence[LabelRow] = ()

    def measures(self, resamples: int, seed: int) -> list[MeasureRow]:
        """The measures with their intervals; `resamples` 0 leaves those out."""
        rows = [estimate.row for estimate in self.estimates]
        chosen = [nth for nth, estimate in enumerate(self.estimates) if estimate.parts and resamples]
        found = intervals([self.estimates[nth].parts for nth in chosen], resamples, seed)
        for nth, interval in zip(chosen, found, strict=True):
            if interval is not None:
                rows[nth] = replace(rows[nth], low=interval[0], high=interval[1])
        return rows


def mean_row(layer: str, name: str, outcomes: Sequence[Outcome], n: int) -> MeasureRow:
    """The mean over pairs of annotators, with `n` items behind it."""
    values = [item.value for item in outcomes if item.value is not None]
    if not values:
        return MeasureRow(layer, name, None, n, undefined=_no_value(outcomes))
    return MeasureRow(layer, name, fmean(values), n, sd=stdev(values) if len(values) > 1 else None)


def _no_value(outcomes: Sequence[Outcome]) -> Message:
    """Of pairs that all lack a number for some reason, the one that says most."""
    reasons = [item.undefined for item in outcomes if item.undefined is not None]
    return next(
        (reason for reason in reasons if reason != nothing_shared()), nothing_shared() if reasons else too_few()
    )
