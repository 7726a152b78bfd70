"""Copies are whole single files, whatever goes on meanwhile, and never destroy a project."""

import os
import sqlite3
import sys
import threading
from pathlib import Path

import pytest

from annotator.model import Annotator
from annotator.store import Project, ProjectError, check
from tests.unit.store.making import add, labels, make_project, span_on


def test_a_copy_is_one_file_with_everything_in_it(project: Project, mona: Annotator, tmp_path: Path) -> None:
    add(project, span_on("وزير", mona))
    folder = tmp_path / "mail"
    folder.mkdir()
    project.save_copy(folder / "copy.annot")
    assert [file.name for file in folder.iterdir()] == ["copy.annot"]
    add(project, span_on("المياه", mona))
    with Project(folder / "copy.annot", "read") as copy:
        assert labels(copy) == [("وزير", "PERS")]
        assert copy.scheme == project.scheme
        assert check(copy).problems == []
    assert [file.name for file in folder.iterdir()] == ["copy.annot"]
    with Project(folder / "copy.annot") as copy:
        copy.undo(mona.id)
        assert labels(copy) == []


def test_a_copy_that_is_made_while_another_window_writes_is_sound(path: Path) -> None:
    project, mona, _ = make_project(path)
    stop = threading.Event()
    written = threading.Event()

    def write() -> None:
        with Project(path) as other:
            while not stop.is_set():
                add(other, *(span_on("وزير", mona) for _ in range(20)), kind="bulk")
                written.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        written.wait()
        for number in range(5):
            project.save_copy(path.with_name(f"copy{number}.annot"))
    finally:
        stop.set()
        writer.join()
    project.close()
    counts = []
    for number in range(5):
        with Project(path.with_name(f"copy{number}.annot"), "read") as copy:
            assert check(copy).problems == []
            counts.append(len(labels(copy)))
    assert counts == sorted(counts)
    assert all(count % 20 == 0 for count in counts)


def test_a_copy_replaces_an_older_copy(project: Project, mona: Annotator, tmp_path: Path) -> None:
    copy = tmp_path / "copy.annot"
    project.save_copy(copy)
    add(project, span_on("وزير", mona))
    project.save_copy(copy)
    with Project(copy, "read") as opened:
        assert labels(opened) == [("وزير", "PERS")]


def test_a_project_is_not_copied_onto_itself(project: Project, path: Path, mona: Annotator) -> None:
    link = path.with_name("link.annot")
    link.symlink_to(path)
    for target in (path, link):
        with pytest.raises(ProjectError, match="is this project itself"):
            project.save_copy(target)
    add(project, span_on("وزير", mona))
    assert labels(project) == [("وزير", "PERS")]


def test_a_copy_does_not_take_the_place_of_a_project_that_is_open(project: Project, tmp_path: Path) -> None:
    """Its side file would be taken for the copy's own, and both would be lost."""
    other, mona, _ = make_project(tmp_path / "other.annot")
    with other:
        add(other, span_on("وزير", mona))
        with pytest.raises(ProjectError, match="is in use"):
            project.save_copy(tmp_path / "other.annot")
        assert labels(other) == [("وزير", "PERS")]


def test_a_copy_to_a_folder_or_into_a_missing_one_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is a folder"):
        project.save_copy(tmp_path)
    with pytest.raises(ProjectError, match="does not exist"):
        project.save_copy(tmp_path / "gone" / "copy.annot")


@pytest.mark.platform
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_copy_does_not_take_the_place_of_a_device(project: Project, tmp_path: Path) -> None:
    device = tmp_path / "device"
    os.mkfifo(device)
    with pytest.raises(ProjectError, match="is a device"):
        project.save_copy(device)
    assert device.is_fifo()


def test_closing_leaves_one_file_also_after_a_reader_has_come_and_gone(path: Path) -> None:
    project, mona, _ = make_project(path)
    add(project, span_on("وزير", mona))
    with Project(path, "read") as reader:
        assert labels(reader) == [("وزير", "PERS")]
        project.close()
    assert sorted(path.parent.iterdir()) == [path]
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM spans_v").fetchone() == (1,)
    connection.close()
