"""JSONL in and out, against plain sqlite3 with the very same rows."""

import json
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from itertools import groupby
from pathlib import Path
from typing import Any

from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.store import Project, find_scheme
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import write_records

DOCUMENTS, WORDS, SPANS = 10_000, 400, 40
_BATCH = 100


def run() -> list[Figure]:
    """Import and export of 10,000 articles of 400 words with 40 spans each."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        return _run(folder)
    finally:
        shutil.rmtree(folder)


def _run(folder: Path) -> list[Figure]:
    source = folder / "records.jsonl"
    write_records(source, DOCUMENTS, WORDS, SPANS)
    say("  import")
    with Project.create(folder / "ours.annot", find_scheme("media")) as project:
        imported = seconds(lambda: import_paths(project, [source]))
        assert project.counts()["spans"] == DOCUMENTS * SPANS
        say("  import floor")
        written = _plain_import(folder / "ours.annot", folder / "floor.annot")
        say("  export")
        exported = seconds(lambda: export(project, folder / "ours.jsonl", "jsonl"))
        read = seconds(lambda: _plain_export(folder / "ours.annot", folder / "floor.jsonl"))
    return [
        Figure("import of 10,000 JSONL articles with 40 spans each", imported, written, 2.0),
        Figure("export of them as JSONL", exported, read, 1.5),
    ]


def _plain_import(source: Path, target: Path) -> float:
    """Seconds that sqlite3 takes to write all rows of `source` into an empty project, in the same batches."""
    Project.create(target, find_scheme("media")).close()
    read = sqlite3.connect(source)
    names = [
        row[0]
        for row in read.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlite%'")
        if row[0] not in ("search", "indexed") and not row[0].startswith("search_")
    ]
    columns = {name: [row[1] for row in read.execute(f"PRAGMA table_info({name})")] for name in names}
    shared: dict[str, list[Any]] = {}
    by_document: dict[str, dict[str, list[Any]]] = {}
    for name in names:
        rows = read.execute(f"SELECT * FROM {name}").fetchall()
        key = "id" if name == "documents" else "document"
        if key not in columns[name]:
            shared[name] = rows
            continue
        place = columns[name].index(key)
        groups: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            groups[row[place]].append(row)
        shared[name] = groups.pop("", [])
        by_document[name] = groups
    order = list(by_document["documents"])
    indexed = read.execute(
        "SELECT d.id, s.number, s.title, s.text FROM searched s JOIN documents d ON d.rowid = s.number"
    ).fetchall()
    by_document["search (rowid, title, text)"] = {row[0]: [row[1:]] for row in indexed}
    by_document["indexed"] = {row[0]: [row[1:3]] for row in indexed}
    read.close()
    write = sqlite3.connect(target, isolation_level=None)
    write.execute("PRAGMA synchronous = FULL")
    write.execute("PRAGMA foreign_keys = ON")
    for name in ("changes", "schemes", "edits"):
        write.execute(f"DELETE FROM {name}")

    def insert(name: str, rows: list[Any]) -> None:
        if rows:
            write.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)

    def work() -> None:
        write.execute("BEGIN IMMEDIATE")
        for name in names:
            insert(name, shared[name])
        write.execute("COMMIT")
        for offset in range(0, len(order), _BATCH):
            write.execute("BEGIN IMMEDIATE")
            for name, groups in by_document.items():
                insert(name, [row for document in order[offset : offset + _BATCH] for row in groups.get(document, ())])
            write.execute("COMMIT")

    taken = seconds(work)
    write.close()
    return taken


def _plain_export(source: Path, target: Path) -> None:
    """Read articles and spans with sqlite3 and write them with json, one object a line."""
    read = sqlite3.connect(source)
    spans = read.execute(
        'SELECT document, id, layer, label, "start", "end", text, origin FROM spans WHERE NOT deleted '
        "ORDER BY (SELECT rowid FROM documents d WHERE d.id = document)"
    )
    groups = groupby(spans, key=lambda row: row[0])
    with target.open("w", encoding="utf-8") as file:
        for ident, title, lang, meta, sha, text in read.execute(
            "SELECT d.id, title, lang, meta, text_sha256, text FROM documents d JOIN texts t ON t.document = d.id "
            "WHERE NOT deleted ORDER BY d.rowid"
        ):
            document, rows = next(groups)
            assert document == ident
            record = {
                "schema": 1,
                "id": ident,
                "text": text,
                "text_sha256": sha,
                "title": title,
                "lang": lang,
                "meta": json.loads(meta),
                "spans": [
                    {
                        "id": row[1],
                        "layer": row[2],
                        "label": row[3],
                        "start": row[4],
                        "end": row[5],
                        "text": row[6],
                        "origin": row[7],
                    }
                    for row in rows
                ],
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    read.close()
