"""Excel files: every sheet with a column of articles, one row an article."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from annotator.formats.article_rows import Layout
from annotator.formats.office import office_file
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source
from annotator.model import Message

PART = "xl/workbook.xml"


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles of all sheets. Raises OSError, and Unfit where no sheet holds any."""
    with office_file(source, PART) as file, _workbook(file) as book:
        refused: dict[str, Unfit] = {}
        read_any = False
        for sheet in book.worksheets:
            rows = enumerate(sheet.iter_rows(values_only=True), 1)
            names = _first_row(rows)
            if not any(names):
                continue
            try:
                layout = Layout(names, source)
            except Unfit as error:
                refused[sheet.title] = error
                continue
            read_any = True
            for line, cells in rows:
                if any(cell not in (None, "") for cell in cells):
                    yield from layout.records(line, dict(zip(reversed(names), reversed(cells), strict=False)))
        if not read_any:
            raise next(iter(refused.values()), Unfit("This file is empty."))
        for title in refused:
            message = Message("The sheet “{sheet}” has no column of articles and was left alone.", sheet=title)
            yield source.note(None, message)


def beginning(source: Source, count: int) -> tuple[list[str], list[list[str]]]:
    """The names of the columns of the first sheet that has any, and its first rows. Raises OSError and Unfit."""
    with office_file(source, PART) as file, _workbook(file) as book:
        for sheet in book.worksheets:
            rows = enumerate(sheet.iter_rows(values_only=True), 1)
            names = _first_row(rows)
            if any(names):
                return names, [
                    ["" if cell is None else str(cell) for cell in cells] for _, cells in islice(rows, count)
                ]
    return [], []


@contextmanager
def _workbook(file: Any) -> Iterator[Any]:
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        yield book
    finally:
        book.close()


def _first_row(rows: Iterator[tuple[int, Sequence[Any]]]) -> list[str]:
    """The names of the columns: the first row with anything in it."""
    for _, cells in rows:
        names = ["" if cell is None else str(cell).strip() for cell in cells]
        if any(names):
            return names
    return []
