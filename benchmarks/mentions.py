"""Mark them all over 10,000 articles: the candidates for one name, and 5,000 marks as one edit."""

import random
import shutil
import sqlite3
import tempfile
from pathlib import Path
from statistics import median

from annotator.assist.mentions import Article, Name, Search, accept, find_everywhere
from annotator.model import Change, Content, Document, Edit, text_hash
from annotator.store import Project, find_scheme
from benchmarks.figures import Figure, median_seconds, say, seconds
from benchmarks.generate import article

_ARTICLES, _WORDS = 10_000, 400
_WITH_NAME, _EACH = 500, 10
"""Articles with the name, and how often it stands in each, as that of whom an article is about: 5,000 mentions."""
_NAME = "خليفة الهاشمي"
_FORMS = ("خليفة الهاشمي", "الهاشمي", "والهاشمي", "للهاشمي", "الهَاشمي", "لخليفة الهاشمي")
_SYLLABLES = ("ال", "مس", "تر", "كا", "دو", "ني", "بر", "حا", "قو", "زي", "فا", "لم", "شع", "غد", "ثم")
_RARE = 50_000  # different words beside the frequent ones
_TIMES = 7


def run() -> list[Figure]:
    """Both figures; the floors are SQLite's own scan of the same texts, and its own inserts of the same rows."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        path = folder / "mentions.annot"
        say(f"  {_ARTICLES} articles of {_WORDS} words")
        _make(path)
        with Project(path) as project:
            who = project.annotators()[0].id
            search = Search([Name(_NAME, "entity", "PERS")], who)
            found: list[Article] = []

            def look() -> None:
                found[:] = find_everywhere(project, search)

            ours = median_seconds(look, _TIMES)
            count = sum(len(item.mentions) for item in found)
            say(f"  {count} candidates in {len(found)} articles")
            assert count == _WITH_NAME * _EACH
            floor = _scan(path)
            candidates = Figure(f"candidates for one name, {count} mentions in {len(found)} articles", ours, floor, 3.0)
        taken, plain = zip(*(_apply(path, found, who) for _ in range(_TIMES)), strict=True)
        return [candidates, Figure(f"{count} marks applied as one edit", median(taken), median(plain), 2.5)]
    finally:
        shutil.rmtree(folder)


def _make(path: Path) -> None:
    source = random.Random(1)
    rare = ["".join(source.choices(_SYLLABLES, k=source.randint(2, 4))) for _ in range(_RARE)]
    with Project.create(path, find_scheme("media")) as project:
        project.add_annotator("bench")
        changes: list[Change] = []
        contents: dict[str, Content] = {}
        for number in range(_ARTICLES):
            words = article(source, _WORDS).split(" ")
            for place in range(0, len(words), 3):
                words[place] = source.choice(rare)
            if number % (_ARTICLES // _WITH_NAME) == 0:
                for _ in range(_EACH - 1):
                    words.insert(source.randrange(len(words)), source.choice(_FORMS))
                words.insert(0, _NAME)
            text = " ".join(words)
            document = Document(f"{number:016x}", text_hash(text), len(text), f"مقال {number}")
            changes.append(Change(None, document))
            contents[document.id] = Content(text)
            if len(changes) == 500:
                project.apply(Edit("import", "", tuple(changes), contents))
                changes, contents = [], {}


def _apply(path: Path, found: list[Article], who: str) -> tuple[float, float]:
    """Ours and the floor, each on files without marks."""
    copy = path.with_name("copy.annot")
    shutil.copy(path, copy)
    try:
        with Project(copy) as project:
            edit = accept({item.document.id: (item.text, item.mentions) for item in found}, who)
            assert edit is not None
            return seconds(lambda: project.apply(edit)), _insert(copy, len(edit.changes))
    finally:
        copy.unlink()


def _scan(path: Path) -> float:
    """One `LIKE '%…%'` over all texts."""
    database = sqlite3.connect(path)
    try:
        return median_seconds(
            lambda: database.execute("SELECT document FROM texts WHERE text LIKE '%الهاشمي%'").fetchall(), _TIMES
        )
    finally:
        database.close()


def _insert(path: Path, count: int) -> float:
    """One executemany of the rows of the newest marks, into a table with the same columns and indexes."""
    database = sqlite3.connect(path, isolation_level=None)
    copy = path.with_name("plain.db")
    rows = database.execute("SELECT * FROM spans ORDER BY rowid DESC LIMIT ?", [count]).fetchall()
    schema = database.execute("SELECT sql FROM sqlite_master WHERE tbl_name = 'spans' AND sql IS NOT NULL").fetchall()
    database.close()
    plain = sqlite3.connect(copy, isolation_level=None)
    try:
        plain.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" + ";".join(sql for (sql,) in schema)
        )

        def insert() -> None:
            plain.execute("BEGIN IMMEDIATE")
            plain.executemany(f"INSERT INTO spans VALUES ({', '.join('?' * len(rows[0]))})", rows)
            plain.execute("COMMIT")

        return seconds(insert)
    finally:
        plain.close()
        for file in copy.parent.glob("plain.db*"):
            file.unlink()
