"""Arabic on terminals that can neither join its letters nor run it from right to left: xterm, most consoles.

The only user of `arabic_reshaper` and `bidi`. What goes to a window, a file or a picture is never treated like this.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from arabic_reshaper import ArabicReshaper
from bidi import get_display  # type: ignore[import-untyped]

from annotator.arabic.graphemes import next_grapheme

SWITCH = "ANNOTATOR_BIDI"
"""The environment variable by which a person says who orders the letters: `program` or `terminal`."""

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# The reshaper gets runs of letters only: beside a zero-width joiner it loses letters.
_ARABIC = re.compile("[\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d6-\u06dc\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff]+")
_JOINER_BESIDE_ARABIC = re.compile("\u200d(?=[\u0600-\u08ff])|(?<=[\u0600-\u08ff])\u200d")
_BIDI_CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
# A neutral sign is sent along behind each mark that is no bracket: where it comes back before it, the mark runs from
# right to left. Brackets need none: they come in pairs.
_SIGN = "\u2ffb"
_FOLLOWED = str.maketrans({mark: mark + _SIGN for mark in "<>«»‹›"})
_FOLLOWER = re.compile(f"([<>«»‹›]){_SIGN}|{_SIGN}([<>«»‹›])")
_MARKS_BEFORE_LETTER = re.compile(
    "([\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8"
    "\u06ea-\u06ed\u08ca-\u08ff]+)(.)",
    re.DOTALL,
)
_FIRST_VTE_WITH_BIDI = 5800


def terminal_lacks_bidi(environ: Mapping[str, str]) -> bool:
    """Whether the terminal that these environment variables describe leaves Arabic in the order of storage.

    Those that are known to order it themselves: Terminal of macOS, Konsole, mlterm, mintty, Emacs, and all on VTE 0.58
    or newer (GNOME Terminal, Xfce Terminal, Tilix …). `ANNOTATOR_BIDI=program` or `=terminal` decides otherwise.
    """
    switch = environ.get(SWITCH, "").lower()
    if switch in ("program", "terminal"):
        return switch == "program"
    vte = environ.get("VTE_VERSION", "")
    return not (
        environ.get("TERM_PROGRAM") in ("Apple_Terminal", "mintty")
        or environ.get("TERM", "").startswith("mlterm")
        or any(name in environ for name in ("KONSOLE_VERSION", "MLTERM", "INSIDE_EMACS"))
        or (vte.isdecimal() and int(vte) >= _FIRST_VTE_WITH_BIDI)
    )


def for_terminal(text: str, enabled: bool = True) -> str:
    """Each line of a text with its letters joined and in the order in which they are seen, marks kept.

    Text without right-to-left letters, or where `enabled` is false, comes back as it is.
    """
    if not enabled or _RTL.search(text) is None:
        return text
    return "\n".join(map(_line, text.split("\n")))


def _line(text: str) -> str:
    shaped = _ARABIC.sub(_joined, _JOINER_BESIDE_ARABIC.sub("", text))
    seen = _BIDI_CONTROLS.sub("", _ordered(shaped))
    # A terminal puts a mark on the letter that was printed before it, so marks of reversed text go behind their letter.
    return _MARKS_BEFORE_LETTER.sub(lambda match: match.group(2) + match.group(1)[::-1], seen)


def _ordered(text: str) -> str:
    """A line as it is seen, with brackets turned where they run from right to left, which `bidi` leaves to us."""
    seen = get_display(text.translate(_FOLLOWED))
    seen = _FOLLOWER.sub(lambda match: match.group(1) or match.group(2).translate(_MIRRORED), seen)
    letters = list(seen)
    waiting: list[int] = []
    for place, letter in enumerate(seen):
        if letter not in "()[]{}":
            continue
        if waiting and seen[waiting[-1]] == letter.translate(_MIRRORED):
            first = waiting.pop()
            if letter in "([{":
                letters[first], letters[place] = letters[place], letters[first]
        else:
            waiting.append(place)
    return "".join(letters)


def _joined(run: re.Match[str]) -> str:
    shaped: str = _reshaper().reshape(run.group())
    return shaped


@cache
def _reshaper() -> ArabicReshaper:
    # Ligatures of whole words take one or two places, as the font likes; the one of lam and alef always one.
    return ArabicReshaper({"delete_harakat": False, "support_ligatures": True, "ARABIC LIGATURE ALLAH": False})


def columns(text: str) -> int:
    """How many places a text takes on a terminal: two for wide signs, none for marks and controls."""
    return sum(map(_columns_of, text))


@cache
def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fit(text: str, width: int, enabled: bool = False) -> str:
    """A text cut with … or filled with spaces to `width` places, `enabled` as in `for_terminal`."""
    if columns(text) > width:
        text = _cut(text, width - 1) + "…" if width > 0 else ""
    shown = for_terminal(text, enabled)
    return shown + " " * (width - columns(shown))


def _cut(text: str, width: int) -> str:
    end = taken = 0
    while end < len(text):
        after = next_grapheme(text, end)
        taken += columns(text[end:after])
        if taken > width:
            break
        end = after
    return text[:end]
