"""The article as it is drawn: text, highlights, scrolling and size; what stands where on the screen."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from annotator.ui.article.brackets import Bracket, brackets
from annotator.ui.article.document import ROOMY_LEVELS, Metrics, build_document, make_room
from annotator.ui.article.folding import STRIP, Folding, Part, is_folded
from annotator.ui.article.heads import Placed, paint_heads
from annotator.ui.article.highlight import Highlight, HighlightSet
from annotator.ui.article.lines import Line, Lines
from annotator.ui.article.mark_shapes import LineHeights
from annotator.ui.article.navigation import Navigator
from annotator.ui.article.painter import ArticlePainter, Scene, edge_x
from annotator.ui.article.positions import PositionMap
from annotator.ui.fonts import load_fonts

DEFAULT_TEXT_SIZE = 15.0
"""Points."""

Range = tuple[int, int]


class ArticleSurface(QTextEdit):
    """A read-only QTextEdit that paints by itself, and only the lines that are seen. Offsets are code points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would have long paragraphs laid out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # the margins beside the column are paper too
        self.setAutoFillBackground(True)
        self._family = load_fonts()
        self._size = DEFAULT_TEXT_SIZE
        self._text = ""
        self._language = "ar"
        self._highlights = HighlightSet()
        self._brackets: list[Bracket] | None = None
        self._scene = Scene()
        self._hits: list[Range] = []
        self._dimmed: list[Range] = []
        self.folding = Folding()
        self._built: QTextDocument | None = None
        self._positions = PositionMap("")
        self._lines = Lines(self.document(), "", self._positions)
        self._build()

    def text(self) -> str:
        """The text as it was set; the only text that anything is cut from."""
        return self._text

    @property
    def text_size(self) -> float:
        """The size of the text in points."""
        return self._size

    def set_current_hit(self, hit: Range | None) -> None:
        """Shows where a search stands."""
        self._scene.current_hit = hit
        self.viewport().update()

    def set_hits(self, hits: Iterable[Range]) -> None:
        """Shows all places that a search found; they do not overlap."""
        self._hits = sorted(hits)
        self.viewport().update()

    def set_dimmed_ranges(self, ranges: Iterable[Range]) -> None:
        """Greys parts of the text, such as link lists; they do not overlap."""
        self._dimmed = sorted(ranges)
        self.viewport().update()

    def set_parts(self, parts: Iterable[Part]) -> None:
        """Shows other sections of the same article; what was unfolded stays so."""
        found = list(parts)
        if sorted(found, key=lambda part: (part.start, -part.end)) != list(self.folding.parts):
            self.folding.replace(found)
            self._dimmed = self.folding.dimmed
            self._rebuild()

    def unfold(self, parts: Iterable[Part], opened: bool = True) -> None:
        """Shows the text of these sections, or folds it away."""
        self.folding.turn(parts, opened)
        self._rebuild()

    def head_at(self, point: QPointF) -> Part | None:
        """The foldable section whose name is drawn at a point of the viewport."""
        place = QPointF(point.x(), point.y() + self._scrolled())
        found = next((head for head, rect, _ in self._heads(place.y(), place.y()) if rect.contains(place)), None)
        return found.part if found is not None and found.part.furniture else None

    def set_lit(self, places: Iterable[Range]) -> None:
        """Shows what a question points to."""
        self._scene.lit = tuple(places)
        self.viewport().update()

    def set_related(self, marks: Iterable[str]) -> None:
        """Shows the marks that belong to the selected one."""
        related = frozenset(marks)
        if related != self._scene.related:
            self._scene.related = related
            self.viewport().update()

    def show_handle(self, handle: tuple[int, bool] | None) -> None:
        """Shows the edge that edge mode moves: its offset, and whether it is a beginning."""
        self._scene.handle = handle
        self.viewport().update()

    def reveal(self, start: int, end: int) -> None:
        """Scrolls as little as shows `[start, end)`, or its beginning where it is higher than the view."""
        metrics = Metrics.of(self._font())
        hidden = self.folding.hidden(start, max(end, start + 1))
        if hidden:
            self.unfold(hidden)
        first = self._lines.at_offset(start)
        last = self._lines.at_offset(max(end - 1, start))
        named = any(head.offset == first.start for head in self.folding.heads)
        top = first.y - (2.2 if named else 1.2) * metrics.em
        bottom = last.bottom + 1.2 * metrics.em
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if bottom > bar.maximum() + height:
            self.document().size()  # has the rest laid out, which tells the bar its range
        if top < bar.value() or bottom - top > height:
            bar.setValue(int(top))
        elif bottom > bar.value() + height:
            bar.setValue(int(bottom - height) + 1)

    def top_place(self) -> tuple[int, float]:
        """What stands at the top of the view: the offset of a line, and how many pixels of it are out of sight."""
        scrolled = self._scrolled()
        top = self._lines.at_height(scrolled)
        return top.start, scrolled - top.y

    def show_at_top(self, offset: int, above: float = 0.0) -> None:
        """Scrolls so that the line at `offset` stands at the top, so many pixels of it out of sight."""
        line = self._lines.at_offset(offset)
        self.document().size()  # has all laid out, which tells the bar its range
        self.verticalScrollBar().setValue(round(line.y + above))

    def rects_of(self, mark: str) -> list[QRectF]:
        """The rectangles over a mark's text, in pixels of the viewport; those of lines out of sight too."""
        highlight = self._highlights.get(mark)
        return [] if highlight is None else [rect for part in highlight.fragments for rect in self.rects(*part)]

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The rectangles that cover `[start, end)`, one for each stretch that is unbroken on the screen."""
        metrics = Metrics.of(self._font())
        found: list[QRectF] = []
        line: Line | None = self._lines.at_offset(start)
        if line is not None and is_folded(line.block):
            line = self._lines.after(line)
        while line is not None and line.start < end:
            heights = LineHeights.of(line, metrics)
            for left, right in self._lines.geometry(line).rects(max(start, line.start), min(end, line.end)):
                found.append(QRectF(left, heights.top - self._scrolled(), right - left, heights.bottom - heights.top))
            line = self._lines.after(line)
        return found

    def offset_at(self, point: QPointF) -> int:
        """The letter boundary nearest to a point of the viewport."""
        line = self._lines.at_height(point.y() + self._scrolled())
        return self.navigator.in_line(line, point.x())

    def character_at(self, point: QPointF) -> int:
        """The offset of the character drawn at a point of the viewport, or of the boundary nearest to it."""
        line = self._lines.at_height(point.y() + self._scrolled())
        cell = self._lines.geometry(line).cell_at(point.x())
        return cell.start if cell is not None else self.navigator.in_line(line, point.x())

    def marks_at_point(self, point: QPointF) -> list[str]:
        """The marks whose text or name is drawn at a point of the viewport, innermost first."""
        painter = self._painter()
        metrics = Metrics.of(self._font())
        place = QPointF(point.x(), point.y() + self._scrolled())
        found: list[str] = []
        for line in self._lines.between(place.y() - 2 * metrics.em, place.y() + 2 * metrics.em):
            heights = LineHeights.of(line, metrics)
            for shape in reversed(painter.shapes(line)):
                lowest = heights.first_lane + (shape.level + 0.5) * metrics.lane
                on_text = heights.top <= place.y() < lowest and any(
                    left <= place.x() < right for left, right in shape.parts
                )
                if on_text or any(rect.contains(place) for rect in painter.name_rects(shape, line)):
                    found.append(shape.mark.id)
        return list(dict.fromkeys(found))

    def edge_rect(self, offset: int, begins: bool) -> QRectF | None:
        """A bar without width where a mark begins or ends, in pixels of the viewport."""
        line = self._lines.at_offset(offset if begins else max(offset - 1, 0))
        x = edge_x(self._lines.geometry(line), (offset, begins))
        if x is None:
            return None
        heights = LineHeights.of(line, Metrics.of(self._font()))
        return QRectF(x, heights.top - self._scrolled(), 0, heights.bottom - heights.top)

    def caret_rect(self, offset: int) -> QRectF:
        """Where a caret at `offset` is drawn, in pixels of the viewport."""
        line = self._lines.at_offset(offset)
        return QRectF(self._painter().caret_x(line, offset), line.y - self._scrolled(), 2, line.height)

    def _font(self) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(self._size)
        return font

    def _scrolled(self) -> int:
        return self.verticalScrollBar().value()

    def _build(self) -> None:
        """Makes the document anew from text, highlights and text size."""
        self._brackets = None
        font = self._font()
        self._positions = PositionMap(self._text)
        self._fit_column()
        crowded = self._highlights.crowded(ROOMY_LEVELS)
        document = build_document(
            self._text, self._language, font, self.viewport().width(), crowded, self._positions, self.folding, self
        )
        self.setDocument(document)
        if self._built is not None:
            self._built.deleteLater()  # Qt deletes only the document that it made itself
        self._built = document
        self._lines = Lines(document, self._text, self._positions)
        self.navigator = Navigator(document, self._text, self._positions, self._lines)

    def _rebuild(self) -> None:
        """Builds again; what stands at the top of the view stays there."""
        scrolled, place = self._scrolled(), self.top_place()
        self._build()
        if scrolled:
            self.show_at_top(*place)

    def _replace_highlights(self, highlights: HighlightSet) -> None:
        self._highlights = highlights
        self._brackets = None
        if highlights.crowded(ROOMY_LEVELS):
            self._rebuild()  # cheaper than changing many paragraphs of a document that is shown
        self.viewport().update()

    def _change_highlights(self, add: Sequence[Highlight], remove: Iterable[str]) -> None:
        removed = list(remove)
        if any(mark.bracket for mark in add) or any(item.mark.id in removed for item in self._brackets or ()):
            self._brackets = None
            self.viewport().update()
        changed = self._highlights.update(add, removed)
        crowded = []
        for mark in add:
            for near in self._highlights.touching(mark.start, mark.end):
                levels = self._highlights.level(near.id) + 1
                if levels > ROOMY_LEVELS:
                    crowded.append((near.start, levels))
        if crowded and make_room(self.document(), crowded, self._positions, Metrics.of(self._font())):
            self.viewport().update()
            return
        for start, end in changed:
            self._update_lines(start, end)

    def _update_lines(self, start: int, end: int) -> None:
        """Has the visible lines between two offsets painted again, with names above and lines beneath."""
        top = self._scrolled()
        height = self.viewport().height()
        em = Metrics.of(self._font()).em
        seen = [line for line in self._lines.between(top - 2 * em, top + height) if line.end >= start]
        touched = [line for line in seen if line.start <= end]
        if touched:
            upper = touched[0].y - 1.5 * em - top
            lower = touched[-1].bottom + 3 * em - top
            self.viewport().update(0, int(upper), self.viewport().width(), int(lower - upper) + 1)

    def _painter(self) -> ArticlePainter:
        if self._brackets is None:
            self._brackets = brackets(self._highlights.bracketed())
        width = self.viewport().width()
        return ArticlePainter(self._lines, self._highlights, self._font(), self.palette(), self._brackets, width)

    def _fit_column(self) -> None:
        """Centres a column of comfortable width."""
        metrics = Metrics.of(self._font())
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        side = max(0, (room - metrics.column - round(2 * metrics.margin)) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the column centred and the lines' places true."""
        self._fit_column()
        super().resizeEvent(event)
        self._lines.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what the event asks for, whatever the length of the article."""
        painter = QPainter(self.viewport())
        scrolled = self._scrolled()
        painter.translate(0, -scrolled)
        top, bottom = event.rect().top() + scrolled, event.rect().bottom() + scrolled
        self._scene.hits = _between(self._hits, self._seen(top, bottom))
        self._scene.dimmed = _between(self._dimmed, self._seen(top, bottom))
        self._painter().paint(painter, top, bottom, self._scene)
        paint_heads(painter, self._heads(top, bottom), self._font(), self.palette())
        painter.end()

    def _heads(self, top: float, bottom: float) -> list[Placed]:
        """The names of sections between two heights of the document, with their places."""
        if not self.folding.heads:
            return []
        metrics = Metrics.of(self._font())
        first, last = self._lines.at_height(top - metrics.em), self._lines.at_height(bottom + 2 * metrics.em)
        beyond = self._lines.after(last)
        upto = beyond.start if beyond is not None else self._positions.length
        height, side = STRIP * metrics.em, self.viewport().width() - 2 * metrics.margin
        found: list[Placed] = []
        before = self._lines.before(first)
        for head in self.folding.heads:
            if (before.end if before is not None else 0) <= head.offset <= upto:
                block = self.document().findBlock(self._positions.position(head.offset))
                y = self.document().documentLayout().blockBoundingRect(block).top() - head.room * metrics.em
                if y <= bottom and y + height >= top:
                    rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
                    found.append((head, QRectF(metrics.margin, y, side, height), rtl))
        return found

    def _seen(self, top: float, bottom: float) -> Range:
        if not self._hits and not self._dimmed:
            return 0, 0
        return self._lines.at_height(top).start, self._lines.at_height(bottom).end


def _between(ranges: list[Range], part: Range) -> list[Range]:
    """Those of sorted ranges that touch `part`."""
    first = max(bisect_left(ranges, (part[0], 0)) - 1, 0)
    last = bisect_left(ranges, (part[1], 0))
    return ranges[first:last]
