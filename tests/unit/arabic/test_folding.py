"""Names are found however they are spelt, and every hit leads back to the very letters of the text."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.folding import fold, fold_key
from annotator.arabic.graphemes import is_boundary
from tests.strategies import article_texts, texts_with_offset, texts_with_span


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله"),
        ("على علي علی", "علي علي علي"),
        ("ایران کتاب", "ايران كتاب"),
        ("الوكالة مسؤول رئيس", "الوكاله مسوول رييس"),
        ("مُحَمَّدٌ الرَّحْمٰنُ", "محمد الرحمن"),
        ("العـــراق", "العراق"),
        ("عُمان عمّان", "عمان عمان"),
        ("٣٠٠ ۳۰۰", "300 300"),
        ("\ufe91\ufed0\ufeaa\ufe8d\ufea9 \ufefb \ufdf2 \ufe70", "بغداد لا الله "),
        ("می\u200cروم \u202bنص\u202c\u200f", "ميروم نص"),
        ("فلاديمير\xa0بوتين\nقال", "فلاديمير بوتين\nقال"),
        ("پوتین چاد Reuters", "پوتين چاد Reuters"),
        ("ا\u0654حمد", "احمد"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold_key(text) == fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [("پوتین", "بوتين"), ("چاد", "جاد"), ("ڤيينا", "فيينا"), ("گوگل", "كوكل"), ("ژنو", "زنو"), ("Reuters", "reuters")],
)
def test_search_folds_further(text: str, folded: str) -> None:
    assert fold_key(text, search=True) == fold(text, search=True).text == folded


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("قال الرئيس فلاديميــر بُوتِينَ، أمس", "بوتين", "بُوتِينَ"),
        ("إلى العـــراقِ اليوم", "العراق", "العـــراقِ"),
        ("بـ”تقارب”", "ب", "ب"),
        ("يقرأ \ufefb غير", "ل", "\ufefb"),
        ("قال\u200f بوتين\u200f", "بوتين", "بوتين"),
        ("👍🏽 أُوروبّا", "اوروبا", "أُوروبّا"),
    ],
)
def test_a_hit_leads_back_to_the_letters(text: str, wanted: str, found: str) -> None:
    folded = fold(text)
    at = folded.text.index(wanted)
    start, end = folded.original(at, at + len(wanted))
    assert text[start:end] == found


@given(article_texts(), st.booleans())
def test_folding_twice_changes_nothing_more(text: str, search: bool) -> None:
    key = fold_key(text, search)
    assert fold_key(key, search) == key
    assert fold(text, search).text == key


@given(texts_with_span(), st.booleans())
def test_the_original_of_a_folded_stretch_folds_to_it(case: tuple[str, int, int], search: bool) -> None:
    text, first, last = case
    folded = fold(text, search)
    if not folded.text:
        return
    start = first * len(folded.text) // (len(text) + 1)
    end = max(start + 1, last * len(folded.text) // (len(text) + 1))
    low, high = folded.original(start, end)
    assert 0 <= low < high <= len(text)
    assert folded.text[start:end] in fold_key(text[low:high], search)
    assert is_boundary(text, high)


@given(texts_with_offset(), st.booleans())
def test_what_stands_before_an_offset_stands_before_it_folded(case: tuple[str, int], search: bool) -> None:
    text, offset = case
    folded = fold(text, search)
    assert folded.folded(offset) == len(fold_key(text[:offset], search))


@given(st.text(max_size=60), st.booleans())
def test_every_character_folds_by_itself(text: str, search: bool) -> None:
    assert fold_key(text, search) == "".join(fold_key(character, search) for character in text)


def test_no_character_folds_to_one_that_would_be_folded_again() -> None:
    for search in (False, True):
        for code in range(sys.maxunicode + 1):
            folded = fold_key(chr(code), search)
            assert folded == fold_key(folded, search), hex(code)
