"""What at the edges of a selected stretch belongs to no name: spaces, stops, quotation marks without their partner."""

import re

from annotator.arabic.graphemes import snap
from annotator.arabic.quote_marks import quotation_marks
from annotator.arabic.quotes import quoted

Range = tuple[int, int]

_INVISIBLE = "\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_AROUND = rf"[\s{_INVISIBLE}.…،,؛;:؟?!]"
_BEFORE = re.compile(rf"(?:{_AROUND}|ـ+\s)*")
_BEHIND = re.compile(rf"(?:{_AROUND}|(?<=\s)ـ+)*\Z")


def trimmed(text: str, start: int, end: int) -> Range:
    """The stretch without those; a mark that closes it right behind it is taken in (قمة “بريكس + ”). May be empty."""
    before = None
    while start < end and (start, end) != before:
        before = start, end
        start = _BEFORE.match(text, start, end).end()  # type: ignore[union-attr]
        start, end = _without_lonely_marks(text, start, _without_stops(text, start, end))
    if start >= end:
        return start, start
    return snap(text, start, -1), snap(text, _with_closing_mark(text, start, end), 1)


def unwrapped(text: str, start: int, end: int) -> Range:
    """The content of a stretch that is in quotation marks as a whole, else the stretch itself."""
    for item in quoted(text[start:end])[:1]:
        if item.closed and item.outer_start == 0 and item.outer_end == end - start:
            return snap(text, start + item.start, -1), snap(text, start + item.end, 1)
    return start, end


def _without_stops(text: str, start: int, end: int) -> int:
    while start < end:
        found = _BEHIND.search(text, max(start, end - 2), end)
        if found is None or found.start() == end:
            break
        end = found.start()
    return end


def _without_lonely_marks(text: str, start: int, end: int) -> Range:
    """Without a mark at one edge that has no partner within the stretch."""
    marks = list(quotation_marks(text[start:end]))
    closed = [item for item in quoted(text[start:end]) if item.closed]
    if marks and marks[0].start == 0 and not any(item.outer_start == 0 for item in closed):
        return start + marks[0].end, end
    if marks and marks[-1].end == end - start and not any(item.outer_end == end - start for item in closed):
        return start, start + marks[-1].start
    return start, end


def _with_closing_mark(text: str, start: int, end: int) -> int:
    """Behind a mark that stands at `end` and closes one that was opened within the stretch."""
    mark = next(quotation_marks(text[end : end + 2]), None)
    if mark is None or mark.start > 0:
        return end
    longer = quoted(text[start : end + mark.end])
    return end + mark.end if any(item.closed and item.outer_end == end + mark.end - start for item in longer) else end
