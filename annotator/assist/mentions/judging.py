"""How sure it is that words which read like a name are that name."""

import re
from dataclasses import dataclass
from typing import Any

from annotator.arabic.vowels import contradicts
from annotator.assist.mentions.index import Hit
from annotator.assist.mentions.mention import Exactness
from annotator.assist.mentions.readings import common_words

_VOWEL = re.compile("[\u064b-\u0652]")
_ARTICLE = re.compile("[اٱ][\u064b-\u0652]*ل[\u064b-\u0652]*")
_SHORT = 3  # letters that are left behind a proclitic
_INDEFINITE = frozenset({"NORP"})
"""Labels whose names mean the same without their ال (الإيراني, إيراني)."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A hit that may be a mention; `norm` is the form that stands alone, where that differs from the text."""

    exactness: Exactness
    ticked: bool
    norm: str | None


def judge(text: str, hit: Hit[Any], label: str) -> Judged | None:
    """How sure a hit is; None where vowel marks say that it is another name.

    It is not ticked where only folding makes it the name of a frequent word, where little is left behind a proclitic,
    and where it lacks the name's ال, without which most labels mean something else (الرئيس, رئيس).
    """
    reading = hit.reading
    norm = None if reading.norm is None else reading.norm + text[reading.end : hit.end]
    form = text[hit.start : hit.end] if norm is None else norm
    found, named = _pair(form, hit)
    if found == named:
        exactness: Exactness = "last_name" if hit.entry.last else "exact"
    elif _VOWEL.search(found) and _VOWEL.search(named) and contradicts(found, named):
        return None
    else:
        exactness = "last_name" if hit.entry.last else "folded"
    if hit.variant:
        return Judged("variant", False, norm)
    ticked = reading.article or not reading.cut or len(reading.key) > _SHORT
    if hit.dropped and label not in _INDEFINITE:
        ticked = False
    if exactness != "exact" and hit.first == hit.last and reading.key in common_words():
        ticked = False
    return Judged(exactness, ticked, norm)


def _pair(form: str, hit: Hit[Any]) -> tuple[str, str]:
    """The words of a hit and of its name, both without the ال that one of them lacks."""
    words, named = form.split(), hit.entry.text.split()
    if hit.entry.last:
        named = named[-len(words) :]
    if hit.added:
        words[0] = _ARTICLE.sub("", words[0], 1)
    if hit.dropped:
        named[0] = _ARTICLE.sub("", named[0], 1)
    return " ".join(words), " ".join(named)
