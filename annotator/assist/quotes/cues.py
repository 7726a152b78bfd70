"""Finds words that may attribute speech, with their proclitics, persons, genders and tenses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.assist.quotes.items import Item
from annotator.assist.quotes.lexicon import Frame, Inflected, Lexicon

_OBJECT = re.compile(r"(ه|ها|هم|هما)$")
_NO_OBJECT = frozenset({"بين", "رد", "حسب", "وعد", "امل"})
CueKind = Literal["past", "present", "participle", "according", "own words", "statement", "saying"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A possible cue: items `[first, last)` of its sentence. Whether it is one depends on what follows."""

    kind: CueKind
    first: int
    last: int
    frames: tuple[Frame, ...] = ()
    gender: str = "mf"
    number: int = 1
    object: bool = False

    @property
    def finite(self) -> bool:
        """Whether it is a verb with a subject of its own."""
        return self.kind in ("past", "present")


def find_cues(items: Sequence[Item], lexicon: Lexicon) -> list[Cue]:
    """All possible cues of a sentence, in order."""
    found: list[Cue] = []
    index = 0
    while index < len(items):
        cue = _phrase(items, index, lexicon) or _verb(items, index, lexicon)
        if cue:
            found.append(cue)
            named = cue.kind == "according" and items[cue.last - 1].fold in ("ما", "حسبما")
            index = cue.last + named  # the verb of وفق ما نقلته وكالة … is no cue of its own
        else:
            index += 1
    return found


def _phrase(items: Sequence[Item], index: int, lexicon: Lexicon) -> Cue | None:
    if items[index].fold not in lexicon.openings or items[index].fold in lexicon.lists["never"]:
        return None
    if _says_nobody(items, index, lexicon):
        return None
    kinds: tuple[tuple[str, CueKind], ...] = (
        ("own_words", "own words"),
        ("statement_says", "statement"),
        ("according_to", "according"),
        ("sayings", "saying"),
    )
    for name, kind in kinds:
        for phrase in lexicon.phrases[name]:
            if _matches(items, index, phrase):
                return Cue(kind, index, index + len(phrase))
    return None


def _matches(items: Sequence[Item], index: int, phrase: tuple[str, ...]) -> bool:
    if index + len(phrase) > len(items):
        return False
    first, *rest = phrase
    if items[index].fold not in (first, "و" + first, "ف" + first) or items[index].kind != "word":
        return False
    return all(
        item.kind == "word" and _same(item.fold, word) for item, word in zip(items[index + 1 :], rest, strict=False)
    )


def _same(fold: str, word: str) -> bool:
    """A word of a phrase, its pronoun in any person: قوله, قولها, قولهم."""
    return fold == word or (word.endswith("ه") and fold in (word + "ا", word + "م", word + "ما"))


def _says_nobody(items: Sequence[Item], index: int, lexicon: Lexicon) -> bool:
    """An impersonal phrase at the start of a sentence: the writer's own voice."""
    return index == 0 and any(_matches(items, index, phrase) for phrase in lexicon.phrases["impersonal"])


def _verb(items: Sequence[Item], index: int, lexicon: Lexicon) -> Cue | None:
    item = items[index]
    if item.kind != "word" or item.pair is not None or _says_nobody(items, index, lexicon):
        return None
    if item.fold in lexicon.lists["never"] and not _verb_all_the_same(items, index):
        return None
    for word in _stripped(item.fold):
        for form, suffixed in _with_object(word):
            choices = lexicon.verbs.get(form, ())
            if suffixed and form in _NO_OBJECT:
                continue
            choices = tuple(choice for choice in choices if not (suffixed and choice.form == "participle"))
            if choices:
                return _merged(choices, index, suffixed)
    return None


def _verb_all_the_same(items: Sequence[Item], index: int) -> bool:
    """Whether what follows shows the rare verb: عبر … عن, تعد بـ."""
    word, rest = items[index].fold, items[index + 1 :]
    if word in ("يعد", "تعد"):
        return bool(rest) and rest[0].kind == "word" and rest[0].fold.startswith("ب")
    return word == "عبر" and any(item.fold == "عن" for item in rest)


def _stripped(fold: str) -> Iterator[str]:
    """The word as it stands, then without its conjunction, then without the س of the future."""
    yield fold
    rest = fold
    if len(fold) > 3 and fold[0] in "وف":
        rest = fold[1:]
        yield rest
    if len(rest) > 4 and rest[0] == "س" and rest[1] in "يتنا":
        yield rest[1:]


def _with_object(word: str) -> Iterator[tuple[str, bool]]:
    yield word, False
    suffix = _OBJECT.search(word)
    if suffix and suffix.start() > 2:
        yield word[: suffix.start()], True


def _merged(choices: Sequence[Inflected], index: int, suffixed: bool) -> Cue:
    """One cue of all readings: the frames of all, the form of the first."""
    frames = tuple(dict.fromkeys(frame for choice in choices for frame in choice.frames))
    gender = "".join(sorted({letter for choice in choices for letter in choice.gender}, reverse=True))
    return Cue(choices[0].form, index, index + 1, frames, gender, choices[0].number, suffixed)
