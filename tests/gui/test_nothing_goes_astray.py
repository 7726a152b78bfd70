"""What is typed goes where it was meant, what failed is not shown, and colleagues do not get in the way."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.model import Span
from annotator.store import Project
from annotator.ui import marking
from annotator.ui.dialogs.done import IncompleteDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.palette import KeyButton
from annotator.ui.session import Session
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

CTRL = Qt.KeyboardModifier.ControlModifier
THREE = {"a": "مقال أول عن بيروت", "b": "مقال ثان عن صنعاء", "c": "مقال ثالث عن الرباط"}


@dataclass
class Desk:
    """A window on a project whose first article has a place and a quote marked."""

    window: MainWindow
    session: Session
    work: Workspace

    def mark(self, words: str, key: str) -> Span:
        start = self.session.text.index(words)
        self.work.view.select(start, start + len(words))
        self.work.tagging.press_key(key)
        return self.span(words)

    def span(self, words: str) -> Span:
        return next(span for span in self.session.marks().spans if span.text == words)

    def type_note(self, span: Span, note: str) -> None:
        self.work.view.select_mark(span.id)
        self.work.details.note.setFocus()
        QTest.keyClicks(self.work.details.note, note)

    def leave_note(self) -> None:
        self.work.view.setFocus()
        QApplication.processEvents()

    def lock(self) -> None:
        """From now on the file cannot be written to."""
        self.session.project.writable = False

    def dismiss(self) -> int:
        boxes = [box for box in self.window.findChildren(QMessageBox) if box.isVisible()]
        for box in boxes:
            box.close()
        return len(boxes)


@pytest.fixture
def desk(window: MainWindow, make_project: MakeProject) -> Desk:
    desk = opened(window, make_project())
    desk.mark("بيروت", "G")
    desk.mark("نحن مستعدون", "Q")
    return desk


def opened(window: MainWindow, path: Path) -> Desk:
    assert window.projects.open(path, "منى")
    assert window.session is not None
    assert window.workspace is not None
    QApplication.processEvents()
    return Desk(window, window.session, window.workspace)


def colleague_marks(desk: Desk, qtbot: QtBot) -> None:
    """Sami, at another window, marks the first word of the article."""
    with Project(desk.session.project.path) as project:
        sami = Session(project, project.add_annotator("سامي"))
        sami.open_document("a")
        assert sami.document is not None
        layer = sami.scheme.layers[0]
        edit, _ = marking.tag(
            sami.document, sami.text, marking.Place(0, 3), layer, layer.labels[0], sami.annotator.id, sami.marks()
        )
        with qtbot.waitSignal(
            desk.session.changed, timeout=2000, check_params_cb=lambda changes: "span" in changes.kinds
        ):
            assert sami.apply(edit)
        sami.close()
    QApplication.processEvents()


def test_delete_in_the_list_takes_the_article_under_the_keyboard_not_the_open_one(desk: Desk) -> None:
    desk.work.articles.setFocus()
    QTest.keyClick(desk.work.articles, Qt.Key.Key_Down)
    QTest.keyClick(desk.work.articles, Qt.Key.Key_Delete)
    assert [document.id for document in desk.session.project.documents()] == ["a"]
    assert desk.session.document is not None
    assert desk.session.document.id == "a"
    desk.work.undo()
    assert desk.session.project.document_count() == 2


def test_next_article_follows_the_open_one_wherever_the_list_was_browsed(
    window: MainWindow, make_project: MakeProject
) -> None:
    desk = opened(window, make_project(texts=THREE))
    desk.work.articles.setFocus()
    QTest.keyClick(desk.work.articles, Qt.Key.Key_Down)
    window.go(1)
    assert desk.session.document is not None
    assert desk.session.document.id == "b"


def next_article(desk: Desk) -> None:
    QTest.keyClick(desk.work.details.note, Qt.Key.Key_PageDown, CTRL)


def close_project(desk: Desk) -> None:
    QTest.keyClick(desk.work.details.note, Qt.Key.Key_W, CTRL)


def close_window(desk: Desk) -> None:
    desk.window.close()


def another_person(desk: Desk) -> None:
    desk.session.set_annotator(desk.session.project.add_annotator("سامي"))


def another_mark(desk: Desk) -> None:
    desk.work.view.select_mark(desk.span("نحن مستعدون").id)
    desk.leave_note()


@pytest.mark.parametrize("leave", [next_article, close_project, close_window, another_person, another_mark])
def test_a_note_is_kept_on_the_mark_it_was_typed_on(desk: Desk, leave: Callable[[Desk], None]) -> None:
    path, place = desk.session.project.path, desk.span("بيروت")
    desk.type_note(place, "check")
    leave(desk)
    with Project(path, "read") as project:
        notes = {span.text: (span.note, span.annotator) for span in project.marks("a").spans}
    assert notes == {"بيروت": ("check", place.annotator), "نحن مستعدون": ("", place.annotator)}


def test_undo_from_the_menu_takes_a_note_back_for_good(desk: Desk) -> None:
    place = desk.span("بيروت")
    desk.type_note(place, "check")
    desk.window.actions_.all["undo"].trigger()
    assert desk.work.details.note.text() == ""
    desk.leave_note()
    assert desk.span("بيروت").note == ""
    assert desk.span("نحن مستعدون")


def test_what_cannot_be_written_is_shown_as_it_was(desk: Desk) -> None:
    desk.work.view.select_mark(desk.span("نحن مستعدون").id)
    desk.lock()
    details, done = desk.work.details, desk.window.actions_.all["done"]
    details.flag.click()
    assert (details.flag.isChecked(), desk.dismiss()) == (False, 1)
    kind = details.attributes["type"]
    kind.setFocus()
    QTest.keyClick(kind, Qt.Key.Key_Down)
    assert (kind.currentData(), desk.dismiss()) == ("direct", 1)
    done.trigger()
    for question in desk.window.findChildren(IncompleteDialog):  # the quote has no speaker
        QTest.mouseClick(question.anyway_button, Qt.MouseButton.LeftButton)
    assert (done.isChecked(), desk.dismiss()) == (False, 1)
    details.note.setFocus()
    QTest.keyClicks(details.note, "x")
    QTest.keyClick(details.note, Qt.Key.Key_Return)
    desk.leave_note()
    assert (details.note.text(), desk.dismiss()) == ("", 1)


def test_the_label_a_mark_has_already_makes_no_step(desk: Desk) -> None:
    steps = len(desk.session.project.history())
    desk.work.view.select_mark(desk.span("بيروت").id)
    QTest.keyClick(desk.work.view, Qt.Key.Key_G)
    assert len(desk.session.project.history()) == steps
    assert "already" in desk.window.status.sentence.text()


def test_a_mark_that_becomes_a_quote_gets_its_type(desk: Desk) -> None:
    person = desk.mark("سامر حداد", "P")
    desk.work.view.select_mark(person.id)
    desk.work.tagging.press_key("Q")
    assert desk.span("سامر حداد").attributes == {"type": "indirect"}


def test_a_colleagues_mark_does_not_end_edge_mode(desk: Desk, qtbot: QtBot) -> None:
    desk.work.view.select_mark(desk.span("بيروت").id)
    QTest.keyClick(desk.work.view, Qt.Key.Key_Return)
    QTest.keyClick(desk.work.view, Qt.Key.Key_Right)
    colleague_marks(desk, qtbot)
    QTest.keyClick(desk.work.view, Qt.Key.Key_Return)
    assert "بيرو" in [span.text for span in desk.session.marks().spans]


def test_ones_own_marks_from_another_window_appear_and_go(desk: Desk, qtbot: QtBot) -> None:
    with Project(desk.session.project.path) as project:
        other = Session(project, desk.session.annotator)
        other.open_document("a")
        quote = next(span for span in other.marks().spans if span.layer == "quote")
        with qtbot.waitSignal(desk.session.changed, timeout=2000):
            assert other.apply(marking.delete(quote, other.marks(), other.annotator.id))
        assert [mark.id for mark in desk.work.view.highlights()] == [desk.span("بيروت").id]
        assert desk.work.marks_list.marks.rowCount() == 1
        with qtbot.waitSignal(desk.session.changed, timeout=2000):
            assert other.undo() is not None
        assert {mark.id for mark in desk.work.view.highlights()} == {desk.span("بيروت").id, quote.id}
        assert desk.work.marks_list.marks.rowCount() == 2
        other.close()


def test_delete_goes_on_with_the_next_mark_of_the_list(desk: Desk) -> None:
    desk.mark("سامر حداد", "P")
    desk.work.marks_list.setFocus()
    QTest.keyClick(desk.work.marks_list, Qt.Key.Key_Down)
    for _ in range(3):
        QTest.keyClick(desk.work.marks_list, Qt.Key.Key_Delete)
    assert desk.session.marks().spans == ()


def test_a_selected_mark_is_in_sight_in_the_list(window: MainWindow, make_project: MakeProject) -> None:
    desk = opened(window, make_project(texts={"a": "كلمة " * 60}))
    for start in range(0, 300, 5):
        desk.work.view.select(start, start + 4)
        desk.work.tagging.choose_label("quote", "QUOTE")
    rows = desk.work.marks_list
    for span in desk.session.marks().spans[::7]:
        desk.work.view.set_caret(0)
        QApplication.processEvents()
        desk.work.view.select_mark(span.id)
        QApplication.processEvents()
        assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()))


def test_on_a_large_screen_the_list_takes_the_room_and_the_details_keep_together(desk: Desk) -> None:
    desk.window.resize(2400, 1400)
    desk.work.view.select_mark(desk.span("نحن مستعدون").id)
    QApplication.processEvents()
    details = desk.work.details
    assert details.height() <= details.sizeHint().height() + 2
    assert desk.work.marks_list.height() > details.height()


def test_the_title_names_the_program_once(desk: Desk) -> None:
    desk.window.choose_language("ar")
    QApplication.processEvents()
    # Qt adds the program's name to a title that does not end with it.
    assert desk.window.windowTitle().endswith(f" {QApplication.applicationDisplayName()}")
    assert QApplication.applicationDisplayName() == "الموسِّم"


def test_labels_of_one_colour_differ_in_the_palette_by_their_line(qtbot: QtBot) -> None:
    pictures = []
    for pattern in range(3):
        button = KeyButton("P", "#3f7fbf", pattern)
        qtbot.addWidget(button)
        button.resize(200, 28)
        pictures.append(button.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
    assert pictures[0] != pictures[2]
