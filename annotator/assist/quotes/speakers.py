"""Says who speaks: the subject of the cue, the object of `according to`, or the speaker who is carried on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from annotator.arabic.folding import fold_key
from annotator.assist.quotes.content import Draft
from annotator.assist.quotes.items import Item, Names
from annotator.assist.quotes.lexicon import Lexicon
from annotator.assist.quotes.phrases import Phrase, Phrases
from annotator.assist.quotes.proposal import Range, Speaker
from annotator.model import Span

_FAR = 300
"""Names that are looked back over for another mention of a speaker."""


@dataclass(slots=True)
class _Heard:
    """A speaker who was heard: where, with which gender of the verb, and whether he or she was named."""

    ranges: tuple[Range, ...]
    gender: str
    voice: str


@dataclass(slots=True)
class Memory:
    """Everybody who has spoken so far in this text."""

    text: str
    names: Names
    heard: list[_Heard] = field(default_factory=list)

    def keep(self, ranges: tuple[Range, ...], gender: str, voice: str) -> None:
        """Remember who spoke."""
        if ranges:
            self.heard.append(_Heard(ranges, gender, voice))

    def last(self, gender: str) -> _Heard | None:
        """The last speaker who agrees with a verb of this gender, or the last one at all."""
        for item in reversed(self.heard):
            if set(item.gender) & set(gender):
                return item
        return self.heard[-1] if self.heard else None

    def last_mention(self, place: Range, before: int) -> Range:
        """The last mention, before an offset, of whom the mention at `place` names."""
        span = next((item for item in self.names.starting(place[0]) if item.end == place[1]), None)
        if span is None:
            return place
        for item in islice(self.names.before(before), _FAR):
            if item.end <= before and self._same(span, item):
                return (item.start, item.end)
        return place

    def _same(self, one: Span, other: Span) -> bool:
        if one.entities and set(one.entities) & set(other.entities):
            return True
        words, others = fold_key(one.text).split(), fold_key(other.text).split()
        return one.label == other.label and words[-1] == others[-1] and (len(others) == 1 or words == others)


class Attribution:
    """Finds the speakers of the drafts of one sentence."""

    def __init__(self, items: Sequence[Item], lexicon: Lexicon, memory: Memory) -> None:
        self.items = items
        self.lexicon = lexicon
        self.memory = memory
        self.names = memory.names
        self.phrases = Phrases(items, memory.names, lexicon)

    def speaker(self, draft: Draft, earlier: Sequence[Draft]) -> tuple[Speaker, Range | None]:
        """The speaker of a draft, and the channel where the source's own words show one."""
        relayed = self._relayed(draft)
        if relayed:
            return self._overt(relayed[0], draft), relayed[1]
        carries = draft.cue.kind == "participle" and draft.zone[0] == draft.cue.last
        if carries or (draft.cue.kind == "own words" and draft.zone[0] == draft.zone[1]):
            return self._elided(draft, earlier), None
        phrase = None if self._content_first(draft) else self.phrases.read(*draft.zone)
        if phrase is None and draft.cue.finite:
            phrase = self._before(draft)
        return (self._overt(phrase, draft), None) if phrase else (self._elided(draft, earlier), None)

    def _content_first(self, draft: Draft) -> bool:
        """Whether the content's preposition comes right behind the verb, so that no subject does: وطالبوا بتوضيح."""
        item = self.items[draft.zone[0]] if draft.zone[0] < draft.zone[1] else None
        clitic = any(frame.clitic for frame in draft.cue.frames)
        return clitic and item is not None and item.fold.startswith("ب") and not self.names.at(item.start)

    def _overt(self, phrase: Phrase, draft: Draft) -> Speaker:
        ranges = phrase.ranges
        if phrase.dual:
            pair = self._last_two(self.items[draft.cue.first].start)
            ranges = pair or ranges
        voice = "anonymous" if phrase.anonymous else "overt"
        gender = draft.cue.gender if draft.cue.finite else "mf"
        if draft.cue.kind != "participle":  # مستشهدا بقول فلان: the next sentence goes on with who cites
            self.memory.keep(ranges, gender, voice)
        return Speaker(ranges, "anonymous" if phrase.anonymous else "overt")

    def _last_two(self, begin: int) -> tuple[Range, ...]:
        """The two persons who were named last before an offset: whom الوزيران means."""
        found: list[Span] = []
        for span in islice(self.names.before(begin), _FAR):
            if span.label == "PERS" and span.end <= begin and not any(self._same(span, other) for other in found):
                found.append(span)
            if len(found) == 2:
                break
        return tuple(sorted((span.start, span.end) for span in found)) if len(found) == 2 else ()

    def _same(self, one: Span, other: Span) -> bool:
        if one.entities or other.entities:
            return bool(set(one.entities) & set(other.entities))
        return fold_key(one.text).split()[-1] == fold_key(other.text).split()[-1]

    def _elided(self, draft: Draft, earlier: Sequence[Draft]) -> Speaker:
        begin = self.items[min(draft.begin, draft.fragments[0][0])].start
        if not earlier:
            place = self._subject(draft)
            if place:
                self.memory.keep((place,), draft.cue.gender, "overt")
                return Speaker((place,), "elided")
        heard = self.memory.heard[-1] if earlier and self.memory.heard else self.memory.last(draft.cue.gender)
        if heard is None:
            return Speaker((), "elided")
        ranges = tuple(self.memory.last_mention(place, begin) for place in heard.ranges)
        self.memory.keep(ranges, heard.gender, heard.voice)
        return Speaker(ranges, "anonymous" if heard.voice == "anonymous" else "elided")

    def _subject(self, draft: Draft) -> Range | None:
        """A person named in this sentence before its first cue, not behind a preposition: وبدا فلان متحفظا، إذ قال."""
        start, end = self.items[0].start, self.items[draft.cue.first].start
        for span in reversed(self.names.within(start, end)):
            if span.label == "PERS" and not self._governed(span.start):
                return (span.start, span.end)
        return None if self.names.spans else self._titled_subject(draft)

    def _governed(self, offset: int) -> bool:
        """Whether the noun phrase that a name ends stands behind a preposition."""
        index = next((at for at, item in enumerate(self.items) if item.end > offset), 0)
        while index > 0:
            before = self.items[index - 1]
            spans = [span for span in self.names.ending(before.end) if span.label == "OCC"]
            if spans:
                index = next(at for at, item in enumerate(self.items) if item.end > spans[0].start)
                offset = spans[0].start
                continue
            return before.fold in self.lexicon.lists["prepositions"] or self.items[index].start < offset
        return self.items[index].start < offset and self.items[index].fold[0] in "بلك"

    def _before(self, draft: Draft) -> Phrase | None:
        """A subject right before its verb: الوزيرة تعد بـ, وكان الشاهد قد ادعى."""
        index = draft.cue.first
        if index and self.items[index - 1].fold == "قد":
            index -= 1
        if not index:
            return None
        end = self.items[index - 1].end
        spans = [span for span in self.names.ending(end) if span.label in ("PERS", "OCC", "ORG")]
        if spans and spans[0].start >= self.items[0].start:
            start = next(at for at, item in enumerate(self.items) if item.end > spans[0].start)
            return None if self._governed(spans[0].start) else self.phrases.read(start, index)
        whole = self._whole_subject(index)
        if whole:
            return whole
        if index < draft.cue.first and index >= 2 and self.items[index - 2].fold.lstrip("و") in ("كان", "كانت"):
            return self.phrases.read(index - 1, index)
        return None

    def _whole_subject(self, index: int) -> Phrase | None:
        """A sentence that is nothing but its subject before the verb: the style of headlines, and أما فلان فقال."""
        start = int(self.items[0].fold in ("اما", "واما"))
        begin = next((at for at in range(start, index) if self.items[at].kind == "word"), index)
        verb = self.items[index].fold
        if index - begin > 7 or not (start or verb[:1] in "يت"):
            return None
        phrase = self.phrases.read(begin, index)
        return phrase if phrase and phrase.after == index else None

    def _titled_subject(self, draft: Draft) -> Range | None:
        """The same without known names: a title early in the sentence and the name behind it."""
        told = self.lexicon.lists["told"]
        for index in range(1, min(4, draft.cue.first)):
            if self.items[index].kind == "word" and self.items[index].fold.removeprefix("ال") in told:
                phrase = self.phrases.read(index, draft.cue.first)
                return phrase.ranges[0] if phrase and not phrase.anonymous else None
        return None

    def _relayed(self, draft: Draft) -> tuple[Phrase, Range | None] | None:
        """نقلت وكالة عن فلان, جاء في بيان … نقلا عن فلان: the source behind عن, and the medium before it."""
        start, end = draft.zone
        verb = self.items[draft.cue.first].fold
        about = [at for at in range(start, end) if self.items[at].fold in ("عن", "عنه", "عنها")]
        if not about or not ("نقل" in verb or "نقلا" in {item.fold for item in self.items[start : about[0]]}):
            return None
        at = about[0]
        medium = self.phrases.read(start, at - (self.items[at - 1].fold == "نقلا"))
        channel = medium.ranges[0] if medium else None
        if self.items[at].fold == "عن":
            phrase = self.phrases.read(at + 1, end)
            return (phrase, channel) if phrase else None
        return None
