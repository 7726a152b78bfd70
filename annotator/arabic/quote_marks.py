"""Quotation marks one by one: where they stand, and whether their neighbours let them open or close.

In Arabic news the glyph says little (”…“, ”…”, »…« are all in use), the position nearly all: after a space or a
proclitic a mark opens (و”بريكس”), before a space or a stop it closes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_FAMILIES = {
    **dict.fromkeys('“”„‟"', "“”"),
    **dict.fromkeys("‘’‚'", "‘’"),
    **dict.fromkeys("«»", "«»"),
    **dict.fromkeys("‹›", "‹›"),
    **dict.fromkeys("()", "(())"),
    **dict.fromkeys("<>", "<<>>"),
}
_CONTROLS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_MARK = re.compile(r"\({2,}|\){2,}|<<|>>|([«»‹›“”„‟‘’‚\"'])\1*")
# Atomic groups, not possessive quantifiers: Python before 3.11.5 goes wrong in those (its issue 106052).
_SIDE_BY_SIDE = re.compile(
    rf"(?>[{_CONTROLS}]*)(?>(?:(?:(?>\({{2,}})|(?>\){{2,}})|<<|>>|[«»‹›“”„‟‘’‚\"'])(?>[{_CONTROLS}]*))+)"
)
_BEFORE_A_QUOTE = frozenset("([{.،,؛;:؟?!…-–—/")
_BEHIND_A_QUOTE = frozenset(")]}.،,؛;:؟?!…-–—/")
_PROCLITIC = re.compile(r"(?<!\w)[وف]?[بكل]?(?:ال|(?<=ل)ل)?ـ*\Z")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufefc]")


class Position(Enum):
    """What the neighbours of a mark say."""

    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()
    """It closes what is open, and opens where nothing is."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark, or several of the same side by side; offsets are code points.

    `family` holds the glyphs that pair with each other, `count` says how many quotes it can open or close.
    """

    start: int
    end: int
    glyph: str
    family: str
    count: int
    position: Position

    @property
    def may_be_apostrophe(self) -> bool:
        """Whether a lonely one is no sign of a quote."""
        return self.family == "‘’"


def quotation_marks(text: str) -> Iterator[Mark]:
    """All quotation marks in order, without apostrophes in words of other scripts and Hebrew gershayim."""
    for group in _SIDE_BY_SIDE.finditer(text):
        before, after = text[group.start() - 1 : group.start()], text[group.end() : group.end() + 1]
        position = _position(text, group.start(), before, after)
        for match in _MARK.finditer(text, *group.span()):
            start, end = match.span()
            glyph = text[start]
            if glyph in "'’\"" and group.end() - group.start() == 1 and _foreign(before) and _foreign(after):
                continue
            doubled = glyph == "'" and end - start == 2
            count = 1 if glyph in "()<>" or doubled else end - start
            yield Mark(start, end, glyph, "“”" if doubled else _FAMILIES[glyph], count, position)


def _position(text: str, start: int, before: str, after: str) -> Position:
    opens = not before.strip() or before in _BEFORE_A_QUOTE or _follows_proclitic(text, start)
    closes = not after.strip() or after in _BEHIND_A_QUOTE
    if opens == closes:
        return Position.EITHER
    return Position.OPENS if opens else Position.CLOSES


def _follows_proclitic(text: str, start: int) -> bool:
    return text[start - 1].isalpha() and _PROCLITIC.search(text, max(start - 8, 0), start) is not None


def _foreign(character: str) -> bool:
    return character.isalpha() and not _ARABIC.match(character)
