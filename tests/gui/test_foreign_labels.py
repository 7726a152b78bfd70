"""Importing marks whose labels the scheme lacks, in the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.store import check
from annotator.ui.dialogs.foreign_labels import ForeignLabelsDialog
from annotator.ui.dialogs.history import HistoryDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.main_window import MainWindow

from .conftest import MakeProject

TEXT = "زارت سلمى الناصر مدينة حلب أمس."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    def span(words: str, layer: str, label: str) -> dict[str, object]:
        start = TEXT.index(words)
        return {"layer": layer, "label": label, "start": start, "end": start + len(words), "text": words}

    path = tmp_path / "theirs.jsonl"
    spans = [span("سلمى الناصر", "ner", "PERSON"), span("حلب", "ner", "CITY"), span("أمس", "entity", "WHEN")]
    path.write_text(json.dumps({"text": TEXT, "annotator": "sara", "spans": spans}), encoding="utf-8")
    return path


def asked(window: MainWindow, qtbot: QtBot, file: Path) -> ForeignLabelsDialog:
    window.transfers.import_files([file])
    qtbot.waitUntil(lambda: bool(window.findChildren(ForeignLabelsDialog)), timeout=10000)
    return window.findChildren(ForeignLabelsDialog)[0]


def marks(window: MainWindow) -> set[tuple[str, str]]:
    assert window.session is not None
    project = window.session.project
    return {(item.label, item.text) for document in project.documents() for item in project.marks(document.id).spans}


def test_each_label_is_added_mapped_or_put_aside(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot, file: Path
) -> None:
    assert window.projects.open(make_project(), "منى")
    assert window.session is not None
    dialog = asked(window, qtbot, file)
    assert dialog.choices["ner/PERSON"].currentText() == "Person · Entities"  # recognised
    assert dialog.choices["ner/CITY"].currentText() == "Add to the scheme"
    dialog.choices["entity/WHEN"].setCurrentIndex(dialog.choices["entity/WHEN"].findText("Put these marks aside"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.findChildren(ReportDialog)), timeout=10000)
    report = window.findChildren(ReportDialog)[0]
    assert report.lines.toPlainText() == f"\u2068{file}:1\u2069: The mapping leaves entity/WHEN out."
    report.close()
    assert marks(window) == {("PERS", "سلمى الناصر"), ("CITY", "حلب")}
    assert window.session.scheme.find("ner", "CITY") is not None
    assert check(window.session.project).problems == []


def test_cancelled_nothing_comes_in(window: MainWindow, make_project: MakeProject, qtbot: QtBot, file: Path) -> None:
    assert window.projects.open(make_project(), "منى")
    assert window.session is not None
    before = window.session.project.counts(), window.session.scheme
    QTest.keyClick(asked(window, qtbot, file), Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert not window.jobs.running
    assert (window.session.project.counts(), window.session.scheme) == before


def test_nobody_is_asked_where_the_scheme_has_it_all(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot, file: Path
) -> None:
    assert window.projects.open(make_project(), "منى")
    text = file.read_text(encoding="utf-8").replace("ner", "entity").replace("PERSON", "PERS").replace("CITY", "GPE")
    file.write_text(text.replace("WHEN", "DATE"), encoding="utf-8")
    window.transfers.import_files([file])
    qtbot.waitUntil(lambda: not window.jobs.running and len(marks(window)) == 3, timeout=10000)
    assert window.findChildren(ForeignLabelsDialog) == []


def test_the_history_takes_the_import_back_with_the_labels_that_it_added(
    window: MainWindow, make_project: MakeProject, qtbot: QtBot, file: Path
) -> None:
    assert window.projects.open(make_project(), "منى")
    session = window.session
    assert session is not None
    scheme, documents = session.scheme, session.project.document_count()
    dialog = asked(window, qtbot, file)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.jobs.running and len(marks(window)) == 3, timeout=10000)
    assert session.scheme != scheme
    history = HistoryDialog(session, window)
    history.table.selectRow(0)
    history.undo_selected()
    history.close()
    assert session.scheme == scheme
    assert session.project.document_count() == documents
    assert check(session.project).problems == []
