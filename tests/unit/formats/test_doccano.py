"""doccano's files of every kind come in, and go there and back; offsets are UTF-16 units."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.exchange.importing import import_paths
from annotator.formats import Problem, Record, Source, format_of
from annotator.formats.doccano import read, write
from annotator.store import Project, find_scheme
from tests.unit.formats.making import MEDIA, judge, link, mark, marked_records, record, written

TEXT = "😀 قالت ليلى حداد في بيروت: «نعم»"


def place(words: str) -> tuple[int, int]:
    """Where words stand, counted as JavaScript does: the emoji is two."""
    start = TEXT.index(words) + 1
    return start, start + len(words)


def saved(tmp_path: Path, *trees: Any, name: str = "mona.jsonl") -> Path:
    path = tmp_path / name
    path.write_text("".join(f"{json.dumps(tree, ensure_ascii=False)}\n" for tree in trees), encoding="utf-8")
    return path


def found(path: Path) -> tuple[list[Record], list[Problem]]:
    items = list(read(Source(path, scheme=MEDIA)))
    return [item for item in items if isinstance(item, Record)], [item for item in items if isinstance(item, Problem)]


LABELS = {"id": 1, "text": TEXT, "label": [[*place("ليلى حداد"), "PERS"], [*place("بيروت"), "City or country"]]}
RELATIONS = {
    "id": 1,
    "text": TEXT,
    "entities": [
        {"id": 10, "label": "PERS", "start_offset": place("ليلى حداد")[0], "end_offset": place("ليلى حداد")[1]},
        {"id": 11, "label": "QUOTE", "start_offset": place("نعم")[0], "end_offset": place("نعم")[1]},
    ],
    "relations": [{"id": 1, "from_id": 11, "to_id": 10, "type": "speaker"}],
    "Comments": ["راجع"],
    "outlet": "وكالة",
}


def test_labels_come_in_under_the_name_of_the_file(tmp_path: Path) -> None:
    tree = LABELS | {"label": [[*place("ليلى حداد"), "PERS"], [*place("بيروت"), "gpe"]]}
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        assert import_paths(project, [saved(tmp_path, tree)]).ok
        assert [item.name for item in project.annotators()] == ["mona"]
        (document,) = project.documents()
        assert {(item.label, item.text) for item in project.marks(document.id).spans} == {
            ("PERS", "ليلى حداد"),
            ("GPE", "بيروت"),
        }
        assert project.work(document.id, project.annotators()[0].id).done == ("entity",)


def test_relations_comments_and_details_come_in(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        path = saved(tmp_path, RELATIONS, name="all.jsonl")
        report = import_paths(project, [path], annotator="ali")
        assert report.ok
        assert [str(item.message) for item in report.notes] == ["Comments of doccano were kept with the article."]
        (document,) = project.documents()
        assert document.meta == {"outlet": "وكالة", "kept": {"ali": {"doccano": ["راجع"]}}}
        marks = project.marks(document.id)
        spans = {item.label: item for item in marks.spans}
        assert [(item.kind, item.source, item.to_span) for item in marks.relations] == [
            ("speaker", spans["QUOTE"].id, spans["PERS"].id)
        ]
        before = list(project.db.conn.iterdump())
        import_paths(project, [path], annotator="ali")
        assert list(project.db.conn.iterdump()) == before


def test_classes_are_judgements(tmp_path: Path) -> None:
    records, problems = found(saved(tmp_path, {"text": TEXT, "label": ["positive"]}, {"text": "x", "label": ["odd"]}))
    assert [(item.name, item.value) for item in records[0].judgements] == [("sentiment", "positive")]
    assert str(problems[0]).endswith("mona.jsonl:2: In the scheme no judgement of articles has the value odd.")


def test_annotations_of_several_users_in_one_line(tmp_path: Path) -> None:
    start, end = place("بيروت")
    marks = [{"label": "GPE", "start_offset": start, "end_offset": end, "user": user} for user in (1, 2)]
    records, problems = found(saved(tmp_path, {"text": TEXT, "annotations": marks}))
    assert not problems
    assert [item.annotator.name for item in records if item.annotator] == ["user 1", "user 2"]
    assert [len(item.spans) for item in records] == [1, 1]


@pytest.mark.parametrize(
    ("label", "reason"),
    [
        ([0, 1], "This is not a label as doccano writes them: start, end, label."),
        (["0", 1, "PERS"], "A span's place is not a pair of whole numbers."),
        ([1, 3, "PERS"], "The offset 1, counted in UTF-16 units, lies inside a character."),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, label: Any, reason: str) -> None:
    records, problems = found(saved(tmp_path, LABELS, LABELS | {"label": [label]}))
    assert [(item.line, str(item.message)) for item in problems] == [(2, reason)]
    assert len(records) == 2


def test_it_is_told_from_our_own_records(tmp_path: Path) -> None:
    for tree in (LABELS, RELATIONS, {"text": "x", "labels": []}):
        item = format_of(Source(saved(tmp_path, tree)))
        assert item is not None and item.id == "doccano"
    for tree in ({"text": "x"}, {"text": "x", "spans": []}, {"schema": 1, "text": "x", "entities": [{"id": "e"}]}):
        item = format_of(Source(saved(tmp_path, tree)))
        assert item is not None and item.id == "jsonl"


def test_the_three_kinds_of_projects_go_out(tmp_path: Path) -> None:
    name, quote = mark(TEXT, "ليلى حداد"), mark(TEXT, "نعم", "QUOTE", layer="quote")
    item = record(TEXT, name, quote, link("speaker", quote, name), link("channel", quote, "قناة"), judge("positive"))

    def tree(**options: str) -> dict[str, Any]:
        target = written(write, tmp_path, item, name="a.jsonl", **options)
        notes.extend(str(note) for note in target.notes)
        found = json.loads(target.path.read_bytes())
        assert isinstance(found, dict) and found["text"] == TEXT and found["annotator"] == "mona"
        return found

    notes: list[str] = []
    assert tree()["label"] == [[*place("ليلى حداد"), "PERS"], [*place("نعم"), "QUOTE"]]
    assert notes == [
        "Relations, which this format does not carry: 2.",
        "Judgements, which this format does not carry: 1.",
    ]
    found = tree(form="relations")
    start, end = place("نعم")
    assert found["entities"][1] == {"id": 1, "label": "QUOTE", "start_offset": start, "end_offset": end}
    assert found["relations"] == [{"id": 0, "from_id": 1, "to_id": 0, "type": "speaker"}]
    assert tree(form="classes")["label"] == ["positive"]


@settings(max_examples=150, deadline=None)
@given(marked_records())
def test_every_mark_comes_back_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    for form in ("label", "relations"):
        path = written(write, tmp_path_factory.mktemp("doccano"), drawn, name="a.jsonl", form=form).path
        (back,), problems = found(path)
        assert back.text == drawn.text
        pieces = [(item.label, piece) for item in drawn.spans for piece in item.fragments]
        if form == "label" or not any(len(item.fragments) > 1 for item in drawn.spans):
            assert not problems
            assert [(item.label, item.fragments[0]) for item in back.spans] == pieces
