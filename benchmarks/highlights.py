"""Painted rectangles in text of both directions: whatever is marked is covered, and nothing else."""

import os
import random
import sys
from dataclasses import dataclass

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication

from annotator.ui.article.glyphs import line_items
from annotator.ui.article.highlight import Highlight
from annotator.ui.article.lines import Line, Lines
from annotator.ui.article.positions import PositionMap
from annotator.ui.article.view import ArticleView
from annotator.ui.fonts import load_fonts
from benchmarks.figures import Figure, say

_PARAGRAPHS, _SPANS = 400, 3
_WIDTHS = (240, 900)
_POOL = (
    *("قال", "الرئيس", "والإيراني", "لا", "الأمم", "بـ”تقارب”", "«نحن", "مستعدون»،", "إسلام", "لإعلان", "كلا!", "الله"),
    *("مُشَكَّلٌ", "نصٌّ", "لِلنَّاسِ", "إِنَّ", "می‌روم", "هُـــوَ", "ﷺ"),
    *("Reuters", "(NATO)", "iPhone-15", "a.b@c.org", "naïve", "'X'"),
    *("74.500", "٣٫٥", "11:30", "2024-10-11", "50%", "+962", "١٩٤٨–١٩٦٧"),
    *("😀", "👍🏽", "👩‍👩‍👧", "🇯🇴", "→", "…", "\u200fعلامة\u200e", "\u2067مقتبس\u2069"),
)


def run() -> list[Figure]:
    """Counts of grapheme clusters whose middle is painted though it is not marked, or the other way round."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    source = random.Random(20)
    view = ArticleView()
    view.show()
    clear, parted = _Tally(), _Tally()
    for number in range(_PARAGRAPHS):
        text = " ".join(source.choices(_POOL, k=source.randint(3, 30)))
        view.resize(_WIDTHS[number % 2], 700)
        view.set_article(text, source.choice(("ar", "en")))
        application.processEvents()
        laid = _Laid(view)
        for _ in range(_SPANS):
            start, end = sorted(source.sample(laid.edges, 2))
            view.set_highlights([Highlight("mark", ((start, end),), "#3f7fbf", "شخص")])
            laid.compare(start, end, parted if laid.in_ligature(start) or laid.in_ligature(end) else clear)
    say(f"  {_PARAGRAPHS} paragraphs; {clear}")
    say(f"  edges inside a ligature, which Qt does not part: {parted}")
    view.close()
    return [Figure("highlights: clusters painted wrongly", clear.wrong + clear.unlike_qt, 0, 0, "", beyond=True)]


@dataclass
class _Tally:
    """Spans and clusters; of how many of these the middle is painted but maps to no offset of the span, or maps to
    one but is not painted (`wrong`), and where Qt's selection of the same text is painted otherwise."""

    spans: int = 0
    clusters: int = 0
    wrong: int = 0
    unlike_qt: int = 0

    def __str__(self) -> str:
        return (
            f"{self.spans} spans, {self.clusters} clusters: {self.wrong} wrong, {self.unlike_qt} unlike Qt's selection"
        )


class _Laid:
    """A paragraph on the screen: its grapheme clusters as they are drawn."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._positions = PositionMap(view.text())
        self._lines = Lines(view.document(), view.text(), self._positions)
        self._cells = []
        line: Line | None = self._lines.at_offset(0)
        while line is not None:
            self._cells += [(line, cell) for cell in self._lines.geometry(line).cells]
            line = self._lines.after(line)
        self.edges = sorted({offset for _, cell in self._cells for offset in (cell.start, cell.end)})

    def in_ligature(self, offset: int) -> bool:
        """Whether one glyph stands for the letters on both sides of a boundary."""
        line = self._lines.at_offset(offset)
        within = self._positions.position(offset) - line.block.position() - line.line.textStart()
        items = line_items(line.line)
        return within not in (0, line.line.textLength()) and not any(
            within in item.edges or within == item.end for item in items
        )

    def compare(self, start: int, end: int, tally: _Tally) -> None:
        """Look at the middle of every cluster that is drawn."""
        rects = self._view.rects_of("mark")
        by_qt = self._painted_by_qt(start, end)
        tally.spans += 1
        for line, cell in self._cells:
            middle = QPointF((cell.left + cell.right) / 2, line.baseline - self._view.verticalScrollBar().value())
            x, y = int(middle.x() - line.origin.x()), int(line.y - line.origin.y()) + 1
            if cell.right - cell.left < 1 or not 0 <= x < by_qt.width():
                continue  # nothing is drawn, or a space hangs over the margin
            marked = start <= self._view.character_at(middle) < end
            tally.clusters += 1
            tally.wrong += any(rect.contains(middle) for rect in rects) != marked
            tally.unlike_qt += (by_qt.pixelColor(x, y).green() < 128) != marked

    def _painted_by_qt(self, start: int, end: int) -> QImage:
        """Qt's own selection, red on white, its letters too."""
        layout = self._view.document().firstBlock().layout()
        selection = QTextLayout.FormatRange()
        selection.start = self._positions.position(start)
        selection.length = self._positions.position(end) - selection.start
        red = QTextCharFormat()
        red.setBackground(QColor("red"))
        red.setForeground(QColor("red"))
        selection.format = red
        image = QImage(900, int(layout.boundingRect().height()) + 8, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setPen(QColor("white"))
        layout.draw(painter, -layout.position(), [selection], QRectF())
        painter.end()
        return image
