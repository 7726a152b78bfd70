"""Undo and redo: step by step, without end, across restart, and never over somebody else's work."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model import Annotator, Change, Edit
from annotator.store import Conflict, NothingToUndo, Project
from tests.unit.store.making import OTHER_TEXT, add, add_article, change, labels, make_project, span_on


def test_undo_takes_back_the_last_step_and_redo_does_it_again(project: Project, mona: Annotator) -> None:
    mark = span_on("سالم الخطيب", mona)
    add(project, mark)
    change(project, mark, label="OCC")
    project.undo(mona.id)
    assert labels(project) == [("سالم الخطيب", "PERS")]
    project.undo(mona.id)
    assert labels(project) == []
    project.redo(mona.id)
    project.redo(mona.id)
    assert labels(project) == [("سالم الخطيب", "OCC")]
    with pytest.raises(NothingToUndo):
        project.redo(mona.id)


def test_undo_can_go_back_to_the_beginning_and_no_further(project: Project, mona: Annotator) -> None:
    marks = [span_on(word, mona) for word in ("وزير", "المياه", "السدود", "الصيف")]
    for mark in marks:
        add(project, mark)
    for _ in marks:
        project.undo(mona.id)
    assert labels(project) == []
    with pytest.raises(NothingToUndo):
        project.undo(mona.id)
    for _ in marks:
        project.redo(mona.id)
    assert len(labels(project)) == 4


def test_undo_after_redo_takes_back_the_same_step_again(project: Project, mona: Annotator) -> None:
    add(project, span_on("وزير", mona))
    for _ in range(3):
        project.undo(mona.id)
        assert labels(project) == []
        project.redo(mona.id)
        assert labels(project) == [("وزير", "PERS")]


def test_a_new_step_cuts_redo_off(project: Project, mona: Annotator) -> None:
    add(project, span_on("وزير", mona))
    project.undo(mona.id)
    add(project, span_on("المياه", mona))
    with pytest.raises(NothingToUndo):
        project.redo(mona.id)
    assert project.next_redo(mona.id) is None


def test_another_persons_step_does_not_cut_redo_off(project: Project, mona: Annotator, sara: Annotator) -> None:
    add(project, span_on("وزير", mona))
    project.undo(mona.id)
    add(project, span_on("المياه", sara))
    project.redo(mona.id)
    assert len(labels(project)) == 2


def test_undo_survives_closing_the_project(path: Path) -> None:
    project, mona, _ = make_project(path)
    add(project, span_on("وزير", mona))
    add(project, span_on("المياه", mona))
    project.undo(mona.id)
    project.close()
    with Project(path) as again:
        again.redo(mona.id)
        assert len(labels(again)) == 2
        again.undo(mona.id)
    with Project(path) as again:
        again.undo(mona.id)
        assert labels(again) == []


def test_each_person_takes_back_only_their_own_steps(project: Project, mona: Annotator, sara: Annotator) -> None:
    add(project, span_on("وزير", mona))
    add(project, span_on("المياه", sara))
    project.undo(mona.id)
    assert labels(project) == [("المياه", "PERS")]
    with pytest.raises(NothingToUndo):
        project.undo(mona.id)


def test_undo_of_what_another_has_changed_says_who(project: Project, mona: Annotator, sara: Annotator) -> None:
    mark = span_on("وزير", mona)
    add(project, mark)
    changed = change(project, mark, author=sara.id, label="OCC")
    with pytest.raises(Conflict, match="sara has changed the span"):
        project.undo(mona.id)
    assert project.span(mark.id) == changed


def test_an_edit_of_what_another_has_changed_meanwhile_is_refused_whole(
    path: Path, project: Project, mona: Annotator, sara: Annotator
) -> None:
    mark, second = span_on("وزير", mona), span_on("المياه", mona)
    add(project, mark, second)
    with Project(path) as other:
        change(other, mark, author=sara.id, label="OCC")
    stale = Edit(
        "bulk",
        mona.id,
        (Change(second, replace(second, label="LOC")), Change(mark, replace(mark, label="LOC"))),
    )
    with pytest.raises(Conflict, match="sara"):
        project.apply(stale)
    assert labels(project) == [("وزير", "OCC"), ("المياه", "PERS")]


def test_a_bulk_edit_is_one_step(project: Project, mona: Annotator) -> None:
    add(project, *(span_on(word, mona) for word in ("وزير", "المياه", "السدود")), kind="bulk")
    assert len(labels(project)) == 3
    project.undo(mona.id)
    assert labels(project) == []
    project.redo(mona.id)
    assert len(labels(project)) == 3


def test_undo_names_the_step_that_it_would_take_back(project: Project, mona: Annotator) -> None:
    mark = span_on("وزير", mona)
    add(project, mark)
    change(project, mark, label="OCC")
    entry = project.next_undo(mona.id)
    assert entry is not None
    assert str(entry.summary) == "A change"


def test_deleting_an_article_keeps_its_marks_and_is_taken_back_by_undo(project: Project, mona: Annotator) -> None:
    mark = span_on("وزير", mona)
    add(project, mark)
    before = project.document("d1")
    assert before is not None
    project.apply(Edit("article", mona.id, (Change(before, replace(before, deleted=True)),)))
    assert [document.id for document in project.documents()] == ["d2"]
    assert [document.id for document in project.documents(deleted=True)] == ["d1"]
    assert project.counts()["spans"] == 0
    assert project.span(mark.id) == mark
    project.undo(mona.id)
    assert project.counts()["spans"] == 1
    assert [document.id for document in project.documents()] == ["d1", "d2"]


def test_an_import_is_not_taken_back_by_undo_but_from_the_history(project: Project, mona: Annotator) -> None:
    add_article(project, "d3", OTHER_TEXT + ".", author=mona.id)
    with pytest.raises(NothingToUndo):
        project.undo(mona.id)
    entry = project.history(1)[0]
    assert entry.kind == "import"
    project.revert(entry, mona.id)
    assert [document.id for document in project.documents()] == ["d1", "d2"]
    with pytest.raises(Conflict, match="already undone"):
        project.revert(entry, mona.id)


def test_taking_back_an_undo_from_the_history_is_a_redo_and_the_other_way_round(
    project: Project, mona: Annotator
) -> None:
    add(project, span_on("وزير", mona))
    project.undo(mona.id)
    undo = project.history(1)[0]
    project.revert(undo, mona.id)
    assert labels(project) == [("وزير", "PERS")]
    with pytest.raises(Conflict, match="already undone"):
        project.revert(undo, mona.id)
    redo = project.history(1)[0]
    assert redo.kind == "redo"
    project.revert(redo, mona.id)
    assert labels(project) == []
    assert project.next_undo(mona.id) is None


def test_the_history_is_newest_first_and_comes_in_pages(project: Project, mona: Annotator) -> None:
    for word in ("وزير", "المياه", "السدود"):
        add(project, span_on(word, mona))
    entries = project.history()
    assert [entry.kind for entry in entries] == ["mark"] * 3 + ["people"] * 2 + ["import"] * 2 + ["scheme"]
    assert [entry.clock for entry in entries] == list(range(8, 0, -1))
    assert project.history(2) + project.history(100, before=entries[1].seq) == entries
