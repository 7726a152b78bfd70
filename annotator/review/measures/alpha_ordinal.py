"""Krippendorff's α for ordered values: two are as far apart as there are values between them.

K. Krippendorff (2019), Content Analysis, 4th edition, §12.3.4: the squared distance of the ranks c and k is
(n_c / 2 + n_{c+1} + … + n_{k-1} + n_k / 2)², with n the margins of the coincidences.
"""

import numpy as np

from annotator.review.measures.coincidences import alpha
from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def statistics(ratings: Ratings) -> Statistics:
    """Of two annotators or more; the categories' positions give their order."""
    order = np.argsort(ratings.positions, kind="stable")
    back = np.argsort(order, kind="stable")

    def distances(margins: Numbers) -> Numbers:
        ranked = margins[..., order]
        middle = (np.cumsum(ranked, axis=-1) - ranked / 2)[..., back]
        squared: Numbers = (middle[..., :, None] - middle[..., None, :]) ** 2
        return squared

    return alpha(ratings, distances)
