"""A project of 100,000 articles: starting, searching, filtering and the memory for it, against the bare thing."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from annotator.model import Change, Content, Document, Edit, Span, Work, text_hash
from annotator.store import Project, find_scheme
from annotator.store.search.listing import Arrangement, Listing
from annotator.store.search.matching import fts_expression
from annotator.store.search.query import parse
from annotator.store.search.results import search
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import article

_ARTICLES, _WORDS, _AT_ONCE, _SHOWN = 100_000, 110, 2_000, 20
_NAMES = ("بوتين", "سامر حداد", "الأردن", "شركة النور", "وادي الرمان")
_STARTS, _TURNS = 5, 9

# The program as people start it; it tells when the list of articles is painted, and how much memory it has then.
_PROGRAM = """
import os, resource, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and type(watched.parent()).__name__ == "ArticleList":
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self):
        print(time.time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        os._exit(0)

painted = Painted()
shown = QApplication.exec
QApplication.exec = lambda *_: (QApplication.instance().installEventFilter(painted), shown())[1]
from annotator.__main__ import main
main()
"""


def run() -> list[Figure]:
    """Make both projects once, then measure."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        large, empty = folder / "large.annot", folder / "empty.annot"
        say("  writing 100,000 articles")
        person = _write(large)
        with Project.create(empty, find_scheme("media")) as project:
            project.add_annotator("bench")
        say("  starting")
        figures = _starts(folder, large, empty)
        say("  searching")
        with Project(large, "read") as project:
            figures += _searches(project, person)
            figures += _filters(project, person)
        return figures
    finally:
        shutil.rmtree(folder)


def _write(path: Path) -> str:
    """Short news by seven outlets over two years; a tenth is marked, a twentieth done."""
    source = random.Random(1)
    texts = [article(source, _WORDS) for _ in range(500)]
    with Project.create(path, find_scheme("media")) as project:
        person = project.add_annotator("bench").id
        layers = project.scheme.layer_ids
        for first in range(0, _ARTICLES, _AT_ONCE):
            changes: list[Change] = []
            contents: dict[str, Content] = {}
            for number in range(first, first + _AT_ONCE):
                name = _NAMES[min(int(source.expovariate(1)), len(_NAMES) - 1)]
                text = f"{texts[number % 500]}\n\nقال و{name} رقم {number}."
                date = f"20{23 + number % 2}-{number % 12 + 1:02}-{number % 28 + 1:02}"
                meta = {"outlet": f"outlet {number % 7}", "published": date}
                document = Document(f"d{number:06}", text_hash(text), len(text), f"خبر {number}: {name}", meta=meta)
                changes.append(Change(None, document))
                contents[document.id] = Content(text)
                if number % 10 == 0:
                    start = text.index(name)
                    place = ((start, start + len(name)),)
                    changes.append(Change(None, Span(f"s{number}", document.id, person, "entity", "PERS", place, name)))
                if number % 20 == 0:
                    work = Work(Work.key(document.id, person), document.id, person, done=layers)
                    changes.append(Change(None, work))
            project.apply(Edit("import", person, tuple(changes), contents))
    return person


def _starts(folder: Path, large: Path, empty: Path) -> list[Figure]:
    environment = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    remember = "from annotator.ui.settings import Settings; Settings().annotator_name = 'bench'"
    subprocess.run([sys.executable, "-c", remember], env=environment, check=True)
    measured: dict[Path, list[tuple[float, float]]] = {large: [], empty: []}
    for _ in range(_STARTS + 1):
        for path, found in measured.items():
            found.append(_started(path, environment))
    # The first start of each fills the disk cache.
    times, megabytes = (
        {path: median(pair[number] for pair in found[1:]) for path, found in measured.items()} for number in (0, 1)
    )
    return [
        Figure("start with 100,000 articles / with an empty project", times[large], times[empty], 1.3),
        Figure("memory with 100,000 articles / with an empty project", megabytes[large], megabytes[empty], 1.5, "MB"),
    ]


def _started(path: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds from starting the program to its painted list, and the megabytes that it has taken until then."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    moment, kilobytes = done.stdout.split()[-2:]
    return float(moment) - begun, int(kilobytes) / 1024


def _searches(project: Project, person: str) -> list[Figure]:
    """From the query to the first rows with their snippets, and how many there are; the floor is FTS5 for the same.

    The floor asks the same index for the same words: all hits, then titles and texts of the first ones. (Of a word in
    few articles the first results take some 3 ms, of which FTS5's part is 1: they are put in order by their spelling.)
    """
    queries = ("بوتين", '"مؤتمر صحفي"', "النور الدولي")
    return [_search(project, person, query) for query in queries]


def _search(project: Project, person: str, query: str) -> Figure:
    asked = parse(query, project.scheme)
    expression = fts_expression(asked)
    connection = project.db.conn

    def bare() -> None:
        rows = [row for (row,) in connection.execute("SELECT rowid FROM search WHERE search MATCH ?", [expression])]
        for row in rows[:_SHOWN]:
            connection.execute(
                "SELECT d.id, d.title, t.text FROM documents d JOIN texts t ON t.document = d.id WHERE d.rowid = ?",
                [row],
            ).fetchone()

    ours, floor = _by_turns(lambda: search(project, asked, person).page(0, _SHOWN), bare)
    return Figure(f"first {_SHOWN} results of {query}, folded / bare FTS5", ours, floor, 1.5)


def _by_turns(ours: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Median seconds of both, measured in turns, so that a slow moment of the machine hits both alike."""
    pairs = [(seconds(ours), seconds(floor)) for _ in range(_TURNS)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def _filters(project: Project, person: str) -> list[Figure]:
    """A filter lists all articles that it leaves; the floor fetches the same rows by the SQL that one would write."""
    marked = "SELECT document FROM spans WHERE annotator = :who AND NOT deleted"
    whole = "SELECT rowid FROM documents d WHERE NOT deleted AND "
    filters = (
        ("outlet", 'outlet:"outlet 3"', "outlet = 'outlet 3'"),
        ("month", "date:2024-10", "published >= '2024-10' AND published < '2024-11'"),
        ("label", "label:PERS", f"id IN ({marked} AND label = 'PERS')"),
        ("status", "status:done", "id IN (SELECT document FROM work WHERE annotator = :who AND done = :done)"),
        ("untouched", "status:new", f"id NOT IN ({marked}) AND id NOT IN (SELECT document FROM work)"),
    )
    done = project.db.conn.execute("SELECT done FROM work LIMIT 1").fetchone()[0]
    values = {"who": person, "done": done}
    figures = []
    for name, query, condition in filters:
        asked = parse(query, project.scheme)

        def bare(sql: str = f"{whole} {condition} ORDER BY rowid") -> None:
            project.db.conn.execute(sql, values).fetchall()

        ours, floor = _by_turns(partial(Listing, project, asked, person, Arrangement()), bare)
        figures.append(Figure(f"filter of 100,000 by {name} / its SQL", ours, floor, 2))
    return figures
