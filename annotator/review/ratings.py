"""Values that several annotators gave to the same units: what all chance-corrected measures start from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int16]
Numbers = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.int64]

MISSING = -1


@dataclass(frozen=True)
class Ratings:
    """Units in `articles` articles, each with at most one value from each annotator.

    `codes[annotator, unit]` is an index into the categories, or -1 where the annotator gave no value. `article[unit]`
    is the article's number. `positions[category]` is the category's place on the scale, which only ordinal (by their
    order) and interval measures look at; NaN for a value off the scale ("cannot tell"), which they count as missing.
    """

    codes: Codes
    article: Indexes
    articles: int
    positions: Numbers

    @classmethod
    def of(
        cls,
        rows: Sequence[Sequence[str | None]],
        order: Sequence[str] = (),
        positions: Mapping[str, float] | None = None,
        article_of: Sequence[int] | None = None,
        articles: int = 1,
    ) -> "Ratings":
        """From one row an annotator with one value a unit, None where there is none: Krippendorff's reliability data.

        `order` is the scale's, from one end to the other; values that it does not name follow in the order of their
        letters. Positions are 0, 1, 2… unless given. `article_of` has the number of each unit's article.
        """
        values = {value for row in rows for value in row if value is not None}
        categories = [*order, *sorted(values - set(order))]
        index = {value: code for code, value in enumerate(categories)}
        codes = [[MISSING if value is None else index[value] for value in row] for row in rows]
        units = len(codes[0]) if codes else 0
        places = [float(n) if positions is None else positions.get(v, np.nan) for n, v in enumerate(categories)]
        article = np.zeros(units, np.int64) if article_of is None else np.array(article_of, np.int64)
        return cls(
            np.array(codes, np.int16).reshape(len(codes), units),
            article,
            articles,
            np.array(places, np.float64),
        )

    @property
    def size(self) -> int:
        """How many categories there are, used or not."""
        return len(self.positions)

    @property
    def used(self) -> int:
        """How many categories occur."""
        return int(np.count_nonzero(np.bincount(self.codes[self.codes >= 0], minlength=self.size)))

    def only(self, *annotators: int) -> "Ratings":
        """The same units as some of the annotators rated them."""
        return Ratings(self.codes[list(annotators)], self.article, self.articles, self.positions)

    def paired(self) -> "Ratings":
        """Only the units with values from two annotators or more."""
        there = (self.codes >= 0).sum(axis=0) >= 2
        if there.all():
            return self
        return Ratings(self.codes[:, there], self.article[there], self.articles, self.positions)

    def on_scale(self) -> "Ratings":
        """Values off the scale become missing."""
        off = np.flatnonzero(np.isnan(self.positions))
        codes = np.where(np.isin(self.codes, off), np.int16(MISSING), self.codes) if len(off) else self.codes
        return Ratings(codes, self.article, self.articles, self.positions)

    def shared(self) -> int:
        """How many units have values from two annotators or more."""
        return int(np.count_nonzero((self.codes >= 0).sum(axis=0) >= 2))

    def counts(self, keys: npt.NDArray[np.integer], article: Indexes, size: int, weights: Numbers | None) -> Numbers:
        """How often each key (0 … size - 1) occurs in each article: [articles, size], weighted where asked."""
        flat = article * size + keys
        found = np.bincount(flat, weights, minlength=self.articles * size)
        return found.reshape(self.articles, size).astype(np.float64, copy=False)
