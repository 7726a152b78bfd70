"""Fleiss' κ: agreement of any number of annotators, who count as interchangeable, beyond chance.

J. L. Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5); with missing
values as K. L. Gwet (2014), Handbook of Inter-Rater Reliability, has it. For two annotators it is Scott's π.
"""

from annotator.review.measures.shares import corrected, mean_shares, sums_by_article
from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators or more."""
    return Statistics(sums_by_article(ratings), _value, ratings.shared())


def _value(sums: Numbers) -> Numbers:
    return corrected(sums, (mean_shares(sums) ** 2).sum(axis=-1))
