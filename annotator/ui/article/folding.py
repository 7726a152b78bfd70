"""The sections of a page in the article view: a name above each, and furniture that is folded away.

Folded lines keep their place in Qt's document without any height, so that offsets and places of letters stay exact;
nobody draws them and no key or click leads into them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from annotator.ui.article.positions import PositionMap

_HIDDEN = 1  # the user state of a block that is folded away
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
STRIP = 1.2
"""Height of the strip with a section's name, in em."""
_ROOM_OPEN, _ROOM_FOLDED = 1.8, 1.3
"""Room that it takes above a paragraph, in em: names of marks stand between it and the first line."""

Range = tuple[int, int]


def is_folded(block: QTextBlock) -> bool:
    """Whether a paragraph is folded away."""
    return block.userState() == _HIDDEN


@dataclass(frozen=True, slots=True)
class Part:
    """One section as it is shown: `[start, end)` in code points, what is written above it, and what instead of it.

    Only `furniture` can be folded, and is until somebody unfolds it unless it is `read`.
    """

    start: int
    end: int
    name: str
    folded_name: str = ""
    furniture: bool = False
    read: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a paragraph: the name of the section that begins there, or of what is folded away."""

    part: Part
    offset: int
    folded: bool

    @property
    def room(self) -> float:
        """How far above its paragraph it begins, in em."""
        return _ROOM_FOLDED if self.folded else _ROOM_OPEN


class Folding:
    """Which sections an article has, and which of them are folded away. Offsets are code points."""

    def __init__(self) -> None:
        self._parts: Sequence[Part] = ()
        self._open: dict[Range, bool] = {}
        self._hidden: list[Range] = []
        self.heads: list[Head] = []

    def reset(self, parts: Iterable[Part]) -> None:
        """Another article, with all its furniture folded."""
        self._open.clear()
        self.replace(parts)

    def replace(self, parts: Iterable[Part]) -> None:
        """Other sections of the same article; what was unfolded stays so."""
        self._parts = sorted(parts, key=lambda part: (part.start, -part.end))

    @property
    def parts(self) -> Sequence[Part]:
        """All sections, outer ones before those within them."""
        return self._parts

    @property
    def dimmed(self) -> list[Range]:
        """The stretches of furniture, apart from each other."""
        found: list[Range] = []
        for part in self._parts:
            if part.furniture and (not found or part.start >= found[-1][1]):
                found.append((part.start, part.end))
        return found

    @property
    def foldable(self) -> list[Part]:
        """The sections that can be folded: furniture that does not stand in other furniture."""
        outer = set(self.dimmed)
        return [part for part in self._parts if part.furniture and (part.start, part.end) in outer]

    def is_open(self, part: Part) -> bool:
        """Whether its text is shown."""
        return not part.furniture or self._open.get((part.start, part.end), part.read)

    def turn(self, parts: Iterable[Part], opened: bool) -> None:
        """Unfold these sections, or fold them."""
        for part in parts:
            self._open[part.start, part.end] = opened

    def at(self, offset: int) -> Part | None:
        """The foldable section at an offset, else the next one, else the last."""
        parts = self.foldable
        return next((part for part in parts if offset <= part.end), parts[-1] if parts else None)

    def hidden(self, start: int, end: int) -> list[Part]:
        """The folded sections that touch `[start, end)`."""
        return [part for part in self.foldable if not self.is_open(part) and part.start < end and start < part.end]

    def shown_from(self, offset: int, length: int, *, forward: bool) -> int:
        """The nearest offset at which a caret can be seen, in the direction in which it goes where there is one."""
        for ahead in (forward, not forward):
            place = offset
            while 0 <= place <= length:
                within = next((part for part in self._hidden if part[0] <= place <= part[1]), None)
                if within is None:
                    return place
                place = within[1] + 1 if ahead else within[0] - 1
        return offset

    def shape(self, document: QTextDocument, positions: PositionMap, em: float) -> None:
        """Make room for the names, and take the room of what is folded, before the document is laid out."""
        self._hidden, self.heads = [], []
        folded = [part for part in self.foldable if not self.is_open(part)]
        blocks = [block for part in folded for block in _blocks(document, positions, part)]
        if blocks and not _anything_else(document, {block.blockNumber() for block in blocks}):
            folded, blocks = [], []  # a page of nothing but furniture
        for block in blocks:
            flat = QTextBlockFormat()
            flat.setLineHeight(0.0, _FIXED)
            flat.setBottomMargin(0.0)
            QTextCursor(block).mergeBlockFormat(flat)
            block.setUserState(_HIDDEN)
            first = positions.offset(block.position())
            self._hidden.append((first, positions.offset(block.position() + block.length() - 1)))
        named: dict[int, Head] = {}
        for part in self._parts:
            if any(other.start <= part.start and part.end <= other.end for other in folded if other != part):
                continue
            block = document.findBlock(positions.position(part.start))
            hidden = part in folded and is_folded(block)
            if (part.name or hidden) and block.blockNumber() not in named:
                named[block.blockNumber()] = Head(part, positions.offset(block.position()), hidden)
        if 0 in named:  # Qt ignores the margin above the first paragraph
            frame = document.rootFrame().frameFormat()
            frame.setTopMargin(max(frame.topMargin(), (named[0].room + 0.3) * em))
            document.rootFrame().setFrameFormat(frame)
        for number, head in named.items():
            room = QTextBlockFormat()
            room.setTopMargin(head.room * em)
            QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(room)
            self.heads.append(head)


def _blocks(document: QTextDocument, positions: PositionMap, part: Part) -> list[QTextBlock]:
    """The paragraphs that lie wholly in a section."""
    start, end = positions.position(part.start), positions.position(part.end)
    found = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if start <= block.position() and block.position() + block.length() - 1 <= end:
            found.append(block)
        block = block.next()
    return found


def _anything_else(document: QTextDocument, folded: set[int]) -> bool:
    block = document.firstBlock()
    while block.isValid():
        if block.blockNumber() not in folded and block.text().strip():
            return True
        block = block.next()
    return False
