"""Where words end, as one pattern over the kinds of characters: UAX #29 with the correction for Arabic.

The properties of characters are `uniseg`'s. Its own walk over the rules takes 8 µs a character, too long for every
text of a project; the pattern takes 0.1 µs. The tests hold the two against each other.
"""

import re
from unicodedata import category

from uniseg.emoji import extended_pictographic
from uniseg.wordbreak import WB, word_break

_OF_THE_STANDARD = {
    WB.ALETTER: "A",
    WB.HEBREW_LETTER: "H",
    WB.NUMERIC: "D",
    WB.KATAKANA: "K",
    WB.EXTENDNUMLET: "X",
    WB.EXTEND: "E",
    WB.FORMAT: "F",
    WB.ZWJ: "Z",
    WB.REGIONAL_INDICATOR: "R",
    WB.SINGLE_QUOTE: "S",
    WB.DOUBLE_QUOTE: "Q",
    WB.MIDNUMLET: "M",
    WB.MIDLETTER: "L",
    WB.MIDNUM: "N",
}
_OF_ARABIC = {"و": "w", "ف": "c", "ب": "c", "ك": "c", "ل": "c", "د": "d", "ـ": "t"}
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc\U0001ee00-\U0001eeff]")


def _kind(character: str) -> str:
    """One ASCII sign for each kind of character: those of the standard, and those that the corrections speak of.

    Arabic letters are `a`, or `w`, `c`, `d`, `t` for و, the other proclitics, د and tatweel. `p` and `P` are emoji (of
    which few are letters), `G` letters and digits that are words by themselves (日), `O` other signs, `_` what no
    token holds.
    """
    standard = word_break(character)
    if character.isspace() or (standard is WB.OTHER and category(character) in ("Cc", "Cf", "Cs")):
        return "_"
    if character == ".":
        return "."
    if extended_pictographic(character):
        return "p" if standard is WB.ALETTER else "P"
    if standard is WB.ALETTER and _ARABIC.match(character):
        return _OF_ARABIC.get(character, "a")
    return _OF_THE_STANDARD.get(standard, "G" if character.isalnum() else "O")


class _Kinds(dict[int, str]):
    """The kind of each character as `str.translate` asks for it, found out when it first occurs."""

    def __missing__(self, code: int) -> str:
        kind = self[code] = _kind(chr(code))
        return kind


_KINDS = _Kinds()


def kinds_of(text: str) -> str:
    """The kinds of the characters of a text, one for each."""
    return text.translate(_KINDS)


# `_E` is what goes with any character (WB4). Repetitions are atomic: no rule takes back what another one took. They are
# written as atomic groups, because Python before 3.11.5 goes wrong in possessive quantifiers (its issue 106052).
def _any(part: str) -> str:
    return f"(?>(?:{part})*)"


def _some(part: str, least: str = "+") -> str:
    return f"(?>(?:{part}){least})"


def _maybe(part: str) -> str:
    return f"(?>(?:{part})?)"


_E = _any("[EFZ]")
_LETTER = "[awcdtApH]"
_NOT_ARABIC = "[ApH]"

# WB5-10: letters and digits follow each other; a mark stands between two only if they are of one kind, not Arabic.
_RUN = _some(
    f"[awcdt]{_E}"
    f"|[Ap]{_E}{_maybe(f'[.MLS]{_E}(?={_NOT_ARABIC})')}"
    f"|H{_E}(?!S{_E}(?!{_NOT_ARABIC})){_maybe(f'[.MLS]{_E}(?={_NOT_ARABIC})|Q{_E}(?=H)')}"
    f"|D{_E}{_maybe(f'[.MNS]{_E}(?=D)')}"
)
_GERESH = f"H{_E}S{_E}"  # WB7a: a Hebrew letter keeps its apostrophe, and the word ends there
_BODY = f"(?:{_RUN}|{_some(f'K{_E}')})"  # WB13
_JOINERS = _some(f"X{_E}")  # WB13a, WB13b: snake_case
_JOINED = f"{_RUN}{_maybe(_GERESH)}|{_GERESH}|{_some(f'K{_E}')}"
_WORD = (
    f"(?:{_BODY}(?![XH])"
    f"|(?=[XHDK]|{_LETTER})(?!{_JOINERS}(?!{_LETTER}|[DK]))"
    f"{_any(f'{_maybe(_BODY)}{_JOINERS}')}{_maybe(_JOINED)})"
)

# Abbreviations: initials (أ.ف.ب, with a proclitic وأ.ف.ب), and titles before a name (د.أحمد, أ.د.محمد, ود.أحمد).
_INITIAL = f"[awcd]{_E}{_any(f't{_E}')}"
_NEXT_INITIAL = f"[.]{_E}{_INITIAL}(?!{_LETTER}|[DX])"
_TITLE = f"(?:w{_E}d{_E}|[acd]{_E})[.]{_E}"
_NAME = f"(?=[awcd]{_E}[awcdt]){_RUN}{_any(f'{_JOINERS}{_BODY}')}{_maybe(_JOINERS)}"
_ABBREVIATION = (
    f"{_TITLE}{_maybe(f'[acd]{_E}[.]{_E}')}{_NAME}"
    f"|{_INITIAL}{_some(_NEXT_INITIAL)}"
    f"|[wc]{_E}{_maybe(f'c{_E}')}{_any(f't{_E}')}{_INITIAL}{_some(_NEXT_INITIAL, '{2,}')}"
)

_SIGN = f"(?:R{_E}{_maybe(f'R{_E}')}|{_JOINERS}|[POSQMLN.]{_E})"  # WB15, WB16: flags are pairs
_AFTER_JOINER = _any(f"(?<=Z)(?=[Pp])(?:{_WORD}|P{_E})")  # WB3c: what an emoji is joined to

TOKEN = re.compile(f"(?:{_ABBREVIATION}|{_WORD}|G{_E}|{_SIGN}){_AFTER_JOINER}")
"""Matches one token after another in `kinds_of(text)`; spaces, controls and marks without a letter are passed over. A
token may end with controls (`F`)."""
