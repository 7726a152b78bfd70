"""A text as it is searched: its words folded, each with the places where a name may begin in it."""

import re
from dataclasses import dataclass
from functools import cache

from annotator.arabic.folding import fold_key
from annotator.arabic.known_names import shipped_names
from annotator.arabic.proclitics import cuts
from annotator.arabic.words import words
from annotator.resources import resource

_PROCLITICS = frozenset("وفبكل")
_LEAST = 3  # letters that have to be left behind a proclitic
_QUOTES_AND_SPACES = re.compile("[\\s«»“”„‘’‹›\"'ـ\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069]+")
_PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: where a name would begin in it, and what follows from there, folded.

    `article`: it begins with ال, also with the one that لل hides; `norm` is then the word with its ا. Offsets are code
    points; the word ends at `end`.
    """

    start: int
    end: int
    key: str
    article: bool
    cut: bool = False
    norm: str | None = None


class Words:
    """The words of a text, or of a stretch `[start, end)` of it that neither begins nor ends inside a word.

    Offsets are those of the text. Proclitics are looked for in Arabic only.
    """

    def __init__(self, text: str, lang: str = "ar", start: int = 0, end: int | None = None) -> None:
        self.text = text
        self._arabic = lang.startswith("ar")
        piece = text if start == 0 and end is None else text[start:end]
        self.places = words(piece) if start == 0 else [(start + first, start + last) for first, last in words(piece)]
        self.keys = [fold_key(text[first:last]) for first, last in self.places]
        self._readings: dict[int, list[Reading]] = {}

    def readings(self, index: int) -> list[Reading]:
        """The ways to read the word of this number, the whole word first."""
        found = self._readings.get(index)
        if found is None:
            found = self._readings[index] = self._read(index)
        return found

    def _read(self, index: int) -> list[Reading]:
        start, end = self.places[index]
        key = self.keys[index]
        text = self.text
        found = [Reading(start, end, key, self._arabic and has_article(text, start, key))]
        if not self._arabic or key[0] not in _PROCLITICS or len(key) <= _LEAST or is_whole(key):
            return found
        for cut in cuts(text, start, end)[1:]:
            rest = fold_key(text[cut.start : end])
            if len(rest) >= _LEAST:
                found.append(Reading(cut.start, end, rest, has_article(text, cut.start, rest), cut=True))
            if cut.norm is not None:
                found.append(Reading(cut.start, end, fold_key(cut.norm), article=True, cut=True, norm=cut.norm))
        return found

    def joint(self, index: int) -> str | None:
        """What stands between this word and the next one beside spaces and quotation marks; None for a paragraph."""
        gap = self.text[self.places[index][1] : self.places[index + 1][0]]
        if gap == " ":
            return ""
        return None if _PARAGRAPH.search(gap) else bare(gap)


def bare(signs: str) -> str:
    """Signs around words without spaces, quotation marks and what is invisible."""
    return _QUOTES_AND_SPACES.sub("", signs)


def has_article(text: str, start: int, key: str) -> bool:
    """Whether the word at `start`, folded `key`, begins with ال and enough behind it (الله and ألمانيا do not)."""
    return key.startswith("ال") and len(key) >= _LEAST + 2 and text[start] in "اٱ"


def is_whole(key: str) -> bool:
    """Whether no proclitic may be cut off a folded word, because it is a name or a frequent word itself."""
    return key in shipped_names() or key in common_words()


@cache
def common_words() -> frozenset[str]:
    """Frequent words, folded, that are spelt like names when folded (على, علي), or as if a proclitic stood before."""
    lines = resource("names", "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold_key(word) for line in lines if not line.startswith("#") for word in line.split())
