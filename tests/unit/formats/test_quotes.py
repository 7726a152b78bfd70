"""Quotes as a table: each with its cue, its speakers and its marks, where they stand in the text."""

import json
from pathlib import Path
from typing import Any

import pandas
import pytest
from hypothesis import given, settings

from annotator.formats import Record, Target
from annotator.formats.quotes import COLUMNS, write
from annotator.formats.table import plain
from annotator.model import Entity, UserError
from annotator.store import find_scheme
from tests.unit.formats.making import link, mark, marked_records, record, written

TEXT = "التقى الوفد. وأعرب الوزير سامر الخطيب عن أمله: «الخطة “ناجحة” جدا.» ثم غادر. “نحن”، قال مصدر، “مستعدون”."


def rows(target: Target) -> list[dict[str, Any]]:
    """The rows as pandas reads them."""
    return pandas.read_csv(target.path, keep_default_na=False, dtype=str).to_dict("records")


def test_all_that_belongs_to_a_quote(tmp_path: Path) -> None:
    outer = mark(TEXT, "الخطة “ناجحة” جدا", "QUOTE", "q1", "quote", attributes={"type": "direct"})
    inner = mark(TEXT, "ناجحة", "QUOTE", "q2", "quote", attributes={"type": "not-a-quote"})
    cue = mark(TEXT, "أعرب…عن أمله", "CUE", "c", "cue")
    speaker = mark(TEXT, "سامر الخطيب", "PERS", "s", entities=("e1",))
    parts = [outer, inner, cue, speaker, Entity("e1", "سامر الخطيب"), Entity("e2", "وكالة الساحل")]
    links = [link("speaker", outer, speaker), link("cue", outer, cue), link("addressee", outer, "الصحافة")]
    links += [link("channel", outer, parts[-1])]
    first, second = rows(written(write, tmp_path, record(TEXT, *parts, *links)))
    assert first["content"] == "الخطة “ناجحة” جدا"
    start, end = TEXT.index("الخطة"), TEXT.index(".»")
    assert (first["start"], first["end"], first["fragments"]) == (str(start), str(end), f"[[{start},{end}]]")
    assert first["cue"] == "أعرب … عن أمله"
    assert [TEXT[a:b] for a, b in json.loads(first["cue_fragments"])] == ["أعرب", "عن أمله"]
    assert first["speaker_text"] == TEXT[int(first["speaker_start"]) : int(first["speaker_end"])] == "سامر الخطيب"
    assert (first["speaker_ids"], first["expressed"]) == ("e1", "overt")
    assert (first["channel"], first["addressee"], first["type"]) == ("وكالة الساحل", "الصحافة", "direct")
    assert first["sentence"] == "وأعرب الوزير سامر الخطيب عن أمله: «الخطة “ناجحة” جدا.»"
    assert TEXT[int(first["sentence_start"]) :].startswith(first["sentence"])
    assert first["context"] == TEXT[: TEXT.index(" “نحن”")] and first["context_start"] == "0"
    assert (first["parent_id"], second["parent_id"], second["quote_id"]) == ("", "q1", "q2")
    assert (second["type"], second["speaker_text"], second["expressed"]) == ("not-a-quote", "", "")


def test_a_speaker_who_was_merged_is_the_one_he_was_merged_into(tmp_path: Path) -> None:
    quote = mark(TEXT, "الخطة “ناجحة” جدا", "QUOTE", "q1", "quote")
    speaker = mark(TEXT, "سامر الخطيب", "PERS", "s", entities=("e0", "e1"))
    agency, old = Entity("e2", "وكالة الساحل"), Entity("e3", "الساحل", merged_into="e2")
    people = [Entity("e1", "سامر الخطيب"), Entity("e0", "سامر", merged_into="e1"), agency, old]
    links = [link("speaker", quote, speaker), link("channel", quote, old)]
    (row,) = rows(written(write, tmp_path, record(TEXT, quote, speaker, *people, *links)))
    assert (row["speaker_ids"], row["channel"]) == ("e1", "وكالة الساحل")


def test_outer_marks_and_the_final_stop_are_put_back(tmp_path: Path) -> None:
    outer = mark(TEXT, "الخطة “ناجحة” جدا", "QUOTE", "q1", "quote")
    pieces = mark(TEXT, "نحن…مستعدون", "QUOTE", "q2", "quote")
    target = written(write, tmp_path, record(TEXT, outer, pieces), marks="with")
    assert [row["content"] for row in rows(target)] == ["«الخطة “ناجحة” جدا.»", "“نحن” … “مستعدون”"]
    for row in rows(target):
        assert " … ".join(TEXT[a:b] for a, b in json.loads(row["fragments"])) == row["content"]


def test_marks_that_were_marked_are_left_out_again(tmp_path: Path) -> None:
    outer = mark(TEXT, "«الخطة “ناجحة” جدا.»", "QUOTE", "q1", "quote")
    assert [row["content"] for row in rows(written(write, tmp_path, record(TEXT, outer)))] == ["الخطة “ناجحة” جدا"]


def test_one_pair_of_marks_around_both_pieces(tmp_path: Path) -> None:
    text = "“نحن، قال الوزير، مستعدون”."
    pieces = mark(text, "نحن…مستعدون", "QUOTE", "q", "quote")
    (row,) = rows(written(write, tmp_path, record(text, pieces), marks="with"))
    assert row["content"] == "“نحن … مستعدون”"


def test_two_speakers_are_lists_in_the_same_order(tmp_path: Path) -> None:
    text = "وأشاد الرئيسان سامر وكريم بالاتفاق، وفق مصدر مسؤول."
    quote = mark(text, "الاتفاق", "QUOTE", "q", "quote", attributes={"speaker": "anonymous"})
    one, two = mark(text, "سامر", entities=("e1",)), mark(text, "كريم", entities=("e2", "e3"))
    links = [link("speaker", quote, one), link("speaker", quote, two), link("speaker", quote, "مصدر مسؤول")]
    (row,) = rows(written(write, tmp_path, record(text, quote, one, two, *links)))
    assert json.loads(row["speaker_text"]) == ["سامر", "كريم", "مصدر مسؤول"]
    assert json.loads(row["speaker_start"]) == [one.start, two.start, None]
    assert json.loads(row["speaker_end"]) == [one.end, two.end, None]
    assert json.loads(row["speaker_ids"]) == ["e1", "e2", "e3"]
    assert row["expressed"] == "anonymous"


def test_columns_are_as_documented(tmp_path: Path) -> None:
    target = written(write, tmp_path, record("خبر"))
    assert target.path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert tuple(pandas.read_csv(target.path).columns) == COLUMNS


def test_a_scheme_without_quotes(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no layer called quote"):
        written(write, tmp_path, scheme=find_scheme("conll4"))


@settings(max_examples=150, deadline=None)
@given(marked_records())
def test_every_quote_is_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    text = drawn.text or ""
    for marks in ("without", "with"):
        target = written(write, tmp_path_factory.mktemp("quotes"), drawn, marks=marks)
        found = rows(target)
        assert sorted(row["quote_id"] for row in found) == sorted(s.id for s in drawn.spans if s.layer == "quote")
        for row in found:
            places = json.loads(row["fragments"])
            assert plain(row["content"]) == " … ".join(text[a:b] for a, b in places)
            start, end = int(row["start"]), int(row["end"])
            assert (start, end) == (places[0][0], places[-1][1]) and all(a < b for a, b in places)
            sentence, first = plain(row["sentence"]), int(row["sentence_start"])
            assert text[first : first + len(sentence)] == sentence
            assert sentence[start - first : end - first] == text[start:end]
            context, first = plain(row["context"]), int(row["context_start"])
            assert text[first : first + len(context)] == context and sentence in context
