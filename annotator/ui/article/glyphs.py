"""Where Qt drew the glyphs of a line, and which characters they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

_RETRIEVE = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
)
_SPLIT = QGlyphRun.GlyphRunFlag.SplitLigature


@dataclass(slots=True)
class Item:
    """A run of one direction and script, Qt's unit of shaping; positions are UTF-16 units from the line's start.

    `left` and `right` are pixels of the paragraph's layout; `edges` maps the first position of each glyph cluster to
    the edge at which it begins, the right one where the run goes right to left.
    """

    left: float
    right: float
    rtl: bool
    start: int = 0
    end: int = 0
    edges: dict[int, float] = field(default_factory=dict)
    runs: list[QGlyphRun] = field(default_factory=list)


def line_items(line: QTextLine, soft_hyphens: Sequence[int] = ()) -> list[Item]:
    """The items of a line in logical order. `soft_hyphens` are their positions from the line's start.

    The whole line is asked for, because `QTextLine.glyphRuns` is wrong for a part that begins inside a ligature
    (`إيراني` in `والإيراني`, where ل and إ are one glyph).
    """
    if line.textLength() == 0:
        return []  # Qt crashes when it is asked for the glyphs of an empty line
    first = line.textStart()
    by_place: dict[tuple[float, float], Item] = {}
    hidden: list[int] = []  # where items of controls begin, which take no room
    for run in line.glyphRuns(first, line.textLength(), _RETRIEVE):
        rect = run.boundingRect()
        if not run.stringIndexes():
            continue
        if rect.width() <= 0:
            hidden.append(run.stringIndexes()[0] - first)
            continue
        place = (rect.left(), rect.right())
        item = by_place.get(place)
        if item is None:
            item = by_place[place] = Item(*place, rtl=run.isRightToLeft())
        item.runs.append(run)
    items = list(by_place.values())
    for item in items:
        if item.rtl:
            item.runs.reverse()  # Qt gives the parts in other fonts as they stand on the line
        item.start = item.runs[0].stringIndexes()[0] - first
    items.sort(key=lambda item: item.start)
    ends = [*(item.start for item in items[1:]), line.textLength()]
    for item, end in zip(items, ends, strict=False):
        item.end = end
        shaped_to = min((place for place in hidden if item.start < place < item.end), default=item.end)
        _find_edges(item, _indexes(line, item, shaped_to, soft_hyphens))
    return items


def _find_edges(item: Item, indexes: list[list[int]]) -> None:
    """A cluster begins where the one before it ends; the marks on a letter have its index and come after it."""
    before = item.right
    for run, places in zip(item.runs, indexes, strict=False):
        glyphs = run.glyphIndexes()
        for number, (index, position) in enumerate(zip(places, run.positions(), strict=False)):
            x = min(max(position.x(), item.left), item.right)
            if index not in item.edges:
                item.edges[index] = before if item.rtl else x
                before = x
            elif item.rtl and x < before - 1 and _ends_at(run, glyphs[number], x, (before, item.edges[index])):
                before = x  # not a mark but a further part, such as the colour of an emoji that the font lacks


def _ends_at(run: QGlyphRun, glyph: int, x: float, edges: tuple[float, float]) -> bool:
    (advance,) = run.rawFont().advancesForGlyphIndexes([glyph])
    return any(abs(x + advance.x() - edge) < 0.5 for edge in edges)


def _own_indexes(run: QGlyphRun, first: int, soft_hyphens: Sequence[int], asked_from: int) -> list[int]:
    """Qt leaves out the glyphs of soft hyphens that are not seen, and counts as if they had not been there."""
    found = [index - first for index in run.stringIndexes()]
    for hyphen in soft_hyphens:
        if hyphen >= asked_from:
            found = [index + (index >= hyphen) for index in found]
    return found


def _indexes(line: QTextLine, item: Item, end: int, soft_hyphens: Sequence[int]) -> list[list[int]]:
    """What each glyph of an item stands for. Where several fonts share an item, Qt says it rightly for the first only:
    the others are asked for from where they begin, which is found by trying the positions after the one before."""
    first = line.textStart()
    found = [_own_indexes(item.runs[0], first, soft_hyphens, item.start)]
    for number in range(1, len(item.runs)):
        wanted = [run.glyphIndexes() for run in item.runs[number:]]
        for begin in range(max(found[-1]) + 1, end):
            rest = line.glyphRuns(first + begin, end - begin, _RETRIEVE)
            if item.rtl:
                rest.reverse()
            if [run.glyphIndexes() for run in rest] == wanted and not rest[0].flags() & _SPLIT:
                found.append(_own_indexes(rest[0], first, soft_hyphens, begin))
                break
        else:
            break  # drawn in a way that cannot be told apart; the letters share the room
    return found
