"""What two marks may differ by at their edges when only proclitics and punctuation set them apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.review.trimming import Trimming
from tests.strategies import article_texts, texts_with_span


def trimmed(text: str, words: str) -> str:
    start = text.index(words)
    (found,) = Trimming(text).trimmed(((start, start + len(words)),))
    return text[slice(*found)]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("زار والإيراني", "والإيراني", "الإيراني"),
        ("وصل إلى بلبنان أمس", "بلبنان", "لبنان"),
        ("شكر للرئيس", "للرئيس", "لرئيس"),
        ("شكر للرئيس", "للرئيس", "رئيس"),
        ("شكر وللرئيس", "وللرئيس", "لرئيس"),
        ("أشاد بـ”تقارب” المواقف", "بـ”تقارب”", "تقارب"),
        ("أشاد بـ انتهاك", "بـ انتهاك", "انتهاك"),
        ("قمة “بريكس” الأولى", "“بريكس”", "بريكس"),
        ("وَالإيرانيُّ", "وَالإيرانيُّ", "الإيرانيُّ"),
        ("قال: نعم.", "نعم.", "نعم"),
    ],
)
def test_alike(text: str, one: str, other: str) -> None:
    assert trimmed(text, one) == trimmed(text, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("الرئيس الروسي", "الرئيس", "رئيس"),
        ("نسبة 5% فقط", "5%", "5"),
        ("فلاديمير بوتين", "فلاديمير بوتين", "بوتين"),
        ("كتابه", "كتابه", "كتاب"),
    ],
)
def test_not_alike(text: str, one: str, other: str) -> None:
    assert trimmed(text, one) != trimmed(text, other)


def test_what_would_come_out_empty_stays() -> None:
    assert trimmed("قال … نعم", "…") == "…"


def test_of_several_fragments_only_the_first_has_a_beginning() -> None:
    text = "قال بأن له «بلدًا»"
    first, second = text.index("بأن"), text.index("«بلدًا»")
    fragments = ((first, first + 3), (second, second + len("«بلدًا»")))
    found = Trimming(text).trimmed(fragments)
    assert [text[start:end] for start, end in found] == ["أن", "بلدًا"]


@given(texts_with_span())
def test_trimming_shortens_and_comes_to_an_end(case: tuple[str, int, int]) -> None:
    text, start, end = case
    trimming = Trimming(text)
    ((first, last),) = trimming.trimmed(((start, end),))
    assert start <= first < last <= end
    assert trimming.trimmed(((first, last),)) == ((first, last),)


@given(article_texts().filter(lambda text: len(text) > 3), st.data())
def test_the_quick_look_never_denies_what_is_alike(text: str, data: st.DataObject) -> None:
    def stretch() -> tuple[tuple[int, int]]:
        start = data.draw(st.integers(0, len(text) - 1))
        return ((start, data.draw(st.integers(start + 1, len(text)))),)

    a, b = stretch(), stretch()
    trimming = Trimming(text)
    assert trimming.alike(a, b) == (trimming.trimmed(a) == trimming.trimmed(b))
