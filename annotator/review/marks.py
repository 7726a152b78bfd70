"""A mark as the measures see it: where it stands and what it says, without ids, people or articles."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.model import Fragments


class Mark(NamedTuple):
    """One or more `[start, end)` fragments in code points, in order, and a label."""

    fragments: Fragments
    label: str

    @property
    def start(self) -> int:
        """Where the hull starts."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the hull ends (exclusive)."""
        return self.fragments[-1][1]


def mark(start: int, end: int, label: str) -> Mark:
    """A mark of one fragment."""
    return Mark(((start, end),), label)


def length(fragments: Fragments) -> int:
    """How many code points are covered."""
    return sum(end - start for start, end in fragments)


def overlap(a: Fragments, b: Fragments) -> int:
    """How many code points both cover."""
    if len(a) == 1 and len(b) == 1:
        return max(0, min(a[0][1], b[0][1]) - max(a[0][0], b[0][0]))
    shared = i = j = 0
    while i < len(a) and j < len(b):
        shared += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] <= b[j][1]:
            i += 1
        else:
            j += 1
    return shared


def any_overlap(marks: Sequence[Mark]) -> bool:
    """Whether any two of them cover the same code point."""
    pieces = sorted(piece for item in marks for piece in item.fragments)
    return any(first[1] > second[0] for first, second in pairwise(pieces))
