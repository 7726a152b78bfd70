"""JSONL: whatever a line holds, what is sound in it is read and the rest is told, with its line."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import Problem, Record, Source
from annotator.formats.jsonl import read
from annotator.model import Annotator, Section

TEXT = "قال الوزير نعم"


def parts(tmp_path: Path, *lines: Any, encoding: str | None = None) -> tuple[list[Record], list[Problem]]:
    path = tmp_path / "a.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(texts), encoding=encoding or "utf-8", newline="")
    found = list(read(Source(path, encoding)))
    return [item for item in found if isinstance(item, Record)], [item for item in found if isinstance(item, Problem)]


def test_a_whole_record(tmp_path: Path) -> None:
    records, problems = parts(
        tmp_path,
        {
            "schema": 1,
            "id": "d1",
            "text": TEXT,
            "title": "عنوان",
            "lang": "fa",
            "meta": {"outlet": "وكالة"},
            "sections": [
                {"role": "embedded", "start": 0, "end": 14, "sections": [{"role": "body", "start": 3, "end": 4}]}
            ],
            "annotator": {"id": "m", "name": "mona", "kind": "model"},
            "done": ["entity"],
            "spans": [
                {
                    "id": "s1",
                    "layer": "entity",
                    "label": "OCC",
                    "start": 4,
                    "end": 10,
                    "text": "الوزير",
                    "origin": "hand",
                },
                {
                    "id": "s2",
                    "layer": "quote",
                    "label": "QUOTE",
                    "fragments": [[0, 3], [11, 14]],
                    "attributes": {"type": "direct"},
                    "entities": ["e1"],
                    "norm": "ن",
                    "note": "م",
                    "confidence": 1,
                    "flag": True,
                },
            ],
            "relations": [{"id": "r1", "kind": "speaker", "from": "s2", "to": "s1"}],
            "judgements": [{"id": "j1", "name": "sentiment", "value": "positive", "strength": 0.5}],
            "entities": [{"id": "e1", "name": "الوزير", "type": "OCC", "aliases": ["وزير"], "wikidata": "Q1"}],
        },
    )
    assert problems == []
    (record,) = records
    assert record.text == TEXT and record.done == ("entity",) and record.line == 1
    assert record.annotator == Annotator("m", "mona", "model")
    assert record.document.sections == (Section("embedded", 0, 14, (Section("body", 3, 4),)),)
    first, second = record.spans
    assert (first.id, first.fragments, first.text, first.origin) == ("s1", ((4, 10),), "الوزير", "hand")
    assert second.fragments == ((0, 3), (11, 14))
    assert (second.attributes, second.entities, second.norm) == ({"type": "direct"}, ("e1",), "ن")
    assert (second.note, second.confidence, second.flag, second.origin) == ("م", 1.0, True, "imported")
    assert record.relations[0].to_span == "s1"
    assert record.judgements[0].strength == 0.5
    assert record.entities[0].aliases == ("وزير",)


def test_only_the_text_is_needed(tmp_path: Path) -> None:
    records, problems = parts(tmp_path, {"text": TEXT})
    assert problems == []
    assert records[0].document.title == TEXT and records[0].document.lang == "ar"
    assert records[0].annotator is None and records[0].done is None


def test_a_broken_line_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    records, problems = parts(tmp_path, {"text": "ا"}, {"text": "ب"}, '{"text": "ج', {"text": "د"}, "")
    assert [record.text for record in records] == ["ا", "ب", "د"]
    assert [(problem.line, problem.raw) for problem in problems] == [(3, '{"text": "ج')]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("[]", "object"),
        ("7", "object"),
        ("{}", "text"),
        ('{"text": 7}', "text"),
        ('{"text": null}', "text"),
        ('{"schema": 99, "text": "x"}', "99"),
        ('{"schema": "x", "text": "x"}', "x"),
        ('{"text": NaN}', "JSON"),
        ("[" * 100_000, "JSON"),
        ('{"text": "x", "n": ' + "9" * 10_000 + "}", "JSON"),
    ],
)
def test_a_line_that_is_no_record(tmp_path: Path, line: str, word: str) -> None:
    records, problems = parts(tmp_path, line, {"text": TEXT})
    assert [record.text for record in records] == [TEXT]
    assert [problem.line for problem in problems] == [1]
    assert word in str(problems[0])


@pytest.mark.parametrize(
    "mark",
    [
        7,
        None,
        {},
        {"layer": "entity", "label": 7, "start": 0, "end": 3},
        {"layer": "entity", "label": "PERS"},
        {"layer": "entity", "label": "PERS", "start": "0", "end": 3},
        {"layer": "entity", "label": "PERS", "start": 0.0, "end": 3},
        {"layer": "entity", "label": "PERS", "start": True, "end": 3},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 10**30},
        {"layer": "entity", "label": "PERS", "fragments": [[0]]},
        {"layer": "entity", "label": "PERS", "fragments": []},
        {"layer": "entity", "label": "PERS", "fragments": "x"},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "text": 7},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "attributes": {"a": 1}},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "entities": "x"},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "confidence": 2},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "confidence": "x"},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "flag": "x"},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "origin": ["x"]},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "origin": "moon"},
        {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "id": []},
    ],
)
def test_a_span_that_is_none_is_told_and_the_article_is_read(tmp_path: Path, mark: Any) -> None:
    sound = {"layer": "entity", "label": "OCC", "start": 4, "end": 10}
    records, problems = parts(tmp_path, {"id": "d1", "text": TEXT, "annotator": "mona", "spans": [mark, sound]})
    assert [span.fragments for span in records[0].spans] == [((4, 10),)]
    assert len(problems) == 1 and problems[0].line == 1 and not problems[0].kept
    kept = json.loads(problems[0].raw)
    assert (kept["id"], kept["annotator"]) == ("d1", "mona")


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        ("relations", {"kind": "speaker"}),
        ("relations", {"kind": "speaker", "from": "a"}),
        ("relations", {"kind": "speaker", "from": "a", "to_text": ""}),
        ("relations", {"kind": "speaker", "from": "a", "to": "b", "to_text": "x"}),
        ("judgements", {"name": "sentiment"}),
        ("judgements", {"name": "sentiment", "value": "x", "to_entity": "e", "to_text": "t"}),
        ("judgements", {"name": "sentiment", "value": "x", "strength": -1}),
        ("entities", {"name": "x"}),
        ("entities", {"id": "e", "name": "x", "aliases": [1]}),
        ("sections", {"role": "body", "start": 0}),
        ("done", 7),
    ],
)
def test_other_parts_that_are_none(tmp_path: Path, key: str, mark: Any) -> None:
    records, problems = parts(tmp_path, {"text": TEXT, key: [mark]})
    assert len(records) == 1 and not records[0].marked
    assert len(problems) == 1


@pytest.mark.parametrize("key", ["title", "lang", "meta", "sections", "annotator", "done", "spans", "entities"])
def test_a_field_of_another_type_is_told_and_the_rest_is_read(tmp_path: Path, key: str) -> None:
    records, problems = parts(tmp_path, {"text": TEXT, key: 7})
    assert [record.text for record in records] == [TEXT]
    assert len(problems) == 1 and key in str(problems[0])


def test_keys_that_mean_nothing_are_kept_in_meta(tmp_path: Path) -> None:
    records, problems = parts(tmp_path, {"text": TEXT, "score": 3, "meta": {"outlet": "و"}})
    assert records[0].document.meta == {"score": 3, "outlet": "و"}
    assert [problem.kept for problem in problems] == [True]
    assert "score" in str(problems[0])


def test_keys_of_a_mark_that_mean_nothing_are_told(tmp_path: Path) -> None:
    mark = {"layer": "entity", "label": "OCC", "start": 4, "end": 10, "colour": "red"}
    records, problems = parts(tmp_path, {"text": TEXT, "spans": [mark]})
    assert len(records[0].spans) == 1
    assert problems[0].kept and "colour" in str(problems[0]) and "red" in problems[0].raw


def test_offsets_in_another_unit_are_not_guessed_at(tmp_path: Path) -> None:
    mark = {"layer": "entity", "label": "OCC", "start": 4, "end": 10}
    records, problems = parts(tmp_path, {"text": TEXT, "offset_unit": "utf16", "spans": [mark]})
    assert records[0].text == TEXT and records[0].spans == ()
    assert "utf16" in str(problems[0])


def test_lone_surrogates_and_large_numbers_do_not_get_past_the_reader(tmp_path: Path) -> None:
    line = '{"text": "a\\ud800b", "title": "\\ud800x", "meta": {"\\udfffk": "v\\ud800", "n": 1e999, "m": BIG}}'
    line = line.replace("BIG", str(10**20))
    records, problems = parts(tmp_path, line)
    assert problems == []
    assert records[0].text == "a\ud800b"
    assert records[0].document.title == "x"
    assert records[0].document.meta == {"k": "v", "n": "inf", "m": str(10**20)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256"])
def test_other_encodings_when_named(tmp_path: Path, encoding: str) -> None:
    line = json.dumps({"text": TEXT}, ensure_ascii=False)
    records, problems = parts(tmp_path, line, line, encoding=encoding)
    assert [record.text for record in records] == [TEXT, TEXT] and problems == []


def test_line_ends_of_windows_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n{"text": "b"}\r\n')
    records = [item for item in read(Source(path)) if isinstance(item, Record)]
    assert [(record.text, record.line) for record in records] == [("a", 1), ("b", 3)]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\0\1\2\3", b"\xff\xfe{\0}\0"])
def test_an_empty_or_binary_file_is_one_problem(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(data)
    found = list(read(Source(path)))
    assert len(found) == 1 and isinstance(found[0], Problem) and found[0].line is None
