"""The overview strip: sentiment towards whom the article names, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.language import set_language
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

TEXTS = {"a": "زار سامر حداد ليلى الحلو، وقالت ليلى الحلو: “أهلا بكم”."}


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    """Two people and a quote are marked; the keyboard is in the text."""
    assert window.projects.open(make_project(texts=TEXTS), "منى")
    work = window.workspace
    assert work is not None
    for words, key in (("سامر حداد", Qt.Key.Key_P), ("ليلى الحلو", Qt.Key.Key_P), ("أهلا بكم", Qt.Key.Key_Q)):
        start = TEXTS["a"].rindex(words)
        work.view.select(start, start + len(words))
        QTest.keyClick(work.view, key)
        QApplication.processEvents()
        if work.linking.active:
            QTest.keyClick(work.link_bar.words, Qt.Key.Key_Escape)
    QTest.keyClick(work.view, Qt.Key.Key_Escape)
    return work


def ratings(work: Workspace) -> set[tuple[str, str, bool]]:
    """Value, towards whom, and whether inside the quote."""
    names = {item.id: item.name for item in work.session.project.entities()}
    return {
        (item.value, names.get(item.to_entity or "", item.to_text or ""), item.quote is not None)
        for item in work.marks.judgements
    }


@pytest.mark.parametrize(("language", "onward"), [("ar", Qt.Key.Key_Left), ("en", Qt.Key.Key_Right)])
def test_arrows_go_along_the_line_as_it_is_seen_and_digits_rate(
    work: Workspace, window: MainWindow, qapp: QApplication, language: str, onward: Qt.Key
) -> None:
    set_language(qapp, language)
    QApplication.processEvents()
    window.actions_.all["strip"].trigger()
    line = work.strip.list
    assert line.hasFocus()
    first, second = line.visualItemRect(line.item(0)), line.visualItemRect(line.item(1))
    assert (second.left() > first.left()) == (onward == Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_3)
    QTest.keyClick(line, onward)
    QTest.keyClick(line, Qt.Key.Key_1)
    QTest.keyClick(line, onward)
    QTest.keyClick(line, Qt.Key.Key_2)
    assert ratings(work) == {
        ("positive", "", False),
        ("negative", "سامر حداد", False),
        ("neutral", "ليلى الحلو", False),
    }
    back = Qt.Key.Key_Right if onward == Qt.Key.Key_Left else Qt.Key.Key_Left
    QTest.keyClick(line, back)
    QTest.keyClick(line, Qt.Key.Key_1)  # the value that it has takes the rating away: not rated is not neutral
    assert ratings(work) == {("positive", "", False), ("neutral", "ليلى الحلو", False)}
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert work.view.hasFocus()


def test_inside_a_quote_the_speakers_voice_is_rated(work: Workspace, window: MainWindow) -> None:
    quote = next(item for item in work.marks.spans if item.layer == "quote")
    work.view.select_mark(quote.id)
    window.actions_.all["strip"].trigger()
    line = work.strip.list
    QTest.keyClick(line, Qt.Key.Key_3)
    QTest.keyClick(line, Qt.Key.Key_Right)
    QTest.keyClick(line, Qt.Key.Key_1)
    assert ratings(work) == {("positive", "", True), ("negative", "سامر حداد", True)}


def test_the_list_of_marks_says_which_quotes_lack_something(work: Workspace) -> None:
    model = work.marks_list.marks
    shown = [str(model.index(row).data(Qt.ItemDataRole.UserRole + 1)) for row in range(model.rowCount())]
    assert [text for text in shown if "⚠" in text] == ["⚠ Quote"]
    quote = next(item for item in work.marks.spans if item.layer == "quote")
    work.view.select_mark(quote.id)
    for _ in range(2):  # cue, then speaker: the first proposal of each
        work.linking.ask()
        QTest.keyClick(work.link_bar.words, Qt.Key.Key_Return)
        QTest.keyClick(work.link_bar.words, Qt.Key.Key_Escape)
    shown = [str(model.index(row).data(Qt.ItemDataRole.UserRole + 1)) for row in range(model.rowCount())]
    assert [text for text in shown if "⚠" in text] == []
    # A speaker that is deleted leaves the quote, listed as incomplete again.
    speaker = next(item.to_span for item in work.marks.relations if item.kind == "speaker")
    assert speaker is not None
    work.tagging.delete_mark(speaker)
    assert work.marks.span(quote.id) is not None
    shown = [str(model.index(row).data(Qt.ItemDataRole.UserRole + 1)) for row in range(model.rowCount())]
    assert [text for text in shown if "⚠" in text] == ["⚠ Quote"]
