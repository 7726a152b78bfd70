"""The list of articles as an analyst uses it: searched, filtered, grouped, many at once, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from annotator.model import Change, Content, Document, Edit, text_hash
from annotator.store import Project
from annotator.store.search.listing import Arrangement
from annotator.store.search.query import Query, parse
from annotator.ui.articles.model import GROUP, SUMMARY
from annotator.ui.articles.saved import saved_searches
from annotator.ui.main_window import MainWindow
from annotator.ui.places.dialog import PlacesDialog
from annotator.ui.workspace import Workspace
from tests.gui.conftest import MakeProject

TEXTS = {
    "a": "قال الوزير سامر حداد إن بيروت تنتظر، وعاد الوزير إلى مكتبه.",
    "b": "زار الرئيسان عاصمة عُمان، وكان في استقبالهما وزير.",
    "c": "أعلنت الشركة أرباحها في دبي.",
    "d": "وقّع وزير النفط اتفاقا في البصرة.",
}


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    path = make_project(texts=TEXTS)
    with Project(path) as project:
        for ident, outlet in zip(TEXTS, ("النهار", "الوطن", "النهار", ""), strict=True):
            document = project.document(ident)
            assert document is not None
            after = Document(**{**_fields(document), "meta": {"outlet": outlet} if outlet else {}})
            project.apply(Edit("article", "", (Change(document, after),)))
    window.projects.open(path, "منى")
    assert window.workspace is not None
    return window.workspace


def _fields(document: Document) -> dict[str, object]:
    return {name: getattr(document, name) for name in Document.__slots__}


def titles(work: Workspace) -> list[str]:
    """The ids of the articles that are listed, and `[heading]`s."""
    model = work.articles.model()
    found = []
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        found.append(f"[{index.data()}]" if index.data(GROUP) is not None else index.data(SUMMARY).id)
    return found


def type_text(widget: QWidget, text: str) -> None:
    """Type as an Arabic keyboard does; `QTest.keyClicks` knows Latin letters only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def type_query(work: Workspace, text: str) -> None:
    work.panel.search()
    type_text(work.panel.line, text)
    QTest.keyClick(work.panel.line, Qt.Key.Key_Return)


def entry(menu: QMenu, *names: str) -> None:
    """Choose an entry of a menu, through its submenus, as they are when they are opened."""
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text() == names[0])
    if len(names) > 1:
        entry(action.menu(), *names[1:])  # type: ignore[arg-type]
    else:
        action.trigger()


def test_words_are_found_while_they_are_typed_and_opened_at_the_place(work: Workspace, qtbot: QtBot) -> None:
    QTest.keyClick(work.window(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert work.panel.line.hasFocus()
    type_text(work.panel.line, "وزير")
    qtbot.waitUntil(lambda: titles(work) == ["a", "b", "d"])
    assert work.panel.count.text() == "3 of 4"
    QTest.keyClick(work.panel.line, Qt.Key.Key_Return)
    assert work.session.document is not None
    assert work.session.document.id == "a"
    assert work.session.text[work.view.caret() :].startswith("وزير")
    assert [work.session.text[place.start : place.end] for place in work.find_bar.places] == ["وزير", "وزير"]
    first = work.view.caret()
    QTest.keyClick(work.view, Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert work.view.caret() > first
    work.panel.search()
    QTest.keyClick(work.panel.line, Qt.Key.Key_Escape)
    assert titles(work) == ["a", "b", "c", "d"]
    assert not work.find_bar.isVisible()
    assert work.panel.line.hasFocus()
    QTest.keyClick(work.panel.line, Qt.Key.Key_Escape)
    assert work.view.hasFocus()


def test_home_and_end_go_through_the_list_and_escape_leaves_it(work: Workspace) -> None:
    work.articles.setFocus()
    QTest.keyClick(work.articles, Qt.Key.Key_End)
    assert work.articles.currentIndex().row() == 3
    QTest.keyClick(work.articles, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert work.articles.selected() == ["a", "b", "c", "d"]
    QTest.keyClick(work.articles, Qt.Key.Key_Escape)
    assert work.view.hasFocus()


def test_articles_of_one_story_stand_under_its_title(work: Workspace, window: MainWindow) -> None:
    with work.session.project.db.conn:
        work.session.project.db.conn.execute("INSERT INTO duplicates VALUES ('a', 's'), ('d', 's'), ('b', 't')")
    entry(work.panel.view.menu(), "Group by", "Story (near duplicates)")
    title = TEXTS["a"]
    assert titles(work) == [f"[{title}]", "a", "d", "[Without near duplicates]", "b", "c"]


def test_typed_conditions_become_chips_that_can_be_taken_away(work: Workspace) -> None:
    type_query(work, "outlet:النهار قال")
    assert titles(work) == ["a"]
    assert work.panel.line.text() == "قال"
    (chip,) = work.panel.chips.widgets.values()
    QTest.mouseClick(chip.gone, Qt.MouseButton.LeftButton)
    assert titles(work) == ["a"]
    assert not work.panel.chips.isVisible()


def test_filters_are_chosen_from_menus_and_go_together(work: Workspace) -> None:
    entry(work.panel.filters.menu(), "Outlet", "النهار  (2)")
    assert titles(work) == ["a", "c"]
    entry(work.panel.filters.menu(), "Status", "New")
    assert titles(work) == ["a", "c"]
    entry(work.panel.filters.menu(), "Has marks")
    assert titles(work) == []
    assert work.panel.hint.isVisible()
    entry(work.panel.filters.menu(), "Show all articles")
    assert titles(work) == ["a", "b", "c", "d"]


def test_what_cannot_be_asked_is_said_and_the_list_stays(work: Workspace) -> None:
    type_query(work, "status:nonsense")
    assert titles(work) == ["a", "b", "c", "d"]
    assert "nonsense" in work.panel.hint.text()


def test_articles_in_groups_fold_by_click_and_key(work: Workspace) -> None:
    entry(work.panel.view.menu(), "Group by", "Outlet")
    assert titles(work) == ["[النهار]", "a", "c", "[الوطن]", "b", "[No outlet]", "d"]
    rect = work.articles.visualRect(work.articles.model().index(0, 0))
    QTest.mouseClick(work.articles.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert titles(work) == ["[النهار]", "[الوطن]", "b", "[No outlet]", "d"]
    work.articles.setFocus()
    QTest.keyClick(work.articles, Qt.Key.Key_Right)
    assert titles(work)[:3] == ["[النهار]", "a", "c"]
    QTest.keyClick(work.articles, Qt.Key.Key_Down)
    QTest.keyClick(work.articles, Qt.Key.Key_Left)
    assert work.articles.currentIndex().row() == 0
    assert work.articles.selected() == ["a", "c"]
    assert work.articles.selected_count() == 2
    assert work.articles.neighbour(1) is not None


def test_the_next_article_is_the_next_of_the_list(work: Workspace, window: MainWindow) -> None:
    entry(work.panel.view.menu(), "Order by", "Title")
    order = titles(work)
    work.open_article(order[0])
    window.go(1)
    assert work.session.document is not None
    assert work.session.document.id == order[1]
    type_query(work, "outlet:الوطن")
    work.open_article("c")
    window.go(1)
    assert work.session.document.id == "b"


def test_the_key_of_the_next_article_selects_only_that_one(work: Workspace, window: MainWindow) -> None:
    work.open_article("a")
    work.view.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert work.session.document is not None
    assert work.session.document.id == "b"
    assert work.articles.selected() == ["b"]


def test_the_order_and_what_rows_show_are_remembered(work: Workspace, window: MainWindow) -> None:
    entry(work.panel.view.menu(), "Order by", "Length")
    entry(work.panel.view.menu(), "Rows show", "Date")
    order = titles(work)
    path = work.session.project.path
    window.projects.open(path, "منى")
    again = window.workspace
    assert again is not None
    assert again is not work
    assert titles(again) == order
    assert "date" in again.articles.delegate.shown


def test_many_articles_at_once_in_one_step(work: Workspace) -> None:
    work.articles.setFocus()
    work.articles.setCurrentIndex(work.articles.model().index(0, 0))
    for _ in range(2):
        QTest.keyClick(work.articles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert work.articles.selected() == ["a", "b", "c"]
    assert work.panel.count.text() == "Selected: 3"
    menu = work.batch.menu()
    assert menu is not None
    entry(menu, "Status", "Done")
    done = [work.session.project.work(ident, work.session.annotator.id).done for ident in TEXTS]
    assert list(map(bool, done)) == [True, True, True, False]
    assert work.articles.model().index(0, 0).data(SUMMARY).status == "done"
    QTest.keyClick(work.articles, Qt.Key.Key_Delete)
    assert titles(work) == ["d"]
    work.undo()
    assert titles(work) == ["a", "b", "c", "d"]
    work.undo()
    assert work.session.project.works("a") == []


def test_what_was_found_in_many_articles_is_labelled_in_one_step(work: Workspace) -> None:
    type_query(work, "وزير")
    work.articles.setFocus()
    work.articles.selectAll()
    menu = work.batch.menu()
    assert menu is not None
    entry(menu, "Label what was found…")
    dialog = work.window().findChild(PlacesDialog)
    assert dialog is not None
    dialog.accept_in_sight()
    project, me = work.session.project, work.session.annotator.id
    marked = [span.text for ident in TEXTS for span in project.marks(ident, me).spans]
    assert marked == ["وزير"] * 4
    entry(work.batch.menu() or menu, "Unmark what was found…")
    dialog = next(item for item in work.window().findChildren(PlacesDialog) if item.isVisible())
    dialog.accept_in_sight()
    assert [span for ident in TEXTS for span in project.marks(ident, me).spans] == []
    work.undo()
    assert len([span for ident in TEXTS for span in project.marks(ident, me).spans]) == 4


def test_a_click_with_ctrl_selects_and_opens_nothing(work: Workspace) -> None:
    work.open_article("a")
    rect = work.articles.visualRect(work.articles.model().index(2, 0))
    QTest.mouseClick(
        work.articles.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, rect.center()
    )
    assert work.session.document is not None
    assert work.session.document.id == "a"
    assert work.articles.selected() == ["a", "c"]


def test_letters_typed_in_the_list_are_a_search(work: Workspace, qtbot: QtBot) -> None:
    work.articles.setFocus()
    type_text(work.articles, "د")
    assert work.panel.line.hasFocus()
    type_text(work.panel.line, "بي")
    qtbot.waitUntil(lambda: titles(work) == ["c"])


def test_a_search_is_kept_in_the_project_for_everybody(work: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    type_query(work, "وزير outlet:الوطن")
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = work.panel.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("وزراء الوطن")
    dialog.accept()
    assert [item.name for item in saved_searches(work.session.project)] == ["وزراء الوطن"]
    work.panel.show_query(Query())
    assert len(titles(work)) == 4
    entry(work.panel.saved.menu(), "وزراء الوطن")
    assert titles(work) == ["b"]
    entry(work.panel.saved.menu(), "Delete a saved search", "وزراء الوطن")
    assert saved_searches(work.session.project) == []
    work.undo()
    assert len(saved_searches(work.session.project)) == 1


def test_find_in_the_article(work: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    work.open_article("a")
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert work.find_bar.line.hasFocus()
    type_text(work.find_bar.line, "وزير")
    QTest.keyClick(work.find_bar.line, Qt.Key.Key_Return)
    assert work.find_bar.count.text() == "1 of 2"
    QTest.keyClick(work.find_bar.line, Qt.Key.Key_Return)
    assert work.find_bar.count.text() == "2 of 2"
    QTest.keyClick(work.find_bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert work.find_bar.count.text() == "1 of 2"
    QTest.keyClick(work.find_bar.line, Qt.Key.Key_Escape)
    assert work.view.hasFocus()
    assert not work.find_bar.isVisible()


def test_articles_that_are_finished_stay_until_the_list_is_asked_for_again(work: Workspace) -> None:
    type_query(work, "status:new")
    assert len(titles(work)) == 4
    work.open_article("a")
    work.tagging.set_done(work.session.scheme.layer_ids)
    assert titles(work) == ["a", "b", "c", "d"]
    assert work.articles.model().index(0, 0).data(SUMMARY).status == "done"
    model = work.articles.articles
    assert model is not None
    model.refresh()
    assert titles(work) == ["b", "c", "d"]


def test_a_project_of_many_articles_reads_only_what_is_seen(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project(texts={})
    with Project(path) as project:
        items = [Document(f"d{n}", text_hash(str(n)), len(str(n)), f"خبر {n}") for n in range(5000)]
        contents = {item.id: Content(item.id[1:]) for item in items}
        project.apply(Edit("import", "", tuple(Change(None, item) for item in items), contents))
    window.projects.open(Path(path), "منى")
    work = window.workspace
    assert work is not None
    model = work.articles.articles
    assert model is not None
    assert model.rowCount() == 5000
    work.open_article("d4321")
    assert work.articles.currentIndex().row() == 4321
    work.articles.selectAll()
    assert work.articles.selected_count() == 5000
    assert model.pages_read <= 4
    model.ask(parse("4321", work.session.scheme), Arrangement())
    assert titles(work) == ["d4321"]
    assert work.articles.indexAt(QPoint(5, 5)).row() == 0
