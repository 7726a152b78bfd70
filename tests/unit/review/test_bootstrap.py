"""Confidence intervals by drawing articles again."""

import numpy as np
import pytest

from annotator.review.bootstrap import intervals
from annotator.review.measures import cohen_kappa
from annotator.review.measures.spans import f1
from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers, Ratings


def share_of_ones(values: list[int]) -> Statistics:
    def mean(sums: Numbers) -> Numbers:
        result: Numbers = sums[..., 0] / sums[..., 1]
        return result

    return Statistics(np.array([[value, 1.0] for value in values]), mean, len(values))


def test_the_interval_of_a_share_is_that_of_the_textbook() -> None:
    values = [1] * 120 + [0] * 80
    ((low, high),) = [found for found in intervals([[share_of_ones(values)]], 4000, 1) if found]
    error = 1.96 * (0.6 * 0.4 / 200) ** 0.5
    assert low == pytest.approx(0.6 - error, abs=0.012)
    assert high == pytest.approx(0.6 + error, abs=0.012)


def test_a_seed_gives_the_same_interval_and_another_seed_another_one() -> None:
    quantity = [[share_of_ones([1, 0, 1, 1, 0, 1, 0, 0, 1])]]
    assert intervals(quantity, 200, 5) == intervals(quantity, 200, 5)
    many = [[share_of_ones(list(np.random.default_rng(0).integers(0, 2, 400)))]]
    assert intervals(many, 200, 5) != intervals(many, 200, 6)


def test_whole_articles_are_drawn() -> None:
    # Two articles, one of full agreement and one of none: a resample has one of them twice, or both.
    ((low, high),) = [found for found in intervals([[f1(np.array([[9.0, 9, 9], [0, 9, 9]]))]], 500, 0) if found]
    assert (low, high) == (0, 1)


def test_the_value_of_a_resample_is_that_of_its_articles() -> None:
    """What the vectorised sums give is what counting a resample anew would give."""
    random = np.random.default_rng(3)
    codes = random.integers(-1, 3, (2, 60)).astype(np.int16)
    article = np.repeat(np.arange(6), 10)
    statistics = cohen_kappa.statistics(Ratings(codes, article, 6, np.arange(3.0)))
    for _ in range(20):
        drawn = random.integers(0, 6, 6)
        again = np.concatenate([codes[:, article == number] for number in drawn], axis=1)
        counted = cohen_kappa.statistics(Ratings(again, np.zeros(60, np.int64), 1, np.arange(3.0))).total
        assert float(statistics.value(statistics.by_article[drawn].sum(axis=0))) == pytest.approx(counted, nan_ok=True)


def test_one_article_has_no_interval() -> None:
    assert intervals([[share_of_ones([1])]], 100) == [None]
    assert intervals([]) == []


def test_resamples_in_which_a_measure_is_undefined_are_left_out_unless_they_are_most() -> None:
    rare = f1(np.array([[1.0, 1, 1]] + [[0, 0, 0]] * 400))  # drawn at least once in 1 - 1/e of the resamples
    never = Statistics(np.zeros((401, 1)), lambda sums: np.full(sums.shape[:-1], np.nan), 0)
    assert intervals([[never], [rare], [never, rare]], 300, 0) == [None, (1.0, 1.0), (1.0, 1.0)]
