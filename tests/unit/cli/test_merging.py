"""Merging and handing out from the command line."""

from pathlib import Path

import pytest

from annotator.store import Project
from tests.unit.cli.running import Ran, Run
from tests.unit.review.making import Team


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """Mona's project, closed, and sara's copy with a mark."""
    found = Team(tmp_path / "news.annot", "mona")
    with found.project:
        found.project.save_copy(tmp_path / "copy.annot")
    copy = Team(tmp_path / "sara.annot", "sara")
    with copy.project:
        copy.span("sara", "عمّان", "GPE")
        copy.article("x", "خبر لا يعرفه غيري.")
    return found


def spans(path: Path) -> int:
    with Project(path, "read") as project:
        return project.counts()["spans"]


def test_a_dry_run_says_what_will_come_in_and_writes_nothing(run: Run, team: Team, tmp_path: Path) -> None:
    planned = run("merge", "news", "sara", "--dry-run")
    assert planned.status == 0
    assert planned.err.splitlines() == [
        "sara.annot: new articles 1, known articles 1.",
        "New annotators: sara.",
        "sara: new marks 1, changed 0, deleted 0.",
        "Nothing was written.",
    ]
    assert spans(tmp_path / "news.annot") == 0
    merged = run("merge", "news", "sara", "copy")
    assert merged.status == 0
    assert merged.err.splitlines() == [*planned.err.splitlines()[:3], "copy.annot: nothing new."]
    assert spans(tmp_path / "news.annot") == 1
    assert run("merge", "news", "sara") == Ran(0, "", "sara.annot: nothing new.\n")
    assert run("check", "news").status == 0


def test_none_is_merged_unless_all_can_be(run: Run, team: Team, tmp_path: Path) -> None:
    (tmp_path / "letter.annot").write_text("Dear all,", encoding="utf-8")
    failed = run("merge", "news", "sara", "letter.annot")
    assert (failed.status, spans(tmp_path / "news.annot")) == (1, 0)
    assert failed.err == "annotator: letter.annot is not an Annotator project, nor any other database.\n"


def test_one_name_of_two_people(run: Run, team: Team, tmp_path: Path) -> None:
    twin = Team(tmp_path / "twin.annot", "mona")
    with twin.project:
        twin.span("mona", "الصيف", "DATE")
    asked = run("merge", "news", "twin")
    assert (asked.status, spans(tmp_path / "news.annot")) == (1, 0)
    assert "--same-person mona" in asked.err
    assert run("merge", "news", "twin", "--rename", "mona").status == 1
    assert run("merge", "news", "twin", "--rename", "mona=mona 2").status == 0
    with Project(tmp_path / "news.annot", "read") as project:
        assert [item.name for item in project.annotators()] == ["mona", "mona 2"]


def test_a_handout_goes_out_and_comes_back(run: Run, team: Team, tmp_path: Path) -> None:
    gone = run("handout", "news", "--annotator", "nour", "-o", "for-nour")
    assert gone == Ran(0, "", "for-nour.annot: all 1 article(s) for nour; none is assigned.\n")
    with Project(tmp_path / "for-nour.annot") as project:
        nour = project.annotator_named("nour")
        assert nour is not None
        assert [item.name for item in project.annotators()] == ["nour"]
        away = Team.__new__(Team)
        away.project, away.people, away.text = project, {"nour": nour}, team.text
        away.span("nour", "عمّان", "GPE")
    assert run("merge", "news", "for-nour").status == 0
    assert spans(tmp_path / "news.annot") == 1
    assert run("handout", "news", "--annotator", "nour", "-o", "for-nour.annot").status == 1
