"""Tokens that no mark falls between: those of the app's tokeniser, cut where marks begin and end.

A tokeniser that knows no proclitics leaves the name in وللبنان inside a word. Cut at the edges of the marks, every mark
is a row of whole tokens.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from annotator.arabic.words import Range, tokens


def cut(ranges: Iterable[Range], edges: Iterable[int]) -> list[Range]:
    """The ranges, divided at every edge (a code point offset) that lies within one."""
    places = sorted(set(edges))
    found: list[Range] = []
    for start, end in ranges:
        for place in places[bisect_right(places, start) : bisect_left(places, end)]:
            found.append((start, place))
            start = place
        found.append((start, end))
    return found


def cut_tokens(text: str, edges: Iterable[int]) -> list[Range]:
    """The tokens of the text, cut at these edges; spaces and controls are in none."""
    return cut(tokens(text), edges)


def whole_tokens(text: str, starts: set[int], ends: set[int]) -> list[tuple[Range, bool]]:
    """The same with nothing of the text left out, and of each token whether one space follows that is in none.

    What is between words becomes tokens as well, but for a single space at which no mark (`starts`, `ends`) has an
    edge.
    """
    found: list[tuple[Range, bool]] = []

    def add(start: int, end: int) -> None:
        """Take in what stands between two tokens."""
        if found and text[start] == " " and start not in starts and start + 1 not in ends:
            found[-1] = found[-1][0], True
            start += 1
        if start < end:
            found.extend((piece, False) for piece in cut([(start, end)], (*starts, *ends)))

    position = 0
    for start, end in cut_tokens(text, starts | ends):
        if position < start:
            add(position, start)
        found.append(((start, end), False))
        position = end
    if position < len(text):
        add(position, len(text))
    return found
