"""One article brought in by hand: pasted, dropped, or extracted again from the page that was kept."""

from dataclasses import replace
from pathlib import Path

from annotator.exchange.intake import Intake
from annotator.exchange.people import People
from annotator.formats import Record, Source
from annotator.formats.html import MEDIA_TYPE, extracted
from annotator.model import Change, Document, Edit, Message, UserError
from annotator.store import Project


def new_article(project: Project, record: Record, author: str) -> tuple[Edit | None, str]:
    """The edit that brings in an article, and its id; no edit where the project has one of this text.

    Raises UserError for an article without text.
    """
    prepared = Intake(project, People(project, None, False)).prepare([(Source(Path("–")), record)])
    if not prepared.met:
        raise UserError("This article has no text.")
    (ident,) = prepared.met
    if not prepared.changes:
        return None, ident
    summary = Message("New article")
    return Edit("article", author, tuple(prepared.changes), prepared.contents, summary=summary), ident


def extracted_again(project: Project, document: Document, author: str) -> tuple[Edit | None, str]:
    """The edit that puts an article, extracted anew from its page, in the place of this one; None where it is the same.

    The text of an article never changes, so that it is a new one, with the old one's title, details and assignments.
    Raises UserError where no page was kept, or where somebody has marked something.
    """
    content = project.content(document.id)
    if content.original is None or content.media_type != MEDIA_TYPE:
        raise UserError("This article was not extracted from a web page.")
    works = project.works(document.id)
    if project.marks(document.id) or any(work.done or work.note or work.flag for work in works):
        raise UserError("Somebody has worked on this article, so its text stays as it is.")
    record = extracted(content.original, None, str(document.meta.get("file", "")))
    meta = {**record.document.meta, **document.meta, "extractor": record.document.meta["extractor"]}
    fresh = replace(record.document, title=document.title, lang=document.lang, meta=meta)
    edit, ident = new_article(project, replace(record, document=fresh), author)
    if edit is None:
        return None, document.id
    changes = [*edit.changes, Change(document, replace(document, deleted=True))]
    for work in works:
        moved = replace(work, id=work.key(ident, work.annotator), document=ident)
        changes += [
            Change(project.stored_work(ident, work.annotator), moved),
            Change(work, replace(work, deleted=True)),
        ]
    summary = Message("Text extracted again")
    return replace(edit, changes=tuple(changes), summary=summary), ident
