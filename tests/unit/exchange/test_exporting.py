"""What goes out, whose marks, and what lies on the disk when it does not go as planned."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.exchange.report import Progress
from annotator.model import Change, Edit, UserError
from annotator.store import Project
from tests.unit.exchange.conftest import record, span

Records = Callable[..., Path]


@pytest.fixture
def filled(project: Project, records: Records) -> Project:
    """Two articles: one marked by two persons, a model and gold, the other by nobody."""
    import_paths(
        project,
        [
            records(
                record(span("بغداد", label="GPE", id="s1"), id="d1", annotator="mona"),
                record(span("الوزير", label="OCC", id="s2"), id="d1", annotator="ali"),
                record(
                    span("القمة", label="EVENT", id="s3"),
                    id="d1",
                    annotator={"id": "t", "name": "tagger", "kind": "model"},
                ),
                record(span("بغداد", label="LOC", id="s4"), id="d1", annotator="gold"),
                {"text": "لم يوسمه أحد", "id": "d2"},
            )
        ],
    )
    return project


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        ("persons", ["mona", "ali"]),
        ("all", ["mona", "ali", "tagger", "gold"]),
        ("gold", ["gold"]),
        ("Ali", ["ali"]),
        (["gold", "mona"], ["mona", "gold"]),
        (["tagger"], ["tagger"]),
    ],
)
def test_whose_marks_go_out(filled: Project, tmp_path: Path, choice: Any, names: list[str]) -> None:
    report = export(filled, tmp_path / "o.jsonl", "jsonl", annotators=choice)
    found = lines(tmp_path / "o.jsonl")
    assert [item["annotator"]["name"] for item in found if item["id"] == "d1"] == names
    assert "annotator" not in found[-1] and found[-1]["id"] == "d2"
    assert (report.documents, report.records, report.marks["spans"]) == (2, len(names) + 1, len(names))


def test_an_annotator_who_is_not_there(filled: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nobody.*mona"):
        export(filled, tmp_path / "o.jsonl", "jsonl", annotators=["nobody"])
    assert not (tmp_path / "o.jsonl").exists()


def test_an_annotator_who_is_called_persons(filled: Project, tmp_path: Path) -> None:
    filled.add_annotator("persons")
    report = export(filled, tmp_path / "o.jsonl", "jsonl", annotators=["persons"])
    assert report.marks["spans"] == 0


def test_no_gold_yet(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no gold version"):
        export(project, tmp_path / "o.jsonl", "jsonl", annotators="gold")


def test_an_article_that_others_marked_still_goes_out(filled: Project, tmp_path: Path) -> None:
    filled.add_annotator("new")
    export(filled, tmp_path / "o.jsonl", "jsonl", annotators="new")
    assert [("annotator" in item, "spans" in item) for item in lines(tmp_path / "o.jsonl")] == [(False, False)] * 2


def test_deleted_articles_and_marks_stay_out(filled: Project, tmp_path: Path) -> None:
    document = filled.document("d2")
    mark = filled.span("s1")
    assert document is not None and mark is not None
    filled.apply(
        Edit("bulk", "", (Change(document, replace(document, deleted=True)), Change(mark, replace(mark, deleted=True))))
    )
    export(filled, tmp_path / "o.jsonl", "jsonl", annotators="all")
    found = lines(tmp_path / "o.jsonl")
    assert {item["id"] for item in found} == {"d1"}
    assert "s1" not in {mark["id"] for item in found for mark in item.get("spans", ())}


def test_a_layer_that_is_done_without_marks_goes_out(project: Project, records: Records, tmp_path: Path) -> None:
    import_paths(project, [records(record(done=["entity"]))])
    export(project, tmp_path / "o.jsonl", "jsonl")
    (found,) = lines(tmp_path / "o.jsonl")
    assert found["done"] == ["entity"] and "spans" not in found


@pytest.mark.parametrize(("name", "suffix"), [("jsonl", ".jsonl"), ("csv", ".csv"), ("csv-articles", ".csv")])
def test_the_same_project_gives_the_same_bytes_as_file_and_as_folder(
    filled: Project, tmp_path: Path, name: str, suffix: str
) -> None:
    first = export(filled, tmp_path / f"a{suffix}", name)
    second = export(filled, tmp_path / "folder", name)
    assert first.files == [tmp_path / f"a{suffix}"]
    assert [path.parent for path in second.files] == [tmp_path / "folder"]
    assert first.files[0].read_bytes() == second.files[0].read_bytes()
    assert second.files[0].suffix == suffix


def test_a_file_is_replaced_and_a_folder_never_mixed_with(filled: Project, tmp_path: Path) -> None:
    (tmp_path / "o.jsonl").write_text("old", encoding="utf-8")
    export(filled, tmp_path / "o.jsonl", "jsonl")
    assert len(lines(tmp_path / "o.jsonl")) == 3
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match="exists already"):
        export(filled, tmp_path / "folder", "jsonl")
    assert list((tmp_path / "folder").iterdir()) == []


def test_paths_that_cannot_be_written(filled: Project, tmp_path: Path) -> None:
    (tmp_path / "d.jsonl").mkdir()
    with pytest.raises(UserError, match="is a folder"):
        export(filled, tmp_path / "d.jsonl", "jsonl")
    with pytest.raises(UserError, match="does not exist"):
        export(filled, tmp_path / "no" / "o.jsonl", "jsonl")
    with pytest.raises(UserError, match="only comes in"):
        export(filled, tmp_path / "o.txt", "text")


@pytest.mark.parametrize("target", ["o.jsonl", "folder"])
def test_cancelling_leaves_nothing(filled: Project, tmp_path: Path, target: str) -> None:
    before = sorted(tmp_path.iterdir())
    report = export(filled, tmp_path / target, "jsonl", cancelled=lambda: True)
    assert report.cancelled and not report.ok and report.files == []
    assert sorted(tmp_path.iterdir()) == before


def test_cancelling_keeps_the_file_that_was_there(filled: Project, tmp_path: Path) -> None:
    (tmp_path / "o.jsonl").write_text("old", encoding="utf-8")
    export(filled, tmp_path / "o.jsonl", "jsonl", cancelled=lambda: True)
    assert (tmp_path / "o.jsonl").read_text(encoding="utf-8") == "old"


def test_progress_goes_up_to_the_end(project: Project, records: Records, tmp_path: Path) -> None:
    import_paths(project, [records(*({"text": f"خبر {n}"} for n in range(200)))])
    seen: list[Progress] = []
    export(project, tmp_path / "o.jsonl", "jsonl", progress=seen.append)
    fractions = [item.fraction for item in seen]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0 and len(fractions) >= 4


def test_an_export_is_of_one_moment(project: Project, records: Records, tmp_path: Path) -> None:
    """Another window marks the last article while the first is being written: the file does not have it."""
    import_paths(project, [records(*(record(id=f"d{n}", text=f"بغداد {n}") for n in range(3)))])
    with Project(project.path) as other:

        def mark(_: Progress) -> None:
            import_paths(other, [records(record(span("بغداد"), text="بغداد 2"), name="late.jsonl")])

        export(project, tmp_path / "o.jsonl", "jsonl", progress=mark)
    assert not any("spans" in item for item in lines(tmp_path / "o.jsonl"))
    export(project, tmp_path / "o.jsonl", "jsonl")
    assert sum("spans" in item for item in lines(tmp_path / "o.jsonl")) == 1


def test_the_marks_as_csv(filled: Project, tmp_path: Path) -> None:
    export(filled, tmp_path / "o.csv", "csv")
    with (tmp_path / "o.csv").open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    assert ",".join(reader.fieldnames or ()) == (
        "document,text_sha256,title,outlet,url,published,section,annotator,kind,id,layer,label,start,end,text,"
        "fragments,norm,entities,wikidata,from,to,value,attributes,note,confidence,origin"
    )
    text = filled.text("d1")
    assert [(row["annotator"], row["label"]) for row in rows] == [("mona", "GPE"), ("ali", "OCC")]
    for row in rows:
        assert text[int(row["start"]) : int(row["end"])] == row["text"]


def test_the_articles_as_csv(project: Project, records: Records, tmp_path: Path) -> None:
    said = [{"name": "sentiment", "value": "neutral"}, {"name": "sentiment", "value": "mixed", "to_text": "الوزير"}]
    import_paths(
        project,
        [
            records(
                record(judgements=said, id="d1", text="=خبر", meta={"outlet": "و", "n": 1}),
                record(judgements=[{"name": "sentiment", "value": "positive"}], id="d1", text="=خبر", annotator="ali"),
                {"text": "آخر", "id": "d2"},
            )
        ],
    )
    export(project, tmp_path / "o.csv", "csv-articles")
    with (tmp_path / "o.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["document"], first["text"], first["outlet"], first["meta"]) == ("d1", "'=خبر", "و", '{"n":1}')
    assert (first["sentiment:mona"], first["sentiment:ali"]) == ("neutral", "positive")
    assert (second["text"], second["sentiment:mona"], second["sentiment:ali"]) == ("آخر", "", "")
