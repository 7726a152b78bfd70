"""Draws the visible lines of an article: tints under the text, the text, then lines, names, outlines and handles."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen

from annotator.arabic.direction import paragraph_direction
from annotator.ui.article import colors
from annotator.ui.article.brackets import Bracket, BracketPainter
from annotator.ui.article.document import Metrics
from annotator.ui.article.highlight import Highlight, HighlightSet
from annotator.ui.article.line_geometry import LineGeometry
from annotator.ui.article.lines import Line, Lines
from annotator.ui.article.mark_shapes import LineHeights, NameRuler, Shape, line_shapes
from annotator.ui.article.patterns import lane_pens

Range = tuple[int, int]


@dataclass(slots=True)
class Scene:
    """What the painter shows besides text and highlights; all in code points."""

    selection: Range | None = None
    caret: int | None = None
    selected: str | None = None
    hits: Sequence[Range] = field(default_factory=list)
    current_hit: Range | None = None
    dimmed: Sequence[Range] = field(default_factory=list)
    lit: Sequence[Range] = field(default_factory=tuple)
    """Places that a question points to."""
    related: frozenset[str] = frozenset()
    """Marks that are shown strongly because they belong to the selected one."""
    handle: tuple[int, bool] | None = None
    """The edge that edge mode moves: its offset, and whether it is a beginning."""


class ArticlePainter:
    """Paints what lies between two heights of the document; its cost is that of the lines there."""

    def __init__(
        self,
        lines: Lines,
        highlights: HighlightSet,
        font: QFont,
        palette: QPalette,
        found: list[Bracket],
        width: float,
    ) -> None:
        self._lines = lines
        self._highlights = highlights
        self._metrics = Metrics.of(font)
        self._name_font = QFont(font)
        self._name_font.setPixelSize(max(9, round(0.56 * self._metrics.em)))
        self._name_font.setWeight(QFont.Weight.Medium)
        self._ruler = NameRuler(self._name_font)
        self._base = palette.color(QPalette.ColorRole.Base)
        self._text = palette.color(QPalette.ColorRole.Text)
        self._highlight = palette.color(QPalette.ColorRole.Highlight)
        self._width = width
        self._brackets = BracketPainter(found, self._metrics, self._base, width)

    def shapes(self, line: Line) -> list[Shape]:
        """What is drawn for each mark on a line; a click is answered with the same."""
        geometry = self._lines.geometry(line)
        return line_shapes(line, geometry, self._highlights, self._ruler, self._metrics.em)

    def name_rects(self, shape: Shape, line: Line) -> list[QRectF]:
        """Where the names of a shape stand, in pixels of the document."""
        heights = LineHeights.of(line, self._metrics)
        height = heights.name_bottom - heights.name_top
        return [QRectF(name.left, heights.name_top, name.width, height) for name in shape.names]

    def paint(self, painter: QPainter, top: float, bottom: float, scene: Scene) -> None:
        """Paints the document between two heights; the painter is already moved to the document's origin."""
        visible = list(self._lines.between(top - 3 * self._metrics.em, bottom + 2 * self._metrics.em))
        shapes = [self._shapes_if_any(line) for line in visible]
        for line, drawn in zip(visible, shapes, strict=True):
            self._tints(painter, line, drawn, scene)
        painter.setPen(self._text)
        for line in visible:
            line.line.draw(painter, line.origin)
        for line in visible:
            self._veil(painter, line, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line, drawn in zip(visible, shapes, strict=True):
            self._over(painter, line, drawn, scene)
        self._brackets.paint(painter, visible, scene.selected)
        for line in visible:
            self._caret(painter, line, scene)

    def _shapes_if_any(self, line: Line) -> list[Shape]:
        if not self._highlights.touching(line.start, max(line.end, line.start + 1)):
            return []
        return self.shapes(line)

    def _tints(self, painter: QPainter, line: Line, shapes: list[Shape], scene: Scene) -> None:
        heights = LineHeights.of(line, self._metrics)
        for shape in shapes:
            if shape.mark.style == "dotted":
                continue
            strong = shape.mark.id == scene.selected or shape.mark.id in scene.related
            if shape.mark.style == "lane" and shape.mark.id != scene.selected:
                continue
            color = colors.tint(shape.mark.color, self._base, strong=strong, faint=shape.mark.dimmed)
            for left, right in shape.parts:
                painter.fillRect(QRectF(left, heights.top, right - left, heights.bottom - heights.top), color)
        for hit in scene.hits:
            self._fill(painter, line, hit, QColor(255, 214, 0, 90))
        if scene.current_hit is not None:
            self._fill(painter, line, scene.current_hit, QColor(255, 150, 0, 150))
        for part in scene.lit:
            self._fill(painter, line, part, QColor(255, 190, 0, 110))
        if scene.selection is not None:
            color = QColor(self._highlight)
            color.setAlphaF(0.42 if colors.is_dark(self._base) else 0.32)
            self._fill(painter, line, scene.selection, color)

    def _fill(self, painter: QPainter, line: Line, part: Range, color: QColor) -> None:
        for rect in self._rects(line, part):
            painter.fillRect(rect, color)

    def _veil(self, painter: QPainter, line: Line, scene: Scene) -> None:
        """Greys furniture by laying the background over it, which works for parts of a line too."""
        veil = QColor(self._base)
        veil.setAlphaF(0.5)
        for start, end in scene.dimmed:
            if start <= line.start and line.end <= end + 1:  # letters reach beyond their cells at both ends of a line
                beyond = 0.3 * self._metrics.em
                painter.fillRect(QRectF(0, line.y - beyond, self._width, line.height + 2 * beyond), veil)
            else:
                self._fill(painter, line, (start, end), veil)

    def _rects(self, line: Line, part: Range) -> list[QRectF]:
        start, end = max(part[0], line.start), min(part[1], line.end)
        if start >= end:
            return []
        heights = LineHeights.of(line, self._metrics)
        geometry = self._lines.geometry(line)
        return [
            QRectF(left, heights.top, right - left, heights.bottom - heights.top)
            for left, right in geometry.rects(start, end)
        ]

    def _over(self, painter: QPainter, line: Line, shapes: list[Shape], scene: Scene) -> None:
        heights = LineHeights.of(line, self._metrics)
        for shape in shapes:
            ink = colors.ink(shape.mark.color, self._base)
            if shape.mark.dimmed:
                ink = colors.mix(ink, self._base, 0.5)
            self._lanes(painter, shape, ink, heights.first_lane + shape.level * self._metrics.lane)
            if shape.mark.style == "dotted" or shape.mark.id == scene.selected or shape.mark.id in scene.related:
                self._outline(painter, shape, ink, heights, selected=shape.mark.id == scene.selected)
            painter.setPen(ink)
            painter.setFont(self._name_font)
            baseline = heights.name_bottom - 0.22 * self._metrics.em
            for name in shape.names:
                rtl = paragraph_direction(name.text, "ltr") == "rtl"
                painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
                painter.drawText(QPointF(name.left, baseline), name.text)
        if scene.handle is not None:
            self._handle(painter, line, scene.handle, scene.selected)

    def _lanes(self, painter: QPainter, shape: Shape, ink: QColor, y: float) -> None:
        for shift, pen in lane_pens(shape.mark, ink, self._metrics.thickness):
            painter.setPen(pen)
            for left, right in shape.parts:
                inset = min(1.0, (right - left) / 4)
                painter.drawLine(QPointF(left + inset, y + shift), QPointF(right - inset, y + shift))
        if shape.links:
            painter.setPen(QPen(ink, max(1.0, self._metrics.thickness / 2), Qt.PenStyle.DotLine))
            for left, right in shape.links:
                painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _outline(self, painter: QPainter, shape: Shape, ink: QColor, heights: LineHeights, *, selected: bool) -> None:
        pen = QPen(ink, 2.0 if selected else 1.2)
        if not selected:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for left, right in shape.parts:
            painter.drawRoundedRect(QRectF(left, heights.top, right - left, heights.bottom - heights.top), 3, 3)

    def _handle(self, painter: QPainter, line: Line, handle: tuple[int, bool], selected: str | None) -> None:
        """A bar at the edge that moves, with a knob on the side outside of the mark."""
        x = edge_x(self._lines.geometry(line), handle)
        if x is None:
            return
        mark = self._highlights.get(selected) if selected is not None else None
        ink = colors.ink(mark.color, self._base) if isinstance(mark, Highlight) else self._text
        heights = LineHeights.of(line, self._metrics)
        painter.setPen(QPen(ink, 3.0))
        painter.drawLine(QPointF(x, heights.top - 2), QPointF(x, heights.bottom + 3))
        painter.setBrush(ink)
        radius = 0.2 * self._metrics.em
        painter.drawEllipse(QPointF(x, heights.bottom + 3), radius, radius)

    def _caret(self, painter: QPainter, line: Line, scene: Scene) -> None:
        offset = scene.caret
        if offset is None or scene.handle is not None or not line.start <= offset <= line.end:
            return
        if offset == line.end and not line.last:
            return  # it is drawn at the beginning of the next line
        x = self.caret_x(line, offset)
        color = self._text
        painter.fillRect(QRectF(x - 1, line.y, 2, line.height), color)

    def caret_x(self, line: Line, offset: int) -> float:
        """Where a caret stands on its line, in pixels of the document."""
        x = self._lines.geometry(line).caret_x(offset)
        if x is None:  # an empty paragraph
            return line.origin.x() + line.line.naturalTextRect().left()
        return x


def edge_x(geometry: LineGeometry, edge: tuple[int, bool]) -> float | None:
    """Where the beginning (True) or the end of a mark stands if it is on this line, in pixels of the document."""
    offset, begins = edge
    for cell in geometry.cells:
        if begins and cell.start <= offset < cell.end:
            return cell.right if cell.rtl else cell.left
        if not begins and cell.start < offset <= cell.end:
            return cell.left if cell.rtl else cell.right
    return None
