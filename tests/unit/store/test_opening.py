"""Files that are no project, or not a whole one: one sentence each, and the file stays as it is."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model import Annotator, Edit
from annotator.store import Project, ProjectError, check, find_scheme
from annotator.store.schema import APPLICATION_ID, FORMAT_VERSION
from tests.unit.store.making import add, labels, make_project, span_on


@pytest.fixture
def closed(path: Path) -> Path:
    """A closed project with one mark."""
    project, mona, _ = make_project(path)
    add(project, span_on("وزير", mona))
    project.close()
    return path


def refused(path: Path, reason: str) -> None:
    """The file is refused with one sentence that names it, in both ways of opening, and nothing changes."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
    for access in ("write", "read"):
        with pytest.raises(ProjectError, match=reason) as caught:
            Project(path, access)  # type: ignore[arg-type]
        assert str(path) in str(caught.value)
        assert len(str(caught.value).splitlines()) == 1
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (sorted(path.parent.iterdir()) if path.parent.is_dir() else []) == beside


@pytest.mark.parametrize("data", [b"", b"hello", "نص عربي".encode(), bytes(4096), b"SQLite format 2\0" + bytes(4096)])
def test_a_file_that_is_no_database_is_refused(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    refused(path, "is not an Annotator project, nor any other database")


def test_a_database_of_another_application_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE spans (id)")
    connection.close()
    refused(path, "database of another application")


def test_a_missing_file_is_refused_and_not_made(path: Path) -> None:
    refused(path, "does not exist")
    assert not path.exists()


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    refused(path, "is a folder")


def test_a_file_in_a_missing_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "gone" / "news.annot", "does not exist")


@pytest.mark.parametrize("keep", [40, 100, 4096, 0.5, 0.99])
def test_a_truncated_file_is_refused(closed: Path, keep: float) -> None:
    data = closed.read_bytes()
    closed.write_bytes(data[: int(keep if keep > 1 else keep * len(data))])
    refused(closed, "is cut short")


def test_a_project_with_a_table_missing_is_damaged_and_not_a_traceback(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    connection.execute("DROP TABLE edits")
    connection.commit()
    connection.close()
    refused(closed, "is damaged: no such table")


def test_a_project_of_a_newer_version_opens_for_reading_only_and_says_so(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    connection.execute(f"PRAGMA user_version = {FORMAT_VERSION + 1}")
    connection.close()
    before = closed.read_bytes()
    with Project(closed) as project:
        assert not project.writable
        assert f"file format {FORMAT_VERSION + 1}, this program knows {FORMAT_VERSION}" in str(project.notice)
        assert labels(project) == [("وزير", "PERS")]
        with pytest.raises(ProjectError, match="open for reading only"):
            project.undo(project.annotators()[0].id)
    assert closed.read_bytes() == before
    assert sorted(closed.parent.iterdir()) == [closed]


def test_a_project_that_is_opened_to_be_read_is_not_changed_even_by_mistake(closed: Path) -> None:
    before = closed.read_bytes()
    with Project(closed, "read") as project:
        mona = project.annotators()[0]
        for change in (
            lambda: project.apply(Edit.create("mark", mona.id, [span_on("المياه", mona)])),
            lambda: project.undo(mona.id),
            lambda: project.add_annotator("hala"),
            lambda: project.put_aside("b", [("f", 1, "r", "x")]),
        ):
            with pytest.raises(ProjectError, match="open for reading only"):
                change()
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            project.db.conn.execute("DELETE FROM spans")
    assert closed.read_bytes() == before
    assert sorted(closed.parent.iterdir()) == [closed]


def test_a_project_whose_folder_may_not_be_written_to_opens_for_reading_only(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Permissions do not bind root, who may run this: the system's answer (`os.access`) is put in its mouth."""
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and access(path, mode))
    before = closed.read_bytes()
    with Project(closed) as project:
        assert "may not be written to" in str(project.notice)
        assert labels(project) == [("وزير", "PERS")]
        with pytest.raises(ProjectError, match="open for reading only"):
            project.add_annotator("hala")
    assert closed.read_bytes() == before
    assert sorted(closed.parent.iterdir()) == [closed]


@pytest.mark.parametrize("name", ["أخبار المغرب.annot", "100% ok?.annot", "a#b&mode=ro.annot", "..annot"])
def test_a_project_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    Project.create(path, find_scheme("media")).close()
    with Project(path) as project:
        project.add_annotator("منى")
    assert sorted(tmp_path.iterdir()) == [path]


def test_the_settings_that_keep_a_project_safe_are_on(path: Path) -> None:
    make_project(path)[0].close()
    with Project(path) as project:
        asked = {
            name: project.db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "application_id")
        }
        assert asked == {
            "journal_mode": "wal",
            "synchronous": 2,  # FULL
            "foreign_keys": 1,
            "trusted_schema": 0,
            "application_id": APPLICATION_ID,
        }
    assert path.read_bytes()[68:72] == b"ANOT"
    assert sorted(path.parent.iterdir()) == [path]


def test_a_project_that_another_program_writes_to_says_that_it_is_busy(
    project: Project, path: Path, mona: Annotator
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    project.db.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(ProjectError, match=r"is busy: another program is writing to it\. Nothing was changed"):
        add(project, span_on("وزير", mona))
    other.execute("ROLLBACK")
    other.close()
    assert labels(project) == []
    add(project, span_on("وزير", mona))


def test_creating_over_something_is_refused(closed: Path, tmp_path: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(ProjectError, match="exists already"):
        Project.create(closed, find_scheme("media"))
    assert closed.read_bytes() == before
    with pytest.raises(ProjectError, match=r"folder .* does not exist"):
        Project.create(tmp_path / "gone" / "x.annot", find_scheme("media"))
    assert sorted(tmp_path.iterdir()) == [closed]


def test_a_project_that_could_not_be_made_whole_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("annotator.store.journal.write_edit", fail)
    with pytest.raises(KeyboardInterrupt):
        Project.create(path, find_scheme("media"))
    assert list(path.parent.iterdir()) == []


def test_a_new_project_does_not_take_up_what_another_left_behind(path: Path) -> None:
    left = Path(f"{path}-wal")
    left.write_bytes(b"of a project that was moved without it")
    with pytest.raises(ProjectError, match="belongs to a project of this name"):
        Project.create(path, find_scheme("media"))
    assert left.exists()
    assert not path.exists()


# A full disk


FILL = """
import resource, signal, sys
from pathlib import Path
from annotator.model import Edit, UserError, new_id
from annotator.store import Project
from tests.unit.store.making import span_on

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Project(Path(sys.argv[1])) as project:
    mona = project.annotators()[0]
    # No file may grow beyond this: what a full disk does, for this process alone.
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    saved = 0
    try:
        while True:
            project.apply(Edit.create("mark", mona.id, [span_on("وزير", mona) for _ in range(50)]))
            saved += 50
    except UserError as error:
        print(saved, error)
"""


@pytest.mark.platform
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of files")
def test_a_disk_that_fills_up_costs_nothing_that_was_saved(path: Path) -> None:
    """The limit on the size of files stands in for the full disk (SQLite says "disk I/O error" or "full")."""
    project, mona, _ = make_project(path)
    project.close()
    size = path.stat().st_size
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(path), str(size + 200_000)], capture_output=True, text=True, check=True
    )
    saved, _, sentence = done.stdout.strip().partition(" ")
    assert int(saved) > 0
    assert str(path) in sentence
    assert len(sentence.splitlines()) == 1
    with Project(path) as project:
        assert len(project.marks("d1").spans) == int(saved)
        assert check(project).problems == []
        add(project, span_on("وزير", mona))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def _may_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    tried = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return tried.returncode == 0


@pytest.mark.platform
@pytest.mark.skipif(not _may_mount(), reason="only root may mount a small disk; the test above needs no root")
def test_a_full_disk_is_named_as_such_and_nothing_is_lost(small_disk: Path) -> None:
    project, mona, _ = make_project(small_disk / "news.annot")
    saved = 0
    with project:
        with pytest.raises(ProjectError, match=r"The disk that holds .*news\.annot is full\. Nothing was changed"):
            while True:
                add(project, *(span_on("وزير", mona) for _ in range(50)), kind="bulk")
                saved += 50
        assert saved > 0
        assert len(project.marks("d1").spans) == saved
        with pytest.raises(ProjectError, match="is full"):
            project.save_copy(small_disk / "copy.annot")
        assert not (small_disk / "copy.annot").exists()
        assert not (small_disk / ".copy.annot.part").exists()
        assert check(project).problems == []


@pytest.mark.platform
@pytest.mark.skipif(not _may_mount(), reason="only root may mount a disk read-only")
def test_a_project_on_a_disk_mounted_read_only_can_be_read(small_disk: Path) -> None:
    path = small_disk / "news.annot"
    project, mona, _ = make_project(path)
    add(project, span_on("وزير", mona))
    project.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with Project(path) as opened:
        assert "may not be written to" in str(opened.notice)
        assert labels(opened) == [("وزير", "PERS")]
        with pytest.raises(ProjectError, match="cannot be written: Read-only file system"):
            opened.save_copy(small_disk / "copy.annot")
    with pytest.raises(ProjectError, match="cannot be written: Read-only file system"):
        Project.create(small_disk / "new.annot", find_scheme("media"))
