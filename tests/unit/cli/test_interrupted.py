"""Ctrl+C: nothing is half-written."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.exchange.report import Progress
from annotator.store import Project, check
from tests.unit.cli.running import Run


@contextmanager
def _pressing_ctrl_c(_: str, times: int = 1) -> Iterator[Callable[[Progress], None]]:
    """In place of the progress bar: whoever watches it presses Ctrl+C."""

    def press(_: Progress) -> None:
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)

    yield press


def _many(folder: Path) -> Path:
    path = folder / "many.jsonl"
    path.write_text("".join(f'{{"text": "خبر رقم {n}"}}\n' for n in range(1000)), encoding="utf-8")
    return path


def test_ctrl_c_stops_an_import_after_whole_articles(
    run: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handler = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr("annotator.cli.exchange.progress_bar", _pressing_ctrl_c)
    ran = run("import", news, _many(tmp_path))
    assert (ran.status, ran.out) == (1, "")
    assert "The import was cancelled; the articles that had come in whole are in the project." in ran.err
    assert signal.getsignal(signal.SIGINT) is handler
    with Project(news, "read") as project:
        assert 2 < project.document_count() < 1002
        assert check(project).problems == []
    monkeypatch.undo()
    assert run("import", news, _many(tmp_path)).status == 0
    assert run("list", news, "--json").json["counts"]["documents"] == 1002


def test_ctrl_c_leaves_no_half_written_export(
    run: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.jsonl").write_text("an older export", encoding="utf-8")
    monkeypatch.setattr("annotator.cli.export.progress_bar", _pressing_ctrl_c)
    ran = run("export", news, "-o", "out.jsonl", "--format", "jsonl")
    assert (ran.status, ran.out) == (1, "")
    assert "The export was cancelled; nothing was written." in ran.err
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "an older export"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.annot", "out.jsonl"]


def test_ctrl_c_pressed_again_stops_at_once(
    run: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("exchange", "export"):
        monkeypatch.setattr(f"annotator.cli.{module}.progress_bar", lambda label: _pressing_ctrl_c(label, times=2))
    for arguments in (["import", news, _many(tmp_path)], ["export", news, "-o", "out.jsonl", "--format", "jsonl"]):
        ran = run(*arguments)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.strip() == "annotator: interrupted; nothing is half-written."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["many.jsonl", "news.annot"]
    assert run("check", news).status == 0
