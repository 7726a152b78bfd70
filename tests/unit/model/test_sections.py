"""What of an article is worked on."""

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import ARTICLE_ROLES, ROLES, Document, Section, furniture, working_ranges, working_text

DOCUMENT = Document("d", "", 100)


def of(*sections: Section) -> Document:
    """An article of 100 code points with these sections."""
    return replace(DOCUMENT, sections=sections)


def test_without_sections_all_is_worked_on() -> None:
    """Articles that came without sections are body as a whole."""
    assert working_ranges(DOCUMENT) == ((0, 100),)
    assert furniture(()) == []
    assert working_ranges(DOCUMENT, {"caption"}) == ()


def test_furniture_is_left_out_and_what_is_in_no_section_is_body() -> None:
    """The embedded article goes with all that is in it."""
    document = of(
        Section("headline", 0, 10),
        Section("updated", 12, 20),
        Section("embedded", 60, 90, (Section("headline", 60, 65), Section("body", 65, 90))),
    )
    assert working_ranges(document) == ((0, 12), (20, 60), (90, 100))
    assert furniture(document.sections) == [(12, 20), (60, 90)]
    assert working_ranges(document, {"body"}) == ((10, 12), (20, 60), (90, 100))
    assert working_ranges(document, {"body", "embedded"}) == ((10, 12), (20, 60), (65, 100))
    assert working_ranges(document, {"headline"}) == ((0, 10),)
    text = "".join(chr(ord("a") + nth % 26) for nth in range(100))
    assert working_text(document, text) == f"{text[:12]}\n\n{text[20:60]}\n\n{text[90:]}"


def test_a_section_in_which_something_was_marked_was_read() -> None:
    """Somebody marked in the furniture on purpose: it is worked on."""
    document = of(Section("body", 0, 50), Section("related", 50, 100))
    assert working_ranges(document, marked=[10]) == ((0, 50),)
    assert working_ranges(document, marked=[10, 60]) == ((0, 100),)


def drawn(start: int, end: int, depth: int) -> st.SearchStrategy[Section]:
    """Any section in these bounds, whose inner sections may overlap and lie outside."""
    inner = st.lists(drawn(start, end, depth - 1), max_size=2).map(tuple) if depth else st.just(())
    return st.tuples(st.sampled_from(ROLES), st.integers(start, end), st.integers(start, end), inner).map(
        lambda item: Section(item[0], min(item[1:3]), max(item[1:3]), item[3])
    )


@given(st.lists(drawn(0, 100, 1), max_size=5).map(tuple))
def test_every_place_is_worked_on_or_furniture_and_never_both(sections: tuple[Section, ...]) -> None:
    """However sections overlap; ranges are in order and apart."""
    kept = working_ranges(of(*sections))
    left = [(start, min(end, 100)) for start, end in furniture(sections)]
    flat = sorted([*kept, *left])
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(flat))
    assert sum(end - start for start, end in flat) == 100 or not sections or max(item.end for item in sections) < 100
    assert working_ranges(of(*sections), ROLES) == ((0, 100),)
    assert set(ROLES) > ARTICLE_ROLES
