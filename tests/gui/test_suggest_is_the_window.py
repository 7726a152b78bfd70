"""`annotator suggest` writes what the window shows."""

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.exchange.suggesting import suggest
from annotator.model import Edit, Span
from annotator.store import Project
from annotator.ui.main_window import MainWindow

from .conftest import MakeProject

TEXTS = {
    "a": "قال سامر حداد: “نحن مستعدون للعمل”. وأضاف حداد أن بيروت تنتظر.",
    "b": "وصل سامر حداد إلى بيروت. وقال مصدر مسؤول: “لا جديد اليوم”، وأكد سامر حداد أن العمل مستمر.",
}


def test_the_window_and_the_command_propose_the_same(
    window: MainWindow, make_project: MakeProject, tmp_path: Path
) -> None:
    path = make_project(texts=TEXTS)
    with Project(path) as project:
        mona = project.annotators()[0]
        places = [("PERS", "سامر حداد"), ("GPE", "بيروت")]
        starts = [(label, TEXTS["a"].index(words), words) for label, words in places]
        marks = [
            Span(f"m{start}", "a", mona.id, "entity", label, ((start, start + len(words)),), words)
            for label, start, words in starts
        ]
        project.apply(Edit.create("bulk", mona.id, marks))
        suggest(project, tmp_path / "mentions.jsonl", "mentions", "منى")
        suggest(project, tmp_path / "quotes.jsonl", "quotes", "منى")
    written = set()
    for name in ("mentions", "quotes"):
        for line in (tmp_path / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            for span in record.get("spans", ()):
                if span["origin"] == "suggested" and span["layer"] in ("entity", "quote"):
                    written.add((record["id"], span["layer"], span["label"], span["start"], span["end"]))
    assert window.projects.open(path, "منى")
    assert window.workspace is not None
    shown = set()
    for ident in TEXTS:
        window.workspace.open_article(ident)
        window.workspace.proposing.turn(True)
        QApplication.processEvents()
        for item in window.workspace.proposing.all():
            shown.add((ident, item.span.layer, item.span.label, item.span.start, item.span.end))
    assert shown == written
    assert {item[1] for item in shown} == {"entity", "quote"}
