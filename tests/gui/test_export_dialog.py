"""Choosing a data set in the window, as an analyst does before a training run."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.exchange.datasets.presets import saved_plan
from annotator.exchange.importing import import_paths
from annotator.store import Project, find_scheme
from annotator.ui.dialogs.export import ExportDialog

TEXT = "قال الوزير “نعم” في بغداد"
Make = Callable[[], ExportDialog]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    lines = [
        {
            "text": f"{TEXT} {number}",
            "id": f"d{number}",
            "annotator": who,
            "done": ["quote"],
            "spans": [{"layer": "quote", "label": "QUOTE", "start": 12, "end": 15, "origin": "hand"}],
        }
        for number in range(8)
        for who in ("mona", "ali")
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    made = Project.create(tmp_path / "news.annot", find_scheme("media"))
    import_paths(made, [tmp_path / "in.jsonl"])
    return made


@pytest.fixture
def make(project: Project, tmp_path: Path, qtbot: QtBot) -> Make:
    def dialog() -> ExportDialog:
        made = ExportDialog(project, str(tmp_path))
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


def choose(dialog: ExportDialog, name: str) -> None:
    dialog.format.setCurrentIndex(
        next(row for row in range(dialog.format.count()) if dialog.format.itemData(row).id == name)
    )


def test_the_preview_follows_what_is_chosen(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    choose(dialog, "jsonl")
    qtbot.waitUntil(lambda: '"mona"' in dialog.preview.text.toPlainText(), timeout=5000)
    dialog.data_set.anonymous.click()
    qtbot.waitUntil(lambda: "annotator-" in dialog.preview.text.toPlainText(), timeout=5000)
    assert "mona" not in dialog.preview.text.toPlainText()
    choose(dialog, "quotes")
    qtbot.waitUntil(lambda: dialog.preview.table.rowCount() == 3, timeout=5000)
    head = [dialog.preview.table.horizontalHeaderItem(n).text() for n in range(dialog.preview.table.columnCount())]
    cell = dialog.preview.table.item(0, head.index("content"))
    assert cell is not None and cell.text() == "نعم"
    dialog.close()


def test_the_preview_says_what_a_task_leaves_out(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    choose(dialog, "article-sentiment")
    qtbot.waitUntil(lambda: "not done, left out: 16" in dialog.preview.notes.text(), timeout=5000)
    dialog.articles.since.setText("soon")
    qtbot.waitUntil(lambda: "is not a day" in dialog.preview.notes.text(), timeout=5000)
    dialog.close()


def test_a_divided_data_set_is_a_folder(make: Make, project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    from annotator.exchange.exporting import export

    dialog = make()
    choose(dialog, "jsonl")
    assert dialog.path.text().endswith("news.jsonl")
    dialog.data_set.by.setCurrentIndex(1)
    dialog.data_set.parts.setText("50/50")
    assert not dialog.kind.isEnabled() and dialog.path.text() == str(tmp_path / "news")
    dialog.marks.people.item(0).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(dialog.chosen) as caught:
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    path, plan = caught.args
    report = export(project, path, plan)
    assert report.records == 8 and sorted(item.name for item in path.iterdir()) == [
        "README.md",
        "manifest.json",
        "test.jsonl",
        "train.jsonl",
    ]
    again = make()
    again.kind.setCurrentIndex(1)
    again.ok.click()
    assert again.complaint.isVisible() and "never mixes" in again.complaint.text()
    again.close()


def test_a_saved_export_brings_everything_back(make: Make, project: Project, qtbot: QtBot) -> None:
    first = make()
    choose(first, "quotes")
    box = first.options.fields["form"]
    box.setCurrentIndex(box.findData("directquote"))  # type: ignore[union-attr]
    first.marks.layers.tick(["quote", "cue"])
    first.articles.unit.setCurrentIndex(2)
    first.articles.parts.setCurrentIndex(2)
    first.articles.roles.tick(["body"])
    first.data_set.by.setCurrentIndex(2)
    first.data_set.seed.setValue(9)
    first.data_set.anonymous.setChecked(True)
    first.save_as("تدريب")
    plan = first.plan()
    assert saved_plan(project, "تدريب").tree() == plan.tree()
    first.close()
    second = make()
    assert second.plan().tree() != plan.tree()
    second.presets.setCurrentIndex(1)
    second.presets.activated.emit(1)
    assert second.plan().tree() == plan.tree() and second.path.text().endswith("news")
    second.forget_preset.click()
    assert second.presets.count() == 1
    second.close()


def test_nothing_chosen_is_said(make: Make) -> None:
    dialog = make()
    dialog.marks.people.tick([])
    dialog.ok.click()
    assert dialog.complaint.isVisible() and "at least one annotator" in dialog.complaint.text()
    dialog.close()
