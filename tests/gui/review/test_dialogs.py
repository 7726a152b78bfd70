"""Rules, places alike, the log, merging, handing out and the history, through the window."""

import csv
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytest import MonkeyPatch
from pytestqt.qtbot import QtBot

from annotator.model import GOLD, Change, Edit, Entity, Span, new_id
from annotator.store import Project, check
from annotator.ui.dialogs.history import HistoryDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.entities.duplicates import Duplicates
from annotator.ui.main_window import MainWindow
from annotator.ui.review.alike_dialog import AlikeDialog
from annotator.ui.review.handout_dialog import HandoutDialog
from annotator.ui.review.log_dialog import LogDialog
from annotator.ui.review.merge_dialog import MergeDialog
from annotator.ui.review.rules_dialog import RulesDialog
from tests.gui.review.conftest import NAMES, Paper, press, review
from tests.gui.review.test_settling import gold, labels

D = TypeVar("D", bound=QDialog)


def opened(window: MainWindow, kind: type[D]) -> D:
    found = window.findChildren(kind)
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
    QApplication.processEvents()


def test_rules_are_previewed_and_written_as_one_step(window: MainWindow, qtbot: QtBot, paper: Paper) -> None:
    text = paper.article("d3", 2)
    paper.mark("mona", "d3", text, {0: "PERS"})
    paper.done("d3", "mona")
    view = review(window, qtbot, paper.path)
    window.actions_.all["rules"].trigger()
    dialog = opened(window, RulesDialog)
    qtbot.waitUntil(lambda: not dialog.looking)
    shown = dialog.outcome.toPlainText()
    assert "Would be settled: 3 in 2 articles" in shown
    assert "خبر d3" in shown  # not finished by two
    assert gold(view, "d1") == []
    dialog.trusted.setChecked(True)
    dialog.who.setCurrentText("sara")
    dialog.label.setCurrentIndex(dialog.label.findData("ORG"))
    dialog.preview()
    qtbot.waitUntil(lambda: not dialog.looking)
    assert dialog.ok.text() == "Settle 6"
    dialog.ok.click()
    assert labels(view, "d1") == ["PERS", "ORG", "ORG", "PERS"]
    assert gold(view, "d3") == []
    window.actions_.all["undo"].trigger()
    assert gold(view, "d1") == gold(view, "d2") == []


def test_all_like_this_one_are_shown_first_and_settled_as_one_step(
    window: MainWindow, qtbot: QtBot, paper: Paper
) -> None:
    text = paper.article("d3", 2)
    paper.mark("mona", "d3", text, {0: "PERS", 1: "PERS"})
    paper.mark("sara", "d3", text, {0: "PERS", 1: "ORG"})
    paper.done("d3", "mona", "sara")
    view = review(window, qtbot, paper.path)
    press(view, "B", shift=True)  # of نادين حداد in the first article; the third one has her too
    dialog = opened(window, AlikeDialog)
    qtbot.waitUntil(lambda: not dialog.looking)
    assert dialog.list.count() == 2
    assert NAMES[1] in dialog.list.item(1).text()
    assert gold(view, "d3") == []
    dialog.ok.click()
    idle(window, qtbot)
    assert (NAMES[1], "ORG") in gold(view, "d1")
    assert gold(view, "d3") == [(NAMES[1], "ORG")]
    window.actions_.all["undo"].trigger()
    assert gold(view, "d1") == gold(view, "d3") == []


def test_the_log_of_decisions_leads_back_and_is_saved(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path
) -> None:
    view = review(window, qtbot, paper.path)
    press(view, "R")
    QTest.keyClicks(view.panel.reason, "=she is a person")
    QTest.keyClick(view.panel.reason, Qt.Key.Key_Return)
    press(view, "A")
    press(view, "N")
    window.actions_.all["decisions"].trigger()
    log = opened(window, LogDialog)
    assert log.table.rowCount() == 2
    log.reasons.setChecked(True)
    assert log.table.rowCount() == 1
    log.save(tmp_path / "log.csv")
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        heads, row = list(csv.reader(file))
    assert row[heads.index("Reason")] == "'=she is a person"  # no formula
    assert row[heads.index("Who")] == "hala"
    view.open_article("d2")
    log.table.cellActivated.emit(0, 0)
    assert view.board.document == "d1"
    assert view.board.item is not None
    assert view.board.item.decisions[0].reason == "=she is a person"


def copy_with_more(paper: Paper, tmp_path: Path) -> Path:
    """A copy in which sara has marked one more name."""
    path = tmp_path / "from-sara.annot"
    with Project(paper.path) as project:
        project.save_copy(path)
    with Project(path) as project:
        text = project.text("d1")
        start = text.index("الوزير")
        span = Span(
            new_id(), "d1", paper.people["sara"], "entity", "OCC", ((start, start + 6),), text[start : start + 6]
        )
        project.apply(Edit.create("mark", paper.people["sara"], [span]))
    return path


def merged(window: MainWindow, qtbot: QtBot, path: Path) -> MergeDialog:
    window.review.merge([path])
    dialog = opened(window, MergeDialog)
    qtbot.waitUntil(lambda: not dialog.looking)
    return dialog


def test_a_file_is_merged_after_a_preview_and_the_history_takes_it_back(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path
) -> None:
    sent = copy_with_more(paper, tmp_path)
    view = review(window, qtbot, paper.path)
    dialog = merged(window, qtbot, sent)
    assert "sara: new marks 1, changed 0, deleted 0." in dialog.outcome.toPlainText()
    assert len(view.session.project.marks("d1", paper.people["sara"]).spans) == 4  # nothing is written yet
    dialog.ok.click()
    idle(window, qtbot)
    opened(window, ReportDialog).reject()
    assert len(view.session.project.marks("d1", paper.people["sara"]).spans) == 5
    row = next(row for row in view.articles.list_model.rows if row.key == "d1")
    assert row.lower.startswith("3 to settle")
    window.actions_.all["history"].trigger()
    history = opened(window, HistoryDialog)
    assert history.table.item(0, 2).text() == "Merge of from-sara.annot"
    history.table.selectRow(0)
    history.undo.click()
    assert len(view.session.project.marks("d1", paper.people["sara"]).spans) == 4
    assert "Undone" in [history.table.item(nth, 3).text() for nth in range(history.table.rowCount())]
    assert check(view.session.project).problems == []
    again = merged(window, qtbot, sent)
    assert not again.ok.isEnabled() or "new marks" not in again.outcome.toPlainText()


def test_one_name_of_two_people_is_asked_about(window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path) -> None:
    other = Paper(tmp_path / "other.annot", "mona")
    text = other.article("d1", 4)
    other.mark("mona", "d1", text, {0: "ORG"})
    view = review(window, qtbot, paper.path)
    dialog = merged(window, qtbot, other.path)
    assert not dialog.ok.isEnabled()
    assert not dialog.answer.isEnabled()  # never assumed
    assert "mona" in dialog.complaint.text()
    dialog.other.setChecked(True)
    dialog.new_name.setText("mona of Tunis")
    dialog.answer.click()
    qtbot.waitUntil(lambda: not dialog.looking)
    assert "New annotators: mona of Tunis." in dialog.outcome.toPlainText()
    dialog.ok.click()
    idle(window, qtbot)
    found = view.session.project.annotator_named("mona of Tunis")
    assert found is not None
    assert len(view.session.project.marks("d1", found.id).spans) == 1
    assert len(view.session.project.marks("d1", paper.people["mona"]).spans) == 4


def test_terms_of_another_scheme_are_mapped_in_the_dialog(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path
) -> None:
    other = Paper(tmp_path / "other.annot", "omar", scheme="conll4")
    text = other.article("d1", 4)
    with Project(other.path, "read") as project:
        layer = next(layer for layer in project.scheme.layers if layer.labels)
    other.mark("omar", "d1", text, {0: layer.labels[0].id, 1: layer.labels[1].id}, layer=layer.id)
    view = review(window, qtbot, paper.path)
    dialog = merged(window, qtbot, other.path)
    assert not dialog.ok.isEnabled()
    assert len(dialog._targets) == 2
    for term, box in dialog._targets.items():
        wanted = "entity/PERS" if term.endswith(layer.labels[0].id) else ""
        box.setCurrentIndex(box.findData(wanted))
    dialog.answer.click()
    qtbot.waitUntil(lambda: not dialog.looking)
    dialog.ok.click()
    idle(window, qtbot)
    found = view.session.project.annotator_named("omar")
    assert found is not None
    assert [(span.layer, span.label) for span in view.session.project.marks("d1", found.id).spans] == [
        ("entity", "PERS")
    ]


def test_entities_that_came_in_twice_are_proposed_for_merging(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path
) -> None:
    sent = copy_with_more(paper, tmp_path)
    for path in (paper.path, sent):
        with Project(path) as project:
            project.apply(Edit.create("mark", "", [Entity(new_id(), NAMES[0], "PERS")]))
    view = review(window, qtbot, paper.path)
    dialog = merged(window, qtbot, sent)
    assert "may be there twice" in dialog.outcome.toPlainText()
    dialog.ok.click()
    idle(window, qtbot)
    opened(window, ReportDialog).reject()
    twice = opened(window, Duplicates)
    assert twice.list.count() == 1
    twice.button.click()
    assert len(view.session.project.entities()) == 1


def test_what_is_no_sound_copy_is_refused_with_a_sentence(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path
) -> None:
    view = review(window, qtbot, paper.path)
    before = view.session.project.history(1)[0].id
    foreign = tmp_path / "notes.annot"
    foreign.write_text("not a project", encoding="utf-8")
    sent = copy_with_more(paper, tmp_path)
    truncated = tmp_path / "half.annot"
    content = sent.read_bytes()
    truncated.write_bytes(content[: len(content) // 2])
    newer = tmp_path / "newer.annot"
    newer.write_bytes(content)
    import sqlite3

    with sqlite3.connect(newer) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    for path in (foreign, truncated, newer, paper.path):
        dialog = merged(window, qtbot, path)
        assert dialog.complaint.isVisible()
        assert path.name in dialog.complaint.text()
        assert not dialog.ok.isEnabled()
        dialog.reject()
    assert view.session.project.history(1)[0].id == before


def test_a_text_that_differs_by_one_letter_is_another_article_with_a_hint(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path
) -> None:
    other = Paper(tmp_path / "other.annot", "omar")
    other.article("d1", 4, ending="d1!")
    review(window, qtbot, paper.path)
    dialog = merged(window, qtbot, other.path)
    shown = dialog.outcome.toPlainText()
    assert "new articles 1" in shown
    assert "comes in as another article" in shown


def test_a_handout_is_written_and_comes_back(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    view = review(window, qtbot, paper.path)
    window.actions_.all["handout"].trigger()
    dialog = opened(window, HandoutDialog)
    dialog.who.setCurrentText("omar")
    target = tmp_path / "omar.annot"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog._browse()
    dialog.ok.click()
    idle(window, qtbot)
    with Project(target) as project:
        (omar,) = (item for item in project.annotators() if item.kind == "person")
        assert omar.name == "omar"
        assert project.document_count() == 2
        text = project.text("d1")
        start = text.index(NAMES[0])
        span = Span(new_id(), "d1", omar.id, "entity", "PERS", ((start, start + len(NAMES[0])),), NAMES[0])
        project.apply(Edit("mark", omar.id, (Change(None, span),)))
    back = merged(window, qtbot, target)
    assert "omar: new marks 1" in back.outcome.toPlainText()
    back.ok.click()
    idle(window, qtbot)
    assert len(view.session.project.marks("d1", omar.id).spans) == 1


def test_the_report_is_saved(
    window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    review(window, qtbot, paper.path)
    target = tmp_path / "report.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_.all["report"].trigger()
    idle(window, qtbot)
    assert "mona" in target.read_text(encoding="utf-8")


def test_an_import_is_taken_back_as_a_whole(window: MainWindow, qtbot: QtBot, paper: Paper, tmp_path: Path) -> None:
    for nth in range(3):
        (tmp_path / f"{nth}.txt").write_text(f"عنوان {nth}\n\nنص الخبر رقم {nth}.", encoding="utf-8")
    view = review(window, qtbot, paper.path)
    window.transfers.import_files(sorted(tmp_path.glob("*.txt")))
    idle(window, qtbot)
    assert view.session.project.document_count() == 5
    window.actions_.all["history"].trigger()
    history = opened(window, HistoryDialog)
    history.table.selectRow(0)
    history.undo.click()
    assert view.session.project.document_count() == 2
    assert view.session.project.marks("d1", GOLD).spans == ()
