"""The text as the assistant reads it: words, stops and blocks in quotation marks, sentence by sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Literal

from annotator.arabic.folding import fold_key
from annotator.arabic.quotes import Quoted
from annotator.arabic.words import tokens
from annotator.model import Span

Kind = Literal["word", "stop", "block"]
_END = frozenset(".؟?!")
_LABELS = {"PER": "PERS", "PERSON": "PERS", "TITLE": "OCC", "ORGANIZATION": "ORG", "TIME": "DATE"}
"""What other schemes call the labels of the media scheme."""
_LONGEST = 500
"""Items; a text without stops is cut there."""
_DOTS = re.compile(r"\.{2}(?!\.)")


@dataclass(frozen=True, slots=True)
class Item:
    """A word (folded), a stop (its character), or a whole pair of marks with what is in it."""

    kind: Kind
    fold: str
    start: int
    end: int
    pair: Quoted | None = None

    @property
    def comma(self) -> bool:
        """Whether it is a comma, Arabic or Latin."""
        return self.kind == "stop" and self.fold in "،,؛"


@dataclass(frozen=True, slots=True)
class Names:
    """The known names of a text, for lookup by place. Overlapping names are all kept."""

    spans: tuple[Span, ...]
    by_end: dict[int, list[Span]]
    longest: int

    @classmethod
    def of(cls, entities: Sequence[Span]) -> "Names":
        """Names in order, a longer one before those within it."""
        known = (replace(span, label=_LABELS[span.label]) if span.label in _LABELS else span for span in entities)
        spans = tuple(sorted(known, key=lambda span: (span.start, -span.end)))
        by_end: dict[int, list[Span]] = {}
        for span in spans:
            by_end.setdefault(span.end, []).append(span)
        return cls(spans, by_end, max((span.end - span.start for span in spans), default=0))

    def _from(self, offset: int) -> Iterator[Span]:
        """The names that begin at an offset or behind it."""
        for index in range(bisect_left(self.spans, offset, key=lambda span: span.start), len(self.spans)):
            yield self.spans[index]

    def within(self, start: int, end: int) -> list[Span]:
        """The names that lie wholly in a range."""
        near = takewhile(lambda span: span.start < end, self._from(start))
        return [span for span in near if span.end <= end]

    def at(self, offset: int) -> list[Span]:
        """The names that reach over an offset."""
        near = takewhile(lambda span: span.start <= offset, self._from(offset - self.longest))
        return [span for span in near if offset < span.end]

    def before(self, offset: int) -> Iterator[Span]:
        """The names that begin before an offset, the last one first."""
        for index in range(bisect_left(self.spans, offset, key=lambda span: span.start) - 1, -1, -1):
            yield self.spans[index]

    def starting(self, offset: int) -> list[Span]:
        """The names that begin at an offset, the longest first."""
        return list(takewhile(lambda span: span.start == offset, self._from(offset)))

    def ending(self, offset: int) -> list[Span]:
        """The names that end at an offset, the longest first."""
        return self.by_end.get(offset, [])

    def holds(self, start: int, end: int) -> bool:
        """Whether a name reaches over this range and further."""
        return any(end <= span.end for span in self.at(start))


class Reader:
    """Cuts a text with its pairs of marks into sentences of items."""

    def __init__(self, text: str, pairs: Sequence[Quoted], plain: frozenset[int], labels: frozenset[str]) -> None:
        self.text = text
        self.pairs = pairs
        self.plain = plain  # starts of pairs that hold a name: their words count as one word
        self.labels = labels  # words of lines whose colon only heads what follows (اقرأ أيضا:)
        self.tokens = tokens(text)

    def sentences(self, start: int, end: int) -> list[list[Item]]:
        """The sentences of a range. A line that ends in a colon goes on in the next one."""
        found: list[list[Item]] = []
        current: list[Item] = []
        items = self.items(start, end)
        for index, item in enumerate(items):
            if item.kind == "stop" and item.fold == "\n":
                if current and (current[-1].fold != ":" or any(item.fold in self.labels for item in current)):
                    found.append(current)
                    current = []
                continue
            current.append(item)
            if self._ends(items, index) or len(current) >= _LONGEST:
                found.append(current)
                current = []
        return [*found, current] if current else found

    def _ends(self, items: list[Item], index: int) -> bool:
        item = items[index]
        following = items[index + 1] if index + 1 < len(items) else None
        if item.kind == "stop":
            if item.fold in ".." and _DOTS.fullmatch(item.fold):
                return True
            return item.fold in _END and (following is None or following.start > item.end or following.kind == "word")
        if item.kind == "block" and item.pair and following is not None and following.kind == "word":
            closing = self.text[item.pair.end : item.end].strip()
            return closing[:1] == "." and self.text[item.end : item.end + 1].isspace()
        return False

    def items(self, start: int, end: int) -> list[Item]:
        """The items of a range: a pair of marks that lies in it is one item."""
        found: list[Item] = []
        position = start
        for index in range(bisect_left(self.pairs, start, key=lambda pair: pair.outer_start), len(self.pairs)):
            pair = self.pairs[index]
            if pair.outer_start >= end:
                break
            if pair.outer_start < position or pair.outer_end > end:
                continue
            self._words(position, pair.outer_start, found)
            inner = fold_key(self.text[pair.start : pair.end])
            kind: Kind = "word" if pair.outer_start in self.plain else "block"
            found.append(Item(kind, inner, pair.outer_start, pair.outer_end, pair))
            position = pair.outer_end
        self._words(position, end, found)
        return found

    def _words(self, start: int, end: int, found: list[Item]) -> None:
        line = start
        for index in range(bisect_left(self.tokens, (start, start)), len(self.tokens)):
            first, last = self.tokens[index]
            if first >= end:
                break
            self._break(line, first, found)
            piece = self.text[first:last]
            kind: Kind = "word" if any(letter.isalnum() for letter in piece) else "stop"
            if kind == "stop" and found and found[-1].kind == "stop" and found[-1].end == first and piece == ".":
                found[-1] = Item("stop", found[-1].fold + piece, found[-1].start, last)
            elif kind == "word" or piece.strip():
                found.append(Item(kind, fold_key(piece) if kind == "word" else piece, first, last))
            line = last
        self._break(line, end, found)

    def _break(self, start: int, end: int, found: list[Item]) -> None:
        at = self.text.find("\n", start, end)
        if at >= 0:
            found.append(Item("stop", "\n", at, at + 1))
