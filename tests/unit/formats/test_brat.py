"""brat projects come in with all their annotators, and what goes out is what brat reads."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.exchange.importing import import_paths
from annotator.formats import Problem, Record, Source
from annotator.formats.brat import read, write
from annotator.model import Annotator, Entity
from annotator.store import Project, find_scheme
from tests.unit.formats.making import MEDIA, link, mark, marked_records, record, span, written

TEXT = "😀 قالت ليلى حداد في بيروت:\n«نحن، كما تعلمون، مستعدون»."


def place(words: str) -> str:
    start = TEXT.index(words)
    return f"{start} {start + len(words)}"


ANN = "\n".join(
    [
        f"T1\tPERS {place('ليلى حداد')}\tليلى حداد",
        f"T2\tGPE {place('بيروت')}\tبيروت",
        f"T3\tQUOTE {place('نحن')};{place('مستعدون')}\tنحن مستعدون",
        f"T4\tCUE {place('قالت')}\tقالت",
        "E1\tCUE:T4 speaker:T1 Place2:T2",
        "R1\tspeaker Arg1:T3 Arg2:T1",
        "R2\tcue Arg1:T3 Arg2:E1",
        "A1\ttype T3 direct",
        "M1\tNegation E1",
        "N1\tReference T2 Wikidata:Q3820\tبيروت",
        "N2\tReference T1 Wikipedia:77\tليلى",
        "#1\tAnnotatorNotes T2\tالعاصمة",
        "#2\tAnnotatorNotes R1\tواضح",
        "#3\tchannel T3\tقناة محلية",
        "*\tEquiv T1 T2",
        "",
    ]
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A brat project of two annotators."""
    for name, marks in (("mona", ANN), ("ali", f"T1\tGPE {place('بيروت')}\tبيروت\n")):
        home = tmp_path / "brat" / name
        home.mkdir(parents=True)
        (home / "news-1.txt").write_text(TEXT, encoding="utf-8")
        (home / "news-1.ann").write_text(marks, encoding="utf-8")
        (home / "annotation.conf").write_text("[entities]\nPERS\n", encoding="utf-8")
    (tmp_path / "brat" / "annotation.conf").write_text("[entities]\nPERS\n", encoding="utf-8")
    return tmp_path / "brat"


def test_a_project_of_two_annotators_comes_in(tmp_path: Path, folder: Path) -> None:
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [folder])
        assert [str(item).replace(str(folder), "") for item in report.problems] == [
            "/mona/news-1.ann:4: The scheme lacks the attribute Negation; the mark came in without it.",
            "/mona/news-1.ann:5: In the scheme the relation speaker does not lead from cue to entity.",
            "/mona/news-1.ann:5: The scheme has no relation Place.",
        ]
        (document,) = project.documents()
        assert (document.id, project.text(document.id)) == ("news-1", TEXT)
        assert document.meta["kept"] == {"mona": {"brat": ["E1\tCUE:T4 speaker:T1 Place2:T2", "*\tEquiv T1 T2"]}}
        assert [str(item.message) for item in report.notes] == [
            "Lines of brat that marks cannot say were kept with the article."
        ]
        people = {item.name: item for item in project.annotators()}
        assert set(people) == {"mona", "ali"}
        assert [item.text for item in project.marks("news-1", people["ali"].id).spans] == ["بيروت"]
        assert project.work("news-1", people["ali"].id).done == ("entity",)
        marks = project.marks("news-1", people["mona"].id)
        spans = {item.label: item for item in marks.spans}
        assert {label: item.text for label, item in spans.items()} == {
            "PERS": "ليلى حداد",
            "GPE": "بيروت",
            "QUOTE": "نحن، كما تعلمون، مستعدون",
            "CUE": "قالت",
        }
        assert [TEXT[start:end] for start, end in spans["QUOTE"].fragments] == ["نحن", "مستعدون"]
        assert spans["QUOTE"].attributes == {"type": "direct"} and spans["GPE"].note == "العاصمة"
        beirut = project.entity(spans["GPE"].entities[0])
        assert beirut is not None and (beirut.name, beirut.wikidata) == ("بيروت", "Q3820")
        assert {(item.kind, item.to_span or item.to_text, item.note) for item in marks.relations} == {
            ("speaker", spans["PERS"].id, "واضح"),
            ("cue", spans["CUE"].id, ""),
            ("channel", "قناة محلية", ""),
        }
        before = list(project.db.conn.iterdump())
        import_paths(project, [folder])
        assert list(project.db.conn.iterdump()) == before


def test_a_project_in_an_archive_is_the_same(tmp_path: Path, folder: Path) -> None:
    archive = shutil.make_archive(str(tmp_path / "brat"), "zip", folder)
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [Path(archive)])
        assert len(report.problems) == 3 and report.marks["spans"] == 5
        assert {item.name for item in project.annotators()} == {"mona", "ali"}


def test_a_named_annotator_has_all_of_it(tmp_path: Path, folder: Path) -> None:
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        import_paths(project, [folder / "ali"], annotator="sami", done=["entity", "quote"])
        assert [item.name for item in project.annotators()] == ["sami"]
        assert project.work("news-1", project.annotators()[0].id).done == ("entity", "quote")


def test_the_folder_that_is_imported_is_nobody_where_somebody_else_is_known(tmp_path: Path, folder: Path) -> None:
    for paths, names in (
        ([folder], {"mona", "ali"}),
        ([folder / "ali"], {"sami"}),
        ([folder / "ali/news-1.ann"], {"sami"}),
    ):
        with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
            import_paths(project, paths, fallback="sami")
            assert {item.name for item in project.annotators()} - {"sami"} == names - {"sami"}
            marked = {item.annotator for item in project.marks("news-1").spans}
            assert {item.name for item in project.annotators() if item.id in marked} == names
        (tmp_path / "p.annot").unlink()


@pytest.mark.parametrize(
    ("data", "start", "end"),
    [
        (b"\xef\xbb\xbfa\r\nb \xd8\xa8", 6, 7),  # brat itself: the mark and both of the line end count
        (b"\xef\xbb\xbfa\r\nb \xd8\xa8", 5, 6),  # tools that drop the byte order mark
        (b"a\r\nb \xd8\xa8", 4, 5),  # tools that make line ends one character
        (b"a\r\nb \xd8\xa8", 5, 6),
    ],
)
def test_offsets_are_those_that_fit_the_words(tmp_path: Path, data: bytes, start: int, end: int) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "a.ann").write_text(f"T1\tPERS {start} {end}\tب\n", encoding="utf-8")
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [tmp_path / "a.ann"], annotator="mona")
        assert report.ok
        assert [item.text for item in project.marks("a").spans] == ["ب"]
        assert project.text("a") == "a\nb ب"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("T1\tPERS 0 4\tليلى", "The text at 0–4 is"),
        ("T1\tPERS 3\tx", "This is not a mark as brat writes them"),
        ("R1\tspeaker Arg1:T8 Arg2:T9", "It refers to the mark T9, which is not there."),
        ("E1\tX:T4", "It refers to the mark T4, which is not there."),
        ("A1\ttype", "This is not an attribute as brat writes them"),
        ("N1\tReference T1", "This is not a link as brat writes them"),
        ("X1\tx", "brat has no lines that begin so."),
    ],
)
def test_lines_that_do_not_fit_are_told(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.ann").write_text(f"T5\tGPE {place('بيروت')}\tبيروت\n{line}\n", encoding="utf-8")
    problems, found = [], []
    for item in read(Source(tmp_path / "a.ann", scheme=MEDIA)):
        (problems if isinstance(item, Problem) else found).append(item)
    assert [(item.line, str(item.message).startswith(reason), item.raw) for item in problems] == [(2, True, line)]
    assert len(found[0].spans) == 1


def test_marks_without_their_text_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("T1\tPERS 0 1\tx\n", encoding="utf-8")
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as project:
        report = import_paths(project, [tmp_path / "a.ann"])
        assert [str(item.message) for item in report.problems] == [
            "The text a.txt, which belongs to these marks, is not beside them."
        ]
        assert not list(project.documents()) and len(project.history()) == 1


def annotations(path: Path) -> dict[str, list[str]]:
    """A file of marks as brat's own rules divide it: one line each, an id, a tab, the rest."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert all(re.match(r"[TRAN#]\d+\t", line) for line in lines)
    return {line.split("\t")[0]: line.split("\t")[1:] for line in lines}


def test_what_goes_out_is_as_brat_writes_it(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    person = Entity("e1", "ليلى حداد")
    name = mark(TEXT, "ليلى حداد", entities=("e1",))
    quote = mark(TEXT, "نحن…مستعدون", "QUOTE", layer="quote", attributes={"type": "direct"}, note="سطر\nآخر")
    across = mark(TEXT, "بيروت:\n«نحن", "LOC")
    item = record(TEXT, name, quote, across, person, link("speaker", quote, name), link("channel", quote, "قناة"))
    target = written(write, tmp_path, item, name="out")
    assert not target.notes
    folder = tmp_path / "out" / "mona"
    assert (folder / "d1.txt").read_bytes() == TEXT.encode()
    found = annotations(folder / "d1.ann")
    assert found == {
        "T1": [f"PERS {place('ليلى حداد')}", "ليلى حداد"],
        "N1": ["Reference T1 Annotator:e1", "ليلى حداد"],
        "T2": [f"QUOTE {place('نحن')};{place('مستعدون')}", "نحن مستعدون"],
        "A1": ["type T2 direct"],
        "#1": ["AnnotatorNotes T2", "سطر آخر"],
        "T3": [f"LOC {place('بيروت:')};{place('«نحن')}", "بيروت: «نحن"],
        "R1": ["speaker Arg1:T2 Arg2:T1"],
        "#2": ["channel T2", "قناة"],
    }
    conf = (tmp_path / "out" / "annotation.conf").read_text(encoding="utf-8")
    assert [line for line in conf.split("\n") if line.startswith("[")] == [
        "[entities]",
        "[relations]",
        "[events]",
        "[attributes]",
    ]
    assert "\tPERS\n" in conf and "type\tArg:QUOTE, Value:direct|" in conf and "speaker\tArg1:QUOTE, Arg2:" in conf


def test_every_annotator_has_a_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    first = record("خبر أول", mark("خبر أول", "خبر"))
    second = Record(first.document, first.text, Annotator("a2", "../علي: 1"))
    nobody = Record(record("خبر آخر", ident="d/2").document, "خبر آخر")
    written(write, tmp_path, first, second, nobody, name="out")
    files = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.ann"))
    assert files == ["_علي_1/d1.ann", "d_2.ann", "mona/d1.ann"]


@settings(max_examples=150, deadline=None)
@given(marked_records())
def test_every_mark_comes_back_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    folder = tmp_path_factory.mktemp("brat")
    (folder / "out").mkdir()
    written(write, folder, drawn, name="out")
    if (drawn.text or "").isspace():
        return
    (found,) = read(Source(folder / "out" / "mona" / "d1.ann", scheme=MEDIA))
    assert isinstance(found, Record) and found.text == drawn.text

    def words(places: tuple[tuple[int, int], ...]) -> set[int]:
        """All characters of a mark but line ends, over which brat draws nothing."""
        text = drawn.text or ""
        return {place for start, end in places for place in range(start, end) if text[place] != "\n"}

    there = [(item.label, words(item.fragments)) for item in drawn.spans if words(item.fragments)]
    assert [(item.label, words(item.fragments)) for item in found.spans] == there
    assert [len(item.entities) for item in found.spans] == [
        len(item.entities) for item in drawn.spans if words(item.fragments)
    ]


def test_a_mark_over_a_line_end_is_one_again(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    text = "سطر\n\nآخر"
    written(write, tmp_path, record(text, span(text, ((0, 8),), "entity", "PERS", "s1")), name="out")
    (found,) = read(Source(tmp_path / "out" / "mona" / "d1.ann", scheme=MEDIA))
    assert isinstance(found, Record) and found.spans[0].fragments == ((0, 8),)
