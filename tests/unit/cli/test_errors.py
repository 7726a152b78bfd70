"""Exit statuses, and the one line that says what is not as it should be."""

import json
import sqlite3
from pathlib import Path

import pytest

from annotator import __version__
from annotator.store import Project
from tests.unit.cli.running import Run
from tests.unit.store.making import damage


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["list"],
        ["new"],
        ["import", "news.annot"],
        ["export", "news.annot"],
        ["export", "news.annot", "-o", "x.jsonl"],
        ["export", "news.annot", "-o", "x.jsonl", "--format", "jsonl", "--annotators", ","],
        ["list", "news.annot", "--jsn"],
        ["backup", "a.annot", "b.annot"],
    ],
)
def test_wrong_usage_is_status_2_with_a_message_and_no_result(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "Error: " in ran.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["list", "gone.annot"], "gone.annot does not exist"),
        (["list", "."], ". is a folder, not a project file"),
        (["list", ""], "is a folder, not a project file"),
        (["check", "notes.txt"], "notes.txt is not an Annotator project"),
        (["backup", "gone"], "gone does not exist"),
        (["new", "news.annot"], "news.annot exists already"),
        (["new", "x.annot", "--scheme", "nope"], "There is no scheme called nope"),
        (["new", "nowhere/x.annot"], "The folder nowhere does not exist"),
        (["import", "news.annot", "notes.txt", "--format", "nope"], "There is no format called nope"),
        (["import", "news.annot", "notes.txt", "--encoding", "nope"], "There is no encoding called nope"),
        (["import", "news.annot", "notes.txt", "--annotator", "all"], "all is a reserved name"),
        (["export", "news.annot", "-o", "x.nope", "--format", "nope"], "There is no format called nope"),
        (["export", "news.annot", "-o", "x.txt", "--format", "text"], "The format text only comes in"),
        (["export", "news.annot", "-o", "no/x.jsonl", "--format", "jsonl"], "The folder no does not exist"),
        (["export", "news.annot", "-o", "x.jsonl", "--format", "jsonl", "--annotators", "hala"], "called hala"),
        (["export", "news.annot", "-o", "x.jsonl", "--format", "jsonl", "--annotators", "gold"], "no gold version"),
        (["backup", "news.annot", "-o", "news.annot"], "is this project itself"),
    ],
)
def test_what_cannot_be_done_is_status_1_with_one_line_and_changes_nothing(
    run: Run, news: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    (tmp_path / "notes.txt").write_text("not a project", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    ran = run(*arguments)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("annotator: ")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_import_reports_the_broken_line_and_brings_the_others_in(run: Run, news: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"خبر رقم {n}"}, ensure_ascii=False) for n in range(1, 6)]
    lines[2] = lines[2][:-4]
    (tmp_path / "more.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ran = run("import", news, "more.jsonl")
    assert (ran.status, ran.out) == (1, "")
    assert "more.jsonl:3: " in ran.err
    assert "New articles: 4." in ran.err
    assert "Left out: 1." in ran.err
    assert run("list", news, "--json").json["counts"]["documents"] == 6
    again = run("import", news, "more.jsonl")
    assert again.status == 1
    assert "Articles that were there already: 4." in again.err
    assert run("check", news).status == 0


def test_the_same_file_imported_twice_changes_nothing(run: Run, news: Path, tmp_path: Path) -> None:
    run("export", news, "-o", "out.jsonl", "--format", "jsonl", "--annotators", "all")
    run("new", "copy.annot")
    assert run("import", "copy.annot", "out.jsonl").status == 0
    with Project(tmp_path / "copy.annot", "read") as project:
        before = project.history(1)
    assert run("import", "copy.annot", "out.jsonl").status == 0
    with Project(tmp_path / "copy.annot", "read") as project:
        assert project.history(1) == before
        assert project.counts()["spans"] == 3


def test_export_chooses_annotators(run: Run, news: Path, tmp_path: Path) -> None:
    def names(*options: str) -> set[str]:
        out = tmp_path / "out.jsonl"
        assert run("export", news, "-o", out, "--format", "jsonl", *options).status == 0
        records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        return {record["annotator"]["name"] for record in records if "annotator" in record}

    assert names() == {"mona", "sara"}
    assert names("--annotators", "sara") == {"sara"}
    assert names("--annotators", "mona, sara") == {"mona", "sara"}
    assert names("--annotators", "all") == {"mona", "sara"}


def test_check_says_what_is_wrong_and_that_it_is(run: Run, news: Path) -> None:
    damage(news, ("UPDATE spans SET label = 'ORG' WHERE text = 'وزير'", {}))
    ran = run("check", news)
    assert (ran.status, ran.out) == (1, "")
    first, last = ran.err.splitlines()
    assert "the table and the journal differ" in first
    assert last == f"annotator: {news} is not sound. Restore a backup, or save what can be read with --repair-to."


def test_what_can_be_read_of_a_damaged_project_is_saved(run: Run, news: Path, tmp_path: Path) -> None:
    target = tmp_path / "saved.annot"
    sound = run("check", news, "--repair-to", target)
    assert sound.status == 0
    assert not target.exists()

    damage(news, ("DELETE FROM spans", {}))
    saved = run("check", news, "--repair-to", target)
    assert (saved.status, saved.out) == (0, "")
    assert f"What can be read was saved as {target}." in saved.err
    assert run("check", target).status == 0
    assert run("list", target, "--json").json["counts"]["spans"] == 3
    again = run("check", news, "--repair-to", target)
    assert again.status == 1
    assert again.err.splitlines()[-1] == f"annotator: {target} exists already. Choose another name."

    damage(news, ("DELETE FROM texts WHERE document = 'd1'", {}))
    partly = run("check", "news", "--repair-to", "partly.annot")
    assert partly.status == 1
    assert "Not saved: article d1" in partly.err
    assert run("list", "partly", "--json").json["counts"]["documents"] == 1


def test_a_truncated_project_is_repaired_too(run: Run, news: Path) -> None:
    news.write_bytes(news.read_bytes()[:-5000])
    assert "is cut short" in run("check", news).err
    assert run("check", news, "--repair-to", "saved.annot").status in (0, 1)
    assert run("check", "saved.annot").status == 0


def test_a_project_of_a_newer_version_can_be_listed_but_not_imported_into(run: Run, news: Path) -> None:
    connection = sqlite3.connect(news)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    listed = run("list", news, "--json")
    assert listed.status == 0
    assert listed.json["counts"]["documents"] == 2
    assert "newer version of Annotator" in listed.err
    (news.parent / "a.txt").write_text("خبر", encoding="utf-8")
    refused = run("import", news, "a.txt")
    assert refused.status == 1
    assert refused.err.startswith("annotator: This project was saved by a newer version")


def test_reading_commands_do_not_touch_the_file(run: Run, news: Path, tmp_path: Path) -> None:
    before = news.read_bytes()
    for arguments in (["list", news], ["check", news], ["export", news, "-o", "x.jsonl", "--format", "jsonl"]):
        assert run(*arguments).status == 0
    assert news.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.annot", "x.jsonl"]


def test_a_fault_of_the_program_is_one_line_that_names_the_log(
    run: Run, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(_: object) -> None:
        raise RuntimeError("thisisabug")

    monkeypatch.setattr("annotator.store.overview", fault)
    for _ in range(2):
        ran = run("list", news, "--json")
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.count("\n") == 1
        assert ran.err.startswith("annotator: something went wrong inside the program. The details are in ")
    log = Path(ran.err.strip().partition(" are in ")[2])
    text = log.read_text(encoding="utf-8")
    assert text.count("RuntimeError: thisisabug") == 2
    assert f"Annotator {__version__}" in text


def test_a_fault_that_cannot_be_logged_is_shown(
    run: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(_: object) -> None:
        raise RuntimeError("thisisabug")

    monkeypatch.setattr("annotator.store.overview", fault)
    monkeypatch.setattr("platformdirs.user_log_dir", lambda *_, **__: str(news / "log"))
    ran = run("list", news)
    assert ran.status == 1
    assert "RuntimeError: thisisabug" in ran.err
    assert ran.err.splitlines()[-1].startswith("annotator: something went wrong inside the program.")
