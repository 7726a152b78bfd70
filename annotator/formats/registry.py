"""The formats that the program knows. A new one is a file of its own and a line in `FORMATS`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.formats import csv_articles, csv_marks, jsonl, text
from annotator.formats.problem import Problem
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.formats.target import Target
from annotator.model import Names, UserError

Reader = Callable[[Source], Iterator[Record | Problem]]
Writer = Callable[[Iterable[Record], Target], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its id on the command line, its name in the window, and what it can do.

    `suffixes` are those that it is known by, in lower case, the one that exports get first. `recognises` tells
    formats with the same suffix apart; the first one that says yes has it.
    """

    id: str
    name: Names
    suffixes: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    recognises: Callable[[Source], bool] = lambda _: True

    @property
    def suffix(self) -> str:
        """The suffix that exported files get."""
        return self.suffixes[0]

    @property
    def reads(self) -> bool:
        """Whether files of this format can come in."""
        return self.read is not None

    @property
    def writes(self) -> bool:
        """Whether projects can go out in it."""
        return self.write is not None


FORMATS: tuple[Format, ...] = (
    Format("text", Names("Plain text", "نص عادي"), (".txt", ".text"), read=text.read),
    Format("jsonl", Names("JSON records", "سجلات JSON"), (".jsonl", ".ndjson"), read=jsonl.read, write=jsonl.write),
    Format(
        "csv",
        Names("CSV of marks", "جدول الوسوم CSV"),
        (".csv",),
        read=csv_marks.read,
        write=csv_marks.write,
        recognises=csv_marks.recognises,
    ),
    Format(
        "csv-articles",
        Names("CSV of articles", "جدول المقالات CSV"),
        (".csv", ".tsv"),
        read=csv_articles.read,
        write=csv_articles.write,
    ),
)


def format_named(ident: str) -> Format:
    """The format of this id. Raises UserError."""
    for item in FORMATS:
        if item.id == ident:
            return item
    raise UserError(
        "There is no format called {name}. Known: {known}.",
        name=ident,
        known=", ".join(item.id for item in FORMATS),
    )


def format_of(source: Source) -> Format | None:
    """The readable format that a file's suffix, and where that leaves a choice its beginning, speaks for."""
    suffix = source.path.suffix.lower()
    return next((item for item in FORMATS if item.reads and suffix in item.suffixes and item.recognises(source)), None)


def readable_suffixes() -> tuple[str, ...]:
    """Every suffix of files that can come in, for file dialogs."""
    return tuple(dict.fromkeys(suffix for item in FORMATS if item.reads for suffix in item.suffixes))


def target_path(path: Path, item: Format) -> bool:
    """Whether an export to `path` is one file of this format; any other path is a folder."""
    return path.suffix.lower() in item.suffixes
