"""Confidence intervals: how far a measure moves when the articles are drawn again and again."""

from collections.abc import Sequence

import numpy as np

from annotator.review.measures.statistics import Statistics
from annotator.review.ratings import Numbers

RESAMPLES = 1000
LEVEL = 0.95
_CELLS = 4_000_000  # of the table of draws that is held at a time, 8 bytes each


def intervals(
    quantities: Sequence[Sequence[Statistics]], resamples: int = RESAMPLES, seed: int = 0
) -> list[tuple[float, float] | None]:
    """The 95 % percentile interval of each quantity, which is the mean of its statistics (one for each pair, or one).

    Articles are drawn with replacement, as many as there are, the same ones for all quantities (Efron and Tibshirani,
    1993, chapters 6 and 13): marks within one article depend on each other, so articles are what is drawn. All
    statistics are of the same articles. None where there are fewer than two articles, or where most resamples leave
    the measure undefined. The same seed gives the same intervals.
    """
    parts = [part for quantity in quantities for part in quantity]
    articles = len(parts[0].by_article) if parts else 0
    if articles < 2:
        return [None] * len(quantities)
    sums = np.concatenate([part.by_article for part in parts], axis=1)
    ends = np.cumsum([part.by_article.shape[1] for part in parts])
    drawn = _draw(sums, resamples, np.random.default_rng(seed))
    values = [part.value(drawn[:, end - part.by_article.shape[1] : end]) for part, end in zip(parts, ends, strict=True)]
    found, first = [], 0
    for quantity in quantities:
        found.append(_interval(np.array(values[first : first + len(quantity)])))
        first += len(quantity)
    return found


def _draw(sums: Numbers, resamples: int, random: np.random.Generator) -> Numbers:
    """Sums over articles drawn with replacement, [resamples, sums]."""
    articles = len(sums)
    at_once = max(1, _CELLS // articles)
    found = []
    for start in range(0, resamples, at_once):
        count = min(at_once, resamples - start)
        draws = random.integers(0, articles, (count, articles), dtype=np.int64)
        draws += np.arange(count, dtype=np.int64)[:, None] * articles
        times = np.bincount(draws.ravel(), minlength=count * articles).reshape(count, articles)
        found.append(times.astype(np.float64) @ sums)
    return np.concatenate(found)


def _interval(values: Numbers) -> tuple[float, float] | None:
    """From [parts, resamples]."""
    there = ~np.isnan(values)
    defined = there.any(axis=0)
    if defined.sum() * 2 < values.shape[1]:
        return None
    means = np.where(there, values, 0).sum(axis=0)[defined] / there.sum(axis=0)[defined]
    low, high = np.quantile(means, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
