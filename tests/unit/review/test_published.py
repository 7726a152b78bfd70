"""Measures give the numbers that their authors have published."""

from collections.abc import Sequence

import pytest

from annotator.review.measures import RatingMeasure, measure

Rows = list[list[str | None]]

# Krippendorff (2019), Content Analysis, chapter 12: four observers, twelve units, the last with a single value.
KRIPPENDORFF = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]

# Fleiss (1971): 30 patients, 6 psychiatrists each; how many chose each of five diagnoses.
FLEISS = (
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 "
    "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"
)

# Cohen's 200 cases, diagnosed by two judges.
COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]

# Gwet (2014), Handbook of Inter-Rater Reliability: 100 pregnancies, classed by two abstractors.
GWET = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]


def rating_measure(name: str) -> RatingMeasure:
    found = measure(name)
    assert isinstance(found, RatingMeasure)
    return found


def of_table(table: Sequence[Sequence[int]]) -> Rows:
    """Two rows of values from a table of how often each pair of values occurred."""
    pairs = [(str(i), str(j)) for i, row in enumerate(table) for j, times in enumerate(row) for _ in range(times)]
    return [[a for a, _ in pairs], [b for _, b in pairs]]


def of_counts(counts: Sequence[str]) -> Rows:
    """Rows of values from how many annotators gave each value to each unit."""
    units = [[str(value) for value, times in enumerate(unit) for _ in range(int(times))] for unit in counts]
    return [list(row) for row in zip(*units, strict=True)]


def of_text(lines: Sequence[str]) -> Rows:
    return [[None if value == "." else value for value in line] for line in lines]


@pytest.mark.parametrize(
    ("name", "rows", "published"),
    [
        ("fleiss_kappa", of_counts(FLEISS.split()), 0.430),
        ("fleiss_kappa", of_counts(FLEISS.split()[:15]), 0.4139265),  # Gwet's excerpt from it
        ("gwet_ac1", of_counts(FLEISS.split()[:15]), 0.4448007),
        ("alpha_nominal", of_counts(FLEISS.split()[:15]), 0.4204384),
        ("cohen_kappa", of_table(COHEN), 0.492),
        ("percent", of_table(COHEN), 0.70),
        ("cohen_kappa", of_table(GWET), 0.7964094),
        ("fleiss_kappa", of_table(GWET), 0.7962397),
        ("gwet_ac1", of_table(GWET), 0.8493305),
        ("alpha_nominal", of_table(GWET), 0.7972585),
        ("percent", of_table(GWET), 0.89),
        ("alpha_nominal", of_text(KRIPPENDORFF), 0.743),
        ("alpha_ordinal", of_text(KRIPPENDORFF), 0.815),
        ("alpha_interval", of_text(KRIPPENDORFF), 0.849),
        ("gwet_ac1", of_text(KRIPPENDORFF), 0.77544),  # with missing values, as Gwet (2014) has them
        ("fleiss_kappa", of_text(KRIPPENDORFF), 0.76117),
    ],
)
def test_published_examples(name: str, rows: Rows, published: float) -> None:
    outcome = rating_measure(name).of(rows)
    assert outcome.undefined is None
    digits = len(str(published).partition(".")[2])
    assert outcome.value == pytest.approx(published, abs=0.51 * 10**-digits)


def test_a_unit_with_a_single_value_is_not_counted() -> None:
    assert rating_measure("alpha_nominal").of(of_text(KRIPPENDORFF)).n == 11
