"""CSV as spreadsheets write and read it: rows under named columns, and cells that cannot become formulas."""

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, BinaryIO

from annotator.formats.encoding import decode, known_encoding
from annotator.formats.problem import Problem, Unfit
from annotator.formats.source import Source
from annotator.formats.target import Target
from annotator.model import Message

# An article is one cell; the csv module stops at 131,072 characters by itself.
csv.field_size_limit(2**31 - 1)

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_BARE = re.compile(r"[^'=+\-@\t\r\n,\"][^\r\n,\"]*\Z").match
_SPECIAL = re.compile(r"[\r\n,\"]").search
_QUOTE = '"'
_DELIMITERS = ",;\t"
_CHUNK = 1 << 20

Row = dict[str, str]


def guarded(cell: str) -> str:
    """The cell, after an apostrophe where a spreadsheet would take it for a formula; `plain` is the way back."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """The cell as it was before `guarded`; a text that begins with an apostrophe of its own stays as it is."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def row_text(row: Iterable[str]) -> str:
    """Some cells of a row as they stand in the file: guarded, and quoted where the csv module would quote them.

    By the million: the csv module, given guarded cells, takes twice as long.
    """
    return ",".join([cell if not cell or _BARE(cell) else _cell_text(cell) for cell in row])


def _cell_text(cell: str) -> str:
    cell = guarded(cell)
    return f'"{cell.replace(_QUOTE, _QUOTE * 2)}"' if _SPECIAL(cell) else cell


def write_rows(target: Target, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A CSV file with a byte order mark, without which Excel shows Arabic as noise. Raises OSError."""
    write_lines(target, header, map(row_text, rows))


def write_lines(target: Target, header: Sequence[str], lines: Iterable[str]) -> None:
    """The same of rows that are text already (see `row_text`). Raises OSError."""
    with target.path.open("w", encoding="utf-8-sig", newline="") as file:
        file.write(f"{row_text(header)}\r\n")
        file.writelines(f"{line}\r\n" for line in lines)


def read_rows(source: Source, known: Collection[str]) -> Iterator[tuple[int, Row] | Problem]:
    """Each row by the names of its columns, with the line that it begins in. Raises OSError and Unfit.

    Letter case does not matter in the names that are `known`. Cells are as they were before `guarded`; missing ones at
    the end are empty.
    """
    with _opened(source) as file:
        reader = csv.reader(file, delimiter=_delimiter(file))
        names = _header(next(reader, []), known)
        if not any(names):
            raise Unfit("This file is empty.")
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield source.problem(line, Message("This row is not CSV ({reason}).", reason=error))
                continue
            if len(cells) > len(names) and any(cells[len(names) :]):
                yield source.problem(line, Message("This row has more cells than there are columns."), as_line(cells))
            elif any(cells):
                cells += [""] * (len(names) - len(cells))
                # The first of two columns of one name is the one that counts.
                yield line, dict(zip(reversed(names), map(plain, reversed(cells[: len(names)])), strict=True))


def header(source: Source, known: Collection[str] = ()) -> list[str]:
    """The names of the columns in their order, as `read_rows` gives them. Raises OSError and Unfit."""
    with _opened(source) as file:
        try:
            return _header(next(csv.reader(file, delimiter=_delimiter(file)), []), known)
        except csv.Error as error:
            raise Unfit("This is not CSV ({reason}).", reason=error) from error


def columns(source: Source, known: Collection[str]) -> set[str]:
    """The names of the columns; none where the file is not a table. Raises OSError."""
    try:
        return set(header(source, known))
    except Unfit:
        return set()


def _header(cells: Sequence[str], known: Collection[str]) -> list[str]:
    names = [plain(cell).strip() for cell in cells]
    return [name.casefold() if name.casefold() in known else name for name in names]


def as_line(cells: Iterable[str]) -> str:
    """Cells as one line of CSV, for what is kept aside."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


@contextmanager
def _opened(source: Source) -> Iterator[io.TextIOBase]:
    """The file as text; UTF-8 is read bit by bit, other encodings, which are rare and found by looking, at once."""
    with ExitStack() as stack:
        file = stack.enter_context(source.open())
        encoding = known_encoding(source.encoding) if source.encoding else _utf8(file)
        file.seek(0)
        if encoding is None:
            yield io.StringIO(decode(file.read()), newline="")
        else:
            text: Any = io.TextIOWrapper(file, encoding=encoding, newline="", errors="strict")
            try:
                yield text
            except UnicodeDecodeError as error:
                raise Unfit("This is not {encoding} text. Name the right encoding.", encoding=encoding) from error


def _utf8(file: BinaryIO) -> str | None:
    """UTF-8 where all of the file is that and it is no binary data, else None."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            if b"\0" in chunk:
                return None
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return "utf-8-sig"


def _delimiter(file: io.TextIOBase) -> str:
    """Comma, semicolon or tab: the one that the first line has most of."""
    start = file.tell()
    first = file.readline(_CHUNK)
    file.seek(start)
    return max(_DELIMITERS, key=first.count)
