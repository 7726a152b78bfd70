"""Hugging Face's `datasets` loads the folder as it is, with the names of all labels."""

from pathlib import Path
from typing import Any

import datasets
import pyarrow.parquet
import pytest
from datasets import ClassLabel
from hypothesis import HealthCheck, given, settings

from annotator.formats import Record
from annotator.formats.huggingface import write
from annotator.model import Entity, Layer, Names, Scheme, Section
from annotator.store import find_scheme
from tests.unit.formats.making import MEDIA, judge, link, mark, marked_records, record, written

TEXT = "قالت ليلى حداد: «نعم، إن الخطة 😀 ماضية». وزارت لبنان."


@pytest.fixture(autouse=True)
def offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is looked for on the net, nothing is kept in the person's cache."""
    monkeypatch.setattr(datasets.config, "HF_HUB_OFFLINE", True)
    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", tmp_path / "cache")


def loaded(folder: Path) -> Any:
    """The data set as people load it."""
    datasets.disable_progress_bars()
    return datasets.load_dataset(str(folder))


def test_labels_have_their_names_and_marks_their_places(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    quote = mark(TEXT, "نعم، إن الخطة 😀 ماضية", "QUOTE", "q", "quote", attributes={"type": "direct"})
    speaker = mark(TEXT, "ليلى حداد", "PERS", "s", entities=("e1",))
    parts = [quote, speaker, mark(TEXT, "لبنان", "GPE", "g"), link("speaker", quote, speaker)]
    parts += [judge("positive"), judge("negative", "الخطة"), Entity("e1", "ليلى حداد", aliases=("حداد",))]
    item = record(TEXT, *parts, meta={"outlet": "الساحل", "n": 3}, sections=(Section("body", 0, 20),))
    written(write, folder, item, name="train.parquet")
    data = loaded(folder)["train"]
    labels = data.features["entity"].feature["label"]
    assert isinstance(labels, ClassLabel)
    assert labels.names == [label.id for label in MEDIA.layers[0].labels]
    assert isinstance(data.features["sentiment"], ClassLabel)
    row = data[0]
    assert row["text"] == TEXT and row["outlet"] == "الساحل" and row["meta"] == '{"n":3}'
    assert [(labels.int2str(each["label"]), TEXT[each["start"] : each["end"]]) for each in row["entity"]] == [
        ("PERS", "ليلى حداد"),
        ("GPE", "لبنان"),
    ]
    assert row["entity"][0]["entities"] == ["e1"] and row["entities"][0]["aliases"] == ["حداد"]
    types = data.features["quote"].feature["type"]
    assert types.int2str(row["quote"][0]["type"]) == "direct" and row["quote"][0]["speaker"] is None
    assert data.features["sentiment"].int2str(row["sentiment"]) == "positive"
    assert row["relations"][0]["from"] == "q" and row["relations"][0]["to"] == "s"
    assert [each["to_text"] for each in row["judgements"]] == [None, "الخطة"]
    assert row["sections"] == [{"role": "body", "start": 0, "end": 20}] and row["done"] == ["entity"]


def test_a_file_for_each_split_is_a_split(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for number, name in enumerate(("train", "dev", "test")):
        written(write, folder, *[record(f"خبر {each}") for each in range(number + 1)], name=f"{name}.parquet")
    found = loaded(folder)
    assert {name: len(found[name]) for name in found} == {"train": 1, "validation": 2, "test": 3}


@pytest.mark.parametrize("scheme", ["media", "wojood", "conll4", "ontonotes", "parc", "target-sentiment"])
def test_every_scheme_has_columns_that_load(tmp_path: Path, scheme: str) -> None:
    target = written(write, tmp_path, record(TEXT), name="train.parquet", scheme=find_scheme(scheme))
    found = datasets.Features.from_arrow_schema(pyarrow.parquet.read_schema(target.path))
    for layer in target.scheme.layers:
        assert found[layer.id].feature["label"].names == [label.id for label in layer.labels]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(marked_records())
def test_every_mark_is_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    target = written(write, tmp_path_factory.mktemp("parquet"), drawn, name="a.parquet")
    (row,) = pyarrow.parquet.read_table(target.path).to_pylist()
    assert row["text"] == drawn.text
    for layer in MEDIA.layers:
        assert [
            (each["id"], layer.labels[each["label"]].id, each["start"], each["end"], each["text"], each["fragments"])
            for each in row[layer.id]
        ] == [
            (
                *(span.id, span.label, span.start, span.end, row["text"][span.start : span.end]),
                [list(place) for place in span.fragments] if len(span.fragments) > 1 else [],
            )
            for span in drawn.spans
            if span.layer == layer.id
        ]


def test_rows_are_written_in_groups_and_the_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    items = [record(f"خبر {number}", ident=f"d{number}") for number in range(450)]
    first, again = (written(write, tmp_path, *items, name=name).path for name in ("a.parquet", "b.parquet"))
    assert first.read_bytes() == again.read_bytes()
    assert pyarrow.parquet.ParquetFile(first).num_row_groups == 3


def test_a_layer_with_the_name_of_another_column(tmp_path: Path) -> None:
    names = Names("Text", "نص")
    scheme = Scheme("x", 1, names, layers=(Layer("text", names, ()), Layer("text_", names, ())))
    target = written(write, tmp_path, record(TEXT), name="a.parquet", scheme=scheme)
    columns = pyarrow.parquet.read_schema(target.path).names
    assert len(set(columns)) == len(columns) and {"text", "text_", "text__"} <= set(columns)
