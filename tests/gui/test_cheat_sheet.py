"""Every action has a key of its own, and one page shows them all."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.ui.dialogs.cheat_sheet import CheatSheet
from annotator.ui.main_window import MainWindow

from .conftest import MakeProject


def test_every_action_has_a_key_and_no_two_have_the_same(window: MainWindow) -> None:
    actions = window.actions_
    everything = [*actions.all.values(), *actions.languages.actions(), *actions.themes.actions()]
    keys: dict[str, str] = {}
    for action in everything:
        assert action.shortcuts(), action.text()
        for sequence in action.shortcuts():
            key = sequence.toString()
            assert key not in keys, f"{key}: {action.text()} and {keys[key]}"
            keys[key] = action.text()
            assert not ("Alt" in key and "Shift" in key), key  # switches the layout of the keyboard


def test_the_article_leaves_the_keys_of_the_actions_to_the_window(
    window: MainWindow, make_project: MakeProject
) -> None:
    assert window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    for name, action in window.actions_.all.items():
        for sequence in action.shortcuts():
            keys = sequence[0]
            event = QKeyEvent(QEvent.Type.ShortcutOverride, keys.key(), keys.keyboardModifiers())
            event.ignore()
            QApplication.sendEvent(window.workspace.view, event)
            assert event.isAccepted() == (name == "copy"), name


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_sheet_has_every_key_on_one_page(window: MainWindow, make_project: MakeProject, language: str) -> None:
    window.choose_language("ar" if language == "ar" else "en")
    QApplication.processEvents()
    assert window.projects.open(make_project(), "منى")
    assert window.session is not None
    window.actions_.all["keys"].trigger()
    (sheet,) = window.findChildren(CheatSheet)
    text = sheet.page.toPlainText()
    for action in window.actions_.all.values():
        if action.isVisible():
            assert action.text().replace("&", "").rstrip("…") in text
            assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in text
    for key, _, item in window.session.scheme.bindings():
        assert item.name.get(language) in text
        assert f"\u2068{key}\u2069" in text
    assert sheet.width() <= 1366 and sheet.height() <= 730
    assert sheet.page.verticalScrollBar().maximum() == 0
