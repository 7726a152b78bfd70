"""`check` finds what was changed behind the journal's back."""

import re
import sqlite3
import zlib
from pathlib import Path

import orjson
import pytest

from annotator.model import Edit, Entity, Judgement, Relation, Span, Work
from annotator.store import Project, ProjectError, check
from tests.unit.store.making import add, change, damage, make_project, span_on


@pytest.fixture
def marked(path: Path) -> Path:
    """A closed project with marks of every kind in it."""
    project, mona, sara = make_project(path)
    with project:
        person, quote = span_on("سالم الخطيب", mona), span_on("السدود الأردنية امتلأت", mona)
        quote = Span(
            quote.id,
            quote.document,
            quote.annotator,
            "quote",
            "QUOTE",
            quote.fragments,
            quote.text,
            {"type": "indirect"},
            confidence=0.5,
            flag=True,
            note="غير مكتمل",
        )
        entity = Entity("e1", "سالم الخطيب", "PERS", ("الخطيب",), "Q1")
        project.apply(
            Edit.create(
                "mark",
                mona.id,
                [
                    entity,
                    person,
                    quote,
                    Relation("r1", "d1", mona.id, "speaker", quote.id, to_span=person.id),
                    Relation("r2", "d1", mona.id, "speaker", quote.id, to_entity="e1"),
                    Judgement("j1", "d1", mona.id, "sentiment", "positive", quote=quote.id),
                    Work(Work.key("d1", mona.id), "d1", mona.id, done=("entity", "quote")),
                ],
            )
        )
        change(project, person, label="OCC")
        add(project, span_on("وزير", sara))
        project.undo(sara.id)
        assert check(project).problems == []
    return path


def problems(path: Path) -> str:
    with Project(path, "read") as project:
        return "\n".join(check(project).problems)


def test_a_sound_project_has_no_problems_and_everything_was_looked_at(marked: Path) -> None:
    with Project(marked, "read") as project:
        report = check(project)
    assert report.problems == []
    assert (report.documents, report.spans, report.edits) == (2, 2, 9)


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("UPDATE spans SET label = 'ORG' WHERE label = 'OCC'", "span .*: the table and the journal differ"),
        ("UPDATE spans SET edit = 1 WHERE label = 'OCC'", "span .*: the table and the journal differ"),
        ("DELETE FROM relations WHERE id = 'r1'", "relation r1: the table and the journal differ"),
        ("UPDATE judgements SET value = 'negative'", "judgement j1: the table and the journal differ"),
        ("UPDATE entities SET aliases = '[]'", "entity e1: the table and the journal differ"),
        ("UPDATE work SET done = NULL", "work d1:.*: the table and the journal differ"),
        ("UPDATE documents SET title = 'x' WHERE id = 'd2'", "document d2: the table and the journal differ"),
        ("UPDATE annotators SET name = 'nobody' WHERE name = 'sara'", "annotator .*: the table and the journal differ"),
        ("UPDATE texts SET text = text || '.' WHERE document = 'd1'", "document d1: its text is not the one"),
        ("UPDATE texts SET text = 'كان ' || text WHERE document = 'd1'", "span .* document d1: its text is not what"),
        ("DELETE FROM texts WHERE document = 'd2'", "document d2: its text is missing"),
        ("DELETE FROM edits WHERE kind = 'undo'", "changes row .* refers to a row of edits that is not there"),
        ("DELETE FROM annotators WHERE name = 'mona'", "spans row .* refers to a row of annotators that is not there"),
        ("DELETE FROM documents WHERE id = 'd2'", "document d2 is in the journal but not in the project"),
        ("UPDATE changes SET changes = x'00112233' WHERE document = 'd2'", "document d2: .*entry 3 cannot be read"),
        ("UPDATE spans SET attributes = '{' WHERE layer = 'quote'", "span .*: its row cannot be read"),
        ("UPDATE schemes SET definition = '{}'", "scheme media: its row cannot be read"),
    ],
)
def test_what_was_changed_behind_the_journals_back_is_found(marked: Path, sql: str, found: str) -> None:
    damage(marked, (sql, {}))
    assert re.search(found, problems(marked))


def test_a_damaged_blob_is_found_and_names_its_entry(marked: Path) -> None:
    connection = sqlite3.connect(marked)
    ((rowid, blob),) = connection.execute("SELECT rowid, changes FROM changes WHERE edit = 6 LIMIT 1").fetchall()
    connection.close()
    flipped = blob[:-3] + bytes([blob[-3] ^ 0xFF]) + blob[-2:]
    damage(marked, ("UPDATE changes SET changes = :blob WHERE rowid = :rowid", {"blob": flipped, "rowid": rowid}))
    assert "journal's entry 6 cannot be read" in problems(marked)


@pytest.mark.parametrize(
    "tree",
    [
        [],
        {"v": 99, "changes": []},
        {"v": 1},
        {"v": 1, "changes": [["ghost", None, {}]]},
        {"v": 1, "changes": [["span", None, {}]]},
    ],
)
def test_a_blob_that_says_something_else_is_found(marked: Path, tree: object) -> None:
    blob = zlib.compress(orjson.dumps(tree))
    damage(marked, ("UPDATE changes SET changes = :blob WHERE edit = 8", {"blob": blob}))
    assert "journal's entry 8 cannot be read" in problems(marked)


def test_pages_that_were_overwritten_are_damage_and_not_a_traceback(marked: Path) -> None:
    data = bytearray(marked.read_bytes())
    for start in range(2 * 4096, len(data), 4096):
        data[start : start + 2048] = bytes(2048)
    marked.write_bytes(data)
    with pytest.raises(ProjectError, match=r"news\.annot is damaged: .*Restore a backup"):
        problems(marked)
    with pytest.raises(ProjectError, match=r"news\.annot is damaged"), Project(marked) as project:
        list(project.documents())
