"""Offsets in UTF-16 units, as JavaScript and Java count, to code points and back."""

import re
from bisect import bisect_left

from annotator.formats.problem import Unfit

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16:
    """The characters of one text that are two units, and so the way between both counts."""

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [place + number for number, place in enumerate(self._astral)]

    @property
    def same(self) -> bool:
        """Whether both counts are the same for this text."""
        return not self._astral

    def units(self, offset: int) -> int:
        """The same place in UTF-16 units."""
        return offset + bisect_left(self._astral, offset)

    def code_points(self, offset: int) -> int:
        """The same place in code points. Raises Unfit where it lies inside a character."""
        before = bisect_left(self._units, offset)
        if before and self._units[before - 1] == offset - 1:
            raise Unfit("The offset {offset}, counted in UTF-16 units, lies inside a character.", offset=offset)
        return offset - before
