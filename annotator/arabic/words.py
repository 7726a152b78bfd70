"""The one tokeniser of the app. It serves the window and the exporters alike, or labels would fall between tokens.

Words are those of UAX #29 with one correction for Arabic: a mark between two letters one of which is Arabic (`.`, `:`,
`'`, `’`…) ends a word (بالجهة.ويحتج, بوتين:العلاقات), unless it is the full stop of an abbreviation (أ.ف.ب, د.أحمد).
Beyond that no-break spaces are spaces, a tatweel alone is a dash, and controls behind a word are no part of it.
"""

from collections.abc import Iterator
from functools import cache
from types import ModuleType

Range = tuple[int, int]

_LONGEST = 500
"""Code points without a space that are looked at on either side of a caret; a longer word is cut there."""


@cache
def _rules() -> ModuleType:
    """The tables of the rules, made when the first word is looked for and not when the program starts."""
    from annotator.arabic import word_rules

    return word_rules


def words(text: str) -> list[Range]:
    """The tokens that hold a letter or a digit, each `[start, end)` in code points."""
    return [(start, end) for start, end, word in _tokens(text) if word]


def tokens(text: str) -> list[Range]:
    """Words, and every other sign by itself, each `[start, end)` in code points; spaces and controls are no tokens."""
    return [(start, end) for start, end, _ in _tokens(text)]


def word_at(text: str, offset: int) -> Range | None:
    """The word that holds the character at `offset`, else the one that ends there; only nearby text is looked at."""
    found = None
    for start, end in _words_in(text, _back(text, offset), _forward(text, offset)):
        if start <= offset < end:
            return start, end
        if end == offset:
            found = start, end
    return found


def next_word(text: str, offset: int) -> int:
    """Where Ctrl with the forward arrow goes: the end of the word that the caret is in or before."""
    start, position = _back(text, offset), offset
    while position < len(text):
        position = _forward(text, _past_spaces(text, position))
        for _, end in _words_in(text, start, position):
            if end > offset:
                return end
        start = position
    return len(text)


def previous_word(text: str, offset: int) -> int:
    """Where Ctrl with the backward arrow goes: the beginning of the word that the caret is in or behind."""
    end, position = _forward(text, offset), offset
    while position > 0:
        position = _back(text, _before_spaces(text, position))
        for start, _ in reversed(list(_words_in(text, position, end))):
            if start < offset:
                return start
        end = position
    return 0


def _tokens(text: str) -> Iterator[tuple[int, int, bool]]:
    """All tokens, and of each whether it is a word."""
    kinds = _rules().kinds_of(text)
    for match in _rules().TOKEN.finditer(kinds):
        start, end = match.span()
        while kinds[end - 1] == "F":
            end -= 1
        word = _is_letter(text[start]) or (end - start > 1 and any(map(_is_letter, text[start:end])))
        yield start, end, word


def _is_letter(character: str) -> bool:
    return character.isalnum() and character != "ـ"


def _words_in(text: str, start: int, end: int) -> Iterator[Range]:
    return ((start + first, start + last) for first, last, word in _tokens(text[start:end]) if word)


def _back(text: str, offset: int) -> int:
    """Where the stretch without spaces that ends at `offset` begins."""
    near = text[max(offset - _LONGEST, 0) : offset]
    return offset if not near or near[-1].isspace() else offset - len(near.rsplit(None, 1)[-1])


def _forward(text: str, offset: int) -> int:
    """Where the stretch without spaces that begins at `offset` ends."""
    near = text[offset : offset + _LONGEST]
    return offset if not near or near[0].isspace() else offset + len(near.split(None, 1)[0])


def _past_spaces(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _before_spaces(text: str, offset: int) -> int:
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    return offset
