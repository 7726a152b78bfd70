"""What Fleiss' κ and Gwet's AC1 share: agreement within units, and each value's share over units."""

import numpy as np

from annotator.review.ratings import Numbers, Ratings


def sums_by_article(ratings: Ratings) -> Numbers:
    """For each article: units with two values or more, their summed agreement, units with any value, summed shares.

    The agreement within a unit is the share of its pairs of values that are equal; a value's share within a unit is
    that of the annotators who gave it. Values may be missing (Gwet, 2014, Handbook of Inter-Rater Reliability, §2.4).
    """
    codes, article = ratings.codes, ratings.article
    given = (codes >= 0).sum(axis=0)
    rated, paired = given >= 1, given >= 2
    equal = np.zeros(codes.shape[1])
    for first in range(len(codes)):
        for second in range(first + 1, len(codes)):
            equal += (codes[first] == codes[second]) & (codes[first] >= 0)
    agreement = 2 * equal[paired] / (given * (given - 1))[paired]
    zeros = np.zeros(codes.shape[1], np.int64)
    shares = np.zeros((ratings.articles, ratings.size))
    for row in codes:
        there = row >= 0
        shares += ratings.counts(row[there], article[there], ratings.size, 1 / given[there])
    return np.concatenate(
        [
            ratings.counts(zeros[paired], article[paired], 1, None),
            ratings.counts(zeros[paired], article[paired], 1, agreement),
            ratings.counts(zeros[rated], article[rated], 1, None),
            shares,
        ],
        axis=1,
    )


def corrected(sums: Numbers, expected: Numbers) -> Numbers:
    """(observed - expected) / (1 - expected), NaN where chance alone explains everything."""
    with np.errstate(invalid="ignore", divide="ignore"):
        value: Numbers = (sums[..., 1] / sums[..., 0] - expected) / (1 - expected)
    return np.where((sums[..., 0] > 0) & (expected < 1 - 1e-12), value, np.nan)


def mean_shares(sums: Numbers) -> Numbers:
    """Each value's mean share over the units, [..., categories]."""
    with np.errstate(invalid="ignore", divide="ignore"):
        shares: Numbers = sums[..., 3:] / sums[..., 2:3]
    return shares
