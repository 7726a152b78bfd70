"""Noun phrases that tell who speaks: where they end, the name behind a title, and whether they name anybody at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.arabic.known_names import whole_words
from annotator.assist.quotes.items import Item, Names
from annotator.assist.quotes.lexicon import Lexicon
from annotator.assist.quotes.proposal import Range
from annotator.model import Span

_HUMAN = ("PERS",)
_SPEAKING = ("PERS", "OCC", "ORG", "GPE", "NORP")
_AFTER_ANONYMOUS = frozenset({"في", "من"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as the text has it: the ranges that name it, the whole phrase, and the item after it."""

    ranges: tuple[Range, ...]
    whole: Range
    after: int
    anonymous: bool
    dual: bool


class Phrases:
    """Reads noun phrases in the items of one sentence."""

    def __init__(self, items: Sequence[Item], names: Names, lexicon: Lexicon) -> None:
        self.items = items
        self.names = names
        self.lists = lexicon.lists

    def read(self, start: int, end: int) -> Phrase | None:
        """The noun phrase that begins at item `start`, or None where none does."""
        start = self._skip(start, end)
        stop = self._stop(start, end)
        if stop == start:
            return None
        first, last = self.items[start], self.items[stop - 1]
        begin = self._begin(first)
        spans = [span for span in self.names.within(begin, last.end) if span.label in _SPEAKING]
        head = first.fold[begin - first.start :] if begin > first.start else first.fold
        people = [span for span in spans if span.label in _HUMAN and not self._inside(span, spans)]
        if people:
            ranges = tuple((span.start, span.end) for span in people[:2])
            return Phrase(ranges, (begin, last.end), stop, False, False)
        behind = self._name_behind(stop, end) if self._titled(head, spans) else None
        if behind:
            place, after = behind
            return Phrase((place,), (begin, place[1]), after, False, False)
        heading = [span for span in spans if span.start == begin]
        if heading:
            dual = heading[0].label == "OCC" and self._dual(heading[0], first)
            return Phrase(((heading[0].start, heading[0].end),), (begin, last.end), stop, False, dual)
        if self._anonymous(start, stop, head):
            stop = self._place(stop, end)
            whole = (begin, self.items[stop - 1].end)
            return Phrase((whole,), whole, stop, True, False)
        dual = head.startswith("ال") and head.endswith("ان") and len(head) > 5
        return Phrase((self._name(start, stop, begin),), (begin, last.end), stop, False, dual)

    def _titled(self, head: str, spans: list[Span]) -> bool:
        return any(span.label == "OCC" for span in spans) or head.removeprefix("ال") in self.lists["told"]

    def _name_behind(self, stop: int, end: int) -> tuple[Range, int] | None:
        """A name between commas behind its title: قال الرئيس الروسي، فلاديمير بوتين، …"""
        if stop + 1 >= end or not self.items[stop].comma:
            return None
        start = stop + 1
        offset = self.items[start].start
        people = [span for span in self.names.starting(offset) if span.label == "PERS"]
        if people:
            return (people[0].start, people[0].end), self._behind(start, people[0].end, end)
        last = self._stop(start, end)
        closed = last < end and self.items[last].comma
        words = [item.fold for item in self.items[start:last]]
        if self.names.spans or not closed or not 1 <= len(words) <= 4:
            return None
        if words[0].startswith(("ال", "و")) or words[0] in self.lists["told"]:
            return None
        return (offset, self.items[last - 1].end), last

    def _skip(self, start: int, end: int) -> int:
        """Past words between verb and subject: له, لي, لنا and times of day."""
        while start < end and (
            self.items[start].fold in ("له", "لها", "لهم", "لي", "لنا", "قد", "اليوم", "امس")
            or self._time(self.items[start])
        ):
            start += 1
        return start

    def _time(self, item: Item) -> bool:
        return any(span.label == "DATE" for span in self.names.at(item.start))

    def _stop(self, start: int, end: int) -> int:
        index = start
        while index < end:
            item = self.items[index]
            covering = [span for span in self.names.at(item.start) if span.label != "DATE"]
            if covering:
                index = self._behind(index, max(span.end for span in covering), end)
                continue
            if item.kind != "word" or item.fold in self.lists["stops"] or self._time(item):
                break
            if index > start and (self.addressed(item) or item.fold.startswith(("وهو", "وهي"))):
                break
            index += 1
        return index

    def _behind(self, index: int, offset: int, end: int) -> int:
        while index < end and self.items[index].start < offset:
            index += 1
        return index

    def addressed(self, item: Item) -> bool:
        """Whether a word begins with the لـ of who is spoken to: للصحفيين, لصحيفة, a known name behind ل."""
        if item.kind != "word" or not item.fold.startswith("ل") or len(item.fold) < 3:
            return False
        if self.names.starting(item.start):
            return False
        named = bool(self.names.starting(item.start + 1))
        return named or item.fold.startswith("لل") or item.fold[1:] in self.lists["media"]

    def _begin(self, item: Item) -> int:
        """Where the phrase begins: behind a proclitic that a known name shows."""
        for cut in (0, 1, 2):
            if self.names.starting(item.start + cut):
                return item.start + cut
        return item.start

    @staticmethod
    def _inside(span: Span, spans: list[Span]) -> bool:
        return any(other is not span and other.start <= span.start and span.end <= other.end for other in spans)

    def _dual(self, span: Span, first: Item) -> bool:
        fold = first.fold
        return fold.startswith("ال") and fold.endswith(("ان", "ون", "ين")) and len(fold) > 5 and span.end == first.end

    def _anonymous(self, start: int, stop: int, head: str) -> bool:
        if head in self.lists["anonymous"]:
            return True
        if head.startswith("ال") or head in self.lists["told"] or head in self.lists["bodies"]:
            return False
        if head in self.lists["statements"]:
            return False
        if not self.names.spans:  # it may be a name: only its form or its place tells a noun
            place = stop < len(self.items) and self.items[stop].fold == "من"
            return stop == start + 1 and (place or (head.endswith(("ون", "ات")) and len(head) > 4))
        following = self.items[start + 1].fold if start + 1 < stop else ""
        return not head.endswith(("ه", "ها", "هم", "ي")) and not following.startswith("ال")

    def _place(self, stop: int, end: int) -> int:
        """An anonymous source takes its place or body along: مصدر في الوزارة, سيدة من قرية."""
        if stop < end and self.items[stop].fold in _AFTER_ANONYMOUS:
            inner = self._stop(stop + 1, end)
            if inner > stop + 1 and not self._time(self.items[stop + 1]):
                return inner
        return stop

    def _name(self, start: int, stop: int, begin: int) -> Range:
        """The name behind a title: from the last word without ال that follows one with ال."""
        last = self.items[stop - 1].end
        for index in range(stop - 1, start, -1):
            word, before = self.items[index].fold, self.items[index - 1].fold
            purpose = word.startswith(("ل", "ب")) and word not in whole_words()
            if not purpose and not word.startswith(("ال", "و")) and before.startswith("ال"):
                return (self.items[index].start, last)
        return (begin, last)
