"""The tables of tokens are read back by pandas and `datasets`, and every token is what stands at its place."""

from pathlib import Path

import pandas
import pytest
from datasets import load_dataset
from hypothesis import given, settings
from seqeval.scheme import IOB2, Entities

from annotator.formats import Record
from annotator.formats.ner import COLUMNS, write
from tests.unit.formats.making import mark, marked_records, record, written

TEXT = "قال سامر الخطيب لصحيفة وبلبنان 😀 هنا.\nثم عاد"
MARKS = [mark(TEXT, "سامر الخطيب", ident="s1"), mark(TEXT, "لبنان", "GPE", "s2")]


def table(path: Path) -> pandas.DataFrame:
    return pandas.read_csv(path, encoding="utf-8-sig", keep_default_na=False)


def test_pandas_reads_a_row_for_each_token(tmp_path: Path) -> None:
    target = written(write, tmp_path, record(TEXT, *MARKS))
    frame = table(target.path)
    assert tuple(frame.columns) == COLUMNS
    assert [TEXT[row.start : row.end] for row in frame.itertuples()] == list(frame.text)
    marked = frame[frame.tag != "O"]
    assert list(zip(marked.text, marked.tag, marked.marks, strict=True)) == [
        ("سامر", "B-PERS", "s1"),
        ("الخطيب", "I-PERS", "s1"),
        ("لبنان", "B-GPE", "s2"),
    ]
    assert sorted(set(frame.sentence)) == [0, 1]
    assert [str(note) for note in target.notes] == [
        "d1: GPE “لبنان” at 25–30 is a part of “وبلبنان”, which was cut there."
    ]


@pytest.mark.parametrize(
    ("policy", "tokens", "tag", "what"),
    [
        ("trim", "words", "B-GPE", "is a part of “وبلبنان”, which was cut there."),
        ("expand", "words", "B-GPE", "was widened to “وبلبنان”."),
        ("expand", "whitespace", "B-GPE", "was widened to “وبلبنان”."),
        ("drop", "whitespace", "O", "is a part of “وبلبنان” and was left out."),
    ],
)
def test_the_report_names_what_does_not_fit(tmp_path: Path, policy: str, tokens: str, tag: str, what: str) -> None:
    target = written(write, tmp_path, record(TEXT, *MARKS), clitics=policy, tokens=tokens)
    frame = table(target.path)
    assert set(frame[frame.text.str.contains("لبنان")].tag) == {tag}
    assert [str(note) for note in target.notes] == [f"d1: GPE “لبنان” at 25–30 {what}"]


def test_single_characters_always_fit(tmp_path: Path) -> None:
    target = written(write, tmp_path, record(TEXT, *MARKS), tokens="characters", clitics="drop")
    frame = table(target.path)
    assert not target.notes
    assert "".join(frame[frame.marks == "s1"].text) == "سامرالخطيب"
    assert "".join(frame.text) == "".join(TEXT.split())


def test_datasets_loads_the_sentences(tmp_path: Path) -> None:
    path = written(write, tmp_path, record(TEXT, *MARKS), name="a.jsonl").path
    rows = load_dataset("json", data_files=str(path), split="train", cache_dir=str(tmp_path / "cache"))
    assert [len(row["tokens"]) == len(row["ner_tags"]) for row in rows] == [True, True]
    assert rows[0]["ner_tags"][:3] == ["O", "B-PERS", "I-PERS"]
    assert [TEXT[start:end] for start, end in zip(rows[1]["starts"], rows[1]["ends"], strict=True)] == rows[1]["tokens"]


@settings(max_examples=120, deadline=None)
@given(marked_records())
def test_every_token_is_what_stands_there_and_every_mark_its_tokens(
    tmp_path_factory: pytest.TempPathFactory, drawn: Record
) -> None:
    text = drawn.text or ""
    for tokens in ("words", "whitespace", "characters"):
        target = written(write, tmp_path_factory.mktemp("ner"), drawn, tokens=tokens, nested="outer")
        rows = list(_rows(target.path))
        assert all(text[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)
        spans = {span.id: span for span in drawn.spans}
        by_mark: dict[str, list[dict[str, str]]] = {}
        for row in rows:
            for ident in row["marks"].split():
                by_mark.setdefault(ident, []).append(row)
        for ident, covered in by_mark.items():
            span = spans[ident]
            assert span.start <= int(covered[0]["start"]) and int(covered[-1]["end"]) <= span.end
        assert sum(map(len, Entities([[row["tag"] for row in rows]], IOB2).entities)) == len(by_mark)


def _rows(path: Path):  # type: ignore[no-untyped-def]
    import csv

    from annotator.formats.table import plain

    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {key: plain(cell) for key, cell in row.items()}
