"""Settling disagreements in the window, by keys."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import GOLD
from annotator.store import Project, check
from annotator.ui.main_window import MainWindow
from annotator.ui.review.view import ReviewView
from tests.gui.review.conftest import Paper, press, review


def gold(view: ReviewView, document: str) -> list[tuple[str, str]]:
    """Words and labels of the gold version."""
    marks = view.session.project.marks(document, GOLD)
    return [(span.text, span.label) for span in marks.spans]


def labels(view: ReviewView, document: str) -> list[str]:
    return [label for _, label in gold(view, document)]


def test_a_and_b_take_what_one_of_them_says_and_the_next_disagreement_is_there(
    window: MainWindow, qtbot: QtBot, paper: Paper
) -> None:
    view = review(window, qtbot, paper.path)
    assert view.board.document == "d1"
    assert view.board.item is not None
    first = view.board.item.case.key
    assert len(view.board.items) == 2
    press(view, "A")
    assert view.board.item.case.key != first
    press(view, "B")
    assert labels(view, "d1") == ["PERS", "ORG"]
    assert view.board.item is None  # what all agree on is left
    press(view, "G")
    assert labels(view, "d1") == ["PERS", "PERS", "ORG", "PERS"]
    assert view.board.document == "d2"  # by itself
    press(view, "2")
    press(view, "G")
    assert labels(view, "d2") == ["ORG", "PERS"]
    with Project(paper.path, "read") as project:
        assert check(project).problems == []


def test_neither_and_both(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    press(view, "N")
    assert labels(view, "d1") == []
    press(view, "T")
    assert sorted(labels(view, "d1")) == ["ORG", "PERS"]


def test_undo_brings_the_disagreement_back_and_puts_it_in_hand(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    assert view.board.item is not None
    first = view.board.item.case.key
    press(view, "A")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.board.item.case.key == first
    assert view.board.item.state == "open"
    assert gold(view, "d1") == []
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert labels(view, "d1") == ["PERS"]


def test_the_edge_is_moved_first_and_what_comes_of_it_is_gold(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    press(view, "E")
    assert view.article.edge_mode.active
    press(view, "Right")  # in Arabic the end moves back
    press(view, "Return")
    (words, label) = gold(view, "d1")[0]
    assert (words, label) == ("نادين حدا", "PERS")
    decision = view.session.project.decisions("d1")[0]
    assert decision.outcome == "edited"


def test_a_question_puts_the_place_aside_and_stands_in_the_marks_thread(
    window: MainWindow, qtbot: QtBot, paper: Paper
) -> None:
    view = review(window, qtbot, paper.path)
    assert view.board.item is not None
    first = view.board.item.case
    press(view, "Q")
    QTest.keyClicks(view.panel.question, "why ORG?")
    QTest.keyClick(view.panel.question, Qt.Key.Key_Return)
    (comment,) = view.session.project.comments("d1")
    assert comment.text == "why ORG?"
    assert comment.about in first.ids
    assert view.board.item.case.key != first.key
    assert view.article.hasFocus()


def test_a_reason_is_kept_with_the_decision(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    press(view, "R")
    QTest.keyClicks(view.panel.reason, "a person")
    QTest.keyClick(view.panel.reason, Qt.Key.Key_Return)
    press(view, "A")
    press(view, "A")
    assert [one.reason for one in view.session.project.decisions("d1")] == ["a person", ""]


def test_arabic_keys_settle_by_their_place(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    event = QKeyEvent(QEvent.Type.KeyPress, ord("ش"), Qt.KeyboardModifier.NoModifier, 38, 0, 0, "ش")  # where A is
    QApplication.sendEvent(view.article, event)
    assert labels(view, "d1") == ["PERS"]


def test_what_two_have_not_finished_is_listed_and_not_settled(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    text = paper.article("d3", 2)
    paper.mark("mona", "d3", text, {0: "PERS"})
    paper.done("d3", "mona")
    view = review(window, qtbot, paper.path)
    listed = view.articles.list_model.rows
    assert [row.key for row in listed] == ["d1", "d2", "d3"]
    assert listed[-1].lower == "Not finished by two"
    view.open_article("d3")
    for key in "ABNTG":
        press(view, key)
    assert gold(view, "d3") == []


def test_new_disagreements_of_a_settled_article_come_back(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    view = review(window, qtbot, paper.path)
    for key in "AAG":
        press(view, key)
    assert view.board.document == "d2"
    text = view.session.project.text("d1")
    start = text.index("الوزير")
    with Project(paper.path) as project:
        from annotator.model import Edit, Span, new_id

        span = Span(
            new_id(), "d1", paper.people["sara"], "entity", "OCC", ((start, start + 6),), text[start : start + 6]
        )
        project.apply(Edit.create("mark", paper.people["sara"], [span]))
    view.session.poll()
    row = next(row for row in view.articles.list_model.rows if row.key == "d1")
    assert row.lower.startswith("1 to settle")
    assert len(gold(view, "d1")) == 4


def test_names_are_hidden_and_the_order_is_shuffled(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paper = Paper(tmp_path / "many.annot", "mona", "sara", "omar")
    for nth in range(8):
        text = paper.article(f"d{nth}", 1)
        paper.mark("mona", f"d{nth}", text, {0: "PERS"})
        paper.done(f"d{nth}", "mona", "sara", "omar")
    view = review(window, qtbot, paper.path)
    view.compared._hide.trigger()
    orders = set()
    for nth in range(8):
        view.open_article(f"d{nth}")
        assert [seat.name for seat in view.board.seats] == ["A", "B", "C"]
        assert [card.name.text() for card in view.panel.cards] == ["A", "B", "C"]
        orders.add(tuple(seat.annotator for seat in view.board.seats))
    assert len(orders) > 1
    again = [seat.annotator for seat in view.board.seats]
    view.open_article("d7")
    assert [seat.annotator for seat in view.board.seats] == again


def test_a_hundred_disagreements_take_at_most_1_2_keys_each(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paper = Paper(tmp_path / "hundred.annot", "mona", "sara")
    for number in range(5):
        ident = f"d{number}"
        text = paper.article(ident, 25)
        marked = dict.fromkeys(range(25), "PERS")
        paper.mark("mona", ident, text, marked)
        paper.mark("sara", ident, text, marked | dict.fromkeys(range(20), "ORG"))
        paper.done(ident, "mona", "sara")
    view = review(window, qtbot, paper.path)
    assert sum(one.open for one in view.queue.found.values()) == 100
    pressed = 0
    while any(one.open or one.agreed for one in view.queue.found.values()):
        press(view, "G" if view.board.item is None else "AB"[pressed % 2])
        pressed += 1
        assert pressed < 200
    assert pressed <= 120
    for number in range(5):
        assert len(gold(view, f"d{number}")) == 25
        assert view.session.project.work(f"d{number}", GOLD).done == ("entity",)
