"""All names that are looked for, by their words: one walk over a text finds every one of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from annotator.arabic.edges import trimmed, unwrapped
from annotator.assist.mentions.readings import Reading, Words, bare

T = TypeVar("T")

_LEAST_BARE = 3
_FEW = 40
_PARTICLES = frozenset(
    {
        *("بن", "ابن", "بنت", "بو", "ابو", "ابي", "ابا", "ام", "ال", "عبد", "ولد"),
        *("دي", "دا", "دو", "فان", "فون", "لو", "ماك", "سان"),
    }
)
"""Words, folded, that a last name begins with: بن سلمان, أبو مازن, آل ثاني, عبد الله."""
_QUOTE = re.compile("[«»“”„‘’‹›\"'<>()]")
_SIMPLE = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?: [\u0621-\u063a\u0641-\u064a]+)*\Z")


@dataclass(slots=True)
class Entry(Generic[T]):
    """One form of a name: what it stands for, its words and the signs around them.

    `flexible`: ال may come or, where it has one (`article`), go. `last`: it is but the last name of a person.
    """

    value: T
    text: str
    head: str
    tail: str
    flexible: bool
    article: bool
    last: bool = False


@dataclass(slots=True)
class _Node(Generic[T]):
    children: "dict[str, _Node[T]]" = field(default_factory=dict)
    entries: list[Entry[T]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A stretch of the text that reads like an entry, from word `first` to word `last`.

    `added` and `dropped` say that its ال is not the name's, `variant` that it is one letter off.
    """

    start: int
    end: int
    entry: Entry[T]
    reading: Reading
    first: int
    last: int
    added: bool = False
    dropped: bool = False
    variant: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """A name taken apart: its folded words, each but the first with the sign that joins it to the one before."""

    keys: tuple[str, ...]
    plain: tuple[str, ...]
    head: str
    tail: str
    article: bool
    text: str


def parts_of(text: str) -> Parts | None:
    """The parts of a name; None for one without any word, or with a paragraph in it."""
    if not _SIMPLE.match(text):
        text = text[slice(*unwrapped(text, *trimmed(text, 0, len(text))))]
    found = Words(text)
    if not found.places:
        return None
    joints = [found.joint(index) for index in range(len(found.places) - 1)]
    if None in joints:
        return None
    keys = (found.keys[0], *(str(joint) + key for joint, key in zip(joints, found.keys[1:], strict=True)))
    first, last = found.places[0][0], found.places[-1][1]
    article = found.readings(0)[0].article
    return Parts(keys, tuple(found.keys), bare(text[:first]), bare(text[last:]), article, text)


def last_name(plain: tuple[str, ...]) -> int:
    """How many words at the end of a person's name are the last name; 0 where there is only that."""
    count = 1
    while count < len(plain) and plain[-count - 1] in _PARTICLES:
        count += 1
    if count < len(plain) and plain[-count].startswith("ال") and plain[-count - 1].startswith("عبد"):
        count += 1
    return count if count < len(plain) else 0


class NameIndex(Generic[T]):
    """A trie of folded words."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()
        self._endings: tuple[str, ...] = ()
        self.size = 0

    def add(self, text: str, value: T, flexible: bool = True, person: bool = False) -> None:
        """Look for this name too; of a `person` also for the last name alone, and `flexible` with ال or without."""
        parts = parts_of(text)
        if parts is None:
            return
        self._add(parts.keys, Entry(value, parts.text, parts.head, parts.tail, flexible, parts.article))
        count = last_name(parts.plain) if person else 0
        if count and not parts.tail:
            keys = (parts.plain[-count], *parts.keys[len(parts.keys) - count + 1 :])
            article = keys[0].startswith("ال")
            self._add(keys, Entry(value, parts.text, "", "", flexible, article, last=True))

    def _add(self, keys: tuple[str, ...], entry: Entry[T]) -> None:
        node = self._root
        for key in keys:
            node = node.children.setdefault(key, _Node())
        node.entries.append(entry)
        self.size += 1
        if len(self._endings) < _FEW:
            self._endings = tuple({*self._endings, keys[0].removeprefix("ال")})

    def hits(self, words: Words) -> Iterator[Hit[T]]:
        """Everything in the text that reads like an entry, in order; longer ones come after shorter ones."""
        children = self._root.children
        # Whatever is cut off a word, its end remains: of a few names most words need no closer look.
        endings = self._endings if len(self._endings) < _FEW else ("",)
        for index, key in enumerate(words.keys):
            if not key.endswith(endings):
                continue
            for reading in words.readings(index):
                node = children.get(reading.key)
                if node is not None:
                    yield from self._walk(node, words, index, reading)
                if reading.article:
                    node = children.get(reading.key[2:])
                    if node is not None:
                        yield from self._walk(node, words, index, reading, added=True)
                elif len(reading.key) >= _LEAST_BARE:
                    node = children.get("ال" + reading.key)
                    if node is not None:
                        yield from self._walk(node, words, index, reading, dropped=True)

    def _walk(
        self, node: _Node[T], words: Words, first: int, reading: Reading, added: bool = False, dropped: bool = False
    ) -> Iterator[Hit[T]]:
        last = first
        while True:
            for entry in node.entries:
                if (added or dropped) and not (entry.flexible and (added or entry.article)):
                    continue
                hit = _with_signs(words, entry, first, last, reading, added, dropped)
                if hit is not None:
                    yield hit
            if not node.children or last + 1 == len(words.places):
                return
            joint = words.joint(last)
            following = node.children.get(joint + words.keys[last + 1]) if joint is not None else None
            if following is None:
                return
            node, last = following, last + 1


def _with_signs(
    words: Words, entry: Entry[T], first: int, last: int, reading: Reading, added: bool, dropped: bool
) -> Hit[T] | None:
    """The hit with the signs that belong to the name (5%, #وسم) and balanced quotation marks; None without them."""
    text = words.text
    start, end = reading.start, words.places[last][1]
    if entry.head:
        start -= len(entry.head)
        if start < 0 or text[start : reading.start] != entry.head:
            return None
    if entry.tail:
        if text[end : end + len(entry.tail)] != entry.tail:
            return None
        end += len(entry.tail)
    elif last > first and _QUOTE.search(text, start, end):
        start, end = trimmed(text, start, end)
        if start != reading.start:
            return None
    return Hit(start, end, entry, reading, first, last, added, dropped)
