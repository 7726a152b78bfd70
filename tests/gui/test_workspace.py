"""Tagging as an analyst does it: by keyboard and mouse, in the real window."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.store import Project, check
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

NO, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
EVDEV_P = 25 + 8


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    """The project is open on its first article."""
    assert window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    QApplication.processEvents()
    return window.workspace


def press(work: Workspace, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
    QTest.keyClick(work.view, key, modifiers)
    QApplication.processEvents()


def select(work: Workspace, words: str) -> None:
    start = work.session.text.index(words)
    work.view.select(start, start + len(words))


def middle(work: Workspace, offset: int) -> QPoint:
    return work.view.rects(offset, offset + 1)[0].center().toPoint()


def stored(work: Workspace) -> list[tuple[str, str]]:
    """What another program reads from the file."""
    with Project(work.session.project.path, "read") as project:
        ident = work.session.document.id if work.session.document else ""
        marks = project.marks(ident, work.session.annotator.id)
        assert all(project.text(ident)[span.start : span.end] == span.text for span in marks.spans)
        return [(span.label, span.text) for span in marks.spans]


def test_a_labels_key_marks_the_selection_at_once(work: Workspace) -> None:
    select(work, "سامر حداد")
    press(work, Qt.Key.Key_P)
    assert stored(work) == [("PERS", "سامر حداد")]
    assert [mark.name for mark in work.view.highlights()] == ["Person"]
    assert work.marks_list.marks.rowCount() == 1


def test_without_a_selection_the_word_at_the_caret_is_marked_without_its_comma(work: Workspace) -> None:
    work.view.set_caret(work.session.text.index("حداد") + 2)
    press(work, Qt.Key.Key_P)
    assert stored(work) == [("PERS", "حداد")]


def test_the_key_counts_not_what_an_arabic_layout_types(work: Workspace) -> None:
    select(work, "بيروت")
    event = QKeyEvent(QEvent.Type.KeyPress, 0, NO, EVDEV_P, 0, 0, "ح")
    QApplication.sendEvent(work.view, event)
    assert stored(work) == [("PERS", "بيروت")]


def test_a_double_click_takes_a_word_and_a_drag_takes_letters(work: Workspace, qtbot: QtBot) -> None:
    start = work.session.text.index("بيروت")
    viewport = work.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle(work, start + 1))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=middle(work, start + 1))
    press(work, Qt.Key.Key_G)
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    first = work.session.text.index("الوزير")
    from_, to = middle(work, first), middle(work, first + 5)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(from_.x() + 3, from_.y()))
    QTest.mouseMove(viewport, to)
    QTest.mouseMove(viewport, QPoint(to.x() - 4, to.y()))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(to.x() - 4, to.y()))
    press(work, Qt.Key.Key_T)
    assert stored(work) == [("OCC", "الوزير"), ("GPE", "بيروت")]


def test_white_space_at_the_ends_of_a_selection_is_not_marked(work: Workspace) -> None:
    select(work, " بيروت ")
    press(work, Qt.Key.Key_G)
    assert stored(work) == [("GPE", "بيروت")]


def test_the_same_mark_twice_is_refused_with_a_word_in_the_status_line(work: Workspace, window: MainWindow) -> None:
    for _ in range(2):
        select(work, "بيروت")
        press(work, Qt.Key.Key_G)
    assert stored(work) == [("GPE", "بيروت")]
    assert "already" in window.status.sentence.text()


def test_a_new_mark_never_replaces_another_one(work: Workspace) -> None:
    select(work, "بيروت")
    press(work, Qt.Key.Key_G)
    select(work, "بيروت")
    press(work, Qt.Key.Key_O)
    assert sorted(stored(work)) == [("GPE", "بيروت"), ("ORG", "بيروت")]


def test_a_flat_layer_refuses_overlap(window: MainWindow, make_project: MakeProject) -> None:
    window.projects.open(make_project("flat", "ontonotes"), "منى")
    work = window.workspace
    assert work is not None
    select(work, "سامر حداد")
    press(work, Qt.Key.Key_P)
    select(work, "حداد، اليوم")
    press(work, Qt.Key.Key_D)
    assert stored(work) == [("PERSON", "سامر حداد")]
    assert "سامر حداد" in window.status.sentence.text()


def test_a_click_selects_a_mark_a_key_relabels_it_and_delete_takes_it_away(work: Workspace, qtbot: QtBot) -> None:
    select(work, "بيروت")
    press(work, Qt.Key.Key_O)
    start = work.session.text.index("بيروت")
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    QTest.mouseClick(work.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(work, start + 2))
    press(work, Qt.Key.Key_G)
    assert stored(work) == [("GPE", "بيروت")]
    press(work, Qt.Key.Key_Delete)
    assert stored(work) == []
    assert work.view.highlights() == []


def test_edge_mode_moves_an_edge_by_letter_and_word_and_escape_gives_up(work: Workspace) -> None:
    select(work, "سامر حداد")
    press(work, Qt.Key.Key_P)
    press(work, Qt.Key.Key_Tab)
    press(work, Qt.Key.Key_Return)
    press(work, Qt.Key.Key_Home)
    press(work, Qt.Key.Key_Right, CTRL)
    press(work, Qt.Key.Key_Return)
    assert stored(work) == [("PERS", "الوزير سامر حداد")]
    press(work, Qt.Key.Key_Return)
    press(work, Qt.Key.Key_End)
    press(work, Qt.Key.Key_Right)
    press(work, Qt.Key.Key_Escape)
    assert stored(work) == [("PERS", "الوزير سامر حداد")]
    press(work, Qt.Key.Key_Return)
    press(work, Qt.Key.Key_End)
    press(work, Qt.Key.Key_Right)
    press(work, Qt.Key.Key_Return)
    assert stored(work) == [("PERS", "الوزير سامر حدا")]


def test_arrows_with_shift_select_in_the_direction_of_the_text(work: Workspace) -> None:
    work.view.set_caret(work.session.text.index("بيروت"))
    for _ in range(5):
        press(work, Qt.Key.Key_Left, SHIFT)
    press(work, Qt.Key.Key_G)
    assert stored(work) == [("GPE", "بيروت")]


def test_undo_and_redo_by_keys_survive_closing_the_project(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    window.projects.open(path, "منى")
    work = window.workspace
    assert work is not None
    for words, key in (("بيروت", Qt.Key.Key_G), ("سامر", Qt.Key.Key_P), ("الوزير", Qt.Key.Key_T)):
        select(work, words)
        press(work, key)
    press(work, Qt.Key.Key_Z, CTRL)
    assert stored(work) == [("PERS", "سامر"), ("GPE", "بيروت")]
    window.projects.open(path, "منى")
    work = window.workspace
    assert work is not None
    press(work, Qt.Key.Key_Z, CTRL)
    press(work, Qt.Key.Key_Z, CTRL)
    assert stored(work) == []
    for _ in range(3):
        press(work, Qt.Key.Key_Z, CTRL | SHIFT)
    assert stored(work) == [("OCC", "الوزير"), ("PERS", "سامر"), ("GPE", "بيروت")]
    assert check(work.session.project).problems == []


def test_undo_goes_to_the_article_where_the_step_was(work: Workspace) -> None:
    select(work, "بيروت")
    press(work, Qt.Key.Key_G)
    work.open_article("b")
    press(work, Qt.Key.Key_Z, CTRL)
    assert work.session.document is not None
    assert work.session.document.id == "a"
    assert stored(work) == []


def test_the_menu_names_the_step_that_undo_takes_back(work: Workspace, window: MainWindow) -> None:
    select(work, "بيروت")
    press(work, Qt.Key.Key_G)
    assert "بيروت" in window.actions_.all["undo"].text()
    assert not window.actions_.all["redo"].isEnabled()


def test_a_quote_in_marks_is_direct_and_its_type_can_be_changed(work: Workspace) -> None:
    select(work, "نحن مستعدون")
    press(work, Qt.Key.Key_Q)
    assert work.marks.spans[0].attributes["type"] == "direct"
    work.view.select_mark(work.marks.spans[0].id)
    box = work.details.attributes["type"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert work.marks.spans[0].attributes["type"] == "indirect"


def test_sentiment_is_set_by_key_and_cleared_by_the_same_key(work: Workspace) -> None:
    press(work, Qt.Key.Key_1)
    assert [(item.name, item.value) for item in work.session.marks().judgements] == [("sentiment", "negative")]
    assert work.palette_panel.values["sentiment", "negative"].isChecked()
    press(work, Qt.Key.Key_3)
    assert [item.value for item in work.session.marks().judgements] == ["positive"]
    press(work, Qt.Key.Key_3)
    assert work.session.marks().judgements == ()
    assert work.palette_panel.unrated["sentiment"].isVisible()


def test_a_mark_inside_a_word_covers_just_its_letters(work: Workspace) -> None:
    work.open_article("b")
    start = work.session.text.index("الإيراني")
    work.view.select(start, start + len("الإيراني"))
    press(work, Qt.Key.Key_N)
    assert stored(work) == [("NORP", "الإيراني")]
    right = max(rect.right() for rect in work.view.rects_of(work.marks.spans[0].id))
    assert right < max(rect.right() for rect in work.view.rects(start - 1, start)) + 1


def test_one_mark_more_among_thousands_resets_nothing(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    text = "كلمة " * 3000
    window.projects.open(make_project("long", texts={"a": text}), "منى")
    work = window.workspace
    assert work is not None
    for start in range(0, 5000, 5):
        work.view.select(start, start + 4)
        work.tagging.choose_label("entity", "PERS")
    with qtbot.assertNotEmitted(work.marks_list.marks.modelReset):
        work.view.select(6000, 6004)
        press(work, Qt.Key.Key_P)
    assert work.marks_list.marks.rowCount() == 1001


def test_choosing_in_the_list_selects_in_the_text_and_the_other_way_round(work: Workspace) -> None:
    for words, key in (("بيروت", Qt.Key.Key_G), ("سامر", Qt.Key.Key_P)):
        select(work, words)
        press(work, key)
    work.marks_list.setFocus()
    QTest.keyClick(work.marks_list, Qt.Key.Key_Down)
    QTest.keyClick(work.marks_list, Qt.Key.Key_Down)
    QApplication.processEvents()
    selected = work.selected_span()
    assert selected is not None
    assert selected.text == "بيروت"
    QTest.keyClick(work.marks_list, Qt.Key.Key_Delete)
    assert stored(work) == [("PERS", "سامر")]


def test_a_full_disk_undoes_the_action_on_the_screen_and_says_so(window: MainWindow, make_project: MakeProject) -> None:
    window.projects.open(make_project("full", texts={"a": "كلمة طويلة " * 400}), "منى")
    work = window.workspace
    assert work is not None
    database = work.session.project.db
    pages = database.execute("PRAGMA page_count").fetchone()[0]
    database.execute(f"PRAGMA max_page_count = {pages + 2}")
    failures: list[object] = []
    work.session.failed.connect(failures.append)
    for word in range(400):
        work.view.select(word * 11, word * 11 + 10)
        press(work, Qt.Key.Key_P)
        if failures:
            break
    assert "full" in str(failures[0])
    assert 0 < len(stored(work)) == len(work.view.highlights()) == work.marks_list.marks.rowCount()
    assert "full" in window.status.sentence.text()


def test_a_note_and_a_flag_are_kept(work: Workspace) -> None:
    select(work, "بيروت")
    press(work, Qt.Key.Key_G)
    work.view.select_mark(work.marks.spans[0].id)
    note = work.details.note
    note.setFocus()
    QTest.keyClicks(note, "check")
    QTest.keyClick(note, Qt.Key.Key_Return)
    work.details.flag.click()
    span = work.session.marks().spans[0]
    assert (span.note, span.flag) == ("check", True)
