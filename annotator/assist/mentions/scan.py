"""A quick look through a text as it is written: where names can stand at all, so that only little of it is folded."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from annotator.arabic.folding import fold_key
from annotator.assist.mentions.index import last_name, parts_of
from annotator.assist.mentions.name import COMMON_NOUNS, PERSONS, VERBATIM, Name

_ARABIC = (range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900))
_BETWEEN = (
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]*"
)
_PRESENTATION = "[\ufb50-\ufdff\ufe70-\ufefc]"
"""Letters in their printed forms, several in one character: where one occurs, everything is looked at."""
_LEAST_ARTICLE = 5  # letters of a word whose ال may go
_LEAST_VARIANT = 5  # letters of a word that may be spelt otherwise


class Scan:
    """Finds the stretches of a text in which one of some names may stand, in whatever form `Finder` finds it."""

    def __init__(self, names: Iterable[Name]) -> None:
        pieces: set[str] = set()
        self._words = 1
        for name in names:
            parts = parts_of(name.text)
            if parts is None:
                continue
            self._words = max(self._words, len(parts.keys))
            count = last_name(parts.plain) if name.label in PERSONS else 0
            flexible = name.label not in VERBATIM
            longest = max(parts.plain[-count:] if count else parts.plain, key=lambda word: len(_bare(word)))
            pieces.add(_bare(longest) if flexible else longest)
            if flexible and name.label not in COMMON_NOUNS:
                pieces.update(_halves(_bare(longest)))
        self._pattern = re.compile("|".join(map(_loose, sorted(pieces, key=len))) + f"|{_PRESENTATION}")

    def stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Stretches `[start, end)` in code points that begin and end between words; no two of them touch."""
        start = end = -1
        for match in self._pattern.finditer(text):
            first, last = self._around(text, match.start(), match.end())
            if start < 0:
                start, end = first, last
            elif first <= end:
                end = max(end, last)
            else:
                yield start, end
                start, end = first, last
        if start >= 0:
            yield start, end

    def _around(self, text: str, start: int, end: int) -> tuple[int, int]:
        """As many words more on both sides as the longest name has, and one."""
        for _ in range(self._words + 1):
            start = _space_before(text, start)
            end = _space_after(text, end)
        return max(start, 0), min(end, len(text))


def _space_before(text: str, offset: int) -> int:
    offset -= 1
    while offset > 0 and text[offset - 1].isspace():
        offset -= 1
    while offset > 0 and not text[offset - 1].isspace():
        offset -= 1
    return max(offset, 0)


def _space_after(text: str, offset: int) -> int:
    size = len(text)
    while offset < size and text[offset].isspace():
        offset += 1
    while offset < size and not text[offset].isspace():
        offset += 1
    return offset


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= _LEAST_ARTICLE else word


def _halves(word: str) -> tuple[str, ...]:
    """Where one letter of a word differs, one of its halves does not."""
    if len(word) < _LEAST_VARIANT or not word.isalpha():
        return ()
    middle = len(word) // 2
    return word[:middle], word[middle:]


def _loose(word: str) -> str:
    """A pattern for a folded word in all its written forms."""
    return _BETWEEN.join(map(_letter, word))


@cache
def _letter(letter: str) -> str:
    forms = "".join(re.escape(form) for form in _forms().get(letter, letter))
    return f"[{forms}]" if len(forms) > 1 else forms


@cache
def _forms() -> dict[str, str]:
    """The ways to write each Arabic letter and digit, by what it is when folded."""
    forms: dict[str, str] = {digit: digit for digit in "0123456789"}
    for code in (code for codes in _ARABIC for code in codes):
        folded = fold_key(chr(code))
        if len(folded) == 1:
            forms[folded] = forms.get(folded, "") + chr(code)
    return forms
