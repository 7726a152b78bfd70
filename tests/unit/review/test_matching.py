"""Marks answer to each other one to one, by the best total overlap."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from annotator.review.assignment import assign
from annotator.review.marks import Mark, any_overlap, mark, overlap
from annotator.review.matching import match


def best(gains: Sequence[Mapping[int, int]]) -> int:
    """The greatest total gain, by trying everything."""

    def of(row: int, used: frozenset[int]) -> int:
        if row == len(gains):
            return 0
        found = of(row + 1, used)
        for column, gain in gains[row].items():
            if column not in used:
                found = max(found, gain + of(row + 1, used | {column}))
        return found

    return of(0, frozenset())


def fragments(cuts: set[int]) -> tuple[tuple[int, int], ...]:
    order = sorted(cuts)[: len(cuts) // 2 * 2]
    return tuple(zip(order[::2], order[1::2], strict=True))


MARKS = st.lists(
    st.builds(
        lambda cuts, label: Mark(fragments(cuts), label),
        st.sets(st.integers(0, 15), min_size=2, max_size=5),
        st.sampled_from("xy"),
    ),
    max_size=5,
)
GAINS = st.lists(st.dictionaries(st.integers(0, 4), st.integers(1, 9), max_size=5), max_size=5)


@given(GAINS)
def test_an_assignment_is_the_best_there_is(gains: list[dict[int, int]]) -> None:
    given_ = assign(gains)
    columns = [column for column in given_ if column is not None]
    assert len(columns) == len(set(columns))
    assert sum(gains[row][column] for row, column in enumerate(given_) if column is not None) == best(gains)


@given(MARKS, MARKS, st.booleans())
def test_no_matching_overlaps_more(a: list[Mark], b: list[Mark], same_label: bool) -> None:
    pairs = match(a, b, same_label)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    gains = [
        {
            j: overlap(first.fragments, second.fragments)
            for j, second in enumerate(b)
            if overlap(first.fragments, second.fragments) and (first.label == second.label or not same_label)
        }
        for first in a
    ]
    assert sum(gains[i][j] for i, j in pairs) == best(gains)


@given(MARKS, MARKS)
def test_the_same_marks_are_matched_whoever_is_asked_first(a: list[Mark], b: list[Mark]) -> None:
    def gain(pairs: list[tuple[int, int]], one: list[Mark], other: list[Mark]) -> int:
        return sum(overlap(one[i].fragments, other[j].fragments) for i, j in pairs)

    assert gain(match(a, b), a, b) == gain(match(b, a), b, a)


@given(MARKS)
def test_everybody_answers_to_themselves(a: list[Mark]) -> None:
    assert sorted(a[j] for _, j in match(a, a)) == sorted(a)
    assert all(a[i] == a[j] for i, j in match(a, a))


def test_the_best_total_wins_over_the_best_single_pair() -> None:
    # The longer ones share 7 code points; each with the other's short one, it is 3 + 5.
    a = [mark(0, 10, "x"), mark(9, 14, "x")]
    b = [mark(3, 14, "x"), mark(0, 3, "x")]
    assert match(a, b) == [(0, 1), (1, 0)]


def test_nested_marks_find_each_other() -> None:
    outer, inner = mark(0, 20, "OCC"), mark(7, 14, "NORP")
    assert match([outer, inner], [mark(7, 15, "NORP"), mark(0, 20, "OCC")]) == [(0, 1), (1, 0)]


def test_at_one_place_labels_decide() -> None:
    assert match([mark(0, 5, "x"), mark(0, 5, "y")], [mark(0, 5, "y"), mark(0, 5, "x")]) == [(0, 1), (1, 0)]
    assert match([mark(0, 9, "x"), mark(0, 9, "y")], [mark(1, 9, "y")]) == [(1, 0)]


def test_what_touches_does_not_overlap_and_gaps_are_no_part_of_a_mark() -> None:
    assert match([mark(0, 5, "x")], [mark(5, 9, "x")]) == []
    assert match([Mark(((0, 3), (8, 12)), "x")], [mark(3, 8, "x")]) == []
    assert match([Mark(((0, 3), (8, 12)), "x")], [mark(3, 9, "x")]) == [(0, 0)]


def test_overlap_within_one_annotator() -> None:
    assert any_overlap([mark(0, 5, "x"), mark(4, 6, "y")])
    assert not any_overlap([Mark(((0, 2), (6, 8)), "x"), mark(2, 6, "y")])
