"""Gwet's AC1: agreement beyond chance that does not collapse where one value is by far the commonest.

K. L. Gwet (2008), Computing inter-rater reliability and its variance in the presence of high agreement, British Journal
of Mathematical and Statistical Psychology 61(1); with missing values as his Handbook (2014) has it. The number of
categories is that of those in use.
"""

import numpy as np

from annotator.review.measures.shares import corrected, mean_shares, sums_by_article
from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators or more."""
    categories = ratings.used

    def value(sums: Numbers) -> Numbers:
        if categories < 2:
            return np.full(sums.shape[:-1], np.nan)
        shares = mean_shares(sums)
        return corrected(sums, (shares * (1 - shares)).sum(axis=-1) / (categories - 1))

    return Statistics(sums_by_article(ratings), value, ratings.shared())
