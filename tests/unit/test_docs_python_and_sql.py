"""The page about Python and SQL: every example runs and prints what the page says, every column is described."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import Project
from tests.unit.store.making import make_project

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "python-and-sql.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_example_prints_what_stands_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    programs = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1"}
    assert [kind for kind, _ in BLOCKS] == ["python", "text"] * 4 + ["sh", "text"] + ["python", "text"]
    names: dict[str, object] = {}
    for (kind, code), (_, expected) in zip(BLOCKS[::2], BLOCKS[1::2], strict=True):
        if kind == "python":
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(code, "python-and-sql.md", "exec"), names)  # the page is ours
            result = printed.getvalue()
        else:
            done = subprocess.run(
                code, shell=True, capture_output=True, text=True, encoding="utf-8", env=environment, check=True
            )
            result = done.stdout
        assert result == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.annot", "news.jsonl"]


@pytest.mark.parametrize("view", ["documents_v", "spans_v", "relations_v", "judgements_v"])
def test_every_column_of_a_view_is_described_and_no_other(tmp_path: Path, view: str) -> None:
    with make_project(tmp_path / "news.annot")[0] as project:
        columns = [row[1] for row in project.db.execute(f"PRAGMA table_info({view})").fetchall()]
    table = re.search(rf"^\| `{view}` \|.*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
    assert table is not None
    rows = [line.split("|")[1] for line in table.group().splitlines()[2:] if line]
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == columns


def test_a_project_is_what_the_package_gives() -> None:
    import annotator
    from annotator.store import Project as Stored

    assert Project is Stored
    with pytest.raises(AttributeError, match="no attribute 'Projekt'"):
        _ = annotator.Projekt  # type: ignore[attr-defined]
