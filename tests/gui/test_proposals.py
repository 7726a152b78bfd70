"""Proposals in the article: names that were marked before, and quotes; accepted or dismissed by one key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.model import BLIND, Change, Edit, Entity, Setting, Span
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

MakeProject = Callable[..., Path]
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = {
    "a": "زار سامر حداد بيروت، وقال حداد إن الزيارة ناجحة.",
    "b": "عاد سامر حداد إلى بيروت.\n\nوقال الوزير سامر حداد: “نحن مستعدون للعمل مع الجميع”. ولبيروت موعد آخر.",
}


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    window.projects.open(make_project(texts=TEXTS), "منى")
    assert window.workspace is not None
    window.workspace.proposing.turn(True)
    return window.workspace


def mark(work: Workspace, words: str, key: Qt.Key) -> None:
    start = work.session.text.index(words)
    work.view.select(start, start + len(words))
    QTest.keyClick(work.view, key)


def press(work: Workspace, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(work.view, key, modifier)


def proposed(work: Workspace, layer: str = "entity") -> list[str]:
    work.proposing.refresh()
    return [item.span.text for item in work.proposing.all() if item.span.layer == layer]


def marked(work: Workspace, layer: str = "entity") -> list[str]:
    return [span.text for span in work.marks.spans if span.layer == layer]


@pytest.fixture
def next_article(work: Workspace) -> Workspace:
    """In the article before, two names were marked."""
    mark(work, "سامر حداد", Qt.Key.Key_P)
    mark(work, "بيروت", Qt.Key.Key_G)
    work.open_article("b")
    work.proposing.refresh()  # what it does by itself when the keys stop for a moment
    return work


def test_known_names_are_proposed_without_their_proclitics(next_article: Workspace) -> None:
    assert proposed(next_article) == ["سامر حداد", "بيروت", "سامر حداد", "بيروت"]
    assert all(mark.style == "dotted" for mark in next_article.view.highlights())


def test_enter_accepts_delete_dismisses_and_both_go_on(next_article: Workspace) -> None:
    press(next_article, Qt.Key.Key_Tab)
    press(next_article, Qt.Key.Key_Return)
    assert marked(next_article) == ["سامر حداد"]
    press(next_article, Qt.Key.Key_Delete)
    assert marked(next_article) == ["سامر حداد"]
    assert proposed(next_article) == ["سامر حداد", "بيروت"]
    assert next_article.marks.spans[0].origin == "suggested"


def test_tab_goes_to_the_next_one_and_leaves_this_one_as_it_is(next_article: Workspace) -> None:
    press(next_article, Qt.Key.Key_Tab)
    press(next_article, Qt.Key.Key_Tab)
    press(next_article, Qt.Key.Key_Return)
    assert marked(next_article) == ["بيروت"]
    assert proposed(next_article) == ["سامر حداد", "سامر حداد", "بيروت"]


def test_a_label_key_accepts_as_what_it_says(next_article: Workspace) -> None:
    press(next_article, Qt.Key.Key_Tab)
    press(next_article, Qt.Key.Key_O)
    assert [(span.text, span.label) for span in next_article.marks.spans] == [("سامر حداد", "ORG")]


def test_what_was_dismissed_stays_away_and_undo_brings_it_back(next_article: Workspace) -> None:
    press(next_article, Qt.Key.Key_Tab)
    press(next_article, Qt.Key.Key_Delete)
    next_article.open_article("a")
    next_article.open_article("b")
    assert len(proposed(next_article)) == 3
    press(next_article, Qt.Key.Key_Z, CONTROL)
    assert len(proposed(next_article)) == 4


def test_accepted_names_point_to_the_entity_of_the_first_mark(next_article: Workspace) -> None:
    proposed(next_article)
    press(next_article, Qt.Key.Key_Return, CONTROL)
    first = next_article.session.project.marks("a").spans
    here = next_article.marks.spans
    linked = {span.text: span.entities for span in first}
    assert linked["سامر حداد"] and linked["بيروت"]
    assert all(span.entities == linked[span.text] for span in here if span.layer == "entity")


def test_the_second_mention_that_is_marked_by_hand_is_linked_by_itself(work: Workspace) -> None:
    mark(work, "سامر حداد", Qt.Key.Key_P)
    start = work.session.text.rindex("حداد")
    work.view.select(start, start + 4)
    press(work, Qt.Key.Key_P)
    one, two = work.marks.spans
    assert one.entities == two.entities != ()
    assert len(work.session.project.entities()) == 1


def test_one_key_accepts_all_in_sight_as_one_step(next_article: Workspace) -> None:
    proposed(next_article)
    press(next_article, Qt.Key.Key_Return, CONTROL)
    assert len(marked(next_article)) == 4
    assert marked(next_article, "quote") == ["نحن مستعدون للعمل مع الجميع"]
    press(next_article, Qt.Key.Key_Z, CONTROL)
    assert next_article.marks.spans == ()


def test_proposed_names_tell_who_speaks(next_article: Workspace) -> None:
    """The speaker is the person, not title and person in one."""
    proposed(next_article)
    press(next_article, Qt.Key.Key_Return, CONTROL)
    speaker = next(item for item in next_article.marks.relations if item.kind == "speaker")
    span = next_article.marks.span(speaker.to_span or "")
    assert span is not None
    assert (span.label, span.text) == ("PERS", "سامر حداد")


def test_a_quote_that_is_accepted_alone_brings_its_speaker(next_article: Workspace) -> None:
    proposed(next_article)
    ident = next(ident for ident, item in next_article.proposing.shown().items() if item.quote is not None)
    next_article.view.select_mark(ident)
    press(next_article, Qt.Key.Key_Return)
    assert marked(next_article) == ["سامر حداد"]
    speaker = next(item for item in next_article.marks.relations if item.kind == "speaker")
    assert speaker.to_span == next(span.id for span in next_article.marks.spans if span.layer == "entity")


def test_a_proposed_quote_says_who_speaks_before_it_is_accepted(next_article: Workspace) -> None:
    proposed(next_article)
    names = [mark.name for mark in next_article.view.highlights() if mark.bracket]
    assert names == ["Quote: سامر حداد"]


def test_what_is_out_of_sight_is_not_accepted(window: MainWindow, make_project: MakeProject) -> None:
    long = "سامر حداد هنا.\n\n" + "كلام كثير لا اسم فيه.\n\n" * 60 + "ثم عاد سامر حداد."
    window.projects.open(make_project(texts={"a": TEXTS["a"], "b": long}), "منى")
    work = window.workspace
    assert work is not None
    work.proposing.turn(True)
    mark(work, "سامر حداد", Qt.Key.Key_P)
    work.open_article("b")
    assert len(proposed(work)) == 2
    press(work, Qt.Key.Key_Return, CONTROL)
    assert [span.start for span in work.marks.spans] == [0]


@pytest.mark.parametrize("blind", [True, False])
def test_blind_work_draws_on_own_marks_alone(window: MainWindow, make_project: MakeProject, blind: bool) -> None:
    path = make_project(texts=TEXTS)
    with Project(path) as project:
        other = project.add_annotator("سامي")
        start = TEXTS["a"].index("بيروت")
        entity = Entity("e1", "بيروت", "GPE")
        span = Span("s1", "a", other.id, "entity", "GPE", ((start, start + 5),), "بيروت", entities=("e1",))
        project.apply(Edit("mark", other.id, (Change(None, entity), Change(None, span))))
        if blind:
            project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    window.projects.open(path, "منى")
    work = window.workspace
    assert work is not None
    work.proposing.turn(True)
    work.open_article("b")
    assert proposed(work) == ([] if blind else ["بيروت", "بيروت"])
    assert [entity.id for entity in work.names.entities()] == ([] if blind else ["e1"])
    mark(work, "بيروت", Qt.Key.Key_G)
    assert (work.marks.spans[0].entities == ("e1",)) is not blind
