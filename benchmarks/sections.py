"""Borders of the sections that are found in pages: `python -m benchmarks sections [FOLDER or FILE…] [--errors]`.

Any folder of JSONL records with `sections` serves. A border is exact where role, start and end are those that were
marked, spaces at both ends aside; what is within an embedded article counts as well.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.arabic.page_sections import find_sections
from annotator.model import Section
from benchmarks.corpus.build_sections import tree
from benchmarks.figures import Figure, say

CORPUS = Path(__file__).parent / "corpus" / "sections"

Border = tuple[str, int, int]


@dataclass
class Score:
    """How many sections were marked, found, and found exactly, by role."""

    marked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float:
        """The share of the marked sections that were found exactly."""
        return self.exact.total() / max(self.marked.total(), 1)

    @property
    def precision(self) -> float:
        """The share of the found sections that were marked so."""
        return self.exact.total() / max(self.found.total(), 1)


def borders(text: str, sections: list[Mapping[str, Any]], within: str = "") -> Iterator[Border]:
    """The borders of sections as records have them, without the spaces at their ends."""
    for item in sections:
        start, end = int(item["start"]), int(item["end"])
        piece = text[start:end]
        yield within + item["role"], start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        yield from borders(text, item.get("sections", []), f"{within}{item['role']}>")


def records(place: Path) -> Iterator[dict[str, Any]]:
    """The records with sections in a file or folder."""
    for path in sorted(place.rglob("*.jsonl")) if place.is_dir() else [place]:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("sections"):
                yield record


def score(place: Path, errors: bool = False) -> Score:
    """Find the sections of all records there anew and compare them with what was marked."""
    result = Score()
    for record in records(place):
        text = record["text"]
        sections: tuple[Section, ...] = find_sections(text)
        found = set(borders(text, [tree(item) for item in sections]))
        marked = set(borders(text, record["sections"]))
        for counter, group in ((result.marked, marked), (result.found, found), (result.exact, marked & found)):
            counter.update(role for role, _, _ in group)
        if errors:
            for sign, group in (("-", marked - found), ("+", found - marked)):
                for role, start, end in sorted(group, key=lambda item: item[1]):
                    print(f"{record.get('id', '')} {sign} {role} {start}–{end} {text[start:end][:70]!r}")
    return result


def table(place: Path, errors: bool = False) -> Score:
    """Print the counts of one file or folder by role, and give them back."""
    result = score(place, errors)
    print(f"{place}\n  {'role':22} marked  found  exact")
    for role in sorted(result.marked | result.found):
        print(f"  {role:22} {result.marked[role]:6} {result.found[role]:6} {result.exact[role]:6}")
    print(f"  exact borders {result.recall:.3f} of those marked, {result.precision:.3f} of those found")
    return result


def run() -> list[Figure]:
    """Both halves; the figure to reach is that of the half that was held apart, as a share of misses."""
    table(CORPUS / "tune")
    held = table(CORPUS / "held")
    return [
        Figure("sections held apart: borders missed", 1 - held.recall, 0.10, 1.0, ""),
        Figure("sections held apart: found where none is marked", 1 - held.precision, 0.10, 1.0, ""),
    ]


def main(arguments: list[str]) -> None:
    """Print the table for the named places, or for both halves."""
    places = [Path(item) for item in arguments if not item.startswith("-")]
    for place in places or [CORPUS / "tune", CORPUS / "held"]:
        if not place.exists():
            say(f"{place} does not exist.")
            sys.exit(2)
        table(place, "--errors" in arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
