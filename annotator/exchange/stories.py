"""Which articles tell the same story: copies, and what newsrooms make of one agency's text.

Copies are those whose words are the same, folded and without the furniture of their pages. Beyond them, articles belong
together whose sets of three folded words in a row have a Jaccard similarity of one half or more, as MinHash estimates
it (A. Broder, On the resemblance and containment of documents, 1997). Candidates are found by locality-sensitive
hashing: those that agree in one of the bands into which a signature is cut. What belongs together by way of a third
article is one story.
"""

import hashlib
import os
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np

from annotator.arabic.shingles import shingles
from annotator.exchange.report import CancelCall, Progress, ProgressCall
from annotator.model import working_text
from annotator.store import Project
from annotator.store.splits import stories as known_stories
from annotator.store.stories import keep_stories

SIMILAR = 0.5
"""From which estimated Jaccard similarity on two articles tell one story."""

_HASHES, _BANDS, _SEED = 128, 32, 1
"""With 32 bands of 4 hashes, two articles that are half the same are candidates in 87 of 100 cases, at 0.7 always."""
BATCH = 1024
"""Articles that are read at once."""
_PART = 64
"""Of these, those whose signatures are made together; several such parts side by side."""
_CROWD, _AT_ONCE = 50, 10_000
_ROW = struct.Struct(f"{_HASHES}I")
_FACTOR = np.uint64(0x9E3779B97F4A7C15)

_Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Found:
    """What the comparison found: how many articles were compared, the stories that several tell, and how many do."""

    articles: int
    stories: int
    tellers: int
    cancelled: bool = False


@dataclass
class Signatures:
    """What articles are compared by: their ids, the digests of their words, and their MinHash signatures."""

    ids: list[str] = field(default_factory=list)
    digests: list[int] = field(default_factory=list)
    _rows: list[_Array] = field(default_factory=list)

    def add(self, articles: Iterable[tuple[str, str]]) -> None:
        """Take in some articles, as ids with the texts to compare."""
        batch = list(articles)
        ids, texts = [ident for ident, _ in batch], [text for _, text in batch]
        parts = [texts[place : place + _PART] for place in range(0, len(texts), _PART)]
        with ThreadPoolExecutor(min(os.cpu_count() or 1, 4)) as pool:
            for rows, digests in pool.map(_signed, parts):
                for nth in np.flatnonzero(digests == 0):  # without a word it is like no other
                    own = hashlib.sha512(ids[nth].encode()).digest()
                    rows[nth] = np.resize(np.frombuffer(own, np.uint32), _HASHES)
                    digests[nth] = np.frombuffer(own, np.uint64)[0]
                del ids[: len(digests)]
                self._rows.append(rows)
                self.digests += digests.tolist()
        self.ids += [ident for ident, _ in batch]

    @property
    def rows(self) -> _Array:
        """All signatures, one row an article."""
        return np.concatenate(self._rows) if self._rows else np.zeros((0, _HASHES), np.uint32)


def _signed(texts: Sequence[str]) -> tuple[_Array, _Array]:
    """The signatures of these texts, one row each, and their digests."""
    from rensa import RMinHash

    found = shingles(texts)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(found.hashes, found.offsets, _HASHES, _SEED)
    numbers = bytearray().join(_ROW.pack(*row) for row in matrix.to_rows())
    return np.frombuffer(numbers, np.uint32).reshape(-1, _HASHES), found.digests


def find_stories(
    project: Project, progress: ProgressCall | None = None, cancelled: CancelCall = lambda: False
) -> Found:
    """Compare all articles of the project and keep which tell one story; what was found before keeps its name.

    Reads the texts without their furniture. Cancelled, it changes nothing. Raises ProjectError where the project cannot
    be written to.
    """
    signatures = Signatures()
    total = project.document_count()
    articles = ((item.id, working_text(item, text)) for item, text in project.articles())
    while batch := list(islice(articles, BATCH)):
        if cancelled():
            return Found(len(signatures.ids), 0, 0, cancelled=True)
        signatures.add(batch)
        if progress is not None:
            progress(Progress(0.9 * len(signatures.ids) / max(total, 1), len(signatures.ids), ""))
    stories = grouped(signatures, known_stories(project))
    keep_stories(project, stories)
    sizes: defaultdict[str, int] = defaultdict(int)
    for story in stories.values():
        sizes[story] += 1
    told = [size for size in sizes.values() if size > 1]
    if progress is not None:
        progress(Progress(1.0, len(stories), ""))
    return Found(len(stories), len(told), sum(told))


def grouped(signatures: Signatures, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """The story of each article. `known` are the stories found before, which keep their names.

    A story is named by the digest of its words; where new articles join known stories, by the least of their names.
    """
    ids, digests = signatures.ids, signatures.digests
    joined = _Joined()
    first: dict[int, int] = {}
    for nth, digest in enumerate(digests):
        if first.setdefault(digest, nth) != nth:
            joined.join(nth, first[digest])
    rows = signatures.rows
    for ones, others in _candidates(rows):
        alike = np.count_nonzero(rows[ones] == rows[others], axis=1) >= SIMILAR * _HASHES
        for one, other in zip(ones[alike].tolist(), others[alike].tolist(), strict=True):
            joined.join(one, other)
    groups = joined.groups()
    single = (nth for nth in range(len(ids)) if nth not in joined.above)
    return _named([*groups, *([nth] for nth in single)], ids, digests, known or {})


def _named(
    groups: Iterable[Sequence[int]], ids: Sequence[str], digests: Sequence[int], known: Mapping[str, str]
) -> dict[str, str]:
    """The name of each article's story, by the article's id; no two groups have one name."""
    found: dict[str, str] = {}
    used: set[str] = set()
    for members in groups:
        own = f"{min(digests[nth] for nth in members):016x}"
        names = {known[ids[nth]] for nth in members if ids[nth] in known} - used if known else None
        name = min(names) if names else own
        while name in used:  # what was one story before has come apart
            name = hashlib.blake2b(f"{name} {own}".encode(), digest_size=8).hexdigest()
        used.add(name)
        for nth in members:
            found[ids[nth]] = name
    return found


def _candidates(rows: _Array) -> Iterator[tuple[_Array, _Array]]:
    """Pairs of rows that agree in a whole band, some thousand at once. Each row of a large crowd is paired with some of
    its neighbours only: what is alike is joined by way of them."""
    halves = rows.view(np.uint64).reshape(len(rows), _BANDS, _HASHES // _BANDS // 2)
    keys = np.ascontiguousarray((halves[:, :, 0] * _FACTOR ^ halves[:, :, 1]).T)
    # With each row's number in place of the last bits of its keys, it is enough to sort them.
    bits = np.uint64(len(rows).bit_length())
    keys = keys >> bits << bits | np.arange(len(rows), dtype=np.uint64)
    keys.sort(axis=1)
    last = (np.uint64(1) << bits) - np.uint64(1)
    order = keys & last
    keys >>= bits
    for far in range(1, _CROWD + 1):
        same = keys[:, far:] == keys[:, :-far]
        pairs = np.unique(order[:, :-far][same] << bits | order[:, far:][same])
        if not len(pairs):
            return
        for place in range(0, len(pairs), _AT_ONCE):
            part = pairs[place : place + _AT_ONCE]
            yield (part >> bits).astype(np.intp), (part & last).astype(np.intp)


class _Joined:
    """Numbers that were joined to one another, by way of others too; those that never were are not kept."""

    def __init__(self) -> None:
        self.above: dict[int, int] = {}

    def root(self, number: int) -> int:
        """The one that stands for all that are joined to this one."""
        above = self.above
        while above.get(number, number) != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def join(self, one: int, other: int) -> None:
        """From now on these two, and all that were joined to either, are one."""
        first, second = sorted((self.root(one), self.root(other)))
        self.above.setdefault(first, first)
        self.above[second] = first

    def groups(self) -> list[list[int]]:
        """The numbers that were joined, in their order."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in sorted(self.above):
            found[self.root(number)].append(number)
        return list(found.values())
