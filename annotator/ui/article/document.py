"""The article as a QTextDocument: directions, typeface, and the room that marks need between the lines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontInfo, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from annotator.arabic.direction import language_direction, paragraph_direction
from annotator.ui.article.folding import Folding, is_folded
from annotator.ui.article.positions import PositionMap

ROOMY_LEVELS = 3
"""Mark lines that every line of text has room for; deeper nesting makes its own paragraph's lines higher."""

_PARAGRAPH_ENDS = re.compile("[\n\u2029]")  # where Qt begins a new block
_DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Metrics:
    """All distances of the surface, in pixels, from one text size (em, in pixels)."""

    em: float

    @staticmethod
    def of(font: QFont) -> "Metrics":
        """The metrics for text in this font."""
        return Metrics(float(QFontInfo(font).pixelSize()))

    @property
    def lane(self) -> float:
        """From one mark line to the next."""
        return max(3.0, 0.16 * self.em)

    @property
    def thickness(self) -> float:
        """Of one mark line."""
        return max(1.5, 0.085 * self.em)

    @property
    def margin(self) -> float:
        """Around the text: room for the first line's names and for the handles of edge mode."""
        return 1.4 * self.em

    @property
    def column(self) -> int:
        """The widest text column: about 75 letters, which the eye follows without losing the line."""
        return round(40 * self.em)

    def gap(self, levels: int) -> float:
        """Added beneath each line of text, for `levels` mark lines and the names of the next line's marks."""
        return 0.9 * self.em + max(levels - ROOMY_LEVELS, 0) * self.lane


def build_document(
    text: str,
    language: str,
    font: QFont,
    width: int,
    crowded: Iterable[tuple[int, int]],
    positions: PositionMap,
    folding: Folding,
    parent: QObject,
) -> QTextDocument:
    """A document with all its formats set before anything is laid out, which Qt then does as the reader scrolls.

    `crowded` are (code point offset, levels) of places that need higher lines; `width` is the viewport's in pixels.
    """
    metrics = Metrics.of(font)
    default = language_direction(language)
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    document.setDocumentMargin(metrics.margin)
    document.setDefaultCursorMoveStyle(Qt.CursorMoveStyle.VisualMoveStyle)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(_qt_direction(default))
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.setBlockFormat(block_format(metrics, ROOMY_LEVELS, _qt_direction(default)))
    cursor.insertText(text)
    blank = QTextBlockFormat()
    blank.setLineHeight(0.6 * metrics.em, _FIXED)
    for number, paragraph in enumerate(_PARAGRAPH_ENDS.split(text)):
        if not paragraph:
            QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(blank)
            continue
        direction = paragraph_direction(paragraph, default)
        if direction != default:
            turned = QTextBlockFormat()
            turned.setLayoutDirection(_qt_direction(direction))
            QTextCursor(document.findBlockByNumber(number)).mergeBlockFormat(turned)
    make_room(document, crowded, positions, metrics)
    folding.shape(document, positions, metrics.em)
    document.setTextWidth(width)
    return document


def block_format(metrics: Metrics, levels: int, direction: Qt.LayoutDirection) -> QTextBlockFormat:
    """The format of a paragraph whose lines carry up to `levels` mark lines."""
    shape = QTextBlockFormat()
    shape.setLayoutDirection(direction)
    shape.setLineHeight(metrics.gap(levels), _DISTANCE)
    shape.setBottomMargin(0.4 * metrics.em)
    return shape


def make_room(
    document: QTextDocument, crowded: Iterable[tuple[int, int]], positions: PositionMap, metrics: Metrics
) -> bool:
    """Makes the lines of paragraphs higher where many marks lie on each other; says whether any changed."""
    needed: dict[int, int] = {}
    for offset, levels in crowded:
        number = document.findBlock(positions.position(offset)).blockNumber()
        needed[number] = max(levels, needed.get(number, 0))
    changed = False
    edit: QTextCursor | None = None
    for number, levels in needed.items():
        block = document.findBlockByNumber(number)
        gap = metrics.gap(levels)
        if is_folded(block) or block.blockFormat().lineHeight() >= gap - 0.01:
            continue
        higher = QTextBlockFormat()
        higher.setLineHeight(gap, _DISTANCE)
        cursor = QTextCursor(block)
        if edit is None:
            edit = cursor
            edit.beginEditBlock()
        cursor.mergeBlockFormat(higher)
        changed = True
    if edit is not None:
        edit.endEditBlock()
    return changed


def _qt_direction(direction: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight
