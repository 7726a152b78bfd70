"""Places where a text may be cut without parting a letter from its mark, looked up near one offset only."""

from typing import Literal

from uniseg.graphemecluster import grapheme_cluster_boundaries

_NEAR = 64
"""Code points looked at on either side. No cluster of a real text is longer; a longer one is cut there."""

Direction = Literal["back", "forward", "nearest"]


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
    return offset in (0, len(text)) or offset in _boundaries(text, offset)


def next_grapheme(text: str, offset: int) -> int:
    """The end of the grapheme cluster after this offset; the text's end at the end."""
    return next((place for place in _boundaries(text, offset) if place > offset), len(text))


def previous_grapheme(text: str, offset: int) -> int:
    """The start of the grapheme cluster before this offset; 0 at the start."""
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
