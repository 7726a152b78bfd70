"""From a label's key to a mark that is on disk and on the screen, in a very long article."""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.model import Change, Content, Document, Edit, Span, text_hash
from annotator.store import Project, find_scheme
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from benchmarks.article import long_article
from benchmarks.figures import Figure, say

_KEYS = 60


def run() -> list[Figure]:
    """Tag by key in an article of 300,000 characters with 5,000 marks."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        return [_tagging(folder)]
    finally:
        shutil.rmtree(folder)


def _tagging(folder: Path) -> Figure:
    application = QApplication.instance() or QApplication([])
    text, places = long_article()
    path = folder / "long.annot"
    with Project.create(path, find_scheme("media")) as project:
        person = project.add_annotator("bench")
        document = Document("long", text_hash(text), len(text), "long")
        spans = [
            Span(f"{n:05}", "long", person.id, "entity", label, ((start, end),), text[start:end])
            for n, (start, end, label) in enumerate(places)
        ]
        changes = (Change(None, document), *(Change(None, span) for span in spans))
        project.apply(Edit("import", person.id, changes, {"long": Content(text)}))
    window = MainWindow(None, Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
    window.resize(1240, 760)
    window.projects.open(path, "bench")
    window.show()
    application.processEvents()
    assert window.workspace is not None
    view = window.workspace.view
    taken = []
    words = [index for index in range(len(text) // 2, len(text)) if text[index - 1] == " " and text[index].isalpha()]
    say("  label keys")
    for index in words[:_KEYS]:
        view.set_caret(index)
        view.reveal(index, index)
        application.processEvents()
        begun = time.perf_counter()
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
        QApplication.sendEvent(view, event)
        view.viewport().repaint()
        taken.append((time.perf_counter() - begun) * 1000)
        application.processEvents()
    marked = len(window.workspace.marks.spans) - len(places)
    assert marked > _KEYS * 0.8, f"only {marked} words were marked"
    window.close()
    return Figure("label key to committed and repainted", median(taken), _commit(path, taken), 16.0, "ms", beyond=True)


def _commit(path: Path, taken: list[float]) -> float:
    """The median time in ms of one commit of one mark's rows by plain sqlite3 to the same file."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    rows = {
        name: database.execute(f"SELECT * FROM {name} ORDER BY rowid DESC LIMIT {len(taken)}").fetchall()
        for name in ("changes", "spans", "edits")
    }
    spent = []
    for change, span, edit in zip(rows["changes"], rows["spans"], rows["edits"], strict=True):
        values = {
            "changes": change,
            "spans": (f"again-{span[0]}", *span[1:]),
            "edits": (None, f"again-{edit[1]}", *edit[2:]),
        }
        begun = time.perf_counter()
        database.execute("BEGIN IMMEDIATE")
        for name, row in values.items():
            database.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", row)
        database.execute("COMMIT")
        spent.append((time.perf_counter() - begun) * 1000)
    database.close()
    return median(spent)
