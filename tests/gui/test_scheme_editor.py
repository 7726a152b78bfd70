"""Changing the scheme in the window: marks keep their labels, and one undo takes it all back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model import Label
from annotator.store import Project, check
from annotator.ui.dialogs.scheme_editor import SchemeEditor
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

PERS, ORG = ("layers", 0, "labels", 0), ("layers", 0, "labels", 3)


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    assert window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    start = window.workspace.session.text.index("سامر حداد")
    window.workspace.view.select(start, start + len("سامر حداد"))
    QTest.keyClick(window.workspace.view, Qt.Key.Key_P)
    return window.workspace


@pytest.fixture
def editor(window: MainWindow, work: Workspace) -> SchemeEditor:
    window.actions_.all["scheme"].trigger()
    found = window.findChildren(SchemeEditor)
    assert len(found) == 1
    return found[0]


def save(editor: SchemeEditor) -> None:
    QTest.mouseClick(editor.ok, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def label(work: Workspace, ident: str) -> Label:
    with Project(work.session.project.path, "read") as project:
        found = project.scheme.find("entity", ident)
    assert found is not None
    return found


def write(field: QLineEdit, text: str) -> None:
    field.selectAll()
    for letter in text:  # QTest types ASCII only
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def test_a_rename_keeps_the_mark_and_is_one_step_of_undo(work: Workspace, editor: SchemeEditor) -> None:
    editor.choose(PERS)
    write(editor.english, "Human")
    save(editor)
    assert label(work, "PERS").name.en == "Human"
    assert work.session.scheme.version == 2
    assert [mark.name for mark in work.view.highlights()] == ["Human"]
    assert work.palette_panel.labels["entity", "PERS"].text() == "Human"
    work.undo()
    assert label(work, "PERS").name.en == "Person"
    assert [mark.name for mark in work.view.highlights()] == ["Person"]
    with Project(work.session.project.path, "read") as project:
        assert not check(project).problems


def test_the_change_is_undone_after_a_restart(window: MainWindow, work: Workspace, editor: SchemeEditor) -> None:
    path = work.session.project.path
    editor.choose(PERS)
    write(editor.english, "Human")
    save(editor)
    assert window.projects.open(path, "منى")
    assert window.workspace is not None
    window.workspace.undo()
    assert label(window.workspace, "PERS").name.en == "Person"


def test_a_retired_label_leaves_the_palette_and_its_key_and_still_draws(work: Workspace, editor: SchemeEditor) -> None:
    editor.choose(PERS)
    QTest.keyClick(editor.retired, Qt.Key.Key_Space)
    save(editor)
    assert label(work, "PERS").retired
    assert ("entity", "PERS") not in work.palette_panel.labels
    assert [mark.name for mark in work.view.highlights()] == ["Person"]
    assert work.marks_list.marks.rowCount() == 1
    start = work.session.text.index("بيروت")
    work.view.select(start, start + 5)
    QTest.keyClick(work.view, Qt.Key.Key_P)
    assert len(work.view.highlights()) == 1
    work.undo()
    assert ("entity", "PERS") in work.palette_panel.labels


def test_a_key_that_is_taken_is_said_in_place_and_nothing_is_saved(work: Workspace, editor: SchemeEditor) -> None:
    editor.choose(ORG)
    write(editor.key, "p")
    save(editor)
    assert editor.complaint.isVisible() and "Person" in editor.complaint.text()
    assert editor.place() == ORG
    assert label(work, "ORG").key == "O"
    write(editor.key, "z")
    save(editor)
    assert label(work, "ORG").key == "Z"


def test_an_empty_name_is_said_in_place(work: Workspace, editor: SchemeEditor) -> None:
    editor.choose(ORG)
    editor.arabic.selectAll()
    QTest.keyClick(editor.arabic, Qt.Key.Key_Delete)
    save(editor)
    assert editor.complaint.isVisible()
    assert editor.place() == ORG
    assert work.session.scheme.version == 1


def test_a_new_label_gets_an_id_a_free_colour_and_marks(work: Workspace, editor: SchemeEditor) -> None:
    editor.choose(ORG)
    QTest.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    write(editor.english, "Law")
    write(editor.arabic, "قانون")
    write(editor.key, "w")
    used = {item.color for item in work.session.scheme.layers[0].labels}
    save(editor)
    made = label(work, "LAW")
    assert (made.name.ar, made.key) == ("قانون", "W")
    assert made.color not in used
    start = work.session.text.index("بيروت")
    work.view.select(start, start + 5)
    QTest.keyClick(work.view, Qt.Key.Key_W)
    assert "Law" in [mark.name for mark in work.view.highlights()]


def test_colour_order_values_and_layers(work: Workspace, editor: SchemeEditor) -> None:
    editor.choose(PERS)
    QTest.mouseClick(editor.swatches["#c0392b"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(editor.down_button, Qt.MouseButton.LeftButton)
    editor.choose(("layers", 1, "attributes", 0, "values", 0))
    write(editor.english, "Straight")
    QTest.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    write(editor.english, "Free")
    QTest.mouseClick(editor.add_layer_button, Qt.MouseButton.LeftButton)
    write(editor.english, "Frames")
    save(editor)
    scheme = work.session.scheme
    assert [item.id for item in scheme.layers[0].labels][:2] == ["NORP", "PERS"]
    assert scheme.layers[0].labels[1].color == "#c0392b"
    values = scheme.layers[1].attributes[0].values
    assert (values[0].id, values[0].name.en) == ("direct", "Straight")
    assert values[-1].id == "free"
    assert scheme.layers[-1].id == "frames" and len(scheme.layers[-1].labels) == 1


def test_what_is_there_cannot_be_removed_only_what_was_just_added(editor: SchemeEditor) -> None:
    editor.choose(PERS)
    assert not editor.remove_button.isEnabled()
    QTest.mouseClick(editor.add_button, Qt.MouseButton.LeftButton)
    assert editor.remove_button.isEnabled()
    QTest.mouseClick(editor.remove_button, Qt.MouseButton.LeftButton)
    assert len(editor.draft.items(("layers", 0, "labels"))) == 10


def test_another_window_takes_the_scheme_over(qtbot: QtBot, work: Workspace, editor: SchemeEditor) -> None:
    from annotator.ui.settings import Settings

    other = MainWindow(None, Settings())
    qtbot.addWidget(other)
    assert other.projects.open(work.session.project.path, "منى")
    assert other.workspace is not None
    editor.choose(PERS)
    write(editor.english, "Human")
    save(editor)
    second = other.workspace
    qtbot.waitUntil(lambda: second.palette_panel.labels["entity", "PERS"].text() == "Human")
    other.close()
