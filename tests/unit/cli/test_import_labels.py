"""Importing labels that the scheme lacks from the command line."""

import json
from pathlib import Path

from annotator.store import Project
from tests.unit.cli.running import Run
from tests.unit.exchange.conftest import record, span


def test_they_are_put_aside_added_or_mapped(run: Run, tmp_path: Path) -> None:
    tree = record(span("بغداد", "ner", "LOC"), span("الوزير", "ner", "JOB"))
    (tmp_path / "marks.jsonl").write_text(json.dumps(tree), encoding="utf-8")
    (tmp_path / "terms.toml").write_text('[labels]\n"ner/LOC" = "entity/GPE"\n', encoding="utf-8")
    found = {}
    for name, options in (("aside", ()), ("added", ("--labels", "add")), ("map", ("--map", "terms.toml"))):
        assert run("new", name).status == 0
        came_in = run("import", name, "marks.jsonl", *options)
        with Project(tmp_path / f"{name}.annot", "read") as project:
            spans = [item for document in project.documents() for item in project.marks(document.id).spans]
            found[name] = came_in.status, {(item.layer, item.label) for item in spans}
        assert run("check", name).status == 0
    assert found == {
        "aside": (1, set()),
        "added": (0, {("ner", "LOC"), ("ner", "JOB")}),
        "map": (1, {("entity", "GPE")}),
    }
    both = run("import", "added", "marks.jsonl", "--map", "terms.toml", "--labels", "add")
    assert both.status == 0


def test_a_mapping_that_is_none_is_refused_before_anything_comes_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "marks.jsonl").write_text(json.dumps(record(span("بغداد", "ner", "LOC"))), encoding="utf-8")
    (tmp_path / "terms.toml").write_text('[labels]\n"ner/LOC" = "entity/NOPE"\n', encoding="utf-8")
    run("new", "news")
    refused = run("import", "news", "marks.jsonl", "--map", "terms.toml")
    assert refused.status == 1
    assert refused.err == ("annotator: The mapping says entity/NOPE for ner/LOC, which the project's scheme lacks.\n")
    assert run("list", "news", "--json").json["documents"] == []
