"""Small projects for tests: an article of our own, two people, and marks on words of the article."""

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from annotator.model import Annotator, Change, Content, Document, Edit, Message, Span, new_id, text_hash
from annotator.store import Changes, Project, find_scheme

TEXT = "عمّان: قال وزير المياه سالم الخطيب إن السدود الأردنية امتلأت، وأضاف الخطيب أن عمّان لن تعطش هذا الصيف."
OTHER_TEXT = "افتتحت جامعة صنعاء مكتبتها الجديدة بحضور رئيسها، وقال الطلاب إنهم انتظروها عامين."


_LATER_TABLES = (
    "settings",
    "dismissals",
    "comments",
    "decisions",
    "search_words",
    "search",
    "indexed",
    "duplicates",
    "splits",
)
_LATER_INDEXES = (
    "spans_linked",
    *(f"{table}_noted" for table in ("spans", "relations", "judgements", "work")),
    "work_queued",
    "documents_by_edit",
    "documents_standing",
    "originals_by_bytes",
)
TO_FORMAT_1 = (
    *(f"DROP TABLE {table}" for table in _LATER_TABLES),
    "DROP VIEW searched",
    *(f"DROP INDEX {index}" for index in _LATER_INDEXES),
    "ALTER TABLE originals DROP COLUMN sha256",
    "DELETE FROM _sqlite_migrations WHERE name = 'second_tables'",
    "PRAGMA user_version = 1",
)
"""What makes a project of today one of the first format."""


def make_project(path: Path) -> tuple[Project, Annotator, Annotator]:
    """A project with the media scheme, two articles (`d1`, `d2`) and two persons, mona and sara."""
    project = Project.create(path, find_scheme("media"))
    add_article(project, "d1", TEXT)
    add_article(project, "d2", OTHER_TEXT)
    return project, project.add_annotator("mona"), project.add_annotator("sara")


def add_article(project: Project, ident: str, text: str, author: str = "") -> Changes:
    """A new article of this text."""
    document = Document(ident, text_hash(text), len(text), title=text[:20])
    return project.apply(Edit("import", author, (Change(None, document),), {ident: Content(text)}))


def span_on(word: str, who: Annotator, label: str = "PERS", document: str = "d1", text: str = TEXT) -> Span:
    """A mark on the first place of this word in the text."""
    start = text.index(word)
    return Span(new_id(), document, who.id, "entity", label, ((start, start + len(word)),), word)


def add(project: Project, *spans: Span, kind: str = "mark") -> Changes:
    """Mark, in one step of the marks' annotator."""
    return project.apply(Edit.create("bulk" if kind == "bulk" else "mark", spans[0].annotator, spans))


def change(project: Project, before: Span, author: str | None = None, **values: object) -> Span:
    """Change a mark, in one step of `author` (by default its own annotator); gives the new one."""
    after = replace(before, **values)
    edit = Edit("mark", author or before.annotator, (Change(before, after),), summary=Message("A change"))
    project.apply(edit)
    return after


def labels(project: Project, document: str = "d1") -> list[tuple[str, str]]:
    """Text and label of the marks that stand, in the order of the text."""
    return [(item.text, item.label) for item in project.marks(document).spans]


def damage(path: Path, *statements: tuple[str, Mapping[str, object]]) -> None:
    """Change a closed project behind its journal's back, as no program of ours would."""
    connection = sqlite3.connect(path)
    with connection:
        for sql, values in statements:
            cursor = connection.execute(sql, dict(values))
            assert cursor.rowcount != 0, sql
    connection.close()
