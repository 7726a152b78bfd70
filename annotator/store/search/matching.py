"""Where the words of a query stand in a text; and the same words as FTS5 is asked for them."""

import re
from collections.abc import Iterator, Sequence

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
        self._folded = [_pattern(item, query.proclitics) for item in self._wanted]
        self._exact = [_exact_pattern(item, query.proclitics) for item in self._wanted]
        self._marked = [item.text for item in self._wanted if _VOWEL.search(item.text)]

    def __bool__(self) -> bool:
        return bool(self._wanted)

    @property
    def is_strict(self) -> bool:
        """Whether not all that is the same when folded is meant: as typed, or with vowels that tell words apart."""
        return self._typed or bool(self._marked)

    def places(self, text: str, title: bool = False) -> list[Range]:
        """Every place of every wanted word, in the order of the text, none within another."""
        column = "title" if title else "text"
        found: list[Range] = []
        folded = None if self._typed else fold(text, search=True)
        for number, words in enumerate(self._wanted):
            if words.column in ("", column):
                found += self._places_of(number, text, folded)
        return list(_outermost(found))

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
        return all(pattern.search(text) or pattern.search(title) for pattern in self._exact)

    def first(self, text: str) -> Range | None:
        """The place to show: the first one spelt as typed, else the first one."""
        found = self.places(text)
        exact = [match.span("word") for pattern in self._exact for match in [pattern.search(text)] if match]
        return next((place for place in sorted(exact) if place in found), found[0] if found else None)

    def _places_of(self, number: int, text: str, folded: Folded | None) -> Iterator[Range]:
        if folded is None:
            for match in self._exact[number].finditer(text):
                yield match.span("word")
            return
        wanted = self._wanted[number].text
        for match in self._folded[number].finditer(folded.text):
            start, end = folded.original(*match.span("word"))
            if not self._marked or not contradicts(wanted, text[start:end]):
                yield start, end


def _pattern(words: Words, proclitics: bool) -> re.Pattern[str]:
    """The words in folded text; the group `word` leaves the proclitics out."""
    core = _BETWEEN.join(_tokens(words)) + ("[^\\W_]*" if words.prefix else "")
    before = ""
    if proclitics and core.startswith("ال"):
        before, core = "(?:[وف]?[بكل]?(?=ا)|[وف]?ل)", "ا?" + core[1:]
    elif proclitics:
        before = "[وف]?(?:[بكل]|[بك]?ال|لل)?"
    return re.compile(f"(?<![^\\W_]){before}(?P<word>{core})(?![^\\W_])")


def _exact_pattern(words: Words, proclitics: bool) -> re.Pattern[str]:
    """The words as they are spelt, in the true text."""
    parts = re.findall(f"(?:[^\\W_]|{_MARK})+", words.text)
    core = f"(?:(?!{_MARK})[\\W_])+".join(map(re.escape, parts)) + (f"(?:[^\\W_]|{_MARK})*" if words.prefix else "")
    before = "[وف]?(?:[بكل]|[بك]?ال|لل)?ـ?" if proclitics else ""
    return re.compile(f"(?<![^\\W_])(?<!{_MARK}){before}(?P<word>{core})(?![^\\W_]|{_MARK})")


def _outermost(places: Sequence[Range]) -> Iterator[Range]:
    last = 0
    for start, end in sorted(set(places), key=lambda place: (place[0], -place[1])):
        if start >= last:
            yield start, end
            last = end
