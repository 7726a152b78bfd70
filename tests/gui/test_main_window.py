"""The window around the text: projects, people, languages, themes, import and export."""

import csv
import json
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QListView, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.store import Project, ProjectError
from annotator.ui.dialogs.details import DetailsDialog
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.dialogs.people import AnnotatorDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.importing.preview_dialog import PreviewDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.workspace import Workspace

from .conftest import MakeProject, add_article


def opened(window: MainWindow, path: Path, name: str = "منى") -> tuple[Session, Workspace]:
    assert window.projects.open(path, name)
    assert window.session is not None
    assert window.workspace is not None
    return window.session, window.workspace


def tag(work: Workspace, words: str, key: str) -> None:
    start = work.session.text.index(words)
    work.view.select(start, start + len(words))
    work.tagging.press_key(key)


def dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = window.findChildren(kind)
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def test_without_a_project_the_window_says_what_to_do(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.welcome
    assert window.welcome.sample.isVisible()


def test_the_sample_opens_with_the_name_that_was_given(window: MainWindow, qtbot: QtBot) -> None:
    window.welcome.name.setFocus()
    QTest.keyClicks(window.welcome.name, "Mona")
    QTest.mouseClick(window.welcome.sample, Qt.MouseButton.LeftButton)
    assert window.session is not None
    assert window.session.annotator.name == "Mona"
    assert window.session.project.document_count() == 5
    assert window.workspace is not None
    assert window.workspace.view.hasFocus()


def test_enter_in_the_name_field_opens_the_sample(window: MainWindow) -> None:
    window.welcome.name.setFocus()
    QTest.keyClicks(window.welcome.name, "Mona")
    QTest.keyClick(window.welcome.name, Qt.Key.Key_Return)
    assert window.session is not None
    assert window.session.annotator.name == "Mona"


def test_a_name_that_was_only_typed_counts_for_the_sample_by_its_key_too(window: MainWindow) -> None:
    window.welcome.name.setFocus()
    QTest.keyClicks(window.welcome.name, "Mona")
    window.actions_.all["sample"].trigger()  # focus stays in the field
    assert window.session is not None
    assert window.session.annotator.name == "Mona"


def test_without_a_name_the_window_asks_who_is_working(window: MainWindow, make_project: MakeProject) -> None:
    window.projects.open(make_project())
    asked = dialog(window, AnnotatorDialog)
    assert isinstance(asked, AnnotatorDialog)
    asked.name.setCurrentText("gold")
    asked.ok.click()
    assert asked.complaint.isVisible()
    assert "reserved" in asked.complaint.text()
    asked.name.setCurrentText("سامي")
    asked.ok.click()
    assert window.session is not None
    assert window.session.annotator.name == "سامي"


def test_a_new_project_is_made_and_opened(window: MainWindow, tmp_path: Path) -> None:
    window.projects.new_project()
    form = dialog(window, NewProjectDialog)
    assert isinstance(form, NewProjectDialog)
    form.folder.setText(str(tmp_path))
    form.ok.click()
    assert form.complaint.isVisible()
    form.name.setText("أخبار")
    form.annotator.setText("منى")
    form.scheme.setCurrentIndex(form.scheme.findText("Wojood", Qt.MatchFlag.MatchStartsWith))
    form.ok.click()
    assert (tmp_path / "أخبار.annot").is_file()
    assert window.session is not None
    assert window.session.scheme.id == "wojood"
    assert window.workspace is not None
    assert "Ctrl+I" in window.workspace.empty.text()


def test_each_person_sees_their_own_marks(window: MainWindow, make_project: MakeProject) -> None:
    session, work = opened(window, make_project())
    tag(work, "بيروت", "G")
    sami = session.project.add_annotator("سامي")
    session.set_annotator(sami)
    assert work.view.highlights() == []
    assert "سامي" in window.status.person.text()
    mona = session.project.annotator_named("منى")
    assert mona is not None
    session.set_annotator(mona)
    assert [mark.name for mark in work.view.highlights()] == ["Country or city"]


def test_switching_the_language_mirrors_the_window_and_loses_nothing(
    window: MainWindow, make_project: MakeProject
) -> None:
    session, work = opened(window, make_project())
    tag(work, "بيروت", "G")
    work.view.select_mark(work.marks.spans[0].id)
    work.view.set_text_size(20)
    assert work.articles.x() < work.palette_panel.mapTo(window, QPoint(0, 0)).x()
    window.choose_language("ar")
    QApplication.processEvents()
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert work.articles.mapTo(window, QPoint(0, 0)).x() > work.palette_panel.mapTo(window, QPoint(0, 0)).x()
    assert [mark.name for mark in work.view.highlights()] == ["دولة أو مدينة"]
    assert work.selected_span() is not None
    assert "ملف" in window.actions_.menus["file"].title().replace("&", "")
    assert "وسم واحد" in window.status.progress.text()
    window.choose_language("en")
    QApplication.processEvents()
    assert window.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert "1 mark " in window.status.progress.text()
    assert session.marks().spans == work.marks.spans


def test_light_and_dark(window: MainWindow, make_project: MakeProject) -> None:
    _, work = opened(window, make_project())
    lightness = []
    for theme in ("light", "dark"):
        window.choose_theme(theme)
        QApplication.processEvents()
        lightness.append(work.view.palette().color(QPalette.ColorRole.Base).lightness())
    assert lightness[0] > 200
    assert lightness[1] < 60
    window.choose_theme("light")


def test_an_article_is_deleted_and_comes_back_with_its_marks(window: MainWindow, make_project: MakeProject) -> None:
    session, work = opened(window, make_project())
    tag(work, "بيروت", "G")
    window.actions_.all["delete_article"].trigger()
    assert session.document is not None
    assert session.document.id == "b"
    assert session.project.document_count() == 1
    QTest.keyClick(work.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.document.id == "a"
    assert [span.text for span in work.marks.spans] == ["بيروت"]


def test_title_and_details_are_edited(window: MainWindow, make_project: MakeProject) -> None:
    session, work = opened(window, make_project())
    window.actions_.all["details"].trigger()
    form = dialog(window, DetailsDialog)
    assert isinstance(form, DetailsDialog)
    form.title.setText("بيروت <b>تنتظر</b>")
    form.fields["outlet"].setText("النهار")
    form.ok.click()
    assert session.document is not None
    assert session.document.title == "بيروت <b>تنتظر</b>"
    assert work.title.text() == "بيروت <b>تنتظر</b>"
    assert work.title.textFormat() == Qt.TextFormat.PlainText
    assert "النهار" in work.byline.text()
    work.undo()
    assert session.document.title.startswith("قال الوزير")


def test_done_can_be_taken_back_and_set_again(window: MainWindow, make_project: MakeProject) -> None:
    session, work = opened(window, make_project())
    done = window.actions_.all["done"]
    for expected in (True, False, True):
        done.trigger()
        assert done.isChecked() is expected
        assert session.project.summaries(session.annotator.id)[0].status == ("done" if expected else "new")
    work.undo()
    work.undo()
    work.undo()
    assert session.project.summaries(session.annotator.id)[0].status == "new"
    done.trigger()
    assert session.project.summaries(session.annotator.id)[0].status == "done"


def test_a_project_from_a_newer_program_is_shown_but_not_changed(window: MainWindow, make_project: MakeProject) -> None:
    path = make_project()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()
    _, work = opened(window, path)
    assert window.banner.isVisible()
    assert "99" in window.banner.text()
    tag(work, "بيروت", "G")
    assert work.view.highlights() == []
    assert "reading only" in window.status.sentence.text()


def test_what_is_not_a_project_is_refused_in_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    path.write_bytes(b"\x00\x01 nonsense")
    assert not window.projects.open(path)
    box = dialog(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "not an Annotator project" in box.text()
    box.close()


def test_dropped_files_are_imported_and_bad_ones_reported(
    window: MainWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    session, work = opened(window, make_project())
    good, bad = tmp_path / "خبر.txt", tmp_path / "صورة.txt"
    good.write_text("خبر جديد من صنعاء.\n\nنصه هنا.", encoding="cp1256")
    bad.write_bytes(bytes(range(256)) * 8)
    drop(window, good, bad)
    qtbot.waitUntil(lambda: not window.jobs.running and bool(window.findChildren(ReportDialog)), timeout=5000)
    report = dialog(window, ReportDialog)
    assert isinstance(report, ReportDialog)
    assert "صورة.txt" in report.lines.toPlainText()
    report.close()
    assert session.project.document_count() == 3
    assert work.articles.model().rowCount() == 3
    work.open_article(session.project.summaries("", 2, 1)[0].id)
    assert session.text == "خبر جديد من صنعاء.\n\nنصه هنا."


def test_a_dropped_project_is_opened(window: MainWindow, make_project: MakeProject) -> None:
    window.settings.annotator_name = "منى"
    drop(window, make_project())
    assert window.session is not None


def test_export_from_the_menu_reads_back_exactly(
    window: MainWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    _, work = opened(window, make_project())
    tag(work, "بيروت", "G")
    tag(work, "نحن مستعدون", "Q")
    for suffix in ("jsonl", "csv"):
        window.actions_.all["export"].trigger()
        form = dialog(window, ExportDialog)
        assert isinstance(form, ExportDialog)
        place = next(row for row in range(form.format.count()) if form.format.itemData(row).id == suffix)
        form.format.setCurrentIndex(place)
        form.path.setText(str(tmp_path / f"out.{suffix}"))
        form.ok.click()
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=5000)
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {record["id"]: record["text"] for record in records}
    spans = [(record, span) for record in records for span in record.get("spans", ())]
    assert len(spans) == 2
    assert all(record["text"][span["start"] : span["end"]] == span["text"] for record, span in spans)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] == "span"]
    assert len(rows) == 2
    assert all(texts[row["document"]][int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


def test_closing_asks_nothing_and_the_next_start_is_where_the_last_one_ended(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project()
    _, work = opened(window, path)
    work.open_article("b")
    work.view.set_text_size(22)
    window.close()
    assert not Path(f"{path}-wal").exists()
    again = MainWindow(None, Settings())
    qtbot.addWidget(again)
    session, work = opened(again, path)
    assert session.document is not None
    assert session.document.id == "b"
    assert work.view.text_size == 22
    assert again.settings.recent[0] == path


def test_f6_goes_from_panel_to_panel(window: MainWindow, make_project: MakeProject) -> None:
    _, work = opened(window, make_project())
    work.view.setFocus()
    seen = []
    for _ in range(4):
        window.next_panel()
        focus = QApplication.focusWidget()
        seen.append(
            next(
                name
                for name in ("view", "palette_panel", "marks_list", "articles")
                if getattr(work, name) is focus or getattr(work, name).isAncestorOf(focus)
            )
        )
    assert seen == ["palette_panel", "marks_list", "articles", "view"]


def test_every_control_has_a_name_for_screen_readers(window: MainWindow, make_project: MakeProject) -> None:
    _, work = opened(window, make_project())
    tag(work, "نحن مستعدون", "Q")
    work.view.select_mark(work.marks.spans[0].id)
    controls = [*work.palette_panel.labels.values(), *work.details.attributes.values(), work.details.note, work.view]
    controls += work.findChildren(QListView)
    unnamed = [widget for widget in controls if widget.isVisibleTo(work) and not widget.accessibleName()]
    assert unnamed == []


def test_headlines_are_never_shown_as_rich_text(window: MainWindow, make_project: MakeProject) -> None:
    _, work = opened(window, make_project(texts={"a": "<b>عنوان</b> <img src=x>\n\nنص"}))
    for label in work.findChildren(QLabel):
        if "عنوان" in label.text():
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_an_export_replaces_a_file_only_when_asked_twice(
    window: MainWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, make_project())
    target = tmp_path / "out.jsonl"
    target.write_text("precious", encoding="utf-8")
    window.actions_.all["export"].trigger()
    form = dialog(window, ExportDialog)
    assert isinstance(form, ExportDialog)
    form.path.setText(str(target))
    form.format.setCurrentIndex(next(row for row in range(9) if form.format.itemData(row).id == "jsonl"))
    form.ok.click()
    assert form.complaint.isVisible()
    assert target.read_text(encoding="utf-8") == "precious"
    form.ok.click()
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=5000)
    assert json.loads(target.read_text(encoding="utf-8").splitlines()[0])["id"] == "a"


def test_articles_that_another_program_adds_appear_and_the_open_one_stays_chosen(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project()
    _, work = opened(window, path)
    work.open_article("b")
    with Project(path) as other:
        add_article(other, "c", "خبر ثالث")
    qtbot.waitUntil(lambda: work.articles.model().rowCount() == 3, timeout=2000)
    assert work.articles.currentIndex().row() == 1


def test_a_file_that_is_lost_is_said_once(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _ = opened(window, make_project())

    def lost() -> None:
        raise ProjectError("{file} cannot be read.", file="x")

    monkeypatch.setattr(session.project, "poll", lost)
    qtbot.wait(1200)
    boxes = window.findChildren(QMessageBox)
    assert len(boxes) == 1
    boxes[0].close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_window_fits_a_small_screen(window: MainWindow, make_project: MakeProject, language: str) -> None:
    window.choose_language("ar" if language == "ar" else "en")
    _, work = opened(window, make_project())
    tag(work, "نحن مستعدون", "Q")
    work.view.select_mark(work.marks.spans[0].id)
    QApplication.processEvents()
    least = window.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 700


def test_an_import_can_be_cancelled_and_leaves_whole_articles(
    window: MainWindow, make_project: MakeProject, tmp_path: Path, qtbot: QtBot
) -> None:
    session, _ = opened(window, make_project())
    source = tmp_path / "many.jsonl"
    with source.open("w", encoding="utf-8") as file:
        for number in range(4000):
            file.write(json.dumps({"text": f"مقال رقم {number} " + "كلمة " * 200}, ensure_ascii=False) + "\n")
    window.transfers.import_files([source])
    qtbot.waitUntil(lambda: window.findChild(PreviewDialog) is not None, timeout=60000)
    window.findChild(PreviewDialog).accept()
    qtbot.waitUntil(lambda: session.project.document_count() > 2, timeout=60000)
    QTest.mouseClick(window.jobs.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=10000)
    count = session.project.document_count()
    assert 2 < count < 4002
    with Project(session.project.path, "read") as project:
        assert sum(1 for document in project.documents() if project.text(document.id)) == count
    for report in window.findChildren(ReportDialog):
        report.close()


def test_a_new_name_is_said_to_be_new_before_it_is_taken(window: MainWindow, make_project: MakeProject) -> None:
    window.projects.open(make_project())
    asked = dialog(window, AnnotatorDialog)
    assert isinstance(asked, AnnotatorDialog)
    asked.name.setCurrentText("منى")
    assert asked.ok.text() == "Continue"
    asked.name.setCurrentText("مى")
    assert "مى" in asked.ok.text()
    assert asked.ok.text().startswith("Add")
