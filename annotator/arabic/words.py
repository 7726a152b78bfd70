"""The one tokeniser of the app: words by UAX #29 with one correction for Arabic.

The standard joins letters across `.`, `:` and `'`. Between Arabic letters these end a word (بالجهة.ويحتج), unless the
part before a full stop is a single letter, as in abbreviations (أ.ف.ب, د.أحمد).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from uniseg.wordbreak import word_boundaries

Range = tuple[int, int]

# No word reaches over these. U+202F, which the standard counts as part of a number, is not among them.
_SPACE = " \\t\\n\\r\\f\\v\\x1c-\\x1f\\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u205f\u3000"
_CHUNK = re.compile(f"[^{_SPACE}]+")
_BETWEEN = re.compile(
    "(?<=[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff])([.:'‘’])(?=[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff])"
)

_LONGEST = 512
"""Code points of unbroken text that are looked at on either side of a caret; no word is longer."""


def _is_word(piece: str) -> bool:
    return any(unicodedata.category(character)[0] in "LN" for character in piece)


def _single_letter(part: str) -> bool:
    return sum(unicodedata.category(character)[0] == "L" for character in part) == 1


def _corrected(word: str) -> Iterator[str]:
    """The parts of a word that the standard joined, each mark between them a part of its own."""
    current = ""
    for index, part in enumerate(_BETWEEN.split(word)):
        if index % 2 == 0 or (part == "." and _single_letter(current.rpartition(".")[2])):
            current += part
        else:
            yield current
            yield part
            current = ""
    yield current


@lru_cache(maxsize=1 << 16)
def _pieces(chunk: str) -> tuple[tuple[int, int, bool], ...]:
    """The tokens of a stretch without spaces: start, end, and whether it is a word."""
    found = []
    for start, end in pairwise(word_boundaries(chunk)):
        position = start
        for part in _corrected(chunk[start:end]):
            found.append((position, position + len(part), _is_word(part)))
            position += len(part)
    return tuple(found)


def _in(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    for match in _CHUNK.finditer(text, start, end):
        offset = match.start()
        for first, last, word in _pieces(match[0]):
            yield offset + first, offset + last, word


def tokens(text: str) -> list[Range]:
    """Words and marks of punctuation, each `[start, end)` in code points; white space is no token."""
    return [(start, end) for start, end, _ in _in(text, 0, len(text))]


def words(text: str) -> list[Range]:
    """The tokens that have a letter or a digit in them."""
    return [(start, end) for start, end, word in _in(text, 0, len(text)) if word]


def _around(text: str, offset: int) -> tuple[int, int]:
    """A stretch around an offset that begins and ends at spaces, or far enough away."""
    start = offset
    least = max(0, offset - _LONGEST)
    while start > least and _CHUNK.match(text[start - 1]):
        start -= 1
    match = _CHUNK.match(text, offset, min(len(text), offset + _LONGEST))
    return start, match.end() if match else offset


def word_at(text: str, offset: int) -> Range | None:
    """The word that holds this offset or, where there is none, the one that ends at it. Looks at nearby text only."""
    start, end = _around(text, offset)
    found: Range | None = None
    for first, last, word in _in(text, start, end):
        if word and first <= offset <= last:
            found = (first, last)
    return found


def next_word(text: str, offset: int) -> int:
    """Where the caret goes with Ctrl forward: the end of the word it is in or before, so that Shift takes words."""
    position = offset
    while position < len(text):
        match = _CHUNK.search(text, position)
        if match is None:
            return len(text)
        start = _around(text, match.start())[0] if match.start() == offset else match.start()
        end = min(match.end(), match.start() + _LONGEST)
        for _, last, word in _in(text, start, end):
            if word and last > offset:
                return last
        position = end
    return len(text)


def previous_word(text: str, offset: int) -> int:
    """Where the caret goes with Ctrl backward: the start of the word it is in or behind."""
    position = offset
    while position > 0:
        while position > 0 and not _CHUNK.match(text[position - 1]):
            position -= 1
        start = _around(text, position)[0]
        match = _CHUNK.match(text, position)
        end = min(match.end(), position + _LONGEST) if match and position == offset else position
        found = [first for first, _, word in _in(text, start, end) if word and first < offset]
        if found:
            return found[-1]
        position = start
    return 0
