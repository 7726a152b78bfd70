"""The one place that converts between code points (everything of ours) and UTF-16 units (everything of Qt's)."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class PositionMap:
    """Maps offsets in one cleaned text to positions in the QTextDocument that shows it, and back.

    Offsets are code points, positions UTF-16 units; both run from 0 to the length of the text. A text without
    characters beyond U+FFFF costs nothing: both numbers are the same.
    """

    __slots__ = ("_characters", "_units", "length", "units")

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.units = len(text.encode("utf-16-le", "surrogatepass")) // 2
        self._characters: list[int] = []  # offsets of the characters that take two units
        if self.units != self.length:
            self._characters = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [offset + before for before, offset in enumerate(self._characters)]

    def position(self, offset: int) -> int:
        """The UTF-16 position of a code point offset."""
        return offset + bisect_left(self._characters, offset) if self._characters else offset

    def offset(self, position: int) -> int:
        """The code point offset of a UTF-16 position; between two surrogates it is that of their character."""
        return position - bisect_left(self._units, position) if self._units else position
