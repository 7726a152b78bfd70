"""What is there already does not come in again, and what the person has changed since stays as it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator.exchange.importing import import_paths
from annotator.model import Change, Edit
from annotator.store import Project
from tests.unit.exchange.conftest import TEXT, record, span

Records = Callable[..., Path]


def everything(project: Project) -> list[str]:
    return list(project.db.conn.iterdump())


def test_the_same_file_twice_changes_nothing(project: Project, records: Records) -> None:
    path = records(
        record(
            span("بغداد", label="GPE"),
            span("نحن مستعدون", "quote", "QUOTE", id="q"),
            relations=[{"kind": "speaker", "from": "q", "to_text": "الوزير"}],
            judgements=[{"name": "sentiment", "value": "neutral"}],
        ),
        record(span("بغداد", label="GPE"), annotator="ali"),
        {"text": "خبر آخر"},
        '{"broken',
        record(span("بغداد", label="CITY")),
    )
    first = import_paths(project, [path])
    before = everything(project)
    again = import_paths(project, [path])
    assert everything(project) == before
    assert (again.documents, again.updated, again.unchanged) == (0, 0, 2)
    assert [str(item) for item in again.problems] == [str(item) for item in first.problems]


def test_the_same_text_file_twice_changes_nothing(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("خبر\r\nثان".encode("windows-1256"))
    assert import_paths(project, [path]).documents == 1
    before = everything(project)
    assert import_paths(project, [path, path]).unchanged == 1
    assert everything(project) == before


def test_a_known_text_gets_the_marks_under_its_own_id(project: Project, records: Records) -> None:
    import_paths(project, [records({"text": TEXT, "id": "mine", "title": "عنوان", "meta": {"outlet": "أ"}})])
    report = import_paths(project, [records(record(span("بغداد"), id="theirs", title="آخر", meta={"outlet": "ب"}))])
    assert report.ok and (report.documents, report.updated) == (0, 1)
    (document,) = project.documents()
    assert (document.id, document.title, document.meta) == ("mine", "عنوان", {"outlet": "أ"})
    assert project.marks("mine").spans[0].document == "mine"


def test_two_articles_of_one_text_stay_two_where_the_file_says_so(project: Project, records: Records) -> None:
    path = records(
        {"text": TEXT, "id": "a", "meta": {"outlet": "أ"}},
        {"text": TEXT, "id": "b", "meta": {"outlet": "ب"}},
        record(span("بغداد"), id="b"),
    )
    assert import_paths(project, [path]).documents == 2
    assert [len(project.marks(ident).spans) for ident in ("a", "b")] == [0, 1]
    before = everything(project)
    import_paths(project, [path])
    assert everything(project) == before


def test_an_id_that_another_text_has_is_not_taken(project: Project, records: Records) -> None:
    import_paths(project, [records({"text": "نص أول", "id": "d"})])
    path = records({"text": "نص ثان", "id": "d"})
    report = import_paths(project, [path])
    assert report.ok and report.documents == 1 and "belongs to another text" in str(report.notes[0])
    assert project.text("d") == "نص أول"
    assert import_paths(project, [path]).unchanged == 1


def test_an_id_of_a_mark_that_another_mark_has_is_not_taken(project: Project, records: Records) -> None:
    speaker = [{"id": "r", "kind": "speaker", "from": "q", "to": "p"}]
    marks = (span("الوزير", id="p"), span("نحن مستعدون", "quote", "QUOTE", id="q"))
    path = records(
        record(*marks, relations=speaker),
        record(*marks, relations=speaker, annotator="ali"),
    )
    assert import_paths(project, [path]).ok
    document = next(project.documents()).id
    for name in ("mona", "ali"):
        who = project.annotator_named(name)
        assert who is not None
        found = project.marks(document, who.id)
        assert {found.relations[0].source, found.relations[0].to_span} == {item.id for item in found.spans}
    before = everything(project)
    assert import_paths(project, [path]).ok
    assert everything(project) == before


def test_one_id_for_two_marks_of_a_record_is_told(project: Project, records: Records) -> None:
    report = import_paths(
        project, [records(record(span("بغداد", id="s"), span("الوزير", id="s"), span("بغداد", id="s")))]
    )
    assert report.left_out == 1 and "used for two marks" in str(report.problems[0])
    assert project.counts()["spans"] == 1


def test_a_deleted_article_comes_back_with_its_marks(project: Project, records: Records) -> None:
    path = records(record(span("بغداد"), id="d"))
    import_paths(project, [path])
    document = project.document("d")
    assert document is not None
    project.apply(Edit("article", "", (Change(document, replace(document, deleted=True)),)))
    assert project.document_count() == 0
    report = import_paths(project, [path])
    assert (report.documents, report.updated) == (0, 1)
    assert project.document_count() == 1 and project.counts()["spans"] == 1


def test_a_mark_that_was_changed_since_stays_as_it_is(project: Project, records: Records) -> None:
    path = records(record(span("بغداد", id="s", label="GPE"), id="d"))
    import_paths(project, [path])
    mark = project.marks("d").spans[0]
    project.apply(Edit("mark", "", (Change(mark, replace(mark, label="LOC")),)))
    report = import_paths(project, [path])
    assert report.ok and "was left as it is" in str(report.notes[0])
    assert [item.label for item in project.marks("d").spans] == ["LOC"]


def test_a_mark_that_was_deleted_since_does_not_come_back(project: Project, records: Records) -> None:
    path = records(
        record(
            span("نحن مستعدون", "quote", "QUOTE", id="q"),
            relations=[{"id": "r", "kind": "speaker", "from": "q", "to_text": "x"}],
            judgements=[{"id": "j", "name": "sentiment", "value": "neutral", "quote": "q"}],
            id="d",
        )
    )
    import_paths(project, [path])
    marks = project.marks("d")
    gone = (*marks.spans, *marks.relations, *marks.judgements)
    project.apply(Edit("bulk", "", tuple(Change(item, replace(item, deleted=True)) for item in gone)))
    report = import_paths(project, [path])
    assert report.ok and not report.notes
    assert not project.marks("d")


def test_an_import_that_was_taken_back_can_be_done_again(project: Project, records: Records) -> None:
    """With its marks, which have ids of their own, and with what is done, for somebody who was there before."""
    mona = project.add_annotator("mona")
    path = records(
        record(
            span("نحن مستعدون", "quote", "QUOTE", id="q"),
            relations=[{"id": "r", "kind": "speaker", "from": "q", "to_text": "x"}],
            judgements=[{"id": "j", "name": "sentiment", "value": "neutral", "quote": "q"}],
            id="d",
            annotator="mona",
            done=["quote", "sentiment"],
        )
    )
    import_paths(project, [path])
    project.revert(project.history(kinds=("import",))[0], mona.id)
    assert project.document_count() == 0
    report = import_paths(project, [path])
    assert report.ok and (report.marks["spans"], report.marks["relations"], report.marks["judgements"]) == (1, 1, 1)
    marks = project.marks("d", mona.id)
    assert [item.quote for item in marks.judgements] == [item.source for item in marks.relations]
    assert [item.id for item in marks.spans] == [item.source for item in marks.relations]
    assert project.work("d", mona.id).done == ("quote", "sentiment")


def test_a_layer_that_was_reopened_stays_open(project: Project, records: Records) -> None:
    path = records(record(span("بغداد"), id="d"))
    import_paths(project, [path])
    who = project.annotators()[0].id
    work = project.work("d", who)
    assert work.done == ("entity",)
    project.apply(Edit("mark", who, (Change(work, replace(work, done=())),)))
    import_paths(project, [path])
    assert project.work("d", who).done == ()


def test_another_window_that_changes_the_same_row_is_no_harm(project: Project, records: Records) -> None:
    path = records(record(span("بغداد"), id="d"))
    import_paths(project, [path])
    who = project.annotators()[0].id
    with Project(project.path) as other:
        original = project.stored_work
        touched = []

        def stored_work(document: str, annotator: str):  # type: ignore[no-untyped-def]
            work = original(document, annotator)
            if not touched and work is not None:
                touched.append(True)
                other.apply(Edit("mark", who, (Change(work, replace(work, flag=True)),)))
            return work

        project.stored_work = stored_work  # type: ignore[method-assign]
        assert import_paths(project, [records(record(span("الوزير"), id="d", done=["entity", "cue"]))]).ok
    work = original("d", who)
    assert work is not None and work.flag and work.done == ("entity", "cue")
