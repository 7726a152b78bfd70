"""Flag and note of an article: by key, in the list, undone, each annotator's own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.store import Project
from annotator.ui.articles.model import SUMMARY
from annotator.ui.dialogs.article_note import ArticleNoteDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.workspace import Workspace

from .conftest import MakeProject


def opened(window: MainWindow, make_project: MakeProject) -> Workspace:
    assert window.projects.open(make_project(), "منى")
    assert window.workspace is not None
    QApplication.processEvents()
    return window.workspace


def listed(work: Workspace) -> list[tuple[bool, bool]]:
    model = work.articles.model()
    rows = [model.index(row, 0).data(SUMMARY) for row in range(model.rowCount())]
    return [(row.flag, row.note) for row in rows]


def write(window: MainWindow, text: str) -> None:
    window.actions_.all["article_note"].trigger()
    (dialog,) = window.findChildren(ArticleNoteDialog)
    dialog.note.setPlainText(text)
    QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


def test_an_article_is_flagged_by_key_and_the_list_shows_it(window: MainWindow, make_project: MakeProject) -> None:
    work = opened(window, make_project)
    QTest.keyClick(work.view, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert listed(work) == [(True, False), (False, False)]
    assert "⚑" in work.byline.text()
    assert not work.byline.isHidden()
    model = work.articles.model()
    assert "Needs review" in str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    work.undo()
    assert listed(work) == [(False, False), (False, False)]
    assert "⚑" not in work.byline.text()


def test_a_note_is_written_kept_and_undone(window: MainWindow, make_project: MakeProject) -> None:
    work = opened(window, make_project)
    write(window, "النص ناقص <b>هنا</b>")
    assert listed(work)[0] == (False, True)
    assert "النص ناقص <b>هنا</b>" in work.byline.text()
    assert work.session.document is not None
    with Project(work.session.project.path, "read") as project:
        stored = project.work(work.session.document.id, work.session.annotator.id)
    assert (stored.note, stored.flag) == ("النص ناقص <b>هنا</b>", False)
    write(window, "النص ناقص <b>هنا</b>")  # the same again changes nothing
    work.undo()
    assert listed(work)[0] == (False, False)


def test_remarks_are_each_annotators_own_and_leave_done_layers_alone(
    window: MainWindow, make_project: MakeProject
) -> None:
    work = opened(window, make_project)
    work.tagging.set_done(("entity",))
    window.actions_.all["flag_article"].trigger()
    write(window, "ملاحظة")
    assert work.session.document is not None
    ident, project = work.session.document.id, work.session.project
    mine = project.work(ident, work.session.annotator.id)
    assert (mine.done, mine.flag, mine.note) == (("entity",), True, "ملاحظة")
    work.session.set_annotator(project.add_annotator("سارة"))
    assert listed(work)[0] == (False, False)
    assert "ملاحظة" not in work.byline.text()
