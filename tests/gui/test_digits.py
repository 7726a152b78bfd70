"""An Arabic interface with Arabic-Indic digits has them wherever it counts."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget

from annotator.ui.language import grouped, in_digits, set_language
from annotator.ui.main_window import MainWindow

from .conftest import MakeProject

EUROPEAN = re.compile("[0-9]")


def application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


@pytest.fixture
def arabic(window: MainWindow, make_project: MakeProject) -> Iterator[MainWindow]:
    """The window with an article of two marks, in Arabic digits."""
    texts = {str(number): f"زار الوزير بيروت.\n\nثم عاد إلى بيروت. {'كلام ' * number}" for number in range(14)}
    assert window.projects.open(make_project(texts=texts), "منى")
    assert window.workspace is not None
    work = window.workspace
    for word in re.finditer("بيروت", work.session.text):
        work.view.select(*word.span())
        work.tagging.press_key("G")
    window.settings.digits = "arabic"
    window.choose_language("ar")
    QApplication.processEvents()
    yield window
    set_language(application(), "en")


def shown(widget: QWidget) -> list[str]:
    """All texts that are in sight, but for what people have written and for sizes and names of formats."""
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisible():
            continue
        if isinstance(child, QLabel | QAbstractButton):
            found.append(child.text())
        elif isinstance(child, QComboBox):
            found.append(child.currentText())
    return found


def test_status_line_and_article_list_count_in_arabic_digits(arabic: MainWindow) -> None:
    assert arabic.workspace is not None
    assert "وسمان" in arabic.status.progress.text()
    assert arabic.workspace.panel.count.text() == "١٤"
    for text in shown(arabic):
        assert not EUROPEAN.search(text), text


def test_plural_forms_count_in_arabic_digits(arabic: MainWindow) -> None:
    assert arabic.workspace is not None
    work = arabic.workspace
    start = work.session.text.index("زار")
    for end in (3, 4, 5):
        work.view.select(start + end - 3, start + end)
        work.tagging.press_key("P")
    assert re.search("[٣-٩] وسوم", arabic.status.progress.text())


def test_the_list_of_articles_says_how_many_match(arabic: MainWindow) -> None:
    assert arabic.workspace is not None
    panel = arabic.workspace.panel
    panel.search()
    panel.line.setText("بيروت")
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.count.text() == "١٤ من ١٤"


def test_a_number_of_thousands_keeps_them_apart() -> None:
    set_language(application(), "ar", "arabic")
    assert (grouped(12345), in_digits("2024-10-11")) == ("١٢٬٣٤٥", "٢٠٢٤-١٠-١١")
    set_language(application(), "ar", "european")
    assert (grouped(12345), in_digits("2024-10-11")) == ("12,345", "2024-10-11")
    set_language(application(), "en", "arabic")
    assert (grouped(12345), in_digits("2024-10-11")) == ("12,345", "2024-10-11")
