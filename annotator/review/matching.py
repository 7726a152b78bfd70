"""Which mark of one annotator answers to which of another: one to one, by the best total overlap."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from annotator.review.assignment import assign
from annotator.review.marks import Mark, overlap

Pairs = list[tuple[int, int]]


def match(a: Sequence[Mark], b: Sequence[Mark], same_label: bool = False) -> Pairs:
    """Pairs of indexes into `a` and `b`, in the order of `a`: the one-to-one matching with the greatest total overlap.

    The overlap is counted in code points that both cover, fragment by fragment. Marks at the same place are paired
    first, those with the same label before others; that costs no overlap, as |a∩b'| + |a'∩b| ≤ |a| + |a'∩b'| wherever
    a = b. What is left falls apart into small groups of overlapping marks, each of which is solved exactly (of
    solutions of equal overlap, one with the most equal labels); so the time grows with the number of marks and of
    overlapping pairs, not with their product. With `same_label` marks of different labels are never paired.
    """
    pairs = _same_place(a, b, same_label)
    if len(pairs) < len(a) and len(pairs) < len(b):
        used_a, used_b = {i for i, _ in pairs}, {j for _, j in pairs}
        rest_a = [i for i in range(len(a)) if i not in used_a]
        rest_b = [j for j in range(len(b)) if j not in used_b]
        near = overlapping([a[i] for i in rest_a], [b[j] for j in rest_b])
        pairs += solve(a, b, ((rest_a[i], rest_b[j]) for i, j in near), same_label)
    pairs.sort()
    return pairs


def solve(a: Sequence[Mark], b: Sequence[Mark], near: Iterable[tuple[int, int]], same_label: bool = False) -> Pairs:
    """The same for marks none of which stands where another one does; `near` are the pairs whose hulls overlap."""
    gains = _gains(a, b, near, same_label)
    return [pair for group in _groups(gains) for pair in _solved(group, gains)]


def _same_place(a: Sequence[Mark], b: Sequence[Mark], same_label: bool) -> Pairs:
    """Marks with the same fragments; those with the same label first."""
    exact: dict[Mark, list[int]] = defaultdict(list)
    for j in range(len(b) - 1, -1, -1):
        exact[b[j]].append(j)
    pairs: Pairs = []
    left = []
    for i, item in enumerate(a):
        found = exact.get(item)
        if found:
            pairs.append((i, found.pop()))
        else:
            left.append(i)
    if same_label or not left or len(pairs) == len(b):
        return pairs
    places: dict[object, list[int]] = defaultdict(list)
    for j in sorted((j for found in exact.values() for j in found), reverse=True):
        places[b[j].fragments].append(j)
    for i in left:
        found = places.get(a[i].fragments)
        if found:
            pairs.append((i, found.pop()))
    return pairs


def _gains(
    a: Sequence[Mark], b: Sequence[Mark], near: Iterable[tuple[int, int]], same_label: bool
) -> dict[int, dict[int, int]]:
    """For each mark of `a` those of `b` that overlap it, and what a pair is worth."""
    # The factor keeps all equal labels together from outweighing one shared code point.
    factor = len(a) + 1
    gains: dict[int, dict[int, int]] = {}
    for i, j in near:
        equal = a[i].label == b[j].label
        if same_label and not equal:
            continue
        shared = overlap(a[i].fragments, b[j].fragments)
        if shared:
            gains.setdefault(i, {})[j] = shared * factor + equal
    return gains


def overlapping(a: Sequence[Mark], b: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes whose hulls overlap, by a sweep along the text."""
    hulls_a, hulls_b = (
        sorted((fragments[0][0], fragments[-1][1], nth) for nth, (fragments, _) in enumerate(side)) for side in (a, b)
    )
    begun: list[tuple[int, int, int]] = []  # those of `b` that begin before this one of `a` and end in or behind it
    next_b, last_b = 0, len(hulls_b)
    for start, end, i in hulls_a:
        while next_b < last_b and hulls_b[next_b][0] < start:
            begun.append(hulls_b[next_b])
            next_b += 1
        if begun:
            begun = [hull for hull in begun if hull[1] > start]
            for hull in begun:
                yield i, hull[2]
        for nth in range(next_b, last_b):
            if hulls_b[nth][0] >= end:
                break
            yield i, hulls_b[nth][2]


def _groups(gains: dict[int, dict[int, int]]) -> Iterator[list[int]]:
    """Rows that hang together through the columns that they share."""
    rows_of: dict[int, list[int]] = defaultdict(list)
    for i, row in gains.items():
        for j in row:
            rows_of[j].append(i)
    seen: set[int] = set()
    seen_columns: set[int] = set()
    for first in sorted(gains):
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for i in group:
            for j in gains[i]:
                if j not in seen_columns:
                    seen_columns.add(j)
                    fresh = [other for other in rows_of[j] if other not in seen]
                    seen.update(fresh)
                    group += fresh
        yield sorted(group)


def _solved(group: list[int], gains: dict[int, dict[int, int]]) -> Pairs:
    if len(group) == 1:
        (i,) = group
        return [(i, max(gains[i], key=lambda j: (gains[i][j], -j)))]
    columns = {j for i in group for j in gains[i]}
    if len(columns) == 1:
        (j,) = columns
        return [(max(group, key=lambda i: (gains[i][j], -i)), j)]
    return [(i, j) for i, j in zip(group, assign([gains[i] for i in group]), strict=True) if j is not None]
