"""Words that are labelled differently: the list, and what is done from it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from annotator.model import Edit, Span
from annotator.store import Project, check
from annotator.ui.consistency.dialog import ConsistencyDialog
from annotator.ui.entities.dialogs import EntityChoice
from annotator.ui.main_window import MainWindow
from annotator.ui.places.dialog import PlacesDialog

from .conftest import MakeProject

TEXTS = {
    "a": "زارت منى الحاج مدينة صور، وفي صور التقت أهل المدينة.",
    "b": "قالت منى الحاج إن صور مدينة قديمة.",
    "c": "لم يعمل أحد على هذا الخبر عن صور.",
}


@pytest.fixture
def dialog(window: MainWindow, make_project: MakeProject, qtbot: QtBot) -> Iterator[ConsistencyDialog]:
    """The list, with all that is unmarked found."""
    path = make_project(texts=TEXTS)
    with Project(path) as project:
        mona = project.annotators()[0]

        def span(ident: str, words: str, label: str) -> Span:
            start = TEXTS[ident].index(words)
            place = ((start, start + len(words)),)
            return Span(f"{ident}{label}", ident, mona.id, "entity", label, place, words)

        marks = [span("a", "صور", "GPE"), span("b", "صور", "PERS"), span("a", "منى الحاج", "PERS")]
        project.apply(Edit.create("bulk", mona.id, marks))
    assert window.projects.open(path, "منى")
    window.actions_.all["consistency"].trigger()
    (dialog,) = window.findChildren(ConsistencyDialog)
    looked_through(dialog, qtbot)
    yield dialog
    for found in window.findChildren(ConsistencyDialog):
        found.close()
    assert window.session is not None
    assert check(window.session.project).problems == []


def looked_through(dialog: ConsistencyDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "…" not in dialog.state.text())


def rows(dialog: ConsistencyDialog) -> list[tuple[str, str, str]]:
    model = dialog.model
    clean = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
    return [
        tuple(str(model.index(row, column).data()).translate(clean) for column in range(3))  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


def marks(window: MainWindow) -> set[tuple[str, int, str]]:
    assert window.session is not None
    project = window.session.project
    return {(item.document, item.start, item.label) for ident in TEXTS for item in project.marks(ident).spans}


def places(dialog: ConsistencyDialog) -> PlacesDialog:
    (found,) = [item for item in dialog.findChildren(PlacesDialog) if item.isVisible()]
    return found


def test_the_words_are_listed_with_labels_and_unmarked_places(dialog: ConsistencyDialog) -> None:
    assert rows(dialog) == [
        ("صور", "Country or city 1  ·  Person 1", "1"),
        ("منى الحاج", "Person 1", "1"),
    ]
    dialog.filter.setText("منى")
    assert [row[0] for row in rows(dialog)] == ["منى الحاج"]


def test_enter_labels_all_places_alike_and_one_undo_takes_it_back(
    dialog: ConsistencyDialog, window: MainWindow, qtbot: QtBot
) -> None:
    before = marks(window)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    asked = places(dialog)
    box = asked.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText().startswith("Country or city")
    assert asked.view.places.rowCount() == 2  # the other label, and the unmarked place
    QTest.keyClick(asked.view, Qt.Key.Key_Return)
    first, second = TEXTS["a"].index("صور"), TEXTS["a"].index("وفي صور") + 4
    expected = {("a", first, "GPE"), ("a", second, "GPE"), ("b", TEXTS["b"].index("صور"), "GPE")}
    assert expected <= marks(window)
    looked_through(dialog, qtbot)
    assert [row[0] for row in rows(dialog)] == ["منى الحاج"]
    dialog.close()
    assert window.workspace is not None
    window.workspace.undo()
    assert marks(window) == before


def test_a_place_without_a_tick_stays(dialog: ConsistencyDialog, window: MainWindow) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    asked = places(dialog)
    QTest.keyClick(asked.view, Qt.Key.Key_Space)
    QTest.keyClick(asked.view, Qt.Key.Key_Return)
    assert ("b", TEXTS["b"].index("صور"), "PERS") in marks(window)


def test_delete_unmarks(dialog: ConsistencyDialog, window: MainWindow) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    QTest.keyClick(places(dialog).view, Qt.Key.Key_Return)
    assert {label for _, _, label in marks(window)} == {"PERS"}
    assert len(marks(window)) == 1


def test_marks_are_linked_to_a_new_entity(dialog: ConsistencyDialog, window: MainWindow) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    choice = dialog.findChild(EntityChoice)
    assert isinstance(choice, EntityChoice)
    assert choice.search.words.text() == "صور"
    QTest.keyClick(choice.search.words, Qt.Key.Key_Return)
    QApplication.processEvents()
    QTest.keyClick(places(dialog).view, Qt.Key.Key_Return)
    assert window.session is not None
    (entity,) = window.session.project.entities()
    linked = [item for ident in TEXTS for item in window.session.project.marks(ident).spans if item.entities]
    assert entity.name == "صور"
    assert [item.text for item in linked] == ["صور", "صور"]


def found_menu(window: MainWindow, query: str) -> dict[str, QAction]:
    """What the menu of all articles that a search finds offers for the places in them, by its words."""
    work = window.workspace
    assert work is not None
    work.panel.line.setText(query)
    work.panel.ask()
    work.articles.selectAll()
    menu = work.batch.menu()
    assert menu is not None
    submenus = [action.menu() for action in menu.actions() if action.text() == "Places that were found"]
    return {action.text(): action for sub in submenus if isinstance(sub, QMenu) for action in sub.actions()}


def test_what_a_search_found_is_labelled_in_one_step(dialog: ConsistencyDialog, window: MainWindow) -> None:
    dialog.close()
    found_menu(window, "صور")["Label as…"].trigger()
    (asked,) = [item for item in window.findChildren(PlacesDialog) if item.isVisible()]
    assert asked.view.places.rowCount() == 3  # the other label, and both places without a mark
    QTest.keyClick(asked.view, Qt.Key.Key_Return)
    assert {(document, label) for document, _, label in marks(window)} >= {("a", "GPE"), ("b", "GPE"), ("c", "GPE")}
    assert window.workspace is not None
    window.workspace.undo()
    assert {label for _, _, label in marks(window)} == {"GPE", "PERS"}


def test_marks_that_a_search_found_are_taken_away(dialog: ConsistencyDialog, window: MainWindow) -> None:
    dialog.close()
    found_menu(window, "label:PERS mark:صور")["Unmark…"].trigger()
    (asked,) = [item for item in window.findChildren(PlacesDialog) if item.isVisible()]
    QTest.keyClick(asked.view, Qt.Key.Key_Return)
    assert {(document, label) for document, _, label in marks(window)} == {("a", "GPE"), ("a", "PERS")}


def test_without_a_search_for_places_there_is_nothing_to_do(dialog: ConsistencyDialog, window: MainWindow) -> None:
    dialog.close()
    assert found_menu(window, "") == {}
    assert found_menu(window, "status:new") == {}
