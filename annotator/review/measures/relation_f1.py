"""Relations (quote→speaker, quote→cue) of marks that two annotators have both made, whatever else they missed."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from annotator.review.assignment import assign

_T = TypeVar("_T")


def hits(pairs: Iterable[tuple[Sequence[_T], Sequence[_T]]], same: Callable[[_T, _T], bool]) -> int:
    """How many relations of the one have their equal among the other's.

    `pairs` holds, for every matched pair of marks, the relations of either; `same` says whether two of them say the
    same: kind and target. What is alike need not be so transitively, so that the best one-to-one assignment is taken.
    """
    return sum(len(equals(a, b, same)) for a, b in pairs if a and b)


def equals(a: Sequence[_T], b: Sequence[_T], same: Callable[[_T, _T], bool]) -> list[tuple[int, int]]:
    """Indexes of relations of one pair of marks that say the same, one to one."""
    gains = [{j: 1 for j, other in enumerate(b) if same(item, other)} for item in a]
    return [(i, j) for i, j in enumerate(assign(gains)) if j is not None]
