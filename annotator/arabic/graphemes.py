"""Grapheme clusters around one place of a text: a letter is never cut off from its combining marks.

The rules are those of UAX #29 as `uniseg` knows them. It is asked only about the few characters around the place, and
only where they are more than letters with marks, so that a key press costs the same in 5 MB on one line.
"""

import re
from typing import Literal

_FAR = 100  # code points: what goes on for longer than this is a cluster in no language, and is cut there

_PLAIN, _CONTROL, _MARK, _PREPENDED, _OTHER = range(5)

# Nearly every character of a news article, so that `uniseg` and its tables are loaded for the others only.
_KNOWN_PLAIN = re.compile(
    "[ -~\xa1-\xa8\xaa-\xac\xaf-\u02ff\u05d0-\u05ea\u060c\u061b\u061f-\u064a\u0660-\u066f\u0671-\u06d3\u06f0-\u06fc"
    "\u2010-\u2027\u2030-\u203b]"
)
_KNOWN_MARK = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u200c]")


class _Characters(dict[str, int]):
    """Characters by how they take part: plain ones and controls begin a cluster whatever stands before them, but
    for prepended signs; marks go with the plain one before them; the others (emoji, Hangul, flags…) need the rules."""

    def __missing__(self, character: str) -> int:
        if _KNOWN_PLAIN.match(character):
            kind = _PLAIN
        elif _KNOWN_MARK.match(character):
            kind = _MARK
        else:
            kind = kind_by_standard(character)
        self[character] = kind
        return kind


def kind_by_standard(character: str) -> int:
    """How a character takes part, as the tables of the standard have it."""
    from uniseg.derived import InCB, indic_conjunct_break
    from uniseg.emoji import extended_pictographic
    from uniseg.graphemecluster import GCB, grapheme_cluster_break

    kinds = {
        GCB.OTHER: _PLAIN,
        GCB.CONTROL: _CONTROL,
        GCB.EXTEND: _MARK,
        GCB.ZWJ: _MARK,
        GCB.PREPEND: _PREPENDED,
    }
    kind = kinds.get(grapheme_cluster_break(character), _OTHER)
    joins = extended_pictographic(character) or indic_conjunct_break(character) is InCB.CONSONANT
    return _OTHER if kind == _PLAIN and joins else kind


_CHARACTERS = _Characters()


def is_boundary(text: str, offset: int) -> bool:
    """Whether the text may be cut at `offset` (code points)."""
    return snap(text, offset, -1) == offset


def next_grapheme(text: str, offset: int) -> int:
    """The first cluster boundary behind `offset` (code points); the length of the text at its end."""
    offset = max(offset, 0)
    length = len(text)
    end = offset + 1
    if end >= length:
        return length
    if _CHARACTERS[text[offset]] == _PLAIN:
        while end < length and _CHARACTERS[text[end]] == _MARK:
            end += 1
    if end == length or _begins(text, end):
        return end
    start, bounds = _clusters(text, offset)
    return next((start + bound for bound in bounds if start + bound > offset), length)


def previous_grapheme(text: str, offset: int) -> int:
    """The last cluster boundary before `offset` (code points); 0 at the beginning of the text."""
    start = offset = min(offset, len(text)) - 1
    while start > 0 and _CHARACTERS[text[start]] == _MARK:
        start -= 1
    if start < 0 or (_CHARACTERS[text[start]] == _PLAIN and (start == 0 or _begins(text, start))):
        return max(start, 0)
    return snap(text, offset, -1)


def snap(text: str, offset: int, direction: Literal[-1, 1]) -> int:
    """`offset` itself where it lies between clusters, else the nearest boundary before (-1) or behind (1) it."""
    if offset <= 0 or offset >= len(text):
        return min(max(offset, 0), len(text))
    if _begins(text, offset):
        return offset
    start, bounds = _clusters(text, offset)
    if direction > 0:
        return next((start + bound for bound in bounds if start + bound >= offset), len(text))
    return max(start + bound for bound in bounds if start + bound <= offset)


def _clusters(text: str, offset: int) -> tuple[int, list[int]]:
    """A start from which clusters can be counted, and their boundaries from there to behind `offset`."""
    start = offset
    while start > max(offset - _FAR, 0) and not _begins(text, start):
        start -= 1
    end = min(offset + 1, len(text))
    while end < min(offset + _FAR, len(text)) and not _begins(text, end):
        end += 1
    from uniseg.graphemecluster import grapheme_cluster_boundaries

    return start, list(grapheme_cluster_boundaries(text[start:end]))


def _begins(text: str, offset: int) -> bool:
    """Whether a cluster certainly begins at `offset`, 0 < offset < length."""
    return _CHARACTERS[text[offset]] <= _CONTROL and _CHARACTERS[text[offset - 1]] != _PREPENDED
