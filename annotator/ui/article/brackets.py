"""Brackets in the margin beside quotes: how far each reaches, each in a lane of its own where several meet."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.ui.article import colors
from annotator.ui.article.document import Metrics
from annotator.ui.article.highlight import Highlight
from annotator.ui.article.lines import Line
from annotator.ui.article.mark_shapes import LineHeights

MAX_LANES = 4
_APART = 90
"""Code points between two quotes within which they may share a line of the screen, and so get lanes of their own."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """The bracket of one mark; lane 0 is the one next to the text."""

    mark: Highlight
    lane: int


def brackets(marks: Iterable[Highlight]) -> list[Bracket]:
    """A lane for each mark that has a bracket: inner ones lie nearer to the text, neighbours never touch."""
    placed: list[Bracket] = []
    for mark in sorted((mark for mark in marks if mark.bracket), key=lambda mark: (mark.end - mark.start, mark.start)):
        taken = {
            other.lane
            for other in placed
            if other.mark.start < mark.end + _APART and mark.start < other.mark.end + _APART
        }
        placed.append(Bracket(mark, next((lane for lane in range(MAX_LANES) if lane not in taken), MAX_LANES - 1)))
    return placed


class BracketPainter:
    """Draws the brackets of the lines that are seen, on the side where reading begins."""

    def __init__(self, found: list[Bracket], metrics: Metrics, base: QColor, width: float) -> None:
        self._found = found
        self._metrics = metrics
        self._base = base
        self._width = width

    def paint(self, painter: QPainter, visible: list[Line], selected: str | None) -> None:
        """Draw what belongs to these lines; the painter stands at the document's origin."""
        if not self._found or not visible:
            return
        for index, line in enumerate(visible):
            following = visible[index + 1] if index + 1 < len(visible) else None
            for bracket in self._found:
                if bracket.mark.start < max(line.end, line.start + 1) and line.start < bracket.mark.end:
                    self._piece(painter, line, following, bracket, strong=bracket.mark.id == selected)

    def _piece(self, painter: QPainter, line: Line, following: Line | None, bracket: Bracket, *, strong: bool) -> None:
        metrics, heights = self._metrics, LineHeights.of(line, self._metrics)
        begins = line.start <= bracket.mark.start
        ends = bracket.mark.end <= line.end
        step = metrics.margin / (MAX_LANES + 1)
        inset = metrics.margin - (bracket.lane + 1) * step
        x = self._width - inset if line.rtl else inset
        tick = -step * 0.7 if line.rtl else step * 0.7
        top = heights.top if begins else line.y
        bottom = heights.bottom if ends else (following.y if following is not None else line.bottom + metrics.gap(0))
        ink = colors.ink(bracket.mark.color, self._base)
        if bracket.mark.style == "dotted":
            ink = colors.mix(ink, self._base, 0.5)
        painter.setPen(QPen(ink, metrics.thickness * (1.9 if strong else 1.0)))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if begins:
            painter.drawLine(QPointF(x, top), QPointF(x + tick, top))
        if ends:
            painter.drawLine(QPointF(x, bottom), QPointF(x + tick, bottom))
