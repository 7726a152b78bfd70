"""Measure everything, or only the named benchmarks, and print the table. Exit status 1 when a figure is missed."""

import importlib
import sys
from pathlib import Path

from benchmarks.figures import HEADER, Figure, say

BENCHMARKS = (
    "records",
    "imports",
    "start",
    "article",
    "tagging",
    "highlights",
    "quotes",
    "agreement",
    "entities",
    "actions",
    "mentions",
    "corpus",
    "sections",
    "stories",
    "consistency",
    "exports",
    "comparison",
    "bundle",
)
"""Modules of this package with a `run() -> list[Figure]`."""


def main(names: list[str]) -> int:
    """Run the benchmarks of these names (all when none is given), or one on the files that are named behind it."""
    if names and names[0] in BENCHMARKS and any(Path(name).exists() for name in names[1:]):
        importlib.import_module(f"benchmarks.{names[0]}").main(names[1:])
        return 0
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        say(f"No benchmark is called {unknown[0]}. There are: {', '.join(BENCHMARKS)}.")
        return 2
    figures: list[Figure] = []
    for name in names or BENCHMARKS:
        say(f"… {name}")
        figures += importlib.import_module(f"benchmarks.{name}").run()
    print(HEADER)
    for figure in figures:
        print(figure.row())
    return 0 if all(figure.reached for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
