"""Cohen's κ: agreement of two annotators beyond what their own habits would give by chance.

J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1).
"""

import numpy as np

from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators: for each article, units on which they agree, then how often each of them used each value."""
    a, b = ratings.codes
    both = (a >= 0) & (b >= 0)
    a, b, article = a[both], b[both], ratings.article[both]
    agreed = ratings.counts(np.zeros(np.count_nonzero(a == b), np.int64), article[a == b], 1, None)
    sums = [agreed, *(ratings.counts(row, article, ratings.size, None) for row in (a, b))]
    return Statistics(np.concatenate(sums, axis=1), _value, len(a))


def _value(sums: Numbers) -> Numbers:
    size = sums.shape[-1] // 2
    first, second = sums[..., 1 : 1 + size], sums[..., 1 + size :]
    n = first.sum(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        observed = sums[..., 0] / n
        expected = (first * second).sum(axis=-1) / n**2
        kappa: Numbers = (observed - expected) / (1 - expected)
    return np.where(expected < 1, kappa, np.nan)
