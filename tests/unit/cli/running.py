"""Running commands in tests."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass
class Ran:
    """One command's exit status and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        assert self.out.count("\n") == 1
        return json.loads(self.out)


Run = Callable[..., Ran]


def process(*arguments: object, cwd: Path, code: str = "", **options: Any) -> subprocess.CompletedProcess[str]:
    """The real program; with `code`, Python runs that first."""
    start = f"{code}\nimport sys; from annotator.__main__ import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", start, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, **options
    )
