"""The program as it is started: in a process of its own."""

import contextlib
import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __version__
from annotator.arabic.display import columns, for_terminal
from annotator.cli import shared
from annotator.store import SUFFIX, Project, check
from tests.unit.cli.running import Ran, Run, process
from tests.unit.store.making import TEXT, make_project


def test_a_project_in_place_of_a_command_opens_the_window(
    run: Run, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path, ...]] = []

    def window(paths: tuple[Path, ...]) -> int:
        opened.append(paths)
        return 0

    monkeypatch.setattr("annotator.ui.app.run", window)
    (tmp_path / "list").mkdir()
    (tmp_path / "copy").write_bytes(news.read_bytes())
    for arguments in ([news], [], ["gone.annot"], ["copy"], [news, "gone.annot"]):
        assert run(*arguments) == Ran(0, "", "")
    assert opened == [(news,), (), (Path("gone.annot"),), (Path("copy"),), (news, Path("gone.annot"))]
    assert run("list").status == 2


def test_the_suffix_is_the_stores() -> None:
    assert shared.SUFFIX == SUFFIX


def test_the_module_and_the_installed_program_are_the_same(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("annotator")
    for start in ([sys.executable, "-m", "annotator"], [str(program)]):
        done = subprocess.run([*start, "version"], cwd=tmp_path, capture_output=True, text=True, check=True)
        assert done.stdout == f"annotator {__version__}\n"
        done = subprocess.run([*start, "list", "gone"], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 1


NO_QT = "import sys; sys.modules['PySide6'] = None"


def test_everything_but_the_window_works_without_qt(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for arguments in (
        ["new", "news"],
        ["import", "news", "a.txt"],
        ["list", "news"],
        ["list", "news", "--json"],
        ["export", "news", "-o", "a.jsonl", "--format", "jsonl"],
        ["check", "news"],
        ["backup", "news"],
        ["formats"],
        ["schemes"],
        ["version"],
        ["--help"],
    ):
        done = process(*arguments, cwd=tmp_path, code=NO_QT)
        assert done.returncode == 0, done.stderr
    for arguments in (["demo"], ["news.annot"], []):
        done = process(*arguments, cwd=tmp_path, code=NO_QT, env=os.environ | {"DISPLAY": ":99"})
        assert done.returncode == 1
        assert done.stderr.startswith("annotator: The window needs Qt, which cannot be loaded: ")


def test_a_command_imports_only_what_it_needs(tmp_path: Path) -> None:
    """Start-up stays quick: no Qt and no pandas for any command, no SQLite where there is no project."""
    report = "import atexit, sys; atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))"
    version = process("version", cwd=tmp_path, code=report).stderr.split()
    assert "annotator.cli" in version
    assert not {"PySide6", "pandas", "numpy", "sqlite_utils", "annotator.store", "annotator.formats"} & set(version)
    process("new", "news", cwd=tmp_path)
    listed = process("list", "news", cwd=tmp_path, code=report).stderr.split()
    assert "annotator.store" in listed
    assert not {"PySide6", "pandas", "numpy", "annotator.formats", "charset_normalizer"} & set(listed)


def test_arabic_is_printed_in_utf8_whatever_the_terminal_says(tmp_path: Path) -> None:
    make_project(tmp_path / "news.annot")[0].close()
    for encoding in ("ascii", "cp1252"):
        environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
        done = subprocess.run(
            [sys.executable, "-m", "annotator", "list", "news", "--json"],
            cwd=tmp_path,
            capture_output=True,
            env=environment,
            check=True,
        )
        assert json.loads(done.stdout.decode("utf-8"))["documents"][0]["title"] == TEXT[:20]
        table = subprocess.run(
            [sys.executable, "-m", "annotator", "list", "news"],
            cwd=tmp_path,
            capture_output=True,
            env=environment,
            check=True,
        )
        assert b"d1" in table.stdout


@pytest.mark.platform
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux allows file names that are no text")
def test_a_file_name_that_is_no_text_comes_in_and_is_named(tmp_path: Path) -> None:
    process("new", "news", cwd=tmp_path)
    name = os.fsdecode(b"khabar-\xc7\xe1.txt")
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    broken = os.fsdecode(b"\xff.jsonl")
    (tmp_path / broken).write_text('{"text": "خبر"}\n{', encoding="utf-8")
    done = process("import", "news", name, broken, cwd=tmp_path)
    assert done.returncode == 1
    assert "New articles: 2." in done.stderr
    assert ".jsonl:2: This line is not a JSON record" in done.stderr
    with Project(tmp_path / "news.annot", "read") as project:
        assert check(project).problems == []


@pytest.mark.platform
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_reader_who_stops_reading_is_no_fault(tmp_path: Path) -> None:
    process("new", "news", cwd=tmp_path)
    started = subprocess.Popen(
        [sys.executable, "-m", "annotator", "schemes"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    assert started.stderr is not None
    started.stdout.close()
    assert started.stderr.read() == b""
    assert started.wait() == 1
    started.stderr.close()


@pytest.mark.platform
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
@pytest.mark.parametrize(("orders_itself", "expected"), [("terminal", TEXT[:6]), ("program", for_terminal(TEXT[:6]))])
def test_on_a_terminal_the_table_fits_and_work_shows_a_progress_bar(
    tmp_path: Path, orders_itself: str, expected: str
) -> None:
    import fcntl
    import pty
    import termios

    make_project(tmp_path / "news.annot")[0].close()
    (tmp_path / "many.jsonl").write_text("".join(f'{{"text": "خبر {n}"}}\n' for n in range(300)), encoding="utf-8")

    def on_terminal(*arguments: str) -> str:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 48, 0, 0))
        started = subprocess.Popen(
            [sys.executable, "-m", "annotator", *arguments],
            cwd=tmp_path,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | {"TERM": "xterm", "ANNOTATOR_BIDI": orders_itself, "COLUMNS": ""},
        )
        os.close(theirs)
        printed = b""
        with contextlib.suppress(OSError):  # the terminal is gone when the program has ended
            while piece := os.read(ours, 4096):
                printed += piece
        os.close(ours)
        assert started.wait() == 0
        return printed.decode("utf-8")

    lines = on_terminal("list", "news").splitlines()
    assert lines[0].split() == ["id", "marks", "mona", "sara", "title"]
    assert all(columns(line) <= 48 for line in lines[:3])
    assert expected in lines[1]
    assert "Importing  [#" in on_terminal("import", "news", "many.jsonl")
