"""What import changes in a text, and that offsets still point at the same characters afterwards."""

import pytest
from hypothesis import given

from annotator.arabic.cleaning import KINDS, clean
from tests.strategies import article_texts, raw_texts, texts_with_span


@pytest.mark.parametrize(
    ("incoming", "stored", "counts"),
    [
        ("أول\r\nثان\rثالث\nرابع", "أول\nثان\nثالث\nرابع", {"line_end": 2}),
        ("أول\u2028ثان\u2029ثالث\x0cرابع\x85خامس", "أول\nثان\nثالث\nرابع\nخامس", {"line_end": 4}),
        ("\ufeffقال\ufeff بوتين", "قال بوتين", {"bom": 2}),
        ("قا\0ل", "قال", {"nul": 1}),
        ("قال \ud83dثم\ude00", "قال ثم", {"surrogate": 2}),
        ("قال \ud83d\ude00", "قال 😀", {"surrogate": 1}),
        ("أ\ufdd0\ufdef\ufffe\uffffب\U0001fffe\U0010ffff", "أب", {"noncharacter": 6}),
        ("\ud83f\udffe", "", {"noncharacter": 1}),
        ("\r\n\ufeff\0", "\n", {"line_end": 1, "bom": 1, "nul": 1}),
    ],
)
def test_what_is_taken_out_is_counted(incoming: str, stored: str, counts: dict[str, int]) -> None:
    cleaned = clean(incoming)
    assert cleaned.text == stored
    assert cleaned.counts == counts


def test_what_was_published_stays() -> None:
    text = "قالَ\xa0العـــراق می\u200cروم \u202bنص\u202c\u2067a\u2069\u200f ﷺ 👨\u200d👩\u200d👧\t\xad\u061c\n"
    assert clean(text).text is text


@given(article_texts())
def test_a_clean_text_is_the_same_object(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.text is text
    assert cleaned.counts == {}
    assert [cleaned.map(offset) for offset in range(len(text) + 1)] == list(range(len(text) + 1))


@given(raw_texts())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned.text).text is cleaned.text
    assert set(cleaned.counts) <= set(KINDS)
    assert (cleaned.counts == {}) == (cleaned.text == text)
    cleaned.text.encode()


@given(raw_texts())
def test_offsets_keep_their_order_and_reach_the_end(text: str) -> None:
    cleaned = clean(text)
    mapped = [cleaned.map(offset) for offset in range(len(text) + 1)]
    assert mapped == sorted(mapped)
    assert mapped[0] == 0
    assert mapped[-1] == len(cleaned.text)


@given(texts_with_span(raw_texts()))
def test_a_span_holds_the_same_text_cleaned(case: tuple[str, int, int]) -> None:
    text, start, end = case
    for place in (start, end):  # between the parts of what is one thing no span begins
        if text[place - 1 : place + 1] == "\r\n" or ("\ud800" <= text[place - 1 : place] <= "\udbff"):
            return
    cleaned = clean(text)
    assert cleaned.text[cleaned.map(start) : cleaned.map(end)] == clean(text[start:end]).text


def test_an_offset_within_a_line_end_is_before_it() -> None:
    cleaned = clean("\ufeffأ\r\nب")
    assert [cleaned.map(offset) for offset in range(6)] == [0, 0, 1, 1, 2, 3]
