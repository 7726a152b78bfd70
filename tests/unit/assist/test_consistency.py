"""Words that are labelled differently in different places, or marked here and bare there."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assist.consistency import (
    Spot,
    Surface,
    find_bare,
    known_surfaces,
    link,
    marks_of,
    relabel,
    uneven,
    unmark,
)
from annotator.model import BLIND, Annotator, Change, Edit, Entity, Relation, Section, Setting, Work, new_id
from annotator.store import Project, check
from tests.unit.store.making import add, add_article, make_project, span_on

ONE = "زار سالم الخطيب دمشق، وقال الخطيب إن دمشق جميلة."
TWO = "عاد سالم الخطيب من دمشق. وفي دمشق ولدمشق أهلها، وعلى الطريق ناس."
THREE = "لا أحد يقرأ هذا عن دمشق."


@pytest.fixture
def team(tmp_path: Path) -> tuple[Project, Annotator, Annotator]:
    project, mona, sara = make_project(tmp_path / "p.annot")
    for ident, text in (("a", ONE), ("b", TWO), ("c", THREE)):
        add_article(project, ident, text)
    add(
        project,
        span_on("دمشق", mona, "GPE", "a", ONE),
        span_on("سالم الخطيب", mona, "PERS", "a", ONE),
        span_on("دمشق", mona, "LOC", "b", TWO),
    )
    add(project, span_on("سالم الخطيب", sara, "OCC", "b", TWO))
    return project, mona, sara


def listed(project: Project, who: Annotator) -> dict[str, Surface]:
    surfaces = known_surfaces(project, who.id)
    for bare in find_bare(project, who.id, surfaces):
        bare.surface.bare += 1
    return {item.words: item for item in uneven(surfaces)}


def places(project: Project, who: Annotator) -> set[tuple[str, int, str]]:
    found = find_bare(project, who.id, known_surfaces(project, who.id))
    return {(item.document.id, item.start, item.text[item.start : item.end]) for item in found}


def test_what_is_labelled_differently_is_listed_with_its_labels(team: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = team
    found = listed(project, mona)
    assert dict(found["دمشق"].labels) == {("entity", "GPE"): 1, ("entity", "LOC"): 1}
    assert dict(found["سالم الخطيب"].labels) == {("entity", "PERS"): 1, ("entity", "OCC"): 1}


def test_bare_places_are_found_with_proclitics_and_only_where_somebody_has_worked(
    team: tuple[Project, Annotator, Annotator],
) -> None:
    project, mona, _ = team
    second = ONE.index("دمشق", ONE.index("دمشق") + 1)
    inside = TWO.index("وفي دمشق") + 4
    assert places(project, mona) == {
        ("a", second, "دمشق"),
        ("b", inside, "دمشق"),
        ("b", TWO.index("ولدمشق") + 2, "دمشق"),
    }
    # Where the layer is done, bare means bare.
    project.apply(Edit.create("mark", mona.id, [Work("c:" + mona.id, "c", mona.id, done=("entity",))]))
    assert ("c", THREE.index("دمشق"), "دمشق") in places(project, mona)


def test_a_name_within_a_longer_mark_is_not_bare(team: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = team
    add(project, span_on("الخطيب", mona, "PERS", "a", ONE.replace("سالم الخطيب", "سالم ______")))
    assert "الخطيب" in {item.words for item in known_surfaces(project, mona.id)}
    assert {place for place in places(project, mona) if place[2] == "الخطيب"} == set()


def test_furniture_of_the_page_is_left_out(tmp_path: Path) -> None:
    project, mona, _ = make_project(tmp_path / "p.annot")
    with project:
        add_article(project, "a", ONE)
        add(project, span_on("دمشق", mona, "GPE", "a", ONE))
        document = project.document("a")
        assert document is not None
        cut = ONE.index("،")
        sections = (Section("body", 0, cut), Section("related", cut, len(ONE)))
        project.apply(Edit("article", mona.id, (Change(document, replace(document, sections=sections)),)))
        assert places(project, mona) == set()


def test_in_a_blind_project_only_ones_own_marks_count(team: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, sara = team
    project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    assert listed(project, sara) == {}
    assert "سالم الخطيب" in listed(project, mona)  # bare in b, where mona has marked دمشق
    assert not listed(project, mona)["سالم الخطيب"].differs


def test_relabelling_marks_and_bare_places_is_one_step(team: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = team
    surface = listed(project, mona)["دمشق"]
    layer = project.scheme.layer("entity")
    label = project.scheme.find("entity", "GPE")
    assert layer is not None
    assert label is not None
    spots = [
        Spot(item.document.id, item.start, item.end, item.text[item.start : item.end])
        for item in find_bare(project, mona.id, [surface])
    ]
    edit = relabel(project, marks_of(project, mona.id, [surface]), spots, layer, label, mona.id)
    assert edit is not None
    assert len(edit.changes) == 4  # one has the label already
    project.apply(edit)
    assert "دمشق" not in listed(project, mona)
    origins = {item.origin for item in project.marks("b").spans if item.text == "دمشق"}
    assert origins == {"hand", "propagated"}
    project.undo(mona.id)
    assert listed(project, mona)["دمشق"].differs
    assert check(project).problems == []


def test_a_place_that_has_the_label_already_stays_as_it_is(team: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = team
    add(project, span_on("دمشق", mona, "LOC", "a", ONE))
    layer, label = project.scheme.layer("entity"), project.scheme.find("entity", "GPE")
    assert layer is not None
    assert label is not None
    marks = [item for item in project.marks("a").spans if item.text == "دمشق"]
    assert relabel(project, marks, [], layer, label, mona.id) is None


def test_linking_and_unmarking_are_one_step_each(team: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = team
    surface = listed(project, mona)["سالم الخطيب"]
    marks = marks_of(project, mona.id, [surface])
    assert [item.document for item in marks] == ["a", "b"]
    entity = Entity(new_id(), "سالم الخطيب", "PERS")
    edit = link(marks, entity, True, mona.id)
    assert edit is not None
    project.apply(edit)
    marks = marks_of(project, mona.id, [surface])
    assert {item.entities for item in marks} == {(entity.id,)}
    assert link(marks, entity, False, mona.id) is None
    to_it = Relation("r", "a", mona.id, "speaker", marks[0].id, to_text="x")
    project.apply(Edit.create("mark", mona.id, [to_it]))
    edit = unmark(project, marks, mona.id)
    assert edit is not None
    project.apply(edit)
    assert marks_of(project, mona.id, [surface]) == []
    assert project.marks("a").relations == ()
    project.undo(mona.id)
    assert len(marks_of(project, mona.id, [surface])) == 2
    assert check(project).problems == []
