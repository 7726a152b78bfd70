"""What an annotator remarks on a whole article: that it needs review, and a note."""

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model import Change, Document, Edit, Message, Work
from annotator.ui.marking import shortened

if TYPE_CHECKING:
    from annotator.ui.session import Session
    from annotator.ui.workspace import Workspace


def flag_article(document: Document, work: Work | None, annotator: str) -> Edit:
    """Turn the “needs review” flag of an article on or off; `work` is the row that there is."""
    standing = _standing(document, work, annotator)
    summary = Message("Flag the article “{title}”", title=shortened(document.title))
    return Edit("mark", annotator, (Change(work, replace(standing, flag=not standing.flag)),), summary=summary)


def note_on_article(document: Document, work: Work | None, note: str, annotator: str) -> Edit | None:
    """Set the note on an article; None where it is so already."""
    standing = _standing(document, work, annotator)
    if standing.note == note.strip():
        return None
    summary = Message("Note on the article “{title}”", title=shortened(document.title))
    return Edit("mark", annotator, (Change(work, replace(standing, note=note.strip())),), summary=summary)


def _standing(document: Document, work: Work | None, annotator: str) -> Work:
    return work if work is not None and not work.deleted else Work.new(document.id, annotator)


def remarks(session: "Session") -> Work | None:
    """What the annotator at work has said of the open article."""
    document = session.document
    return session.project.work(document.id, session.annotator.id) if document is not None else None


def toggle_flag(workspace: "Workspace") -> None:
    """Flag the open article, or take its flag away."""
    session = workspace.session
    if session.document is not None:
        work = session.project.stored_work(session.document.id, session.annotator.id)
        session.apply(flag_article(session.document, work, session.annotator.id))


def ask_note(workspace: "Workspace") -> None:
    """Write or change the note on the open article."""
    from annotator.ui.dialogs.article_note import ArticleNoteDialog

    session, document = workspace.session, workspace.session.document
    if document is None:
        return

    def write(note: str) -> None:
        work = session.project.stored_work(document.id, session.annotator.id)
        session.apply(note_on_article(document, work, note, session.annotator.id))

    dialog = ArticleNoteDialog(session.project.work(document.id, session.annotator.id).note, workspace.window())
    dialog.written.connect(write)
    dialog.open()
