"""Which way a paragraph runs."""

import unicodedata
from typing import Literal

Direction = Literal["rtl", "ltr"]

_RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "yi", "ps", "sd", "ug", "ckb", "dv", "syr", "arc", "ku", "pnb"})
_ISOLATES = {"LRI": 1, "RLI": 1, "FSI": 1, "PDI": -1}


def language_direction(language: str) -> Direction:
    """The direction of a language by its code (`ar`, `fa-IR`…); right to left where the code is empty."""
    code = language.lower().replace("_", "-").split("-")[0]
    return "rtl" if not code or code in _RTL_LANGUAGES else "ltr"


def paragraph_direction(text: str, default: Direction) -> Direction:
    """The direction of the first strong character outside isolates (UAX #9, rules P2 and P3); else the default."""
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _ISOLATES:
            depth = max(0, depth + _ISOLATES[kind])
        elif depth == 0 and kind in ("R", "AL"):
            return "rtl"
        elif depth == 0 and kind == "L":
            return "ltr"
    return default
