"""Where the edge of a mark may go."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.graphemes import snap
from annotator.ui.article.edge import EdgeEditor
from tests.strategies import article_texts


def test_an_edge_stops_before_it_meets_the_other_one() -> None:
    editor = EdgeEditor("abcdef", ((1, 4),))
    assert editor.move(0)
    assert editor.fragments == ((1, 2),)
    assert not editor.move(0)
    editor.choose_start()
    assert not editor.move(5)
    assert editor.fragments == ((1, 2),)


def test_an_edge_stays_within_the_text() -> None:
    editor = EdgeEditor("abc", ((1, 2),))
    editor.move(99)
    editor.choose_start()
    editor.move(-5)
    assert editor.fragments == ((0, 3),)


def test_each_edge_of_a_mark_in_pieces_can_be_reached_and_stays_out_of_the_other_pieces() -> None:
    editor = EdgeEditor("abcdefghij", ((1, 3), (5, 8)))
    seen = []
    for _ in range(4):
        editor.choose_next()
        seen.append((editor.offset, editor.begins))
    assert seen == [(1, True), (3, False), (5, True), (8, False)]
    editor.choose_next(-1)
    editor.move(0)
    assert editor.fragments == ((1, 3), (3, 8))


@given(article_texts(), st.data())
def test_no_edge_cuts_a_letter_from_its_mark_or_leaves_an_empty_fragment(text: str, data: st.DataObject) -> None:
    bounds = [offset for offset in range(len(text) + 1) if snap(text, offset, -1) == offset]
    if len(bounds) < 2:
        return
    start, end = sorted(data.draw(st.lists(st.sampled_from(bounds), min_size=2, max_size=2, unique=True)))
    editor = EdgeEditor(text, ((start, end),))
    for target in data.draw(st.lists(st.sampled_from(bounds), max_size=6)):
        editor.choose_next()
        editor.move(target)
        ((low, high),) = editor.fragments
        assert 0 <= low < high <= len(text)
        assert low in bounds
        assert high in bounds
