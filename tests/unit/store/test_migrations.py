"""Older files become current ones, and a copy of each as it was lies beside it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from annotator.model import Edit, Setting
from annotator.store import Project, ProjectError, check, connection, migrating, project
from annotator.store.schema import FORMAT_VERSION
from annotator.store.search.results import search
from tests.unit.store.making import TO_FORMAT_1, add, labels, make_project, span_on


@pytest.fixture
def old(path: Path) -> Path:
    """A closed project of today, with one mark."""
    made, mona, _ = make_project(path)
    add(made, span_on("وزير", mona))
    made.close()
    return path


def new_shade(db: sqlite_utils.Database) -> None:
    db.execute("ALTER TABLE spans ADD COLUMN shade TEXT")


def bug(db: sqlite_utils.Database) -> None:
    db.execute("DELETE FROM texts")
    raise RuntimeError("a bug in a migration")


@contextmanager
def program_of_tomorrow(migration: Callable[[sqlite_utils.Database], None]) -> Iterator[None]:
    """The program as it will be when its file format has changed."""
    later = Migrations(migrating.migrations.name)
    later(name="first_tables")(migrating.first_tables)
    later(name="second_tables")(migrating.second_tables)
    later()(migration)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrating, "migrations", later)
        patch.setattr(project, "FORMAT_VERSION", FORMAT_VERSION + 1)
        patch.setattr(connection, "FORMAT_VERSION", FORMAT_VERSION + 1)
        yield


def columns(opened: Project) -> set[str]:
    return {column.name for column in opened.db["spans"].columns}


def test_an_older_project_is_brought_up_to_date_once_after_a_copy_was_saved(old: Path) -> None:
    with program_of_tomorrow(new_shade):
        for _ in range(2):
            with Project(old) as opened:
                assert "shade" in columns(opened)
                assert opened.db.execute("PRAGMA user_version").fetchone() == (FORMAT_VERSION + 1,)
                assert labels(opened) == [("وزير", "PERS")]
                assert check(opened).problems == []
    assert sorted(file.name for file in old.parent.iterdir()) == ["news.annot", f"news.format-{FORMAT_VERSION}.annot"]
    with Project(old.with_name(f"news.format-{FORMAT_VERSION}.annot")) as copy:
        assert "shade" not in columns(copy)
        assert labels(copy) == [("وزير", "PERS")]
    with Project(old) as too_new:
        assert not too_new.writable


def test_an_older_project_is_not_changed_by_reading_it(old: Path) -> None:
    before = old.read_bytes()
    with program_of_tomorrow(new_shade), pytest.raises(ProjectError, match="saved by an older version"):
        Project(old, "read")
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_a_migration_that_fails_changes_nothing_and_the_copies_are_there(old: Path) -> None:
    with program_of_tomorrow(bug):
        for _ in range(2):
            with pytest.raises(RuntimeError):
                Project(old)
    names = sorted(file.name for file in old.parent.iterdir())
    assert names == ["news.annot", f"news.format-{FORMAT_VERSION}-2.annot", f"news.format-{FORMAT_VERSION}.annot"]
    for name in names:
        with Project(old.with_name(name), "read") as opened:
            assert check(opened).problems == []
            assert labels(opened) == [("وزير", "PERS")]


def test_every_migration_of_today_is_applied_to_a_new_project(path: Path) -> None:
    with make_project(path)[0] as opened:
        assert migrating.migrations.pending(opened.db.tools) == []


def test_a_project_of_the_first_format_has_everything_of_today_when_it_is_opened(old: Path) -> None:
    connection = sqlite3.connect(old)
    for statement in TO_FORMAT_1:
        connection.execute(statement)
    connection.commit()
    connection.close()
    with Project(old) as opened:
        assert opened.setting("blind", False) is False
        opened.apply(Edit.create("people", "", [Setting("blind", True)]))
        assert opened.setting("blind") is True
        assert labels(opened) == [("وزير", "PERS")]
        assert [result.id for result in search(opened, "الخطيب").page()] == ["d1"]
        assert check(opened).problems == []
    assert old.with_name("news.format-1.annot").exists()
