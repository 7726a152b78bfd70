"""The marked articles of benchmarks/corpus: offsets exact, marks as scheme and conventions say, reproducible."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotator.model import Scheme, text_hash
from annotator.store.presets import find_scheme
from benchmarks.corpus.build import RECORDS, build
from benchmarks.corpus.build_sections import build as build_sections

FILES = sorted(RECORDS.glob("*/*.jsonl"))
MARKS = "«»“”\"()<>‹›‘’'„"
Record = dict[str, Any]


def read(path: Path) -> Record:
    record: Record = json.loads(path.read_text(encoding="utf-8"))
    return record


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return find_scheme("media")


def fragments(span: Record) -> list[tuple[int, int]]:
    return [(start, end) for start, end in span.get("fragments", [[span["start"], span["end"]]])]


def test_records_are_what_the_marked_articles_say() -> None:
    assert {path: path.read_text(encoding="utf-8") for path in FILES} == build()


def test_there_are_enough_quotes_and_each_half_has_all_kinds() -> None:
    kinds: dict[str, Counter[str]] = {"tune": Counter(), "held": Counter()}
    marks: dict[str, set[str]] = {"tune": set(), "held": set()}
    for path in FILES:
        record = read(path)
        for span in record["spans"]:
            for name, value in span.get("attributes", {}).items():
                kinds[path.parent.name][f"{name}={value}"] += 1
        marks[path.parent.name] |= set(record["text"]) & set(MARKS)
    assert len(FILES) >= 24
    assert sum(half[f"type={kind}"] for half in kinds.values() for kind in ("direct", "mixed", "indirect")) >= 130
    assert set(kinds["tune"]) == set(kinds["held"])
    assert marks["tune"] == marks["held"] == set(MARKS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_record_fits_its_text_and_the_scheme(path: Path, scheme: Scheme) -> None:
    record = read(path)
    text = record["text"]
    assert 110 <= len(text.split()) <= 350
    assert text_hash(text) == record["text_sha256"]
    assert not set("[]{}@~") & set(text), "notation left in the text"
    spans = {span["id"]: span for span in record["spans"]}
    assert len(spans) == len(record["spans"])
    for span in spans.values():
        assert text[span["start"] : span["end"]] == span["text"]
        assert fragments(span)[0][0] == span["start"]
        assert fragments(span)[-1][1] == span["end"]
        layer = scheme.layer(span["layer"])
        assert layer is not None
        assert scheme.find(span["layer"], span["label"])
        allowed = {item.id: {value.id for value in item.values} for item in layer.attributes}
        for name, value in span.get("attributes", {}).items():
            assert value in allowed[name]
        for start, end in fragments(span):
            assert text[start:end] == text[start:end].strip() != ""
    entities = {entity["id"] for entity in record["entities"]}
    assert {entity for span in spans.values() for entity in span.get("entities", [])} == entities
    for relation in record["relations"]:
        kind = scheme.relation(relation["kind"])
        assert kind is not None
        assert spans[relation["from"]]["layer"] == kind.source
        assert (spans[relation["to"]]["layer"] in kind.to) if "to" in relation else relation["to_text"] in text
    for judgement in record["judgements"]:
        found = scheme.judgement(judgement["name"])
        assert found is not None
        assert judgement["value"] in {value.id for value in found.values}
    assert record["sections"][0]["start"] == 0
    assert record["sections"][-1]["end"] == len(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_quotes_follow_the_conventions(path: Path) -> None:
    record = read(path)
    text = record["text"]
    for span in record["spans"]:
        if span["layer"] != "quote":
            continue
        pieces = fragments(span)
        kind = span["attributes"]["type"]
        linked = Counter(item["kind"] for item in record["relations"] if item["from"] == span["id"])
        before = text[: pieces[0][0]].rstrip()[-1:]
        assert text[pieces[-1][1] - 1] not in ".،:؛", span["text"]
        if kind == "not-a-quote":
            assert before in MARKS and text[pieces[0][1] :].lstrip()[0] in MARKS, span["text"]
            assert not linked
            continue
        assert linked["cue"] == 1 and linked["speaker"] >= 1
        if kind == "direct":
            assert before in MARKS, span["text"]
        elif kind == "mixed":
            assert before in MARKS or set(span["text"]) & set(MARKS), span["text"]
        else:
            assert text[pieces[0][0] - 1] not in MARKS, span["text"]


def test_the_records_of_marked_pages_are_what_the_pages_say() -> None:
    """And there are enough of them in both halves."""
    pages = build_sections()
    assert {path: path.read_text(encoding="utf-8") for path in pages} == pages
    assert min(sum(path.parent.name == half for path in pages) for half in ("tune", "held")) >= 15
