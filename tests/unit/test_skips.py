"""A test that is skipped for want of something fails, so that green means that everything ran."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def outcome(folder: Path, source: str) -> tuple[int, str]:
    """Exit status and output of a run of this one test file with the hooks of tests/conftest.py."""
    (folder / "test_it.py").write_text(f"import pytest\n{source}", encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = platform: one system only\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    "source",
    [
        "pytest.importorskip('no_such_extra')\ndef test_it(): pass",
        "def test_it(): pytest.importorskip('no_such_extra')",
        "@pytest.mark.skipif(True, reason='no_such_extra')\ndef test_it(): pass",
        "@pytest.fixture\ndef extra(): pytest.skip('no_such_extra')\ndef test_it(extra): pass",
    ],
)
def test_a_skip_fails(tmp_path: Path, source: str) -> None:
    status, printed = outcome(tmp_path, source)
    assert status != 0
    assert "which counts as failed here" in printed and "no_such_extra" in printed


@pytest.mark.parametrize(
    "source",
    [
        "@pytest.mark.platform\n@pytest.mark.skipif(True, reason='Windows only')\ndef test_it(): pass",
        "@pytest.mark.xfail(strict=True)\ndef test_it(): assert False",
    ],
)
def test_another_platform_and_an_expected_failure_do_not(tmp_path: Path, source: str) -> None:
    status, printed = outcome(tmp_path, source)
    assert status == 0, printed
