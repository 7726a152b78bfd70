"""Sections in the window, as an analyst works with them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.exchange.importing import import_paths
from annotator.model import Document
from annotator.store import Project, check, find_scheme
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.workspace import Workspace
from tests.unit.arabic.test_page_sections import PAGE


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The window on an imported page."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    project = Project.create(tmp_path / "project.annot", find_scheme("media"))
    import_paths(project, [tmp_path / "page.txt"])
    session = Session(project, project.add_annotator("منى"))
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    qtbot.waitExposed(window)
    session.open_document(next(project.documents()).id)
    return window


@pytest.fixture
def work(window: MainWindow) -> Workspace:
    """What is shown of it."""
    assert window.workspace is not None
    window.workspace.view.setFocus()
    return window.workspace


def document(work: Workspace) -> Document:
    """The open article as it is stored."""
    assert work.session.document is not None
    stored = work.session.project.document(work.session.document.id)
    assert stored is not None
    return stored


def seen(work: Workspace, words: str, nth: Callable[[str], int] = PAGE.index) -> bool:
    """Whether these words are drawn anywhere in the article."""
    start = nth(words)
    return bool(work.view.rects(start, start + len(words)))


def test_furniture_is_folded_and_a_key_unfolds_it(window: MainWindow, work: Workspace, qtbot: QtBot) -> None:
    """F11 what is next to the caret, Shift+F11 all of it."""
    assert seen(work, "أنهى عمال") and not seen(work, "سفينة عملاقة")
    work.view.set_caret(PAGE.index("سفينة عملاقة"))
    qtbot.keyClick(work.view, Qt.Key.Key_F11)
    assert seen(work, "سفينة عملاقة") and not seen(work, "كلمات دلالية")
    qtbot.keyClick(work.view, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert seen(work, "كلمات دلالية")
    qtbot.keyClick(work.view, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    assert not seen(work, "كلمات دلالية") and not seen(work, "سفينة عملاقة")


def test_nothing_is_proposed_in_furniture(work: Workspace, qtbot: QtBot) -> None:
    """The sure quote cue in the embedded article is not asked about."""
    work.proposing.refresh()
    embedded = next(item for item in document(work).sections if item.role == "embedded")
    assert work.proposing.all()
    assert not [item for item in work.proposing.all() if item.span.start >= embedded.start]


def test_lines_are_given_a_role_by_keys_and_undo_takes_it_back(work: Workspace, qtbot: QtBot) -> None:
    """F12 opens the menu; its key gives the role."""
    before = document(work).sections
    start = PAGE.index("وقال رئيس")
    work.view.select(start + 3, start + 8)
    menu = work.sections.menu()
    qtbot.addWidget(menu)
    menu.popup(work.view.mapToGlobal(work.view.rect().center()))
    qtbot.keyClick(menu, Qt.Key.Key_7)
    caption = next(item for item in document(work).sections if item.role == "caption")
    assert PAGE[caption.start : caption.end].startswith("وقال رئيس") and PAGE[caption.end] == "\n"
    work.undo()
    assert document(work).sections == before


def test_the_section_at_the_caret_is_removed_or_joined(work: Workspace) -> None:
    """Without a selection a role is for the whole section."""
    work.view.set_caret(PAGE.index("اقرأ أيضا: ارتفاع") + 3)
    assert work.sections.give_role("body")
    assert sum(item.role == "body" for item in document(work).sections) == 1
    work.view.set_caret(PAGE.index("المصدر: عين"))
    assert work.sections.join_before()
    updated = next(item for item in document(work).sections if item.role == "updated")
    assert "المصدر" in PAGE[updated.start : updated.end]


def test_sections_are_found_again(work: Workspace) -> None:
    """What was drawn by hand gives way."""
    before = document(work).sections
    work.view.select(0, 20)
    work.sections.give_role("credits")
    assert document(work).sections != before
    work.sections.find_again()
    assert document(work).sections == before


def test_the_embedded_article_becomes_one_of_its_own(window: MainWindow, work: Workspace) -> None:
    """Said in the status line, in the list at once, and sound in the file."""
    work.sections.make_article()
    titles = [item.title for item in work.session.project.documents()]
    assert titles == ["عمال الميناء ينهون إضرابهم", "أسعار الشحن ترتفع للشهر الثاني"]
    assert window.workspace is not None and window.workspace.articles is not None
    work.undo()
    assert len(list(work.session.project.documents())) == 1
    assert check(work.session.project).problems == []
