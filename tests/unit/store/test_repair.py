"""What can be read of a damaged project becomes a new one; the damaged file is not touched."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model import (
    Annotator,
    Change,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Relation,
    Work,
    text_hash,
)
from annotator.store import Project, ProjectError, check
from annotator.store.repair import Repaired, repair
from tests.unit.store.making import OTHER_TEXT, TEXT, add, change, damage, make_project, span_on

PAGE = 4096
NOISE = {"zeros": bytes(PAGE), "ones": b"\xff" * PAGE, "bytes": bytes(range(256)) * 16}
ROWS_ON_A_PAGE = 8
"""Of long texts: SQLite leaves at least 489 bytes of each on its page, the rest lies on pages of its own."""


def make(path: Path, articles: int = 40) -> tuple[Annotator, Annotator]:
    """A project with marks of every kind in many articles, of which one can lose some."""
    project, mona, sara = make_project(path)
    with project:
        text = TEXT * 40
        for number in range(articles):
            document = Document(f"a{number}", text_hash(text), len(text), title=f"خبر {number}")
            original = Content(text, b"<html>" + bytes([number]), "text/html")
            project.apply(Edit("import", "", (Change(None, document),), {document.id: original}))
            add(project, *(span_on(word, mona, document=document.id, text=text) for word in ("وزير", "السدود")))
        quote = replace(span_on("امتلأت", sara, "QUOTE"), layer="quote", attributes={"type": "indirect"})
        speaker = span_on("سالم الخطيب", sara)
        gone = span_on("الصيف", sara)
        project.apply(
            Edit.create(
                "mark",
                sara.id,
                [
                    Entity("e1", "سالم الخطيب", "PERS"),
                    Entity("e2", "الخطيب", "PERS", merged_into="e1"),
                    quote,
                    speaker,
                    gone,
                    Relation("r1", "d1", sara.id, "speaker", quote.id, to_span=speaker.id),
                    Relation("r2", "d1", sara.id, "speaker", quote.id, to_entity="e1"),
                    Judgement("j1", "d1", sara.id, "sentiment", "positive", quote=quote.id),
                    replace(Work.new("d1", sara.id), done=("entity",)),
                ],
            )
        )
        change(project, gone, deleted=True)
    return mona, sara


def contents(path: Path) -> dict[str, object]:
    """Everything in a project that a repair should bring over."""
    with Project(path, "read") as project:
        assert check(project).problems == []
        return {
            "scheme": project.scheme,
            "people": sorted(project.annotators(), key=lambda item: item.id),
            "entities": project.entities(),
            "articles": {document.id: (document, project.content(document.id)) for document in project.documents()},
            "marks": {
                document.id: (
                    frozenset(mark.id for mark in project.marks(document.id).spans),
                    project.marks(document.id).relations,
                    project.marks(document.id).judgements,
                    tuple(project.works(document.id)),
                )
                for document in project.documents()
            },
        }


def repaired(path: Path) -> tuple[Repaired, dict[str, object]]:
    before = path.read_bytes()
    target = path.with_name("repaired.annot")
    target.unlink(missing_ok=True)
    report = repair(path, target)
    assert path.read_bytes() == before
    assert sorted(item.name for item in path.parent.iterdir()) == [path.name, "repaired.annot"]
    return report, contents(target)


def test_everything_is_saved_of_a_project_that_is_whole(path: Path) -> None:
    make(path)
    whole = contents(path)
    report, saved = repaired(path)
    assert report.lost == []
    assert saved == whole
    assert report.saved["documents"] == 42
    assert report.saved["spans"] == 83


@pytest.mark.parametrize("table", ["spans", "relations", "judgements", "work", "annotators", "documents", "schemes"])
def test_what_a_table_has_lost_comes_from_the_journal(path: Path, table: str) -> None:
    make(path, articles=3)
    whole = contents(path)
    damage(path, (f"DELETE FROM {table}", {}))
    report, saved = repaired(path)
    assert report.lost == []
    assert saved == whole


def test_what_the_journal_has_lost_comes_from_the_tables(path: Path) -> None:
    make(path, articles=3)
    whole = contents(path)
    damage(path, ("DELETE FROM changes", {}), ("DELETE FROM edits", {}))
    report, saved = repaired(path)
    assert report.lost == []
    assert saved == whole


def test_what_is_lost_is_said(path: Path) -> None:
    _, sara = make(path, articles=3)
    damage(
        path,
        ("DELETE FROM texts WHERE document = 'a1'", {}),
        ("UPDATE texts SET text = :text WHERE document = 'd1'", {"text": TEXT.replace("سالم", "سليم")}),
        ("DELETE FROM annotators WHERE id = :sara", {"sara": sara.id}),
        ("DELETE FROM changes WHERE edit = (SELECT edit FROM annotators)", {}),
        ("DELETE FROM changes WHERE document = ''", {}),
    )
    report, saved = repaired(path)
    lost = "\n".join(report.lost)
    assert "article a1 (خبر 1): its text, and so its marks" in lost
    assert "article d1 (عمّان: قال وزير المي): its text is not the one that was imported" in lost
    assert "(سالم الخطيب): it does not stand in its text" in lost
    assert "relation r1: what it refers to" in lost
    assert f"annotator {sara.id}: the name" in lost
    assert len(report.lost) == 5
    articles = saved["articles"]
    assert isinstance(articles, dict)
    assert set(articles) == {"a0", "a2", "d1", "d2"}


def test_an_article_of_which_only_the_text_is_left_keeps_its_marks(path: Path) -> None:
    make(path, articles=3)
    whole = contents(path)
    damage(
        path,
        ("DELETE FROM documents WHERE id = 'a1'", {}),
        ("DELETE FROM changes WHERE document = 'a1'", {}),
    )
    report, saved = repaired(path)
    assert report.lost == [f"article a1: its title and details; its text begins: {TEXT[:60]}"]
    assert saved["marks"] == whole["marks"]


def test_a_file_that_was_cut_short_gives_back_what_its_beginning_holds(path: Path) -> None:
    make(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2 // PAGE * PAGE + 100])
    with pytest.raises(ProjectError, match="cut short"):
        Project(path)
    report, saved = repaired(path)
    assert report.saved["documents"] >= 6
    articles = saved["articles"]
    assert isinstance(articles, dict)
    assert articles["d1"][1] == Content(TEXT)
    assert articles["d2"][1] == Content(OTHER_TEXT)


@settings(max_examples=30)
@given(st.data())
def test_pages_that_were_overwritten_cost_only_what_stood_on_them(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Any page but the first ones, which hold the table of contents and the scheme."""
    path = tmp_path_factory.mktemp("damaged") / "news.annot"
    make(path)
    whole = contents(path)
    file = bytearray(path.read_bytes())
    with Project(path, "read") as project:
        roots = {row[0] - 1 for row in project.db.execute("SELECT rootpage FROM sqlite_master").fetchall()}
    pages = sorted(set(range(1, len(file) // PAGE)) - roots)
    damaged = data.draw(st.lists(st.sampled_from(pages), min_size=1, max_size=3, unique=True))
    for page in damaged:
        file[page * PAGE : (page + 1) * PAGE] = NOISE[data.draw(st.sampled_from(sorted(NOISE)))]
    path.write_bytes(file)
    try:
        report, saved = repaired(path)
    except ProjectError as error:
        assert "cannot be read" in str(error) or "Nothing can be read" in str(error)
        return
    articles, before = saved["articles"], whole["articles"]
    assert isinstance(articles, dict)
    assert isinstance(before, dict)
    assert len(articles) >= len(before) - ROWS_ON_A_PAGE * len(damaged)
    for ident, (document, content) in articles.items():
        if not any(ident in line for line in report.lost):
            assert document == before[ident][0]
            assert content.text == before[ident][1].text


def test_a_file_of_which_nothing_can_be_read_says_so_and_nothing_is_made(path: Path) -> None:
    make(path, articles=1)
    file = bytearray(path.read_bytes())
    file[100:] = bytes(len(file) - 100)
    path.write_bytes(file)
    target = path.with_name("repaired.annot")
    with pytest.raises(ProjectError, match=r"Nothing can be read of .*news\.annot"):
        repair(path, target)
    path.write_bytes(b"no database at all")
    with pytest.raises(ProjectError, match=r"news\.annot is not an Annotator project"):
        repair(path, target)
    assert list(path.parent.iterdir()) == [path]


def test_nothing_is_overwritten(path: Path) -> None:
    make(path, articles=1)
    with pytest.raises(ProjectError, match="exists already"):
        repair(path, path)
    with pytest.raises(ProjectError, match="does not exist"):
        repair(path, path.parent / "gone" / "x.annot")
