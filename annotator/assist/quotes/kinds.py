"""Tells the names among words in marks from what somebody may have said."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from annotator.arabic.folding import fold_key
from annotator.arabic.quotes import Quoted
from annotator.arabic.words import words
from annotator.assist.quotes.items import Names
from annotator.assist.quotes.lexicon import Lexicon

_LONGEST_NAME = 7
"""Words; a longer text in marks is no name."""
_REPEATED = 3
"""Words; what stands in marks again and again in one text, and is no longer, is a name."""
_ARABIC = re.compile("[ء-ي]")
_REACH = 6
"""Words before a pair in which a verb of naming (ما يسميه المتداولون) is looked for."""


def name_pairs(text: str, pairs: Sequence[Quoted], names: Names, lexicon: Lexicon) -> frozenset[int]:
    """The starts of the pairs that hold a name.

    It is known, in Latin letters, said again and again, or a noun or verb of naming introduces it.
    """
    found: set[int] = set()
    times = Counter(fold_key(text[pair.start : pair.end]) for pair in pairs)
    for pair in pairs:
        content = fold_key(text[pair.start : pair.end])
        repeated = times[content] > 1 and len(content.split()) <= _REPEATED
        if (
            repeated
            or not _ARABIC.search(content)
            or _known(pair, names)
            or _introduced(text, pair, lexicon)
            or _listed(text, pair, pairs, found)
        ):
            found.add(pair.outer_start)
    return frozenset(found)


def _known(pair: Quoted, names: Names) -> bool:
    content = (pair.start, pair.end)
    inside = any((span.start, span.end) == content for span in names.within(pair.outer_start, pair.outer_end))
    return inside or names.holds(pair.outer_start, pair.outer_end)


def _introduced(text: str, pair: Quoted, lexicon: Lexicon) -> bool:
    if len(words(text[pair.start : pair.end])) > _LONGEST_NAME or not pair.closed:
        return False
    before = _clause_before(text, pair.outer_start)
    if any(_bare(word, lexicon.lists["naming"]) for word in before[-2:]):
        return not any(word.startswith(("ان", "بان")) and len(word) < 6 for word in before[-2:])
    return any(_bare(word, lexicon.lists["coining"]) for word in before[-_REACH:])


def _listed(text: str, pair: Quoted, pairs: Sequence[Quoted], found: set[int]) -> bool:
    """Whether it goes on a list of names in marks: "…" و"…"."""
    last = bisect_left(pairs, pair.outer_start, key=lambda item: item.outer_start)
    for other in pairs[max(0, last - 3) : last]:
        between = text[other.outer_end : pair.outer_start].strip(" ،") if other.outer_end <= pair.outer_start else "…"
        if other.outer_start in found and between in ("", "و"):
            return len(words(text[pair.start : pair.end])) <= _LONGEST_NAME
    return False


def _clause_before(text: str, end: int) -> list[str]:
    """The words between the last stop and here, folded. A tatweel or proclitic right before the mark is none."""
    start = max(0, end - 80)
    line = text[start:end].rstrip()
    cut = max(line.rfind(stop) for stop in '.:؛،,\n»”“"')
    clause = line[cut + 1 :]
    found = [fold_key(clause[first:last]) for first, last in words(clause)]
    return found[:-1] if found and len(found[-1]) <= 2 and end and not text[end - 1].isspace() else found


def _bare(word: str, known: frozenset[str]) -> bool:
    """Whether a word, with or without its proclitics, is one of these."""
    forms = {word}
    for _ in range(2):
        forms |= {form[1:] for form in forms if len(form) > 3 and form[0] in "وفبكل"}
    return bool(forms & known)
