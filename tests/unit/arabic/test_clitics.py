"""The boundary that is proposed for a name, and the others that one key cycles through."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.clitics import boundaries
from annotator.arabic.folding import fold_key
from annotator.arabic.graphemes import is_boundary
from tests.strategies import article_texts, texts_with_span

PROJECT = frozenset(map(fold_key, ("فلاديمير بوتين", "بوتين", "حماس", "ريم", "الشرق الأوسط")))


def surfaces(text: str, start: int = 0, end: int | None = None, known: frozenset[str] = frozenset()) -> list[str]:
    found = boundaries(text, start, len(text) if end is None else end, known)
    return [text[item.start : item.end] for item in found]


@pytest.mark.parametrize(
    ("selected", "proposed", "norm"),
    [
        # What follows is a country or a capital.
        ("بلبنان", "لبنان", None),
        ("ولبنان", "لبنان", None),
        ("كالصين", "الصين", None),
        ("لموسكو", "موسكو", None),
        ("وموسكو", "موسكو", None),
        ("وبعمّان", "عمّان", None),
        ("لبكين", "بكين", None),
        ("بأميركا", "أميركا", None),
        ("للبنان", "لبنان", None),
        ("وللبنان", "لبنان", None),
        ("بالولايات المتحدة", "الولايات المتحدة", None),
        ("وروسيا الاتحادية", "روسيا الاتحادية", None),
        ("بجنوب أفريقيا", "جنوب أفريقيا", None),
        # ال or لل follows.
        ("والإيراني", "الإيراني", None),
        ("وبالرئيس", "الرئيس", None),
        ("فالرئيس الإيراني", "الرئيس الإيراني", None),
        ("للرئيس", "لرئيس", "الرئيس"),
        ("وللرئيس", "لرئيس", "الرئيس"),
        ("وَلِلرَّئِيسِ", "لرَّئِيسِ", "الرَّئِيسِ"),
        ("للرئيس الروسي", "لرئيس الروسي", "الرئيس الروسي"),
        ("للولايات المتحدة", "لولايات المتحدة", "الولايات المتحدة"),
        ("للجنة", "لجنة", "اللجنة"),
        ("للجنة الوزارية", "لجنة الوزارية", "اللجنة الوزارية"),
        ("للواء الشمالي", "لواء الشمالي", "اللواء الشمالي"),
        ("للجنة الانتخابات", "لجنة الانتخابات", None),
        ("للبنانيين", "لبنانيين", "اللبنانيين"),
        ("للاجئين الفلسطينيين", "لاجئين الفلسطينيين", "اللاجئين الفلسطينيين"),
        ("للوحدة", "لوحدة", "الوحدة"),
        ("للجانب", "لجانب", "الجانب"),
        # A stretch, a mark, a space or another script follows.
        ("بـ”تقارب”", "تقارب", None),
        ("وبـ«نبع»", "نبع", None),
        ("و”بريكس”", "بريكس", None),
        ("بـانتهاك", "انتهاك", None),
        ("بـ انتهاك", "انتهاك", None),
        ("لـ هيومن رايتس ووتش", "هيومن رايتس ووتش", None),
        ('و "بريكس"', "بريكس", None),
        ("و300", "300", None),
        ("بـBBC", "BBC", None),
        ("للـ 300", "لـ 300", "الـ 300"),
        # Nothing speaks for a cut.
        *(
            (word, word, None)
            for word in ("بوتين", "فرنسا", "وليد", "لبنان", "سوريا", "كريم", "نظيره", "سيعلن", "واشنطن")
        ),
        *(
            (word, word, None)
            for word in ("بالي", "والتر", "فالنسيا", "كاليفورنيا", "وكالة", "وكالات", "والده", "باليستي")
        ),
        *(
            (word, word, None)
            for word in ("بكين", "بيروت", "كندا", "فلسطين", "ليبيا", "كوبا", "وارسو", "لندن", "كسول", "لبن")
        ),
        *((word, word, None) for word in ("العـــراق", "الرئيس", "د.أحمد", "أ.ف.ب", "و", "بـ", "300", "Reuters")),
        ("الـ 300", "الـ 300", None),
        ("منظمة شنغهاي للتعاون", "منظمة شنغهاي للتعاون", None),
        ("قمة “بريكس”", "قمة “بريكس”", None),
        ("وزارة الخارجية", "وزارة الخارجية", None),
        # A name that only looks as if it had a proclitic, with a real one.
        ("وكاليفورنيا", "كاليفورنيا", None),
        ("وبالاو", "بالاو", None),
        ("ووكالة", "وكالة", None),
        ("لوليد", "وليد", None),
    ],
)
def test_the_proposal(selected: str, proposed: str, norm: str | None) -> None:
    first = boundaries(selected, 0, len(selected))[0]
    assert (selected[first.start : first.end], first.norm) == (proposed, norm)


@pytest.mark.parametrize(
    ("selected", "proposed"),
    [
        ("وبوتين", "بوتين"),
        ("وفلاديمير بوتين", "فلاديمير بوتين"),
        ("لحماس", "حماس"),
        ("بشرق الأوسط", "شرق الأوسط"),  # known with ال
        ("بـوتين", "بـوتين"),  # a stretched letter of a known name
        ("وَبُوتِينَ", "بُوتِينَ"),
    ],
)
def test_names_of_the_project_are_evidence(selected: str, proposed: str) -> None:
    assert surfaces(selected, known=PROJECT)[0] == proposed
    assert [
        selected[item.start : item.end] for item in boundaries(selected, 0, len(selected), PROJECT.__contains__)
    ] == (surfaces(selected, known=PROJECT))


@pytest.mark.parametrize(
    ("selected", "options"),
    [
        ("وللرئيس", ["لرئيس", "للرئيس", "وللرئيس", "رئيس"]),
        ("والإيراني", ["الإيراني", "والإيراني", "إيراني"]),
        ("ولبنان", ["لبنان", "ولبنان", "بنان"]),
        ("وليد", ["وليد", "ليد", "يد"]),
        ("الرئيس", ["الرئيس", "رئيس"]),
        ("بـ”تقارب”", ["تقارب", "”تقارب”", "بـ”تقارب”"]),
        ("سوريا", ["سوريا"]),
    ],
)
def test_the_other_boundaries(selected: str, options: list[str]) -> None:
    assert surfaces(selected) == options


@pytest.mark.parametrize(
    ("text", "selected", "proposed"),
    [
        ("قال بوتين، أمس", " بوتين،", "بوتين"),
        ("قمة “بريكس” المقبلة", "قمة “بريكس", "قمة “بريكس”"),  # taken in
        ("قمة “بريكس” المقبلة", "بريكس”", "بريكس"),  # left out
        ("قمة “بريكس” المقبلة", "“بريكس", "بريكس"),
        ("قمة “بريكس” المقبلة", "“بريكس”", "بريكس"),
        ("وكالة أ.ف.ب.", "أ.ف.ب.", "أ.ف.ب"),
        ("بين ـ بوتين ـ وبزشكيان", "ـ بوتين ـ", "بوتين"),
    ],
)
def test_spaces_stops_and_lonely_marks_are_left_out(text: str, selected: str, proposed: str) -> None:
    start = text.index(selected)
    assert surfaces(text, start, start + len(selected))[0] == proposed


def test_a_selection_within_a_word_stays_and_has_the_same_choices() -> None:
    text = "قال وللرئيس"
    assert surfaces(text, 7) == ["رئيس", "لرئيس", "للرئيس", "وللرئيس"]
    chosen = boundaries(text, 6, len(text))[0]
    assert (text[chosen.start : chosen.end], chosen.norm) == ("لرئيس", "الرئيس")
    assert surfaces("الإيراني", 3)[0] == "يراني"


def test_nothing_but_spaces_is_given_back() -> None:
    assert surfaces("قال  ثم", 3, 5) == ["  "]


@given(texts_with_span(), st.booleans())
def test_every_boundary_lies_in_the_text_and_occurs_once(case: tuple[str, int, int], all_known: bool) -> None:
    text, start, end = case
    found = boundaries(text, start, end, lambda _name: all_known)
    places = [(item.start, item.end) for item in found]
    assert all(0 <= first < last <= len(text) for first, last in places)
    assert len(set(places)) == len(places)


@given(texts_with_span(article_texts(8)))
def test_no_boundary_parts_a_letter_from_its_mark(case: tuple[str, int, int]) -> None:
    text, start, end = case
    if surfaces(text, start, end) != [text[start:end]]:
        assert all(is_boundary(text, place) for item in boundaries(*case) for place in (item.start, item.end))
