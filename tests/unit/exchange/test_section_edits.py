"""Sections drawn by hand."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.section_edits import redraw, redrawn
from annotator.model import ROLES, Document, Section
from annotator.model.sections import section_at

TEXT = "العنوان\n\nفقرة أولى من المتن.\n\nاقرأ أيضا:\n\nعنوان آخر\n\nفقرة من المقال الآخر.\n\nروابط\nرابط"


def place(words: str) -> tuple[int, int]:
    """Where words stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_lines_get_a_role_and_all_else_is_body() -> None:
    """Also in an article that had no sections, and whatever spaces were selected with the lines."""
    start, end = place("اقرأ أيضا:")
    sections = redrawn(TEXT, (), start - 1, end + 2, "read-also")
    assert [(item.role, TEXT[item.start : item.end].split()[0]) for item in sections] == [
        ("body", "العنوان"),
        ("read-also", "اقرأ"),
        ("body", "عنوان"),
    ]
    assert (sections[1].start, sections[1].end) == (start, end)


def test_giving_body_back_joins_what_was_cut() -> None:
    """Removing a section."""
    sections = redrawn(TEXT, (), *place("اقرأ أيضا:"), "read-also")
    assert redrawn(TEXT, sections, *place("اقرأ أيضا:"), "body") == (Section("body", 0, len(TEXT)),)


def test_an_embedded_article_finds_its_own_sections_and_they_can_be_redrawn() -> None:
    """Its inner sections change, the outer border stays."""
    start, end = place("عنوان آخر\n\nفقرة من المقال الآخر.")
    sections = redrawn(TEXT, (), start, end, "embedded")
    embedded = next(item for item in sections if item.role == "embedded")
    assert (embedded.start, embedded.end) == (start, end)
    assert embedded.sections
    again = redrawn(TEXT, sections, *place("عنوان آخر"), "subheading")
    inner = next(item for item in again if item.role == "embedded")
    assert (inner.start, inner.end) == (start, end)
    assert inner.sections[0] == Section("subheading", *place("عنوان آخر"))
    assert section_at(again, start) == inner.sections[0]
    whole = redrawn(TEXT, again, start, end, "related")
    assert Section("related", start, end) in whole


def test_what_is_so_already_is_no_edit() -> None:
    """Nor an empty stretch."""
    sections = redrawn(TEXT, (), *place("روابط\nرابط"), "related")
    document = Document("d", "", len(TEXT), "عنوان", sections=sections)
    assert redraw(document, TEXT, *place("رابط"), "related", "") is None
    assert redraw(document, TEXT, 7, 9, "credits", "") is None
    assert redraw(document, TEXT, *place("رابط"), "credits", "") is not None


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from(ROLES)), min_size=1, max_size=6
    )
)
def test_all_text_is_in_exactly_one_section(drawn: list[tuple[int, int, str]]) -> None:
    """However often and wherever somebody draws; and what was drawn last has the role that it was given."""
    sections: tuple[Section, ...] = ()
    for one, other, role in drawn:
        start, end = min(one, other), max(one, other)
        sections = redrawn(TEXT, sections, start, end, role)
        if TEXT[start:end].strip():
            position = 0
            for item in sections:
                assert not TEXT[position : item.start].strip()
                assert item.start < item.end
                assert all(item.start <= inner.start < inner.end <= item.end for inner in item.sections)
                position = item.end
            assert not TEXT[position:].strip()
            first = start + len(TEXT[start:end]) - len(TEXT[start:end].lstrip())
            around = next(item for item in sections if item.start <= first < item.end)
            at = next((item for item in around.sections if item.start <= first < item.end), around)
            assert role in (around.role, at.role)
