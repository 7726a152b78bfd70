"""Rows and places of a list with groups always fit each other."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.store.search.listing import Group
from annotator.ui.articles.layout import GroupLayout


@given(st.lists(st.tuples(st.integers(1, 5), st.booleans()), min_size=1, max_size=8), st.data())
def test_rows_and_places(sizes: list[tuple[int, bool]], data: st.DataObject) -> None:
    groups, first = [], 0
    for number, (size, _) in enumerate(sizes):
        groups.append(Group(str(number), first, size))
        first += size
    layout = GroupLayout(first, groups, {str(number) for number, (_, folded) in enumerate(sizes) if folded})
    rows = [layout.heading(row) or layout.place(row) for row in range(layout.rows)]
    expected: list[Group | int] = []
    for group, (_, folded) in zip(groups, sizes, strict=True):
        expected += [group, *(() if folded else range(group.first, group.first + group.count))]
    assert rows == expected
    for place in range(first):
        group = next(group for group in groups if group.first <= place < group.first + group.count)
        row = layout.row(place)
        assert rows[row] == (group if layout.is_folded(group) else place)
    begin = data.draw(st.integers(0, layout.rows - 1))
    end = data.draw(st.integers(begin, layout.rows - 1))
    meant: set[int] = set()
    for item in rows[begin : end + 1]:
        meant |= set(range(item.first, item.first + item.count)) if isinstance(item, Group) else {item}
    assert layout.articles_in(begin, end) == len(meant)
