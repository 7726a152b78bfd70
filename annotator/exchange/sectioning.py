"""Gives an article the sections of its page, and what its furniture says of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from annotator.arabic.page_facts import page_facts
from annotator.arabic.page_sections import find_sections
from annotator.exchange.report import CancelCall, Progress, ProgressCall
from annotator.formats.text import first_line
from annotator.model import Change, Document, Edit, Message, Section
from annotator.store import Project

_LETTERS = re.compile("[\u0621-\u064a\u0671-\u06d3]+")
_LOOKED_AT, _SHARE = 250, 4


def sectioned(document: Document, text: str) -> Document:
    """The document with the sections that its text shows, where it has none.

    Outlet, dates and keywords are filled from them where they are empty, and a title that is only the text's first line
    gives way to the headline. Texts in another script are left as they are: the phrases are Arabic.
    """
    if document.sections or not _is_arabic(text):
        return document
    named = "" if _is_first_line(document.title, text) else document.title
    return with_facts(replace(document, sections=find_sections(text, named)), text)


def with_facts(document: Document, text: str) -> Document:
    """The document with what its sections say of it, where it says nothing itself."""
    facts = page_facts(text, document.sections)
    found: dict[str, Any] = {
        "outlet": facts.outlet,
        "published": facts.published,
        "updated": facts.updated,
        "keywords": list(facts.keywords),
    }
    new = {key: value for key, value in found.items() if value and not document.meta.get(key)}
    title = document.title
    if not title or _is_first_line(title, text):
        title = _headline(text, document.sections) or title
    if not new and title == document.title:
        return document
    return replace(document, title=title, meta={**document.meta, **new} if new else document.meta)


def _headline(text: str, sections: Sequence[Section]) -> str:
    """The article's own headline, else how its text begins; never that of an embedded article."""
    for role in ("headline", "body"):
        found = next((item for item in sections if item.role == role), None)
        if found is not None:
            return first_line(text[found.start : found.end])
    return ""


def _is_first_line(title: str, text: str) -> bool:
    return title[:1] == text.lstrip()[:1] and title == first_line(text)


def _is_arabic(text: str) -> bool:
    head = text[:_LOOKED_AT]
    return len("".join(_LETTERS.findall(head))) * _SHARE > len(head)


def find_sections_again(
    project: Project,
    documents: Sequence[str],
    author: str,
    progress: ProgressCall | None = None,
    cancelled: CancelCall = lambda: False,
) -> Edit | None:
    """The edit that gives these articles the sections that their texts show; None where they all have them.

    What was drawn by hand in them gives way; one step takes it back. Cancelled, it is None.
    """
    changes = []
    for number, ident in enumerate(documents):
        if cancelled():
            return None
        if progress is not None and number % 100 == 0:
            progress(Progress(number / len(documents), number, ""))
        document = project.document(ident)
        if document is None or document.deleted:
            continue
        found = sectioned(replace(document, sections=()), project.text(ident))
        if found != document:
            changes.append(Change(document, found))
    if not changes:
        return None
    summary = Message("Find sections in {n} articles", n=len(changes))
    return Edit("bulk" if len(changes) > 1 else "article", author, tuple(changes), summary=summary)
