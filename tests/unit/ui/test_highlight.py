"""Which highlights lie where, and on which line each is drawn."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.article.highlight import MAX_LEVELS, Highlight, HighlightSet
from annotator.ui.article.intervals import IntervalIndex


def mark(name: str, *fragments: tuple[int, int]) -> Highlight:
    return Highlight(name, fragments, "#3f7fbf", "Person")


@st.composite
def marks(draw: st.DrawFn, most: int = 25, reach: int = 60) -> list[Highlight]:
    found = []
    for number in range(draw(st.integers(0, most))):
        cuts = sorted(draw(st.sets(st.integers(0, reach), min_size=2, max_size=4)))
        fragments = list(zip(cuts[::2], cuts[1::2], strict=False))
        found.append(mark(f"m{number}", *fragments))
    return found


def overlap(one: Highlight, other: Highlight) -> bool:
    return one.start < other.end and other.start < one.end


@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 3000))), st.integers(0, 9000), st.integers(1, 500))
def test_the_index_finds_exactly_what_touches(pairs: list[tuple[int, int]], start: int, length: int) -> None:
    index = IntervalIndex()
    expected = []
    for number, (begin, size) in enumerate(pairs):
        index.add(begin, begin + size, str(number))
        if begin < start + length and begin + size > start:
            expected.append((begin, begin + size, str(number)))
    assert sorted(index.touching(start, start + length)) == sorted(expected)
    for number, (begin, size) in enumerate(pairs):
        index.remove(begin, begin + size, str(number))
    assert index.touching(0, 1 << 20) == []


def test_inner_marks_lie_nearer_to_the_text() -> None:
    found = HighlightSet(
        [mark("outer", (0, 30)), mark("middle", (5, 20)), mark("inner", (7, 10)), mark("far", (40, 50))]
    )
    assert [found.level(name) for name in ("inner", "middle", "outer", "far")] == [0, 1, 2, 0]


def test_marks_that_only_meet_share_a_line() -> None:
    found = HighlightSet([mark("one", (0, 5)), mark("two", (5, 10))])
    assert found.level("one") == found.level("two") == 0


def test_a_mark_between_two_fragments_keeps_clear_of_their_link() -> None:
    found = HighlightSet([mark("quote", (0, 5), (20, 30)), mark("speaker", (8, 12))])
    assert found.level("speaker") == 0
    assert found.level("quote") == 1


@given(marks())
def test_no_two_overlapping_marks_share_a_line_until_the_lines_run_out(given_marks: list[Highlight]) -> None:
    found = HighlightSet(given_marks)
    for one in given_marks:
        for other in given_marks:
            if one.id < other.id and overlap(one, other):
                levels = found.level(one.id), found.level(other.id)
                assert levels[0] != levels[1] or levels[0] == MAX_LEVELS - 1


@given(marks())
def test_a_mark_that_holds_another_is_never_nearer_to_the_text(given_marks: list[Highlight]) -> None:
    found = HighlightSet(given_marks)
    for outer in given_marks:
        for inner in given_marks:
            if (
                outer.start <= inner.start
                and inner.end <= outer.end
                and outer.end - outer.start > inner.end - inner.start
            ):
                assert found.level(outer.id) >= found.level(inner.id)


@given(marks(), marks(most=8), st.data())
def test_changing_some_marks_gives_the_same_levels_as_beginning_anew(
    before: list[Highlight], after: list[Highlight], data: st.DataObject
) -> None:
    changing = HighlightSet(before)
    for name in data.draw(st.lists(st.sampled_from([m.id for m in before]), max_size=5) if before else st.just([])):
        changing.level(name)
    removed = data.draw(st.sets(st.sampled_from([m.id for m in before])) if before else st.just(set()))
    changing.update(add=after, remove=removed)
    rest = {m.id: m for m in before if m.id not in removed} | {m.id: m for m in after}
    anew = HighlightSet(rest.values())
    assert changing.in_order() == anew.in_order()
    assert {name: changing.level(name) for name in rest} == {name: anew.level(name) for name in rest}


@given(marks(), marks(most=4))
def test_every_mark_whose_level_changes_is_said_to_look_different(
    before: list[Highlight], after: list[Highlight]
) -> None:
    changing = HighlightSet(before)
    levels = {m.id: changing.level(m.id) for m in before}
    stretches = changing.update(add=after)
    for name, level in levels.items():
        now = changing.get(name)
        assert now is not None
        if changing.level(name) != level:
            assert any(start < now.end and now.start < end for start, end in stretches)


def test_marks_at_an_offset_come_innermost_first_and_only_where_they_have_a_fragment() -> None:
    found = HighlightSet([mark("quote", (0, 5), (20, 30)), mark("long", (0, 40)), mark("name", (2, 4))])
    assert [m.id for m in found.at(3)] == ["name", "quote", "long"]
    assert [m.id for m in found.at(10)] == ["long"]


@given(marks(), st.integers(1, 4))
def test_crowded_names_every_place_where_one_mark_too_many_begins(given_marks: list[Highlight], limit: int) -> None:
    depths = {begun.start: sum(m.start <= begun.start < m.end for m in given_marks) for begun in given_marks}
    expected = {start: depth for start, depth in depths.items() if depth > limit}
    assert dict(HighlightSet(given_marks).crowded(limit)) == expected


def test_thousands_of_marks_on_one_word_are_told_apart_as_far_as_there_are_lines() -> None:
    found = HighlightSet([mark(f"m{number:04}", (0, 10 + number)) for number in range(3000)])
    assert found.level("m2999") == MAX_LEVELS - 1
    assert [found.level(f"m{number:04}") for number in range(MAX_LEVELS)] == list(range(MAX_LEVELS))
