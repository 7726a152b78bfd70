"""Mentions with the entities that they name, where they stand in article and sentence."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas
import pytest
from hypothesis import given, settings

from annotator.formats import Record, Target
from annotator.formats.entity_linking import COLUMNS, write
from annotator.formats.table import plain
from annotator.model import Entity, UserError
from tests.unit.formats.making import MEDIA, mark, marked_records, record, written

TEXT = "ذهب سامر. وللرئيس 😀 موعد في بيروت."


def rows(target: Target) -> list[dict[str, Any]]:
    """The rows as pandas reads them."""
    return pandas.read_csv(target.path, keep_default_na=False, dtype=str).to_dict("records")


def test_mention_entity_and_wikidata(tmp_path: Path) -> None:
    president, samer = Entity("e2", "الرئيس", "OCC"), Entity("e1", "سامر الخطيب", "PERS", ("سامر", "الخطيب"), "Q7")
    old = Entity("e0", "سامر", merged_into="e1")
    marks = [
        mark(TEXT, "لرئيس", "OCC", entities=("e2", "e0"), norm="الرئيس"),
        mark(TEXT, "سامر", entities=("e0", "e1")),
        mark(TEXT, "بيروت", "GPE"),
    ]
    target = written(write, tmp_path, record(TEXT, *marks, president, samer, old))
    found = rows(target)
    assert tuple(found[0]) == COLUMNS
    assert [(row["mention"], row["entity"], row["wikidata"]) for row in found] == [
        ("سامر", "e1", "Q7"),
        ("لرئيس", "e2", ""),
        ("لرئيس", "e1", "Q7"),
    ]
    assert (found[0]["entity_name"], found[0]["aliases"], found[1]["norm"]) == (
        "سامر الخطيب",
        '["سامر","الخطيب"]',
        "الرئيس",
    )
    assert found[1]["context"] == "وللرئيس 😀 موعد في بيروت."
    for row in found:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["mention"]
        assert row["context"][int(row["mention_start"]) : int(row["mention_end"])] == row["mention"]
        assert TEXT[int(row["context_start"]) :].startswith(row["context"])
    assert [str(note) for note in target.notes] == ["Marks that are linked to no entity, left out: 1."]


def test_unlinked_marks_on_request(tmp_path: Path) -> None:
    target = written(write, tmp_path, record(TEXT, mark(TEXT, "بيروت", "GPE")), unlinked="keep")
    ((mention, entity),) = [(row["mention"], row["entity"]) for row in rows(target)]
    assert (mention, entity) == ("بيروت", "")
    assert [str(note) for note in target.notes] == ["Marks that are linked to no entity, with empty cells: 1."]


def test_a_scheme_without_links(tmp_path: Path) -> None:
    scheme = replace(MEDIA, layers=MEDIA.layers[1:])
    with pytest.raises(UserError, match="no layer is linked"):
        written(write, tmp_path, scheme=scheme)


@settings(max_examples=100, deadline=None)
@given(marked_records())
def test_every_mention_is_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    found = rows(written(write, tmp_path_factory.mktemp("links"), drawn, unlinked="keep"))
    text = drawn.text or ""
    spans = [span for span in drawn.spans if span.layer == "entity"]
    assert sorted(row["id"] for row in found) == sorted(span.id for span in spans)
    for row in found:
        start, end = int(row["start"]), int(row["end"])
        context = plain(row["context"])
        assert plain(row["mention"]) == text[start:end]
        assert context[int(row["mention_start"]) : int(row["mention_end"])] == text[start:end]
        assert text[int(row["context_start"]) :].startswith(context)
