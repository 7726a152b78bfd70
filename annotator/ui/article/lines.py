"""The laid-out lines of a document, found by height or by offset without looking at the others."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

from annotator.ui.article.folding import is_folded
from annotator.ui.article.line_geometry import LineGeometry
from annotator.ui.article.positions import PositionMap


@dataclass(slots=True)
class Line:
    """One line of text. `start`, `end` are code points; `y`, `height`, `baseline` and `origin` document pixels.

    It holds Qt objects that die with the next layout, so it lives no longer than the event that asked for it.
    """

    line: QTextLine
    block: QTextBlock
    origin: QPointF
    start: int
    end: int
    y: float
    height: float
    baseline: float
    rtl: bool
    last: bool

    @property
    def bottom(self) -> float:
        """The lower edge of the line's own box, where the gap to the next line begins."""
        return self.y + self.height


class Lines:
    """Lines of one document; it caches where letters stand, so call `forget` whenever widths may have changed."""

    _CACHED = 600

    def __init__(self, document: QTextDocument, text: str, positions: PositionMap) -> None:
        self._document = document
        self._text = text
        self._positions = positions
        self._astral = positions.units != positions.length
        self._geometry: dict[int, LineGeometry] = {}
        self._near = 0  # number of the block found last

    def forget(self) -> None:
        """Forgets the places of letters: the width, the typeface or the text size is another one."""
        self._geometry.clear()

    def geometry(self, line: Line) -> LineGeometry:
        """Where the letters of a line stand."""
        known = self._geometry.get(line.start)
        if known is not None and known.end == line.end:
            return known
        if len(self._geometry) >= self._CACHED:
            self._geometry.clear()
        made = LineGeometry(line.line, self._text, line.start, line.end, self._astral, line.rtl, line.origin.x())
        self._geometry[line.start] = made
        return made

    def between(self, top: float, bottom: float) -> Iterator[Line]:
        """Lines whose box or the gap beneath it lies between two heights of the document, from above."""
        block = self._block_at(top)
        while block.isValid():
            layout = block.layout()
            rect = self._document.documentLayout().blockBoundingRect(block)
            if rect.top() > bottom:
                return
            if is_folded(block):
                block = block.next()
                continue
            count = layout.lineCount()
            for index in range(_first_line(layout, top), count):
                line = self._line(block, layout, index, count)
                if line.y > bottom:
                    return
                yield line
            block = block.next()

    def at_offset(self, offset: int, *, before: bool = False) -> Line:
        """The line that shows the character at `offset`; with `before`, the one that ends there where a line wraps."""
        position = self._positions.position(offset)
        block = self._document.findBlock(position)
        self._document.documentLayout().blockBoundingRect(block)  # lays it out
        layout = block.layout()
        within = position - block.position()
        line = layout.lineForTextPosition(within)
        index = line.lineNumber() if line.isValid() else max(layout.lineCount() - 1, 0)
        if before and index > 0 and within == layout.lineAt(index).textStart():
            index -= 1
        return self._line(block, layout, index, layout.lineCount())

    def at_height(self, y: float) -> Line:
        """The line whose box is nearest to a height of the document."""
        nearest: Line | None = None
        for line in self.between(y - 1, y + 1):
            if nearest is None or _distance(line, y) < _distance(nearest, y):
                nearest = line
        if nearest is not None:
            following = self.after(nearest)
            if following is not None and _distance(following, y) < _distance(nearest, y):
                return following
            return nearest
        # Between the paragraphs, above the first one, or beneath the last one.
        block = self._block_at(y)
        above, below = self._shown(block, forward=False), self._shown(block.next(), forward=True)
        near = [self._edge(above, last=True)] if above.isValid() else []
        near += [self._edge(below, last=False)] if below.isValid() else []
        return min(near, key=lambda line: _distance(line, y), default=self.at_offset(0))

    def before(self, line: Line) -> Line | None:
        """The line above, or None at the top of the article."""
        index = line.line.lineNumber() - 1
        if index >= 0:
            layout = line.block.layout()
            return self._line(line.block, layout, index, layout.lineCount())
        block = self._shown(line.block.previous(), forward=False)
        return self._edge(block, last=True) if block.isValid() else None

    def after(self, line: Line) -> Line | None:
        """The line below, or None at the end of the article."""
        layout = line.block.layout()
        index = line.line.lineNumber() + 1
        if index < layout.lineCount():
            return self._line(line.block, layout, index, layout.lineCount())
        block = self._shown(line.block.next(), forward=True)
        return self._edge(block, last=False) if block.isValid() else None

    def _shown(self, block: QTextBlock, *, forward: bool) -> QTextBlock:
        """This paragraph, or the nearest one that is not folded away; an invalid one where there is none."""
        while block.isValid() and is_folded(block):
            block = block.next() if forward else block.previous()
        return block

    def _edge(self, block: QTextBlock, *, last: bool) -> Line:
        """The first or the last line of a paragraph."""
        self._document.documentLayout().blockBoundingRect(block)  # lays it out
        layout = block.layout()
        count = layout.lineCount()
        return self._line(block, layout, count - 1 if last else 0, count)

    def _line(self, block: QTextBlock, layout: QTextLayout, index: int, count: int) -> Line:
        line = layout.lineAt(index)
        origin = layout.position()
        start = block.position() + line.textStart()
        box = line.rect()
        y = origin.y() + box.top()
        return Line(
            line=line,
            block=block,
            origin=origin,
            start=self._positions.offset(start),
            end=self._positions.offset(start + line.textLength()),
            y=y,
            height=line.height(),
            baseline=y + line.ascent(),
            rtl=block.textDirection() == Qt.LayoutDirection.RightToLeft,
            last=index == count - 1,
        )

    def _block_at(self, top: float) -> QTextBlock:
        """The last block that begins above `top`: found by leaps from the one found before, so that a document which
        Qt has not laid out to its end is not laid out further than needed."""
        layout = self._document.documentLayout()
        count = self._document.blockCount()

        def begins_above(number: int) -> bool:
            return layout.blockBoundingRect(self._document.findBlockByNumber(number)).top() <= top

        low = min(self._near, count - 1)
        step = 1
        while low > 0 and not begins_above(low):
            low = max(low - step, 0)
            step *= 2
        high, step = low + 1, 1
        while high < count and begins_above(high):
            low = high
            high += step
            step *= 2
        high = min(high, count)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if begins_above(middle) else (low, middle)
        self._near = low
        return self._document.findBlockByNumber(low)


def _first_line(layout: QTextLayout, top: float) -> int:
    """The last line of a paragraph that begins above `top`: by bisection, since a paragraph may be 5 MB long."""
    base = layout.position().y()
    low, high = 0, layout.lineCount()
    while high - low > 1:
        middle = (low + high) // 2
        if base + layout.lineAt(middle).y() <= top:
            low = middle
        else:
            high = middle
    return low


def _distance(line: Line, y: float) -> float:
    return max(line.y - y, y - line.bottom, 0.0)
