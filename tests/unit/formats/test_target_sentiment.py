"""Sentiment towards targets as NewsMTSC's users read it, with nothing that has no number decided in silence."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import Record, Target
from annotator.formats.table import plain
from annotator.formats.target_sentiment import COLUMNS, write
from annotator.model import Entity, UserError
from annotator.store import find_scheme
from tests.unit.formats.making import judge, mark, marked_records, record, span, written

TEXT = (
    "انتقد الكاتب سامر الخطيب. ومدح هدى، وسامر غاب 😀. وقال كريم: «هدى بارعة لكن نبيل كسول». والخطة فاشلة وبالخطة نقص."
)
SAMER, HUDA, NABIL, KARIM = (
    Entity(f"e{number}", name, wikidata=f"Q{number}")
    for number, name in enumerate(("سامر الخطيب", "هدى العلي", "نبيل فارس", "كريم منصور"), 1)
)
QUOTE = mark(TEXT, "هدى بارعة لكن نبيل كسول", "QUOTE", "q", "quote")


def at(start: int, words: str, entity: Entity, ident: str) -> Any:
    """A mark on these words, the first place from `start` on."""
    place = TEXT.index(words, start)
    return span(TEXT, ((place, place + len(words)),), "entity", "PERS", ident, entities=(entity.id,))


PEOPLE = [
    at(0, "سامر الخطيب", SAMER, "s1"),
    at(0, "هدى", HUDA, "s2"),
    at(TEXT.index("وسامر"), "سامر", SAMER, "s3"),
    at(QUOTE.start, "هدى", HUDA, "s4"),
    at(QUOTE.start, "نبيل", NABIL, "s5"),
    at(TEXT.index("وقال"), "كريم", KARIM, "s6"),
    QUOTE,
]
JUDGED = [
    judge("negative", SAMER),
    judge("neutral", HUDA),
    judge("positive", HUDA, QUOTE),
    judge("mixed", NABIL, QUOTE),
    judge("negative", "الخطة"),
]
ITEM = record(TEXT, *PEOPLE, *JUDGED, SAMER, HUDA, NABIL, KARIM)


def trees(target: Target) -> list[dict[str, Any]]:
    """The objects of the file."""
    return [json.loads(line) for line in target.path.read_text(encoding="utf-8").splitlines()]


def test_the_shape_of_the_hub(tmp_path: Path) -> None:
    target = written(write, tmp_path, ITEM, name="a.jsonl")
    found = trees(target)
    assert [(row["mention"], row["polarity"]) for row in found] == [
        ("سامر الخطيب", -1),
        ("هدى", 0),
        ("سامر", -1),
        ("هدى", 1),
        ("الخطة", -1),
        ("الخطة", -1),
    ]
    for row in found:
        assert list(row) == ["mention", "polarity", "from", "to", "sentence", "id"]
        assert row["sentence"][row["from"] : row["to"]] == row["mention"]
    assert found[2]["sentence"] == "ومدح هدى، وسامر غاب 😀."
    assert len({row["id"] for row in found}) == 6
    assert pandas.read_json(target.path, lines=True).polarity.tolist() == [-1, 0, -1, 1, -1, -1]
    assert {str(note) for note in target.notes} == {
        "Targets with a mixed sentiment, left out: 1.",
        "Targets that are not rated, left out: 1.",
    }


def test_words_are_found_behind_proclitics_and_not_within_others(tmp_path: Path) -> None:
    text = "الخطة وبالخطة، والخطة خطتنا والخطةX"
    found = trees(written(write, tmp_path, record(text, judge("positive", "الخطة")), name="a.jsonl"))
    assert [row["from"] for row in found] == [0, text.index("وبالخطة") + 2, text.index("والخطة") + 1]


def test_the_shape_of_the_repository(tmp_path: Path) -> None:
    first, second, third, _ = trees(written(write, tmp_path, ITEM, name="a.jsonl", shape="repository"))
    assert list(first) == ["primary_gid", "sentence_normalized", "targets"]
    assert first["targets"][0] == {
        "Input.gid": first["primary_gid"],
        "from": 13,
        "to": 24,
        "mention": "سامر الخطيب",
        "polarity": 2.0,
    }
    assert [(each["mention"], each["polarity"]) for each in second["targets"]] == [("هدى", 4.0), ("سامر", 2.0)]
    assert [(each["mention"], each["polarity"]) for each in third["targets"]] == [("هدى", 6.0)]


def test_one_row_an_entity_with_its_further_mentions(tmp_path: Path) -> None:
    text = "هدى غائبة وهدى حاضرة. وهدى هنا."
    starts = [index for index in range(len(text)) if text.startswith("هدى", index)]
    marks = [span(text, ((at, at + 3),), "entity", "PERS", f"s{at}", entities=("e2",)) for at in starts]
    item = record(text, *marks, HUDA, judge("positive", HUDA))
    (only,) = trees(written(write, tmp_path, item, name="a.jsonl", per="entity", shape="repository"))
    assert only["sentence_normalized"] == "هدى غائبة وهدى حاضرة."
    (target,) = only["targets"]
    assert (target["from"], target["further_mentions"]) == (0, [{"from": 11, "to": 14, "mention": "هدى"}])
    assert len(trees(written(write, tmp_path, item, name="b.jsonl"))) == 3


@pytest.mark.parametrize(("value", "option"), [("mixed", "mixed"), ("unclear", "unclear"), ("", "unrated")])
def test_what_has_no_polarity_is_left_out_or_neutral_or_kept_as_said(tmp_path: Path, value: str, option: str) -> None:
    judged = [judge(value, HUDA)] if value else []
    item = record("هدى هنا.", mark("هدى هنا.", "هدى", entities=("e2",)), HUDA, *judged)
    target = written(write, tmp_path, item, name="a.jsonl")
    assert trees(target) == [] and len(target.notes) == 1 and str(target.notes[0]).endswith("left out: 1.")
    target = written(write, tmp_path, item, name="a.jsonl", **{option: "neutral"})
    assert trees(target)[0]["polarity"] == 0 and str(target.notes[0]).endswith("given as neutral: 1.")
    target = written(write, tmp_path, item, name="a.jsonl", **{option: "keep"})
    assert (trees(target)[0]["polarity"], trees(target)[0]["value"]) == (None, option)
    assert str(target.notes[0]).endswith("kept without a polarity: 1.")


def test_what_is_said_of_somebody_who_is_not_named_is_counted(tmp_path: Path) -> None:
    target = written(write, tmp_path, record("هدى هنا.", HUDA, judge("positive", HUDA)), name="a.jsonl")
    assert trees(target) == []
    assert str(target.notes[0]) == "Judgements that hold for no mention of their target, left out: 1."


def test_a_merged_entity_is_the_one_it_was_merged_into(tmp_path: Path) -> None:
    old = Entity("e9", "هدى", merged_into="e2")
    item = record("هدى هنا.", mark("هدى هنا.", "هدى", entities=("e9",)), HUDA, old, judge("positive", HUDA))
    target = written(write, tmp_path, item, name="a.csv", shape="table")
    (row,) = pandas.read_csv(target.path, dtype=str, keep_default_na=False).to_dict("records")
    assert (row["entity"], row["entity_name"], row["wikidata"], row["polarity"]) == ("e2", "هدى العلي", "Q2", "1")


def test_the_table(tmp_path: Path) -> None:
    target = written(write, tmp_path, ITEM, shape="table", mixed="keep")
    table = pandas.read_csv(target.path, dtype=str, keep_default_na=False)
    assert tuple(table.columns) == COLUMNS
    assert table.value.tolist() == ["negative", "neutral", "negative", "positive", "mixed", "negative", "negative"]
    assert table.quote.tolist() == ["", "", "", "q", "q", "", ""]
    for row in table.to_dict("records"):
        assert TEXT[int(row["start"]) : int(row["end"])] == row["mention"]
        assert row["sentence"][int(row["from"]) : int(row["to"])] == row["mention"]


def test_a_scheme_that_judges_no_entities(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nothing is judged of entities"):
        written(write, tmp_path, scheme=find_scheme("conll4"))


@settings(max_examples=100, deadline=None)
@given(marked_records(), st.sampled_from(["mention", "entity"]))
def test_every_mention_is_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record, per: str) -> None:
    item = replace(drawn, judgements=(judge("positive", Entity("e1", "x")),))
    folder, text = tmp_path_factory.mktemp("targets"), drawn.text or ""
    linked = {(span.start, span.end) for span in drawn.spans if span.entities}
    hub = trees(written(write, folder, item, name="a.jsonl", per=per))
    assert len(hub) == (len(linked) if per == "mention" else min(len(linked), 1))
    assert all(row["sentence"][row["from"] : row["to"]] == row["mention"] and row["sentence"] in text for row in hub)
    for tree in trees(written(write, folder, item, name="b.jsonl", per=per, shape="repository")):
        for each in tree["targets"]:
            for place in (each, *each.get("further_mentions", ())):
                assert tree["sentence_normalized"][place["from"] : place["to"]] == place["mention"]
    table = pandas.read_csv(written(write, folder, item, per=per, shape="table").path, dtype=str, keep_default_na=False)
    assert len(table) == len(hub)
    for row in table.to_dict("records"):
        assert text[int(row["start"]) : int(row["end"])] == plain(row["mention"])
