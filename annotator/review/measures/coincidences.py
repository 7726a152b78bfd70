"""Krippendorff's coincidence matrix, and α from it for values that are near to or far from each other."""

from collections.abc import Callable

import numpy as np

from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def alpha(ratings: Ratings, distances: Callable[[Numbers], Numbers]) -> Statistics:
    """α with the squared distances between categories that `distances` gives for the coincidences' margins.

    It takes margins [..., categories] and gives [..., categories, categories]. Values off the scale count as missing.
    """
    ratings = ratings.on_scale()
    size = ratings.size
    codes = ratings.codes
    given = (codes >= 0).sum(axis=0)
    found = np.zeros((ratings.articles, size * size))
    for first in range(len(codes)):
        for second in range(len(codes)):
            if first != second:
                both = (codes[first] >= 0) & (codes[second] >= 0)
                keys = codes[first][both].astype(np.int64) * size + codes[second][both]
                found += ratings.counts(keys, ratings.article[both], size * size, 1 / (given[both] - 1))

    def value(sums: Numbers) -> Numbers:
        matrix = sums.reshape(*sums.shape[:-1], size, size)
        margins = matrix.sum(axis=-1)
        n = margins.sum(axis=-1)
        squared = distances(margins)
        with np.errstate(invalid="ignore", divide="ignore"):
            observed = (matrix * squared).sum(axis=(-2, -1)) / n
            chance = np.einsum("...i,...j,...ij->...", margins, margins, squared) / (n * (n - 1))
            result: Numbers = 1 - observed / chance
        return np.where(chance > 0, result, np.nan)

    return Statistics(found, value, ratings.shared())
