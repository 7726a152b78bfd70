"""`kill -9` in the middle of work: everything that the window had shown as saved is there, and the file is sound.

This shows that transactions hold when the process dies, not that the disk has synced when the power fails.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.store import Project, check
from tests.unit.store.making import make_project

ROOT = Path(__file__).resolve().parents[2]
ROUNDS, ACTIONS = 20, 200
SEED = 20261124


@pytest.mark.platform
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_what_was_shown_as_saved_survives_kill_9(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    path = tmp_path / "news.annot"
    make_project(path)[0].close()
    killed_at_work = 0
    for number in range(ROUNDS):
        before = _edits(path)
        tagger = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.tagger", str(path), "mona", str(number), str(ACTIONS)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        assert tagger.stdout is not None
        last_read = chance.randrange(ACTIONS // 2)
        reported: list[str] = []
        for line in tagger.stdout:
            reported.append(line.strip())
            if len(reported) > last_read:
                break
        # Anywhere between two reports: before, in the middle of, and after a transaction.
        time.sleep(chance.uniform(0, 0.006))
        tagger.send_signal(signal.SIGKILL)
        reported += [line.strip() for line in tagger.stdout if line.endswith("\n")]
        tagger.stdout.close()
        killed_at_work += tagger.wait() == -signal.SIGKILL
        assert reported[0] == "ready"

        with Project(path) as project:
            assert check(project).problems == [], f"round {number}"
        written = _edits(path)
        assert written[: len(before)] == before
        # An edit that was written but not yet shown as saved may be there; one that was shown has to be.
        assert written[len(before) :][: len(reported) - 1] == reported[1:], f"round {number}"
        assert len(written) - len(before) - len(reported[1:]) <= 1
        assert sorted(tmp_path.iterdir()) == [path]
    assert killed_at_work == ROUNDS


def _edits(path: Path) -> list[str]:
    with Project(path, "read") as project:
        return [entry.id for entry in reversed(project.history(1_000_000))]
