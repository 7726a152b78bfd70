"""Where a mark on a name begins: proclitics stay outside, one key goes through the other boundaries."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import Span
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

MakeProject = Callable[..., Path]
TEXT = (
    "زار الوفد بيروت وقال للرئيس التونسي إن العلاقات بلبنان، والإيراني، متينة كالصين.\n\n"
    "وأشاد بـ”تقارب” المواقف. ثم سافر وليد وعاد بعد لقاء رئيسي البلدين، وبشير والوفد، رافقه بشير، وبشير معه."
)


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    window.projects.open(make_project(texts={"a": TEXT}), "منى")
    assert window.workspace is not None
    return window.workspace


def mark(work: Workspace, words: str, key: Qt.Key) -> Span:
    """A label's key with the caret in a word, or on the selected words."""
    start = TEXT.index(words)
    if " " in words or "”" in words:
        work.view.select(start, start + len(words))
    else:
        work.view.set_caret(start + 1)
    QTest.keyClick(work.view, key)
    return last(work)


def last(work: Workspace) -> Span:
    span = work.tagging.latest()
    assert span is not None
    return span


@pytest.mark.parametrize(
    ("words", "key", "text", "norm"),
    [
        ("بلبنان", Qt.Key.Key_G, "لبنان", None),
        ("والإيراني", Qt.Key.Key_N, "الإيراني", None),
        ("كالصين", Qt.Key.Key_G, "الصين", None),
        ("بـ”تقارب”", Qt.Key.Key_X, "تقارب", None),
        ("للرئيس التونسي", Qt.Key.Key_T, "لرئيس التونسي", "الرئيس التونسي"),
        ("وليد", Qt.Key.Key_P, "وليد", None),
        ("بيروت", Qt.Key.Key_G, "بيروت", None),
    ],
)
def test_the_evidence_rule_says_where_a_name_begins(
    work: Workspace, words: str, key: Qt.Key, text: str, norm: str | None
) -> None:
    span = mark(work, words, key)
    assert (span.text, span.norm) == (text, norm)
    assert TEXT[span.start : span.end] == text


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_F7])
def test_one_key_goes_through_all_boundaries_and_comes_back(work: Workspace, key: Qt.Key) -> None:
    mark(work, "والإيراني", Qt.Key.Key_N)
    seen = []
    for _ in range(3):
        QTest.keyClick(work.view, key)
        seen.append(last(work).text)
    assert sorted(seen) == sorted(["والإيراني", "الإيراني", "إيراني"])
    assert seen[-1] == "الإيراني"
    assert len(work.marks.spans) == 1


def test_the_form_follows_the_boundary(work: Workspace) -> None:
    mark(work, "للرئيس التونسي", Qt.Key.Key_T)
    forms = {}
    for _ in range(3):
        QTest.keyClick(work.view, Qt.Key.Key_Space)
        forms[last(work).text] = last(work).norm
    assert forms["لرئيس التونسي"] == "الرئيس التونسي"
    assert forms["للرئيس التونسي"] is None


def test_each_boundary_is_a_step_of_undo(work: Workspace, window: MainWindow) -> None:
    mark(work, "بلبنان", Qt.Key.Key_G)
    QTest.keyClick(work.view, Qt.Key.Key_Space)
    assert last(work).text == "بلبنان"
    window.actions_.all["undo"].trigger()
    assert last(work).text == "لبنان"


def test_a_word_with_one_boundary_stays_as_it_is(work: Workspace, window: MainWindow) -> None:
    mark(work, "متينة", Qt.Key.Key_X)
    QTest.keyClick(work.view, Qt.Key.Key_Space)
    assert last(work).text == "متينة"
    assert window.status.sentence.text() == "These words have only one boundary."


def test_snapping_can_be_turned_off(work: Workspace, window: MainWindow) -> None:
    window.actions_.all["snapping"].trigger()
    try:
        assert mark(work, "بلبنان", Qt.Key.Key_G).text == "بلبنان"
    finally:
        window.actions_.all["snapping"].trigger()


def test_a_name_that_was_marked_before_is_evidence(work: Workspace) -> None:
    assert mark(work, "وبشير", Qt.Key.Key_O).text == "وبشير"
    work.undo()  # else this would be a name as well
    assert mark(work, "بشير،", Qt.Key.Key_P).text == "بشير"
    start = TEXT.index("وبشير معه")
    work.view.set_caret(start + 2)
    QTest.keyClick(work.view, Qt.Key.Key_P)
    assert last(work).text == "بشير"


def test_the_form_can_be_edited_and_is_what_names_the_entity(work: Workspace) -> None:
    span = mark(work, "للرئيس التونسي", Qt.Key.Key_T)
    work.view.select_mark(span.id)
    assert work.details.norm.text() == "الرئيس التونسي"
    work.details.norm.setFocus()
    work.details.norm.selectAll()
    work.details.norm.insert("رئيس تونس")
    work.details.norm.setModified(True)
    QTest.keyClick(work.details.norm, Qt.Key.Key_Return)
    stored = work.session.span(span.id)
    assert stored is not None
    assert stored.norm == "رئيس تونس"


def test_marks_nest_and_overlap(work: Workspace) -> None:
    outer = mark(work, "للرئيس التونسي", Qt.Key.Key_T)
    start = TEXT.index("التونسي")
    work.view.select(start, start + len("التونسي"))
    QTest.keyClick(work.view, Qt.Key.Key_N)
    work.view.select(start, start + len("التونسي إن"))
    QTest.keyClick(work.view, Qt.Key.Key_X)
    assert [(span.text, span.label) for span in work.marks.spans] == [
        (outer.text, "OCC"),
        ("التونسي إن", "MISC"),
        ("التونسي", "NORP"),
    ]


def test_a_mark_that_ends_inside_a_word_is_offered_the_whole_word_first(work: Workspace) -> None:
    mark(work, "وليد وعا", Qt.Key.Key_P)
    assert last(work).text == "وليد وعا"
    QTest.keyClick(work.view, Qt.Key.Key_F7)
    assert last(work).text == "وليد وعاد"


def test_the_entity_that_a_mark_made_follows_its_edges(work: Workspace) -> None:
    mark(work, "وليد وعا", Qt.Key.Key_P)
    (entity,) = last(work).entities
    QTest.keyClick(work.view, Qt.Key.Key_F7)
    project = work.session.project
    found = project.entity(entity)
    assert found is not None
    assert found.name == "وليد وعاد"
    project.undo(work.session.annotator.id)
    found = project.entity(entity)
    assert found is not None
    assert found.name == "وليد وعا"
