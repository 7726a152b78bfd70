"""Is a project what its journal says it is, and does every span stand where it says?"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.model import Document, Object, Span, UserError, text_hash, valid_fragments
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
    with explained(project.path), project.snapshot():
        for problem in _problems(project, report):
            report.problems.append(problem)
            if len(report.problems) >= _MOST:
                report.problems.append("… more problems were found; the list stops here")
                break
    return report


def _problems(project: Project, report: Report) -> Iterator[str]:
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


Versions = dict[tuple[str, str], tuple[Object, int]]
"""Objects by kind and id, each with the number of the edit that last touched it."""


def _compare(project: Project, document: str, report: Report) -> Iterator[str]:
    replayed: Versions = {}
    stored: Versions = {}
    yield from _replay(project, document, replayed)
    yield from _read(project, document, stored)
    for key in sorted(replayed.keys() | stored.keys()):
        if replayed.get(key) != stored.get(key):
            yield f"{key[0]} {key[1]}: the table and the journal differ"
    if document:
        yield from _text_problems(project, document, stored, report)


def _replay(project: Project, document: str, found: Versions) -> Iterator[str]:
    """Fill `found` with what the journal says; tells what cannot be read of it."""
    rows = project.db.execute(
        "SELECT c.changes, e.seq FROM changes c JOIN edits e ON e.seq = c.edit WHERE c.document = ? "
        "ORDER BY e.clock, e.id, c.rowid",
        [document],
    ).fetchall()
    for blob, seq in rows:
        try:
            for change in unpack(blob):
                found[KINDS[type(change.after)].name, change.after.id] = change.after, seq
        except (ValueError, LookupError, TypeError, UserError) as error:
            yield f"document {document or '(project)'}: the journal's entry {seq} cannot be read ({error})"


def _read(project: Project, document: str, found: Versions) -> Iterator[str]:
    """Fill `found` with what the tables say; tells which rows cannot be read."""
    for cls, kind in KINDS.items():
        per_document = "document" in kind.columns or cls is Document
        if per_document != bool(document):
            continue
        column = "id" if cls is Document else "document"
        where, values = (f"WHERE {column} = ?", [document]) if document else ("", [])
        for row in project.db.execute(f"SELECT {kind.selected}, edit FROM {kind.table} {where}", values):
            try:
                item = kind.read(row[:-1])
            except (ValueError, LookupError, TypeError, UserError) as error:
                yield f"{kind.name} {row[0]}: its row cannot be read ({error})"
            else:
                found[kind.name, item.id] = item, row[-1]


def _text_problems(project: Project, document: str, stored: Versions, report: Report) -> Iterator[str]:
    row = project.db.execute("SELECT text FROM texts WHERE document = ?", [document]).fetchone()
    if row is None:
        yield f"document {document}: its text is missing"
        return
    text = row[0]
    home, _ = stored.get(("document", document), (None, 0))
    if isinstance(home, Document) and (text_hash(text) != home.text_sha256 or len(text) != home.length):
        yield f"document {document}: its text is not the one that was imported"
    for item, _ in stored.values():
        if isinstance(item, Span) and not item.deleted:
            report.spans += 1
            if not valid_fragments(item.fragments, len(text)) or text[item.start : item.end] != item.text:
                yield f"span {item.id} in document {document}: its text is not what stands at {item.start}–{item.end}"
