"""What the quote assistant hands out."""

from dataclasses import dataclass
from typing import Literal

from annotator.model import Fragments

Range = tuple[int, int]
QuoteType = Literal["direct", "mixed", "indirect"]
Voice = Literal["overt", "elided", "anonymous"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: one range a person or body, and how the text tells it.

    An *elided* speaker is carried on: the ranges are the last mention before the quote, none where nobody was found.
    The range of an *anonymous* one holds the words that stand for a name (مصدر مسؤول).
    """

    ranges: tuple[Range, ...]
    voice: Voice


@dataclass(frozen=True, slots=True)
class QuoteProposal:
    """One proposed quote. All ranges are `[start, end)` in code points; confidence lies in 0…1.

    The cue has several pieces where it is discontinuous (أعرب … عن أمله) and none where no cue was found.
    """

    fragments: Fragments
    type: QuoteType
    cue: Fragments
    speaker: Speaker
    channel: Range | None
    addressee: Range | None
    confidence: float


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words in quotation marks that nobody in the text says: a name, or irony and emphasis."""

    start: int
    end: int
    kind: Literal["name", "emphasis"]
