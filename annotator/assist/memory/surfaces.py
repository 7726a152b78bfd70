"""What words were marked as, and what they pointed to, with counts that follow every edit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from annotator.arabic.folding import fold_key
from annotator.store.remembered import Tagged

_K = TypeVar("_K", str, tuple[str, str])

_LONGEST = 120  # code points; what is longer is no name


def key_of(text: str) -> str:
    """Words as they are compared: folded, with one space between them."""
    return " ".join(fold_key(text).split())


class Surfaces:
    """Counts by folded words: labels in each layer, written forms, and links to single entities."""

    def __init__(self, merged: Mapping[str, str]) -> None:
        self._merged = merged
        self.labels: dict[str, Counter[tuple[str, str]]] = {}
        self._forms: dict[str, Counter[str]] = {}
        self._links: dict[tuple[str, str], Counter[str]] = {}

    def count(self, items: Iterable[Tagged]) -> list[str]:
        """Add what was marked (with a count below zero: take it away). Gives the keys that are new."""
        new = []
        for item in items:
            key = key_of(item.text)
            if not key or len(key) > _LONGEST:
                continue
            if key not in self.labels:
                self.labels[key], self._forms[key] = Counter(), Counter()
                new.append(key)
            _add(self.labels[key], (item.layer, item.label), item.count)
            _add(self._forms[key], item.text, item.count)
            if len(item.entities) == 1:
                links = self._links.setdefault((key, item.label), Counter())
                ident = item.entities[0]
                _add(links, self._merged.get(ident, ident), item.count)
        return new

    def form(self, key: str) -> str:
        """How words are mostly written."""
        return _most(self._forms[key]) or key

    def label(self, key: str, layer: str) -> tuple[str, int] | None:
        """The label that words mostly have in a layer, and how often."""
        counts = {label: count for (home, label), count in self.labels.get(key, {}).items() if home == layer}
        best = _most(counts)
        return (best, counts[best]) if best is not None else None

    def link(self, key: str, label: str) -> str | None:
        """The entity that words with a label mostly point to, where they point to a single one."""
        return _most(self._links.get((key, label), {}))


def _add(counter: Counter[_K], key: _K, count: int) -> None:
    counter[key] += count
    if counter[key] <= 0:
        del counter[key]


def _most(counts: Mapping[str, int]) -> str | None:
    """The greatest; of several the first by its name, so that the same marks give the same answer."""
    return min(counts, key=lambda item: (-counts[item], item)) if counts else None
