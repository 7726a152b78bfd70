"""A runner of commands, and a project for them."""

from pathlib import Path

import pytest

from annotator.cli import main
from tests.unit.cli.running import Ran, Run
from tests.unit.store.making import OTHER_TEXT, add, make_project, span_on


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Ran:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return call


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A project with two articles and marks of mona and sara."""
    path = tmp_path / "news.annot"
    project, mona, sara = make_project(path)
    with project:
        add(project, span_on("وزير", mona), span_on("سالم الخطيب", mona))
        add(project, span_on("صنعاء", sara, "GPE", "d2", OTHER_TEXT))
    return path
