"""The measures give the figures that their authors printed."""

import pytest

from annotator.review.marks import mark
from annotator.review.matching import match
from annotator.review.measures import measure

# Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers, twelve units, one with one value.
_KRIPPENDORFF = [
    [None if value == "." else value for value in row.split()]
    for row in (
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    )
]

# Fleiss (1971), table 1: how many of six psychiatrists put each of thirty patients into each of five classes.
_FLEISS_1971 = [
    (0, 0, 0, 6, 0), (0, 3, 0, 0, 3), (0, 1, 4, 0, 1), (0, 0, 0, 0, 6), (0, 3, 0, 3, 0), (2, 0, 4, 0, 0),
    (0, 0, 4, 0, 2), (2, 0, 3, 1, 0), (2, 0, 0, 4, 0), (0, 0, 0, 0, 6), (1, 0, 0, 5, 0), (1, 1, 0, 4, 0),
    (0, 3, 3, 0, 0), (1, 0, 0, 5, 0), (0, 2, 0, 3, 1), (0, 0, 5, 0, 1), (3, 0, 0, 1, 2), (5, 1, 0, 0, 0),
    (0, 2, 0, 4, 0), (1, 0, 2, 0, 3), (0, 0, 0, 0, 6), (0, 1, 0, 5, 0), (0, 2, 0, 1, 3), (2, 0, 0, 4, 0),
    (1, 0, 0, 4, 1), (0, 5, 0, 1, 0), (4, 0, 0, 0, 2), (0, 2, 0, 4, 0), (1, 0, 5, 0, 0), (0, 0, 0, 0, 6),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "published"), [("alpha_nominal", 0.743), ("alpha_ordinal", 0.815), ("alpha_interval", 0.849)]
)
def test_krippendorff_four_observers_twelve_units(name: str, published: float) -> None:
    positions = {str(value): float(value) for value in range(1, 6)}
    outcome = measure(name).of(_KRIPPENDORFF, order=["1", "2", "3", "4", "5"], positions=positions)  # type: ignore[call-arg, arg-type]
    assert outcome.value == pytest.approx(published, abs=0.0005)


def test_fleiss_1971_thirty_patients() -> None:
    rows: list[list[str]] = [[] for _ in range(6)]
    for counts in _FLEISS_1971:
        labels = [str(category) for category, count in enumerate(counts) for _ in range(count)]
        assert len(labels) == 6
        for row, label in zip(rows, labels, strict=True):
            row.append(label)
    outcome = measure("fleiss_kappa").of(rows)  # type: ignore[arg-type]
    assert outcome.value == pytest.approx(0.430, abs=0.0005)


def test_cohen_by_hand() -> None:
    # 20 both yes, 5 yes and no, 10 no and yes, 15 both no: 0.7 observed, 0.5 by chance.
    first = ["y"] * 25 + ["n"] * 25
    second = ["y"] * 20 + ["n"] * 5 + ["y"] * 10 + ["n"] * 15
    assert measure("percent").of([first, second]).value == pytest.approx(0.7)  # type: ignore[arg-type]
    assert measure("cohen_kappa").of([first, second]).value == pytest.approx(0.4)  # type: ignore[arg-type]


def test_where_only_one_value_occurs_there_is_a_reason_and_no_number() -> None:
    outcome = measure("cohen_kappa").of([["y", "y"], ["y", "y"]])  # type: ignore[arg-type]
    assert outcome.value is None
    assert outcome.undefined is not None


def test_marks_are_matched_by_best_total_overlap_and_not_greedily() -> None:
    a = [mark(0, 10, "X"), mark(8, 20, "X")]
    b = [mark(6, 14, "X"), mark(14, 24, "X")]
    assert sorted((left, right) for left, right in match(a, b)) == [(0, 0), (1, 1)]
