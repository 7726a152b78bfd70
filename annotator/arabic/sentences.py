"""Sentences, in the sense of UAX #29 with what Arabic news asks for: none ends inside quotation marks, and none is
begun by the full stop of an abbreviation (د. أحمد, أ.ف.ب)."""

import re
from bisect import bisect_left

from annotator.arabic.quotes import quoted
from annotator.arabic.words import word_at

Range = tuple[int, int]

_INVISIBLE = "\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_END = re.compile(rf"(?P<stops>[.!?؟۔。]+)(?P<closing>[»«”“„’‘\"'›‹)\]}}>{_INVISIBLE}]*)(?P<space>\s*)|\n\s*")
_GOES_ON = frozenset(",،;؛:-–—.!?؟")
_TITLE = re.compile(r"(?:(?<!\w)|(?<=(?<!\w)و))[دمأاصقجت]\Z")
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]")


def sentences(text: str) -> list[Range]:
    """The sentences of a text, each `[start, end)` in code points without the spaces around it.

    Line ends and the stops . ! ? ؟ ۔ with the marks that close behind them end a sentence.
    """
    quotes = [item for item in quoted(text) if item.closed and item.depth == 0]
    starts = [item.outer_start for item in quotes]
    found: list[Range] = []
    start = 0
    for match in _END.finditer(text):
        end = _without_opening(match, starts)
        around = bisect_left(starts, end) - 1
        if around >= 0 and end < quotes[around].outer_end:
            continue
        if match["stops"] is None or _ends(text, match, end):
            found.append((start, end if match["stops"] else match.start()))
            start = end
    found.append((start, len(text)))
    return [trimmed for piece in found if (trimmed := _trimmed(text, *piece))[0] < trimmed[1]]


def _without_opening(match: re.Match[str], starts: list[int]) -> int:
    """Where the marks behind a stop end; one that opens the next quote (نعم.“لا”) belongs to the next sentence."""
    if match["stops"] is None:
        return match.start()
    index = bisect_left(starts, match.start("closing"))
    return min(match.end("closing"), starts[index]) if index < len(starts) else match.end("closing")


def _ends(text: str, match: re.Match[str], end: int) -> bool:
    after = text[match.end() : match.end() + 1]
    if end == match.end("closing") and after in _GOES_ON and after:
        return False
    full_stop = match["stops"] == "."
    if full_stop and _TITLE.search(text, max(match.start() - 4, 0), match.start()):
        return False
    if match["space"] or not after or end < match.end("closing"):
        return not (full_stop and after.islower())
    if full_stop:
        word = word_at(text, match.start())
        if word is not None and word[0] < match.start() < word[1]:
            return False
    return _ARABIC_LETTER.match(after) is not None


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
