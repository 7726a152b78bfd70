"""What would be proposed, written as records."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.exchange.importing import import_paths
from annotator.exchange.suggesting import suggest
from annotator.model import BLIND, Change, Dismissal, Edit, Setting, UserError, Work
from tests.unit.store.making import add, add_article, make_project, span_on

QUOTED = "قال سالم الخطيب: “سنبني سدًّا جديدًا هذا العام”. ثم زار الخطيب مأرب."


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_known_names_are_proposed_where_they_stand_unmarked_and_nothing_is_stored(tmp_path: Path) -> None:
    project, mona, _ = make_project(tmp_path / "p.annot")
    with project:
        add_article(project, "d3", QUOTED)
        add(project, span_on("سالم الخطيب", mona))
        before = project.counts(), project.history()
        report = suggest(project, tmp_path / "out.jsonl", "mentions", "mona")
        assert (project.counts(), project.history()) == before
    found = {line["id"]: [(s["text"], s["label"]) for s in line.get("spans", ())] for line in lines(report.path)}
    assert ("سالم الخطيب", "PERS") in found["d3"]
    assert ("سالم الخطيب", "PERS") not in found["d1"]  # mona has marked it there
    assert report.documents == len(found) == 3
    assert report.proposals == sum(map(len, found.values()))


def test_the_same_project_gives_the_same_bytes(tmp_path: Path) -> None:
    project, mona, _ = make_project(tmp_path / "p.annot")
    with project:
        add_article(project, "d3", QUOTED)
        add(project, span_on("سالم الخطيب", mona))
        for kind in ("mentions", "quotes"):
            for name in ("one", "two"):
                suggest(project, tmp_path / name, kind)
            assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_quote_comes_with_cue_and_speaker_and_with_the_name_that_it_points_to(tmp_path: Path) -> None:
    project, mona, _ = make_project(tmp_path / "p.annot")
    with project:
        add_article(project, "d3", QUOTED)
        name = span_on("سالم الخطيب", mona, document="d3", text=QUOTED)
        add(project, name)
        suggest(project, tmp_path / "out.jsonl", "quotes", "mona")
        suggest(project, tmp_path / "new.jsonl", "quotes")
    record = next(line for line in lines(tmp_path / "out.jsonl") if line["id"] == "d3")
    spans = {span["id"]: span for span in record["spans"]}
    quote = next(span for span in spans.values() if span["layer"] == "quote")
    assert (quote["text"], quote["attributes"]["type"]) == ("سنبني سدًّا جديدًا هذا العام", "direct")
    linked = {item["kind"]: spans[item["to"]]["text"] for item in record["relations"] if item["from"] == quote["id"]}
    assert linked == {"cue": "قال", "speaker": "سالم الخطيب"}
    # To somebody who has marked nothing the name is proposed as well.
    record = next(line for line in lines(tmp_path / "new.jsonl") if line["id"] == "d3")
    spans = {span["id"]: span for span in record["spans"]}
    speakers = [spans[item["to"]] for item in record["relations"] if item["kind"] == "speaker"]
    assert [(span["text"], span["origin"]) for span in speakers] == [("سالم الخطيب", "suggested")]


def test_what_is_marked_dismissed_or_done_is_not_proposed(tmp_path: Path) -> None:
    project, mona, sara = make_project(tmp_path / "p.annot")
    with project:
        add_article(project, "d3", QUOTED)
        add_article(project, "d4", QUOTED)
        add(project, span_on("سالم الخطيب", sara))
        start = QUOTED.index("سالم")
        gone = Dismissal("x", "d3", mona.id, "mention", "entity", "PERS", start, start + len("سالم الخطيب"))
        done = Work(Work.key("d4", mona.id), "d4", mona.id, done=("entity",))
        project.apply(Edit("mark", mona.id, (Change(None, gone), Change(None, done))))
        suggest(project, tmp_path / "out.jsonl", "mentions", "mona")
    found = {line["id"]: [span["text"] for span in line.get("spans", ())] for line in lines(tmp_path / "out.jsonl")}
    assert "سالم الخطيب" not in found["d3"]
    assert found["d4"] == []
    assert "سالم الخطيب" in found["d1"]


def test_in_a_blind_project_nobody_is_told_what_others_marked(tmp_path: Path) -> None:
    project, _, sara = make_project(tmp_path / "p.annot")
    with project:
        add(project, span_on("سالم الخطيب", sara))
        project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
        for name in ("mona", None):
            assert suggest(project, tmp_path / "out.jsonl", "mentions", name).proposals == 0
        assert suggest(project, tmp_path / "out.jsonl", "mentions", "sara").proposals > 0


def test_the_records_come_in_as_predictions_of_a_model(tmp_path: Path) -> None:
    project, mona, _ = make_project(tmp_path / "p.annot")
    with project:
        add_article(project, "d3", QUOTED)
        add(project, span_on("سالم الخطيب", mona, document="d3", text=QUOTED))
        suggest(project, tmp_path / "out.jsonl", "quotes", "mona")
        report = import_paths(project, [tmp_path / "out.jsonl"])
        assert report.problems == []
        model = project.annotator_named("suggestions")
        assert model is not None
        assert model.kind == "model"
        assert {item.kind for item in project.marks("d3", model.id).relations} == {"cue", "speaker"}
        assert [item.text for item in project.marks("d3", mona.id).spans] == ["سالم الخطيب"]


def test_an_unknown_name_and_a_folder_that_is_not_there_are_said(tmp_path: Path) -> None:
    project, _, _ = make_project(tmp_path / "p.annot")
    with project:
        with pytest.raises(UserError, match="no annotator called nobody"):
            suggest(project, tmp_path / "out.jsonl", "mentions", "nobody")
        with pytest.raises(UserError, match="cannot be written"):
            suggest(project, tmp_path / "not there" / "out.jsonl", "quotes")
    assert not (tmp_path / "out.jsonl").exists()
