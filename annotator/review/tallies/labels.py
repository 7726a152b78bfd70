"""Agreement on each label by itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from statistics import fmean

from annotator.review.result import LabelRow
from annotator.review.tallies.f1 import Triple


class LabelCounts:
    """F1 of each label for each pair of annotators, over all articles."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
        self._items: Counter[str] = Counter()

    def add(self, pair: tuple[int, int], label: str, counts: Triple) -> None:
        """What was found in one article for two annotators."""
        sums = self._counts[label][pair]
        for nth in range(3):
            sums[nth] += counts[nth]

    def add_items(self, labels: Iterable[str] | Mapping[str, int]) -> None:
        """What these figures are about: each thing once, however many pairs of annotators look at it."""
        self._items.update(labels)

    def rows(self, layer: str, name: str, order: Iterable[str]) -> list[LabelRow]:
        """Labels that were used, those of `order` first."""
        known = dict.fromkeys(order)
        found = []
        for label in [*known, *sorted(self._counts.keys() - known.keys())]:
            values = [2 * hits / (a + b) for hits, a, b in self._counts.get(label, {}).values() if a + b]
            if values:
                found.append(LabelRow(layer, label, name, fmean(values), self._items[label]))
        return found
