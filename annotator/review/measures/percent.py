"""Observed agreement: the share of units that two annotators gave the same value, of those that both rated."""

import numpy as np

from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators."""
    a, b = ratings.codes
    both = (a >= 0) & (b >= 0)
    found = ratings.counts((a == b)[both].astype(np.int64), ratings.article[both], 2, None)
    return Statistics(found, _value, int(np.count_nonzero(both)))


def _value(sums: Numbers) -> Numbers:
    with np.errstate(invalid="ignore"):
        share: Numbers = sums[..., 1] / sums.sum(axis=-1)
    return share
