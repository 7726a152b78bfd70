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
_OUT, _END, _SPACE, _SEVERAL = 0, 1, 2, 3  # the last is what becomes several letters
_MARK = "\uffff"  # a noncharacter, which texts are cleaned of when they come in
_BASE = 0x9E3779B97F4A7C15
_MIX = tuple(np.uint64(number) for number in (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93))


@dataclass(frozen=True, slots=True)
class Shingles:
    """The shingles of some texts, one after the other; those of text `n` are `[offsets[n]:offsets[n + 1]]`.

    `digests` stand for each text's words as a whole: equal where two texts have the same words in the same order, and 0
    where there is none.
    """

    hashes: _Array
    offsets: _Array
    digests: _Array


def shingles(texts: Sequence[str]) -> Shingles:
    """The shingles of these texts. Texts without a word have the digest 0 and one shingle of nothing."""
    codes = _codes(texts)
    inside = codes > _SPACE
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, stops = edges[::2], edges[1::2]
    words = _hashes(codes, starts, stops, np.uint32)
    # Where the words of each text begin in that list: a mark stands before each text and behind the last one.
    first = np.searchsorted(starts, np.flatnonzero(codes == _END))
    digests = _hashes(words, first[:-1], first[1:], np.uint64)
    rows = np.diff(first) - WORDS + 1
    if rows.min(initial=1) < 1:
        words, first = _filled(words, first)
        rows = np.diff(first) - WORDS + 1
    within = np.ones(max(len(words) - WORDS + 1, 0), np.bool_)
    within[np.subtract.outer(first[1:-1], np.arange(1, WORDS)).ravel()] = False
    found = words[: len(within)]
    for nth in range(1, WORDS):
        found = _stirred(found * _MIX[nth] + words[nth : nth + len(within)])
    return Shingles(found[within], np.concatenate(([0], np.cumsum(rows))).astype(np.uint64), digests)


def _filled(words: _Array, first: _Array) -> tuple[_Array, _Array]:
    """The words with nothing added to texts that have too few for one shingle."""
    parts = [words[start:end] for start, end in pairwise(first.tolist())]
    parts = [np.append(part, np.zeros(max(WORDS - len(part), 0), np.uint64)) for part in parts]
    return np.concatenate(parts), np.cumsum([0, *map(len, parts)])


def _codes(texts: Sequence[str]) -> _Array:
    """The folded texts in UTF-16 units, with spaces for all that is no part of a word and a mark around each."""
    whole = _MARK + "".join(f"{text}{_MARK}" for text in texts)
    codes = _table().take(_units(whole))
    if (codes == _SEVERAL).any():
        codes = _table().take(_units(fold_key(whole, search=True)))
    return codes if codes.all() else codes[codes != _OUT]


def _units(text: str) -> _Array:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)


def _hashes(numbers: _Array, starts: _Array, stops: _Array, kind: type[np.uint32] | type[np.uint64]) -> _Array:
    """A number for each stretch of numbers, by a polynomial whose sums over all of them are worked out once; 0 for an
    empty one. They are worked out in numbers of this kind: half the width is half the work."""
    powers, inverse = _powers(1 << max(len(numbers), 1).bit_length(), 8 * np.dtype(kind).itemsize)
    sums = np.empty(len(numbers) + 1, kind)
    sums[0] = 0
    np.multiply(numbers, powers[: len(numbers)], out=sums[1:], dtype=kind)
    np.cumsum(sums, dtype=kind, out=sums)  # in place: new memory would cost more than the sums
    # Divided by the power at its start, a stretch has the same number wherever it stands.
    return _stirred(((sums[stops] - sums[starts]) * inverse[starts]).astype(np.uint64))


def _stirred(numbers: _Array) -> _Array:
    mixed: _Array = (numbers ^ (numbers >> np.uint64(31))) * _MIX[0]
    mixed ^= mixed >> np.uint64(29)
    return mixed


@lru_cache(4)
def _powers(count: int, bits: int) -> tuple[_Array, _Array]:
    """The first powers of the base, and of what undoes it, in numbers of 32 or 64 bits, which overflow as they like."""
    found = []
    kind = np.uint32 if bits == 32 else np.uint64
    for base in (_BASE, pow(_BASE, -1, 1 << bits)):
        factors = np.full(count, base % (1 << bits), kind)
        factors[0] = 1
        found.append(np.multiply.accumulate(factors, dtype=kind))
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
        elif folded:
            table[code] = _SEVERAL
    table[ord(_MARK)] = _END
    return table
