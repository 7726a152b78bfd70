"""What the furniture of a page says of its article: outlet, dates, keywords."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.arabic.dates import find_dates
from annotator.arabic.folding import fold_key
from annotator.arabic.page_lines import lines_of
from annotator.arabic.page_words import LABELS
from annotator.model import Section

_PATTERNS = dict(LABELS)
_BETWEEN = re.compile(r"\s*[،,;؛|+/\n]\s*|\s+[-–—•]\s+")
_NOBODY = re.compile(fold_key(r"(?:ال)?وكالات|مواقع(?: .*)?|متابعات|خاص|انترنت|صحف", search=True))


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Empty where the page does not say; dates by ISO 8601. `published` is the day of the last update where the page
    tells only that."""

    outlet: str = ""
    published: str = ""
    updated: str = ""
    keywords: tuple[str, ...] = ()


def page_facts(text: str, sections: Sequence[Section]) -> PageFacts:
    """What these sections say of the article; what is within an embedded article is not asked."""
    updated = next(_dates(text, sections, "updated"), "")
    published = next(_dates(text, sections, "dateline"), "") or updated
    outlet = next((name for line in _lines(text, sections, "source") if (name := _outlet(line))), "")
    return PageFacts(outlet, published, updated, tuple(_keywords(text, sections)))


def _lines(text: str, sections: Sequence[Section], role: str) -> Iterator[str]:
    for section in sections:
        if section.role == role:
            yield from (line.text for line in lines_of(text[section.start : section.end]))


def _dates(text: str, sections: Sequence[Section], role: str) -> Iterator[str]:
    for line in _lines(text, sections, role):
        yield from (found.iso for found in find_dates(line) if found.value is not None and found.precision == "day")


def _without_label(line: str, role: str) -> str:
    """The line behind its label, as it stands in the text."""
    # Folding takes letters out, but puts none in: the label is what the shortest beginning of the line folds to.
    match = _PATTERNS[role].match(fold_key(line, search=True))
    if match is None:
        return line
    wanted = match.start("rest")
    count = 0
    for place, letter in enumerate(line):
        if count >= wanted:
            return line[place:].strip()
        count += len(fold_key(letter, search=True))
    return ""


def _outlet(line: str) -> str:
    names = _BETWEEN.split(_without_label(line, "source").strip(" ()[]."))
    return next((name for name in names if name and not _NOBODY.fullmatch(fold_key(name, search=True))), "")


def _keywords(text: str, sections: Sequence[Section]) -> Iterator[str]:
    seen = set()
    for line in _lines(text, sections, "keywords"):
        bare = _without_label(line, "keywords")
        words = bare.split() if bare.startswith("#") else _BETWEEN.split(bare)
        for word in words:
            found = word.strip(" .#•-").replace("_", " ")
            if found and found not in seen:
                seen.add(found)
                yield found
