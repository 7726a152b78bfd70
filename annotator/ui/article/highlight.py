"""What the text surface draws: highlights, and the level at which each has its line."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from annotator.ui.article.intervals import IntervalIndex

MAX_LEVELS = 8
"""Lines beneath the text; marks that would need more share the last one."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """One mark as it is shown. `fragments` are `[start, end)` code points in reading order, none of them empty.

    `name` is the label's name in the language of the window, `color` any name Qt knows (`#3f7fbf`). `pattern` is the
    label's number in its scheme and picks the line's dashes, so that colour is never the only sign; below 0 it is
    taken from the name. A `dotted` mark is a proposal; a `lane` has no tint, for one of several people's. A mark with a
    `bracket` has one in the margin as well.
    """

    id: str
    fragments: tuple[tuple[int, int], ...]
    color: str
    name: str
    tooltip: str = ""
    flagged: bool = False
    dimmed: bool = False
    style: Literal["solid", "dotted", "lane"] = "solid"
    pattern: int = -1
    bracket: bool = False

    @property
    def start(self) -> int:
        """Where the hull begins."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the hull ends."""
        return self.fragments[-1][1]

    def at(self, fragments: tuple[tuple[int, int], ...]) -> "Highlight":
        """The same mark at another place."""
        return replace(self, fragments=fragments)


class HighlightSet:
    """All highlights of an article, found by place, with levels that are worked out only where somebody looks.

    The level of a mark is the first line free of all shorter marks that it overlaps: inner marks lie nearer to the
    text, and a longer mark never moves a shorter one.
    """

    def __init__(self, highlights: Iterable[Highlight] = ()) -> None:
        self._marks: dict[str, Highlight] = {}
        self._hulls = IntervalIndex()
        self._levels: dict[str, int] = {}
        for highlight in highlights:
            if highlight.id in self._marks:
                raise ValueError(f"two highlights have the id {highlight.id}")
            self._marks[highlight.id] = highlight
            self._hulls.add(highlight.start, highlight.end, highlight.id)

    def __len__(self) -> int:
        return len(self._marks)

    def __contains__(self, mark: str) -> bool:
        return mark in self._marks

    def get(self, mark: str) -> Highlight | None:
        """The highlight with this id, if there is one."""
        return self._marks.get(mark)

    def update(self, add: Iterable[Highlight] = (), remove: Iterable[str] = ()) -> list[tuple[int, int]]:
        """Adds or replaces some highlights and removes others; gives the stretches whose look changed."""
        changed: list[tuple[int, int]] = []
        for mark in remove:
            old = self._marks.pop(mark, None)
            if old is not None:
                changed.extend(self._forget_levels(old))
                self._hulls.remove(old.start, old.end, mark)
        for new in add:
            old = self._marks.get(new.id)
            if old is not None:
                changed.extend(self._forget_levels(old))
                self._hulls.remove(old.start, old.end, old.id)
            self._marks[new.id] = new
            self._hulls.add(new.start, new.end, new.id)
            changed.extend(self._forget_levels(new))
        return changed

    def touching(self, start: int, end: int) -> list[Highlight]:
        """Highlights whose hull shares a code point with `[start, end)`, longest first (the order of painting)."""
        found = [self._marks[mark] for _, _, mark in self._hulls.touching(start, end)]
        found.sort(key=_size, reverse=True)
        return found

    def at(self, offset: int) -> list[Highlight]:
        """Highlights with a fragment over the character at `offset`, innermost first."""
        found = [
            mark
            for mark in self.touching(offset, offset + 1)
            if any(start <= offset < end for start, end in mark.fragments)
        ]
        found.reverse()
        return found

    def start_of(self, mark: str) -> int:
        """Where the hull of a mark begins."""
        return self._marks[mark].start

    def level(self, mark: str) -> int:
        """The line of a mark, counted from the text: 0 … MAX_LEVELS - 1."""
        pending = [self._marks[mark]]
        while pending:
            top = pending[-1]
            known, unknown = self._levels_under(top)
            if unknown:
                pending.extend(unknown)
                continue
            self._levels[top.id] = next((level for level in range(MAX_LEVELS) if level not in known), MAX_LEVELS - 1)
            pending.pop()
        return self._levels[mark]

    def bracketed(self) -> list[Highlight]:
        """Those that have a bracket in the margin."""
        return [mark for mark in self._marks.values() if mark.bracket]

    def in_order(self) -> list[str]:
        """All ids in reading order, the longer first where two begin together."""
        return sorted(self._marks, key=lambda mark: (self._marks[mark].start, -self._marks[mark].end, mark))

    def crowded(self, limit: int) -> list[tuple[int, int]]:
        """Where a mark begins with which more than `limit` hulls lie on each other, as (offset, how many)."""
        starts = sorted(mark.start for mark in self._marks.values())
        ends = sorted(mark.end for mark in self._marks.values())
        found: list[tuple[int, int]] = []
        closed = 0
        for opened, start in enumerate(starts, start=1):
            while ends[closed] <= start:
                closed += 1
            if opened - closed > limit:
                found.append((start, opened - closed))
        return found

    def _levels_under(self, mark: Highlight) -> tuple[set[int], list[Highlight]]:
        """The levels taken by shorter marks that `mark` overlaps, and those marks whose level is not known yet."""
        size = _size(mark)
        known: set[int] = set()
        unknown: list[Highlight] = []
        for _, _, name in self._hulls.touching(mark.start, mark.end):
            other = self._marks[name]
            if _size(other) >= size:
                continue
            level = self._levels.get(name)
            if level is None:
                unknown.append(other)
            else:
                known.add(level)
                if len(known) == MAX_LEVELS:
                    return known, []
        unknown.sort(key=_size, reverse=True)
        return known, unknown

    def _forget_levels(self, mark: Highlight) -> list[tuple[int, int]]:
        """Forgets the level of a mark and of every longer one that may stand on it; gives their hulls."""
        self._levels.pop(mark.id, None)
        stretches = [(mark.start, mark.end)]
        pending = [mark]
        while pending:
            lower = pending.pop()
            size = _size(lower)
            for _, _, name in self._hulls.touching(lower.start, lower.end):
                if name in self._levels and _size(other := self._marks[name]) > size:
                    del self._levels[name]
                    stretches.append((other.start, other.end))
                    pending.append(other)
        return stretches


def _size(mark: Highlight) -> tuple[int, int, str]:
    start = mark.fragments[0][0]
    return mark.fragments[-1][1] - start, start, mark.id
