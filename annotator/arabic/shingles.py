"""Texts as sets of three folded words in a row: what articles that may tell one story are compared by.

Words are what letters and digits make; folding (for search), case and punctuation do not count. Each word and each row
of three becomes a number of 64 bits, worked out for many texts at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any
from unicodedata import category

import numpy as np

from annotator.arabic.folding import fold_key

WORDS = 3
"""Words in a row that make one shingle; a text of fewer words is one shingle."""

_Array = np.ndarray[Any, np.dtype[Any]]
_OUT, _END, _SPACE = 0, 1, 2
_MARK = "\uffff"  # a noncharacter, which texts are cleaned of when they come in
_LIGATURES = 0xFB50
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
    codes = _codes(texts)
    inside = codes > _SPACE
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, stops = edges[::2], edges[1::2]
    words = _hashes(codes, starts, stops)
    # Where the words of each text begin in that list: a mark stands before each text and behind the last one.
    first = np.searchsorted(starts, np.flatnonzero(codes == _END))
    counts = np.diff(first)
    if counts.min(initial=WORDS) < WORDS:
        words, first = _filled(words, first)
        rows = np.diff(first) - WORDS + 1
    else:
        rows = counts - WORDS + 1
    within = np.ones(max(len(words) - WORDS + 1, 0), np.bool_)
    for last in first[1:-1]:
        within[last - WORDS + 1 : last] = False
    found = words[: len(within)]
    for nth in range(1, WORDS):
        found = _stirred(found * _MIX[nth] + words[nth : nth + len(within)])
    digests = [words[start : start + count].tobytes() for start, count in zip(first.tolist(), counts, strict=False)]
    return Shingles(found[within], np.concatenate(([0], np.cumsum(rows))).astype(np.uint64), digests)


def _filled(words: _Array, first: _Array) -> tuple[_Array, _Array]:
    """The words with nothing added to texts that have too few for one shingle."""
    parts = [words[start:end] for start, end in pairwise(first.tolist())]
    parts = [np.append(part, np.zeros(max(WORDS - len(part), 0), np.uint64)) for part in parts]
    return np.concatenate(parts), np.cumsum([0, *map(len, parts)])


def _codes(texts: Sequence[str]) -> _Array:
    """The folded texts in UTF-16 units, with spaces for all that is no part of a word and a mark around each."""
    whole = _MARK + "".join(f"{text}{_MARK}" for text in texts)
    units = _units(whole)
    if np.count_nonzero(units >= _LIGATURES) > len(texts) + 1 or "İ" in whole:
        units = _units(fold_key(whole, search=True))  # what becomes several letters
    codes = _table().take(units)
    kept: _Array = codes[codes != _OUT]
    return kept


def _units(text: str) -> _Array:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)


def _hashes(codes: _Array, starts: _Array, stops: _Array) -> _Array:
    """A number for each stretch of codes, by a polynomial whose sums over all codes are worked out once."""
    powers, inverse = _powers(1 << max(len(codes), 1).bit_length())
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(np.multiply(codes, powers[: len(codes)], dtype=np.uint64), out=sums[1:])
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
def _table() -> _Array:
    """What each UTF-16 unit becomes."""
    table = np.zeros(0x10000, np.uint16)
    for code in range(0x10000):
        letter = chr(code)
        if category(letter) == "Cs":
            table[code] = code  # halves of characters beyond the first plane; all of those count as letters
            continue
        folded = fold_key(letter, search=True)
        if len(folded) == 1:
            table[code] = ord(folded) if category(folded)[0] in "LNM" else _SPACE
    table[ord(_MARK)] = _END
    return table
