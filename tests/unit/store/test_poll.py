"""Two windows on one file see each other's changes, each once, and never their own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.model import Annotator
from annotator.store import Changes, Project, journal
from tests.unit.store.making import OTHER_TEXT, add, labels, span_on


@pytest.fixture
def other(path: Path, project: Project) -> Iterator[Project]:
    """The same project in a second window."""
    with Project(path) as opened:
        yield opened


def test_nothing_is_reported_where_nothing_happened(project: Project, other: Project) -> None:
    assert project.poll() is None
    assert other.poll() is None


def test_another_windows_mark_is_reported_once_with_kind_article_and_author(
    project: Project, other: Project, mona: Annotator
) -> None:
    add(other, span_on("وزير", mona))
    changes = project.poll()
    assert changes is not None
    assert (changes.kinds, changes.documents, changes.author) == ({"span"}, {"d1"}, mona.id)
    assert project.poll() is None
    assert labels(project) == [("وزير", "PERS")]


def test_own_changes_are_not_reported(project: Project, other: Project, mona: Annotator) -> None:
    add(project, span_on("وزير", mona))
    project.undo(mona.id)
    assert project.poll() is None


def test_changes_of_several_steps_are_reported_together(
    project: Project, other: Project, mona: Annotator, sara: Annotator
) -> None:
    add(other, span_on("وزير", mona))
    add(other, span_on("صنعاء", sara, "GPE", "d2", OTHER_TEXT))
    other.add_annotator("hala")
    changes = project.poll()
    assert changes is not None
    assert changes.kinds == {"span", "annotator"}
    assert changes.documents == {"d1", "d2"}


def test_what_another_did_between_two_own_steps_is_neither_lost_nor_doubled(
    project: Project, other: Project, mona: Annotator, sara: Annotator
) -> None:
    add(project, span_on("وزير", mona))
    add(other, span_on("صنعاء", sara, "GPE", "d2", OTHER_TEXT))
    add(project, span_on("المياه", mona))
    changes = project.poll()
    assert changes is not None
    assert changes.documents == {"d2"}
    assert project.poll() is None
    seen = other.poll()
    assert seen is not None
    assert seen.documents == {"d1"}
    assert other.poll() is None


def test_what_another_does_while_a_window_is_looking_is_reported_the_next_time(
    project: Project, other: Project, mona: Annotator, sara: Annotator, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = journal.changes_since

    def look_and_be_overtaken(*arguments: Any) -> Changes | None:
        found = look(*arguments)
        add(other, span_on("صنعاء", sara, "GPE", "d2", OTHER_TEXT))
        return found

    add(other, span_on("وزير", mona))
    with monkeypatch.context() as patched:
        patched.setattr(journal, "changes_since", look_and_be_overtaken)
        first = project.poll()
    second = project.poll()
    assert first is not None
    assert second is not None
    assert (first.documents, second.documents) == ({"d1"}, {"d2"})


def test_a_window_that_opens_later_reports_only_what_came_after(
    path: Path, project: Project, mona: Annotator, sara: Annotator
) -> None:
    add(project, span_on("وزير", mona))
    with Project(path) as late:
        assert late.poll() is None
        add(project, span_on("المياه", mona))
        changes = late.poll()
        assert changes is not None
        assert changes.kinds == {"span"}


def test_a_reader_sees_changes_too(path: Path, project: Project, mona: Annotator) -> None:
    with Project(path, "read") as reader:
        add(project, span_on("وزير", mona))
        assert reader.poll() is not None
        assert labels(reader) == [("وزير", "PERS")]


def test_a_snapshot_stays_as_it_was_while_another_window_writes(
    project: Project, other: Project, mona: Annotator
) -> None:
    with project.snapshot():
        assert labels(project) == []
        add(other, span_on("وزير", mona))
        with project.snapshot():
            assert labels(project) == []
    assert labels(project) == [("وزير", "PERS")]
