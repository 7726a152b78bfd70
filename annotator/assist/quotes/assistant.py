"""Runs the steps: pairs of marks, names among them, sentences, cues, content, speakers."""

from collections.abc import Sequence
from itertools import pairwise

from annotator.arabic.quotes import Quoted, quoted
from annotator.assist.quotes.content import Draft
from annotator.assist.quotes.cues import find_cues
from annotator.assist.quotes.items import Item, Names, Reader
from annotator.assist.quotes.kinds import name_pairs
from annotator.assist.quotes.lexicon import Lexicon, lexicon
from annotator.assist.quotes.phrases import Phrases
from annotator.assist.quotes.proposal import MarkedWords, QuoteProposal, Range, Speaker
from annotator.assist.quotes.sentence import SentenceReader
from annotator.assist.quotes.sources import Sources
from annotator.assist.quotes.speakers import Attribution, Memory
from annotator.model import Fragments, Span


def propose_quotes(text: str, entities: Sequence[Span] = (), language: str = "ar") -> list[QuoteProposal]:
    """The quotes of a text in order, each with content, type, cue, speaker, channel and addressee.

    `entities` are the known names of the text: with them names and titles are told apart exactly, without them by rule.
    There are rules for Arabic only; a text of another language has no proposals.
    """
    if not language.startswith("ar"):
        return []
    return _Assistant(text, entities).run()


def words_in_marks(text: str, entities: Sequence[Span] = ()) -> list[MarkedWords]:
    """The words in quotation marks that are no quote and no part of one: names, and irony or emphasis."""
    assistant = _Assistant(text, entities)
    quotes = assistant.run()
    found = []
    for pair in assistant.pairs:
        named = pair.outer_start in assistant.named
        inside = any(start <= pair.start and pair.end <= end for quote in quotes for start, end in quote.fragments)
        if named or not inside:
            found.append(MarkedWords(pair.start, pair.end, "name" if named else "emphasis"))
    return found


class _Assistant:
    """One run over one text."""

    def __init__(self, text: str, entities: Sequence[Span]) -> None:
        self.text = text
        self.names = Names.of(entities)
        self.lexicon: Lexicon = lexicon()
        self.pairs = [pair for pair in quoted(text) if pair.closed or text[: pair.outer_start].rstrip()[-1:] == ":"]
        self.nesting = {one.outer_start for one, other in pairwise(self.pairs) if other.outer_end <= one.outer_end}
        self.named = name_pairs(text, self.pairs, self.names, self.lexicon)
        self.reader = Reader(text, self.pairs, self.named, self.lexicon.lists["labels"])
        self.memory = Memory(text, self.names)

    def run(self) -> list[QuoteProposal]:
        """All proposals, in order of their content."""
        found: list[QuoteProposal] = []
        for sentence in self.reader.sentences(0, len(self.text)):
            found += self._sentence(sentence)
        return sorted(found, key=lambda quote: quote.fragments)

    def _sentence(self, items: list[Item], inner: bool = False) -> list[QuoteProposal]:
        drafts = SentenceReader(items, self.names, self.lexicon).drafts()
        if inner:
            drafts = [draft for draft in drafts if draft.type == "direct"]
        found = []
        attribution = Attribution(items, self.lexicon, self.memory)
        for index, draft in enumerate(drafts):
            found.append(self._proposal(items, draft, drafts[:index], attribution))
        blocks = [item.pair for item in items if item.kind == "block" and item.pair]
        if not drafts and not inner and blocks and items[0].kind == "block":
            found += self._interrupted(blocks[0])
        for pair in blocks:
            if pair.outer_start in self.nesting:
                for sentence in self.reader.sentences(pair.start, pair.end):
                    found += self._sentence(sentence, inner=True)
        return found

    def _proposal(
        self, items: list[Item], draft: Draft, earlier: Sequence[Draft], attribution: Attribution
    ) -> QuoteProposal:
        speaker, relayed = attribution.speaker(draft, earlier)
        channel, addressee = Sources(items, self.names, self.lexicon).read(draft)
        cue = [(draft.cue.first, draft.cue.last), *draft.extra]
        places = sorted((items[first].start, items[last - 1].end) for first, last in cue)
        return QuoteProposal(
            tuple(self._range(items, draft, index) for index in range(len(draft.fragments))),
            draft.type,
            _touching(places, self.text),
            speaker,
            relayed or channel,
            addressee,
            draft.confidence if speaker.ranges else draft.confidence * 0.8,
        )

    def _range(self, items: list[Item], draft: Draft, index: int) -> Range:
        """The code points of a fragment: inside the marks where it is nothing but marked words."""
        first, last = draft.fragments[index]
        block = items[first]
        alone = last == first + 1 and block.kind == "block" and (len(draft.fragments) == 1 or draft.type == "direct")
        if alone and block.pair:
            return (block.pair.start, block.pair.end)
        start = block.start
        if index == 0 and draft.skip:
            start += draft.skip
            while self.text[start] in "ـ ":
                start += 1
        if first == 0 and draft.begin == 0 and block.fold.startswith("وال"):
            start += 1
        return (start, items[last - 1].end)

    def _interrupted(self, pair: Quoted) -> list[QuoteProposal]:
        """“نحن، قال الوزير، مستعدون”: one quote of two fragments with its cue inside the marks."""
        items = self.reader.items(pair.start, pair.end)
        for cue in find_cues(items, self.lexicon):
            if not cue.finite or cue.first < 2 or not items[cue.first - 1].comma:
                continue
            close = next((at for at in range(cue.last, len(items)) if items[at].comma), None)
            phrase = Phrases(items, self.names, self.lexicon).read(cue.last, close) if close else None
            if phrase is None or close is None or close + 1 >= len(items) or phrase.after != close:
                continue
            fragments: Fragments = ((pair.start, items[cue.first - 2].end), (items[close + 1].start, pair.end))
            voice = "anonymous" if phrase.anonymous else "overt"
            self.memory.keep(phrase.ranges, cue.gender, voice)
            place = (items[cue.first].start, items[cue.last - 1].end)
            speaker = Speaker(phrase.ranges, "anonymous" if phrase.anonymous else "overt")
            return [QuoteProposal(fragments, "direct", (place,), speaker, None, None, 0.8)]
        return []


def _touching(places: list[Range], text: str) -> Fragments:
    """Pieces of a cue with only spaces between them are one piece."""
    joined: list[Range] = []
    for start, end in places:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
