"""How the line beneath a mark is dashed: each label its own way, so that colour is never the only sign."""

import zlib

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from annotator.ui.article.highlight import Highlight

# Dashes in widths of the line, and whether the line is two thin ones.
_PATTERNS: tuple[tuple[tuple[float, ...], bool], ...] = (
    ((), False),
    ((4.0, 2.0), False),
    ((), True),
    ((8.0, 2.0, 1.5, 2.0), False),
    ((12.0, 3.0), False),
    ((5.0, 2.5), True),
)
_PROPOSAL = (1.0, 1.6)


def lane_pens(mark: Highlight, ink: QColor, thickness: float) -> list[tuple[float, QPen]]:
    """The pens of a mark's line, each with its shift from the line's height in pixels."""
    number = mark.pattern if mark.pattern >= 0 else zlib.crc32(mark.name.encode())
    dashes, double = _PATTERNS[number % len(_PATTERNS)]
    if mark.style == "dotted":
        dashes, double = _PROPOSAL, False
    return _pens(dashes, double, ink, thickness)


def label_pens(pattern: int, ink: QColor, thickness: float) -> list[tuple[float, QPen]]:
    """The same for a label by its number in the scheme, to show beside its name."""
    dashes, double = _PATTERNS[pattern % len(_PATTERNS)]
    return _pens(dashes, double, ink, thickness)


def _pens(dashes: tuple[float, ...], double: bool, ink: QColor, thickness: float) -> list[tuple[float, QPen]]:
    pens: list[tuple[float, QPen]] = []
    for shift in (-thickness / 2, thickness / 2) if double else (0.0,):
        pen = QPen(ink, thickness / 2 if double else thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern([dash * (2 if double else 1) for dash in dashes])
        pens.append((shift, pen))
    return pens
