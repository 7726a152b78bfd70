"""The small rules of the objects."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import (
    Annotator,
    Change,
    Entity,
    Judgement,
    Message,
    Relation,
    Span,
    UserError,
    Work,
    new_id,
    survivors,
    text_hash,
    valid_fragments,
)


def span(*fragments: tuple[int, int], label: str = "PERS") -> Span:
    return Span("s1", "d1", "mona", "entity", label, fragments, "")


def test_a_span_of_several_pieces_reaches_from_the_first_start_to_the_last_end() -> None:
    mark = span((4, 9), (12, 20))
    assert (mark.start, mark.end) == (4, 20)


def test_two_marks_are_the_same_when_place_label_and_annotator_are() -> None:
    assert span((4, 9)).same_mark(span((4, 9)))
    assert not span((4, 9)).same_mark(span((4, 10)))
    assert not span((4, 9)).same_mark(span((4, 9), label="ORG"))


@given(st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12)), max_size=4), st.integers(0, 10))
def test_fragments_are_valid_when_they_are_stretches_of_the_text_in_order(
    fragments: list[tuple[int, int]], length: int
) -> None:
    covered = [position for start, end in fragments for position in range(start, end)]
    in_order = covered == sorted(set(covered))
    within = all(0 <= position < length for position in covered)
    none_empty = all(start < end for start, end in fragments)
    expected = bool(fragments) and none_empty and in_order and within
    assert valid_fragments(tuple(fragments), length) == expected


def test_taking_back_a_new_object_deletes_it_and_taking_that_back_restores_it() -> None:
    mona = Annotator("a1", "mona")
    made = Change(None, mona)
    assert made.inverse == Change(mona, Annotator("a1", "mona", deleted=True))
    assert made.inverse.inverse == Change(Annotator("a1", "mona", deleted=True), mona)


@given(st.text(), st.text())
def test_a_changes_inverse_is_its_own_way_back(before: str, after: str) -> None:
    change = Change(Annotator("a1", before), Annotator("a1", after))
    assert change.inverse.inverse == change


def test_a_judgement_of_another_target_stands_in_another_place() -> None:
    article = Judgement("j1", "d1", "mona", "sentiment", "negative")
    minister = Judgement("j2", "d1", "mona", "sentiment", "negative", to_text="الوزير")
    assert article.place != minister.place
    assert article.place == Judgement("j3", "d1", "mona", "sentiment", "positive").place


def test_a_relation_names_exactly_its_target() -> None:
    assert Relation("r1", "d1", "mona", "speaker", "q1", to_text="مصدر مسؤول").target == (None, None, "مصدر مسؤول")


def test_one_annotators_work_on_one_document_has_one_id_everywhere() -> None:
    assert Work.new("d1", "mona").id == Work.new("d1", "mona").id == Work.key("d1", "mona")
    assert Work.new("d1", "mona").id != Work.new("d1", "sara").id


def test_a_message_keeps_its_values_apart_and_reads_as_one_sentence() -> None:
    error = UserError("{file} has {n} lines.", file="{odd}.txt", n=3)
    assert str(error) == "{odd}.txt has 3 lines."
    assert error.message == Message("{file} has {n} lines.", file="{odd}.txt", n=3)
    assert error.message.template == "{file} has {n} lines."


def test_ids_are_of_16_digits_and_not_repeated() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(len(ident) == 16 and int(ident, 16) >= 0 for ident in made)


@pytest.mark.parametrize("text", ["", "عمّان", "😀"])
def test_a_text_is_known_by_the_sha256_of_its_utf8(text: str) -> None:
    assert text_hash(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_a_merged_entity_is_followed_to_the_end_and_never_in_a_circle() -> None:
    last = Entity("c", "ج")
    chain = [Entity("a", "أ", merged_into="b"), Entity("b", "ب", merged_into="c"), last]
    assert survivors(chain) == {"a": last, "b": last, "c": last}
    lost = Entity("d", "د", merged_into="elsewhere")
    assert survivors([lost]) == {"d": lost}
    circle = [Entity("x", "س", merged_into="y"), Entity("y", "ص", merged_into="x")]
    assert set(survivors(circle)) == {"x", "y"}
