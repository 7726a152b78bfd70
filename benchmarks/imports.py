"""Web pages against the extraction library alone; plain articles against sqlite3 writing the same tables and index.

BENCH_PAGES and BENCH_ARTICLES say how many; 10,000 and 100,000 are the figures to reach, and the ratio is the same for
fewer.
"""

import os
import random
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator.arabic.folding import fold_key
from annotator.exchange.importing import import_paths
from annotator.exchange.reading import usable_processes
from annotator.formats.html import extract
from annotator.store import Project, find_scheme
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import article, write_records

PAGES, ARTICLES = int(os.environ.get("BENCH_PAGES", "1000")), int(os.environ.get("BENCH_ARTICLES", "20000"))
_WORDS, _BATCH = 300, 100
_TABLES = ("edits", "documents", "texts", "changes", "indexed")


def run() -> list[Figure]:
    """Both, in a folder of their own."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        return [*_pages(folder), _articles(folder)]
    finally:
        shutil.rmtree(folder)


def _pages(folder: Path) -> list[Figure]:
    say(f"  writing {PAGES:,} pages")
    pages = folder / "pages"
    pages.mkdir()
    source = random.Random(1)
    for number in range(PAGES):
        (pages / f"{number:05}.html").write_text(_page(source, number), encoding="utf-8")

    def alone() -> None:
        for path in sorted(pages.iterdir()):
            assert extract(path.read_text(encoding="utf-8")).text

    alone_seconds = seconds(alone)
    figures = []
    for processes in dict.fromkeys((1, usable_processes())):
        say(f"  importing them in {processes} process(es)")
        with Project.create(folder / f"pages-{processes}.annot", find_scheme("media")) as project:
            taken = seconds(_import(project, pages, processes))
            assert project.document_count() == PAGES
        name = f"import of {PAGES:,} web pages, {processes} process(es)"
        figures.append(Figure(name, taken, alone_seconds, 1.2))
    return figures


def _import(project: Project, path: Path, processes: int) -> Callable[[], object]:
    return lambda: import_paths(project, [path], processes=processes)


def _page(source: random.Random, number: int) -> str:
    """A page as newsrooms make them: an article amid menus, teasers, scripts and a footer."""
    paragraphs = "".join(f"<p>{text}</p>" for text in article(source, _WORDS).split("\n\n"))
    menu = "".join(f'<li><a href="/s/{n}" class="nav-link">{article(source, 2)}</a></li>' for n in range(30))
    teasers = "".join(
        f'<div class="card"><a href="/a/{n}"><img src="/i/{n}.jpg" alt=""><h3>{article(source, 8)}</h3></a></div>'
        for n in range(20)
    )
    head = (
        f'<meta charset="utf-8"><title>خبر رقم {number}</title><meta property="og:site_name" content="وكالة الساحل">'
        '<meta property="article:published_time" content="2024-10-11T09:30:00Z"><script>var x = {};</script>'
    )
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head>{head}</head><body><header><ul>{menu}</ul></header><main>'
        f"<article><h1>خبر رقم {number}</h1>{paragraphs}</article><aside>{teasers}</aside></main>"
        f"<footer><ul>{menu}</ul></footer><script>{'x();' * 500}</script></body></html>"
    )


def _articles(folder: Path) -> Figure:
    say(f"  writing {ARTICLES:,} records")
    source = folder / "records.jsonl"
    write_records(source, ARTICLES, _WORDS, 0)
    say("  importing them")
    with Project.create(folder / "ours.annot", find_scheme("media")) as project:
        taken = seconds(_import(project, source, 1))
        assert project.document_count() == ARTICLES
    say("  the same rows with sqlite3 alone")
    floor = _plain(folder / "ours.annot", folder / "floor.annot")
    return Figure(f"import of {ARTICLES:,} JSONL articles, search index and journal included", taken, floor, 2.0)


def _plain(source: Path, target: Path) -> float:
    """Seconds that sqlite3 takes to write the rows of `source`, and its index, in the same batches."""
    Project.create(target, find_scheme("media")).close()
    read = sqlite3.connect(source)
    rows = {name: read.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall() for name in _TABLES}
    texts = dict(rows["texts"])
    folded = [
        (number, title, fold_key(texts[row[0]], True))
        for (number, title), row in zip(rows["indexed"], rows["documents"], strict=True)
    ]
    read.close()
    batches: dict[str, list[list[Any]]] = defaultdict(list)
    for name in ("documents", "texts", "indexed"):
        batches[name] = [rows[name][start : start + _BATCH] for start in range(0, ARTICLES, _BATCH)]
    changes: dict[int, list[Any]] = defaultdict(list)
    for row in rows["changes"]:
        changes[row[0]].append(row)
    edits = rows["edits"][1:]
    write = sqlite3.connect(target, isolation_level=None)
    write.execute("PRAGMA synchronous = FULL")
    write.execute("PRAGMA foreign_keys = ON")

    def insert(name: str, values: list[Any]) -> None:
        write.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(values[0]))})", values)

    def work() -> None:
        for number, edit in enumerate(edits):
            write.execute("BEGIN IMMEDIATE")
            insert("edits", [edit])
            for name, parts in batches.items():
                insert(name, parts[number])
            insert("changes", changes[edit[0]])
            index = folded[number * _BATCH : (number + 1) * _BATCH]
            write.executemany("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", index)
            write.execute("COMMIT")

    taken = seconds(work)
    write.close()
    return taken
