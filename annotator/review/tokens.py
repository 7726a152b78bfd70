"""Marks as labels of tokens: the units of κ and α for layers whose marks do not overlap."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from annotator.review.marks import Mark

OUTSIDE = 0
"""The code of a token without a mark."""


class Tokens:
    """The tokens of one article, `[start, end)` in code points, in order."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self.starts = [start for start, _ in ranges]
        self.ends = [end for _, end in ranges]

    def codes(self, marks: Sequence[Mark], index: Mapping[str, int]) -> list[int]:
        """The code of each token's label, 0 where no mark touches it.

        A mark labels every token of which it covers anything, so that proclitics left out make no difference. Where
        two touch one token (two marks within a word), the one that covers more of it gives the label, else the first.
        """
        found = [OUTSIDE] * len(self.starts)
        covered: dict[int, int] = {}
        for item in marks:
            code = index[item.label]
            for start, end in item.fragments:
                first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
                for nth in range(first, last):
                    if found[nth] == OUTSIDE:
                        found[nth] = code
                        # Only the tokens at the edges can be touched by a second mark.
                        if nth in (first, last - 1):
                            covered[nth] = self._shared(nth, start, end)
                    elif self._shared(nth, start, end) > covered.get(nth, 0):
                        found[nth] = code
                        covered[nth] = self._shared(nth, start, end)
        return found

    def _shared(self, nth: int, start: int, end: int) -> int:
        return min(self.ends[nth], end) - max(self.starts[nth], start)
