"""Sections drawn by hand: from lines and a role to the sections that an article then has."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.arabic.page_sections import find_sections
from annotator.model import Change, Document, Edit, Message, Section
from annotator.model.sections import BODY, EMBEDDED


def redraw(document: Document, text: str, start: int, end: int, role: str, author: str) -> Edit | None:
    """The edit that gives `[start, end)` a role; None where it has it already.

    What other sections had of it they lose. Within an embedded article its own sections are redrawn; the inner sections
    of a newly embedded one are found by themselves.
    """
    sections = redrawn(text, document.sections, start, end, role)
    if sections == document.sections:
        return None
    change = Change(document, replace(document, sections=sections))
    return Edit("article", author, (change,), summary=Message("Redraw a section of “{title}”", title=document.title))


def redrawn(text: str, sections: Sequence[Section], start: int, end: int, role: str) -> tuple[Section, ...]:
    """The sections after `[start, end)` was given a role: all text is in one then, and neighbours of one role join."""
    return _redrawn(text, sections, 0, len(text), _trimmed(text, start, end), role)


def _redrawn(
    text: str, sections: Sequence[Section], first: int, last: int, place: tuple[int, int], role: str
) -> tuple[Section, ...]:
    start, end = place
    if start >= end:
        return tuple(sections)
    host = next((item for item in sections if item.role == EMBEDDED and item.start <= start and end <= item.end), None)
    if host is not None and role != EMBEDDED and (host.start, host.end) != place:
        inner = _redrawn(text, host.sections, host.start, host.end, place, role)
        return tuple(replace(item, sections=inner) if item is host else item for item in sections)
    new = Section(role, start, end, _found_within(text, start, end) if role == EMBEDDED else ())
    left = [piece for item in sections for piece in (_cut(item, first, start), _cut(item, end, last)) if piece]
    return _tidy(text, [*left, new], first, last)


def _found_within(text: str, start: int, end: int) -> tuple[Section, ...]:
    """The sections of an article that stands in another; a second article within it is body."""
    return tuple(
        Section(BODY if item.role == EMBEDDED else item.role, start + item.start, start + item.end)
        for item in find_sections(text[start:end])
    )


def _cut(section: Section, start: int, end: int) -> Section | None:
    """What a section has of `[start, end)`."""
    first, last = max(section.start, start), min(section.end, end)
    if first >= last:
        return None
    inner = tuple(piece for item in section.sections if (piece := _cut(item, first, last)) is not None)
    return Section(section.role, first, last, inner)


def _tidy(text: str, sections: Iterable[Section], first: int, last: int) -> tuple[Section, ...]:
    """In order, without spaces at their ends, with body where nothing was drawn, and one where two of a role meet."""
    found: list[Section] = []
    for section in _filled(sorted(sections, key=lambda item: item.start), first, last):
        start, end = _trimmed(text, section.start, section.end)
        if start >= end:
            continue
        inner = [piece for item in section.sections if (piece := _cut(item, start, end)) is not None]
        parts = _tidy(text, inner, start, end) if inner else ()
        before = found[-1] if found else None
        if before is not None and before.role == section.role != EMBEDDED and not text[before.end : start].strip():
            found[-1] = Section(section.role, before.start, end, before.sections + parts)
        else:
            found.append(Section(section.role, start, end, parts))
    return tuple(found)


def _filled(sections: Iterable[Section], first: int, last: int) -> Iterator[Section]:
    position = first
    for section in sections:
        if position < section.start:
            yield Section(BODY, position, section.start)
        yield section
        position = max(position, section.end)
    if position < last:
        yield Section(BODY, position, last)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    bare = piece.lstrip()
    return start + len(piece) - len(bare), start + len(piece) - len(bare) + len(bare.rstrip())
