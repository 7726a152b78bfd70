"""A project that three people have marked; it has to be sound at the end of every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.store import check
from tests.unit.review.making import Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Mona, sara and omar with one article."""
    found = Team(tmp_path / "news.annot", "mona", "sara", "omar")
    with found.project:
        yield found
        assert check(found.project).problems == []
