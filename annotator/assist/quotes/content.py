"""Finds what is said: from a possible cue to the words it governs, or to the marked words that stand before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.assist.quotes.cues import Cue
from annotator.assist.quotes.extent import Extent
from annotator.assist.quotes.items import Item, Names
from annotator.assist.quotes.lexicon import Frame, Lexicon
from annotator.assist.quotes.proposal import QuoteType

_THAT = re.compile(r"ب?(ان|انه|انها|انهم|انهما|انهن|انني|اني|اننا|انا|انك|انكم)")
_IDEA = re.compile(r".{3,}(ه|ها|هم|هما|هن|نا)")
_NO_NOUN = re.compile(r"لل|(عن|من|في|ب|ل|الي|علي)(ه|ها|هم|نا)$")
_REACH = 30
"""Items after a cue in which its content has to begin."""


@dataclass(slots=True)
class Draft:
    """A quote in the making, in items of its sentence: `zone` is where its speaker may stand."""

    cue: Cue
    type: QuoteType
    fragments: list[tuple[int, int]]
    zone: tuple[int, int]
    extra: list[tuple[int, int]] = field(default_factory=list)  # items of the cue behind its first ones
    confidence: float = 0.5
    begin: int = 0
    end: int = 0
    skip: int = 0  # letters of a proclitic before the content


class Finder:
    """Works through the cues of one sentence."""

    def __init__(self, items: Sequence[Item], names: Names, lexicon: Lexicon, cues: Sequence[Cue]) -> None:
        self.items = items
        self.names = names
        self.lists = lexicon.lists
        self.extent = Extent(items, names, lexicon, cues)

    def after(self, cue: Cue, limit: int) -> Draft | None:
        """What a cue governs between itself and item `limit`, or None."""
        takes = frozenset().union(*(frame.takes for frame in cue.frames)) if cue.frames else frozenset()
        if cue.kind == "saying":
            takes = frozenset({"that", "colon", "marks"})
        if cue.kind == "statement":
            takes = frozenset({"that", "colon"})
        last = min(limit, cue.last + _REACH)
        preps = {frame.prep: frame for frame in cue.frames if frame.prep}
        for index in range(cue.last, last):
            item = self.items[index]
            if item.kind == "stop" and item.fold == ":":
                return self._colon(cue, index, limit, self._relay(cue, index), index) if "colon" in takes else None
            if item.kind == "block":
                draft = self._marks(cue, index, limit, takes)
                if draft:
                    return draft
            if item.kind != "word":
                continue
            if item.fold in preps:
                draft = self._prep(cue, preps[item.fold], index, limit)
                if draft:
                    return draft
            if _THAT.fullmatch(item.fold):
                if self._complement(cue, index, takes):
                    return self._that(cue, index, limit, self._relay(cue, index), index)
                if self.items[index - 1].fold not in self.lists["not_that"]:
                    limit = index
                    break
        return self._clitic(cue, limit) or self._noun(cue, cue.last, limit)

    def _relay(self, cue: Cue, index: int) -> list[tuple[int, int]]:
        """The further pieces of نقلت وكالة … عن فلان قوله: the preposition and the noun of saying."""
        if not any(frame.id == "relay" for frame in cue.frames):
            return []
        about = [at for at in range(cue.last, index) if self.items[at].fold in ("عن", "عنه", "عنها", "عنهم")][:1]
        said = [index - 1] if self.items[index - 1].fold in ("قوله", "قولها", "قولهم", "قولهما") else []
        return [(at, at + 1) for at in [*about, *said]]

    def _complement(self, cue: Cue, index: int, takes: frozenset[str]) -> bool:
        """Whether the أنّ here is the one that the cue governs."""
        before = self.items[index - 1].fold
        verb = self.items[cue.first].fold.lstrip("وف")
        if verb == "بين" and (index - cue.last > 6 or (self.items[cue.first - 1].fold in ("من", "ما") and cue.first)):
            return False
        if index > cue.last and before in self.lists["not_that"]:
            return False
        return "that" in takes

    def _that(self, cue: Cue, index: int, limit: int, extra: list[tuple[int, int]], zone_end: int) -> Draft | None:
        start = index + 1
        end = self.extent.clause_end(start, limit)
        if start >= end:
            return None
        suffixed = bool(re.fullmatch(r"ب?ان(?!$).+", self.items[index].fold))
        return self._draft(cue, start, end, zone_end, extra, suffixed)

    def _draft(
        self, cue: Cue, start: int, end: int, zone_end: int, extra: list[tuple[int, int]], phrase: bool
    ) -> Draft | None:
        """A clause or noun phrase that may be in marks wholly, in part or not at all."""
        blocks = [index for index in range(start, end) if self.items[index].kind == "block"]
        kind: QuoteType = "indirect" if not blocks else "mixed"
        confidence = 0.7 if not blocks else 0.85
        if blocks == [start] and end == start + 1:
            kind = "mixed" if phrase else "direct"
            confidence = 0.9
        return Draft(cue, kind, [(start, end)], (cue.last, zone_end), extra, confidence, cue.first, end)

    def _colon(self, cue: Cue, index: int, limit: int, extra: list[tuple[int, int]], zone_end: int) -> Draft | None:
        start = index + 1
        if start >= limit:
            return None
        zone = (cue.last, zone_end)
        if self.items[start].kind == "block":
            return Draft(cue, "direct", [(start, start + 1)], zone, extra, 0.95, cue.first, start + 1)
        end = self.extent.strip(start, limit)
        byline = index == cue.last and end - start <= 4
        if start >= end or byline:
            return None
        return Draft(cue, "indirect", [(start, end)], zone, extra, 0.5, cue.first, end)

    def _marks(self, cue: Cue, index: int, limit: int, takes: frozenset[str]) -> Draft | None:
        """Marked words right behind the cue or its subject, with no colon."""
        block = self.items[index]
        before = self.items[index - 1]
        attached = before.kind == "word" and before.end == block.start
        if attached and before.fold == "ل":  # قال لـ“الخبر” إن: the medium
            return None
        clitic = attached and before.fold in ("ب", "وب", "ك")
        zone = (cue.last, index - 1 if clitic else index)
        if clitic or (index > cue.last and before.fold == "بانه"):
            end = self.extent.phrase_end(index + 1, limit)
            return Draft(cue, "mixed", [(index, end)], zone, [], 0.8, cue.first, end) if self._speaks(cue) else None
        words = block.fold.split()
        if "marks" not in takes or not (len(words) > 1 or index == cue.last):
            return None
        if words[0] in ("ان", "انه", "انها", "اننا", "انني") or before.comma or index == cue.last or len(words) > 3:
            return Draft(cue, "direct", [(index, index + 1)], zone, [], 0.8, cue.first, index + 1)
        return None

    def _speaks(self, cue: Cue) -> bool:
        return any(frame.clitic or "marks" in frame.takes for frame in cue.frames) or cue.kind == "saying"

    def _prep(self, cue: Cue, frame: Frame, index: int, limit: int) -> Draft | None:
        """Content behind the preposition of the frame, which belongs to the cue."""
        extra = [(index, index + 1)]
        start = index + 1
        if start >= limit:
            return None
        if frame.id == "relay":
            return None
        if "idea" in frame.takes:
            if not _IDEA.fullmatch(self.items[start].fold) or self.items[start].kind != "word":
                return None
            extra = [(index, start + 1)]
            return self._idea(cue, start + 1, limit, extra, index)
        if self.items[start].kind == "word" and _THAT.fullmatch(self.items[start].fold):
            return self._that(cue, start, limit, extra, index)
        if "noun" not in frame.takes:
            return None
        with_hands = any(item.fold in ("بيده", "بيدها", "باصبعه", "باصبعها") for item in self.items[cue.last : index])
        if self.items[start].comma or with_hands or self.items[start].fold in self.lists["beside"]:
            return None
        end = self.extent.phrase_end(start, limit)
        draft = self._draft(cue, start, end, index, extra, True) if start < end else None
        if draft and draft.type == "indirect":
            draft.confidence = 0.55
        return draft

    def _idea(self, cue: Cue, start: int, limit: int, extra: list[tuple[int, int]], zone_end: int) -> Draft | None:
        """What stands behind a noun of feeling: أعرب عن أمله في أن …, في …, لـ…, بـ…"""
        if start >= limit:
            return None
        word = self.items[start]
        if word.fold in self.lists["after_idea"]:
            start += 1
        if start >= limit:
            return None
        if self.items[start].kind == "word" and _THAT.fullmatch(self.items[start].fold):
            return self._that(cue, start, limit, extra, zone_end)
        if self.items[start].kind == "stop" and self.items[start].fold == ":":
            return self._colon(cue, start, limit, extra, zone_end)
        if word.kind == "word" and word.fold not in self.lists["after_idea"] and word.fold[0] not in "بل":
            return None
        end = self.extent.phrase_end(start, limit)
        if start >= end:
            return None
        draft = Draft(cue, "indirect", [(start, end)], (cue.last, zone_end), extra, 0.5, cue.first, end)
        draft.skip = int(word.fold not in self.lists["after_idea"] and word.kind == "word")
        return draft

    def _clitic(self, cue: Cue, limit: int) -> Draft | None:
        """Content behind a preposition that is written on its first word: طالب بتأجيل, اتهم الحكومة بإخفاء."""
        frames = [frame for frame in cue.frames if frame.clitic]
        if not frames:
            idea = [frame for frame in cue.frames if frame.id == "feel"]
            return self._feeling(cue, limit) if idea else None
        for index in range(cue.last, min(limit, cue.last + 14)):
            item = self.items[index]
            if item.fold == "ب" and index + 1 < limit and self.items[index + 1].kind == "word":
                return self._draft(cue, index + 1, self.extent.phrase_end(index + 1, limit), index, [], True)
            if (
                item.kind != "word"
                or not item.fold.startswith("ب")
                or item.fold in self.lists["not_clitic"]
                or len(item.fold) < 3
            ):
                continue
            if self.names.within(item.start, item.end) or self.names.holds(item.start, item.end):
                continue
            if item.fold.endswith("ا") and not item.fold.startswith("بال"):  # an accusative: بحثا, بيانا
                continue
            end = self.extent.phrase_end(index, limit)
            draft = self._draft(cue, index, end, index, [], True)
            if draft:
                draft.confidence = 0.5
                draft.skip = 1
            return draft
        return None

    def _feeling(self, cue: Cue, limit: int) -> Draft | None:
        for index in range(cue.last, min(limit, cue.last + 10)):
            item = self.items[index]
            known = self.names.within(item.start, item.end) or self.names.holds(item.start, item.end)
            if item.kind == "word" and not known and _IDEA.fullmatch(item.fold) and index + 1 < limit:
                following = self.items[index + 1]
                if following.kind == "word" and (
                    following.fold[0] in "بل" or following.fold in self.lists["after_idea"]
                ):
                    return self._idea(cue, index + 1, limit, [(index, index + 1)], index)
        return None

    def _noun(self, cue: Cue, start: int, limit: int) -> Draft | None:
        """A noun phrase behind the subject of نفى, أعلن, انتقد, or behind the body that is addressed."""
        wanted = {"noun", "judgement"} if cue.kind == "participle" else {"noun"}
        frames = [frame for frame in cue.frames if wanted & frame.takes and not frame.prep and not frame.clitic]
        if not frames or start >= limit:
            return None
        zone_end = start
        if cue.finite and not (frames[0].object and self.extent.body(start)):
            zone_end = start = self.extent.behind_subject(start, limit)
        if frames[0].object:
            start = self.extent.behind_object(start, limit)
        if start >= limit or self.items[start].kind != "word" or self.items[start].fold in self.lists["stops"]:
            return None
        if _NO_NOUN.match(self.items[start].fold):
            return None
        end = self.extent.phrase_end(start, limit)
        draft = self._draft(cue, start, end, zone_end, [], True) if start < end else None
        if draft and draft.type == "indirect":
            draft.confidence = 0.4
        return draft
