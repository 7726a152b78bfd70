"""Places where a text may be cut without parting a letter from its mark, looked up near one offset only."""

import re
from typing import Literal

from uniseg.graphemecluster import grapheme_cluster_boundaries

_NEAR = 64
"""Code points looked at on either side. No cluster of a real text is longer; a longer one is cut there."""

Direction = Literal["back", "forward", "nearest"]

# Nearly all of a news article: characters that join with nothing before them, and the marks that stand on them. Between
# these the rules of UAX #29 come to one line; all else (emoji, other scripts, controls) is asked of the library.
_PLAIN = (
    "[\n -~\xa1-\xac\xae-\u02ff\u05d0-\u05ea\u060c\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u06f0-\u06fc"
    "\u2010-\u2027\u2030-\u203b]"
)
_MARK = "[\u0300-\u036f\u05b0-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c]"
_CLUSTER = re.compile(f"\\n|{_PLAIN}{_MARK}*(?={_PLAIN}|\\Z)")
_IS_PLAIN = re.compile(_PLAIN).match
_IS_MARK = re.compile(_MARK).match


def _boundaries(text: str, offset: int) -> list[int]:
    """Boundaries around an offset: exact ones, but for the two at the ends of the stretch looked at."""
    start = max(0, offset - _NEAR)
    # A line end is a boundary by itself, so that clusters are always counted from a sound place.
    line = text.rfind("\n", start, offset)
    if line >= 0:
        start = line
    stretch = text[start : min(len(text), offset + _NEAR)]
    return [start + place for place in grapheme_cluster_boundaries(stretch)] or [0]


def is_boundary(text: str, offset: int) -> bool:
    """Whether the text may be cut at this offset."""
    if offset in (0, len(text)):
        return True
    if _IS_PLAIN(text, offset) and (_IS_PLAIN(text, offset - 1) or _IS_MARK(text, offset - 1)):
        return True
    return offset in _boundaries(text, offset)


def next_grapheme(text: str, offset: int) -> int:
    """The end of the grapheme cluster after this offset; the text's end at the end."""
    simple = _CLUSTER.match(text, offset)
    if simple is not None:
        return simple.end()
    return next((place for place in _boundaries(text, offset) if place > offset), len(text))


def previous_grapheme(text: str, offset: int) -> int:
    """The start of the grapheme cluster before this offset; 0 at the start."""
    start = offset - 1
    while start > 0 and _IS_MARK(text, start):
        start -= 1
    # A character of another kind may take the one after it along.
    if start == 0 or (start > 0 and (_IS_PLAIN(text, start - 1) or _IS_MARK(text, start - 1))):
        simple = _CLUSTER.match(text, start)
        if simple is not None and simple.end() == offset:
            return start
    return next((place for place in reversed(_boundaries(text, offset)) if place < offset), 0)


def snap(text: str, offset: int, direction: Direction = "nearest") -> int:
    """The boundary at this offset, or the one before it, after it, or nearest to it."""
    offset = max(0, min(offset, len(text)))
    if is_boundary(text, offset):
        return offset
    back, forward = previous_grapheme(text, offset), next_grapheme(text, offset)
    if direction == "nearest":
        return back if offset - back <= forward - offset else forward
    return back if direction == "back" else forward
