"""How the program looks and works: chosen in one dialog, seen at once, remembered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.article.colors import contrast
from annotator.ui.dialogs.preferences import PreferencesDialog
from annotator.ui.dialogs.shortcuts import ShortcutsDialog
from annotator.ui.language import number, set_language
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.start import set_interface_size
from annotator.ui.theme import set_theme

from .conftest import MakeProject


@pytest.fixture(autouse=True)
def usual(qapp: QApplication) -> Iterator[None]:
    """Other tests get the program as it was."""
    yield
    set_interface_size(qapp, 100)
    set_theme(qapp, "light")
    set_language(qapp, "en")


@pytest.fixture
def preferences(window: MainWindow) -> PreferencesDialog:
    window.tools.edit_preferences()
    return window.findChildren(PreferencesDialog)[-1]


def choose(box: object, value: str) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]


def test_the_language_changes_while_the_dialog_is_open(
    window: MainWindow, preferences: PreferencesDialog, qtbot: QtBot
) -> None:
    choose(preferences.language, "ar")
    qtbot.waitUntil(lambda: preferences.windowTitle() == "التفضيلات")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert Settings().language == "ar"
    assert next(action for action in window.actions_.languages.actions() if action.isChecked()).data() == "ar"


def test_an_arabic_interface_counts_in_the_digits_that_were_chosen(preferences: PreferencesDialog) -> None:
    choose(preferences.language, "ar")
    assert number(1234) == "1234"
    choose(preferences.digits, "arabic")
    assert number(1234) == "١٢٣٤"
    choose(preferences.language, "en")
    assert number(1234) == "1234"


def test_high_contrast_is_black_and_white(qapp: QApplication, preferences: PreferencesDialog) -> None:
    choose(preferences.theme, "contrast")
    palette = qapp.palette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled):
        text, base = palette.color(group, QPalette.ColorRole.Text), palette.color(group, QPalette.ColorRole.Base)
        assert contrast(text, base) >= 7
    assert Settings().theme == "contrast"


def test_the_interface_grows_and_the_text_keeps_its_size(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    view, list_ = window.workspace.view, window.workspace.articles
    text, interface = view.document().defaultFont().pointSizeF(), list_.font().pointSizeF()
    window.tools.edit_preferences()
    dialog = window.findChildren(PreferencesDialog)[-1]
    dialog.interface_size.setValue(200)
    qtbot.waitUntil(lambda: list_.font().pointSizeF() == pytest.approx(2 * interface))
    assert view.document().defaultFont().pointSizeF() == text
    dialog.text_size.setValue(24)
    assert view.document().defaultFont().pointSizeF() == 24


def test_switches_are_those_of_the_menu(window: MainWindow, make_project: MakeProject) -> None:
    window.projects.open(make_project(), "منى")
    window.tools.edit_preferences()
    dialog = window.findChildren(PreferencesDialog)[-1]
    dialog.snapping.click()
    assert not Settings().snapping
    assert not window.actions_.all["snapping"].isChecked()


def test_a_key_is_changed_kept_and_given_back(window: MainWindow, qtbot: QtBot) -> None:
    window.tools.edit_shortcuts()
    dialog = window.findChildren(ShortcutsDialog)[-1]
    qtbot.waitExposed(dialog)
    dialog.tree.setCurrentItem(dialog._items["export"])
    dialog.key.setFocus()
    QTest.keyClick(dialog.key, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.actions_.all["export"].shortcut() == QKeySequence("Ctrl+Alt+J"), timeout=3000)
    assert Settings().shortcuts == {"export": "Ctrl+Alt+J"}
    assert not dialog.conflict.isVisible()
    again = MainWindow(None, Settings())
    assert again.actions_.all["export"].shortcut() == QKeySequence("Ctrl+Alt+J")
    QTest.mouseClick(dialog.own, Qt.MouseButton.LeftButton)
    assert window.actions_.all["export"].shortcut() == QKeySequence("Ctrl+E")
    assert Settings().shortcuts == {}


def test_two_actions_with_one_key_are_named(window: MainWindow, qtbot: QtBot) -> None:
    window.tools.edit_shortcuts()
    dialog = window.findChildren(ShortcutsDialog)[-1]
    qtbot.waitExposed(dialog)
    dialog.tree.setCurrentItem(dialog._items["export"])
    dialog.key.setKeySequence(QKeySequence("Ctrl+I"))
    dialog.key.editingFinished.emit()
    assert dialog.conflict.isVisible()
    assert "Import articles" in dialog.conflict.text()


def test_a_bare_letter_is_said_to_be_a_labels_key(window: MainWindow, qtbot: QtBot) -> None:
    window.tools.edit_shortcuts()
    dialog = window.findChildren(ShortcutsDialog)[-1]
    qtbot.waitExposed(dialog)
    dialog.tree.setCurrentItem(dialog._items["export"])
    dialog.key.setKeySequence(QKeySequence("P"))
    dialog.key.editingFinished.emit()
    assert "label's key" in dialog.conflict.text()


def test_an_action_is_found_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    window.tools.edit_shortcuts()
    dialog = window.findChildren(ShortcutsDialog)[-1]
    qtbot.waitExposed(dialog)
    QTest.keyClicks(dialog.filter, "ctrl+e")
    shown = [ident for ident, item in dialog._items.items() if not item.isHidden()]
    assert "export" in shown
    assert "import" not in shown
