"""What the tests of the review share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.review.making import Team


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """Mona, sara and omar with one article."""
    found = Team(tmp_path / "news.annot", "mona", "sara", "omar")
    with found.project:
        yield found
