"""F1 of the marks on a layer."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from annotator.model import Annotator
from annotator.review.articles import Article
from annotator.review.measures import SPAN_MEASURES
from annotator.review.tallies.f1 import F1Counts
from annotator.review.tallies.labels import LabelCounts
from annotator.review.tallies.rows import Rows


class SpanTally:
    """All measures of spans, and exact F1 of each label."""

    def __init__(self, layer: str, labels: Sequence[str], people: Sequence[Annotator]) -> None:
        self._layer = layer
        self._order = labels
        self._people = people
        self._articles = 0
        self._marks = 0
        self._measures = {measure.name: F1Counts() for measure in SPAN_MEASURES}
        self._labels = LabelCounts()

    def add(self, article: Article) -> None:
        """Count one article, of which two annotators or more have done the layer."""
        done = article.done[self._layer]
        there = [nth for nth, person in enumerate(self._people) if person.id in done]
        for i, j in combinations(there, 2):
            pair = article.pairing(self._people[i].id, self._people[j].id).pair(self._layer)
            a, b = len(pair.a), len(pair.b)
            for measure in SPAN_MEASURES:
                self._measures[measure.name].add((i, j), self._articles, (measure.hits(pair), a, b))
            ours, theirs = (Counter(item.label for item in side) for side in (pair.a, pair.b))
            both = Counter(item.label for item in pair.common)
            for label in ours | theirs:
                self._labels.add((i, j), label, (both[label], ours[label], theirs[label]))
        for nth in there:
            used = Counter(span.label for span in article.spans(self._people[nth].id, self._layer))
            self._labels.add_items(used)
            self._marks += used.total()
        self._articles += 1

    def rows(self) -> Rows:
        """Each measure as the mean over pairs, and each pair by itself."""
        found = [
            counts.rows(self._layer, name, self._people, self._articles, self._marks)
            for name, counts in self._measures.items()
        ]
        labels = self._labels.rows(self._layer, SPAN_MEASURES[0].name, self._order)
        return Rows([estimate for estimate, _ in found], [row for _, rows in found for row in rows], labels)
