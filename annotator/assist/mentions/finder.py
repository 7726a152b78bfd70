"""Looks for the mentions of some names, in one article after the other."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from annotator.arabic.folding import fold_key
from annotator.arabic.vowels import contradicts
from annotator.assist.mentions.index import Hit, NameIndex, last_name, parts_of
from annotator.assist.mentions.mention import RANK, Exactness, Mention
from annotator.assist.mentions.name import COMMON_NOUNS, PERSONS, VERBATIM, Name
from annotator.assist.mentions.readings import Words, common_words
from annotator.assist.mentions.room import Room, Taken, furniture, nesting, taken_by
from annotator.assist.mentions.variants import Variants, is_variant
from annotator.model import Section, Span

_VOWEL = re.compile("[\u064b-\u0652]")
_ARTICLE = re.compile("[اٱ][\u064b-\u0652]*ل[\u064b-\u0652]*")
_SHORT = 3  # letters that are left behind a proclitic
_INDEFINITE = frozenset({"NORP"})
"""Labels whose names mean the same without their ال (الإيراني, إيراني)."""


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


@dataclass(slots=True)
class _Found:
    """A hit on its way to a mention."""

    hit: Hit[Name]
    exactness: Exactness
    ticked: bool
    form: str
    name: Name = field(init=False)

    def __post_init__(self) -> None:
        self.name = self.hit.entry.value


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
        left_out = furniture(around.sections, around.standing)
        judged = [self._judge(text, hit) for hit in hits]
        found = [item for item in judged if item is not None]
        whole = {(item.name.label, fold_key(item.name.text)) for item in found if item.exactness in ("exact", "folded")}
        blocked = self._ambiguous(around)
        found.sort(key=lambda item: (item.hit.start - item.hit.end, RANK[item.exactness], item.hit.start))
        places = [*taken_by(around.standing), *around.others]
        room = Room(places, {*nesting(places), *around.nested}, around.flat)
        chosen = []
        for item in found:
            hit, name = item.hit, item.name
            if any(start < hit.end and hit.start < end for start, end in left_out):
                continue
            if hit.entry.last and (name.label, name.text) in blocked:
                continue
            place = Taken(hit.start, hit.end, name.layer, name.label)
            fit = room.fit(place)
            if fit == "none":
                continue
            room.take(place)
            ticked = item.ticked and fit == "free"
            if hit.entry.last:
                ticked = ticked and (name.label, fold_key(name.text)) in whole
            norm = item.form if hit.reading.norm is not None else None
            chosen.append(Mention(hit.start, hit.end, item.exactness, ticked, norm, name))
        return sorted(chosen, key=lambda mention: (RANK[mention.exactness], mention.start))

    def _judge(self, text: str, hit: Hit[Name]) -> _Found | None:
        """How sure a hit is; None where the vowel marks say that it is another name."""
        name, reading = hit.entry.value, hit.reading
        form = text[hit.start : hit.end]
        if reading.norm is not None:
            form = reading.norm + text[reading.end : hit.end]
        if _VOWEL.search(form) and _VOWEL.search(name.text) and contradicts(*_pair(form, hit.entry.text, hit)):
            return None
        single = hit.first == hit.last
        key = reading.key
        ticked = not (reading.cut and not reading.article and len(key) <= _SHORT)
        if hit.dropped:
            ticked = ticked and name.label in _INDEFINITE
        if hit.variant:
            return _Found(hit, "variant", False, form)
        one, other = _pair(form, hit.entry.text, hit)
        exact = one == other
        if single and key in common_words() and (not exact or hit.entry.last):
            ticked = False
        exactness: Exactness = "last_name" if hit.entry.last else "exact" if exact else "folded"
        return _Found(hit, exactness, ticked, form)

    def _ambiguous(self, around: Surroundings) -> set[tuple[str, str]]:
        """Persons whose last name somebody else bears in this article."""
        blocked = set()
        for span in around.standing:
            if span.label not in PERSONS:
                continue
            plain = _plain(span.norm or span.text)
            count = last_name(plain)
            for name in self._persons.get(plain[-count:], ()) if count else ():
                same = bool(set(name.entities) & set(span.entities)) or _same_person(plain, _plain(name.text))
                if not same:
                    blocked.add((name.label, name.text))
        return blocked


def find_mentions(text: str, names: Iterable[Name], around: Surroundings = Surroundings()) -> list[Mention]:
    """The other mentions of these names in one article, the surest ones first.

    Nothing is proposed where the same or a longer mark of the label stands, inside a longer word, or in what is no part
    of the article itself.
    """
    return Finder(names).mentions(text, around)


def _plain(text: str) -> tuple[str, ...]:
    parts = parts_of(text)
    return parts.plain if parts is not None else ()


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names that end alike may be one person's: so do they begin."""
    return one[0] == other[0] or is_variant(one[0], other[0])


def _pair(form: str, name: str, hit: Hit[Name]) -> tuple[str, str]:
    """The words of a hit and of its name, both without the ال that one of them lacks."""
    words, named = form.split(), name.split()
    if hit.entry.last:
        named = named[-len(words) :]
    if hit.added:
        words[0] = _ARTICLE.sub("", words[0], 1)
    if hit.dropped:
        named[0] = _ARTICLE.sub("", named[0], 1)
    return " ".join(words), " ".join(named)
