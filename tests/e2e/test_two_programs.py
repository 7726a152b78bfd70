"""Two programs work on one project at the same time: neither loses an edit, and each sees the other's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import check
from tests.unit.store.making import make_project

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("names", [("mona", "sara"), ("mona", "mona"), ("hala", "hala")])
def test_neither_of_two_programs_loses_an_edit(tmp_path: Path, names: tuple[str, str]) -> None:
    """Two persons, one person at two windows, and one who is new to the project in both."""
    path = tmp_path / "news.annot"
    watcher, _, _ = make_project(path)
    taggers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.tagger", str(path), name, str(seed), "100"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        for seed, name in enumerate(names)
    ]
    reported: list[list[str]] = []
    for tagger in taggers:
        out, err = tagger.communicate(timeout=120)
        assert tagger.returncode == 0, err
        first, *ids = out.split()
        assert first == "ready"
        assert len(ids) > 20
        reported.append(ids)

    changes = watcher.poll()
    assert changes is not None
    assert changes.documents == {"d1"}
    with watcher:
        entries = list(reversed(watcher.history(1_000_000)))
        marks = [entry.id for entry in entries if entry.kind not in ("scheme", "import", "people")]
        assert sorted(marks) == sorted(reported[0] + reported[1])
        for ids in reported:
            assert [ident for ident in marks if ident in set(ids)] == ids
        assert [entry.clock for entry in entries] == list(range(1, len(entries) + 1))
        assert len(watcher.annotators()) == len({"mona", "sara", *names})
        assert check(watcher).problems == []
    assert sorted(tmp_path.iterdir()) == [path]


def test_two_programs_see_each_others_marks_while_they_work(tmp_path: Path) -> None:
    path = tmp_path / "news.annot"
    watcher, _, _ = make_project(path)
    tagger = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.tagger", str(path), "mona", "7", "30"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert tagger.stdout is not None
    with watcher:
        assert tagger.stdout.readline() == "ready\n"
        ident = tagger.stdout.readline().strip()
        # It was reported as saved, so it is here: no waiting.
        changes = watcher.poll()
        assert changes is not None
        assert ident in [entry.id for entry in watcher.history(1000)]
        tagger.stdout.read()
        assert tagger.wait(timeout=60) == 0
        tagger.stdout.close()
        last = watcher.history(1)[0]
        later = watcher.poll()
        assert later is None or later.seq == last.seq
