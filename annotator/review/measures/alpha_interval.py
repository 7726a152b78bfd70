"""Krippendorff's α for values with distances: the squared distance of two is that of their positions.

K. Krippendorff (2019), Content Analysis, 4th edition, §12.3.4.
"""

import numpy as np

from annotator.review.measures.coincidences import alpha
from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators or more."""
    positions = np.nan_to_num(ratings.positions)
    squared = (positions[:, None] - positions[None, :]) ** 2

    def distances(margins: Numbers) -> Numbers:
        return np.broadcast_to(squared, (*margins.shape, len(positions)))

    return alpha(ratings, distances)
