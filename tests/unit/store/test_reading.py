"""What a project answers: articles, marks, progress, and the SQL views over them."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model import (
    Annotator,
    Change,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Relation,
    Section,
    Span,
    UserError,
    Work,
    text_hash,
)
from annotator.store import Project, location_warning, overview, status_of
from tests.unit.store.making import OTHER_TEXT, TEXT, add, change, span_on


def test_an_article_comes_back_as_it_went_in(project: Project) -> None:
    text = "عنوان\n\nنصّ 😀 الخبر"
    document = Document(
        "d3",
        text_hash(text),
        len(text),
        title="عنوان",
        lang="fa",
        meta={"outlet": "الرأي", "published": "2026-11-20", "tags": ["ماء", 3, None]},
        sections=(
            Section("headline", 0, 5),
            Section("embedded", 7, len(text), (Section("body", 7, len(text)),)),
        ),
    )
    original = b"<p>\xd8\xb9</p>"
    project.apply(Edit("import", "", (Change(None, document),), {"d3": Content(text, original, "text/html")}))
    assert project.document("d3") == document
    assert project.text("d3") == text
    assert project.content("d3") == Content(text, original, "text/html")
    assert project.content("d1") == Content(TEXT)
    assert [(item.id, found) for item, found in project.articles()] == [("d1", TEXT), ("d2", OTHER_TEXT), ("d3", text)]
    assert project.documents_with_text(text_hash(text)) == [document]
    assert project.document_ids(["d1", "d3", "d9"]) == {"d1", "d3"}


def test_what_is_not_there_is_none_or_one_sentence(project: Project) -> None:
    assert project.document("d9") is None
    assert project.annotator("nobody") is None
    assert project.span("s9") is None
    with pytest.raises(UserError, match="no article with the id d9"):
        project.text("d9")


def test_a_mark_comes_back_with_everything_on_it(project: Project, mona: Annotator) -> None:
    start = TEXT.index("سالم")
    mark = Span(
        "s1",
        "d1",
        mona.id,
        "quote",
        "QUOTE",
        ((start, start + 4), (start + 6, start + 9)),
        TEXT[start : start + 9],
        {"type": "mixed"},
        ("e1", "e2"),
        "السالم",
        "ملاحظة",
        0.25,
        True,
        "suggested",
    )
    add(project, mark)
    assert project.span("s1") == mark
    assert project.marks("d1").spans == (mark,)


def test_marks_come_in_the_order_of_the_text_outer_before_inner(
    project: Project, mona: Annotator, sara: Annotator
) -> None:
    inner, outer, first = span_on("سالم", mona), span_on("سالم الخطيب", sara), span_on("وزير", mona)
    add(project, inner)
    add(project, outer)
    add(project, first)
    assert project.marks("d1").spans == (first, outer, inner)
    assert project.marks("d1", mona.id).spans == (first, inner)
    assert project.marks("d1").of(sara.id).spans == (outer,)
    assert project.marks("d1").annotators == {mona.id, sara.id}
    assert not project.marks("d2")


@pytest.mark.parametrize(
    ("done", "marked", "status"),
    [
        ((), False, "new"),
        ((), True, "in progress"),
        (("entity",), False, "in progress"),
        (("entity", "quote"), True, "done"),
        (("quote", "entity", "retired"), False, "done"),
    ],
)
def test_the_status_of_an_article(done: tuple[str, ...], marked: bool, status: str) -> None:
    assert status_of(("entity", "quote"), done, marked) == status


def test_lists_show_each_persons_own_progress(project: Project, mona: Annotator, sara: Annotator) -> None:
    add(project, span_on("وزير", mona))
    every_layer = project.scheme.layer_ids
    work = replace(Work.new("d2", sara.id), done=every_layer, flag=True)
    project.apply(Edit.create("mark", sara.id, [work]))
    assert project.work("d2", sara.id) == work
    assert project.work("d1", sara.id) == Work.new("d1", sara.id)
    assert [(line.spans, line.status, line.flag) for line in project.summaries(mona.id)] == [
        (1, "in progress", False),
        (0, "new", False),
    ]
    assert [(line.spans, line.status, line.flag) for line in project.summaries(sara.id)] == [
        (0, "new", False),
        (0, "done", True),
    ]
    assert [line.id for line in project.summaries(mona.id, offset=1, limit=1)] == ["d2"]
    assert [line.status for line in overview(project)] == [
        {mona.id: "in progress", sara.id: "new"},
        {mona.id: "new", sara.id: "done"},
    ]


def test_the_overview_names_models_and_gold_only_where_they_did_something(project: Project) -> None:
    model = project.add_annotator("tagger", kind="model")
    add(project, span_on("وزير", model))
    first, second = overview(project)
    assert model.id in first.status
    assert model.id not in second.status
    assert (first.spans, first.relations, first.judgements) == (1, 0, 0)


def test_what_did_not_fit_is_kept_once(project: Project) -> None:
    row = ("a.jsonl", 3, "This line is no record.", "{")
    project.put_aside("b1", [row, ("b.jsonl", None, "odd", "\udcff")])
    project.put_aside("b2", [row])
    kept = project.db.execute("SELECT batch, file, line, record FROM aside ORDER BY id").fetchall()
    assert kept == [("b1", "a.jsonl", 3, "{"), ("b1", "b.jsonl", None, "\\udcff")]


def test_views_show_what_stands_with_names_and_texts(project: Project, mona: Annotator) -> None:
    quote = replace(span_on("السدود الأردنية امتلأت", mona, "QUOTE"), layer="quote")
    speaker = span_on("سالم الخطيب", mona)
    project.apply(
        Edit.create(
            "mark",
            mona.id,
            [
                Entity("e1", "الأردن", "GPE"),
                quote,
                speaker,
                Relation("r1", "d1", mona.id, "speaker", quote.id, to_span=speaker.id),
                Relation("r2", "d1", mona.id, "addressee", quote.id, to_text="الصحفيون"),
                Judgement("j1", "d1", mona.id, "sentiment", "positive", quote=quote.id, to_entity="e1"),
                Judgement("j2", "d1", mona.id, "sentiment", "neutral"),
            ],
        )
    )

    def rows(sql: str) -> list[tuple[object, ...]]:
        return list(project.db.execute(sql).fetchall())

    relations = "SELECT kind, source_text, target_text FROM relations_v ORDER BY id"
    judgements = "SELECT value, quote_text, target_text FROM judgements_v ORDER BY id"
    assert rows(relations) == [("speaker", quote.text, "سالم الخطيب"), ("addressee", quote.text, "الصحفيون")]
    assert rows(judgements) == [("positive", quote.text, "الأردن"), ("neutral", None, None)]
    assert rows("SELECT annotator, annotator_kind FROM spans_v") == [("mona", "person")] * 2

    change(project, speaker, deleted=True)
    assert rows(relations)[0] == ("speaker", quote.text, None)
    change(project, quote, deleted=True)
    assert rows(relations) == []
    assert rows(judgements) == [("neutral", None, None)]
    assert rows("SELECT id FROM spans_v") == []
    before = project.document("d1")
    assert before is not None
    project.apply(Edit("article", mona.id, (Change(before, replace(before, deleted=True)),)))
    assert rows("SELECT id FROM documents_v") == [("d2",)]
    assert rows(judgements) == []


@pytest.mark.parametrize(
    ("place", "warned"),
    [
        ("/home/mona/news.annot", ""),
        ("/home/mona/Dropbox/news.annot", "cloud service"),
        ("/home/mona/My OneDrive/x/news.annot", "cloud service"),
        ("/home/mona/dropbox.annot", ""),
        ("/mnt/team/news.annot", "network drive"),
        ("/mnt/team drive/news.annot", "network drive"),
        ("/mnt/teamwork/news.annot", ""),
    ],
)
def test_places_where_a_project_is_not_safe_are_warned_about(tmp_path: Path, place: str, warned: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\nserver:/team /mnt/team nfs4 rw 0 0\n//srv/x /mnt/team\\040drive cifs rw 0 0\nodd\n",
        encoding="utf-8",
    )
    warning = location_warning(Path(place), mounts)
    assert (warned in str(warning)) if warned else warning is None
