"""CSV that a spreadsheet opens without harm, and that reads back as it was."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import Problem, Source, Target, Unfit
from annotator.formats.table import columns, guarded, plain, read_rows, row_text, write_rows
from annotator.store import find_scheme
from tests.strategies import article_texts

CELLS = article_texts(6) | st.text("'=+-@\t\r\n\",;ا", max_size=6)


@given(CELLS)
def test_a_guarded_cell_is_no_formula_and_reads_back(cell: str) -> None:
    assert guarded(cell)[:1] not in ("=", "+", "-", "@", "\t", "\r") or not cell
    assert plain(guarded(cell)) == cell


def test_a_text_that_begins_with_an_apostrophe_stays_as_it_is() -> None:
    for text in ("'نعم'", "''", "'", "’=", "نعم"):
        assert guarded(text) == text
        assert plain(text) == text


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3).filter(any), max_size=5))
def test_rows_read_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("table") / "a.csv"
    write_rows(Target(path, find_scheme("media"), ()), ["a", "=b", "c"], rows)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    found = [item for item in read_rows(Source(path), ("a",)) if not isinstance(item, Problem)]
    assert [row for _, row in found] == [dict(zip(["a", "=b", "c"], row, strict=True)) for row in rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_as_spreadsheets_save_them(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["Title", "text"])
        writer.writerow(["خبر", "قال الوزير، أمس؛\nنعم"])
        writer.writerow(["آخر", "ختام"])
    assert columns(Source(path), ("title", "text")) == {"title", "text"}
    assert list(read_rows(Source(path), ("title", "text"))) == [
        (2, {"title": "خبر", "text": "قال الوزير، أمس؛\nنعم"}),
        (4, {"title": "آخر", "text": "ختام"}),
    ]


def test_rows_of_another_length(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1\n1,2,3\n\n1,2,,\n", encoding="utf-8")
    first, second, third = read_rows(Source(path), ())
    assert first == (2, {"a": "1", "b": ""})
    assert isinstance(second, Problem) and second.line == 3 and second.raw == "1,2,3"
    assert third == (5, {"a": "1", "b": "2"})


def test_a_cell_of_five_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'text\n"{"نص " * 1_700_000}"\n', encoding="utf-8")
    ((line, row),) = (item for item in read_rows(Source(path), ()) if not isinstance(item, Problem))
    assert line == 2 and len(row["text"]) == 5_100_000


@pytest.mark.parametrize("data", [b"", b"\n", b"\0\1\2\3\4\5\6\7\0\0\0\0"])
def test_no_table_at_all(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    assert not columns(Source(path), ()) - {""}
    with pytest.raises(Unfit):
        list(read_rows(Source(path), ()))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_a_table_is_what_the_csv_module_writes(rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([guarded(cell) for cell in row] for row in rows)
    assert "".join(f"{row_text(row)}\r\n" for row in rows) == out.getvalue()
