"""The best one-to-one assignment between two sides of which only some pairs are possible."""

import heapq
from collections.abc import Mapping, Sequence


def assign(gains: Sequence[Mapping[int, int]]) -> list[int | None]:
    """For each row the column it is given, or None, so that the total gain is the largest possible.

    `gains[row]` has the possible columns with a positive gain each; every column is given away at most once. Exact and
    the same at every run: successive shortest augmenting paths with potentials (Jonker and Volgenant, 1987) over the
    pairs that are there, about rows × pairs × log(pairs) steps at the worst.
    """
    # A row may also stay alone: each has a column of its own, which costs nothing. Costs are negative gains.
    alone = 1 + max((column for row in gains for column in row), default=-1)
    costs = [[*((column, -gain) for column, gain in row.items()), (alone + n, 0)] for n, row in enumerate(gains)]
    price: dict[int, int] = {}  # of a column
    level = [0] * len(costs)  # of a row
    owner: dict[int, int] = {}
    for row in range(len(costs)):
        _insert(row, costs, price, level, owner)
    given: list[int | None] = [None] * len(costs)
    for column, row in owner.items():
        if column < alone:
            given[row] = column
    return given


def _insert(
    first: int,
    costs: Sequence[Sequence[tuple[int, int]]],
    price: dict[int, int],
    level: list[int],
    owner: dict[int, int],
) -> None:
    """Give one more row a column, moving others along the cheapest path (Dijkstra over reduced costs)."""
    # All reduced costs (cost - level - price) of the rows that have a column are ≥ 0; so are those of the new one now.
    level[first] = min(cost - price.get(column, 0) for column, cost in costs[first])
    reached = {column: cost - level[first] - price.get(column, 0) for column, cost in costs[first]}
    come_from = dict.fromkeys(reached, first)
    heap = [(distance, column) for column, distance in reached.items()]
    heapq.heapify(heap)
    settled: dict[int, int] = {}
    while True:
        distance, column = heapq.heappop(heap)
        if column in settled or distance > reached[column]:
            continue
        if column not in owner:
            break
        settled[column] = distance
        row = owner[column]
        for other, cost in costs[row]:
            if other in settled:
                continue
            further = distance + cost - level[row] - price.get(other, 0)
            if other not in reached or further < reached[other]:
                reached[other] = further
                come_from[other] = row
                heapq.heappush(heap, (further, other))
    level[first] += distance
    for other, earlier in settled.items():
        price[other] = price.get(other, 0) - (distance - earlier)
        level[owner[other]] += distance - earlier
    before = {row: other for other, row in owner.items() if other in settled}
    while True:
        row = come_from[column]
        owner[column] = row
        if row == first:
            return
        column = before[row]
