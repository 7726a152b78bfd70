"""The first records of an export as they will stand in its file, before anything is written."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.supply import Supply
from annotator.exchange.report import CancelCall
from annotator.formats import Format, Record, Target, format_named
from annotator.model import Message
from annotator.store import Project

_ARTICLES, _CHARACTERS, _ROWS = 200, 20_000, 200


class _Enough(Exception):
    """As many articles as a preview looks at have been seen."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of the file, and what there is to say of these records; `exact` is false where a format is no text
    and they are shown as JSON records instead. A table has its `rows`, the names of the columns first.
    """

    text: str
    exact: bool
    records: int
    notes: tuple[Message, ...]
    rows: tuple[Sequence[str], ...] = ()


def preview(project: Project, plan: Plan, records: int = 3, cancelled: CancelCall = lambda: False) -> Preview:
    """What the first records, from among the first 200 articles, look like. Raises UserError as an export does."""
    findings = Findings()
    with project.snapshot():
        supply = Supply(project, plan)
        found = list(islice(_records(supply, findings, cancelled), records))
    with TemporaryDirectory(prefix="annotator-preview-") as folder:
        path = Path(folder) / f"preview{supply.format.suffix_with(supply.options)}"
        notes = _write(supply, supply.format, found, path)
        text = _text(path)
        if text is None:
            path = Path(folder) / "records"
            _write(supply, format_named("jsonl"), found, path)
        shown = _text(path) if text is None else text
    beginning = (shown or "")[:_CHARACTERS]
    rows = tuple(csv.reader(io.StringIO(shown or ""))) if path.suffix == ".csv" else ()
    notes = [*findings.sentences(), *notes, *supply.notes]
    return Preview(beginning, text is not None, len(found), tuple(notes), rows[:_ROWS])


def _records(supply: Supply, findings: Findings, cancelled: CancelCall) -> Iterator[Record]:
    seen = 0

    def step() -> None:
        nonlocal seen
        seen += 1
        if seen > _ARTICLES or cancelled():
            raise _Enough

    with suppress(_Enough):
        for group in supply.groups(findings, step):
            yield from group


def _write(supply: Supply, chosen: Format, records: Sequence[Record], path: Path) -> list[Message]:
    if chosen.folder:
        path.mkdir()
    assert chosen.write is not None
    target = Target(path, supply.scheme, supply.people, supply.options)
    chosen.write(records, target)
    return target.notes


def _text(path: Path) -> str | None:
    """What was written; of a folder, file after file under their names; None where it is no text."""
    if path.is_file():
        return _decoded(path)
    found = []
    for item in sorted(path.rglob("*")):
        if item.is_file():
            text = _decoded(item)
            if text is None:
                return None
            found.append(f"── {item.relative_to(path).as_posix()}\n{text}")
    return "\n".join(found)


def _decoded(path: Path) -> str | None:
    data = path.read_bytes()
    try:
        return None if b"\0" in data else data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
