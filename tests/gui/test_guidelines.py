"""The guideline beside the article, in one language, at the label in hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.store import presets
from annotator.ui.guidelines import GuidelinesPanel, anchors, in_language
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject

TEXT = """# دليل · Guide

<!-- for authors -->

## شخص · Person

اسم إنسان.
A human's name.

- «ال» لا تُقطع.
- The article stays: «ال».

One language only.
"""


@pytest.fixture
def work(window: MainWindow, make_project: MakeProject) -> Workspace:
    assert window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    return window.workspace


def panel(window: MainWindow) -> GuidelinesPanel:
    window.actions_.all["guidelines"].trigger()
    QApplication.processEvents()
    assert window.tools.guidelines is not None
    return window.tools.guidelines


def test_one_language_of_a_bilingual_text() -> None:
    english = " ".join(in_language(TEXT, "en").split())
    assert english == "# Guide ## Person A human's name. - The article stays: «ال». One language only."
    arabic = in_language(TEXT, "ar")
    assert "## شخص\n\nاسم إنسان." in arabic and "human" not in arabic and "One language only." in arabic
    assert anchors(TEXT) == ["#guide", "#person"]


@pytest.mark.parametrize("scheme", presets(), ids=lambda scheme: scheme.id)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_section_of_a_shipped_guideline_says_something(scheme: object, language: str) -> None:
    guidelines = scheme.guidelines  # type: ignore[attr-defined]
    sections = in_language(guidelines, language).split("\n## ")[1:]
    assert sections
    assert all(len(section.splitlines()) > 1 for section in sections)


@pytest.mark.parametrize(("language", "heading"), [("en", "Event"), ("ar", "حدث")])
def test_it_stands_at_the_label_in_hand(window: MainWindow, work: Workspace, language: str, heading: str) -> None:
    window.choose_language("ar" if language == "ar" else "en")
    QApplication.processEvents()
    shown = panel(window)
    start = work.session.text.index("بيروت")
    work.view.select(start, start + 5)
    QTest.keyClick(work.view, Qt.Key.Key_E)
    QApplication.processEvents()
    assert shown.page.textCursor().block().text() == heading
    assert shown.page.verticalScrollBar().value() > 0


def test_its_key_shows_it_and_puts_it_away(window: MainWindow, work: Workspace) -> None:
    shown = panel(window)
    assert shown.isVisible()
    assert "Person" in shown.page.toPlainText()
    window.choose_language("ar")
    QApplication.processEvents()
    assert "شخص" in shown.page.toPlainText() and "A human being" not in shown.page.toPlainText()
    panel(window)
    assert not shown.isVisible()


def test_nothing_is_fetched(window: MainWindow, work: Workspace) -> None:
    shown = panel(window)
    assert shown.page.loadResource(2, QUrl("https://example.org/picture.png")) is None
    assert not shown.page.openLinks()


def test_pictures_inside_the_text_are_shown_and_others_are_not(
    window: MainWindow, make_project: MakeProject, tmp_path: Path
) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(buffer, "PNG")
    inside = "data:image/png;base64," + bytes(data.toBase64().data()).decode()
    outside = tmp_path / "outside.png"
    picture.save(str(outside))
    window.projects.open(make_project(), "منى")
    window.tools.toggle_guidelines()
    panel = window.tools.guidelines
    assert panel is not None
    page = panel.page
    shown, hidden = page.loadResource(2, QUrl(inside)), page.loadResource(2, QUrl.fromLocalFile(str(outside)))
    assert isinstance(shown, QImage)
    assert (shown.width(), shown.pixelColor(1, 1).name()) == (40, "#ff0000")
    assert hidden is None
