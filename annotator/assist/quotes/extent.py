"""How far subjects, clauses and noun phrases reach in a sentence."""

from collections.abc import Sequence

from annotator.assist.quotes.cues import Cue
from annotator.assist.quotes.items import Item, Names
from annotator.assist.quotes.lexicon import Lexicon
from annotator.assist.quotes.phrases import Phrases


class Extent:
    """Finds ends in the items of one sentence; another source (وفق …) or the writer's own clause is an end."""

    def __init__(self, items: Sequence[Item], names: Names, lexicon: Lexicon, cues: Sequence[Cue]) -> None:
        self.items = items
        self.names = names
        self.lists = lexicon.lists
        self.phrases = Phrases(items, names, lexicon)
        self.sources = frozenset(cue.first for cue in cues if cue.kind == "according")
        self.own_words = frozenset(cue.first for cue in cues if cue.kind == "own words")

    def body(self, start: int) -> bool:
        """Whether a body is named here; behind ناشد it is the one addressed."""
        return start < len(self.items) and any(
            span.label == "ORG" for span in self.names.starting(self.items[start].start)
        )

    def behind_subject(self, start: int, limit: int) -> int:
        """Past the names that follow the verb and anything between commas behind them."""
        index = start
        while index < limit:
            item = self.items[index]
            spans = self.names.starting(item.start)
            if not spans:
                break
            end = spans[0].end
            while index < limit and self.items[index].start < end:
                index += 1
        if index == start and not self.names.spans:
            phrase = self.phrases.read(start, limit)
            index = phrase.after if phrase else start
        while index < limit and self.items[index].comma:
            close = next((at for at in range(index + 1, limit) if self.items[at].comma), None)
            if close is None:
                break
            index = close + 1
        return index

    def behind_object(self, start: int, limit: int) -> int:
        """Past whom the verb addresses."""
        if start >= limit:
            return start
        end = self.behind_subject(start, limit)
        return end if end > start else start + 1

    def clause_end(self, start: int, limit: int) -> int:
        """Where a reported clause ends: at the stop, or at a comma behind which the writer goes on."""
        for index in range(start, limit):
            item = self.items[index]
            if index in self.own_words:
                return self.strip(start, index)
            if item.comma and index + 1 < limit and index > start:
                word = self.items[index + 1].fold
                following = self.items[index + 2].fold if index + 2 < limit else ""
                if word in self.lists["writer"] or index + 1 in self.sources:
                    return index
                if word == "وان" and following in ("كان", "كانت", "لم"):
                    return index
                if word in ("في", "من") and following in self.lists["writer"]:
                    return index
        return self.strip(start, limit)

    def phrase_end(self, start: int, limit: int) -> int:
        """Where a noun phrase ends: at the first comma or the end of the clause."""
        for index in range(start, limit):
            item = self.items[index]
            if item.comma or item.fold in (":", "…"):
                return index
        return self.strip(start, limit)

    def strip(self, start: int, end: int) -> int:
        """The end without stops and a dangling conjunction."""
        while end > start:
            item = self.items[end - 1]
            if item.fold != "و" and not (item.kind == "stop" and item.fold not in "؟?!…"):
                break
            end -= 1
        return end
