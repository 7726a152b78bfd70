"""Where the words of a query stand in a text; and the same words as FTS5 is asked for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from annotator.arabic.folding import Folded, fold, fold_key
from annotator.arabic.vowels import contradicts
from annotator.store.search.query import Query, Words

Range = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]+"
_MARK = "[\u0610-\u061a\u064b-\u065f\u0670]"
_VOWEL = re.compile("[\u064b-\u0652]")
_CHAINS = [first + second for first in ("", "و", "ف") for second in ("", "ب", "ك", "ل")]
_ARABIC = re.compile("[\u0621-\u064a]")


def fts_expression(query: Query) -> str:
    """What FTS5 is asked for the words that have to be there; nothing where there are none."""
    return " AND ".join(_fts(item, query.proclitics) for item in query.wanted if _tokens(item))


def fts_exclusion(query: Query) -> str:
    """What FTS5 is asked for the words of which none may be there."""
    return " OR ".join(_fts(item, query.proclitics) for item in query.words if item.excluded and _tokens(item))


def _tokens(words: Words) -> list[str]:
    return _TOKEN.findall(fold_key(words.text, search=True))


def _fts(words: Words, proclitics: bool) -> str:
    first, *rest = _tokens(words)
    forms = _with_proclitics(first) if proclitics else [first]
    star = " *" if words.prefix else ""
    phrases = [f'"{" ".join((form, *rest))}"{star}' for form in forms]
    either = f"({' OR '.join(phrases)})"
    return f"{{{words.column}}} : {either}" if words.column else either


def _with_proclitics(token: str) -> list[str]:
    """A folded word, and the forms in which it is written behind proclitics, with ال too."""
    forms = [chain + token for chain in _CHAINS]
    if token.startswith("ال"):
        forms += [chain + "لل" + token[2:] for chain in ("", "و", "ف")]
    elif _ARABIC.match(token):
        forms += [chain + "ال" + token for chain in _CHAINS if not chain.endswith("ل")]
        forms += [chain + "لل" + token for chain in ("", "و", "ف")]
    return forms


class Matcher:
    """Finds the words that a query asks for; all offsets are code points of the true text."""

    def __init__(self, query: Query) -> None:
        self._typed = query.typed
        self._wanted = [item for item in query.wanted if _tokens(item)]
        self._folded = [_folded_finder(item, query.proclitics) for item in self._wanted]
        self._exact = [_exact_finder(item, query.proclitics) for item in self._wanted]
        self._marked = any(_VOWEL.search(item.text) for item in self._wanted)

    def __bool__(self) -> bool:
        return bool(self._wanted)

    @property
    def is_strict(self) -> bool:
        """Whether not all that is the same when folded is meant: as typed, or with vowels that tell words apart."""
        return self._typed or self._marked

    def places(self, text: str, title: bool = False) -> list[Range]:
        """Every place of every wanted word, in the order of the text, none within another."""
        column = "title" if title else "text"
        folded = None if self._typed else fold(text, search=True)
        found = [
            place
            for number, words in enumerate(self._wanted)
            if words.column in ("", column)
            for place in self._places_of(number, text, folded)
        ]
        return list(_outermost(found))

    def first(self, text: str) -> Range | None:
        """The place to show: the first one spelt as typed, else the first one."""
        here = [number for number, words in enumerate(self._wanted) if words.column != "title"]
        exact = [place for number in here for place in islice(self._exact[number].places(text), 1)]
        if exact or self._typed or not here:
            return min(exact, default=None)
        folded = fold(text, search=True)
        return min(
            (place for number in here for place in islice(self._places_of(number, text, folded), 1)), default=None
        )

    def holds(self, title: str, text: str) -> bool:
        """Whether an article that FTS5 found has every word as it is meant."""
        folded_title, folded_text = (None, None) if self._typed else (fold(title, True), fold(text, True))
        for number, words in enumerate(self._wanted):
            in_text = words.column != "title" and any(self._places_of(number, text, folded_text))
            if not in_text and (words.column == "text" or not any(self._places_of(number, title, folded_title))):
                return False
        return True

    def holds_all(self, text: str) -> bool:
        """Whether a note has every wanted word in it."""
        folded = None if self._typed else fold(text, search=True)
        return all(
            not words.column and any(self._places_of(number, text, folded)) for number, words in enumerate(self._wanted)
        )

    def is_exact(self, title: str, text: str) -> bool:
        """Whether every word stands there spelt as it was typed."""
        return all(any(finder.places(text)) or any(finder.places(title)) for finder in self._exact)

    def _places_of(self, number: int, text: str, folded: Folded | None) -> Iterator[Range]:
        if folded is None:
            yield from self._exact[number].places(text)
            return
        wanted = self._wanted[number].text
        for place in self._folded[number].places(folded.text):
            start, end = folded.original(*place)
            if not self._marked or not contradicts(wanted, text[start:end]):
                yield start, end


@dataclass(frozen=True, slots=True)
class _Finder:
    """Words that begin with fixed letters, which is what `re` finds fastest, behind one of the allowed beginnings.

    Each beginning comes with how many of its letters belong to the word: the ا of an article that may be hidden in لل.
    """

    pattern: re.Pattern[str]
    before: Mapping[str, int]
    stretched: bool = False

    def places(self, text: str) -> Iterator[Range]:
        """Where the words stand, without what is written before them."""
        for match in self.pattern.finditer(text):
            start, end = match.span()
            word = start
            while word > 0 and start - word <= _LONGEST and (text[word - 1].isalnum() or text[word - 1] in _ON_LETTER):
                word -= 1
            beginning = text[word:start]
            kept = self.before.get(beginning.rstrip("ـ") if self.stretched and len(beginning) > 1 else beginning)
            if kept is not None:
                yield start - kept, end


_LONGEST = 8
_ON_LETTER = frozenset(map(chr, (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670)))
_BEFORE = {first + second: 0 for first in ("", "و", "ف") for second in ("", "ب", "ك", "ل", "ال", "بال", "كال", "لل")}
_BEFORE_LAM = {
    **{chain + "ا": 1 for chain in _CHAINS},
    **{chain + "ل": 0 for chain in ("", "و", "ف")},
}
"""What stands before a word whose ال is looked for without its ا: that ا, or the ل of لل."""
_ALONE = {"": 0}


def _folded_finder(words: Words, proclitics: bool) -> _Finder:
    core = _BETWEEN.join(_tokens(words)) + ("[^\\W_]*" if words.prefix else "")
    before = _BEFORE if proclitics else _ALONE
    if proclitics and core.startswith("ال"):
        core, before = core[1:], _BEFORE_LAM
    return _Finder(re.compile(f"{core}(?![^\\W_])"), before)


def _exact_finder(words: Words, proclitics: bool) -> _Finder:
    """The words as they are spelt, in the true text."""
    parts = re.findall(f"(?:[^\\W_]|{_MARK})+", words.text)
    core = f"(?:(?!{_MARK})[\\W_])+".join(map(re.escape, parts)) + (f"(?:[^\\W_]|{_MARK})*" if words.prefix else "")
    return _Finder(re.compile(f"{core}(?![^\\W_]|{_MARK})"), _BEFORE if proclitics else _ALONE, proclitics)


def _outermost(places: Sequence[Range]) -> Iterator[Range]:
    last = 0
    for start, end in sorted(set(places), key=lambda place: (place[0], -place[1])):
        if start >= last:
            yield start, end
            last = end
