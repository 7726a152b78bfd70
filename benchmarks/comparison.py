"""An article of 3,000 words with five annotators in the reviewer's view, against opening it for one of them."""

import os
import random
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from annotator.model import Change, Content, Document, Edit, Span, Work, new_id, text_hash
from annotator.store import Project, find_scheme
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import article, entity_ranges

WORDS, ANNOTATORS, SPANS, AGREED = 3_000, 5, 200, 0.8
_SIZE = (1366, 768)
_TIMES = 7


def run() -> list[Figure]:
    """Opening the article with all marks drawn."""
    application = QApplication.instance() or QApplication([])
    with TemporaryDirectory(prefix="annotator-bench-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "news.annot"
        people = _fill(path)
        say(f"  {ANNOTATORS} annotators, {SPANS} marks each")
        project = Project(path)
        session = Session(project, project.annotators()[0])
        window = MainWindow(session, Settings())
        window.resize(*_SIZE)
        window.show()
        workspace = window.workspace
        assert workspace is not None

        def open_one() -> None:
            session.open_document("article")
            workspace.view.viewport().repaint()

        one = [seconds(open_one) for _ in range(_TIMES)]
        review = window.review.enter()
        assert review is not None
        while review.queue.running:
            application.processEvents()
        application.processEvents()

        def open_all(document: str) -> None:
            review.open_article(document)
            review.article.viewport().repaint()

        cold, many = [], []
        for _ in range(_TIMES):
            cold.append(seconds(lambda: open_all("other")))
            review.board.prepare("article")  # as the window does while the article before it is settled
            many.append(seconds(lambda: open_all("article")))
        window.close()
        say(f"  out of turn: {median(cold):.3f} s, beside {median(one):.3f} s for one annotator")
    name = f"opening the next 3,000 words of {people} annotators, beside one"
    return [Figure(name, median(many), median(one), 3.0)]


def _fill(path: Path) -> int:
    """Two articles; gives the number of annotators."""
    source = random.Random(3)
    with Project.create(path, find_scheme("media")) as project:
        people = [project.add_annotator(f"annotator {number}") for number in range(ANNOTATORS)]
        for ident in ("article", "other"):
            text = article(source, WORDS)
            base, others = (entity_ranges(source, text, SPANS) for _ in range(2))
            document = Document(ident, text_hash(text), len(text), ident)
            project.apply(Edit("import", "", (Change(None, document),), {ident: Content(text)}))
            for person in people:
                pairs = zip(base, others, strict=True)
                places = sorted({other if source.random() > AGREED else first for first, other in pairs})
                marks = [
                    Span(new_id(), ident, person.id, "entity", label, ((start, end),), text[start:end])
                    for start, end, label in places
                ]
                work = Work(Work.key(ident, person.id), ident, person.id, done=project.scheme.layer_ids)
                project.apply(Edit.create("import", "", [*marks, work]))
    return len(people)
