"""Where articles and the headings of groups stand in a list, some groups being folded."""

from bisect import bisect_right
from collections.abc import Collection, Sequence

from annotator.store.search.listing import Group


class GroupLayout:
    """Turns rows of a list into places of its articles and back; both cost the logarithm of the number of groups."""

    def __init__(self, count: int, groups: Sequence[Group] = (), folded: Collection[str] = ()) -> None:
        self.groups = tuple(groups)
        self._count = count
        self._folded = [group.key in folded for group in self.groups]
        self._heads: list[int] = []
        row = 0
        for group, is_folded in zip(self.groups, self._folded, strict=True):
            self._heads.append(row)
            row += 1 + (0 if is_folded else group.count)
        self.rows = row if self.groups else count

    def place(self, row: int) -> int:
        """The place of the article in a row; -1 for a heading."""
        if not self.groups:
            return row
        number = bisect_right(self._heads, row) - 1
        behind = row - self._heads[number]
        return self.groups[number].first + behind - 1 if behind else -1

    def heading(self, row: int) -> Group | None:
        """The group whose heading stands in a row."""
        if not self.groups:
            return None
        number = bisect_right(self._heads, row) - 1
        return self.groups[number] if self._heads[number] == row else None

    def is_folded(self, group: Group) -> bool:
        """Whether only the heading of a group is shown."""
        return self._folded[self.groups.index(group)]

    def articles_in(self, first: int, last: int) -> int:
        """How many articles stand in these rows, both included; with the heading of a group all of it."""
        if not self.groups:
            return last - first + 1
        begun = bisect_right(self._heads, first - 1)
        headed = range(begun, bisect_right(self._heads, last))
        whole = sum(self.groups[number].count for number in headed)
        return whole + (self._heads[begun] if headed else last + 1) - first

    def row(self, place: int) -> int:
        """The row of the article at a place; that of the heading where its group is folded."""
        if not self.groups or place < 0:
            return place
        number = bisect_right(self.groups, place, key=_first) - 1
        head = self._heads[number]
        return head if self._folded[number] else head + 1 + place - self.groups[number].first


def _first(group: Group) -> int:
    return group.first
