"""Exports against the bare libraries with the very same rows, and their memory with more articles than 1,000.

python -m benchmarks exports          3,000 articles with 120 marks each
python -m benchmarks.exports --full   10,000: 1.2 million marks
"""

import csv
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import orjson
import pyarrow
from pyarrow import parquet

from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.exchange.records import choose_annotators, records
from annotator.formats import Record, Target, format_named
from annotator.formats.feature_columns import Group, schema_of
from annotator.formats.huggingface import columns_of
from annotator.store import Project, find_scheme
from annotator.store.collection import no_collection
from benchmarks.figures import HEADER, Figure, say, seconds
from benchmarks.generate import write_records

WORDS, SPANS, TIMES = 400, 120, 3
DOCUMENTS, FULL, SMALL = 3_000, 10_000, 1_000
_AT_ONCE = 1_000
_ROWS = (
    "SELECT d.id, d.text_sha256, d.title, d.outlet, d.url, d.published, '', a.name, 'span', s.id, s.layer, s.label, "
    "s.\"start\", s.\"end\", s.text, s.fragments, s.norm, s.entities, '', '', '', '', s.attributes, s.note, "
    "s.confidence, s.origin FROM documents d CROSS JOIN spans s ON s.document = d.id "
    "JOIN annotators a ON a.id = s.annotator WHERE NOT d.deleted AND NOT s.deleted ORDER BY d.rowid, "
    's."start", s."end" DESC, s.rowid'
)


def run(documents: int = DOCUMENTS) -> list[Figure]:
    """JSONL, CSV and Parquet of so many articles with 120 marks each, and their memory against 1,000."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        large = _project(folder / "large.annot", documents)
        small = _project(folder / "small.annot", SMALL)
        size = f"of {documents:,} articles, {documents * SPANS:,} marks"
        return [
            _compared("jsonl", large, _plain_jsonl, f"JSONL {size}: sqlite3, orjson"),
            _compared("csv", large, _plain_csv, f"CSV {size}: sqlite3, csv"),
            *_writers(large),
            *(_memory(name, large, small) for name in ("jsonl", "csv", "huggingface")),
        ]
    finally:
        shutil.rmtree(folder)


def _project(path: Path, documents: int) -> Path:
    say(f"  a project of {documents} articles")
    source = path.with_suffix(".in.jsonl")
    write_records(source, documents, WORDS, SPANS)
    with Project.create(path, find_scheme("media")) as project:
        import_paths(project, [source])
    source.unlink()
    return path


def _least(ours: Callable[[], object], floor: Callable[[], object], *files: Path) -> tuple[float, float]:
    """The least time of several of each, in turn, so that what else the machine does strikes both.

    The files are removed first: to replace one makes some file systems write the disk.
    """
    least = [float("inf")] * 2
    for _ in range(TIMES):
        for nth, work in enumerate((ours, floor)):
            for file in files:
                file.unlink(missing_ok=True)
            least[nth] = min(least[nth], seconds(work))
    floor()
    ours()
    return least[0], least[1]


def _compared(name: str, path: Path, plain: Callable[[Path, Path], None], title: str) -> Figure:
    say(f"  {name}")
    ours, floor = path.with_suffix(f".{name}"), path.with_suffix(f".floor.{name}")

    def work() -> None:
        with Project(path, "read") as project:
            export(project, ours, name)

    found = _least(work, lambda: plain(path, floor), ours, floor)
    assert ours.read_bytes() == floor.read_bytes()
    return Figure(title, *found, 1.5)


def _plain_jsonl(path: Path, target: Path) -> None:
    """The same file from rows as sqlite3 gives them, with orjson; the other tables have to be looked at too."""
    read = sqlite3.connect(path)
    people = {row[0]: row for row in read.execute("SELECT id, name, kind FROM annotators")}
    documents = read.execute(
        "SELECT d.id, d.title, d.lang, d.meta, d.text_sha256, t.text FROM documents d "
        "JOIN texts t ON t.document = d.id WHERE NOT d.deleted ORDER BY d.rowid"
    )
    with target.open("wb") as file:
        for ident, title, lang, meta, sha, text in documents:
            ((who, done),) = read.execute("SELECT annotator, done FROM work WHERE document = ?", [ident])
            rows = read.execute(
                'SELECT id, layer, label, "start", "end", text, origin, fragments, attributes, entities, norm, note, '
                'confidence, flag FROM spans WHERE document = ? AND NOT deleted ORDER BY "start", "end" DESC, rowid',
                [ident],
            )
            for table in ("relations", "judgements"):
                assert not read.execute(f"SELECT * FROM {table} WHERE document = ? AND NOT deleted", [ident]).fetchall()
            spans = [
                {
                    "id": row[0],
                    "layer": row[1],
                    "label": row[2],
                    "start": row[3],
                    "end": row[4],
                    "text": row[5],
                    "origin": row[6],
                }
                for row in rows
            ]
            record = {
                "schema": 1,
                "id": ident,
                "text": text,
                "text_sha256": sha,
                "offset_unit": "code_point",
                "scheme": "media@1",
                "title": title,
                "lang": lang,
                "meta": orjson.loads(meta),
                "annotator": dict(zip(("id", "name", "kind"), people[who], strict=True)),
                "done": orjson.loads(done),
                "spans": spans,
            }
            file.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
    read.close()


def _plain_csv(path: Path, target: Path) -> None:
    """The same file from rows as sqlite3 gives them, with the csv module."""
    read = sqlite3.connect(path)
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_header())
        writer.writerows(read.execute(_ROWS))
    read.close()


def _header() -> Sequence[str]:
    from annotator.formats.csv_marks import COLUMNS

    return COLUMNS


def _writers(path: Path) -> list[Figure]:
    """The writers alone, with the records in memory, against the libraries with ready rows and columns."""
    with Project(path, "read") as project:
        people = choose_annotators(project, "persons")
        groups = zip(range(_AT_ONCE), records(project, people), strict=False)
        found = [record for _, group in groups for record in group]
        target = Target(path.with_suffix(".out"), project.scheme, tuple(people))
    floor = path.with_suffix(".floor")
    files = target.path, floor

    def write(name: str) -> None:
        writer = format_named(name).write
        assert writer is not None
        with no_collection():
            writer(found, target)

    say("  the writer of CSV")
    write("csv")
    rows = _rows_of(target.path)
    count = f"of {len(found):,} ready records"
    as_csv = Figure(f"CSV {count}: csv", *_least(lambda: write("csv"), lambda: _csv_of(rows, floor), *files), 1.5)
    assert target.path.read_bytes() == floor.read_bytes()
    rows.clear()
    say("  the writer of Parquet")
    columns = columns_of(target.scheme)
    schema = schema_of(columns)
    ready = [_ready(column, found) for column in columns]
    times = _least(lambda: write("huggingface"), lambda: _parquet_of(ready, schema, floor), *files)
    assert parquet.read_table(target.path).equals(parquet.read_table(floor))
    return [as_csv, Figure(f"Parquet {count}: pyarrow", *times, 1.5)]


def _rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _csv_of(rows: Sequence[Sequence[str]], target: Path) -> None:
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def _ready(column: Any, found: list[Record]) -> Any:
    """The values of a column as lists, and of a group the ends of its lists."""
    array = column.array(found)
    if not isinstance(column, Group):
        return array.to_pylist()
    return array.offsets.to_pylist(), [child.to_pylist() for child in array.values.flatten()]


def _parquet_of(ready: list[Any], schema: pyarrow.Schema, target: Path) -> None:
    """The file as pyarrow writes it from lists."""
    with no_collection():
        arrays = []
        for field, values in zip(schema, ready, strict=True):
            if isinstance(values, tuple):
                members = list(field.type.value_type)
                offsets, lists = values
                inner = [pyarrow.array(each, type=member.type) for each, member in zip(lists, members, strict=True)]
                struct = pyarrow.StructArray.from_arrays(inner, fields=members)
                arrays.append(pyarrow.ListArray.from_arrays(pyarrow.array(offsets, pyarrow.int32()), struct))
            else:
                arrays.append(pyarrow.array(values, type=field.type))
        parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), target)


def _memory(name: str, large: Path, small: Path) -> Figure:
    say(f"  memory of {name}")
    return Figure(
        f"peak memory of {name}, against {SMALL:,} articles", _peak(name, large), _peak(name, small), 1.2, "MB"
    )


def _peak(name: str, path: Path) -> float:
    """Megabytes that a process of its own needs at most to export this project."""
    code = (
        "import sys; from annotator.store import Project; from annotator.exchange.exporting import export\n"
        "with Project(sys.argv[1], 'read') as project: export(project, sys.argv[2], sys.argv[3])\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    )
    target = path.with_suffix(format_named(name).suffix)
    command = [sys.executable, "-c", code, str(path), str(target), name]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout) / 1024


if __name__ == "__main__":
    print(HEADER)
    for figure in run(FULL if "--full" in sys.argv else DOCUMENTS):
        print(figure.row())
