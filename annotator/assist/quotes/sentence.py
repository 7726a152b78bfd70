"""The quotes of one sentence: every possible cue is tried, from the last one to the first."""

import re
from collections.abc import Sequence

from annotator.arabic.known_names import countries_and_capitals
from annotator.assist.quotes.content import Draft, Finder
from annotator.assist.quotes.cues import Cue, find_cues
from annotator.assist.quotes.items import Item, Names
from annotator.assist.quotes.lexicon import Lexicon
from annotator.assist.quotes.phrases import Phrases

_RELATIVE = frozenset({"التي", "الذي", "الذين"})
_ARABIC = re.compile("[ء-ي]")
_HEADLINE = 9
"""Words before a colon that can be a speaker's name and title."""


class SentenceReader:
    """Finds the drafts of one sentence."""

    def __init__(self, items: Sequence[Item], names: Names, lexicon: Lexicon) -> None:
        self.items = items
        self.names = names
        self.lexicon = lexicon
        self.cues = find_cues(items, lexicon)
        self.finder = Finder(items, names, lexicon, self.cues)
        self.phrases = Phrases(items, names, lexicon)

    def drafts(self) -> list[Draft]:
        """All quotes of the sentence in order of their cues."""
        found: list[Draft] = []
        post = self._behind_marks()
        limit = len(self.items)
        for cue in reversed(self.cues):
            if post and cue.first <= post.cue.first:
                break
            draft = None
            if self._relayed(cue):
                continue
            if cue.kind == "according":
                draft = self._according(cue, limit)
            elif cue.kind == "own words":
                draft = self._own_words(cue, limit)
            else:
                draft = self.finder.after(cue, limit)
            if draft is None and found and self._joins(cue, found[-1]):
                limit = self._limit(cue, limit)
                continue
            if draft:
                found = [other for other in found if not self._covers(draft, other)]
                found.append(draft)
                limit = self._limit(cue, limit)
        found.reverse()
        if post:
            self._second_fragment(post, found)
            found.insert(0, post)
        return found if found else self._colon()

    def _relayed(self, cue: Cue) -> bool:
        """Whether this is the قوله of نقلت وكالة عن فلان قوله, which belongs to نقلت."""
        return cue.kind == "saying" and any(
            frame.id == "relay" for other in self.cues if other.first < cue.first for frame in other.frames
        )

    def _limit(self, cue: Cue, limit: int) -> int:
        """Where the content of an earlier cue ends at the latest."""
        before = self.items[cue.first - 1] if cue.first else None
        if before is not None and before.fold in ("وهو", "وهي", "وهم"):
            return cue.first - 1
        starts = before is None or before.kind != "word" or cue.kind in ("participle", "saying")
        starts = starts or (before is not None and before.fold in self.lexicon.lists["writer"] | _RELATIVE)
        joined = self.items[cue.first].fold[0] in "وف" and not self.items[cue.first].fold.startswith("وصف")
        return cue.first if starts or joined else limit

    def _covers(self, draft: Draft, other: Draft) -> bool:
        """Whether another draft only repeats this one's marked words, or is a source within its cue."""
        if other.cue.kind == "according":
            return draft.cue.last <= other.cue.first < draft.fragments[0][0]
        return draft.fragments == other.fragments

    def _joins(self, cue: Cue, draft: Draft) -> bool:
        """A verb of saying that is finished by قائلا or بالقول: one cue of two pieces (وتابع العازمي قائلا: …)."""
        later = draft.cue
        if not (cue.finite or later.kind == "saying"):
            return False
        if later.kind not in ("participle", "saying") or later.last - later.first > 2:
            return False
        said = self.items[later.first].fold
        if later.kind == "participle" and said not in ("قائلا", "قائله", "قايلا", "قايله", "قايلين"):
            return False
        if not {"colon"} & set().union(*(frame.takes for frame in cue.frames)):
            return False
        between = self.items[cue.last : later.first]
        if any(item.kind != "word" for item in between) and not self._inserted(cue.last, later.first):
            return False
        own = Cue(cue.kind, cue.first, cue.last, cue.frames, cue.gender, cue.number, cue.object)
        draft.extra = [(later.first, later.last), *draft.extra]
        draft.cue = own
        object_follows = self.items[later.last - 1].fold in ("بقول", "قول")
        draft.zone = (later.last, draft.zone[1]) if object_follows else (cue.last, later.first)
        draft.begin = cue.first
        return True

    def _inserted(self, start: int, end: int) -> bool:
        """Whether the stops in a stretch are only a pair of commas."""
        return [item.fold for item in self.items[start:end] if item.kind != "word"] in (["،", "،"], ["،"])

    def _behind_marks(self) -> Draft | None:
        """“…”، قال الوزير: a sentence that begins with marked words and goes on with its cue."""
        if not self.items or self.items[0].kind != "block":
            return None
        index = 1
        while (
            index < len(self.items)
            and (self.items[index].comma or self.items[index].fold in self.lexicon.lists["fillers"])
            and index < 6
        ):
            index += 1
        cue = next((item for item in self.cues if item.first == index), None)
        if cue is None or cue.kind in ("participle", "saying", "statement"):
            return None
        if cue.finite and not self._speaks(cue):
            return None
        end = self._pause(cue.last)
        extra = self._idea(cue, end)
        zone_end = extra[0][0] if extra else end
        return Draft(cue, "direct", [(0, 1)], (cue.last, zone_end), extra, 0.9, 0, end)

    def _idea(self, cue: Cue, end: int) -> list[tuple[int, int]]:
        """The preposition and noun of feeling of a cue behind its quote: عبّر فلان عن فرحته."""
        preps = {frame.prep for frame in cue.frames if "idea" in frame.takes}
        for index in range(cue.last, end - 1):
            if self.items[index].fold in preps and self.items[index + 1].fold.endswith(("ه", "ها", "هم")):
                return [(index, index + 2)]
        return []

    def _speaks(self, cue: Cue) -> bool:
        return any(frame.takes & {"colon", "marks", "idea"} for frame in cue.frames)

    def _pause(self, start: int) -> int:
        """The next comma, colon, block or end of the sentence."""
        for index in range(start, len(self.items)):
            item = self.items[index]
            if item.kind == "block" or (item.kind == "stop" and item.fold not in "-–"):
                return index
        return len(self.items)

    def _second_fragment(self, post: Draft, others: Sequence[Draft]) -> None:
        """“…”، قال فلان، “…”: the sentence of the speaker goes on behind the cue."""
        taken = {fragment[0] for draft in others for fragment in draft.fragments}
        first_cue = min((draft.cue.first for draft in others), default=len(self.items))
        for index in range(post.end, min(first_cue, len(self.items))):
            before = self.items[index - 1]
            if self.items[index].kind == "block" and index not in taken and (before.comma or before.fold == ":"):
                post.fragments.append((index, index + 1))
                return

    def _according(self, cue: Cue, limit: int) -> Draft | None:
        """وفق فلان، …, or … ، وفق فلان: the source stands on one side, what it says on the other."""
        phrase = self._source(cue)
        if phrase is None:
            return None
        after, zone = phrase
        first = cue.first == 0
        if not first and not self.items[cue.first - 1].comma:
            return None
        if first:
            start = next((at for at in range(after, min(limit, after + 12)) if self.items[at].comma), None)
            if start is None:
                return None
            return self._clause(cue, [(start + 1, self.finder.extent.clause_end(start + 1, limit))], zone)
        fragments = [(0, cue.first - 1)]
        if after < limit and self.items[after].comma:
            end = self.finder.extent.clause_end(after + 1, limit)
            if end > after + 1 and cue.first <= 4:
                fragments.append((after + 1, end))
        return self._clause(cue, fragments, zone) if not self._within(cue) else None

    def _within(self, cue: Cue) -> bool:
        """Whether an earlier cue of the sentence already takes what stands before this one."""
        return any(
            self.finder.after(other, cue.first) for other in self.cues if other.first < cue.first and other.frames
        )

    def _source(self, cue: Cue) -> tuple[int, tuple[int, int]] | None:
        """Where the source of `according to` ends, and the zone it stands in."""
        start = cue.last
        if self.items[start - 1].fold in ("ما", "حسبما"):  # وفق ما أوردته: a verb comes next, whichever it is
            start += 1
            while start < len(self.items) and self.items[start].fold in ("به", "عنه", "له", "لها", "فيه"):
                start += 1
        while start < len(self.items) and self.items[start].fold in self.lexicon.lists["attributing"]:
            start += 1
        if start >= len(self.items) or (self.items[start].fold,) in self.lexicon.phrases["not_sources"]:
            return None
        phrase = self.phrases.read(start, len(self.items))
        if phrase is None:
            return None
        return phrase.after, (start, phrase.after)

    def _own_words(self, cue: Cue, limit: int) -> Draft | None:
        """…، على حد تعبيره: the words in marks next to it are the carried-on speaker's."""
        before = [at for at in range(cue.first) if self.items[at].kind == "block"]
        behind = cue.last + 1
        if behind < limit and self.items[cue.last].comma and self.items[behind].kind == "block":
            fragments = [(0, cue.first - 1), (behind, behind + 1)] if cue.first > 1 else [(behind, behind + 1)]
            return Draft(cue, "mixed", fragments, (cue.last, cue.last), [], 0.6, 0, behind + 1)
        if before and not self._within(cue):
            start = before[-1]
            return Draft(cue, "mixed", [(start, start + 1)], (cue.last, cue.last), [], 0.6, start, cue.last)
        return None

    def _clause(self, cue: Cue, fragments: list[tuple[int, int]], zone: tuple[int, int]) -> Draft | None:
        fragments = [(start, self.finder.extent.strip(start, end)) for start, end in fragments]
        if any(start >= end for start, end in fragments):
            return None
        blocks = [at for start, end in fragments for at in range(start, end) if self.items[at].kind == "block"]
        kind = "indirect" if not blocks else "mixed"
        if blocks and all(end == start + 1 for start, end in fragments):
            kind = "direct"
        return Draft(cue, kind, fragments, zone, [], 0.7, min(cue.first, fragments[0][0]), len(self.items))  # type: ignore[arg-type]

    def _colon(self) -> list[Draft]:
        """فلان: … in headlines: a name or title and a colon are a cue by themselves."""
        at = next((index for index, item in enumerate(self.items) if item.kind == "stop" and item.fold == ":"), None)
        if at is None or not 0 < at <= _HEADLINE or at + 1 >= len(self.items):
            return []
        if any(item.kind == "block" for item in self.items[:at]):
            return []
        if any(item.fold in self.lexicon.lists["labels"] for item in self.items[:at]):
            return []
        marked = self.items[at + 1].kind == "block"
        if not _ARABIC.match(self.items[at - 1].fold) or not _ARABIC.match(self.items[at + 1].fold):
            return []
        if any(item.fold == ":" for item in self.items[at + 1 :]) and not marked:
            return []
        if not marked and (self.items[-1].fold == "." or len(self.items) - at > 25):
            return []
        phrase = self._named(at, marked)
        if phrase is None:
            return []
        end = at + 2 if marked else self.finder.extent.strip(at + 1, len(self.items))
        if end <= at + 1:
            return []
        has_blocks = any(item.kind == "block" for item in self.items[at + 1 : end])
        kind = "direct" if marked else ("mixed" if has_blocks else "indirect")
        cue = Cue("own words", at, at + 1)
        return [Draft(cue, kind, [(at + 1, end)], phrase, [], 0.8 if marked else 0.6, phrase[0], end)]  # type: ignore[arg-type]

    def _named(self, at: int, marked: bool) -> tuple[int, int] | None:
        """The zone of the one who is named right before a colon, if anybody is."""
        end = self.items[at - 1].end
        spans = [span for span in self.names.ending(end) if span.start >= self.items[0].start]
        if spans:
            span = spans[0]
            if span.label not in ("PERS", "OCC", "ORG", "NORP"):
                inside = any(item.fold in ("في", "من") and item.end < span.start for item in self.items[1:at])
                return (0, at) if inside else None
            start = next(index for index, item in enumerate(self.items) if item.end > span.start)
            return (start, at)
        begin = next((index for index in range(at) if self.items[index].kind == "word"), at)
        first = self.items[begin].fold.removeprefix("و")
        if " ".join(item.fold for item in self.items[begin:at]) in countries_and_capitals():
            return None
        lists = self.lexicon.lists
        known = first in lists["anonymous"] or first in lists["told"] or first in lists["bodies"]
        human = first.endswith(("ون", "ات")) and at - begin <= 3
        if known or marked or human or (at - begin <= 3 and not self.names.spans):
            return (begin, at)
        return None
