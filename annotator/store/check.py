"""Is a project what its journal says it is, and does every span stand where it says?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.model import Document, Object, Span, text_hash, valid_fragments
from annotator.store.errors import explained
from annotator.store.journal import unpack
from annotator.store.kinds import KINDS
from annotator.store.project import Project


@dataclass
class Report:
    """What a check found: `problems` is empty for a sound project; the rest counts what was looked at."""

    problems: list[str] = field(default_factory=list)
    documents: int = 0
    spans: int = 0
    edits: int = 0


_MOST = 200


def check(project: Project) -> Report:
    """Replay the journal and compare it with the tables, every span with its text; SQLite checks the file itself."""
    report = Report()
    for problem in _problems(project, report):
        report.problems.append(problem)
        if len(report.problems) >= _MOST:
            report.problems.append("… more problems were found; the list stops here")
            break
    return report


def _problems(project: Project, report: Report) -> Iterator[str]:
    with explained(project.path):
        for (line,) in project.db.execute("PRAGMA integrity_check(20)").fetchall():
            if line != "ok":
                yield f"file: {line}"
        for row in project.db.execute("PRAGMA foreign_key_check").fetchall():
            yield f"{row[0]} row {row[1]} refers to a row of {row[2]} that is not there"
        report.edits = project.db.execute("SELECT count(*) FROM edits").fetchone()[0]
        ids = [row[0] for row in project.db.execute("SELECT id FROM documents ORDER BY rowid").fetchall()]
        named = {row[0] for row in project.db.execute("SELECT DISTINCT document FROM changes").fetchall()}
        for document in sorted(named - set(ids) - {""}):
            yield f"document {document} is in the journal but not in the project"
        yield from _compare(project, "", report)
        for document in ids:
            report.documents += 1
            yield from _compare(project, document, report)


def _compare(project: Project, document: str, report: Report) -> Iterator[str]:
    replayed: dict[tuple[str, str], Object] = {}
    rows = project.db.execute(
        "SELECT c.changes FROM changes c JOIN edits e ON e.seq = c.edit WHERE c.document = ? "
        "ORDER BY e.clock, e.id, c.rowid",
        [document],
    ).fetchall()
    for (blob,) in rows:
        try:
            for change in unpack(blob):
                replayed[KINDS[type(change.after)].name, change.after.id] = change.after
        except (ValueError, KeyError, TypeError) as error:
            yield f"document {document or '(project)'}: a journal entry cannot be read ({error})"
    stored = dict(_stored(project, document))
    for key in sorted(replayed.keys() | stored.keys()):
        if replayed.get(key) != stored.get(key):
            yield f"{key[0]} {key[1]}: the table and the journal differ"
    if document:
        yield from _text_problems(project, document, stored, report)


def _stored(project: Project, document: str) -> Iterator[tuple[tuple[str, str], Any]]:
    for cls, kind in KINDS.items():
        per_document = "document" in kind.columns or cls is Document
        if per_document != bool(document):
            continue
        column = "id" if cls is Document else "document"
        where, values = (f"WHERE {column} = ?", [document]) if document else ("", [])
        for row in project.db.execute(f"SELECT {kind.selected} FROM {kind.table} {where}", values):
            item = kind.read(row)
            yield (kind.name, item.id), item


def _text_problems(
    project: Project, document: str, stored: dict[tuple[str, str], Any], report: Report
) -> Iterator[str]:
    row = project.db.execute("SELECT text FROM texts WHERE document = ?", [document]).fetchone()
    if row is None:
        yield f"document {document}: its text is missing"
        return
    text = row[0]
    home = stored.get(("document", document))
    if home is not None and (text_hash(text) != home.text_sha256 or len(text) != home.length):
        yield f"document {document}: its text is not the one that was imported"
    for item in stored.values():
        if isinstance(item, Span) and not item.deleted:
            report.spans += 1
            if not valid_fragments(item.fragments, len(text)) or text[item.start : item.end] != item.text:
                yield f"span {item.id} in document {document}: its text is not what stands at {item.start}–{item.end}"
