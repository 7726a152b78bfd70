"""Where names can stand at all: which articles the index of words gives, and which stretches of them, so that little is
read closely."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from annotator.arabic.folding import fold_key
from annotator.assist.mentions.index import last_name, parts_of
from annotator.assist.mentions.name import COMMON_NOUNS, PERSONS, VERBATIM, Name
from annotator.assist.mentions.variants import BEFORE, LONG_FOR_VOWELS, is_variant
from annotator.store.many import documents_with, words_among, words_between
from annotator.store.reading import Reading

_ARABIC = (range(0x600, 0x700), range(0x750, 0x780), range(0x8A0, 0x900))
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
_CHAINS = [first + second for first in ("", "و", "ف") for second in ("", "ب", "ك", "ل")]
_BEFORE_NOUN = [chain + article for chain in _CHAINS for article in ("", "ال")] + ["لل", "ولل", "فلل"]
_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN = (
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff"
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]*"
)
_PRESENTATION = "[\ufb50-\ufdff\ufe70-\ufefc]"
"""Letters in their printed forms, several in one character: where one occurs, everything is looked at."""
_LEAST_ARTICLE = 5  # letters of a word whose ال may go


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The word of a name that is looked for, and how many words of it stand before and behind."""

    word: str
    before: int
    behind: int
    variants: bool


class Scan:
    """Finds where one of some names may stand, in whatever form `Finder` finds it."""

    def __init__(self, project: Reading, names: Iterable[Name], longer: Iterable[Name] = ()) -> None:
        """`longer` names, which hold one of `names`, have room in the stretches too."""
        self._project = project
        anchors = [anchor for name in names for anchor in _anchors(name)]
        words = dict.fromkeys(anchor.word for anchor in anchors)
        for anchor in anchors:
            if anchor.variants:
                words |= dict.fromkeys(_variants(project, anchor.word))
        self._before = max((anchor.before for anchor in anchors), default=0)
        self._behind = max((anchor.behind for anchor in anchors), default=0)
        for name in longer:
            parts = parts_of(name.text)
            around = len(parts.keys) - 1 if parts is not None else 0
            self._before, self._behind = max(self._before, around), max(self._behind, around)
        self._words = list(words)
        self._pattern = re.compile("|".join(map(_loose, words)) or "(?!)")
        self._everything = re.compile(_PRESENTATION)

    def documents(self, chosen: Sequence[str] | None) -> list[str]:
        """The articles, of these or of all, that have such a word."""
        tokens = [max(_TOKEN.findall(fold_key(word, search=True)) or [""], key=len) for word in self._words]
        forms = [before + token for token in tokens if token for before in _BEFORE_NOUN]
        return documents_with(self._project, dict.fromkeys(forms), chosen) if forms else []

    def stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Stretches `[start, end)` in code points that begin and end between words; no two of them touch."""
        if b"\xef" in text.encode() and self._everything.search(text):
            yield 0, len(text)
            return
        start = end = -1
        for match in self._pattern.finditer(text):
            first, last = match.span()
            if last <= end:
                continue
            for _ in range(self._before + 1):
                first = _space_before(text, first)
            for _ in range(self._behind + 1):
                last = _space_after(text, last)
            if start < 0:
                start, end = first, last
            elif first <= end:
                end = max(end, last)
            else:
                yield start, end
                start, end = first, last
        if start >= 0:
            yield start, end


def _anchors(name: Name) -> Iterator[_Anchor]:
    """The longest word of a name; of a person's, of the last name, which may stand alone."""
    parts = parts_of(name.text)
    if parts is None:
        return
    size = len(parts.plain)
    count = (last_name(parts.plain) if name.label in PERSONS else 0) or size
    bare = [_bare(word) if name.label not in VERBATIM else word for word in parts.plain]
    index = max(range(size - count, size), key=lambda at: len(bare[at]))
    word = bare[index]
    flexible = name.label not in VERBATIM and name.label not in COMMON_NOUNS
    variants = flexible and len(word) >= LONG_FOR_VOWELS and word.isalpha()
    yield _Anchor(word, index, size - index - 1, variants)


def _variants(project: Reading, word: str) -> list[str]:
    """The words of the articles that are another spelling of this one, whatever is written before them."""
    key = fold_key(word, search=True)
    half = len(key) // 2
    longer = [before + letter + key for before in _BEFORE_NOUN for letter in _LETTERS if letter not in BEFORE]
    found = words_among(project, [*longer, *(before + key[1:] for before in _BEFORE_NOUN)])
    for before in _BEFORE_NOUN:
        found += words_between(project, before + key[:half], key[-1])
        found += words_between(project, before + key[0], key[half:])
    rests = {term.removeprefix(before) for term in found for before in _BEFORE_NOUN if term.startswith(before)}
    return sorted(rest for rest in rests if is_variant(key, rest))


def _space_before(text: str, offset: int) -> int:
    return max(text.rfind(" ", 0, offset), 0)


def _space_after(text: str, offset: int) -> int:
    found = text.find(" ", offset + 1)
    return found if found >= 0 else len(text)


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= _LEAST_ARTICLE else word


def _loose(word: str) -> str:
    """A pattern for a folded word in all its written forms."""
    return _BETWEEN.join(map(_letter, word))


@cache
def _letter(letter: str) -> str:
    forms = "".join(re.escape(form) for form in _forms().get(letter, letter))
    return f"[{forms}]" if len(forms) > 1 else forms


@cache
def _forms() -> dict[str, str]:
    """The ways to write each Arabic letter and digit, by what it is when folded for search."""
    forms: dict[str, str] = {digit: digit for digit in "0123456789"}
    for code in (code for codes in _ARABIC for code in codes):
        folded = fold_key(chr(code), search=True)
        if len(folded) == 1:
            forms[folded] = forms.get(folded, "") + chr(code)
    return forms
