"""Sections of imported articles."""

import json
from pathlib import Path

from annotator.exchange.importing import import_paths
from annotator.exchange.sectioning import find_sections_again
from annotator.model import Change, Document, Edit, Section
from annotator.store import Project
from tests.unit.arabic.test_page_sections import PAGE


def only(project: Project) -> Document:
    """The one article of a project."""
    (document,) = project.documents()
    return document


def bring_in(project: Project, tmp_path: Path, text: str = PAGE) -> Document:
    """Import a page as plain text."""
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    import_paths(project, [tmp_path / "page.txt"])
    return only(project)


def test_an_imported_page_has_its_sections_and_its_whole_text(project: Project, tmp_path: Path) -> None:
    """Outlet, date and keywords come from the furniture, and the file's name stays beside them."""
    document = bring_in(project, tmp_path)
    assert project.text(document.id) == PAGE
    assert [item.role for item in document.sections][-2:] == ["embedded", "related"]
    assert document.title == "عمال الميناء ينهون إضرابهم"
    assert document.meta["outlet"] == "عين الميناء"
    assert document.meta["published"] == "2025-03-12"
    assert document.meta["keywords"] == ["إضراب", "الميناء", "الشحن البحري"]
    assert document.meta["file"] == "page.txt"


def test_the_title_is_neither_furniture_nor_an_embedded_headline(project: Project, tmp_path: Path) -> None:
    """A page that begins with its date and has no headline of its own is called by how its body begins."""
    body = PAGE[PAGE.index("أنهى") :]
    document = bring_in(project, tmp_path, f"آخر تحديث: 13 مارس 2025\n\n{body}")
    assert document.title.startswith("أنهى عمال الأرصفة")


def test_what_a_record_says_of_itself_stays(project: Project, tmp_path: Path) -> None:
    """Its sections, title and outlet; and a record of a project is taken as it is, with sections or without."""
    sections = [{"role": "credits", "start": 0, "end": 4}]
    record = {"text": PAGE, "sections": sections, "title": "عنوان", "meta": {"outlet": "غيره"}}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    import_paths(project, [tmp_path / "a.jsonl"])
    document = only(project)
    assert document.sections == (Section("credits", 0, 4),)
    assert (document.title, document.meta["outlet"]) == ("عنوان", "غيره")


def test_texts_in_another_script_stay_whole(project: Project, tmp_path: Path) -> None:
    """The phrases are Arabic; an English text has no section."""
    assert bring_in(project, tmp_path, "Port strike ends\n\nBy Tom\n\nWorkers went back.").sections == ()


def test_sections_are_found_again_in_one_step(project: Project, tmp_path: Path) -> None:
    """For articles that were imported before, or whose sections were drawn badly; undo brings the old ones back."""
    document = bring_in(project, tmp_path)
    found = document.sections
    assert find_sections_again(project, [document.id], "") is None
    drawn = Document(**{name: getattr(document, name) for name in document.__slots__} | {"sections": ()})
    project.apply(Edit("article", "", (Change(document, drawn),)))
    edit = find_sections_again(project, [document.id, "nobody"], "")
    assert edit is not None
    project.apply(edit)
    assert only(project).sections == found
    project.undo("")
    assert only(project).sections == ()
