"""Projects of Label Studio come in with all their people and models, and go there and back."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.exchange.importing import import_paths
from annotator.formats import Format, Problem, Record, Source, format_of
from annotator.formats.labelstudio import read, write
from annotator.model import Annotator, Entity
from annotator.store import Project, find_scheme
from tests.unit.formats.making import MEDIA, judge, link, mark, marked_records, record, written

TEXT = "😀 قالت ليلى حداد في بيروت: «نعم»"


def region(ident: str, words: str, labels: list[str], units: bool = False, **more: Any) -> dict[str, Any]:
    """A region as Label Studio exports it, its offsets in code points or UTF-16 units."""
    start = TEXT.index(words)
    ahead = 1 if units else 0
    value = {"start": start + ahead, "end": start + len(words) + ahead, "text": words, "labels": labels}
    return {"id": ident, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


TASK: dict[str, Any] = {
    "id": 7,
    "data": {"text": TEXT, "outlet": "وكالة"},
    "annotations": [
        {
            "id": 1001,
            "completed_by": {"id": 3, "email": "mona@example.org", "first_name": "", "last_name": ""},
            "result": [
                region("a", "ليلى حداد", ["Person"], meta={"text": ["وزيرة"]}),
                region("b", "نعم", ["QUOTE"]),
                {
                    "id": "b",
                    "from_name": "type",
                    "to_name": "text",
                    "type": "choices",
                    "value": {"choices": ["Direct"]},
                },
                {"from_id": "a", "to_id": "b", "type": "relation", "direction": "left", "labels": ["speaker"]},
                {
                    "id": "c",
                    "from_name": "sentiment",
                    "to_name": "text",
                    "type": "choices",
                    "value": {"choices": ["Negative"]},
                },
                {"id": "d", "from_name": "stars", "to_name": "text", "type": "rating", "value": {"rating": 4}},
            ],
            "was_cancelled": False,
            "ground_truth": True,
        },
        {"id": 1002, "completed_by": 5, "result": [region("a", "بيروت", ["GPE"])]},
    ],
    "predictions": [{"model_version": "tagger 2", "score": 0.5, "result": [region("p", "بيروت", ["GPE"], score=0.75)]}],
}


def saved(tmp_path: Path, *tasks: Any, name: str = "a.json") -> Path:
    path = tmp_path / name
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def found(path: Path) -> tuple[list[Record], list[Problem]]:
    items = list(read(Source(path, scheme=MEDIA)))
    return [item for item in items if isinstance(item, Record)], [item for item in items if isinstance(item, Problem)]


def test_an_existing_project_comes_in(tmp_path: Path) -> None:
    path = saved(tmp_path, TASK)
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [path])
        assert report.ok
        assert [str(item.message) for item in report.notes] == [
            "Results of Label Studio that marks cannot say were kept with the article."
        ]
        (document,) = project.documents()
        kept = document.meta["kept"]["mona@example.org"]["labelstudio"]
        assert document.meta["outlet"] == "وكالة"
        assert kept[0]["value"] == {"rating": 4} and kept[1] == {"ground_truth": True}
        people = {item.name: item for item in project.annotators()}
        assert {name: item.kind for name, item in people.items()} == {
            "mona@example.org": "person",
            "user 5": "person",
            "tagger 2": "model",
        }
        marks = project.marks(document.id, people["mona@example.org"].id)
        spans = {item.label: item for item in marks.spans}
        assert spans["PERS"].text == "ليلى حداد" and spans["PERS"].note == "وزيرة"
        assert spans["QUOTE"].attributes == {"type": "direct"}
        assert [(item.kind, item.source, item.to_span) for item in marks.relations] == [
            ("speaker", spans["QUOTE"].id, spans["PERS"].id)
        ]
        assert [(item.name, item.value, item.quote) for item in marks.judgements] == [("sentiment", "negative", None)]
        (predicted,) = project.marks(document.id, people["tagger 2"].id).spans
        assert (predicted.text, predicted.confidence) == ("بيروت", 0.75)
        assert project.work(document.id, people["user 5"].id).done == ("entity",)
        before = list(project.db.conn.iterdump())
        import_paths(project, [path])
        assert list(project.db.conn.iterdump()) == before


@pytest.mark.parametrize("units", [False, True])
def test_either_way_of_counting_is_told_by_the_words(tmp_path: Path, units: bool) -> None:
    task = {"data": {"text": TEXT}, "annotations": [{"result": [region("a", "بيروت", ["GPE"], units)]}]}
    records, problems = found(saved(tmp_path, task))
    assert not problems
    (span,) = records[0].spans
    assert TEXT[span.start : span.end] == "بيروت"


def test_line_ends_written_out_do_not_matter(tmp_path: Path) -> None:
    text = "سطر\nآخر"
    value = {"start": 0, "end": 7, "text": "سطر\\nآخر", "labels": ["PERS"]}
    result = {"id": "a", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        path = saved(tmp_path, {"data": {"text": text}, "completions": [{"result": [result]}]})
        assert import_paths(project, [path], annotator="mona").ok
        assert [item.text for item in project.marks(next(iter(project.documents())).id).spans] == [text]


def test_skipped_annotations_and_drafts_are_told(tmp_path: Path) -> None:
    task = {
        "data": {"text": TEXT},
        "annotations": [{"was_cancelled": True, "result": [region("a", "بيروت", ["GPE"])]}],
        "drafts": [{"result": []}],
    }
    records, problems = found(saved(tmp_path, task))
    assert [str(item.message) for item in problems] == [
        "An annotation that was skipped did not come in.",
        "A draft of Label Studio did not come in.",
    ]
    assert len(records) == 1 and not records[0].marked


@pytest.mark.parametrize(
    ("result", "reason"),
    [
        ("x", "This is not a result of Label Studio."),
        ({"type": "labels", "value": {"start": "0", "end": 1, "labels": ["PERS"]}}, "place is not a pair"),
        ({"type": "labels", "value": {"start": 0, "end": 1, "labels": []}}, "needs a layer and a label"),
        ({"type": "relation", "from_id": "q", "to_id": "a"}, "refers to the mark q"),
    ],
)
def test_what_does_not_fit_is_told_and_the_rest_comes_in(tmp_path: Path, result: Any, reason: str) -> None:
    task = {"data": {"text": TEXT}, "annotations": [{"result": [region("a", "بيروت", ["GPE"]), result]}]}
    records, problems = found(saved(tmp_path, {"data": {"text": "أول"}}, task))
    assert len(problems) == 1 and reason in str(problems[0].message) and problems[0].line == 7
    assert [item.label for item in records[1].spans] == ["GPE"]


def test_a_file_that_is_cut_short_gives_its_whole_tasks(tmp_path: Path) -> None:
    path = saved(tmp_path, TASK, TASK | {"data": {"text": "آخر"}})
    path.write_bytes(path.read_bytes()[:-400])
    records, problems = found(path)
    assert len(records) == 3 and str(problems[-1].message).startswith("From here on this is not JSON")
    path.write_text("[{", encoding="utf-8")
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [path], format="labelstudio")
        assert str(report.problems[0].message).startswith("This is not JSON")
        assert len(project.history()) == 1


def test_it_is_known_by_its_tasks(tmp_path: Path) -> None:
    def known(*tasks: Any) -> Format | None:
        return format_of(Source(saved(tmp_path, *tasks)))

    item = known(TASK)
    assert item is not None and item.id == "labelstudio"
    other = known({"title": "x", "text": "y"})
    assert other is None or other.id != "labelstudio"


def test_what_goes_out_is_a_task_with_annotations_and_predictions(tmp_path: Path) -> None:
    first = record(TEXT, mark(TEXT, "بيروت", "GPE", "s1"), meta={"outlet": "وكالة"})
    model = Record(first.document, TEXT, Annotator("m", "tagger", "model"), spans=first.spans)
    gold = Record(first.document, TEXT, Annotator("gold", "gold", "gold"), spans=first.spans)
    path = written(write, tmp_path, first, gold, model, name="a.json").path
    (task,) = json.loads(path.read_bytes())
    assert task["data"]["text"] == TEXT and task["data"]["meta"] == {"outlet": "وكالة"}
    assert [(item["annotator"], item.get("ground_truth")) for item in task["annotations"]] == [
        ("mona", None),
        ("gold", True),
    ]
    assert [item["model_version"] for item in task["predictions"]] == ["tagger"]
    start = TEXT.index("بيروت")
    assert task["annotations"][0]["result"] == [
        {
            "id": "s1",
            "from_name": "entity",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": start + 5, "text": "بيروت", "labels": ["GPE"]},
        }
    ]
    path = written(write, tmp_path, first, name="a.json", offsets="utf16", users="email").path
    (task,) = json.loads(path.read_bytes())
    value = task["annotations"][0]["result"][0]["value"]
    assert TEXT.encode("utf-16-le")[2 * value["start"] : 2 * value["end"]].decode("utf-16-le") == "بيروت"
    assert task["annotations"][0]["completed_by"] == {"email": "mona"}


def test_everything_that_marks_say_comes_back(tmp_path: Path) -> None:
    person = Entity("e1", "ليلى حداد", "PERS", ("حداد",), "Q5")
    name = mark(TEXT, "ليلى حداد", entities=("e1",), norm="ليلى", confidence=0.5, flag=True, note="ملاحظة")
    # An attribute of a quote and a relation from it bear one name.
    said = {"type": "direct", "speaker": "overt"}
    quote = mark(TEXT, "نعم", "QUOTE", layer="quote", attributes=said)
    cue = mark(TEXT, "قالت…في", "CUE", layer="cue")
    marks = [name, quote, cue, person, link("speaker", quote, name), link("channel", quote, "قناة")]
    marks += [
        link("speaker", quote, "مصدر"),
        link("addressee", quote, person),
        judge("positive"),
        judge("mixed", person, quote),
        judge("neutral", "خطة"),
    ]
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        path = written(write, tmp_path, record(TEXT, *marks), name="a.json").path
        assert import_paths(project, [path]).ok
        stored = project.marks("d1")
        spans = {item.label: item for item in stored.spans}
        assert spans["PERS"].entities == ("e1",) and project.entity("e1") == person
        assert (spans["PERS"].norm, spans["PERS"].confidence, spans["PERS"].flag) == ("ليلى", 0.5, True)
        assert spans["PERS"].note == "ملاحظة" and spans["CUE"].fragments == cue.fragments
        assert spans["QUOTE"].attributes == said
        assert {(item.kind, item.to_span, item.to_entity, item.to_text) for item in stored.relations} == {
            ("speaker", spans["PERS"].id, None, None),
            ("channel", None, None, "قناة"),
            ("speaker", None, None, "مصدر"),
            ("addressee", None, "e1", None),
        }
        assert {(item.value, item.quote, item.to_entity, item.to_text) for item in stored.judgements} == {
            ("positive", None, None, None),
            ("mixed", spans["QUOTE"].id, "e1", None),
            ("neutral", None, None, "خطة"),
        }


@settings(max_examples=100, deadline=None)
@given(marked_records())
def test_every_mark_comes_back_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    for offsets in ("code_point", "utf16"):
        path = written(write, tmp_path_factory.mktemp("ls"), drawn, name="a.json", offsets=offsets).path
        if not (drawn.text or "").strip():
            continue
        (back,), problems = found(path)
        assert not problems and back.text == drawn.text
        assert [(item.layer, item.label, item.fragments, item.entities) for item in back.spans] == [
            (item.layer, item.label, item.fragments, item.entities) for item in drawn.spans
        ]
