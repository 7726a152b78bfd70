"""Marks whose label the scheme lacks: added, mapped, or put aside."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.exchange.importing import import_paths
from annotator.exchange.in_terms import translated_record
from annotator.exchange.lacking import extended, find_lacking, likely
from annotator.exchange.merging import Terms
from annotator.model import UserError
from annotator.store import Project
from tests.unit.exchange.conftest import TEXT, record, span

Write = Callable[..., Path]


def foreign() -> dict[str, object]:
    return record(
        span("بغداد", "ner", "LOC", id="s1"),
        span("الوزير", "entity", "PERSON", id="s2"),
        span("نحن مستعدون", "quote", "QUOTE", id="s3"),
        span("القمة", id="s4"),
        relations=[
            {"id": "r1", "kind": "quoted", "from": "s3", "to": "s2"},
            {"id": "r2", "kind": "place", "from": "s3", "to": "s1"},
        ],
        judgements=[
            {"id": "j1", "name": "sentiment", "value": "furious"},
            {"id": "j2", "name": "tone", "value": "dry"},
        ],
        done=["ner", "entity"],
    )


def kept(project: Project) -> set[tuple[str, str, str]]:
    found = next(iter(project.documents()))
    return {(item.layer, item.label, item.text) for item in project.marks(found.id).spans}


def aside(project: Project) -> list[dict[str, object]]:
    return [json.loads(raw) for (raw,) in project.db.execute("SELECT record FROM aside ORDER BY id")]


def test_what_is_lacking_is_named_and_counted_before_anything_comes_in(project: Project, records: Write) -> None:
    lacking = find_lacking(project, [records(foreign(), foreign() | {"text": TEXT + " x"}, "no json")])
    assert lacking.terms == {
        "ner/LOC": 2,
        "entity/PERSON": 2,
        "quoted": 2,
        "place": 2,
        "sentiment/furious": 2,
        "tone/dry": 2,
    }
    assert project.document_count() == 0


def test_by_default_they_are_put_aside_and_reported(project: Project, records: Write) -> None:
    report = import_paths(project, [records(foreign())])
    assert kept(project) == {("quote", "QUOTE", "نحن مستعدون"), ("entity", "PERS", "القمة")}
    assert report.left_out == len(aside(project)) == 6


def test_added_they_are_in_the_scheme_and_every_mark_comes_in(project: Project, records: Write) -> None:
    file = records(foreign())
    scheme = extended(project.scheme, find_lacking(project, [file]))
    report = import_paths(project, [file], scheme=scheme)
    assert report.ok
    assert kept(project) >= {("ner", "LOC", "بغداد"), ("entity", "PERSON", "الوزير")}
    after = project.scheme
    assert after.version == 2
    assert [layer.id for layer in after.layers] == ["entity", "quote", "cue", "ner"]
    place = after.relation("place")
    assert place is not None
    assert (place.source, place.to) == ("quote", ("ner",))
    tone = after.judgement("tone")
    assert tone is not None
    assert tone.on == ("document",)
    (new,) = after.layers[-1].labels
    assert new.color not in {label.color for layer in after.layers[:-1] for label in layer.labels}


def test_the_new_labels_are_a_step_of_the_import_that_the_history_takes_back(project: Project, records: Write) -> None:
    file = records(foreign())
    before = project.scheme
    report = import_paths(project, [file], scheme=extended(before, find_lacking(project, [file])))
    steps = [entry for entry in project.history() if entry.batch == report.batch]
    assert len(steps) == 2
    for entry in steps:  # the newest first
        project.revert(entry, "")
    assert project.scheme == before
    assert project.document_count() == 0


def test_mapped_they_bear_the_projects_labels(project: Project, records: Write) -> None:
    terms = Terms(
        layers={"ner": "entity"},
        labels={"entity/PERSON": "entity/OCC", "ner/LOC": "entity/GPE"},
        relations={"quoted": "speaker", "place": ""},
        values={"sentiment/furious": "sentiment/negative", "tone/dry": ""},
    )
    report = import_paths(project, [records(foreign())], terms=terms)
    assert kept(project) >= {("entity", "GPE", "بغداد"), ("entity", "OCC", "الوزير")}
    (document,) = project.documents()
    marks = project.marks(document.id)
    assert [item.kind for item in marks.relations] == ["speaker"]
    assert [(item.name, item.value) for item in marks.judgements] == [("sentiment", "negative")]
    assert project.works(document.id)[0].done == ("entity",)
    # What the mapping leaves out is kept aside, with its mark.
    assert report.left_out == 2
    assert sorted(key for raw in aside(project) for key in raw if key in ("relations", "judgements")) == [
        "judgements",
        "relations",
    ]
    again = import_paths(project, [records(foreign())], terms=terms)
    assert (again.documents, again.updated) == (0, 0)


def test_a_mapping_to_what_the_scheme_lacks_changes_nothing(project: Project, records: Write) -> None:
    with pytest.raises(UserError, match="The mapping says entity/NOBODY for ner/LOC, which the project's scheme lacks"):
        import_paths(project, [records(foreign())], terms=Terms(labels={"ner/LOC": "entity/NOBODY"}))
    assert project.document_count() == 0


def test_only_what_the_mapping_does_not_name_is_added(project: Project, records: Write) -> None:
    lacking = find_lacking(project, [records(foreign())])
    terms = Terms(labels={"ner/LOC": "entity/GPE", "entity/PERSON": "entity/PERS"}, relations={"place": ""})
    after = extended(project.scheme, lacking, terms)
    assert [layer.id for layer in after.layers] == ["entity", "quote", "cue"]
    assert {kind.id for kind in after.relations} - {kind.id for kind in project.scheme.relations} == {"quoted"}
    nothing = extended(project.scheme, find_lacking(project, [records(record(span("القمة")))]))
    assert nothing == project.scheme


def test_well_known_labels_are_recognised(project: Project) -> None:
    found = {term: likely(project.scheme, term) for term in ("ner/PER", "x/Person", "x/شخص", "ner/LOC", "ner/BLAH")}
    assert found == {
        "ner/PER": "entity/PERS",
        "x/Person": "entity/PERS",
        "x/شخص": "entity/PERS",
        "ner/LOC": "entity/LOC",
        "ner/BLAH": None,
    }


def test_without_terms_a_record_stays_as_it_is(project: Project, records: Write) -> None:
    from annotator.formats import Source, format_named

    read = format_named("jsonl").read
    assert read is not None
    (made,) = read(Source(records(foreign())))
    assert translated_record(made, Terms()) == (made, [])  # type: ignore[arg-type]
