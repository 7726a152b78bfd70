"""What people type is read as they mean it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.store import find_scheme
from annotator.store.search.query import Clause, Query, Words, parse

SCHEME = find_scheme("media")


def read(text: str) -> Query:
    return parse(text, SCHEME)


def test_words_phrases_exclusions_and_beginnings() -> None:
    assert read('بوتين "القمة الروسية" -طهران سور* -"خط أحمر"').words == (
        Words("بوتين"),
        Words("القمة الروسية"),
        Words("طهران", excluded=True),
        Words("سور", prefix=True),
        Words("خط أحمر", excluded=True),
    )


@pytest.mark.parametrize("text", ['"خط أحمر"', "“خط أحمر”", "«خط أحمر»", "”خط أحمر“", '"خط أحمر'])
def test_a_phrase_may_stand_in_any_marks_and_its_end_may_be_missing(text: str) -> None:
    assert read(text).words == (Words("خط أحمر"),)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("label:PERS", "label", "PERS"),
        ("فئة:شخص", "label", "شخص"),
        ("كيان:بوتين", "entity", "بوتين"),
        ('outlet:"وكالة الأنباء"', "outlet", "وكالة الأنباء"),
        ("الموسِّم:منى", "annotator", "منى"),
        ("speaker:بوتين", "speaker", "بوتين"),
        ("القائل:بوتين", "speaker", "بوتين"),
        ("النبرة:سلبية", "sentiment", "سلبية"),
        ('حالة:"قيد العمل"', "status", "قيد العمل"),
    ],
)
def test_fields_have_names_in_both_languages_and_the_scheme_has_its_own(text: str, field: str, value: str) -> None:
    assert read(text) == Query((), (Clause(field, value),))
    assert read(f"-{text}") == Query((), (Clause(field, value, excluded=True),))


def test_a_colon_behind_what_is_no_field_is_just_a_colon() -> None:
    assert read("https://example.org 12:30").words == (Words("https://example.org"), Words("12:30"))


def test_words_can_be_asked_for_in_the_title_alone() -> None:
    assert read('عنوان:"خط أحمر" text:سور*').words == (
        Words("خط أحمر", column="title"),
        Words("سور", prefix=True, column="text"),
    )


def test_signs_without_letters_ask_for_nothing() -> None:
    assert not read('- "" * … label: "،"').clauses
    assert read('- "" * … "،"').words == ()


@given(st.text(alphabet='اب:"“-*« labe', max_size=40))
def test_whatever_is_typed_can_be_read_and_written_down_again(text: str) -> None:
    query = read(text)
    assert read(str(query)) == query
