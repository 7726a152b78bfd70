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
            if self.phrases.addressed(item):
                place, medium = self._addressed(index, stop)
                channel, addressee = (place, addressee) if medium else (channel, addressee or place)
            elif channel is None and index > start and item.fold in self.lists["statements"]:
                channel = (item.start, item.end) if self.items[index - 1].fold in _IN else None
        return channel, addressee

    def _addressed(self, index: int, stop: int) -> tuple[Range, bool]:
        """The words behind ل, and whether they are a medium."""
        item = self.items[index]
        span = next((span for span in self.names.spans if span.start == item.start + 1), None)
        medium = item.fold[1:] in self.lists["media"]
        if span:
            return (span.start, span.end), medium or span.label == "ORG"
        end = index + 1
        while medium and end < stop and self.items[end].kind == "word" and self.items[end].fold not in self.lists["stops"]:
            end += 1
        return (item.start + 1, self.items[end - 1].end), medium
