"""Every exported record is what the shipped JSON Schema says; the schema refuses what is none."""

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.resources import resource
from annotator.store import Project
from tests.unit.exchange.generated import Drawn, projects

SCHEMA = json.loads(resource("record.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
PAGE = Path(__file__).resolve().parents[3] / "docs" / "formats" / "jsonl.md"


def sample() -> dict[str, Any]:
    """The record that the page on formats shows."""
    found = re.search(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    tree: dict[str, Any] = json.loads(found[1])
    return tree


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@settings(max_examples=60)
@given(projects())
def test_every_exported_record_is_valid(drawn: Drawn) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with drawn.create(folder / "a.annot") as project:
            export(project, folder / "a.jsonl", "jsonl", annotators="all")
        for line in (folder / "a.jsonl").read_bytes().splitlines():
            VALIDATOR.validate(json.loads(line))


def test_the_sample_of_the_page_is_valid_and_comes_back_as_it_is(project: Project, tmp_path: Path) -> None:
    record = sample()
    VALIDATOR.validate(record)
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    report = import_paths(project, [tmp_path / "a.jsonl"])
    assert report.ok and not report.notes
    export(project, tmp_path / "b.jsonl", "jsonl")
    assert json.loads((tmp_path / "b.jsonl").read_bytes()) == record


@pytest.mark.parametrize(
    "change",
    [
        {"schema": 2},
        {"text": None},
        {"text_sha256": "x"},
        {"offset_unit": "utf16"},
        {"surprise": 1},
        {"annotator": "mona"},
        {"annotator": {"id": "a", "name": "b", "kind": "robot"}},
        {"spans": []},
        {"spans": [{"id": "s"}]},
        {"relations": [{"id": "r", "kind": "speaker", "from": "s", "origin": "hand"}]},
        {"relations": [{"id": "r", "kind": "speaker", "from": "s", "to": "a", "to_text": "b", "origin": "hand"}]},
        {"judgements": [{"id": "j", "name": "n", "value": "v", "to_entity": "e", "to_text": "t", "origin": "hand"}]},
    ],
)
def test_the_schema_refuses_what_is_no_record(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(sample() | change)
