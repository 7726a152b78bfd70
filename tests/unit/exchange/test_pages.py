"""Importing web pages: in several processes, going on where an import stopped, extracted again."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from annotator.exchange import reading
from annotator.exchange.importing import import_paths
from annotator.exchange.report import ImportReport
from annotator.store import Project
from tests.unit.exchange.conftest import record


def page(number: int) -> bytes:
    text = f"قال الوزير في الخبر رقم {number} إن المعرض يفتح أبوابه لجميع القراء في بيروت ابتداء من اليوم الخميس."
    return (
        f"<html><head><title>خبر {number}</title></head><body><article><p>{text}</p></article></body></html>".encode()
    )


def pages(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}.html").write_bytes(page(number))
    return folder


def titles(project: Project) -> list[str]:
    return [document.title for document in project.documents()]


@pytest.mark.parametrize("processes", [1, 2])
def test_pages_come_in_their_order_with_their_bytes(
    project: Project, tmp_path: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "WORTH_IT", 40)
    report = import_paths(project, [pages(tmp_path / "صفحات", 40)], processes=processes)
    assert report.ok and report.documents == 40 and report.files == {"html": 40}
    assert titles(project) == [f"خبر {number}" for number in range(40)]
    for number, document in enumerate(project.documents()):
        content = project.content(document.id)
        assert content.original == page(number) and content.media_type == "text/html"
    again = import_paths(project, [tmp_path / "صفحات"], processes=processes)
    assert again.ok and (again.documents, again.unchanged) == (0, 40)


def test_a_second_import_goes_on_where_the_first_stopped(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = pages(tmp_path / "p", 250)
    report = ImportReport("first")
    import_paths(project, [folder], report=report, cancelled=lambda: report.documents >= 200)
    assert report.cancelled and 200 <= report.documents < 250
    assert all(project.content(document.id).original for document in project.documents())
    read: list[Path] = []
    real = reading.read_parts

    def counted(source: Any, chosen: Any) -> Any:
        read.append(source.path)
        return real(source, chosen)

    monkeypatch.setattr(reading, "read_parts", counted)
    second = import_paths(project, [folder])
    assert second.documents + report.documents == 250 and second.unchanged == report.documents
    assert len(read) == second.documents  # the others were not even read
    assert titles(project) == [f"خبر {number}" for number in range(250)]


def test_one_unreadable_file_among_5000_costs_nothing_else(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(5000):
        (folder / f"خبر-{number:04}.txt").write_text(f"خبر رقم {number}", encoding="utf-8")
    (folder / "خبر-2500.txt").unlink()
    (folder / "خبر-2500.txt").symlink_to("خبر-2500.txt")  # also unreadable for an administrator, unlike permissions
    report = import_paths(project, [folder])
    assert report.documents == 4999 and report.left_out == 1
    assert report.problems[0].file.endswith("خبر-2500.txt")


def test_mixed_encodings_in_one_folder(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    text = "قال وزير الثقافة إن معرض الكتاب في العاصمة مفتوح للجميع وأضاف أن الدخول مجاني رقم "
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"):
        (folder / f"{encoding}.txt").write_bytes((text + encoding).encode(encoding))
    assert import_paths(project, [folder]).ok
    assert sorted(project.text(document.id) for document in project.documents()) == sorted(
        text + encoding for encoding in ("utf-8", "utf-8-sig", "utf-16", "windows-1256", "iso-8859-6")
    )


def test_a_page_that_ends_its_process_is_left_out(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = pages(tmp_path / "p", 20)
    (folder / "0007.html").write_bytes(b"kill")
    monkeypatch.setattr(reading, "_read_page", _read_or_die)
    monkeypatch.setattr(reading, "WORTH_IT", 2)
    report = import_paths(project, [folder], processes=2)
    assert report.documents == 19
    assert [(item.file[-9:], str(item.message)) for item in report.problems] == [
        ("0007.html", "Reading this page ended the extractor; it was left out.")
    ]


_real_read_page = reading._read_page


def _read_or_die(path: Path, encoding: str | None, data: bytes, format_id: str) -> Any:
    if data == b"kill":
        os.kill(os.getpid(), signal.SIGKILL)
    return _real_read_page(path, encoding, data, format_id)


def test_looking_first_changes_nothing_and_says_what_would_come(project: Project, tmp_path: Path) -> None:
    folder = pages(tmp_path / "p", 30)
    (folder / "again.html").write_bytes(page(3) + b" ")
    (folder / "empty.html").write_bytes(b"")
    import_paths(project, [folder / "0000.html"])
    before = project.history()
    report = import_paths(project, [folder], dry=True)
    assert project.history() == before and project.document_count() == 1
    assert (report.documents, report.unchanged, report.repeated, report.left_out) == (29, 1, 1, 1)
    real = import_paths(project, [folder])
    assert (real.documents, real.unchanged, real.repeated, real.left_out) == (29, 1, 1, 1)


def test_the_same_text_again_is_counted_across_batches_but_not_for_two_annotators(
    project: Project, records: Any
) -> None:
    lines = [{"text": f"خبر {number % 150}"} for number in range(300)]
    path = records(*lines, record(annotator="mona"), record(annotator="sami"))
    for dry in (True, False):
        report = import_paths(project, [path], dry=dry)
        assert (report.documents, report.repeated) == (151, 150)
