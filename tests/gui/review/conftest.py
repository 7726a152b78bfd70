"""A reviewer's morning: a project that others have marked, open in reviewer mode."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Change, Content, Document, Edit, Object, Span, Work, new_id, text_hash
from annotator.store import Project, find_scheme
from annotator.ui.main_window import MainWindow
from annotator.ui.review.view import ReviewView

NAMES = ("سالم الخطيب", "نادين حداد", "كريم العلي", "ليلى منصور", "سامر قاسم")


class Paper:
    """Articles in which every sentence names somebody, and people who mark the names."""

    def __init__(self, path: Path, *people: str, scheme: str = "media") -> None:
        self.path = path
        with Project.create(path, find_scheme(scheme)) as project:
            self.people = {name: project.add_annotator(name).id for name in people}

    def article(self, ident: str, sentences: int, outlet: str = "", ending: str = "") -> str:
        """An article with so many sentences."""
        text = "\n\n".join(
            f"وصل {NAMES[nth % len(NAMES)]} رقم {nth} إلى عمّان للقاء الوزير." for nth in range(sentences)
        )
        text += f"\n\n{ending or ident}"
        document = Document(ident, text_hash(text), len(text), f"خبر {ident}", meta={"outlet": outlet})
        self.apply([Change(None, document)], {ident: Content(text)})
        return text

    def mark(self, who: str, document: str, text: str, labels: dict[int, str], layer: str = "entity") -> None:
        """Mark the name in the sentences of these numbers."""
        spans: list[Object] = []
        for nth, label in labels.items():
            name = NAMES[nth % len(NAMES)]
            start = text.index(f"{name} رقم {nth} ")
            end = start + len(name)
            spans.append(Span(new_id(), document, self.people[who], layer, label, ((start, end),), text[start:end]))
        self.apply([Change(None, span) for span in spans])

    def done(self, document: str, *people: str, layers: tuple[str, ...] = ("entity",)) -> None:
        """These people have finished these layers."""
        works = [Work(Work.key(document, self.people[who]), document, self.people[who], done=layers) for who in people]
        self.apply([Change(None, work) for work in works])

    def apply(self, changes: list[Change], contents: dict[str, Content] | None = None) -> None:
        with Project(self.path) as project:
            project.apply(Edit("import", "", tuple(changes), contents or {}))


MakePaper = Callable[..., Paper]


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    """Mona and sara have marked two articles: in the first they differ twice, in the second once."""
    made = Paper(tmp_path / "news.annot", "mona", "sara")
    for ident, sentences, other in (("d1", 4, {1: "ORG", 2: "ORG"}), ("d2", 2, {0: "ORG"})):
        text = made.article(ident, sentences)
        marked = dict.fromkeys(range(sentences), "PERS")
        made.mark("mona", ident, text, marked)
        made.mark("sara", ident, text, marked | other)
        made.done(ident, "mona", "sara")
    return made


def review(window: MainWindow, qtbot: QtBot, path: Path, name: str = "hala") -> ReviewView:
    """Open a project in reviewer mode, as somebody who has marked nothing, and wait until all is compared."""
    assert window.projects.open(path, name)
    QTest.keyClick(window, Qt.Key.Key_F4)
    view = window.review.view
    assert view is not None
    assert window.review.active
    qtbot.waitUntil(lambda: not view.queue.running, timeout=20_000)
    view.focus()
    return view


def press(view: ReviewView, key: str, shift: bool = False) -> None:
    """A key in the article, as a keyboard sends it."""
    QTest.keyClick(
        view.article,
        Qt.Key[f"Key_{key}"],
        Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier,
    )
    QTest.qWait(0)
