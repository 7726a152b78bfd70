"""Backups beside a project: made when something changed, thinned out, and opened again as projects."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from annotator.store import Project, ProjectError, check, find_scheme
from annotator.store.rotation import Backup, back_up, backups, contents, folder_of, restore, superfluous


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "news.annot"
    with Project.create(path, find_scheme("media")) as project:
        project.add_annotator("منى")
    return path


def test_a_backup_is_made_once_for_each_state(path: Path) -> None:
    first = back_up(path)
    assert first is not None
    assert first.path.parent == folder_of(path)
    assert back_up(path) is None
    with Project(path) as project:
        project.add_annotator("سلمى")
    assert back_up(path) is not None
    assert len(backups(path)) == 2
    assert backups(path)[0].seq > first.seq


def test_a_backup_is_a_whole_project_with_nothing_beside_it(path: Path) -> None:
    with Project(path) as project:
        project.add_annotator("سلمى")  # still in the side file while the copy is made
        made = back_up(path)
    assert made is not None
    assert [file.name for file in folder_of(path).iterdir()] == [made.path.name]
    held = contents(made)
    assert (held.documents, held.spans, held.annotators) == (0, 0, 2)
    with Project(made.path, "read") as copy:
        assert check(copy).problems == []


def test_restoring_leaves_the_project_as_it_is(path: Path) -> None:
    made = back_up(path)
    assert made is not None
    with Project(path) as project:
        project.add_annotator("سلمى")
    one, two = restore(made, path), restore(made, path)
    assert one != two
    with Project(one) as old, Project(path) as new:
        assert [person.name for person in old.annotators()] == ["منى"]
        assert len(new.annotators()) == 2


def test_no_room_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10})())
    with pytest.raises(ProjectError, match="no room"):
        back_up(path)
    assert backups(path) == []


def at(days: int, hours: int = 0) -> Backup:
    moment = datetime(2026, 11, 26, 12) - timedelta(days=days, hours=hours)
    return Backup(Path(f"{moment:%Y-%m-%d.%H}"), moment, 1000 - days)


def test_the_newest_ten_and_the_last_of_each_of_fourteen_days_stay() -> None:
    today = [at(0, hours) for hours in range(12)]
    past = [at(days, hours) for days in range(1, 30) for hours in (0, 2)]
    gone = superfluous([*today, *past])
    kept = [item for item in [*today, *past] if item not in gone]
    assert kept == [*today[:10], *(item for item in past if item.at.hour == 12)][:23]


def test_large_backups_are_fewer_but_never_fewer_than_two(tmp_path: Path) -> None:
    known = []
    for days in range(5):
        path = tmp_path / f"{days}"
        path.write_bytes(b"x" * 1000)
        known.append(Backup(path, datetime(2026, 11, 26) - timedelta(days=days), 5 - days))
    assert superfluous(known, 3000) == known[3:]
    assert superfluous(known, 10) == known[2:]


def test_other_files_in_the_folder_are_left_alone(path: Path) -> None:
    back_up(path)
    stranger = folder_of(path) / "notes.txt"
    stranger.write_text("mine")
    assert len(backups(path)) == 1
    assert stranger.exists()
