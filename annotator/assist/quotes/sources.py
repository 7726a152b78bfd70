"""The medium or statement between speaker and reader, and who is spoken to."""

from collections.abc import Sequence

from annotator.assist.quotes.content import Draft
from annotator.assist.quotes.items import Item, Names
from annotator.assist.quotes.lexicon import Lexicon
from annotator.assist.quotes.phrases import Phrases
from annotator.assist.quotes.proposal import Range

_IN = frozenset({"في", "عبر", "على", "وفي", "وعبر", "وعلى"})


class Sources:
    """Reads channel and addressee beside a cue."""

    def __init__(self, items: Sequence[Item], names: Names, lexicon: Lexicon) -> None:
        self.items = items
        self.names = names
        self.lists = lexicon.lists
        self.phrases = Phrases(items, names, lexicon)

    def read(self, draft: Draft) -> tuple[Range | None, Range | None]:
        """Channel and addressee of a draft; each may be missing."""
        channel: Range | None = None
        addressee: Range | None = None
        first = draft.fragments[0][0]
        stop = first if first > draft.cue.first else draft.end
        start = 0 if draft.cue.first < 8 and self.items[0].fold in _IN else draft.cue.first
        for index in range(start, min(stop, len(self.items))):
            item = self.items[index]
            if item.kind != "word":
                continue
            following = self.items[index + 1] if index + 1 < len(self.items) else None
            if item.fold == "ل" and following and following.pair and following.start == item.end:
                channel = (following.pair.start, following.pair.end)
            elif self.phrases.addressed(item):
                place, medium, person = self._addressed(index, stop)
                channel = place if medium else channel
                addressee = place if person and not addressee else addressee
            elif channel is None and index > start and item.fold in self.lists["statements"]:
                channel = (item.start, item.end) if self.items[index - 1].fold in _IN else None
        return channel, addressee

    def _addressed(self, index: int, stop: int) -> tuple[Range, bool, bool]:
        """The words behind ل, whether they are a medium, and whether they are people."""
        item = self.items[index]
        span = next(iter(self.names.starting(item.start + 1)), None)
        medium = item.fold[1:] in self.lists["media"]
        if span:
            people = [other for other in self.names.within(span.end, span.end + 40) if other.label == "PERS"]
            named = people[0] if span.label == "OCC" and people and people[0].start <= span.end + 1 else span
            return (named.start, named.end), medium or span.label == "ORG", span.label in ("PERS", "OCC")
        end = index + 1
        while medium and end < stop and self._plain(self.items[end]):
            end += 1
        plural = item.fold.startswith("لل") and item.fold.endswith("ين") and len(item.fold) > 5
        return (item.start + 1, self.items[end - 1].end), medium, plural

    def _plain(self, item: Item) -> bool:
        return item.kind == "word" and item.fold not in self.lists["stops"]
