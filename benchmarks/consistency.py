"""Words labelled differently, or marked here and bare there, over 10,000 articles of 400 words."""

import random
import re
import shutil
import tempfile
from pathlib import Path

from annotator.assist.consistency import find_bare, known_surfaces, uneven
from annotator.model import Change, Content, Document, Edit, Span, text_hash
from annotator.store import Project, find_scheme
from benchmarks.figures import Figure, say, seconds
from benchmarks.generate import article

_ARTICLES, _WORDS, _NAMES, _MENTIONS, _MARKED = 10_000, 400, 3_000, 15, 12


def run() -> list[Figure]:
    """The floors: sqlite3 groups the marks by words and label; the texts are read and cut into words."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        path = folder / "consistency.annot"
        say("  writing")
        person = _write(path)
        with Project(path, "read") as project:
            execute = project.db.conn.execute
            listing = seconds(lambda: uneven(known_surfaces(project, person)))
            grouped = seconds(
                lambda: execute("SELECT layer, label, text, count(*) FROM spans GROUP BY layer, label, text").fetchall()
            )
            surfaces = known_surfaces(project, person)
            word = re.compile(r"\w+")
            bare = seconds(lambda: sum(1 for _ in find_bare(project, person, surfaces)))
            cut = seconds(lambda: [word.findall(text) for (text,) in execute("SELECT text FROM texts")])
        return [
            Figure("words labelled differently, 120,000 marks / group by", listing, grouped, 2),
            Figure("marked here, bare there, 10,000 articles / their words", bare, cut, 3),
        ]
    finally:
        shutil.rmtree(folder)


def _write(path: Path) -> str:
    """Articles in which some names stand, most of them marked, now and then with another label."""
    source = random.Random(1)
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    names = [" ".join("".join(source.choices(letters, k=6)) for _ in range(1 + n % 2)) for n in range(_NAMES)]
    with Project.create(path, find_scheme("media")) as project:
        person = project.add_annotator("bench").id
        for first in range(0, _ARTICLES, 200):
            changes: list[Change] = []
            contents: dict[str, Content] = {}
            for number in range(first, first + 200):
                words = article(source, _WORDS - _MENTIONS).split(" ")
                chosen = source.choices(names, k=_MENTIONS)
                for name in chosen:
                    words.insert(source.randrange(len(words)), name)
                text, ident = " ".join(words), f"d{number}"
                changes.append(Change(None, Document(ident, text_hash(text), len(text), ident)))
                contents[ident] = Content(text)
                taken = {text.index(name): name for name in chosen[:_MARKED]}
                for start, name in taken.items():
                    label = "ORG" if source.random() < 0.02 else "PERS"
                    place = ((start, start + len(name)),)
                    changes.append(Change(None, Span(f"{ident}-{start}", ident, person, "entity", label, place, name)))
            project.apply(Edit("import", person, tuple(changes), contents))
    return person
