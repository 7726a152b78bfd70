"""The documentation is read inside the program."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.ui.help.viewer import HelpViewer
from annotator.ui.main_window import MainWindow


def viewer(window: MainWindow, qtbot: QtBot) -> HelpViewer:
    window.actions_.all["help"].trigger()
    shown = window.findChildren(HelpViewer)[-1]
    qtbot.waitExposed(shown)
    return shown


def test_f1_opens_the_guide(window: MainWindow, qtbot: QtBot) -> None:
    shown = viewer(window, qtbot)
    assert "The first ten minutes" in shown.text.toPlainText()


def test_an_arabic_interface_begins_with_the_arabic_guide(window: MainWindow, qtbot: QtBot) -> None:
    window.choose_language("ar")
    shown = viewer(window, qtbot)
    assert "الدقائق العشر الأولى" in shown.text.toPlainText()
    assert shown.text.document().defaultTextOption().textDirection() == Qt.LayoutDirection.RightToLeft


def test_pages_are_found_by_their_words_and_links_lead_to_others(window: MainWindow, qtbot: QtBot) -> None:
    shown = viewer(window, qtbot)
    QTest.keyClicks(shown.search, "INCEpTION type system")
    visible = [shown.pages.item(row) for row in range(shown.pages.count()) if not shown.pages.item(row).isHidden()]
    assert any("cas" in item.data(Qt.ItemDataRole.UserRole) for item in visible)
    assert len(visible) < shown.pages.count()
    shown.show_page("analyst.md")
    shown.text.anchorClicked.emit(QUrl("data-safety.md"))
    assert "What happens to a mark" in shown.text.toPlainText()


def test_a_link_out_of_the_documentation_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    shown = viewer(window, qtbot)
    before = shown.text.toPlainText()
    shown.text.anchorClicked.emit(QUrl("../pyproject.toml"))
    assert shown.text.toPlainText() == before
