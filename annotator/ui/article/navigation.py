"""Where a key takes the caret. Arrows follow the eye: in right-to-left text the left arrow goes forward."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextDocument

from annotator.arabic.graphemes import next_grapheme, previous_grapheme
from annotator.arabic.words import next_word, previous_word
from annotator.ui.article.line_geometry import LineGeometry
from annotator.ui.article.lines import Line, Lines
from annotator.ui.article.positions import PositionMap


class Navigator:
    """Targets of caret movements in one article, all in code points and never inside a grapheme."""

    def __init__(self, document: QTextDocument, text: str, positions: PositionMap, lines: Lines) -> None:
        self._document = document
        self._text = text
        self._positions = positions
        self._lines = lines

    def is_rtl(self, offset: int) -> bool:
        """Whether the paragraph at `offset` runs right to left."""
        return self._block(offset).textDirection() == Qt.LayoutDirection.RightToLeft

    def sideways(self, offset: int, *, leftwards: bool) -> int:
        """One letter to the left or right on the screen; over the end of a line goes on with the next one."""
        line = self._lines.at_offset(offset)
        forward = leftwards == line.rtl
        places = self._places(line)
        if offset not in places:
            return self.by_letter(offset, forward=forward)
        index = places.index(offset) + (1 if forward else -1)
        if 0 <= index < len(places):
            return places[index]
        neighbour = self._lines.after(line) if forward else self._lines.before(line)
        if neighbour is None:
            return offset
        return self._places(neighbour)[0 if forward else -1]

    def sideways_in_run(self, offset: int, *, leftwards: bool, before: bool) -> int:
        """One letter to the left or right, by the direction of the letter before or after `offset`: what the edge of
        a mark follows, so that it always has a way on."""
        letter = previous_grapheme(self._text, offset) if before else offset
        line = self._lines.at_offset(letter)
        cell = next((cell for cell in self._lines.geometry(line).cells if cell.start <= letter < cell.end), None)
        rtl = cell.rtl if cell is not None else line.rtl
        return self.by_letter(offset, forward=leftwards == rtl)

    def by_letter(self, offset: int, *, forward: bool) -> int:
        """The next or previous grapheme boundary in the order of reading."""
        return next_grapheme(self._text, offset) if forward else previous_grapheme(self._text, offset)

    def by_word(self, offset: int, *, leftwards: bool) -> int:
        """One word to the left or right, by the direction of the paragraph."""
        if leftwards == self.is_rtl(offset):
            return next_word(self._text, offset)
        return previous_word(self._text, offset)

    def line_edge(self, offset: int, *, end: bool) -> int:
        """The beginning or the end of the line on the screen."""
        line = self._lines.at_offset(offset)
        return self._end_of(line) if end else line.start

    def vertically(self, offset: int, x: float, *, lines: int) -> int:
        """Lines further down (or up, below 0) at height `x` of the document's width, in pixels."""
        line = self._lines.at_offset(offset)
        for _ in range(abs(lines)):
            neighbour = self._lines.after(line) if lines > 0 else self._lines.before(line)
            if neighbour is None:
                return len(self._text) if lines > 0 else 0
            line = neighbour
        return self.in_line(line, x)

    def page(self, offset: int, x: float, pixels: float) -> int:
        """A screenful down, or up where `pixels` is below 0."""
        line = self._lines.at_offset(offset)
        height = line.y + pixels
        return self.in_line(self._lines.at_height(height), x)

    def in_line(self, line: Line, x: float) -> int:
        """The boundary of a line that is nearest to `x` and is drawn on that line."""
        geometry: LineGeometry = self._lines.geometry(line)
        return min(geometry.offset_at(x), self._end_of(line))

    def paragraph(self, offset: int) -> tuple[int, int]:
        """The paragraph around `offset`, without its line end."""
        block = self._block(offset)
        start = block.position()
        return self._positions.offset(start), self._positions.offset(start + block.length() - 1)

    def _places(self, line: Line) -> list[int]:
        places = self._lines.geometry(line).places()
        return [*places, line.end] if line.last else places

    def _end_of(self, line: Line) -> int:
        """The last place of a line that a caret shows there: before the space at which it wraps."""
        if line.last or line.end == line.start:
            return line.end
        return previous_grapheme(self._text, line.end)

    def _block(self, offset: int) -> QTextBlock:
        return self._document.findBlock(self._positions.position(offset))
