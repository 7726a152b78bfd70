"""What of a project goes into a data set, and what is said of the rest."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.selection import Selection
from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.exchange.report import ExportReport
from annotator.model import UserError
from annotator.resources import resource
from annotator.store import Project
from tests.unit.exchange.conftest import record, span
from tests.unit.exchange.generated import Drawn, projects

Records = Callable[..., Path]
Row = dict[str, Any]
TEXT = "قمة في بغداد\nقال الوزير “نحن مستعدون” في القمة. غادر الوزير بغداد.\nاقرأ أيضا: بغداد اليوم"
BODY = TEXT.index("قال")
FOOT = TEXT.index("اقرأ")
SECTIONS = [
    {"role": "headline", "start": 0, "end": BODY - 1},
    {"role": "body", "start": BODY, "end": FOOT - 1},
    {"role": "read-also", "start": FOOT, "end": len(TEXT)},
]
VALIDATOR = Draft202012Validator(json.loads(resource("record.schema.json").read_text(encoding="utf-8")))
ALL_DONE = ["entity", "quote", "cue", "sentiment"]


def exported(project: Project, folder: Path, format: str = "jsonl", **chosen: Any) -> tuple[list[Row], ExportReport]:  # noqa: A002
    """The records that go out, each as the schema says, and the report."""
    path = folder / "out.jsonl"
    report = export(project, path, Plan(format, Selection(**chosen)))
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if format == "jsonl":
        for row in rows:
            VALIDATOR.validate(row)
            for item in row.get("spans", ()):
                assert row["text"][item["start"] : item["end"]] == item["text"]
    return rows, report


def said(report: ExportReport) -> str:
    return "\n".join(map(str, [*report.sentences(), *(item.message for item in report.findings.left_out)]))


@pytest.fixture
def filled(project: Project, records: Records) -> Project:
    """One article in three sections that mona is done with, and one that ali has begun."""
    whole = {"text": TEXT, "layer": "quote", "label": "QUOTE"}
    import_paths(
        project,
        [
            records(
                record(
                    span("بغداد", label="GPE", text=TEXT, id="head"),
                    span("الوزير", label="OCC", text=TEXT, id="who", origin="suggested"),
                    span("نحن مستعدون", id="said", **whole),
                    {**span("بغداد", label="GPE", text=TEXT), "id": "foot", "start": FOOT + 11, "end": FOOT + 16},
                    relations=[{"id": "r", "kind": "speaker", "from": "said", "to": "who", "origin": "hand"}],
                    judgements=[{"id": "j", "name": "sentiment", "value": "neutral", "origin": "hand"}],
                    text=TEXT,
                    id="d1",
                    title="قمة",
                    sections=SECTIONS,
                    done=ALL_DONE,
                    meta={"published": "2024-05-03", "outlet": "الساحل", "note": "x"},
                ),
                record(
                    span("بغداد", label="GPE"),
                    id="d2",
                    annotator="ali",
                    done=["entity"],
                    meta={"published": "3 مايو 2025"},
                ),
                {"text": "بلا وسوم", "id": "d3"},
            )
        ],
    )
    return project


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        ({"status": ("done",)}, ["d1"]),
        ({"status": ("in progress",)}, ["d2"]),
        ({"status": ("new", "done")}, ["d1", "d3"]),
        ({"status": ("in progress",), "layers": ("quote",)}, ["d2"]),
        ({"status": ("done",), "layers": ("entity",)}, ["d1", "d2"]),
        ({"since": "2024-05-03", "until": "2024-12-31"}, ["d1"]),
        ({"since": "2024-05-04"}, ["d2"]),
        ({"status": ("adjudicated",)}, []),
    ],
)
def test_which_articles(filled: Project, tmp_path: Path, chosen: Row, ids: list[str]) -> None:
    rows, _ = exported(filled, tmp_path, **chosen)
    assert [row["id"] for row in rows] == ids


def test_articles_outside_the_dates_are_counted(filled: Project, tmp_path: Path) -> None:
    _, report = exported(filled, tmp_path, since="2024-05-04")
    assert "outside the dates, or without one, left out: 2." in said(report)


def test_layers_leave_out_the_others_and_what_hangs_on_them(filled: Project, tmp_path: Path) -> None:
    rows, _ = exported(filled, tmp_path, layers=("quote",))
    assert [item["id"] for item in rows[0]["spans"]] == ["said"]
    assert "relations" not in rows[0] and "judgements" not in rows[0] and rows[0]["done"] == ["quote"]


def test_accepted_proposals_stay_out_where_they_are_not_wanted(filled: Project, tmp_path: Path) -> None:
    rows, report = exported(filled, tmp_path, origins=("hand", "imported"))
    assert "who" not in {item["id"] for item in rows[0]["spans"]} and "relations" not in rows[0]
    assert "another origin, left out: 1." in said(report) and "whose mark is left out: 1." in said(report)


def test_a_section_that_is_left_out_is_gone_and_offsets_count_anew(filled: Project, tmp_path: Path) -> None:
    rows, report = exported(filled, tmp_path, sections=("body",))
    first = rows[0]
    assert first["text"] == TEXT[BODY : FOOT - 1] and first["sections"] == [
        {"role": "body", "start": 0, "end": FOOT - 1 - BODY}
    ]
    assert [item["id"] for item in first["spans"]] == ["who", "said"] and first["relations"][0]["to"] == "who"
    assert first["judgements"][0]["value"] == "neutral"
    assert first["meta"]["part_of"]["id"] == "d1" and first["meta"]["part_of"]["ranges"] == [[BODY, FOOT - 1]]
    assert "sections that are left out: 2." in said(report)
    assert [row["id"] for row in rows] == ["d1", "d2", "d3"], "what has no sections is all body"


def test_sentences(filled: Project, tmp_path: Path) -> None:
    rows, report = exported(filled, tmp_path, sections=("body",), unit="sentence", annotators="mona")
    texts = [row["text"] for row in rows if row.get("meta", {}).get("part_of", {}).get("id") == "d1"]
    assert texts == ["قال الوزير “نحن مستعدون” في القمة.", "غادر الوزير بغداد."]
    assert [item["id"] for item in rows[0]["spans"]] == ["who", "said"]
    assert "which no part of them can have: 1." in said(report)
    assert len({row["id"] for row in rows}) == len(rows)


def test_a_mark_that_crosses_a_border_is_reported(project: Project, records: Records, tmp_path: Path) -> None:
    text = "أولى بغداد\nوثانية"
    import_paths(
        project, [records(record(span("بغداد\nوثانية", text=text), span("أولى", text=text, id="a"), text=text))]
    )
    rows, report = exported(project, tmp_path, unit="paragraph")
    assert [[item["text"] for item in row.get("spans", ())] for row in rows] == [["أولى"], []]
    assert "cross a border, left out: 1." in said(report) and "crosses a border" in said(report)


def test_task_exports_have_what_is_done_and_list_the_rest(filled: Project, tmp_path: Path) -> None:
    report = export(filled, tmp_path / "o.csv", "quotes")
    assert (report.documents, report.records) == (1, 1)
    assert "Records that are not done, left out: 2." in said(report)
    assert "ali is not done with quote" in said(report) and "nobody is done with it" in said(report)
    everything = export(filled, tmp_path / "o.csv", Plan("quotes", Selection(unfinished=True)))
    assert everything.records == 2, "but not what nobody has looked at"


def test_task_exports_leave_the_furniture_of_a_page_out(project: Project, records: Records, tmp_path: Path) -> None:
    body = span("نحن مستعدون", "quote", "QUOTE", TEXT, id="said")
    import_paths(project, [records(record(body, text=TEXT, sections=SECTIONS, done=ALL_DONE))])
    for chosen, there in ((), False), (("all",), True), (("read-also", "body"), True):
        export(project, tmp_path / "o.csv", Plan("quotes", Selection(sections=chosen), {"form": "directquote"}))
        assert ("اقرأ" in (tmp_path / "o.csv").read_text(encoding="utf-8-sig")) is there


@pytest.mark.parametrize(
    "chosen",
    [
        {"status": ("finished",)},
        {"layers": ("names",)},
        {"origins": ("magic",)},
        {"sections": ("bodies",)},
        {"unit": "word"},
        {"combine": "some"},
        {"since": "3 May"},
        {"since": "2024-05-04", "until": "2024-05-03"},
    ],
)
def test_words_that_mean_nothing_are_refused(filled: Project, tmp_path: Path, chosen: Row) -> None:
    with pytest.raises(UserError):
        export(filled, tmp_path / "o.jsonl", Plan("jsonl", Selection(**chosen)))
    assert not (tmp_path / "o.jsonl").exists()


def test_a_task_without_the_layers_that_it_is_about(filled: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"quotes is about quote"):
        export(filled, tmp_path / "o.csv", Plan("quotes", Selection(layers=("entity",))))


@settings(max_examples=60)
@given(
    projects(),
    st.sampled_from(["article", "paragraph", "sentence"]),
    st.sampled_from([(), ("body",), ("headline", "embedded"), ("all",)]),
    st.sampled_from(["each", "majority", "soft"]),
    st.booleans(),
)
def test_whatever_is_chosen_every_record_is_valid_and_every_mark_stands_in_its_text(
    tmp_path_factory: pytest.TempPathFactory, drawn: Drawn, unit: Any, sections: Any, combine: Any, anonymous: bool
) -> None:
    folder = tmp_path_factory.mktemp("p")
    with drawn.create(folder / "a.annot") as project:
        plan = Plan("jsonl", Selection("all", combine, sections=sections, unit=unit), anonymous=anonymous)
        report = export(project, folder / "out.jsonl", plan)
        texts = {item.id: project.text(item.id) for item in project.documents()}
        total = project.counts()["spans"]
    spans = 0
    for line in (folder / "out.jsonl").read_bytes().splitlines():
        row = json.loads(line)
        VALIDATOR.validate(row)
        part = row.get("meta", {}).get("part_of")
        if isinstance(part, dict):
            assert row["text"] == "\n\n".join(texts[part["id"]][start:end] for start, end in part["ranges"])
        for item in row.get("spans", ()):
            spans += 1
            assert row["text"][item["start"] : item["end"]] == item["text"]
            if anonymous:
                assert "note" not in item
        ids = {item["id"] for item in row.get("spans", ())}
        assert all(item["from"] in ids and item.get("to", item["from"]) in ids for item in row.get("relations", ()))
    counts = report.findings.counts
    if combine == "each":
        assert spans + counts["sections"] + counts["borders"] >= total or counts["empty"]
