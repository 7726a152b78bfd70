"""What is changed in a text once, at import, because no text view and no exchange format carries it as it is.

Line ends become `\\n`: all that Unicode counts as such (CR, CRLF, NEL, vertical tab, form feed, U+2028, U+2029) and
U+001C to U+001E, which end paragraphs too; Qt makes breaks of its own of some, Python's `splitlines` of all. Byte order
marks (Qt drops one at the beginning of a string), NUL, lone surrogates and non-characters go. Everything else stays
exactly as it was published: no-break spaces, tashkeel, tatweel, ZWNJ, bidi controls.
"""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

KINDS = ("line_end", "bom", "nul", "surrogate", "noncharacter")
"""What `Cleaned.counts` counts, each change once. Two surrogates that are one character are joined, others go."""

# Nearly every text passes the first look: a class within the BMP takes 3 ns a character, one that goes beyond it 30.
_LINE_ENDS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BMP = _LINE_ENDS + "\0\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_LAST_OF_PLANES = "".join(chr((plane << 16) + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
_TWO = "(?:(?<=\r)\n|(?<=[\ud800-\udbff])[\udc00-\udfff])?"
_UNCLEAN_BMP = re.compile(f"[{_BMP}]{_TWO}")
_UNCLEAN = re.compile(f"[{_BMP}{_LAST_OF_PLANES}]{_TWO}")


@dataclass(frozen=True, slots=True)
class _Change:
    """A place of the incoming text whose length changed; `lost` is how much shorter all is behind it."""

    start: int
    end: int
    lost: int


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text as it is stored, and how many of each of `KINDS` were changed in it (those with none are left out)."""

    text: str
    counts: dict[str, int] = field(default_factory=dict)
    _changes: tuple[_Change, ...] = ()

    def map(self, offset: int) -> int:
        """Where an offset of the incoming text lies in the cleaned one (both in code points).

        What was taken out collapses into the place where it stood; between `\\r` and `\\n` is before the line end.
        """
        index = bisect_left(self._changes, offset, key=lambda change: change.start)
        if index == 0:
            return offset
        change = self._changes[index - 1]
        if offset >= change.end:
            return offset - change.lost
        return change.start - (self._changes[index - 2].lost if index > 1 else 0)


def clean(text: str) -> Cleaned:
    """The text as it will be stored; where there is nothing to clean it is the same object."""
    beyond = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
    unclean = _UNCLEAN if beyond else _UNCLEAN_BMP
    if unclean.search(text) is None:
        return Cleaned(text)
    parts: list[str] = []
    counts: Counter[str] = Counter()
    changes: list[_Change] = []
    lost = position = 0
    for match in unclean.finditer(text):
        start, end = match.span()
        kind, new = _replacement(match.group())
        counts[kind] += 1
        parts += text[position:start], new
        position = end
        if len(new) != end - start:
            lost += end - start - len(new)
            changes.append(_Change(start, end, lost))
    parts.append(text[position:])
    return Cleaned("".join(parts), {kind: counts[kind] for kind in KINDS if kind in counts}, tuple(changes))


def _replacement(found: str) -> tuple[str, str]:
    """Of which kind a find is, and what stands in its place."""
    if found[0] in _LINE_ENDS:
        return "line_end", "\n"
    if found == "\ufeff":
        return "bom", ""
    if found == "\0":
        return "nul", ""
    if len(found) == 2:
        character = found.encode("utf-16", "surrogatepass").decode("utf-16")
        return ("noncharacter", "") if character in _LAST_OF_PLANES else ("surrogate", character)
    return "surrogate" if "\ud800" <= found <= "\udfff" else "noncharacter", ""
