"""What the tests of the store share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model import Annotator
from annotator.store import Project, check
from tests.unit.store.making import make_project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the project lies."""
    return tmp_path / "news.annot"


@pytest.fixture
def made(path: Path) -> Iterator[tuple[Project, Annotator, Annotator]]:
    """A project with two articles and two persons, which has to be sound at the end."""
    project, mona, sara = make_project(path)
    with project:
        yield project, mona, sara
        assert check(project).problems == []


@pytest.fixture
def project(made: tuple[Project, Annotator, Annotator]) -> Project:
    return made[0]


@pytest.fixture
def mona(made: tuple[Project, Annotator, Annotator]) -> Annotator:
    return made[1]


@pytest.fixture
def sara(made: tuple[Project, Annotator, Annotator]) -> Annotator:
    return made[2]
