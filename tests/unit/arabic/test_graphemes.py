"""A letter is never cut off from its marks, wherever in a text, however long it is."""

import pytest
from hypothesis import given
from uniseg.graphemecluster import grapheme_cluster_boundaries

from annotator.arabic import graphemes
from annotator.arabic.graphemes import is_boundary, next_grapheme, previous_grapheme, snap
from tests.strategies import article_texts, raw_texts, texts_with_offset


def boundaries(text: str) -> list[int]:
    return sorted({0, len(text), *grapheme_cluster_boundaries(text)})


@given(texts_with_offset(raw_texts(12)))
def test_every_step_is_the_standard_s(case: tuple[str, int]) -> None:
    text, offset = case
    bounds = boundaries(text)
    assert is_boundary(text, offset) == (offset in bounds)
    assert next_grapheme(text, offset) == next((bound for bound in bounds if bound > offset), len(text))
    assert previous_grapheme(text, offset) == max((bound for bound in bounds if bound < offset), default=0)
    assert snap(text, offset, 1) == min(bound for bound in bounds if bound >= offset)
    assert snap(text, offset, -1) == max(bound for bound in bounds if bound <= offset)


@given(article_texts())
def test_steps_forward_and_back_meet_every_boundary(text: str) -> None:
    forward = [0]
    while forward[-1] < len(text):
        forward.append(next_grapheme(text, forward[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(previous_grapheme(text, back[-1]))
    assert forward == back[::-1] == boundaries(text)


@pytest.mark.parametrize(
    ("text", "offset", "before", "behind"),
    [
        ("قالَ", 3, 2, 4),  # fatha on the lam
        ("عمّان", 2, 1, 3),  # shadda on the mim
        ("مُحَمَّد", 6, 4, 7),  # shadda and fatha on one mim
        ("👍🏽", 1, 0, 2),
        ("🇱🇧🇸🇦", 3, 2, 4),
        ("لا", 1, 1, 1),  # one glyph, two letters: either can be marked
        ("قال", 99, 3, 3),
        ("قال", -1, 0, 0),
    ],
)
def test_a_place_within_a_letter_moves_to_its_edge(text: str, offset: int, before: int, behind: int) -> None:
    assert snap(text, offset, -1) == before
    assert snap(text, offset, 1) == behind


def test_marks_without_end_are_cut_somewhere() -> None:
    text = "ب" + "\u064e" * 5_000 + "ت"
    assert previous_grapheme(text, 3_000) < 3_000 < next_grapheme(text, 3_000)


def test_the_characters_that_are_known_by_heart_are_as_the_standard_has_them() -> None:
    known = graphemes._Characters()
    assert [
        chr(code) for code in range(0x20, 0x2100) if known[chr(code)] != graphemes.kind_by_standard(chr(code))
    ] == []
