"""Words and tokens as an analyst counts them; where the standard speaks, they are the standard's."""

import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import category

import pytest
from hypothesis import given
from uniseg.wordbreak import WB, word_boundaries, word_break

from annotator.arabic.words import next_word, previous_word, tokens, word_at, words
from tests.strategies import article_texts, texts_with_offset


def surfaces(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The one correction: marks between Arabic letters end a word …
        ("بالجهة.ويحتج", ["بالجهة", "ويحتج"]),
        ("بوتين:العلاقات", ["بوتين", "العلاقات"]),
        ("قال'نعم'ثم", ["قال", "نعم", "ثم"]),
        ("قال‘نعم’ثم", ["قال", "نعم", "ثم"]),
        ("الجَهَةُ.وَيحتج", ["الجَهَةُ", "وَيحتج"]),
        ("BBC:العربية", ["BBC", "العربية"]),
        ("رويترز.Reuters", ["رويترز", "Reuters"]),
        ("1445هـ.وقال", ["1445هـ", "وقال"]),
        # … unless they make an abbreviation.
        ("أ.ف.ب", ["أ.ف.ب"]),
        ("(أ.ف.ب)", ["أ.ف.ب"]),
        ("وأ.ف.ب قالت", ["وأ.ف.ب", "قالت"]),
        ("أ.ف.ب.وقالت", ["أ.ف.ب", "وقالت"]),
        ("د.أحمد", ["د.أحمد"]),
        ("ود.أحمد", ["ود.أحمد"]),
        ("أ.د.محمد", ["أ.د.محمد"]),
        ("سنة 50 هـ.م قبل", ["سنة", "50", "هـ.م", "قبل"]),
        # What stays whole, and what is split off.
        ("٣٫٥", ["٣٫٥"]),
        ("می\u200cروم", ["می\u200cروم"]),
        ("74.500 و1,5", ["74.500", "و1,5"]),
        ("11/10", ["11", "10"]),
        ("16:14", ["16", "14"]),
        ("بـ”تقارب” مواقفهما", ["بـ", "تقارب", "مواقفهما"]),
        ("قمة “بريكس”، المقبلة؟", ["قمة", "بريكس", "المقبلة"]),
        ("الـ 300 والـ300", ["الـ", "300", "والـ300"]),
        ("العـــراق", ["العـــراق"]),
        ("الرَّحْمٰن", ["الرَّحْمٰن"]),
        ("طهران ـ موسكو", ["طهران", "موسكو"]),
        ("#غزة_الآن", ["غزة_الآن"]),
        ("https://www.example.org/a?b=1", ["https", "www.example.org", "a", "b", "1"]),
        ("نعم👍🏽لا", ["نعم", "لا"]),
        ("10\u202f000\xa0م", ["10", "000", "م"]),
        ("\u202bبوتين\u202c قال\u200f.", ["بوتين", "قال"]),
        ("צה\"ל ג'ורג' ע״י", ['צה"ל', "ג'ורג'", "ע״י"]),
        ("can't U.S.A.", ["can't", "U.S.A"]),
    ],
)
def test_words_of_arabic_news(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: “نعم”.", ["قال", ":", "“", "نعم", "”", "."]),
        ("((لا))", ["(", "(", "لا", ")", ")"]),
        ("الوضع حرج.. ـ", ["الوضع", "حرج", ".", ".", "ـ"]),
        ("👨\u200d👩\u200d👧🇱🇧🇸🇦 5%", ["👨\u200d👩\u200d👧", "🇱🇧", "🇸🇦", "5", "%"]),
    ],
)
def test_every_other_sign_is_a_token_by_itself(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in tokens(text)] == expected


# The standard, asked directly

_CORRECTED = re.compile(  # a mark of those that join letters, beside an Arabic one, whatever stands on either
    "(?<=[\u0600-\u06ff\ufb50-\ufefc])(?P<marks>\\W*)[.:'‘’״·](?=\\W*\\w)|[.:'‘’״·](?=\\W*[\u0600-\u06ff\ufb50-\ufefc])"
)


def uncorrected(text: str) -> str:
    """The text without what our corrections are about."""
    previous = ""
    while previous != text:
        previous, text = text, _CORRECTED.sub("\\g<marks>؛", text)
    return text.replace("\u202f", " ")


def of_the_standard(text: str) -> Iterator[tuple[int, int]]:
    for start, end in pairwise(word_boundaries(text)):
        while start < end and (
            text[start].isspace()
            or (kind := word_break(text[start])) in (WB.EXTEND, WB.FORMAT, WB.ZWJ)
            or (kind is WB.OTHER and category(text[start])[0] == "C")
        ):
            start += 1
        while start < end and word_break(text[end - 1]) is WB.FORMAT:
            end -= 1
        if start < end:
            yield start, end


@given(article_texts().map(uncorrected))
def test_tokens_are_those_of_the_standard(text: str) -> None:
    assert tokens(text) == list(of_the_standard(text))


@given(article_texts())
def test_corrections_only_part_what_the_standard_joins(text: str) -> None:
    found = tokens(text)
    standard = list(of_the_standard(text.replace("\u202f", " ")))
    assert all(any(start <= first and last <= end for start, end in standard) for first, last in found)
    covered = "".join(text[start:end] for start, end in found)
    assert [c for c in text if c.isalnum()] == [c for c in covered if c.isalnum()]


@given(article_texts())
def test_words_are_the_tokens_with_letters_or_digits(text: str) -> None:
    assert words(text) == [
        (start, end) for start, end in tokens(text) if any(c.isalnum() and c != "ـ" for c in text[start:end])
    ]


# The caret


@given(texts_with_offset())
def test_the_caret_finds_the_words_of_the_whole_text(case: tuple[str, int]) -> None:
    text, offset = case
    all_words = words(text)
    within = [word for word in all_words if word[0] <= offset < word[1]]
    before = [word for word in all_words if word[1] == offset]
    assert word_at(text, offset) == next(iter(within + before), None)
    assert next_word(text, offset) == next((end for _, end in all_words if end > offset), len(text))
    assert previous_word(text, offset) == max((start for start, _ in all_words if start < offset), default=0)


def test_in_a_line_of_megabytes_only_the_neighbourhood_counts() -> None:
    line = "قال الرئيس، " * 300_000
    middle = 12 * 150_000
    assert word_at(line, middle + 5) == (middle + 4, middle + 10)
    assert next_word(line, middle + 5) == middle + 10
    assert previous_word(line, middle + 5) == middle + 4


def test_a_word_without_end_is_cut_somewhere() -> None:
    endless = "ب" * 10_000
    start, end = word_at(endless, 5_000) or (0, 0)
    assert 0 < start < 5_000 < end < 10_000
    assert previous_word(endless, 5_000) < 5_000 < next_word(endless, 5_000)
