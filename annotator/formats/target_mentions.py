"""Which words of an article a sentiment is about: the mentions of its target, and the value that each of them gets."""

import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.arabic.words import Range
from annotator.formats.record import Record
from annotator.model import Entity, Judgement, Span, survivors


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that name a target, `[start, end)` in code points.

    `target` is the canonical entity's id, or for typed words "". `judgement` is the one that holds for them, None where
    nobody has rated this target.
    """

    start: int
    end: int
    target: str
    judgement: Judgement | None


def mentions_of(record: Record, name: str, counts: Counter[str]) -> list[Mention]:
    """Every mention of a target, in the order of the text, with what the judgements called `name` say of it.

    In a quote, what was said of the target within this quote holds; elsewhere, and where nothing was, what was said of
    it in the article. A judgement that holds for no mention is counted as `placeless`.
    """
    final = merged(record.entities)
    judged = [item for item in record.judgements if item.name == name and (item.to_entity or item.to_text)]
    quotes = {span.id: (span.start, span.end) for span in record.spans}
    places = _linked(record.spans, final)
    for item in judged:
        if item.to_text:
            places.setdefault(("", item.to_text), _occurrences(record.text or "", item.to_text))
    found: list[Mention] = []
    used: set[str] = set()
    for (target, words), ranges in places.items():
        own = [
            item for item in judged if (item.to_text == words if words else final.get(item.to_entity or "") == target)
        ]
        for start, end in ranges:
            judgement = _holds(own, start, end, quotes)
            if judgement is not None:
                used.add(judgement.id)
            if judgement is not None or not words:
                found.append(Mention(start, end, target, judgement))
    counts["placeless"] += sum(item.id not in used for item in judged)
    return sorted(found, key=lambda item: (item.start, item.end, item.target))


def merged(entities: Sequence[Entity]) -> dict[str, str]:
    """Each entity's id with that of the one that it was merged into in the end."""
    return {ident: item.id for ident, item in survivors(entities).items()}


def _linked(spans: Sequence[Span], final: Mapping[str, str]) -> dict[tuple[str, str], list[Range]]:
    """Where each entity is named; the key has a place for typed words, which is empty here."""
    found: dict[tuple[str, str], list[Range]] = {}
    for span in spans:
        for ident in dict.fromkeys(final.get(ident, ident) for ident in span.entities):
            ranges = found.setdefault((ident, ""), [])
            if (span.start, span.end) not in ranges:
                ranges.append((span.start, span.end))
    return found


def _occurrences(text: str, sought: str) -> list[Range]:
    """Where these words stand as whole words, with or without proclitics before them."""
    sought = sought.strip()
    if not sought:
        return []
    pattern = re.compile(rf"(?<!\w)(?:[وف]?[بكل]?){re.escape(sought)}(?![\w\u064b-\u0652])")
    return [(match.end() - len(sought), match.end()) for match in pattern.finditer(text)]


def _holds(own: Sequence[Judgement], start: int, end: int, quotes: Mapping[str, Range]) -> Judgement | None:
    """The judgement for one mention: that of the innermost quote around it, else that of the article."""
    best: tuple[int, Judgement] | None = None
    for item in own:
        if item.quote is None:
            size = sys.maxsize
        elif item.quote in quotes and quotes[item.quote][0] <= start and end <= quotes[item.quote][1]:
            size = quotes[item.quote][1] - quotes[item.quote][0]
        else:
            continue
        if best is None or size < best[0]:
            best = size, item
    return None if best is None else best[1]
