"""Who can be an annotator."""

from pathlib import Path

import pytest

from annotator.model import Annotator, Edit, UserError
from annotator.store import Conflict, Project, new_annotator


def test_a_name_is_one_person_whatever_its_letter_case_and_spaces(project: Project, mona: Annotator) -> None:
    assert project.add_annotator(" Mona ") == mona
    assert project.annotator_named("MONA") == mona
    assert project.annotator(mona.id) == mona
    assert [item.name for item in project.annotators()] == ["mona", "sara"]


@pytest.mark.parametrize("name", ["", "  ", "all", "Gold", "منى, سارة", "a,b"])
def test_names_that_cannot_be_told_apart_in_lists_are_refused(project: Project, name: str) -> None:
    with pytest.raises(UserError):
        project.add_annotator(name)
    assert len(project.annotators()) == 2


def test_gold_is_nobody_who_sits_down(project: Project) -> None:
    with pytest.raises(UserError, match="person or a model"):
        project.add_annotator("judge", kind="gold")


def test_the_same_name_from_two_windows_at_once_is_one_person(path: Path, project: Project) -> None:
    with Project(path) as other:
        hala = other.add_annotator("hala")
        with pytest.raises(Conflict, match="already an annotator called Hala"):
            project.apply(Edit.create("people", "", [new_annotator("Hala")]))
    assert project.add_annotator("hala") == hala


def test_an_annotator_of_the_same_name_cannot_come_in_twice_in_one_step(project: Project) -> None:
    with pytest.raises(Conflict, match="already an annotator called hala"):
        project.apply(Edit.create("people", "", [new_annotator("hala"), new_annotator("hala")]))
    assert len(project.annotators()) == 2
