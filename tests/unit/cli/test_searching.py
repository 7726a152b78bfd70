"""`annotator search`: results for scripts and for people."""

from pathlib import Path

from annotator.model import BLIND, Edit, Setting
from annotator.store import Project
from tests.unit.cli.running import Run
from tests.unit.store.making import TEXT


def test_results_are_one_json_object(run: Run, news: Path) -> None:
    ran = run("search", news, "الخطيب", "--json")
    assert ran.status == 0
    (result,) = ran.json["results"]
    assert ran.json["total"] == 1
    assert set(result) == {"id", "title", "snippet", "start", "end"}
    assert (result["id"], result["title"]) == ("d1", TEXT[:20])
    assert TEXT[result["start"] : result["end"]] == "الخطيب"
    assert "الخطيب" in result["snippet"]


def test_fields_options_and_limits(run: Run, news: Path) -> None:
    assert run("search", news, "label:GPE", "--json").json["results"][0]["id"] == "d2"
    assert run("search", news, "طلاب", "--json").json["total"] == 1
    assert run("search", news, "طلاب", "--json", "--no-proclitics").json["total"] == 0
    assert run("search", news, "عمان", "--json", "--as-typed").json["total"] == 0
    limited = run("search", news, "--json", "--limit", 1, "--", "-زيتون").json
    assert (len(limited["results"]), limited["total"]) == (1, 2)


def test_people_read_a_table(run: Run, news: Path) -> None:
    ran = run("search", news, "الخطيب")
    assert ran.status == 0
    assert "الخطيب" in ran.out
    assert "Articles found: 1." in ran.err
    assert run("search", news, "زيتون").out == ""


def test_who_searches_a_blind_project_finds_only_their_own(run: Run, news: Path) -> None:
    with Project(news) as project:
        project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    assert run("search", news, "label:GPE", "--json", "--annotator", "mona").json["total"] == 0
    assert run("search", news, "label:GPE", "--json", "--annotator", "sara").json["total"] == 1


def test_what_cannot_be_looked_for_is_said_in_one_sentence(run: Run, news: Path) -> None:
    for arguments in (["label:NOTHING"], ["،"], ["x", "--annotator", "nobody"], ["date:soon"]):
        ran = run("search", news, *arguments)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
