"""Which way a paragraph runs: its own first letter says it, not the document."""

from typing import Literal

import pytest
from hypothesis import given

from annotator.arabic.direction import language_direction, paragraph_direction
from tests.strategies import article_texts


@pytest.mark.parametrize(
    ("text", "default", "direction"),
    [
        ("قال بوتين", "ltr", "rtl"),
        ("Moscow قال بوتين", "rtl", "ltr"),
        ("11 أكتوبر 2024 - 16:14", "ltr", "rtl"),
        ("“نعم”، قال", "ltr", "rtl"),
        ("שלום", "ltr", "rtl"),
        ("11/10 — 2024", "rtl", "rtl"),
        ("11/10 — 2024", "ltr", "ltr"),
        ("", "rtl", "rtl"),
        ("\u200fReuters", "ltr", "rtl"),  # a mark that says so
        ("\u200eقال", "rtl", "ltr"),
        ("\u2066Reuters\u2069 قال", "ltr", "rtl"),  # what is isolated does not count
        ("\u2067قال\u2069 Reuters", "rtl", "ltr"),
        ("😀 قال", "ltr", "rtl"),
    ],
)
def test_the_first_letter_says_it(text: str, default: Literal["rtl", "ltr"], direction: str) -> None:
    assert paragraph_direction(text, default) == direction


@given(article_texts())
def test_the_default_counts_only_where_nothing_else_does(text: str) -> None:
    right, left = paragraph_direction(text, "rtl"), paragraph_direction(text, "ltr")
    assert right == left or not any(character.isalpha() for character in text) or "\u2066" in text or "\u2067" in text


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("ar", "rtl"),
        ("ar-TN", "rtl"),
        ("fa", "rtl"),
        ("ur", "rtl"),
        ("he", "rtl"),
        ("en", "ltr"),
        ("fr_FR", "ltr"),
        ("", "rtl"),
    ],
)
def test_the_direction_of_a_language(language: str, direction: str) -> None:
    assert language_direction(language) == direction
