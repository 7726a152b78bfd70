"""What holds for every measure of values, whatever the values are."""

from random import Random

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.review.measures import RATING_MEASURES, RatingMeasure

Rows = list[list[str | None]]
JOINT = [measure for measure in RATING_MEASURES if not measure.pairwise]
every = pytest.mark.parametrize("measure", RATING_MEASURES, ids=lambda measure: measure.name)
joint = pytest.mark.parametrize("measure", JOINT, ids=lambda measure: measure.name)

ORDER = ("0", "1", "2", "3", "4")
VALUE = st.sampled_from([*ORDER, None])


def tables(annotators: st.SearchStrategy[int]) -> st.SearchStrategy[Rows]:
    return st.tuples(annotators, st.integers(1, 20)).flatmap(
        lambda size: st.lists(st.lists(VALUE, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0])
    )


@every
@given(rows=tables(st.just(2)))
def test_it_does_not_matter_who_is_first(measure: RatingMeasure, rows: Rows) -> None:
    one, other = measure.of(rows, ORDER), measure.of(rows[::-1], ORDER)
    assert (one.value, one.n) == (pytest.approx(other.value), other.n)


@joint
@given(rows=tables(st.integers(2, 5)), seed=st.integers())
def test_nor_in_which_order_units_and_annotators_come(measure: RatingMeasure, rows: Rows, seed: int) -> None:
    random = Random(seed)
    units = list(range(len(rows[0])))
    random.shuffle(units)
    mixed = [[row[unit] for unit in units] for row in random.sample(rows, len(rows))]
    assert measure.of(mixed, ORDER).value == pytest.approx(measure.of(rows, ORDER).value)


@every
@given(row=st.lists(st.sampled_from(ORDER), min_size=2, max_size=20))
def test_who_says_the_same_agrees_wholly(measure: RatingMeasure, row: list[str | None]) -> None:
    outcome = measure.of([row, row], ORDER)
    if len(set(row)) > 1 or measure.name == "percent":
        assert outcome.value == pytest.approx(1)
    else:
        assert outcome.value is None
        assert "Only one value" in str(outcome.undefined)


@every
@given(rows=tables(st.just(2)))
def test_there_is_a_number_or_a_reason(measure: RatingMeasure, rows: Rows) -> None:
    outcome = measure.of(rows, ORDER)
    assert (outcome.value is None) == (outcome.undefined is not None)
    bounded = not measure.name.startswith(("alpha", "fleiss"))  # these two know no lower bound where values are missing
    assert outcome.value is None or not bounded or -1.000001 <= outcome.value <= 1.000001
    assert outcome.n == sum(a is not None and b is not None for a, b in zip(*rows, strict=True))


@pytest.mark.parametrize(("name", "level"), [(f"alpha_{level}", level) for level in ("nominal", "ordinal", "interval")])
@given(rows=tables(st.integers(2, 5)))
def test_alpha_is_that_of_the_krippendorff_library(name: str, level: str, rows: Rows) -> None:
    measure = next(item for item in RATING_MEASURES if item.name == name)
    value = measure.of(rows, ORDER).value
    assume(value is not None)
    data = np.array([[np.nan if cell is None else float(cell) for cell in row] for row in rows])
    theirs = krippendorff.alpha(reliability_data=data, level_of_measurement=level, value_domain=[0, 1, 2, 3, 4])
    assert value == pytest.approx(theirs)


@every
@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "Fewer than two"),
        ([["0", "1"]], "Fewer than two"),
        ([["0", None], [None, "1"]], "Nothing has a value from two"),
        ([["0", "0"], ["0", "0"]], "Only one value"),
    ],
)
def test_the_reason_is_told(measure: RatingMeasure, rows: Rows, reason: str) -> None:
    outcome = measure.of(rows, ORDER)
    if measure.name == "percent" and "Only" in reason:
        assert outcome.value == 1
    else:
        assert outcome.value is None
        assert reason in str(outcome.undefined)


def test_ordinal_alpha_looks_at_the_order_of_the_scale_and_not_of_the_letters() -> None:
    ordinal = next(item for item in RATING_MEASURES if item.name == "alpha_ordinal")
    rows: Rows = [["low", "low", "high", "mid", "high"], ["low", "mid", "high", "mid", "mid"]]
    by_scale = ordinal.of(rows, ("low", "mid", "high")).value
    by_letters = ordinal.of(rows).value
    assert by_scale == pytest.approx(
        ordinal.of([[{"low": "0", "mid": "1", "high": "2"}[str(v)] for v in r] for r in rows]).value
    )
    assert by_scale is not None and by_letters is not None and by_scale > by_letters


def test_a_value_off_the_scale_is_missing_to_ordinal_alpha_and_a_value_to_nominal() -> None:
    ordinal = next(item for item in RATING_MEASURES if item.name == "alpha_ordinal")
    nominal = next(item for item in RATING_MEASURES if item.name == "alpha_nominal")
    places = {"low": 0.0, "high": 1.0}
    rows: Rows = [["low", "high", "low", "unclear"], ["low", "high", "high", "unclear"]]
    without: Rows = [["low", "high", "low", None], ["low", "high", "high", None]]
    assert ordinal.of(rows, ("low", "high"), places).value == ordinal.of(without, ("low", "high"), places).value
    assert ordinal.of(rows, ("low", "high"), places).n == 3
    assert nominal.of(rows, ("low", "high"), places).n == 4
