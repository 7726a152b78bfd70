"""Texts as sets of three folded words in a row: what articles that may tell one story are compared by.

Words are what letters and digits make; folding (for search), case and punctuation do not count. Each word and each row
of three becomes a number of 64 bits, worked out for many texts at once.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from unicodedata import category

import numpy as np

from annotator.arabic.folding import fold_key

WORDS = 3
"""Words in a row that make one shingle; a text of fewer words is one shingle."""

_Array = np.ndarray[Any, np.dtype[Any]]
_OUT, _SPACE = 0, 32
_END = 0xFFFF  # a noncharacter, which texts are cleaned of when they come in
_BASE = 0x9E3779B97F4A7C15
_MIX = tuple(np.uint64(number) for number in (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93))


@dataclass(frozen=True, slots=True)
class Shingles:
    """The shingles of some texts, one after the other; those of text `n` are `[offsets[n]:offsets[n + 1]]`.

    `digests` name each text's words as a whole: equal where two texts have the same words in the same order.
    """

    hashes: _Array
    offsets: _Array
    digests: list[bytes]


def shingles(texts: Sequence[str]) -> Shingles:
    """The shingles of these texts. Texts without a word have an empty digest and one shingle of nothing."""
    codes = _codes("".join(f"{text}{chr(_END)}" for text in texts))
    ends = np.flatnonzero(codes == _END)
    inside = (codes != _SPACE) & (codes != _END)
    starts = np.flatnonzero(inside & ~np.concatenate(([False], inside[:-1])))
    stops = np.flatnonzero(inside & ~np.concatenate((inside[1:], [False]))) + 1
    words = _hashes(codes, starts, stops)
    text_of = np.searchsorted(ends, starts)
    counts = np.bincount(text_of, minlength=len(texts))
    first = np.concatenate(([0], np.cumsum(counts)))
    rows = np.maximum(counts - WORDS + 1, 1)
    offsets = np.concatenate(([0], np.cumsum(rows)))
    # A row begins at each word but the last two of a text; what a short text lacks is filled up with nothing.
    begin = np.repeat(first[:-1] - offsets[:-1], rows) + np.arange(offsets[-1])
    beyond = np.repeat(first[1:], rows)
    found = np.zeros(offsets[-1], np.uint64)
    padded = np.append(words, np.zeros(WORDS, np.uint64))
    for nth, factor in enumerate(_MIX):
        word = np.where(begin + nth < beyond, padded[begin + nth], np.uint64(0))
        found = _stirred(found * factor + word)
    digests = [words[start:end].tobytes() for start, end in itertools.pairwise(first)]
    return Shingles(found, offsets.astype(np.uint64), digests)


def _codes(text: str) -> _Array:
    """The folded text in UTF-16 units, with spaces for all that is no part of a word."""
    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    table, long = _table()
    if long[units].any():  # a ligature that becomes several letters
        units = np.frombuffer(fold_key(text, search=True).encode("utf-16-le", "surrogatepass"), np.uint16)
    codes = table[units]
    kept: _Array = codes[codes != _OUT]
    return kept


def _hashes(codes: _Array, starts: _Array, stops: _Array) -> _Array:
    """A number for each stretch of codes, by a polynomial whose sums over all codes are worked out once."""
    powers, inverse = _powers(1 << max(len(codes), 1).bit_length())
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(codes.astype(np.uint64) * powers[: len(codes)])))
    # Divided by the power at its start, a word has the same number wherever it stands.
    return _stirred((sums[stops] - sums[starts]) * inverse[starts])


def _stirred(numbers: _Array) -> _Array:
    mixed: _Array = (numbers ^ (numbers >> np.uint64(31))) * _MIX[0]
    mixed ^= mixed >> np.uint64(29)
    return mixed


@lru_cache(2)
def _powers(count: int) -> tuple[_Array, _Array]:
    """The first powers of the base, and of what undoes it, modulo 2**64."""
    found = []
    for base in (_BASE, pow(_BASE, -1, 1 << 64)):
        factors = np.full(count, base, np.uint64)
        factors[0] = 1
        found.append(np.multiply.accumulate(factors))
    return found[0], found[1]


@cache
def _table() -> tuple[_Array, _Array]:
    """What each UTF-16 unit becomes, and which become several letters."""
    table, long = np.zeros(0x10000, np.uint16), np.zeros(0x10000, np.bool_)
    for code in range(0x10000):
        letter = chr(code)
        if category(letter) == "Cs":
            table[code] = code  # halves of characters beyond the first plane; all of those count as letters
            continue
        folded = fold_key(letter, search=True)
        long[code] = len(folded) > 1
        if len(folded) == 1:
            table[code] = ord(folded) if category(folded)[0] in "LNM" and ord(folded) < 0x10000 else _SPACE
    table[_END] = _END
    return table, long
