"""Two copies of one project on two desks, and a project that somebody began by themselves."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store import Project, check
from tests.unit.review.making import Team


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Team]:
    """Mona's project, with sara in it; sound at the end."""
    team = Team(tmp_path / "ours.annot", "mona", "sara")
    with team.project:
        yield team
        assert check(team.project).problems == []


@pytest.fixture
def theirs(ours: Team, tmp_path: Path) -> Iterator[Team]:
    """A copy of it, on sara's desk."""
    path = tmp_path / "theirs.annot"
    ours.project.save_copy(path)
    team = Team.__new__(Team)
    team.project = Project(path)
    team.people = dict(ours.people)
    team.text = ours.text
    with team.project:
        yield team


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Team]:
    """A project of the same article that omar began by himself."""
    team = Team(tmp_path / "other.annot", "omar")
    with team.project:
        yield team


@pytest.fixture
def sent(tmp_path: Path) -> Iterator[Path]:
    """A folder for files that are damaged on their way."""
    folder = tmp_path / "sent"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)
