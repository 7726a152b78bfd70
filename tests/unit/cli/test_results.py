"""What the commands give: the files, tables and JSON that scripts rely on."""

import csv
import json
from pathlib import Path

from annotator import __version__
from annotator.arabic.display import for_terminal
from annotator.formats import FORMATS
from annotator.model import Change, Content, Document, Edit, text_hash
from annotator.store import Project, presets
from tests.unit.cli.running import Ran, Run
from tests.unit.store.making import OTHER_TEXT, TEXT, add, make_project, span_on


def test_from_articles_to_training_data(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "water.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "articles" / "library.txt").write_bytes(OTHER_TEXT.encode("windows-1256"))

    assert run("new", "news") == Ran(0, "", "news.annot was created. It marks by the scheme media@1.\n")
    came_in = run("import", "news", "articles")
    assert (came_in.status, came_in.out) == (0, "")
    assert "New articles: 2." in came_in.err

    with Project(tmp_path / "news.annot") as project:
        mona = project.add_annotator("mona")
        ident = next(item.id for item in project.documents() if project.text(item.id) == TEXT)
        add(project, span_on("سالم الخطيب", mona, document=ident))

    listed = run("list", "news", "--json").json
    assert {item["title"][:5]: item["spans"] for item in listed["documents"]} == {OTHER_TEXT[:5]: 0, TEXT[:5]: 1}
    assert listed["counts"]["documents"] == 2

    assert run("export", "news", "-o", "marks.jsonl", "--format", "jsonl").status == 0
    lines = [json.loads(line) for line in (tmp_path / "marks.jsonl").read_text(encoding="utf-8").splitlines()]
    marked = next(line for line in lines if line["text"] == TEXT)
    (span,) = marked["spans"]
    assert marked["text"][span["start"] : span["end"]] == span["text"] == "سالم الخطيب"

    assert run("export", "news", "-o", "marks.csv", "--format", "csv").status == 0
    with (tmp_path / "marks.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = list(csv.DictReader(file))
    assert TEXT[int(row["start"]) : int(row["end"])] == row["text"] == "سالم الخطيب"

    sound = run("check", "news")
    assert (sound.status, sound.out) == (0, "")
    assert "is sound. Articles: 2, marks on text: 1" in sound.err

    saved = run("backup", "news")
    assert saved.status == 0
    assert run("check", saved.out.strip()).status == 0
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".annot") == sorted(
        ["news.annot", Path(saved.out.strip()).name]
    )


def test_list_as_json_has_the_documented_shape(run: Run, news: Path) -> None:
    tree = run("list", news, "--json").json
    assert set(tree) == {"documents", "annotators", "counts"}
    first, second = tree["documents"]
    assert first == {
        "id": "d1",
        "title": TEXT[:20],
        "lang": "ar",
        "outlet": "",
        "published": "",
        "length": len(TEXT),
        "spans": 2,
        "relations": 0,
        "judgements": 0,
        "status": {"mona": "in progress", "sara": "new"},
    }
    assert second["status"] == {"mona": "new", "sara": "in progress"}
    assert [(item["name"], item["kind"]) for item in tree["annotators"]] == [("mona", "person"), ("sara", "person")]
    assert tree["counts"]["spans"] == 3


def test_list_as_a_table_keeps_columns_and_is_safe_for_terminals(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "odd.annot"
    project, _, _ = make_project(path)
    title = "عنوان\x1b[2Jغريب\nفي سطرين"
    with project:
        document = Document("d3", text_hash("نص"), 2, title=title)
        project.apply(Edit("import", "", (Change(None, document),), {"d3": Content("نص")}))
    table = run("list", path)
    lines = table.out.splitlines()
    assert lines[0] == "id  marks  mona  sara  title"
    assert lines[1] == f"d1  0      new   new   {TEXT[:20]}"
    assert lines[3] == "d3  0      new   new   عنوان [2Jغريب في سطرين"
    assert "documents: 3" in table.err


def test_formats_and_schemes_list_what_there_is(run: Run) -> None:
    formats = run("formats", "--json").json["formats"]
    assert [item["id"] for item in formats] == [item.id for item in FORMATS]
    for item in formats:
        assert {"id", "reads", "writes", "suffix"} <= set(item)
        assert item["reads"] or item["writes"]
    schemes = run("schemes", "--json").json["schemes"]
    assert [(item["id"], item["name"]) for item in schemes] == [(item.id, item.name.en) for item in presets()]
    for item in (*formats, *schemes):
        table = run("formats").out + run("schemes").out
        assert item["id"] in table.split()


def test_every_listed_scheme_can_be_used(run: Run) -> None:
    for item in run("schemes", "--json").json["schemes"]:
        assert run("new", f"{item['id']}.annot", "--scheme", item["id"]).status == 0


def test_a_scheme_of_ones_own_comes_from_a_file_and_its_errors_name_file_and_key(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "own"\nversion = 2\nname = "Own"\n[[layers]]\nid = "a"\nname = "A"\n'
        'labels = [{ id = "X", name = "X", color = "#112233", key = "X" }]\n',
        encoding="utf-8",
    )
    assert "scheme own@2" in run("new", "a.annot", "--scheme", own).err
    own.write_text(own.read_text(encoding="utf-8").replace("#112233", "blue"), encoding="utf-8")
    bad = run("new", "b.annot", "--scheme", own)
    assert bad.status == 1
    assert bad.err.startswith("annotator: In ")
    assert "own.toml" in bad.err
    assert "layers[0].labels[0].color" in bad.err
    assert not (tmp_path / "b.annot").exists()


def test_version_is_the_packages(run: Run) -> None:
    assert run("version") == Ran(0, f"annotator {__version__}\n", "")


def test_new_adds_the_suffix_only_where_there_is_none(run: Run, tmp_path: Path) -> None:
    for name in ("one", "two.annot", "أخبار"):
        assert run("new", name).status == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.annot", "two.annot", "أخبار.annot"]


def test_arabic_is_shaped_and_ordered_only_where_that_is_asked_for(run: Run, news: Path) -> None:
    plain = run("list", news).out
    assert plain == run("list", news, "--no-bidi").out
    assert TEXT[:20] in plain
    shaped = run("list", news, "--bidi").out
    assert TEXT[:20] not in shaped
    assert for_terminal(TEXT[:20]) in shaped
    assert run("list", news, "--bidi", "--json").json["documents"][0]["title"] == TEXT[:20]
