"""An embedded article becomes a document of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange.embedded import extract
from annotator.exchange.importing import import_paths
from annotator.model import (
    Annotator,
    Comment,
    Document,
    Edit,
    Judgement,
    Relation,
    Section,
    Span,
    UserError,
    Work,
    new_id,
)
from annotator.store import Project
from tests.unit.arabic.test_page_sections import PAGE


def prepared(project: Project, tmp_path: Path) -> tuple[Document, Section, Annotator]:
    """The page with its embedded article, and somebody to mark in it."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    import_paths(project, [tmp_path / "page.txt"])
    (document,) = project.documents()
    section = next(item for item in document.sections if item.role == "embedded")
    return document, section, project.add_annotator("mona")


def mark(document: Document, who: Annotator, words: str, layer: str = "entity", label: str = "ORG") -> Span:
    """A mark over the last occurrence of some words."""
    start = PAGE.rindex(words)
    return Span(new_id(), document.id, who.id, layer, label, ((start, start + len(words)),), words)


def test_its_marks_move_with_all_that_belongs_to_them(project: Project, tmp_path: Path) -> None:
    """As one step: title, sections and link both ways; undo puts everything back."""
    parent, section, who = prepared(project, tmp_path)
    quote = mark(parent, who, "زيادة الطلب", "quote", "QUOTE")
    name = mark(parent, who, "محللون")
    outside = mark(parent, who, "رئيس النقابة")
    link = Relation(new_id(), parent.id, who.id, "speaker", quote.id, to_span=name.id)
    away = Relation(new_id(), parent.id, who.id, "addressee", quote.id, to_span=outside.id)
    tone = Judgement(new_id(), parent.id, who.id, "sentiment", "negative", quote=quote.id)
    whole = Judgement(new_id(), parent.id, who.id, "sentiment", "neutral")
    remark = Comment(new_id(), parent.id, who.id, quote.id, "هل هذا اقتباس؟")
    doubt = Comment(new_id(), parent.id, who.id, tone.id, "سلبية حقًا؟")
    work = replace(Work.new(parent.id, who.id), done=("entity",))
    objects = [quote, name, outside, link, away, tone, whole, remark, doubt, work]
    project.apply(Edit.create("mark", who.id, objects))
    before = project.marks(parent.id)

    extraction = extract(project, parent.id, section, who.id)
    assert (extraction.moved, extraction.crossing) == (2, ())
    project.apply(extraction.edit)
    child = project.document(extraction.document.id)
    assert child is not None
    text = project.text(child.id)
    assert text == PAGE[section.start : section.end]
    assert child.title == "أسعار الشحن ترتفع للشهر الثاني"
    assert [text[item.start : item.end].split()[0] for item in child.sections] == ["أسعار", "ارتفعت"]
    assert child.meta["embedded_in"] == parent.id
    assert child.meta["outlet"] == "عين الميناء"
    stored = project.document(parent.id)
    assert stored is not None
    assert stored.meta["embedded"] == [{"id": child.id, "start": section.start, "end": section.end}]
    assert project.text(parent.id) == PAGE

    moved = project.marks(child.id)
    assert {span.text for span in moved.spans} == {"زيادة الطلب", "محللون"}
    assert all(text[span.start : span.end] == span.text for span in moved.spans)
    by_text = {span.text: span.id for span in moved.spans}
    links = {item.kind: item for item in moved.relations}
    assert links["speaker"].source == by_text["زيادة الطلب"]
    assert links["speaker"].to_span == by_text["محللون"]
    assert links["addressee"].to_text == "رئيس النقابة"
    assert [item.quote for item in moved.judgements] == [by_text["زيادة الطلب"]]
    assert [item.about for item in project.comments(child.id)] == [by_text["زيادة الطلب"], moved.judgements[0].id]
    assert project.work(child.id, who.id).done == ("entity",)
    left = project.marks(parent.id)
    assert [span.text for span in left.spans] == ["رئيس النقابة"]
    assert [item.quote for item in left.judgements] == [None]
    assert left.relations == ()

    project.undo(who.id)
    assert project.marks(parent.id) == before
    assert [item.id for item in project.documents()] == [parent.id]
    assert [item.about for item in project.comments(parent.id)] == [quote.id, tone.id]


def test_marks_that_cross_its_border_stay_and_are_told(project: Project, tmp_path: Path) -> None:
    """A mark from the label into the headline."""
    parent, section, who = prepared(project, tmp_path)
    across = PAGE[section.start - 5 : section.start + 5]
    span = mark(parent, who, across)
    project.apply(Edit.create("mark", who.id, [span]))
    extraction = extract(project, parent.id, section, who.id)
    assert extraction.crossing == (span,)
    project.apply(extraction.edit)
    assert project.marks(parent.id).spans == (span,)


def test_it_becomes_a_document_only_once(project: Project, tmp_path: Path) -> None:
    """Again after undo, or after the new document was deleted."""
    parent, section, who = prepared(project, tmp_path)
    project.apply(extract(project, parent.id, section, who.id).edit)
    with pytest.raises(UserError, match="already"):
        extract(project, parent.id, section, who.id)
    project.undo(who.id)
    extract(project, parent.id, section, who.id)
