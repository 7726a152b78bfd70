"""Many places with check marks: what is accepted was in sight, and all of it comes at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from annotator.ui.places.dialog import PlacesDialog
from annotator.ui.places.place import Place, place_in
from annotator.ui.places.ticks import is_ticked

TEXT = "قال الرئيس بوتين في موسكو إن العلاقات مع لبنان تتطور. " * 3
COUNT = 120


class Listener:
    """What a dialog handed over, and which rows were in sight at each key."""

    def __init__(self, dialog: PlacesDialog) -> None:
        self.keys: list[object] | None = None
        self.seen: set[object] = set()
        self.dialog = dialog
        dialog.accepted_places.connect(self._take)

    def _take(self, keys: list[object]) -> None:
        assert self.keys is None, "handed over twice"
        self.keys = keys

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        room = self.dialog.view.viewport().rect()
        model = self.dialog.view.places
        for row in range(model.rowCount()):
            rect = self.dialog.view.visualRect(model.index(row))
            if rect.top() >= room.top() and rect.bottom() <= room.bottom():
                self.seen.add(row)
        QTest.keyClick(self.dialog.view, key, modifier)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[PlacesDialog]:
    dialog = PlacesDialog("Other mentions", lambda count: f"Mark {count}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    start = TEXT.index("لبنان")
    dialog.set_places([place_in(TEXT, start, start + 5, number, ticked=number % 10 != 9) for number in range(COUNT)])
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog


@pytest.fixture
def listener(dialog: PlacesDialog) -> Listener:
    return Listener(dialog)


def test_few_places_are_accepted_by_one_key(dialog: PlacesDialog, listener: Listener) -> None:
    start = TEXT.index("لبنان")
    dialog.set_places([place_in(TEXT, start, start + 5, key) for key in "abc"])
    assert dialog.go_on.text() == "Mark 3"
    listener.press(Qt.Key.Key_Return)
    assert listener.keys == ["a", "b", "c"]
    assert not dialog.isVisible()


def test_many_places_are_accepted_page_by_page_and_come_at_once(dialog: PlacesDialog, listener: Listener) -> None:
    for _ in range(COUNT):
        if not dialog.isVisible():
            break
        assert listener.keys is None
        listener.press(Qt.Key.Key_Return)
    assert listener.keys == [number for number in range(COUNT) if number % 10 != 9]
    assert set(listener.keys) <= listener.seen


def test_what_was_never_in_sight_is_not_accepted(dialog: PlacesDialog, listener: Listener) -> None:
    listener.press(Qt.Key.Key_Return)
    listener.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert listener.keys
    assert set(listener.keys) <= listener.seen
    assert len(listener.keys) < COUNT // 2 + 10


def test_after_scrolling_the_rows_above_are_still_to_be_looked_at(dialog: PlacesDialog, listener: Listener) -> None:
    dialog.view.scrollToBottom()
    listener.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.view.in_sight()[0] == 0
    listener.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert listener.keys is not None
    assert set(listener.keys) <= listener.seen
    assert COUNT - 2 in listener.keys


def test_space_unticks_and_goes_on(dialog: PlacesDialog, listener: Listener) -> None:
    listener.press(Qt.Key.Key_Space)
    listener.press(Qt.Key.Key_Space)
    assert dialog.view.currentIndex().row() == 2
    listener.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert listener.keys is not None
    assert listener.keys[0] == 2


def test_a_row_that_is_ticked_later_has_to_be_accepted_again(dialog: PlacesDialog, listener: Listener) -> None:
    """The tick of a row out of sight must not slip through by Ctrl+A."""
    listener.press(Qt.Key.Key_Return)
    QTest.keyClick(dialog.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    dialog.view.scrollToBottom()
    listener.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert listener.keys is not None
    assert 9 not in listener.keys
    assert 0 in listener.keys


def test_escape_hands_over_nothing(dialog: PlacesDialog, listener: Listener) -> None:
    listener.press(Qt.Key.Key_Return)
    listener.press(Qt.Key.Key_Escape)
    assert listener.keys is None
    assert not dialog.isVisible()


def test_a_click_on_the_box_unticks(dialog: PlacesDialog, listener: Listener) -> None:
    index = dialog.view.places.index(1)
    rect = dialog.view.visualRect(index)
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(14, 12))
    assert not is_ticked(index.data(Qt.ItemDataRole.CheckStateRole))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_rows_in_sight_are_those_wholly_shown(dialog: PlacesDialog, direction: Qt.LayoutDirection) -> None:
    dialog.setLayoutDirection(direction)
    room = dialog.view.viewport().rect()
    for row in (0, 7, 23, COUNT - 1):
        dialog.view.scrollTo(dialog.view.places.index(row), QAbstractItemView.ScrollHint.PositionAtTop)
        rects = {row: dialog.view.visualRect(dialog.view.places.index(row)) for row in range(COUNT)}
        whole = [row for row, rect in rects.items() if rect.top() >= 0 and rect.bottom() <= room.bottom()]
        assert list(dialog.view.in_sight()) == whole


def test_context_is_of_whole_words() -> None:
    text = "كلمة " * 60 + "لبنان" + " كلمة" * 60
    start = text.index("لبنان")
    place = place_in(text, start, start + 5, 1)
    assert place.words == "لبنان"
    assert set(place.before.split()) == set(place.after.split()) == {"كلمة"}
    short = place_in("في لبنان", 3, 8, 1)
    assert (short.before, short.after) == ("في ", "")
    assert isinstance(short, Place)
