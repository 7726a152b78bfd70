"""Words in quotation marks, in all the ways in which Arabic newsrooms set them."""

import pytest
from hypothesis import given

from annotator.arabic.quotes import quoted
from tests.strategies import article_texts


def contents(text: str) -> list[str]:
    return [text[item.start : item.end] for item in quoted(text)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        *(("«", "»"), ("»", "«"), ("“", "”"), ("”", "“"), ("”", "”"), ("““", "““"), ("„", "“"), ("‘", "’"), ("'", "'")),
        *(('"', '"'), ("((", "))"), ("<<", ">>"), ("‹", "›"), ('""', '""'), ("''", "''"), ("“", '"'), ("’", "‘")),
    ],
)
@pytest.mark.parametrize(
    "frame",
    [
        "قال بوتين: {}سنرى ذلك{}، ثم غادر.",
        "{}سنرى ذلك{}",
        "قال {}سنرى ذلك{} ثم غادر",
        "أشاد بـ{}سنرى ذلك{}.",
        "و{}سنرى ذلك{} قال",
        "قال: {}سنرى ذلك.{}",
        "قال: {}سنرى ذلك{}.",
        "قال ({}سنرى ذلك{}) أمس",
        "قال: {} سنرى ذلك {}.",
        "قال:{}سنرى ذلك{}",
        "قال \u202b{}سنرى ذلك{}\u202c أمس",
    ],
)
def test_marks_in_use_pair_by_position(frame: str, opening: str, closing: str) -> None:
    text = frame.format(opening, closing)
    (found,) = quoted(text)
    assert text[found.start : found.end] == "سنرى ذلك"
    assert text[found.outer_start : found.outer_end].startswith(opening)
    assert text[found.outer_start : found.outer_end].endswith(closing)
    assert found.closed
    assert found.depth == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وأشاد الرئيسان بـ”تقارب” مواقفهما", ["تقارب"]),
        ("شنغهاي للتعاون، و”بريكس”.", ["بريكس"]),
        ("ضمن «أوبك» والـ«ناتو» وال”فاو” وللـ“يونسكو”", ["أوبك", "ناتو", "فاو", "يونسكو"]),
        ('و " بريكس "', ["بريكس"]),
        ("قال “نعم” و“لا” ثم ”ربما“", ["نعم", "لا", "ربما"]),
        ("قال: “هل نعود؟” وأضاف «بيننا…».", ["هل نعود؟", "بيننا…"]),
        ("قال: “حرج..”", ["حرج.."]),
        ("“نعم،” قال، “لا”", ["نعم", "لا"]),
        ("وصف القرار بأنه “” لا غير", []),
        ("شاشة 6.5\" جديدة ثم 5' أخرى", []),
        ("can't and James' book, l’accord", []),
        ("دخل צה\"ל أمس وقال ג'ורג' كلمة", []),
        ("قال (نعم) و(لا (أبدا))", []),
        ("قال“نعم” و«لا»", ["نعم", "لا"]),
    ],
)
def test_contents(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "قال: “وصفها بأنها «خطوة كبيرة» جدا”.",
        "قال: “وصفها بأنها “خطوة كبيرة” جدا”.",
        'قال: "وصفها بأنها "خطوة كبيرة" جدا".',
        "قال: « وصفها بأنها « خطوة كبيرة » جدا ».",
        "قال: ”وصفها بأنها ’خطوة كبيرة‘ جدا“.",
        "قال: ((وصفها بأنها “خطوة كبيرة” جدا)).",
    ],
)
def test_a_quote_within_a_quote(text: str) -> None:
    outer, inner = quoted(text)
    assert text[outer.start : outer.end].startswith("وصفها")
    assert text[outer.start : outer.end].endswith("جدا")
    assert text[inner.start : inner.end] == "خطوة كبيرة"
    assert (outer.depth, inner.depth) == (0, 1)


def test_two_quotes_that_close_together() -> None:
    text = 'قال "إنه وصفها "خطوة كبيرة"" أمس'
    assert [text[item.outer_start : item.outer_end] for item in quoted(text)] == [
        '"إنه وصفها "خطوة كبيرة""',
        '"خطوة كبيرة"',
    ]


def test_an_unclosed_quote_ends_with_its_paragraph() -> None:
    text = "قال: “سنرى ذلك غدا.\nوقال آخر: “لا” ثم غادر."
    first, second = quoted(text)
    assert (text[first.start : first.end], first.closed) == ("سنرى ذلك غدا", False)
    assert (text[second.start : second.end], second.closed) == ("لا", True)


def test_a_forgotten_mark_does_not_swallow_the_next_quotes() -> None:
    text = 'قال: "سنرى ذلك. وأضاف: "لا نريد الحرب" ثم سأل «لماذا؟» وأجاب: "لا أدري".'
    assert [(item.depth, item.closed) for item in quoted(text)] == [(0, False), (0, True), (0, True), (0, True)]
    assert contents(text)[1:] == ["لا نريد الحرب", "لماذا؟", "لا أدري"]


@pytest.mark.parametrize(
    "text",
    [
        "قال: “أولا نعم.\n\n“ثانيا لا.\n\n“ثالثا ربما”. ثم غادر.",
        "قال: “أولا نعم.\nثانيا «لا».\nثالثا ربما”. ثم غادر.",
    ],
)
def test_one_quote_over_several_paragraphs(text: str) -> None:
    found = quoted(text)[0]
    assert text[found.start : found.end].startswith("أولا")
    assert text[found.start : found.end].endswith("ربما")
    assert found.closed


@given(article_texts())
def test_ranges_lie_in_each_other(text: str) -> None:
    for item in quoted(text):
        assert 0 <= item.outer_start < item.start < item.end <= item.outer_end <= len(text)
        content = text[item.start : item.end]
        assert content == content.strip()


def test_marks_without_end_take_no_time_without_end() -> None:
    assert len(quoted("« أ “ ب " * 20_000)) > 1
    assert quoted("«" * 100_000) == []
