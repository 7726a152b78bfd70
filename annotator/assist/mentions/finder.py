"""Looks for the mentions of some names, in one article after the other."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from annotator.arabic.folding import fold_key
from annotator.assist.mentions.index import Hit, NameIndex, last_name, parts_of
from annotator.assist.mentions.judging import judge
from annotator.assist.mentions.mention import RANK, Mention
from annotator.assist.mentions.name import COMMON_NOUNS, PERSONS, VERBATIM, Name
from annotator.assist.mentions.readings import Words
from annotator.assist.mentions.room import Room, Taken, nesting, taken_by
from annotator.assist.mentions.variants import Variants, is_variant
from annotator.model import Section, Span, furniture


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else is known of an article: its marks, what other names would be proposed, and which labels nest.

    `nested` holds (layer, inner label, outer label); layers that are `flat` allow no overlap.
    """

    standing: Sequence[Span] = ()
    sections: Sequence[Section] = ()
    lang: str = "ar"
    others: Sequence[Taken] = ()
    nested: Collection[tuple[str, str, str]] = ()
    flat: Collection[str] = ()


class Finder:
    """Finds mentions of these names; made once, used for any number of articles."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.index: NameIndex[Name] = NameIndex()
        self.variants: Variants[Name] = Variants()
        self._persons: dict[tuple[str, ...], list[Name]] = {}
        for name in names:
            person = name.label in PERSONS
            verbatim = name.label in VERBATIM
            self.index.add(name.text, name, flexible=not verbatim, person=person)
            if not verbatim and name.label not in COMMON_NOUNS:
                self.variants.add(name.text, name, person=person)
            plain = _plain(name.text) if person else ()
            if last_name(plain):
                self._persons.setdefault(plain[-last_name(plain) :], []).append(name)

    def hits(self, words: Words) -> list[Hit[Name]]:
        """All that reads like one of the names, whatever stands there."""
        return [*self.index.hits(words), *self.variants.hits(words)]

    def mentions(self, text: str, around: Surroundings, hits: Iterable[Hit[Name]] | None = None) -> list[Mention]:
        """The mentions that are not marked yet, the surest ones first; `hits` where they are known already."""
        if hits is None:
            hits = self.hits(Words(text, around.lang))
        left_out = furniture(around.sections, (span.start for span in around.standing))
        found = []
        whole = set()  # the persons whose full names stand in this article
        for hit in hits:
            judged = judge(text, hit, hit.entry.value.label)
            if judged is None:
                continue
            found.append((hit, judged))
            if judged.exactness in ("exact", "folded"):
                whole.add(fold_key(hit.entry.value.text))
        # A word that is the name itself behind a proclitic (للبنان) is no other spelling of it.
        sure = {_words(hit) for hit, judged in found if judged.exactness != "variant"}
        found = [item for item in found if item[1].exactness != "variant" or _words(item[0]) not in sure]
        found.sort(key=lambda item: (item[0].start - item[0].end, RANK[item[1].exactness], item[0].start))
        places = [*taken_by(around.standing), *around.others]
        room = Room(places, {*nesting(places), *around.nested}, around.flat)
        blocked = self._ambiguous(around)
        chosen = []
        for hit, judged in found:
            name = hit.entry.value
            if hit.entry.last and name in blocked:
                continue
            if any(start < hit.end and hit.start < end for start, end in left_out):
                continue
            place = Taken(hit.start, hit.end, name.layer, name.label)
            fit = room.fit(place)
            if fit == "none":
                continue
            room.take(place)
            ticked = judged.ticked and fit == "free" and (not hit.entry.last or fold_key(name.text) in whole)
            chosen.append(Mention(hit.start, hit.end, judged.exactness, ticked, judged.norm, name))
        return sorted(chosen, key=lambda mention: (RANK[mention.exactness], mention.start))

    def _ambiguous(self, around: Surroundings) -> set[Name]:
        """Persons whose last name somebody else bears in this article."""
        blocked = set()
        for span in around.standing:
            plain = _plain(span.norm or span.text) if self._persons and span.label in PERSONS else ()
            count = last_name(plain)
            for name in self._persons.get(plain[-count:], ()) if count else ():
                if not set(name.entities) & set(span.entities) and not _same_person(plain, _plain(name.text)):
                    blocked.add(name)
        return blocked


def find_mentions(text: str, names: Iterable[Name], around: Surroundings = Surroundings()) -> list[Mention]:
    """The other mentions of these names in one article, the surest ones first.

    Nothing is proposed where the same or a longer mark of the label stands, inside a longer word, or in what is no part
    of the article itself.
    """
    return Finder(names).mentions(text, around)


def _words(hit: Hit[Name]) -> tuple[int, int, Name]:
    """Which words a hit reads, and for which name."""
    return hit.end, hit.last - hit.first, hit.entry.value


def _plain(text: str) -> tuple[str, ...]:
    parts = parts_of(text)
    return parts.plain if parts is not None else ()


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names that end alike may be one person's: so do they begin."""
    return one[0] == other[0] or is_variant(one[0], other[0])
