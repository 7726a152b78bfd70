"""Where on a laid-out line each letter stands, in text of mixed directions."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QTextLine

from annotator.arabic.graphemes import next_grapheme
from annotator.ui.article.glyphs import line_items

# Characters that are a grapheme by themselves whatever stands next to them; all others ask the boundary rules.
_SIMPLE = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0621-\u064a\u0660-\u066f\u0671-\u06d5\u2010-\u2026\u2039\u203a]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One grapheme of a line: `[start, end)` in code points, `left` to `right` in pixels of the document."""

    start: int
    end: int
    left: float
    right: float
    rtl: bool


class LineGeometry:
    """The cells of one line in logical order, which cover it without gap or overlap.

    `QTextLine.cursorToX` is not asked: at the edges of runs against the paragraph's direction it tells where a caret
    goes, not where the letter stands.
    """

    __slots__ = ("_rtl", "_starts", "cells", "end", "start")

    def __init__(self, line: QTextLine, text: str, start: int, end: int, astral: bool, rtl: bool, dx: float) -> None:
        """`[start, end)` is the line in code points of `text`, `astral` says that some take two units, `rtl` the
        paragraph's base direction, `dx` where its layout begins in the document, in pixels."""
        self.start, self.end, self._rtl = start, end, rtl
        bounds = _graphemes(text, start, end)
        units = _units(text, bounds) if astral else [bound - start for bound in bounds]
        self.cells = _cells(text, bounds, units, line, dx)
        _give_gaps(self.cells, text, rtl)
        self._starts = [cell.start for cell in self.cells]

    def rects(self, start: int, end: int) -> list[tuple[float, float]]:
        """What `[start, end)` covers, as (left, right) of each unbroken stretch, from the left."""
        covered: list[tuple[float, float]] = []
        index = max(bisect_right(self._starts, start) - 1, 0)
        for cell in self.cells[index:]:
            if cell.start >= end:
                break
            if cell.end > start and cell.right > cell.left:
                covered.append((cell.left, cell.right))
        covered.sort()
        found: list[tuple[float, float]] = []
        for left, right in covered:
            if found and left - found[-1][1] < 0.05:
                found[-1] = (found[-1][0], max(right, found[-1][1]))
            else:
                found.append((left, right))
        return found

    def first_drawn(self, start: int, end: int) -> Cell | None:
        """The first grapheme of `[start, end)` that can be seen."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        for cell in self.cells[index:]:
            if cell.start >= end:
                return None
            if cell.end > start and cell.right > cell.left:
                return cell
        return None

    def cell_at(self, x: float) -> Cell | None:
        """The grapheme drawn at `x`, if any."""
        return next((cell for cell in self.cells if cell.left <= x < cell.right), None)

    def offset_at(self, x: float) -> int:
        """The grapheme boundary nearest to `x`."""
        if not self.cells:
            return self.start
        inside = self.cell_at(x)
        nearest = inside or min(self.cells, key=lambda cell: min(abs(x - cell.left), abs(x - cell.right)))
        past_middle = x > (nearest.left + nearest.right) / 2
        return nearest.start if past_middle == nearest.rtl else nearest.end

    def caret_x(self, offset: int) -> float | None:
        """Where a caret before `offset` stands. A run against the paragraph's direction begins, for the caret, on the
        side from which the paragraph comes, and ends on the other one: so each offset has a place of its own."""
        if not self.cells:
            return None
        index = bisect_right(self._starts, offset) - 1
        if offset >= self.end:
            cell = self.cells[-1]
            if cell.rtl == self._rtl:
                return _trailing(cell)
            first = len(self.cells) - 1
            while first > 0 and self.cells[first - 1].rtl == cell.rtl:
                first -= 1
            run = self.cells[first:]
            return min(c.left for c in run) if self._rtl else max(c.right for c in run)
        cell = self.cells[max(index, 0)]
        if cell.rtl == self._rtl or (index > 0 and self.cells[index - 1].rtl == cell.rtl):
            return _leading(cell)
        last = index
        while last + 1 < len(self.cells) and self.cells[last + 1].rtl == cell.rtl:
            last += 1
        run = self.cells[index : last + 1]
        return max(c.right for c in run) if self._rtl else min(c.left for c in run)

    def places(self) -> list[int]:
        """The offsets of the line, without its end, in the order in which a caret passes them on the screen, from the
        side where the paragraph begins."""
        places = [(self.caret_x(offset) or 0.0, offset) for offset in self._starts]
        places.sort(key=lambda place: (-place[0] if self._rtl else place[0], place[1]))
        return [offset for _, offset in places]


def _leading(cell: Cell) -> float:
    return cell.right if cell.rtl else cell.left


def _trailing(cell: Cell) -> float:
    return cell.left if cell.rtl else cell.right


def _graphemes(text: str, start: int, end: int) -> list[int]:
    """All grapheme boundaries from `start` to `end`, both included."""
    bounds = [start]
    while (at := bounds[-1]) < end:
        simple = _SIMPLE.match(text, at, end)
        reached = simple.end() if simple else at
        if reached < end:
            reached -= 1  # what follows may still join the last simple character
        bounds.extend(range(at + 1, reached + 1))
        if bounds[-1] < end:
            bounds.append(min(max(next_grapheme(text, bounds[-1]), bounds[-1] + 1), end))
    return bounds


def _units(text: str, bounds: list[int]) -> list[int]:
    """UTF-16 positions of boundaries, counted from the first."""
    units = [0]
    for before, after in pairwise(bounds):
        part = text[before:after]
        units.append(units[-1] + len(part) + sum(character > "\uffff" for character in part))
    return units


def _cells(text: str, bounds: list[int], units: list[int], line: QTextLine, dx: float) -> list[Cell]:
    items = line_items(line, _soft_hyphens(text, bounds, units))
    if not items:
        x = _cursor_x(line, line.textStart()) + dx
        return [Cell(start, end, x, x, rtl=False) for start, end in pairwise(bounds)]
    items[0].start = 0  # what is not drawn at the beginning belongs to the first item
    cells: list[Cell] = []
    for item in items:
        near, far = (item.right, item.left) if item.rtl else (item.left, item.right)
        place, after = bisect_left(units, item.start), bisect_left(units, item.end)
        if place >= after:  # only marks, on a letter of another script
            _widen(cells, item.left + dx, item.right + dx)
            continue
        edges = [near, *(item.edges.get(units[index]) for index in range(place + 1, after))]
        shares = [_share(text[bounds[index] : bounds[index + 1]]) for index in range(place, after)]
        for index, (one, other) in enumerate(pairwise(_fill(edges, shares, far)), start=place):
            left, right = (other, one) if item.rtl else (one, other)
            cells.append(Cell(bounds[index], bounds[index + 1], left + dx, max(left, right) + dx, item.rtl))
    return cells


def _soft_hyphens(text: str, bounds: list[int], units: list[int]) -> list[int]:
    """Where hyphens stand that are not seen: all but one at which the line ends."""
    if text.find("\xad", bounds[0], bounds[-1]) < 0:
        return []
    found = [unit for unit, bound in zip(units, bounds, strict=True) if text.startswith("\xad", bound)]
    return [unit for unit in found if unit < units[-1] - 1]


def _widen(cells: list[Cell], left: float, right: float) -> None:
    """Gives what stands right beside the last cell to it."""
    if cells:
        last = cells[-1]
        if abs(last.right - left) < 0.05 or abs(last.left - right) < 0.05:
            cells[-1] = Cell(last.start, last.end, min(left, last.left), max(right, last.right), last.rtl)


def _cursor_x(line: QTextLine, position: int) -> float:
    found = line.cursorToX(position)  # PySide gives the position back as well, and declares neither
    assert isinstance(found, tuple)
    return float(found[0])


def _share(grapheme: str) -> float:
    """How much of a glyph belongs to a grapheme without one of its own: nothing to controls, which draw nothing, and to
    spaces, which have none only where they hang over the end of a line."""
    return 0.0 if grapheme.isspace() or unicodedata.category(grapheme[0]) == "Cf" else 1.0


def _fill(edges: list[float | None], shares: list[float], far: float) -> list[float]:
    """Parts of a ligature get equal shares of it, as Qt's own caret gives them."""
    known = [*edges, far]
    start = 0
    for index in range(1, len(known)):
        edge = known[index]
        if edge is None:
            continue
        begin = known[start]
        assert begin is not None
        done = shares[start] or 1.0  # whatever has an edge has a glyph
        whole = done + sum(shares[start + 1 : index])
        for inner in range(start + 1, index):
            known[inner] = begin + (edge - begin) * done / whole
            done += shares[inner]
        start = index
    return [edge for edge in known if edge is not None]


def _give_gaps(cells: list[Cell], text: str, rtl: bool) -> None:
    """Tabs have no glyph: they get the room that no run claims, in the paragraph's direction."""
    tabs = [index for index, cell in enumerate(cells) if text[cell.start] == "\t"]
    if not tabs:
        return
    drawn = sorted((cell for cell in cells if cell.right > cell.left), key=lambda cell: cell.left)
    gaps = [(a.right, b.left) for a, b in pairwise(drawn) if b.left - a.right > 0.5]
    if rtl:
        gaps.reverse()
    for index, (left, right) in zip(tabs, gaps, strict=False):
        cell = cells[index]
        cells[index] = Cell(cell.start, cell.end, left, right, rtl)
