"""F1 of marks: as another library has it where marks are simple, and worked by hand where they are not."""

from random import Random

import nervaluate
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.review.marks import Mark, mark
from annotator.review.measures import SPAN_MEASURES, SpanMeasure, measure
from annotator.review.measures.relation_f1 import hits
from annotator.review.measures.spans import SpanPair

LABELS = ("PERS", "ORG", "GPE")
Marks = list[Mark]


def f1(name: str, a: Marks, b: Marks, text: str = "") -> float | None:
    found = measure(name)
    assert isinstance(found, SpanMeasure)
    return found.of([SpanPair(a, b, text)]).value


@pytest.mark.parametrize("seed", range(20))
def test_flat_samples_score_as_with_nervaluate(seed: int) -> None:
    """Marks that overlap at most one of the other annotator's: nothing depends on how they are paired."""
    random = Random(seed)
    ours: list[Marks] = []
    theirs: list[Marks] = []
    for _ in range(10):
        a, b = [], []
        for place in range(0, 300, 30):
            start, end = place + random.randrange(4), place + 10 + random.randrange(4)
            label = random.choice(LABELS)
            if random.random() < 0.9:
                a.append(mark(start, end, label))
            if random.random() < 0.5:
                b.append(mark(start, end, label))
            elif random.random() < 0.7:
                b.append(mark(start + random.randrange(3), end - random.randrange(3), random.choice(LABELS)))
        ours.append(a)
        theirs.append(b)

    def plain(articles: list[Marks]) -> list[list[dict[str, object]]]:
        return [[{"label": m.label, "start": m.start, "end": m.end - 1} for m in marks] for marks in articles]

    results = nervaluate.Evaluator(plain(ours), plain(theirs), tags=list(LABELS), loader="dict").evaluate()["overall"]
    pairs = [SpanPair(a, b) for a, b in zip(ours, theirs, strict=True)]
    for name, theirs_name in (
        ("span_f1_exact", "strict"),
        ("span_f1_boundaries", "exact"),
        ("span_f1_overlap", "ent_type"),
    ):
        found = measure(name)
        assert isinstance(found, SpanMeasure)
        assert found.of(pairs).value == pytest.approx(results[theirs_name].f1), name


def test_nested_marks_worked_by_hand() -> None:
    a = [mark(0, 20, "OCC"), mark(7, 14, "NORP"), mark(30, 40, "PERS")]
    b = [mark(0, 20, "OCC"), mark(7, 15, "NORP"), mark(30, 40, "ORG"), mark(50, 55, "GPE")]
    assert f1("span_f1_exact", a, b) == pytest.approx(2 * 1 / 7)
    assert f1("span_f1_boundaries", a, b) == pytest.approx(2 * 2 / 7)
    assert f1("span_f1_overlap", a, b) == pytest.approx(2 * 2 / 7)


def test_one_mark_cannot_answer_to_two() -> None:
    assert f1("span_f1_overlap", [mark(0, 20, "x")], [mark(0, 9, "x"), mark(10, 20, "x")]) == pytest.approx(2 / 3)


def test_a_mark_of_two_fragments_is_not_its_hull() -> None:
    pieces, hull = [Mark(((0, 4), (9, 14)), "QUOTE")], [mark(0, 14, "QUOTE")]
    assert f1("span_f1_exact", pieces, hull) == 0
    assert f1("span_f1_exact", pieces, pieces) == 1
    assert f1("span_f1_overlap", pieces, hull) == 1
    assert f1("span_f1_overlap", pieces, [mark(4, 9, "QUOTE")]) == 0


def test_the_same_mark_twice_counts_twice() -> None:
    twice = [mark(0, 5, "x"), mark(0, 5, "x")]
    assert f1("span_f1_exact", twice, twice) == 1
    assert f1("span_f1_exact", twice, twice[:1]) == pytest.approx(2 / 3)
    assert f1("span_f1_boundaries", [mark(0, 5, "x"), mark(0, 5, "y")], [mark(0, 5, "z")]) == pytest.approx(2 / 3)


def test_proclitics_and_punctuation_are_forgiven_and_nothing_else() -> None:
    text = "وشكرت للوزير «جهده»، ثم عمّان."

    def at(words: str, label: str = "x") -> Mark:
        return mark(text.index(words), text.index(words) + len(words), label)

    def clitic(a: str, b: str) -> float | None:
        return f1("span_f1_clitic", [at(a)], [at(b)], text)

    assert clitic("للوزير", "لوزير") == 1
    assert clitic("وشكرت", "شكرت") == 1
    assert clitic("«جهده»،", "جهده") == 1
    assert clitic("عمّان.", "عمّان") == 1
    assert clitic("للوزير «جهده»", "للوزير") == 0
    assert clitic("عمّان", "عمّا") == 0
    assert f1("span_f1_clitic", [at("للوزير")], [at("لوزير", "y")], text) == 0
    assert f1("span_f1_exact", [at("للوزير")], [at("لوزير")], text) == 0


@pytest.mark.parametrize("name", [item.name for item in SPAN_MEASURES])
def test_nobody_marked_anything(name: str) -> None:
    found = measure(name)
    assert isinstance(found, SpanMeasure)
    outcome = found.of([SpanPair([], []), SpanPair([], [])])
    assert outcome.value is None
    assert "Nobody has marked" in str(outcome.undefined)
    assert found.of([SpanPair([], []), SpanPair([mark(0, 1, "x")], [])]).value == 0


MARKS = st.lists(
    st.builds(
        lambda start, size, label: mark(start, start + size, label),
        st.integers(0, 20),
        st.integers(1, 6),
        st.sampled_from("xy"),
    ),
    max_size=6,
)
TEXT = "وقال «بوتين»: للبلد وب ـ كل، فلا"[:27].ljust(27, "ـ")


@pytest.mark.parametrize("name", [item.name for item in SPAN_MEASURES])
@given(a=MARKS, b=MARKS)
def test_f1_is_symmetric_and_1_for_oneself(name: str, a: Marks, b: Marks) -> None:
    assert f1(name, a, b, TEXT) == f1(name, b, a, TEXT)
    assert f1(name, a, a, TEXT) == (1 if a else None)


@given(MARKS, MARKS)
def test_what_is_forgiven_never_lowers_f1(a: Marks, b: Marks) -> None:
    exact, boundaries, overlap, clitic = ((f1(item.name, a, b, TEXT) or 0) for item in SPAN_MEASURES)
    assert exact <= boundaries
    assert exact <= clitic
    assert exact <= overlap


def test_relations_are_paired_one_to_one() -> None:
    def same(a: str, b: str) -> bool:
        return a in b or b in a

    assert hits([(["بوتين"], ["فلاديمير بوتين"]), (["بوتين"], ["بزشكيان"]), ([], ["بوتين"])], same) == 1
    # The one that could answer to both is left to the one that has no other.
    assert hits([(["بوتين", "الرئيس بوتين"], ["الرئيس بوتين فلاديمير", "بوتين"])], same) == 2
