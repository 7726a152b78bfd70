"""Agreement on judgements: of the article, towards what is spoken of, inside quotes."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import combinations

from annotator.model import Annotator, JudgementKind
from annotator.review.articles import Article
from annotator.review.judged import Scope, units
from annotator.review.measures import RATING_MEASURES
from annotator.review.outcome import nothing_shared
from annotator.review.ratings import Ratings
from annotator.review.tallies.labels import LabelCounts
from annotator.review.tallies.ratings import rating_rows, undefined_rows
from annotator.review.tallies.rows import Rows


class JudgementTally:
    """Each thing that was judged is a unit; who has not rated it has no value, which is not a neutral one."""

    def __init__(self, scope: Scope, people: Sequence[Annotator]) -> None:
        self._scope = scope
        self._people = people
        self._values: list[list[str | None]] = [[] for _ in people]
        self._article_of: list[int] = []
        self._articles = 0
        self._labels = LabelCounts()

    def add(self, article: Article) -> None:
        """Take in one article, of which two annotators or more have done the judgement."""
        for unit in units(article, self._scope, article.done[self._scope.kind.id]):
            values = [unit.values[who.id].value if who.id in unit.values else None for who in self._people]
            for row, value in zip(self._values, values, strict=True):
                row.append(value)
            self._article_of.append(self._articles)
            if sum(value is not None for value in values) > 1:
                self._labels.add_items({value for value in values if value is not None})
            for (i, a), (j, b) in combinations(enumerate(values), 2):
                if a is not None and b is not None:
                    for value in {a, b}:
                        self._labels.add((i, j), value, (int(a == b), int(a == value), int(b == value)))
        self._articles += 1

    def rows(self) -> Rows:
        """All measures that the scale allows, the reason for the others, and specific agreement on each value."""
        if not self._articles:
            names = [measure.name for measure in RATING_MEASURES]
            return undefined_rows(self._scope.name, self._people, nothing_shared(), names)
        kind = self._scope.kind
        order = [value.id for value in kind.values]
        positions = scale_positions(kind)
        ratings = Ratings.of(self._values, order, positions, self._article_of, self._articles)
        found = rating_rows(self._scope.name, self._people, ratings, kind.scale, RATING_MEASURES)
        return Rows(found.estimates, found.pairs, self._labels.rows(self._scope.name, "percent", order))


def scale_positions(kind: JudgementKind) -> Mapping[str, float]:
    """Where each value stands: the numbers that the values are, else 0, 1, 2…; values off the scale are left out."""
    ids = [value.id for value in kind.values if not value.off_scale]
    if kind.scale == "interval":
        with suppress(ValueError):
            return {value: float(value) for value in ids}
    return {value: float(nth) for nth, value in enumerate(ids)}
