"""F1 of the relations that start from the marks on a layer, given that both annotators have made the mark."""

from collections.abc import Sequence
from itertools import combinations

from annotator.model import Annotator
from annotator.review.articles import Article
from annotator.review.measures import RELATIONS
from annotator.review.measures.relation_f1 import hits
from annotator.review.tallies.f1 import F1Counts
from annotator.review.tallies.labels import LabelCounts
from annotator.review.tallies.rows import Rows


class RelationTally:
    """All kinds of relations together, and each kind by itself."""

    def __init__(self, layer: str, kinds: Sequence[str], people: Sequence[Annotator]) -> None:
        self._layer = layer
        self._kinds = kinds
        self._people = people
        self._articles = 0
        self._relations = 0
        self._counts = F1Counts()
        self._by_kind = LabelCounts()

    def add(self, article: Article) -> None:
        """Count one article, of which two annotators or more have done the layer."""
        done = article.done[self._layer]
        there = [nth for nth, person in enumerate(self._people) if person.id in done]
        seen: dict[str, str] = {}
        for i, j in combinations(there, 2):
            pairing = article.pairing(self._people[i].id, self._people[j].id)
            total = [0, 0, 0]
            for kind in self._kinds:
                compared = [(ours, theirs) for _, _, ours, theirs in pairing.compared(self._layer, kind)]
                seen |= {item.id: kind for both in compared for side in both for item in side}
                a, b = (sum(len(both[side]) for both in compared) for side in (0, 1))
                counts = (hits(compared, pairing.same), a, b)
                self._by_kind.add((i, j), kind, counts)
                total = [sum(both) for both in zip(total, counts, strict=True)]
            self._counts.add((i, j), self._articles, (total[0], total[1], total[2]))
        self._by_kind.add_items(seen.values())
        self._relations += len(seen)
        self._articles += 1

    def rows(self) -> Rows:
        """The mean over pairs, each pair, and each kind of relation as if it were a label."""
        estimate, pairs = self._counts.rows(self._layer, RELATIONS, self._people, self._articles, self._relations)
        return Rows([estimate], pairs, self._by_kind.rows(self._layer, RELATIONS, self._kinds))
