"""Sums by article from which a measure is computed, so that articles can be drawn again without counting anew."""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.review.ratings import Numbers


@dataclass(frozen=True)
class Statistics:
    """`by_article[article, k]` are sums over the units of an article.

    `value` takes the sums over all articles, [..., k] with any axes before, and gives the measure, [...], NaN where it
    is undefined. `n` is the number of items behind it.
    """

    by_article: Numbers
    value: Callable[[Numbers], Numbers]
    n: int

    @property
    def total(self) -> float:
        """The measure over all articles."""
        return float(self.value(self.by_article.sum(axis=0)))
