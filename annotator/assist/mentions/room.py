"""Where in an article a mention may still be proposed: not on a mark, not in what only stands around the article."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model import Span

Fit = Literal["free", "doubtful", "none"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A place that a mark, or a surer proposal, has taken."""

    start: int
    end: int
    layer: str
    label: str


def taken_by(spans: Iterable[Span]) -> list[Taken]:
    """The places of marks."""
    return [Taken(span.start, span.end, span.layer, span.label) for span in spans]


def nesting(places: Sequence[Taken]) -> set[tuple[str, str, str]]:
    """Which labels stand within which: (layer, inner label, outer label), as in [الرئيس [الروسي]]."""
    found: set[tuple[str, str, str]] = set()
    around: list[Taken] = []
    for place in sorted(places, key=lambda item: (item.start, -item.end)):
        while around and around[-1].end < place.end:
            around.pop()
        found.update(
            (place.layer, place.label, item.label)
            for item in around
            if item.layer == place.layer and item.label != place.label and item.start <= place.start
        )
        around.append(place)
    return found


class Room:
    """What is taken in one article, and what there stands within what."""

    def __init__(
        self,
        taken: Iterable[Taken],
        nested: Collection[tuple[str, str, str]] = (),
        flat: Collection[str] = (),
    ) -> None:
        self._taken: dict[str, list[Taken]] = {}
        for place in taken:
            self._taken.setdefault(place.layer, []).append(place)
        self._nested = nested
        self._flat = flat

    def fit(self, place: Taken) -> Fit:
        """Whether a mark fits here: freely, only on second thoughts, or not at all.

        Nothing stands inside a longer mark of its own label, on the place of another one, or across its edge. Within a
        mark of another label it is doubtful unless such marks stand within each other elsewhere.
        """
        fit: Fit = "free"
        for other in self._taken.get(place.layer, ()):
            if other.end <= place.start or place.end <= other.start:
                continue
            if place.layer in self._flat:
                return "none"
            inside = other.start <= place.start and place.end <= other.end
            around = place.start <= other.start and other.end <= place.end
            if inside == around or (inside and other.label == place.label):
                return "none"
            inner, outer = (place, other) if inside else (other, place)
            if (place.layer, inner.label, outer.label) not in self._nested:
                fit = "doubtful"
        return fit

    def take(self, place: Taken) -> None:
        """From now on this place is taken too."""
        self._taken.setdefault(place.layer, []).append(place)
