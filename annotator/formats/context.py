"""The sentences that a mark stands in, for exports that give each mark with what is around it."""

from bisect import bisect_left, bisect_right

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Range


class Sentences:
    """The sentences of one text, by what they hold; offsets are code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = sentences(text)
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def around(self, start: int, end: int, more: int = 0) -> Range:
        """The sentences that `[start, end)` touches, with `more` on either side; never less than the stretch."""
        first = max(bisect_right(self._ends, start) - more, 0)
        last = min(bisect_left(self._starts, end) - 1 + more, len(self._ends) - 1)
        if first > last:
            return start, end
        return min(start, self._starts[first]), max(end, self._ends[last])
