"""Folded text: what is compared when names and words are looked for. Never stored in place of the text.

Folding takes out tashkeel, tatweel and what is invisible (bidi controls, ZWNJ), and makes one letter of those that are
written for each other: أإآٱ→ا, ى ی→ي, ک→ك, ة→ه, ؤ→و, ئ→ي, Urdu's forms of ه and ي, presentation forms→letters, all
digits→0-9, all spaces→one space each. For search also پ→ب, چ→ج, ڤ→ف, گ→ك, ژ→ز, and capitals→small letters.

It joins what differs (علي/على, عُمان/عمّان): an exact hit ranks before a folded one, and where the vowel marks of both
contradict each other (`contradicts`), there is no hit.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from unicodedata import category, decimal, normalize

from annotator.arabic.graphemes import snap

_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېےۓ", "ي"),
    **dict.fromkeys("ئ", "ي"),
    **dict.fromkeys("ؤ", "و"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("ةہۂۃھەۀۿ", "ه"),
}
_FOR_SEARCH = {"پ": "ب", "چ": "ج", "ڤ": "ف", "گ": "ك", "ژ": "ز"}
_MARKS = re.compile(
    "[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08ff]"
)
_TATWEEL = "ـ"
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def _folded(character: str) -> str:
    """What stands for one character in folded text; may be nothing, or several letters."""
    if character == _TATWEEL or _MARKS.match(character) or _INVISIBLE.match(character):
        return ""
    if character in _LETTERS:
        return _LETTERS[character]
    if character.isspace():
        return character if character == "\n" else " "
    if category(character) == "Nd":
        return str(decimal(character))
    if _PRESENTATION.match(character):
        plain = normalize("NFKC", character)
        if plain != character:
            return "".join(_folded(part) for part in plain.strip())
    return character


class _Table(dict[int, str]):
    """The folding of each character as `str.translate` asks for it, found out when it first occurs."""

    def __init__(self, search: bool) -> None:
        self._search = search

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if self._search:
            folded = "".join(_FOR_SEARCH.get(letter, letter) for letter in folded.lower())
        self[code] = folded
        return folded


_TABLE, _SEARCH_TABLE = _Table(search=False), _Table(search=True)


def fold_key(text: str, search: bool = False) -> str:
    """The folded text alone: two names are taken for one where their keys are equal."""
    return _translated(text, _SEARCH_TABLE if search else _TABLE)


# All but the characters that most of an Arabic text consists of and that stay as they are.
_MAYBE_FOLDED = re.compile("[^ \n!-@\\[-~،؛؟«»“”ءابتثجحخدذرزسشصضطظعغفقكلمنهوي]")


_FREQUENT = "أإآةى"
"""Those that every longer text has: replacing them blindly is faster than finding each of their places first."""
_LONG = 100


def _translated(text: str, table: _Table) -> str:
    """What `text.translate(table)` gives, in a tenth of the time: of what is folded nothing is folded any further."""
    if len(text) > _LONG:
        for character in _FREQUENT:
            text = text.replace(character, table[ord(character)])
    for character in set(_MAYBE_FOLDED.findall(text)):
        folded = table[ord(character)]
        if folded != character:
            text = text.replace(character, folded)
    return text


# Characters of which not exactly one letter may remain: the only places where offsets can shift.
_UNEVEN = re.compile(f"{_TATWEEL}|{_MARKS.pattern}|{_INVISIBLE.pattern}|{_PRESENTATION.pattern}|İ")


class Folded:
    """A folded text (`text`) that knows where each of its letters came from; all offsets are code points."""

    __slots__ = ("__dict__", "_source", "_table", "text")

    def __init__(self, source: str, table: _Table) -> None:
        self.text = _translated(source, table)
        self._source = source
        self._table = table

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text that `[start, end)` of the folded one stands for, `start` < `end`.

        Marks on its last letter belong to it, a tatweel or control behind that does not.
        """
        return self._origin(start), snap(self._source, self._origin(end - 1) + 1, 1)

    def folded(self, offset: int) -> int:
        """Where an offset of the original text is in the folded one; what was taken out collapses to its place."""
        places, _, shifts = self._shifts
        return offset + shifts[bisect_left(places, offset)]

    def _origin(self, index: int) -> int:
        places, ends, shifts = self._shifts
        passed = bisect_right(ends, index)
        origin = index - shifts[passed]
        return min(origin, places[passed]) if passed < len(places) else origin

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int], list[int]]:
        """Places in the original where not one letter remained; where what remained of each ends in the folded text;
        and how far all is shifted before each, and at the end."""
        places: list[int] = []
        sizes: list[int] = []
        for match in _UNEVEN.finditer(self._source):
            size = len(self._table[ord(match.group())])
            if size != 1:
                places.append(match.start())
                sizes.append(size)
        shifts = list(accumulate((size - 1 for size in sizes), initial=0))
        ends = [place + shift + size for place, shift, size in zip(places, shifts, sizes, strict=False)]
        return places, ends, shifts


def fold(text: str, search: bool = False) -> Folded:
    """The folded text with its way back; `search` folds further, for what people type into a search field."""
    return Folded(text, _SEARCH_TABLE if search else _TABLE)
