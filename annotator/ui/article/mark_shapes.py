"""What is drawn for each highlight on one line: rectangles, links between fragments, and names without collisions."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.article.document import Metrics
from annotator.ui.article.highlight import Highlight, HighlightSet
from annotator.ui.article.line_geometry import LineGeometry
from annotator.ui.article.lines import Line

Extent = tuple[float, float]
"""Left and right, in pixels of the document."""


_ENDLESS = 10_000.0  # pixels; no line is as long
_SHORTEST = 1.8  # em; a name in less room says nothing


class NameRuler:
    """Measures names in the small type that they are written in."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}

    def width(self, name: str) -> float:
        """Pixels."""
        width = self._widths.get(name)
        if width is None:
            width = self._widths[name] = self._metrics.horizontalAdvance(name)
        return width

    def shortened(self, name: str, width: float) -> str:
        """The beginning of a name, with an ellipsis, that fits into so many pixels."""
        return self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)


@dataclass(slots=True)
class NamePlace:
    """A label's name above the place where its mark begins; `text` may be shortened to fit."""

    text: str
    left: float
    width: float


@dataclass(slots=True)
class Shape:
    """One highlight on one line. `parts` are covered text, `links` the text between two fragments."""

    mark: Highlight
    level: int
    parts: list[Extent]
    links: list[Extent]
    names: list[NamePlace] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LineHeights:
    """The rows of a line, as heights in pixels of the document."""

    name_top: float
    name_bottom: float
    top: float
    bottom: float
    first_lane: float

    @staticmethod
    def of(line: Line, metrics: Metrics) -> "LineHeights":
        """Measured from the baseline, so that a taller fallback font on the line moves nothing."""
        em, base = metrics.em, line.baseline
        return LineHeights(
            name_top=base - 1.66 * em,
            name_bottom=base - 0.94 * em,
            top=base - 0.92 * em,
            bottom=base + 0.40 * em,
            first_lane=base + 0.46 * em,
        )


def line_shapes(
    line: Line, geometry: LineGeometry, highlights: HighlightSet, ruler: NameRuler, em: float
) -> list[Shape]:
    """The shapes of a line in the order of painting, outer marks first. `em` is the text size in pixels."""
    shapes: list[Shape] = []
    starts: list[_Start] = []
    # An empty line still has its line end, which a mark over several paragraphs may cover.
    for mark in highlights.touching(line.start, max(line.end, line.start + 1)):
        shape = Shape(mark, highlights.level(mark.id), [], [])
        previous_end = mark.start
        for number, (start, end) in enumerate(mark.fragments):
            if number and previous_end < line.end and start > line.start:
                shape.links.extend(geometry.rects(max(previous_end, line.start), min(start, line.end)))
            previous_end = end
            if start >= line.end or end <= line.start:
                continue
            parts = geometry.rects(max(start, line.start), min(end, line.end))
            shape.parts.extend(parts)
            first = geometry.first_drawn(start, end) if start >= line.start else None
            if first is not None and mark.name:
                name = f"… {mark.name}" if number else _title(mark)
                left, right = next(part for part in parts if part[0] <= first.left < part[1])
                starts.append(_Start(shape, right if line.rtl else left, right - left, name))
        shapes.append(shape)
    _place_names(starts, line.rtl, ruler, em)
    left = line.origin.x() + line.line.x()
    _keep_inside(shapes, left, left + line.line.width(), ruler)
    return shapes


def _keep_inside(shapes: list[Shape], left: float, right: float, ruler: NameRuler) -> None:
    """Shortens names that would run over the side of the text."""
    for name in (name for shape in shapes for name in shape.names):
        begin, end = max(name.left, left), min(name.left + name.width, right)
        if end - begin < name.width:
            name.text = ruler.shortened(name.text, end - begin)
            name.width = ruler.width(name.text)
            name.left = end - name.width if begin > name.left else begin


def _title(mark: Highlight) -> str:
    return mark.name + (" ⚑" if mark.flagged else "")


@dataclass(frozen=True, slots=True)
class _Start:
    """A name that wants to stand at `edge`, over `room` pixels of marked text."""

    shape: Shape
    edge: float
    room: float
    name: str


def _place_names(starts: list[_Start], rtl: bool, ruler: NameRuler, em: float) -> None:
    """Puts each name at the edge where its mark begins, or right after the name that already stands there. Where some
    would come too far from their marks, names are shortened so that each leaves room for the next one."""
    # In reading order; of two marks that begin together the outer one is named first.
    starts.sort(key=lambda start: -start.edge if rtl else start.edge)
    gap = 0.35 * em
    names = [start.name for start in starts]
    places = _placed(starts, names, rtl, ruler, em)
    if None in places:
        names = [
            ruler.shortened(start.name, max(room - gap, _SHORTEST * em))
            for start, room in zip(starts, _rooms(starts), strict=True)
        ]
        places = _placed(starts, names, rtl, ruler, em)
    for start, place in zip(starts, places, strict=True):
        if place is not None:  # else the line, its pattern and the tooltip still tell the label
            start.shape.names.append(place)


def _rooms(starts: list[_Start]) -> list[float]:
    """How far it is from each start to the next one; those at one place share it."""
    rooms = []
    for start in starts:
        together = [other for other in starts if abs(other.edge - start.edge) < 1]
        further = [abs(other.edge - start.edge) for other in starts[starts.index(together[-1]) + 1 :]]
        rooms.append(min(further, default=_ENDLESS) / len(together))
    return rooms


def _placed(starts: list[_Start], names: list[str], rtl: bool, ruler: NameRuler, em: float) -> list[NamePlace | None]:
    """Places for the names of a line, none where one would come too far from its mark."""
    places: list[NamePlace | None] = []
    taken: list[Extent] = []
    for start, name in zip(starts, names, strict=True):
        width = ruler.width(name)
        begin = _free_place(taken, start.edge, width, rtl, 0.35 * em)
        if abs(begin - start.edge) > max(start.room + em, 3 * em):
            places.append(None)
            continue
        left = begin - width if rtl else begin
        taken.append((left, left + width))
        places.append(NamePlace(name, left, width))
    return places


def _free_place(taken: list[Extent], edge: float, width: float, rtl: bool, gap: float) -> float:
    begin = edge
    moved = True
    while moved:
        moved = False
        left, right = (begin - width, begin) if rtl else (begin, begin + width)
        for other_left, other_right in taken:
            if left < other_right + gap and right > other_left - gap:
                begin = other_left - gap if rtl else other_right + gap
                moved = True
                break
    return begin
