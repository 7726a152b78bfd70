"""Sentences of Arabic news."""

from itertools import pairwise

import pytest
from hypothesis import given

from annotator.arabic.quotes import quoted
from annotator.arabic.sentences import sentences
from tests.strategies import article_texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الرئيس. ثم غادر! إلى أين؟ لا ندري", ["وصل الرئيس.", "ثم غادر!", "إلى أين؟", "لا ندري"]),
        ("عنوان\n\nمتن أول.\nمتن ثان", ["عنوان", "متن أول.", "متن ثان"]),
        ("بالجهة.ويحتج الناس.", ["بالجهة.", "ويحتج الناس."]),
        ("وكالة أ.ف.ب قالت. انتهى", ["وكالة أ.ف.ب قالت.", "انتهى"]),
        ("قال د. أحمد ود. علي وأ.د.محمد نعم. انتهى", ["قال د. أحمد ود. علي وأ.د.محمد نعم.", "انتهى"]),
        ("بلغ 74.500 أو ٣٫٥. انتهى", ["بلغ 74.500 أو ٣٫٥.", "انتهى"]),
        ("موقع www.example.org مفيد. انتهى", ["موقع www.example.org مفيد.", "انتهى"]),
        ("الوضع حرج.. الرئيس يتهم", ["الوضع حرج..", "الرئيس يتهم"]),
        # Not inside quotation marks
        ("قال: “نعم. لا. ربما”. ثم غادر.", ["قال: “نعم. لا. ربما”.", "ثم غادر."]),
        ("قال: «هل نعود؟ نعم.» ثم غادر.", ["قال: «هل نعود؟ نعم.»", "ثم غادر."]),
        ("“نعم. لا”، قال الوزير. انتهى", ["“نعم. لا”، قال الوزير.", "انتهى"]),
        ("“هل نعود؟”، سأل الوزير.", ["“هل نعود؟”، سأل الوزير."]),
        ("انتهى.“نعم. لا”. ثم", ["انتهى.", "“نعم. لا”.", "ثم"]),
        ("قال: “أولا.\n“ثانيا”. ثم غادر.", ["قال: “أولا.\n“ثانيا”.", "ثم غادر."]),
        ("قال: “نعم. ثم غادر. انتهى", ["قال: “نعم.", "ثم غادر.", "انتهى"]),  # never closed
        ("قال (نعم.) ثم", ["قال (نعم.)", "ثم"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(article_texts(40))
def test_sentences_hold_all_that_is_not_space(text: str) -> None:
    found = sentences(text)
    assert found == sorted(found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


@given(article_texts(40))
def test_no_sentence_ends_inside_a_closed_quote(text: str) -> None:
    ends = [end for _, end in sentences(text)]
    for item in quoted(text):
        if item.closed and item.depth == 0:
            assert not any(item.outer_start < end < item.outer_end for end in ends)
