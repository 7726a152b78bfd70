"""Handing out and taking back, for teams without a server."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange.handout import hand_out
from annotator.exchange.merging import merge
from annotator.model import BLIND, Change, Comment, Edit, Setting, Span, UserError, Work, new_id
from annotator.model.setting import TIMED
from annotator.store import Project, check
from tests.unit.review.making import Team


@pytest.fixture
def team(tmp_path: Path) -> Team:
    found = Team(tmp_path / "news.annot", "mona", "sara", texts=3)
    entity = found.entity("شخص سرّي")
    linked = found.entity("سالم الخطيب", aliases=("الخطيب",))
    found.span("mona", "سالم الخطيب", entities=(entity.id,))
    found.span("sara", "سالم الخطيب", entities=(linked.id,))
    found.add(Comment(new_id(), "d1", found.id("mona"), "", "تعليق لا يراه غيري"))
    return found


def assign(team: Team, *documents: str) -> None:
    for document in documents:
        ident = Work.key(document, team.id("sara"))
        team.add(Work(ident, document, team.id("sara"), assigned=True))


def mark(project: Project, who: str, words: str, document: str, text: str) -> Span:
    start = text.index(words)
    item = Span(new_id(), document, who, "entity", "GPE", ((start, start + len(words)),), words)
    project.apply(Edit.create("mark", who, [item]))
    return item


def test_only_their_articles_and_marks_and_nobody_elses_names(team: Team, tmp_path: Path) -> None:
    assign(team, "d1", "d3")
    made = hand_out(team.project, team.people["sara"], tmp_path / "sara.annot")
    assert (made.articles, made.assigned) == (2, True)
    with Project(tmp_path / "sara.annot") as project:
        assert check(project).problems == []
        assert [item.id for item in project.documents()] == ["d1", "d3"]
        assert [item.name for item in project.annotators()] == ["sara"]
        assert project.setting(BLIND) is True
        assert [(span.annotator, span.text) for span in project.marks("d1").spans] == [(team.id("sara"), "سالم الخطيب")]
        assert [item.name for item in project.entities()] == ["سالم الخطيب"]
        assert project.comments("d1") == []
        assert project.text("d3") == team.project.text("d3")
        everything = "\n".join(project.db.conn.iterdump()).encode()
    raw = everything + (tmp_path / "sara.annot").read_bytes()
    for hidden in ("mona", "شخص سرّي", "تعليق", team.id("mona")):
        assert hidden.encode() not in raw


def test_time_is_counted_in_it_where_it_is_counted_here(team: Team, tmp_path: Path) -> None:
    hand_out(team.project, team.people["sara"], tmp_path / "one.annot")
    team.add(Setting(TIMED, True))
    hand_out(team.project, team.people["sara"], tmp_path / "two.annot")
    for name, counted in (("one", None), ("two", True)):
        with Project(tmp_path / f"{name}.annot") as project:
            assert project.setting(TIMED) is counted


def test_all_articles_where_none_is_assigned(team: Team, tmp_path: Path) -> None:
    made = hand_out(team.project, team.people["sara"], tmp_path / "sara.annot")
    assert (made.articles, made.assigned) == (3, False)


def test_it_comes_back_by_merging(team: Team, tmp_path: Path) -> None:
    assign(team, "d1")
    (mine,) = team.project.marks("d1", team.id("sara")).spans
    hand_out(team.project, team.people["sara"], tmp_path / "sara.annot")
    for _ in range(5):  # meanwhile the clock goes on here
        team.span("mona", "عمّان", "GPE")
    sara = team.id("sara")
    with Project(tmp_path / "sara.annot") as project:
        mark(project, sara, "الصيف", "d1", team.text)
        project.apply(Edit("mark", sara, (Change(mine, replace(mine, label="OCC")),)))
        work = project.work("d1", sara)
        project.apply(Edit("article", sara, (Change(work, replace(work, done=("entity",))),)))
    plan, _ = merge(team.project, tmp_path / "sara.annot")
    assert (plan.new, plan.changed, plan.conflicts) == ({"sara": 1}, {"sara": 1}, {})
    found = team.project.marks("d1", sara)
    assert [(span.text, span.label) for span in found.spans] == [("سالم الخطيب", "OCC"), ("الصيف", "GPE")]
    work = team.project.work("d1", sara)
    assert (work.done, work.assigned) == (("entity",), True)
    assert team.project.setting(BLIND) is None
    assert check(team.project).problems == []
    with Project(tmp_path / "sara.annot") as project:
        mark(project, sara, "عمّان", "d1", team.text)
    plan, _ = merge(team.project, tmp_path / "sara.annot")
    assert plan.new == {"sara": 1}, "and again, when more was done"


def test_nothing_is_overwritten(team: Team, tmp_path: Path) -> None:
    (tmp_path / "sara.annot").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="exists already"):
        hand_out(team.project, team.people["sara"], tmp_path / "sara.annot")
    assert (tmp_path / "sara.annot").read_text(encoding="utf-8") == "mine"
