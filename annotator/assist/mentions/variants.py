"""Other spellings of long names: one letter more, one less or another one (بيزشكيان, بزشكيان)."""

from collections.abc import Iterator
from typing import Generic, TypeVar

from annotator.arabic.known_names import countries_and_capitals
from annotator.assist.mentions.index import Entry, Hit, last_name, parts_of
from annotator.assist.mentions.readings import Words, common_words

T = TypeVar("T")

_LONG = 6  # letters without ال
_LONG_VOWELS = frozenset("اوي")
LONG_FOR_VOWELS = 5  # a long vowel that comes or goes is what transliterations differ in (ترامب, ترمب)
BEFORE = frozenset("وفبكلاس")
"""Letters that make another word where they come or go at its beginning; at its end every letter does."""


class Variants(Generic[T]):
    """Names of which other spellings are looked for."""

    def __init__(self) -> None:
        self._patterns: list[tuple[tuple[str, ...], Entry[T]]] = []
        self._endings: tuple[str, ...] = ()
        self._shortest = 0
        self.words: set[str] = set()
        """The words, without ال, that may be spelt otherwise."""

    def add(self, text: str, value: T, person: bool = False) -> None:
        """Look for other spellings of this name, and of its last name where it is a `person`'s."""
        parts = parts_of(text)
        if parts is None or parts.head or parts.tail:
            return
        self._add(parts.keys, Entry(value, text, "", "", flexible=True, article=parts.article))
        count = last_name(parts.plain) if person else 0
        if count:
            keys = (parts.plain[-count], *parts.keys[len(parts.keys) - count + 1 :])
            self._add(keys, Entry(value, text, "", "", flexible=True, article=False, last=True))

    def _add(self, keys: tuple[str, ...], entry: Entry[T]) -> None:
        keys = (keys[0].removeprefix("ال"), *keys[1:])
        long = {key for key in keys if len(key.removeprefix("ال")) >= LONG_FOR_VOWELS and key.isalpha()}
        if long:
            self._patterns.append((keys, entry))
            # The last letter is never another one.
            self._endings = tuple({first[0][-1] for first, _ in self._patterns})
            self._shortest = min(len(first[0]) for first, _ in self._patterns) - 1
            self.words |= long

    def hits(self, words: Words) -> Iterator[Hit[T]]:
        """Everything in the text that is one letter off a pattern."""
        if not self._patterns:
            return
        total = len(words.places)
        for index, key in enumerate(words.keys):
            if len(key) < self._shortest or not key.endswith(self._endings):
                continue
            for reading in words.readings(index):
                first = reading.key[2:] if reading.article else reading.key
                for keys, entry in self._patterns:
                    size = len(keys)
                    if index + size > total or abs(len(keys[0]) - len(first)) > 1:
                        continue
                    if not _one_off(keys, first, words, index):
                        continue
                    last = index + size - 1
                    yield Hit(reading.start, words.places[last][1], entry, reading, index, last, variant=True)


def _one_off(keys: tuple[str, ...], first: str, words: Words, index: int) -> bool:
    """Whether exactly one word of the name differs, by one letter."""
    off = False
    for number, key in enumerate(keys):
        if number == 0:
            found = first
        else:
            joint = words.joint(index + number - 1)
            if joint is None:
                return False
            found = joint + words.keys[index + number]
        if found != key:
            if off or not is_variant(key, found):
                return False
            off = True
    return off


def is_variant(one: str, other: str) -> bool:
    """Whether two folded words may be spellings of one name: one letter inside them differs, and they are long."""
    if abs(len(one) - len(other)) > 1 or not (one.isalpha() and other.isalpha()):
        return False
    if other in common_words() or other in countries_and_capitals():
        return False
    place = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if place >= len(shorter) - 1 and (place >= len(shorter) or len(one) == len(other)):
        return False  # the last letter, or one behind it
    if len(one) == len(other):
        return one[place + 1 :] == other[place + 1 :] and len(one) >= _LONG and place > 0
    if longer[place + 1 :] != shorter[place:] or (place == 0 and longer[0] in BEFORE):
        return False
    return len(longer) >= (LONG_FOR_VOWELS if longer[place] in _LONG_VOWELS else _LONG)
