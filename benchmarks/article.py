"""A very long article in the text view, against a plain QTextEdit with the same text."""

import os
import random
import sys
from statistics import median

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.ui.article.highlight import Highlight
from annotator.ui.article.view import ArticleView
from annotator.ui.fonts import load_fonts
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import article, entity_ranges

CHARACTERS, SPANS = 300_000, 5_000
_SIZE = (900, 700)
_TIMES = 5


def long_article() -> tuple[str, list[tuple[int, int, str]]]:
    """A text of 300,000 code points with 5,000 places to mark."""
    source = random.Random(7)
    text = article(source, CHARACTERS // 5)[:CHARACTERS].strip()
    return text, entity_ranges(source, text, SPANS)


def run() -> list[Figure]:
    """Opening the article with its marks."""
    application = QApplication.instance() or QApplication([])
    text, places = long_article()
    marks = [Highlight(f"{n}", ((start, end),), "#3f7fbf", label) for n, (start, end, label) in enumerate(places)]
    say("  open")
    plain = QTextEdit()
    font = plain.font()
    font.setFamily(load_fonts())
    font.setPointSizeF(15)
    plain.setFont(font)
    plain.setReadOnly(True)
    view = ArticleView()
    for widget in (plain, view):
        widget.resize(*_SIZE)
        widget.show()
    application.processEvents()

    def open_plain() -> None:
        plain.setPlainText(text)
        plain.viewport().repaint()

    def open_ours() -> None:
        view.set_article(text, "ar", marks)
        view.viewport().repaint()

    floor, ours = [], []
    for _ in range(_TIMES):
        floor.append(seconds(open_plain))
        ours.append(seconds(open_ours))
    view.close()
    plain.close()
    return [Figure("opening 300,000 characters with 5,000 spans", median(ours), median(floor), 4.0)]
