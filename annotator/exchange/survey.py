"""A first look at the files of an import: how many of which format, and which tables have to be understood."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from annotator.exchange.report import CancelCall
from annotator.exchange.sources import Choice, find_sources
from annotator.formats import Problem, Unfit
from annotator.formats.article_rows import is_ours
from annotator.model import Scheme

_ROWS = 3
_LARGE_FILES, _LARGE_BYTES = 10, 5_000_000


@dataclass(frozen=True)
class Table:
    """A table of somebody else's: its file's name, its columns and its first rows."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass
class Survey:
    """What there is: files by their format's id, bytes, and one table for each set of columns."""

    files: Counter[str] = field(default_factory=Counter)
    size: int = 0
    tables: list[Table] = field(default_factory=list)

    @property
    def large(self) -> bool:
        """Whether an import of it is worth looking at before."""
        return self.files.total() > _LARGE_FILES or self.size > _LARGE_BYTES


def survey(paths: Iterable[Path], scheme: Scheme, cancelled: CancelCall | None = None) -> Survey:
    """Look at all files, and into the beginnings of tables; what cannot be read is left to the import to say."""
    found = Survey()
    seen: set[frozenset[str]] = set()
    for item in find_sources(paths, scheme, Choice()):
        if cancelled is not None and cancelled():
            break
        if isinstance(item, Problem):
            continue
        source, chosen = item
        found.files[chosen.id] += 1
        found.size += source.size
        if chosen.beginning is None:
            continue
        try:
            header, rows = chosen.beginning(source, _ROWS)
        except (OSError, Unfit):
            continue
        columns = frozenset(filter(None, header))
        if columns and columns not in seen and not is_ours(header):
            seen.add(columns)
            found.tables.append(Table(source.file_name, tuple(header), tuple(map(tuple, rows))))
    return found
