"""Somebody types part of a name and takes what fits, without a mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.entities.entries import Entry
from annotator.ui.entities.search import EntitySearch

ENTRIES = [
    Entry("1", "وزارة المياه", (), "Organisation", "#227755"),
    Entry("2", "سامر حداد", ("أبو رامي",), "Person", "#3f7fbf"),
    Entry("3", "حداد", (), "Person", "#3f7fbf"),
    Entry("4", "الأردن", ("المملكة",), "Country", "#aa5500"),
]


class Heard:
    """What a search said, in order."""

    def __init__(self, search: EntitySearch) -> None:
        self.all: list[tuple[str, str]] = []
        search.chosen.connect(lambda entry: self.all.append(("chosen", entry.key)))
        search.typed.connect(lambda words: self.all.append(("typed", words)))
        search.cancelled.connect(lambda: self.all.append(("cancelled", "")))


@pytest.fixture(params=[False, True], ids=["standing", "popup"])
def search(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[EntitySearch]:
    """In a window, as a list that stands there and as one that pops up."""
    window = QWidget()
    window.resize(400, 300)
    field = EntitySearch(ENTRIES, free="Write “{words}”", popup=request.param)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addStretch()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    field.setFocus()
    yield field
    window.close()


def write(search: EntitySearch, words: str) -> None:
    """Type letter by letter; QTest itself knows Latin ones only."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(search.words, event)


def shown(search: EntitySearch) -> list[str]:
    return [str(search.entries.index(row).data()) for row in range(search.entries.rowCount())]


def test_what_begins_so_stands_first_and_enter_takes_it(search: EntitySearch) -> None:
    heard = Heard(search)
    write(search, "حدّا")
    assert shown(search) == ["حداد", "سامر حداد", "Write “حدّا”"]
    assert search.list.isVisible()
    QTest.keyClick(search.words, Qt.Key.Key_Return)
    assert heard.all == [("chosen", "3")]
    assert search.words.text() == ""


def test_arrows_move_and_go_round(search: EntitySearch) -> None:
    heard = Heard(search)
    write(search, "حداد")
    QTest.keyClick(search.words, Qt.Key.Key_Down)
    QTest.keyClick(search.words, Qt.Key.Key_Return)
    write(search, "حداد")
    QTest.keyClick(search.words, Qt.Key.Key_Up)
    QTest.keyClick(search.words, Qt.Key.Key_Return)
    assert heard.all == [("chosen", "2"), ("typed", "حداد")]


def test_an_alias_and_a_name_without_its_article_are_found(search: EntitySearch) -> None:
    heard = Heard(search)
    for words in ("أبو", "اردن"):
        write(search, words)
        QTest.keyClick(search.words, Qt.Key.Key_Return)
    assert heard.all == [("chosen", "2"), ("chosen", "4")]


def test_words_that_fit_nothing_can_be_written(search: EntitySearch) -> None:
    heard = Heard(search)
    write(search, "مصدر  مطلع ")
    QTest.keyClick(search.words, Qt.Key.Key_Return)
    write(search, "حداد")
    QTest.keyClick(search.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.all == [("typed", "مصدر مطلع"), ("typed", "حداد")]


def test_without_a_line_for_typed_words_they_are_not_taken(search: EntitySearch) -> None:
    heard = Heard(search)
    search.set_entries(ENTRIES, free="")
    write(search, "لا أحد")
    QTest.keyClick(search.words, Qt.Key.Key_Return)
    QTest.keyClick(search.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard.all == []


def test_escape_leaves_and_forgets_what_was_typed(search: EntitySearch) -> None:
    heard = Heard(search)
    write(search, "حداد")
    QTest.keyClick(search.words, Qt.Key.Key_Escape)
    assert heard.all == [("cancelled", "")]
    assert search.words.text() == ""


def test_a_click_takes_a_line(search: EntitySearch) -> None:
    heard = Heard(search)
    write(search, "حداد")
    place = search.list.visualRect(search.entries.index(1)).center()
    QTest.mouseClick(search.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.all == [("chosen", "2")]


def test_screen_readers_hear_what_enter_would_take(search: EntitySearch) -> None:
    write(search, "حداد")
    assert search.words.accessibleDescription() == "حداد, Person"


@pytest.mark.parametrize("search", [True], ids=["popup"], indirect=True)
def test_a_popup_shows_only_while_it_is_needed(search: EntitySearch, qtbot: QtBot) -> None:
    other = QWidget(search.window())
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    assert not search.list.isVisible()
    QTest.keyClick(search.words, Qt.Key.Key_Down)
    assert shown(search) == [entry.words for entry in ENTRIES]
    place = search.list.geometry()
    assert search.list.isVisible() and search.window().rect().contains(place)
    other.setFocus()
    qtbot.waitUntil(lambda: not search.list.isVisible())
