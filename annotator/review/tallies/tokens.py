"""Agreement on the labels of tokens, for layers whose marks do not overlap."""

from collections.abc import Sequence
from itertools import count

import numpy as np

from annotator.model import Annotator, Layer
from annotator.review.articles import Article
from annotator.review.marks import Mark, any_overlap
from annotator.review.measures import RATING_MEASURES
from annotator.review.outcome import marks_overlap, nothing_shared
from annotator.review.ratings import MISSING, Codes, Ratings
from annotator.review.tallies.ratings import rating_rows, undefined_rows
from annotator.review.tallies.rows import Rows
from annotator.review.tokens import OUTSIDE

_MEASURES = [measure for measure in RATING_MEASURES if "nominal" in measure.scales]


class TokenTally:
    """Each token is a unit, its value the label of the mark on it or "none"."""

    def __init__(self, layer: Layer, people: Sequence[Annotator]) -> None:
        self._layer = layer.id
        self._people = people
        self._index = dict(zip((label.id for label in layer.labels), count(OUTSIDE + 1), strict=False))
        self._codes: list[Codes] = []
        self._articles = 0
        self._overlapping = 0

    def add(self, article: Article) -> None:
        """Label the tokens of one article, of which two annotators or more have done the layer."""
        done = article.done[self._layer]
        marks = {
            nth: [Mark(span.fragments, span.label) for span in article.spans(person.id, self._layer)]
            for nth, person in enumerate(self._people)
            if person.id in done
        }
        if any(map(any_overlap, marks.values())):
            self._overlapping += 1
            self._codes.clear()
        if not self._overlapping:
            codes = np.full((len(self._people), len(article.tokens.starts)), MISSING, np.int16)
            for nth, row in marks.items():
                for item in row:
                    self._index.setdefault(item.label, len(self._index) + OUTSIDE + 1)
                codes[nth] = article.tokens.codes(row, self._index)
            self._codes.append(codes)
        self._articles += 1

    def ratings(self) -> Ratings:
        """All tokens of all articles."""
        sizes = [codes.shape[1] for codes in self._codes]
        return Ratings(
            np.concatenate([np.empty((len(self._people), 0), np.int16), *self._codes], axis=1),
            np.repeat(np.arange(len(sizes), dtype=np.int64), sizes),
            self._articles,
            np.arange(len(self._index) + OUTSIDE + 1, dtype=np.float64),
        )

    def rows(self) -> Rows:
        """All measures of values without order, or the reason why there are none."""
        if self._overlapping or not self._articles:
            reason = marks_overlap(self._overlapping) if self._overlapping else nothing_shared()
            return undefined_rows(self._layer, self._people, reason, [measure.name for measure in _MEASURES])
        return rating_rows(self._layer, self._people, self.ratings(), "nominal", _MEASURES)
