"""Entities in the window: those of the selected mark in its details, all of them in a panel beside the article."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.assist.mentions import names_of as looked_for
from annotator.model import Entity
from annotator.ui.entities.field import EntityField
from annotator.ui.entities.panel import EntityPanel
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

MakeProject = Callable[..., Path]
TEXTS = {"a": "التقى رئيسا الأردن ولبنان. وقال الرئيسان إن البلدين متفقان.", "b": "عاد وفد لبنان."}


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    window.projects.open(make_project(texts=TEXTS), "منى")
    assert window.workspace is not None
    return window.workspace


def mark(work: Workspace, words: str, key: Qt.Key = Qt.Key.Key_G) -> None:
    start = work.session.text.index(words)
    work.view.select(start, start + len(words))
    QTest.keyClick(work.view, key)


def field_of(work: Workspace) -> EntityField:
    field = work.details.findChild(EntityField)
    assert field is not None
    return field


def type_in(field: EntityField, words: str) -> None:
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field.search.words, event)
    QTest.keyClick(field.search.words, Qt.Key.Key_Return)


def names_of(work: Workspace, words: str) -> list[str]:
    """What the entities of a mark are called."""
    span = next(item for item in work.marks.spans if item.text == words)
    found = [work.session.project.entity(ident) for ident in span.entities]
    return [entity.name for entity in found if isinstance(entity, Entity)]


def test_a_mention_points_to_several_entities(work: Workspace, window: MainWindow) -> None:
    mark(work, "الأردن")
    mark(work, "لبنان")
    mark(work, "البلدين")
    span = next(item for item in work.marks.spans if item.text == "البلدين")
    work.view.select_mark(span.id)
    field = field_of(work)
    assert [entry.words for entry in field._linked] == ["البلدين"]
    field.chips.removed.emit(span.entities[0])
    window.actions_.all["link_entity"].trigger()
    type_in(field, "الأردن")
    type_in(field, "لبنان")
    assert names_of(work, "البلدين") == ["الأردن", "لبنان"]
    work.undo()
    assert names_of(work, "البلدين") == ["الأردن"]


def test_other_mentions_of_such_a_mark_are_not_linked(work: Workspace) -> None:
    mark(work, "البلدين")
    both = replace(work.marks.spans[0], entities=("x", "y"))
    assert [name.entities for name in looked_for(both)] == [()]


def test_the_field_is_shown_for_names_alone(work: Workspace) -> None:
    mark(work, "لبنان")
    work.view.select_mark(work.marks.spans[0].id)
    assert field_of(work).isVisible()
    mark(work, "البلدين متفقان", Qt.Key.Key_Q)
    QTest.keyClick(work.link_bar.words, Qt.Key.Key_Escape)
    quote = next(span for span in work.marks.spans if span.layer == "quote")
    work.view.select_mark(quote.id)
    assert not field_of(work).isVisible()


def test_the_panel_lists_entities_and_goes_to_their_mentions(work: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    mark(work, "لبنان")
    work.open_article("b")
    mark(work, "لبنان")
    work.open_article("a")
    window.actions_.all["entities"].trigger()
    panel = window.findChild(EntityPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    entity = panel.current()
    assert entity is not None
    assert (entity.name, panel.catalog.total[entity.id]) == ("لبنان", 2)
    elsewhere = work.session.project.marks("b").spans[0]
    panel.place_requested.emit("b", elsewhere.id)
    assert work.session.document is not None
    assert work.session.document.id == "b"
    assert work.view.selected_mark() == elsewhere.id
    window.actions_.all["entities"].trigger()
    assert not panel.isVisible()


def test_a_press_on_the_chip_shows_the_entity(work: Workspace, window: MainWindow, qtbot: QtBot) -> None:
    mark(work, "لبنان")
    work.view.select_mark(work.marks.spans[0].id)
    field_of(work).chips.pressed.emit(work.marks.spans[0].entities[0])
    panel = window.findChild(EntityPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.current() is not None)
    found = panel.current()
    assert found is not None
    assert found.name == "لبنان"


def test_the_panel_follows_to_another_project_and_goes_with_it(
    work: Workspace, window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    mark(work, "لبنان")
    window.actions_.all["entities"].trigger()
    window.projects.open(make_project("other", texts=TEXTS), "منى")
    other = window.workspace
    assert other is not None
    mark(other, "الأردن")

    def current() -> str:
        dock = window.tools.entities
        entity = dock.panel.current() if dock is not None and dock.panel is not None else None
        return entity.name if entity is not None else ""

    qtbot.waitUntil(lambda: current() == "الأردن")
    window.show_session(None)
    assert window.tools.entities is not None
    assert window.tools.entities.panel is None


def test_panel_and_field_follow_the_language_and_its_direction(work: Workspace, window: MainWindow) -> None:
    mark(work, "لبنان")
    work.view.select_mark(work.marks.spans[0].id)
    window.actions_.all["entities"].trigger()
    dock = window.tools.entities
    assert dock is not None
    words = field_of(work).search.words
    assert (window.dockWidgetArea(dock), dock.windowTitle()) == (Qt.DockWidgetArea.RightDockWidgetArea, "Entities")
    english = words.placeholderText()
    window.choose_language("ar")
    QApplication.processEvents()
    assert (window.dockWidgetArea(dock), dock.windowTitle()) == (Qt.DockWidgetArea.LeftDockWidgetArea, "الكيانات")
    assert words.placeholderText() != english
