"""Marks that contradict each other block a match; marks that are merely missing do not."""

import pytest

from annotator.arabic.vowels import contradicts


@pytest.mark.parametrize(
    ("first", "second"),
    [("عُمان", "عمّان"), ("عُمَان", "عَمَّان"), ("مَلِك", "مُلك"), ("علي حَسن", "علي حُسن"), ("دُبي", "دَبي")],
)
def test_different_words(first: str, second: str) -> None:
    assert contradicts(first, second)
    assert contradicts(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("عمان", "عُمان"),
        ("عمان", "عمّان"),
        ("محمد", "مُحَمَّد"),
        ("الرئيسُ", "الرئيسَ"),  # its case
        ("عمّانَ", "عمّانُ"),
        ("شكراً", "شكرًا"),
        ("السعوديّة", "السُعودية"),
        ("علي", "على"),
        ("العـراقُ", "العراق"),
        ("طهران", "موسكو"),
    ],
)
def test_words_that_may_be_the_same(first: str, second: str) -> None:
    assert not contradicts(first, second)
    assert not contradicts(second, first)
