"""Single articles: pasted, and extracted again from the page that was kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange.importing import import_paths
from annotator.exchange.single import extracted_again, new_article
from annotator.exchange.survey import survey
from annotator.formats import Record
from annotator.formats import html as html_format
from annotator.model import Change, Document, Edit, Span, UserError, Work
from annotator.store import Project

TEXT = "قال الوزير في بيروت إن المعرض يفتح أبوابه لجميع القراء ابتداء من اليوم الخميس."


def imported(project: Project, tmp_path: Path) -> Document:
    (tmp_path / "a.html").write_text(f"<title>خبر</title><article><p>{TEXT}</p></article>", encoding="utf-8")
    import_paths(project, [tmp_path / "a.html"])
    (document,) = project.documents()
    return document


def test_a_pasted_article_comes_in_once_and_undo_takes_it_back(project: Project) -> None:
    mona = project.add_annotator("mona")
    record = Record(Document("", "", len(TEXT), "خبر", "ar", {"outlet": "وكالة"}), TEXT + "\r\n")
    edit, ident = new_article(project, record, mona.id)
    assert edit is not None
    project.apply(edit)
    document = project.document(ident)
    assert document is not None and document.title == "خبر" and document.meta["outlet"] == "وكالة"
    assert project.text(ident) == TEXT + "\n"
    assert new_article(project, record, mona.id) == (None, ident)
    project.undo(mona.id)
    assert project.document_count() == 0
    with pytest.raises(UserError, match="no text"):
        new_article(project, replace(record, text=" \n"), mona.id)


def test_an_article_is_extracted_again_where_nobody_has_marked_anything(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = imported(project, tmp_path)
    mona = project.add_annotator("mona")
    assert extracted_again(project, before, mona.id) == (None, before.id)
    renamed = replace(before, title="عنوان من المحلل")
    assigned = replace(Work.new(before.id, mona.id), assigned=True, position=3)
    project.apply(Edit("article", mona.id, (Change(before, renamed), Change(None, assigned))))
    real = html_format.extract

    def newer(page: str) -> object:
        found = real(page)
        found.text = f"{found.text}\nفقرة وجدها الإصدار الجديد."
        return found

    monkeypatch.setattr(html_format, "extract", newer)
    edit, ident = extracted_again(project, renamed, mona.id)
    assert edit is not None
    project.apply(edit)
    (after,) = project.documents()
    assert after.id == ident != before.id and after.title == "عنوان من المحلل"
    assert project.text(ident) == f"{TEXT}\nفقرة وجدها الإصدار الجديد."
    assert project.content(ident).original == (tmp_path / "a.html").read_bytes()
    assert project.work(ident, mona.id).assigned and project.work(ident, mona.id).position == 3
    project.undo(mona.id)
    assert [document.id for document in project.documents()] == [before.id]
    assert project.work(before.id, mona.id).assigned
    again, _ = extracted_again(project, renamed, mona.id)
    assert again is not None
    project.apply(again)
    assert [document.id for document in project.documents()] == [ident]
    assert project.work(ident, mona.id).assigned


def test_marks_and_other_sources_keep_an_article_as_it_is(project: Project, tmp_path: Path) -> None:
    document = imported(project, tmp_path)
    mona = project.add_annotator("mona")
    span = Span("s", document.id, mona.id, "entity", "OCC", ((4, 10),), TEXT[4:10])
    project.apply(Edit.create("mark", mona.id, [span]))
    with pytest.raises(UserError, match="worked on this article"):
        extracted_again(project, document, mona.id)
    edit, ident = new_article(project, Record(Document("", "", 3), "نص آخر"), mona.id)
    assert edit is not None
    project.apply(edit)
    pasted = project.document(ident)
    assert pasted is not None
    with pytest.raises(UserError, match="not extracted from a web page"):
        extracted_again(project, pasted, mona.id)


def test_a_survey_names_one_table_for_each_set_of_columns(project: Project, tmp_path: Path) -> None:
    for name, header in (("a", "قصة,عنوان"), ("b", "عنوان,قصة"), ("c", "story,x"), ("ours", "text,text_sha256,title")):
        (tmp_path / f"{name}.csv").write_text(f"{header}\n1,2,3\n4,5,6\n", encoding="utf-8")
    (tmp_path / "broken.xlsx").write_bytes(b"PK")
    found = survey([tmp_path / f"{name}.csv" for name in ("a", "b", "c", "ours")], project.scheme)
    assert [table.file for table in found.tables] == ["a.csv", "c.csv"]
    assert found.files == {"csv-articles": 4} and not found.large
    assert not survey([tmp_path / "broken.xlsx"], project.scheme).tables
