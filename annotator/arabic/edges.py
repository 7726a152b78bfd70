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
    while start < end:
        before = start, end
        start = _BEFORE.match(text, start, end).end()  # type: ignore[union-attr]
        end = _without_stops(text, start, end)
        start, end = _balanced(text, start, end)
        if (start, end) == before:
            break
    return (snap(text, start, -1), snap(text, end, 1)) if start < end else (start, start)


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


def _balanced(text: str, start: int, end: int) -> Range:
    """One step towards quotation marks that all have their partner within the stretch."""
    marks = list(quotation_marks(text[start:end]))
    if not marks:
        return start, end
    closed = [item for item in quoted(text[start:end]) if item.closed]
    if marks[0].start == 0 and not any(item.outer_start == 0 for item in closed):
        return start + marks[0].end, end
    if marks[-1].end == end - start and not any(item.outer_end == end - start for item in closed):
        return start, start + marks[-1].start
    within = [mark for mark in marks if not any(item.outer_start <= mark.start < item.outer_end for item in closed)]
    behind = next(quotation_marks(text[end : end + 2]), None)
    if within and behind is not None and behind.start == 0:
        longer = end + behind.end
        if sum(item.closed for item in quoted(text[start:longer])) > len(closed):
            return start, longer
    return start, end
