"""The one clean-up that a text gets, at import: what no editor keeps the same is taken out and counted."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate

# QTextDocument merges \r\n, makes paragraphs of U+2028/2029 and of form feeds, and loses the rest of these characters.
_UNSTABLE = re.compile(
    "\r\n?|[\u2028\u2029\x0b\x0c\x1c-\x1e\x85]|\ufeff|\x00|[\ud800-\udfff]|[\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
_LINE_END = "\r\n\u2028\u2029\x0b\x0c\x1c\x1d\x1e\x85"


@dataclass(frozen=True)
class Cleaned:
    """A text as it is stored, how often each kind of thing was cleaned, and the way from old offsets to new ones.

    Kinds are `line_end`, `bom`, `nul`, `surrogate` and `noncharacter`.
    """

    text: str
    counts: Mapping[str, int] = field(default_factory=dict)
    _ends: tuple[int, ...] = ()
    _lost: tuple[int, ...] = ()

    def map(self, offset: int) -> int:
        """Where an offset of the incoming text (code points) stands in the clean one.

        An offset inside something that was taken out moves to where that was.
        """
        index = bisect_right(self._ends, offset)
        moved = offset - (self._lost[index - 1] if index else 0)
        if index < len(self._ends):
            # Inside the next cleaned stretch: its first character stays at its place.
            start_after = self._ends[index] - self._lost[index]
            moved = min(moved, start_after)
        return moved


def clean(text: str) -> Cleaned:
    """Make line ends `\\n` and take out BOM, NUL, lone surrogates and non-characters; all else stays as published."""
    if _UNSTABLE.search(text) is None:
        return Cleaned(text)
    counts: dict[str, int] = {}
    parts: list[str] = []
    ends: list[int] = []
    shrunk: list[int] = []
    position = 0
    for match in _UNSTABLE.finditer(text):
        kind = _kind(match[0])
        counts[kind] = counts.get(kind, 0) + 1
        replacement = "\n" if kind == "line_end" else ""
        parts += (text[position : match.start()], replacement)
        position = match.end()
        if len(match[0]) != len(replacement):
            ends.append(position)
            shrunk.append(len(match[0]) - len(replacement))
    parts.append(text[position:])
    return Cleaned("".join(parts), counts, tuple(ends), tuple(accumulate(shrunk)))


def _kind(found: str) -> str:
    if found[0] in _LINE_END:
        return "line_end"
    if found == "\ufeff":
        return "bom"
    if found == "\x00":
        return "nul"
    return "surrogate" if "\ud800" <= found <= "\udfff" else "noncharacter"
