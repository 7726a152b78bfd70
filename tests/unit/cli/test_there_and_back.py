"""The export folder of every format that reads comes in again as it is, from the command line."""

import json
from pathlib import Path

import pytest

from annotator.store import Project
from tests.unit.cli.running import Run

TEXT = "😀 قالت ليلى حداد في بيروت:\n«نعم». وزارت لبنان."
PEOPLE = ("mona", "ali", "gold")


def span(words: str, layer: str, label: str, ident: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"id": ident, "layer": layer, "label": label, "start": start, "end": start + len(words), "text": words}


def line(who: str) -> dict[str, object]:
    marks = [span("ليلى حداد", "entity", "PERS", f"{who}-s"), span("نعم", "quote", "QUOTE", f"{who}-q")]
    speaker = {"id": f"{who}-r", "kind": "speaker", "from": f"{who}-q", "to": f"{who}-s"}
    return {
        "text": TEXT,
        "id": "news-1",
        "annotator": who,
        "done": ["entity", "quote", "sentiment"],
        "spans": [*marks, span("لبنان", "entity", "GPE", f"{who}-g")],
        "relations": [speaker],
        "judgements": [{"id": f"{who}-j", "name": "sentiment", "value": "neutral"}],
    }


@pytest.mark.parametrize(
    ("name", "people", "marks"),
    [
        ("jsonl", set(PEOPLE), (3, 1, 1)),
        ("labelstudio", set(PEOPLE), (3, 1, 1)),
        ("cas", set(PEOPLE), (3, 1, 1)),
        ("brat", set(PEOPLE), (3, 1, 0)),
        ("doccano", set(PEOPLE), (3, 0, 0)),
        ("conll", {"somebody"}, (2, 0, 0)),
    ],
)
def test_an_export_comes_in_again(
    run: Run, tmp_path: Path, name: str, people: set[str], marks: tuple[int, int, int]
) -> None:
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line(who)) + "\n" for who in PEOPLE), encoding="utf-8")
    for project in ("first", "second"):
        assert run("new", project).status == 0
    assert run("import", "first", "in.jsonl").status == 0
    ran = run("export", "first", "-o", "out", "--format", name, "--annotators", "all")
    assert ran.status == 0, ran.err
    more = ["--annotator", "somebody"] if name == "conll" else []
    ran = run("import", "second", "out", *more)
    assert ran.status == 0 and "Left out" not in ran.err, ran.err
    with Project(tmp_path / "second.annot", "read") as project:
        assert {item.name for item in project.annotators()} == people
        for document in project.documents():
            for item in project.annotators():
                found = project.marks(document.id, item.id)
                if project.text(document.id) == TEXT:
                    assert (len(found.spans), len(found.relations), len(found.judgements)) == marks
                    assert project.work(document.id, item.id).done
    assert run("check", "second").status == 0
