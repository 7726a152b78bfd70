"""What an import brings in, what it leaves out, and how it says so."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.exchange.importing import import_paths
from annotator.exchange.report import ImportReport, Progress
from annotator.model import GOLD, UserError
from annotator.store import Project
from tests.unit.exchange.conftest import record, span

Records = Callable[..., Path]


def aside(project: Project) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in project.db.execute("SELECT file, line, reason, record FROM aside ORDER BY id")]


def told(report: ImportReport) -> list[str]:
    return [f"{item.line}: {item.message}" for item in report.problems]


def test_articles_marks_people_and_entities_come_in(project: Project, records: Records) -> None:
    path = records(
        record(
            span("بغداد", label="GPE", id="s1", entities=["e1"]),
            span("نحن مستعدون", "quote", "QUOTE", id="s2", attributes={"type": "direct"}),
            span("الوزير", label="OCC", id="s3"),
            relations=[{"id": "r1", "kind": "speaker", "from": "s2", "to": "s3"}],
            judgements=[{"id": "j1", "name": "sentiment", "value": "neutral"}],
            entities=[{"id": "e1", "name": "بغداد", "type": "GPE"}],
            id="d1",
            meta={"outlet": "وكالة"},
        )
    )
    report = import_paths(project, [path])
    assert report.ok
    assert (report.documents, report.updated, report.unchanged) == (1, 0, 0)
    assert report.marks == {"spans": 3, "relations": 1, "judgements": 1, "entities": 1, "annotators": 1}
    document = project.document("d1")
    assert document is not None and document.meta == {"outlet": "وكالة"}
    marks = project.marks("d1")
    assert {item.id: item.text for item in marks.spans} == {"s1": "بغداد", "s2": "نحن مستعدون", "s3": "الوزير"}
    assert marks.relations[0].to_span == "s3"
    mona = project.annotator_named("mona")
    assert mona is not None and mona.kind == "person"
    assert project.work("d1", mona.id).done == ("entity", "quote", "sentiment")
    assert [entry.kind for entry in project.history()] == ["import", "scheme"]
    assert project.history()[0].batch == report.batch
    assert "New articles: 1." in map(str, report.sentences())


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (span("بغداد") | {"end": 5000}, "does not lie in the text"),
        (span("بغداد") | {"start": -3}, "does not lie in the text"),
        (span("بغداد") | {"end": 0}, "does not lie in the text"),
        (span("بغداد") | {"start": 10**17, "end": 10**18}, "does not lie in the text"),
        (span("بغداد") | {"text": "دمشق"}, "is “بغداد”, not “دمشق”"),
        (span("بغداد", label="CITY"), "no label CITY"),
        (span("بغداد", "places"), "no layer places"),
        (span("بغداد") | {"fragments": [[0, 1], [2, 5]]}, "of one piece"),
        (span("نحن", "quote", "QUOTE") | {"fragments": [[2, 4], [3, 5]]}, "does not lie in the text"),
        (span("نحن", "quote", "QUOTE", attributes={"type": "shouted"}), "lacks the attribute type"),
        (span("بغداد", entities=["e9"]), "entity that is not there"),
    ],
)
def test_a_span_that_does_not_fit_goes_aside_and_the_article_comes_in(
    project: Project, records: Records, bad: dict[str, Any], reason: str
) -> None:
    path = records(record(bad, span("الوزير", label="OCC")))
    report = import_paths(project, [path])
    assert not report.ok and report.left_out == 1
    assert report.problems[0].file == str(path) and report.problems[0].line == 1
    assert reason in str(report.problems[0])
    assert "الوزير" in {item.text for item in project.marks(next(project.documents()).id).spans}
    ((file, line, why, raw),) = aside(project)
    assert (file, line) == (str(path), 1) and reason in why
    assert '"spans":[{' in raw


def test_what_was_put_aside_can_come_in_later(project: Project, records: Records) -> None:
    import_paths(project, [records(record(span("بغداد", label="CITY", id="s1")))])
    ((_, _, _, raw),) = aside(project)
    report = import_paths(project, [records(raw.replace("CITY", "GPE"), name="later.jsonl")])
    assert report.ok and report.updated == 1
    assert [item.label for item in project.marks(next(project.documents()).id).spans] == ["GPE"]


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ({"relations": [{"kind": "boss", "from": "q", "to": "p"}]}, "no relation boss"),
        ({"relations": [{"kind": "speaker", "from": "p", "to": "p"}]}, "does not lead from entity to entity"),
        ({"relations": [{"kind": "cue", "from": "q", "to_text": "قال"}]}, "does not lead from quote to @text"),
        ({"relations": [{"kind": "speaker", "from": "q", "to": "x"}]}, "the mark x"),
        ({"relations": [{"kind": "speaker", "from": "q", "to_entity": "x"}]}, "the entity x"),
        ({"judgements": [{"name": "mood", "value": "neutral"}]}, "no judgement mood"),
        ({"judgements": [{"name": "sentiment", "value": "great"}]}, "cannot be great"),
        ({"judgements": [{"name": "sentiment", "value": "neutral", "quote": "x"}]}, "the mark x"),
        (
            {"judgements": [{"name": "sentiment", "value": "neutral"}, {"name": "sentiment", "value": "mixed"}]},
            "cannot both stand",
        ),
    ],
)
def test_relations_and_judgements_that_do_not_fit(
    project: Project, records: Records, marks: dict[str, Any], reason: str
) -> None:
    people = (span("الوزير", id="p"), span("نحن مستعدون", "quote", "QUOTE", id="q"))
    report = import_paths(project, [records(record(*people, **marks))])
    assert reason in str(report.problems[0]) and report.left_out == 1
    assert report.marks["spans"] == 2


def test_a_broken_line_in_the_middle(project: Project, records: Records) -> None:
    path = records({"text": "أولا"}, {"text": "ثانيا"}, '{"text": ', {"text": "رابعا"})
    report = import_paths(project, [path])
    assert [line.partition(":")[0] for line in told(report)] == ["3"]
    assert project.document_count() == 3
    assert aside(project)[0][3] == '{"text": '


def test_offsets_move_with_the_cleaning(project: Project, records: Records) -> None:
    text = "\ufeffسطر\r\nبغ\0داد\r\nختام"
    report = import_paths(project, [records(record(span("بغ\0داد", label="GPE", text=text), text=text))])
    assert report.ok
    assert report.cleaned == {"bom": 1, "line_end": 2, "nul": 1}
    document = next(project.documents())
    assert project.text(document.id) == "سطر\nبغداد\nختام"
    assert [item.text for item in project.marks(document.id).spans] == ["بغداد"]
    assert "Line ends made the same: 2." in map(str, report.sentences())


def test_a_span_over_nothing_but_a_byte_order_mark_goes_aside(project: Project, records: Records) -> None:
    text = "ا\ufeffب"
    report = import_paths(project, [records(record(span("\ufeff", text=text), text=text))])
    assert "holds nothing that a text keeps" in str(report.problems[0])


def test_sections_move_with_the_cleaning_and_bad_ones_are_told(project: Project, records: Records) -> None:
    sections = [
        {"role": "headline", "start": 0, "end": 3},
        {"role": "embedded", "start": 5, "end": 8, "sections": [{"role": "body", "start": 6, "end": 99}]},
        {"role": "body", "start": 5, "end": 99},
    ]
    report = import_paths(project, [records({"text": "سطر\r\nنهج", "sections": sections})])
    assert len(report.notes) == 2
    found = next(project.documents()).sections
    assert [(item.role, item.start, item.end, item.sections) for item in found] == [
        ("headline", 0, 3, ()),
        ("embedded", 4, 7, ()),
    ]


def test_five_megabytes_on_one_line(project: Project, records: Records) -> None:
    text = "قال الوزير إن المعرض مفتوح " * 110_000 + "بغداد"
    assert import_paths(project, [records(record(span("بغداد", label="GPE", text=text), text=text))]).ok
    (mark,) = project.marks(next(project.documents()).id).spans
    assert (mark.text, mark.end) == ("بغداد", len(text))


def test_thousands_of_problems_are_counted_and_kept_but_not_all_listed(project: Project, records: Records) -> None:
    lines = [{"text": f"خبر {n}", "colour": "red"} for n in range(30)]
    report = import_paths(project, [records(*lines, *(f"broken {n}" for n in range(1500)))])
    assert (report.left_out, len(report.problems), len(report.notes)) == (1500, 1000, 1)
    assert len(aside(project)) == 1500


# Whose marks


def test_marks_of_nobody_need_a_name(project: Project, records: Records) -> None:
    path = records(record(span("بغداد", label="GPE"), annotator=None))
    report = import_paths(project, [path])
    assert "name no annotator" in str(report.problems[0])
    assert (project.document_count(), project.counts()["spans"]) == (1, 0)
    report = import_paths(project, [path], annotator=" علي ")
    assert report.ok
    assert [item.name for item in project.annotators()] == ["علي"]
    assert project.counts()["spans"] == 1


def test_annotators_are_found_by_id_then_by_name(project: Project, records: Records) -> None:
    mona = project.add_annotator("Mona")
    import_paths(
        project,
        [
            records(
                record(span("بغداد", label="GPE"), annotator={"id": mona.id, "name": "someone"}),
                record(span("الوزير"), annotator="mONA"),
                record(span("القمة"), annotator={"id": "x7", "name": "ali", "kind": "person"}),
            )
        ],
    )
    assert {item.id: item.name for item in project.annotators()} == {mona.id: "Mona", "x7": "ali"}
    document = next(project.documents()).id
    assert len(project.marks(document, mona.id).spans) == 2
    assert len(project.marks(document, "x7").spans) == 1


@pytest.mark.parametrize("who", ["gold", "Gold", {"name": "x", "kind": "gold"}, {"id": "gold", "name": "gold"}])
def test_gold_is_the_gold_annotator(project: Project, records: Records, who: Any) -> None:
    assert import_paths(project, [records(record(span("بغداد"), annotator=who))]).ok
    (gold,) = project.annotators()
    assert (gold.id, gold.kind) == (GOLD, "gold")


def test_a_reserved_name_is_refused(project: Project, records: Records) -> None:
    report = import_paths(project, [records(record(span("بغداد"), annotator="all"))])
    assert "reserved" in str(report.problems[0])
    assert project.counts()["spans"] == 0
    before = project.history()
    with pytest.raises(UserError, match="reserved"):
        import_paths(project, [records({"text": "x"})], annotator="All")
    assert project.history() == before


def test_predictions_of_a_model(project: Project, records: Records) -> None:
    path = records(record(span("بغداد"), annotator="tagger"))
    assert import_paths(project, [path], model=True).ok
    assert [(item.name, item.kind) for item in project.annotators()] == [("tagger", "model")]


def test_a_model_never_writes_under_a_persons_name(project: Project, records: Records) -> None:
    project.add_annotator("mona")
    report = import_paths(project, [records(record(span("بغداد"), annotator="mona"))], model=True)
    assert "mona is a person" in str(report.problems[0])
    with pytest.raises(UserError, match="mona is a person"):
        import_paths(project, [records({"text": "x"})], annotator="mona", model=True)


@pytest.mark.parametrize(
    ("said", "done"), [(None, ("entity",)), ([], ()), (["quote", "sentiment"], ("quote", "sentiment"))]
)
def test_done_is_what_the_person_says_where_the_file_does_not(
    project: Project, records: Records, said: list[str] | None, done: tuple[str, ...]
) -> None:
    path = records(record(span("بغداد"), id="d1"), record(span("بغداد"), id="d1", done=["cue"], annotator="b"))
    import_paths(project, [path], done=said)
    people = {item.name: item.id for item in project.annotators()}
    assert project.work("d1", people["mona"]).done == done
    assert project.work("d1", people["b"]).done == ("cue",)


def test_done_layers_are_those_of_the_scheme(project: Project, records: Records) -> None:
    with pytest.raises(UserError, match="no layer or judgement nonsense"):
        import_paths(project, [records(record(span("بغداد")))], done=["nonsense"])
    assert not list(project.documents())


def test_done_is_what_the_file_says(project: Project, records: Records) -> None:
    import_paths(
        project,
        [
            records(
                record(span("بغداد"), done=[], annotator="a"),
                record(done=["entity", "nonsense"], annotator="b"),
                record(span("بغداد"), annotator="c"),
            )
        ],
    )
    document = next(project.documents()).id
    done = {
        project.annotator_named(name).name: project.work(document, project.annotator_named(name).id).done
        for name in "abc"
    }  # type: ignore[union-attr]
    assert done == {"a": (), "b": ("entity",), "c": ("entity",)}


# Files and folders


def test_a_folder_comes_in_in_order_without_hidden_files(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "أخبار"
    (folder / "ب").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name in ("2.txt", "1.txt", "ب/3.txt", ".x.txt", ".hidden/4.txt", "bare"):
        (folder / name).write_text(f"خبر {name}", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    report = import_paths(project, [folder])
    assert [item.title for item in project.documents()] == ["خبر 1.txt", "خبر 2.txt", "خبر bare", "خبر ب/3.txt"]
    assert [Path(item.file).name for item in report.problems] == ["picture.png"]
    assert ".png" in str(report.problems[0])


def test_file_names_that_are_not_utf8(project: Project, tmp_path: Path) -> None:
    names = ["خبر.txt".encode("windows-1256"), "سيئ.txt".encode("windows-1256"), "ملف.xyz".encode("windows-1256")]
    for name, data in zip(names, ["خبر من نظام قديم".encode(), b"\0\1\2\3\4\5\6", b"x"], strict=True):
        (tmp_path / os.fsdecode(name)).write_bytes(data)
    report = import_paths(project, [tmp_path], encoding=None)
    assert project.document_count() == 1 and report.left_out >= 2
    for problem in report.problems:
        str(problem).encode()
    assert import_paths(project, [tmp_path]).documents == 0


def test_one_unreadable_file_among_many(project: Project, tmp_path: Path) -> None:
    for number in range(250):
        (tmp_path / f"{number:03}.txt").write_text(f"خبر رقم {number}", encoding="utf-8")
    (tmp_path / "100.txt").write_bytes(os.urandom(999))
    (tmp_path / "200.txt").write_bytes(b"")
    report = import_paths(project, [*sorted(tmp_path.glob("*.txt")), tmp_path / "missing.txt"])
    assert report.documents == 248
    assert [Path(item.file).name for item in report.problems] == ["100.txt", "200.txt", "missing.txt"]


def test_a_named_format_is_used_for_every_file(project: Project, tmp_path: Path) -> None:
    (tmp_path / "page.wiki").write_text("<p>خبر</p>", encoding="utf-8")
    report = import_paths(project, [tmp_path / "page.wiki"])
    assert ".wiki" in str(report.problems[0]) and project.document_count() == 0
    assert import_paths(project, [tmp_path / "page.wiki"], format="text").ok
    assert project.text(next(project.documents()).id) == "<p>خبر</p>"


@pytest.mark.parametrize(
    ("options", "word"),
    [({"format": "pdf"}, "pdf"), ({"encoding": "klingon"}, "klingon"), ({"annotator": "a,b"}, "a,b")],
)
def test_an_impossible_wish_changes_nothing(
    project: Project, records: Records, options: dict[str, str], word: str
) -> None:
    with pytest.raises(UserError, match=word):
        import_paths(project, [records({"text": "x"})], **options)  # type: ignore[arg-type]
    assert len(project.history()) == 1


def test_an_empty_folder_is_said(project: Project, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    report = import_paths(project, [tmp_path / "empty"])
    assert not report.ok and "no files" in str(report.problems[0])


# Long work


def test_cancelling_leaves_whole_articles(project: Project, records: Records) -> None:
    path = records(*(record(span("بغداد", text=f"بغداد {n}"), text=f"بغداد {n}") for n in range(1000)))
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 250

    report = import_paths(project, [path], cancelled=cancelled)
    assert report.cancelled and not report.ok
    assert 0 < project.document_count() < 1000
    assert project.counts()["spans"] == project.document_count() == report.documents
    again = import_paths(project, [path])
    assert again.ok and again.documents == 1000 - report.documents and again.unchanged == report.documents
    assert project.counts()["spans"] == 1000


def test_progress_goes_up_to_the_end(project: Project, records: Records) -> None:
    seen: list[Progress] = []
    import_paths(project, [records(*({"text": f"خبر {n}"} for n in range(450)))], progress=seen.append)
    fractions = [item.fraction for item in seen]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0 and len(fractions) >= 4
    assert seen[-1].articles == 450


def test_others_can_mark_while_an_import_runs(project: Project, records: Records) -> None:
    """Each batch is a transaction of its own: another window writes in between, and its new people are seen."""
    path = records(*(record(span("بغداد", text=f"بغداد {n}"), text=f"بغداد {n}", annotator="mona") for n in range(300)))
    with Project(project.path) as other:
        import_paths(project, [path], progress=lambda _: other.add_annotator("ali") and None)
        assert sorted(item.name for item in project.annotators()) == ["ali", "mona"]
        assert project.counts()["spans"] == 300
