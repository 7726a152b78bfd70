"""Files that must not come in, each with one sentence, and nothing of them written."""

import sqlite3
from pathlib import Path

import pytest

from annotator.exchange.handout import hand_out
from annotator.exchange.merging import Terms, foreign_project, merge, plan_merge, read_terms
from annotator.model import Annotator, Edit, UserError, new_id
from annotator.store import Project, ProjectError, find_scheme
from tests.unit.review.making import Team
from tests.unit.store.making import TO_FORMAT_1


def refused(ours: Team, path: Path, sentence: str) -> None:
    before = len(ours.project.history())
    content = path.read_bytes()
    with pytest.raises(UserError, match=sentence):
        merge(ours.project, path)
    assert len(ours.project.history()) == before
    assert path.read_bytes() == content, "what was sent is never written to"


def closed(team: Team) -> Path:
    team.span("sara", "عمّان", "GPE")
    team.project.close()
    return team.project.path


def altered(path: Path, *statements: str) -> Path:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    connection.close()
    return path


def test_a_file_of_another_program(ours: Team, sent: Path) -> None:
    path = sent / "letter.annot"
    path.write_text("Dear all,", encoding="utf-8")
    refused(ours, path, "letter.annot is not an Annotator project")
    refused(ours, altered(sent / "other.annot", "CREATE TABLE t (x)"), "database of another application")


def test_a_truncated_copy(ours: Team, theirs: Team, sent: Path) -> None:
    path = sent / "cut.annot"
    path.write_bytes(closed(theirs).read_bytes()[:30_000])
    refused(ours, path, "cut.annot is cut short")


def test_a_copy_from_a_newer_version(ours: Team, theirs: Team) -> None:
    refused(ours, altered(closed(theirs), "PRAGMA user_version = 99"), "newer version of Annotator; update")


def test_the_project_itself(ours: Team) -> None:
    with pytest.raises(UserError, match="is this project itself"):
        merge(ours.project, ours.project.path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON edits BEGIN DELETE FROM spans; END",
        "CREATE VIEW extra AS SELECT load_extension('x')",
        "CREATE VIRTUAL TABLE words USING fts5(text)",
    ],
)
def test_a_file_with_what_no_project_holds(ours: Team, theirs: Team, statement: str) -> None:
    refused(ours, altered(closed(theirs), statement), "holds something that no project holds")


def test_a_view_in_place_of_a_table(ours: Team, theirs: Team) -> None:
    path = altered(closed(theirs), "ALTER TABLE dismissals RENAME TO d", "CREATE VIEW dismissals AS SELECT * FROM d")
    refused(ours, path, "view dismissals")


def test_marks_that_do_not_stand_in_their_text(ours: Team, theirs: Team) -> None:
    refused(ours, altered(closed(theirs), 'UPDATE spans SET "end" = "end" + 1'), "is not sound and was not merged")


def test_a_journal_that_says_something_else(ours: Team, theirs: Team) -> None:
    refused(ours, altered(closed(theirs), "UPDATE spans SET label = 'PERS'"), "the table and the journal differ")


def test_a_project_that_this_one_was_handed_out_from(ours: Team, tmp_path: Path) -> None:
    omar, nour = Annotator(new_id(), "omar"), Annotator(new_id(), "nour")
    ours.project.apply(Edit.create("import", "", [omar, nour]))
    ours.people["nour"] = nour
    hand_out(ours.project, omar, tmp_path / "omar.annot")
    ours.span("nour", "الصيف", "DATE")
    with (
        Project(tmp_path / "omar.annot") as project,
        foreign_project(ours.project.path, project) as foreign,
        pytest.raises(UserError, match="handed out"),
    ):
        plan_merge(project, foreign)


def scheme_file(folder: Path, label: str = "PER") -> Path:
    path = folder / "names.toml"
    path.write_text(
        f"""
id = "names"
version = 1
name = {{ en = "Names", ar = "أسماء" }}
[[layers]]
id = "ner"
name = {{ en = "Names", ar = "أسماء" }}
labels = [
  {{ id = "{label}", name = {{ en = "Person", ar = "شخص" }}, color = "#aa0000", key = "P" }},
  {{ id = "ODD", name = {{ en = "Odd", ar = "غريب" }}, color = "#00aa00", key = "O" }},
]
""",
        encoding="utf-8",
    )
    return path


def test_another_scheme_needs_a_mapping(ours: Team, tmp_path: Path) -> None:
    other = Team.__new__(Team)
    other.project = Project.create(tmp_path / "other.annot", find_scheme(str(scheme_file(tmp_path))))
    other.people = {"omar": other.project.add_annotator("omar")}
    other.text = ours.text
    with other.project:
        other.article("d1", ours.text)
        other.span("omar", "سالم الخطيب", "PER", "ner")
        other.span("omar", "الصيف", "ODD", "ner")
        other.done("omar", layers=("ner",))
        path = other.project.path
        with pytest.raises(UserError, match="scheme names@1, this project by media@1"):
            merge(ours.project, path)
        with pytest.raises(UserError, match=r"ner/PER \(1\), ner/ODD \(1\)"):
            merge(ours.project, path, terms=Terms())
        terms = tmp_path / "map.toml"
        terms.write_text(
            '[layers]\nner = "entity"\n[labels]\n"ner/PER" = "entity/PERS"\n"ner/ODD" = ""\n', encoding="utf-8"
        )
        plan, _ = merge(ours.project, path, terms=read_terms(terms))
    assert [(span.layer, span.label, span.text) for span in ours.project.marks("d1").spans] == [
        ("entity", "PERS", "سالم الخطيب")
    ]
    assert plan.left_out == {"ner/ODD": 1}
    assert ours.project.work("d1", other.id("omar")).done == ("entity",)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("layers = 3", "should give one name"),
        ("[colours]\na = 'b'", "no table colours"),
        ("[labels]\nPER = 'PERS'", "LAYER/LABEL"),
        ("what is this", "is not TOML"),
    ],
)
def test_a_mapping_that_cannot_be_read(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=sentence):
        read_terms(path)


def test_a_mapping_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_terms(tmp_path / "nothing.toml")


def test_a_read_only_project_takes_nothing_in(ours: Team, theirs: Team) -> None:
    theirs.span("sara", "عمّان", "GPE")
    with Project(ours.project.path, "read") as project, pytest.raises(ProjectError, match="reading only"):
        merge(project, theirs.project.path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE edits SET clock = 9223372036854775806 WHERE seq = (SELECT max(seq) FROM edits)",
        "UPDATE edits SET clock = 'late' WHERE seq = (SELECT max(seq) FROM edits)",
        "UPDATE edits SET kind = 'format' WHERE seq = (SELECT max(seq) FROM edits)",
        "UPDATE edits SET summary = '[' WHERE seq = (SELECT max(seq) FROM edits)",
        "UPDATE edits SET author = x'00ff' WHERE seq = (SELECT max(seq) FROM edits)",
    ],
)
def test_a_journal_that_no_program_of_ours_wrote(ours: Team, theirs: Team, statement: str) -> None:
    refused(ours, altered(closed(theirs), statement), "is not sound and was not merged")


def test_values_of_the_wrong_kind(ours: Team, theirs: Team) -> None:
    theirs.span("sara", "الصيف", "DATE", origin="forged")
    refused(ours, closed(theirs), "span .*: origin")


@pytest.mark.parametrize(("name", "sentence"), [("all", "reserved"), ("a,b", "comma"), ("", "needs a name")])
def test_a_name_that_nobody_can_bear(ours: Team, theirs: Team, name: str, sentence: str) -> None:
    theirs.add(Annotator(new_id(), name))
    refused(ours, closed(theirs), sentence)


def test_a_file_of_an_older_format_is_brought_up_to_date_as_a_copy(ours: Team, tmp_path: Path) -> None:
    other = Team(tmp_path / "old.annot", "omar")
    other.span("omar", "عمّان", "GPE")
    other.project.close()
    path = altered(other.project.path, *TO_FORMAT_1)
    content = path.read_bytes()
    plan, _ = merge(ours.project, path)
    assert plan.new == {"omar": 1}
    assert path.read_bytes() == content
    assert [item.name for item in tmp_path.glob("*format-1*")] == []
