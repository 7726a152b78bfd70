"""Krippendorff's α for values without order, with missing values.

K. Krippendorff (2019), Content Analysis, 4th edition, chapter 12. Computed from the coincidences: each unit with m ≥ 2
values counts every ordered pair of them with weight 1 / (m - 1). Nominal α needs only their diagonal and margins, so
that the cost does not grow with the square of the number of categories.
"""

import numpy as np

from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators or more."""
    codes = ratings.codes
    given = (codes >= 0).sum(axis=0)
    paired = given >= 2
    codes, article, given = codes[:, paired], ratings.article[paired], given[paired]
    equal = np.zeros(codes.shape[1])
    for first in range(len(codes)):
        for second in range(first + 1, len(codes)):
            equal += (codes[first] == codes[second]) & (codes[first] >= 0)
    margins = np.zeros((ratings.articles, ratings.size))
    for row in codes:
        margins += ratings.counts(row[row >= 0], article[row >= 0], ratings.size, None)
    diagonal = ratings.counts(np.zeros(len(article), np.int64), article, 1, 2 * equal / (given - 1))
    return Statistics(np.concatenate([diagonal, margins], axis=1), _value, len(article))


def _value(sums: Numbers) -> Numbers:
    margins = sums[..., 1:]
    n = margins.sum(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        observed = n - sums[..., 0]
        expected = (n**2 - (margins**2).sum(axis=-1)) / (n - 1)
        alpha: Numbers = 1 - observed / expected
    return np.where(expected > 0, alpha, np.nan)
