"""Mark them all: one mark, one key, Enter."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import BLIND, Change, Edit, Entity, Setting, Span
from annotator.store import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.mark_all.articles import ChooseArticles
from annotator.ui.mark_all.dialog import MentionsDialog
from annotator.ui.places.model import PLACE
from annotator.ui.places.place import Place
from annotator.ui.places.ticks import is_ticked

MEETING = (
    "التقى الرئيس الروسي فلاديمير بوتين نظيره الإيراني مسعود بيزشكيان.\n\n"
    "وقال بوتين إن بلاده جاهزة، وأبلغت طهران الوفد أن لبوتين دعوة مفتوحة، وردّ مسعود بزشكيان بالشكر.\n\n"
    "وعاد فلاديمير بُوتين إلى موسكو، ولم يقل البوتينيون شيئا."
)
TEXTS = {
    "a": MEETING,
    "b": "زار فلاديمير بوتين دمشق.\n\nوقال بوتين إن الزيارة ناجحة.",
    "c": "لا أحد هنا.",
    "d": "عاد فلاديمير بوتين من دمشق.",
}

MakeProject = Callable[..., Path]


@pytest.fixture
def project(window: MainWindow, make_project: MakeProject) -> Path:
    path = make_project(texts=TEXTS)
    window.projects.open(path, "منى")
    return path


def mark(window: MainWindow, words: str, label: Qt.Key, nth: int = 0) -> Span:
    """Select words by hand and press a label's key."""
    work = window.workspace
    assert work is not None
    start = -1
    for _ in range(nth + 1):
        start = work.session.text.index(words, start + 1)
    work.view.select(start, start + len(words))
    QTest.keyClick(work.view, label)
    return next(span for span in work.marks.spans if span.text == words)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    assert window.workspace is not None
    window.activateWindow()  # the offscreen platform forgets to when a dialog closes
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window.workspace.view, key, modifier)


def dialog_of(window: MainWindow) -> MentionsDialog:
    found = [item for item in window.findChildren(MentionsDialog) if item.isVisible()]
    assert len(found) == 1
    return found[0]


def rows(dialog: MentionsDialog) -> list[tuple[str, str, bool]]:
    """The words of each row, its note, and whether it is ticked."""
    model = dialog.view.places
    found = []
    for row in range(model.rowCount()):
        index = model.index(row)
        place = index.data(PLACE)
        assert isinstance(place, Place)
        found.append((place.words, place.note, is_ticked(index.data(Qt.ItemDataRole.CheckStateRole))))
    return found


def texts(window: MainWindow) -> list[str]:
    assert window.workspace is not None
    return [span.text for span in window.workspace.marks.spans]


def test_two_keys_mark_all_other_mentions(window: MainWindow, project: Path) -> None:
    first = mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Return)
    assert sorted(texts(window)) == sorted(["فلاديمير بوتين", "بوتين", "بوتين", "فلاديمير بُوتين"])
    assert window.workspace is not None
    spans = window.workspace.marks.spans
    assert {span.label for span in spans} == {"PERS"}
    assert {span.entities for span in spans} == {spans[0].entities}
    assert spans[0].entities
    assert [span.origin for span in spans if span.id != first.id] == ["propagated"] * 3


def test_all_of_it_is_one_step_of_undo(window: MainWindow, project: Path) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(window) == ["فلاديمير بوتين"]
    assert window.session is not None
    assert window.session.project.history(1)[0].kind == "undo"
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(texts(window)) == 4


def test_exact_ones_come_first_and_other_spellings_are_not_ticked(window: MainWindow, project: Path) -> None:
    mark(window, "مسعود بيزشكيان", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    assert rows(dialog_of(window)) == [("مسعود بزشكيان", "one letter differs", False)]
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Space)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Return)
    assert texts(window) == ["مسعود بيزشكيان", "مسعود بزشكيان"]


def test_folded_ones_come_after_exact_ones(window: MainWindow, project: Path) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    notes = [note for _, note, _ in rows(dialog_of(window))]
    assert notes == ["spelt otherwise", "last name", "last name"]


def test_what_is_unticked_or_escaped_is_not_marked(window: MainWindow, project: Path) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Escape)
    assert len(texts(window)) == 1
    press(window, Qt.Key.Key_F5)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Space)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Return)
    assert sorted(texts(window)) == sorted(["فلاديمير بوتين", "بوتين", "بوتين"])


def test_without_a_name_the_reason_is_said(window: MainWindow, project: Path) -> None:
    press(window, Qt.Key.Key_F5)
    assert window.findChild(MentionsDialog) is None
    assert "Mark a name first" in window.status.sentence.text()


def test_where_there_is_no_other_mention_it_is_said(window: MainWindow, project: Path) -> None:
    mark(window, "طهران", Qt.Key.Key_G)
    press(window, Qt.Key.Key_F5)
    assert window.findChild(MentionsDialog) is None
    assert "طهران" in window.status.sentence.text()


def test_the_whole_project_is_one_edit(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: len(dialog.view.in_sight()) == 6)
    assert [words for words, note, _ in rows(dialog) if not note] == ["فلاديمير بوتين"] * 2
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert window.session is not None
    own = window.session.project
    assert [len(own.marks(ident).spans) for ident in "abcd"] == [4, 2, 0, 1]
    assert len(texts(window)) == 4, "marks of other articles are not shown in this one"
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [len(own.marks(ident).spans) for ident in "abcd"] == [1, 0, 0, 0]


def test_f5_in_the_list_widens_it_to_the_project(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    dialog = dialog_of(window)
    assert dialog.view.places.rowCount() == 3
    QTest.keyClick(dialog.view, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: dialog.view.places.rowCount() == 6)
    assert dialog.scope.currentData() == "project"


def test_chosen_articles(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    dialog = dialog_of(window)
    dialog.scope.setCurrentIndex(1)
    dialog.scope.activated.emit(1)
    choice = dialog.findChild(ChooseArticles)
    assert choice is not None
    choice.filter.insert("عاد")
    assert choice.shown.rowCount() == 1
    QTest.keyClick(choice.filter, Qt.Key.Key_Down)
    QTest.keyClick(choice.list, Qt.Key.Key_Space)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.view.places.rowCount() == 1)
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert window.session is not None
    assert [len(window.session.project.marks(ident).spans) for ident in "abcd"] == [1, 0, 0, 1]


def test_choosing_no_article_is_refused(window: MainWindow, project: Path) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5)
    dialog_of(window).scope_chosen.emit("chosen")
    choice = dialog_of(window).findChild(ChooseArticles)
    assert choice is not None
    QTest.keyClick(choice, Qt.Key.Key_Return)
    assert choice.isVisible()
    assert choice.complaint.text() == "Tick at least one article."


def test_closing_the_list_stops_the_search(window: MainWindow, project: Path) -> None:
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(dialog_of(window).view, Qt.Key.Key_Escape)
    assert len(texts(window)) == 1


def test_a_mention_inside_a_longer_known_name_is_left_out(window: MainWindow, make_project: MakeProject) -> None:
    text = "على نهر الأردن.\n\nوقال الأردن إن مياه نهر الأردن تنقص."
    window.projects.open(make_project(texts={"a": text}), "منى")
    mark(window, "نهر الأردن", Qt.Key.Key_L)
    work = window.workspace
    assert work is not None
    start = text.index("وقال الأردن") + 5
    work.view.select(start, start + 6)
    QTest.keyClick(work.view, Qt.Key.Key_G)
    press(window, Qt.Key.Key_F5)
    found = [item for item in window.findChildren(MentionsDialog) if item.isVisible()]
    assert not any(ticked for item in found for _, _, ticked in rows(item))


def test_an_article_that_is_done_comes_unticked(window: MainWindow, project: Path, qtbot: QtBot) -> None:
    work = window.workspace
    assert work is not None
    work.open_article("d")
    assert work.tagging.set_done(("entity",))
    work.open_article("a")
    mark(window, "فلاديمير بوتين", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: dialog.view.places.rowCount() == 6)
    assert [ticked for _, note, ticked in rows(dialog) if note == "article is done"] == [False]


def test_blind_work_shows_nothing_of_what_others_marked(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    """سامي has linked an alias that منى must not be led by, and marked a mention that she has not."""
    path = make_project(
        texts={"a": "زار سامر حداد بيروت.\n\nوقال الوزير إن حداد متفائل، ثم غادر أبو كريم.", "b": "عاد أبو كريم."}
    )
    with Project(path) as project:
        other = project.add_annotator("سامي")
        entity = Entity("e1", "سامر حداد", "PERS", aliases=("أبو كريم",))
        start = project.text("b").index("أبو كريم")
        span = Span("s1", "b", other.id, "entity", "PERS", ((start, start + 8),), "أبو كريم", entities=("e1",))
        project.apply(Edit("mark", other.id, (Change(None, entity), Change(None, span))))
        project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    window.projects.open(path, "منى")
    mark(window, "سامر حداد", Qt.Key.Key_P)
    press(window, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(window)
    qtbot.waitUntil(lambda: dialog.view.places.rowCount() > 0)
    assert [words for words, _, _ in rows(dialog)] == ["حداد"]
