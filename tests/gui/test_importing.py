"""Importing from the window: columns are asked once, large imports looked at first, texts pasted and dropped."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.ui.importing.columns_dialog import ColumnsDialog
from annotator.ui.importing.new_article import NewArticleDialog
from annotator.ui.importing.preview_dialog import PreviewDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.sample import make_sample
from tests.gui.conftest import MakeProject

WAIT_MS = 60_000
TEXT = "قال الوزير سامر حداد إن بيروت تنتظر النتائج رقم"


@pytest.fixture
def opened(window: MainWindow, make_project: MakeProject) -> MainWindow:
    assert window.projects.open(make_project(), "منى")
    return window


def dialog(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    """The dialog of this kind, when it is there."""
    qtbot.waitUntil(lambda: type(QApplication.activeModalWidget()) is kind, timeout=WAIT_MS)
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def imported(qtbot: QtBot, window: MainWindow, count: int) -> None:
    """Wait until so many articles are there, besides the two of the beginning."""
    assert window.session is not None
    project = window.session.project
    qtbot.waitUntil(lambda: not window.jobs.running and project.document_count() == count + 2, timeout=WAIT_MS)


def table(path: Path, count: int, first: int = 0) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["رقم", "القصة", "عنوان الخبر"])
    for number in range(first, first + count):
        book.active.append([number, f"{TEXT} {number}", f"خبر {number}"])
    book.save(path)
    return path


def test_columns_are_asked_about_once(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    opened.transfers.import_files([table(tmp_path / "أ.xlsx", 3)])
    asked = dialog(qtbot, ColumnsDialog)
    assert isinstance(asked, ColumnsDialog)
    assert asked.meanings["عنوان الخبر"].currentData() == "title"
    asked.ok.click()
    assert asked.isVisible() and "text of the articles" in asked.complaint.text()
    asked.meanings["رقم"].setCurrentIndex(asked.meanings["رقم"].findData("text"))
    asked.meanings["القصة"].setCurrentIndex(asked.meanings["القصة"].findData("text"))
    assert asked.meanings["رقم"].currentData() == ""
    asked.ok.click()
    imported(qtbot, opened, 3)
    opened.transfers.import_files([table(tmp_path / "ب.xlsx", 2, 10)])
    imported(qtbot, opened, 5)
    assert opened.session is not None
    titles = [document.title for document in opened.session.project.documents()]
    assert titles[2:] == ["خبر 0", "خبر 1", "خبر 2", "خبر 10", "خبر 11"]


def test_a_large_import_is_looked_at_before_and_changes_nothing_when_it_is_not_wanted(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "مجلد"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.txt").write_text(f"{TEXT} {number % 25}\r\n", encoding="utf-8", newline="")
    (folder / "تقرير.docx").write_bytes(b"%PDF-1.7")
    opened.transfers.import_files([folder])
    seen = dialog(qtbot, PreviewDialog)
    assert isinstance(seen, PreviewDialog)
    qtbot.waitUntil(lambda: "All files were read" in seen.state.text(), timeout=WAIT_MS)
    found = {name: label.text().strip("\u200e\u200f") for name, label in seen.values.items()}
    assert (found["new"], found["known"], found["again"], found["left"]) == ("25", "0", "5", "1")
    assert "Line ends made the same: 25." in found["cleaned"]
    assert "Plain text" in found["files"] and "PDF file under another name" in seen.lines.toPlainText()
    seen.reject()
    imported(qtbot, opened, 0)
    opened.transfers.import_files([folder])
    dialog(qtbot, PreviewDialog).accept()
    imported(qtbot, opened, 25)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_rich_text_is_pasted_as_a_new_article(qtbot: QtBot, opened: MainWindow, language: str) -> None:
    opened.choose_language(language)  # type: ignore[arg-type]
    data = QMimeData()
    data.setHtml("<h1>عنوان</h1><p>قال <b>الوزير</b>\u00a0إن<script>x</script></p>")
    data.setData("chromium/x-source-url", b"https://www.news.example/1")
    QGuiApplication.clipboard().setMimeData(data)
    opened.actions_.all["paste_article"].trigger()
    asked = dialog(qtbot, NewArticleDialog)
    assert isinstance(asked, NewArticleDialog)
    assert (asked.title.text(), asked.outlet.text()) == ("عنوان", "news.example")
    asked.published.setText("غدا ربما")
    asked.ok.click()
    assert asked.isVisible() and asked.complaint.isVisible()
    asked.published.setText("11 تشرين الأول 2024")
    asked.ok.click()
    assert opened.session is not None and opened.session.document is not None
    assert opened.session.text == "عنوان\nقال الوزير\u00a0إن"
    assert opened.session.document.meta == {
        "outlet": "news.example",
        "url": "https://www.news.example/1",
        "published": "2024-10-11",
    }
    opened.actions_.all["undo"].trigger()
    assert opened.session.project.document_count() == 2


def test_what_is_changed_before_it_comes_in_keeps_the_rest_as_it_was(qtbot: QtBot, opened: MainWindow) -> None:
    QGuiApplication.clipboard().setText("أول\u00a0سطر\nثان")
    opened.actions_.all["paste_article"].trigger()
    asked = dialog(qtbot, NewArticleDialog)
    assert isinstance(asked, NewArticleDialog)
    asked.text.moveCursor(asked.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(asked.text, "!")
    asked.ok.click()
    assert opened.session is not None and opened.session.text == "أول\u00a0سطر\nثان!"


def test_nothing_on_the_clipboard_is_said(qtbot: QtBot, opened: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    opened.actions_.all["paste_article"].trigger()
    assert "There is no text on the clipboard." in opened.status.sentence.text()


def drop(window: MainWindow, data: QMimeData) -> None:
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(50, 50), action, data, button, Qt.KeyboardModifier.NoModifier))


def test_files_and_texts_are_dropped(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "خبر.txt").write_text("خبر من ملف", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "خبر.txt"))])
    drop(opened, data)
    imported(qtbot, opened, 1)
    data = QMimeData()
    data.setHtml("<p>خبر من متصفح</p>")
    drop(opened, data)
    dialog(qtbot, NewArticleDialog).accept()
    imported(qtbot, opened, 2)


def test_an_article_that_is_no_page_is_not_extracted_again(qtbot: QtBot, window: MainWindow) -> None:
    assert window.projects.open(make_sample(), "منى")
    window.actions_.all["extract"].trigger()
    assert window.session is not None and window.session.document is not None
    box = QApplication.activeModalWidget()
    assert box is not None
    box.close()


def test_folders_of_annotators_name_them_and_a_single_file_is_mine(
    qtbot: QtBot, opened: MainWindow, tmp_path: Path
) -> None:
    for name in ("سامر", "هدى"):
        (tmp_path / "brat" / name).mkdir(parents=True)
        (tmp_path / "brat" / name / "خبر.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / "brat" / name / "خبر.ann").write_text("T1\tOCC 4 10\tالوزير\n", encoding="utf-8")
    (tmp_path / "آخر.conll").write_text("بيروت B-GPE\n", encoding="utf-8")
    opened.transfers.import_files([tmp_path / "brat"])
    imported(qtbot, opened, 1)
    assert opened.session is not None
    project = opened.session.project
    people = {item.name: item.id for item in project.annotators()}
    assert {"سامر", "هدى"} <= people.keys()
    document = next(item.id for item in project.documents() if project.text(item.id) == TEXT)
    assert {item.annotator for item in project.marks(document).spans} == {people["سامر"], people["هدى"]}
    opened.transfers.import_files([tmp_path / "آخر.conll"])
    imported(qtbot, opened, 2)
    document = next(item.id for item in project.documents() if project.text(item.id) == "بيروت")
    assert {item.annotator for item in project.marks(document).spans} == {people["منى"]}
