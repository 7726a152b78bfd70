"""The parts of an article's page, and which of them are the article itself."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from annotator.model.document import Document, Section

BODY = "body"
EMBEDDED = "embedded"

ARTICLE_ROLES = frozenset({"headline", "subheading", "lead", "dateline", "byline", BODY, "caption"})
"""Roles of sections that are the article itself; all others are furniture of its page."""

ROLES = (
    "headline",
    "subheading",
    "lead",
    "dateline",
    "byline",
    BODY,
    "caption",
    "updated",
    "source",
    "keywords",
    "read-also",
    EMBEDDED,
    "related",
    "credits",
)
"""All roles that a section can have, in the order in which they are offered."""

Ranges = tuple[tuple[int, int], ...]


def working_ranges(document: Document, roles: Collection[str] = ARTICLE_ROLES, marked: Iterable[int] = ()) -> Ranges:
    """The stretches `[start, end)` of a text that are worked on: all but its furniture, in order and apart.

    What lies in no section is body. What stands within a section of another role goes with that section, so an embedded
    article is left out as a whole unless `roles` names `embedded`. A section with a mark in it (`marked`: where marks
    start) was read after all and stays in.
    """
    places = sorted(marked)
    found: list[tuple[int, int]] = []
    for start, end in _kept(document.sections, 0, document.length, BODY, roles, places):
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def furniture(sections: Sequence[Section], marked: Iterable[int] = ()) -> list[tuple[int, int]]:
    """The stretches that are no part of the article: the other side of `working_ranges`, in order."""
    if not sections:
        return []
    length = max(section.end for section in sections)
    whole = Document("", "", length, sections=tuple(sections))
    found: list[tuple[int, int]] = []
    position = 0
    for start, end in working_ranges(whole, marked=marked):
        if position < start:
            found.append((position, start))
        position = end
    return [*found, (position, length)] if position < length else found


def working_text(document: Document, text: str, roles: Collection[str] = ARTICLE_ROLES) -> str:
    """The text without its furniture; two line ends stand where something was left out."""
    return "\n\n".join(text[start:end] for start, end in working_ranges(document, roles))


def section_at(sections: Iterable[Section], offset: int) -> Section | None:
    """The innermost section at an offset, its end included."""
    for section in sections:
        if section.start <= offset <= section.end:
            return section_at(section.sections, offset) or section
    return None


def _kept(
    sections: Iterable[Section], start: int, end: int, role: str, roles: Collection[str], marked: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """What stays of `[start, end)`, which has this role where none of its sections stands."""
    position = start
    for section in sorted(sections, key=lambda item: (item.start, item.end)):
        first, last = max(section.start, position), min(section.end, end)
        if first >= last:
            continue
        if position < first and role in roles:
            yield position, first
        if section.role in roles:
            yield from _kept(section.sections, first, last, section.role, roles, marked)
        elif any(section.start <= place < section.end for place in marked):
            yield first, last
        position = last
    if position < end and role in roles:
        yield position, end
