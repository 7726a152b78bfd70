"""Who is spoken of where, over many marks: counting all entities, and listing the mentions of the most frequent one."""

import random
import shutil
import tempfile
from pathlib import Path

from annotator.model import Change, Content, Document, Edit, Entity, Span, text_hash
from annotator.store import Project, find_scheme
from annotator.store.entity_reading import entity_counts, mentions
from benchmarks.figures import Figure, median_seconds, say

_ARTICLES, _SPANS, _ENTITIES = 2_500, 100, 5_000


def run() -> list[Figure]:
    """Ask a project of 250,000 marks; the floor is what sqlite3 takes to hand over the linked rows."""
    folder = Path(tempfile.mkdtemp(prefix="annotator-bench-"))
    try:
        path = folder / "entities.annot"
        say("  writing")
        person, most = _write(path)
        with Project(path, "read") as project:
            connection = project.db.conn

            def rows(sql: str, *values: str) -> float:
                return median_seconds(lambda: connection.execute(sql, values).fetchall(), 5)

            counting = median_seconds(lambda: entity_counts(project, [person], {}), 5)
            linked = rows("SELECT entities FROM spans NOT INDEXED WHERE entities IS NOT NULL")
            page = median_seconds(lambda: mentions(project, [most], [person], limit=100), 5)
            found = rows("SELECT * FROM spans WHERE entities = ?", f'["{most}"]')
        return [
            Figure("counts of 5,000 entities in 250,000 marks / their rows", counting, linked, 3),
            Figure("100 of an entity's mentions, with context / all its rows", page, found, 2),
        ]
    finally:
        shutil.rmtree(folder)


def _write(path: Path) -> tuple[str, str]:
    """Marks whose entities are as unevenly frequent as names in the news are; gives annotator and first entity."""
    source = random.Random(1)
    entities = [Entity(f"e{n:04}", f"name {n}", "PERS") for n in range(_ENTITIES)]
    weights = [1 / (n + 1) for n in range(_ENTITIES)]
    with Project.create(path, find_scheme("media")) as project:
        person = project.add_annotator("bench").id
        project.apply(Edit.create("import", "", entities))
        for first in range(0, _ARTICLES, 100):
            changes: list[Change] = []
            contents: dict[str, Content] = {}
            for number in range(first, first + 100):
                chosen = source.choices(entities, weights, k=_SPANS)
                text = " ".join(f"بعض الكلام عن {entity.name}" for entity in chosen)
                ident, place = f"d{number}", 0
                changes.append(Change(None, Document(ident, text_hash(text), len(text), ident)))
                contents[ident] = Content(text)
                for order, entity in enumerate(chosen):
                    start = text.index(entity.name, place)
                    place = start + len(entity.name)
                    ids = (entity.id,) if source.random() < 0.7 else ()
                    ranges = ((start, place),)
                    span = Span(f"{ident}-{order}", ident, person, "entity", "PERS", ranges, entity.name, entities=ids)
                    changes.append(Change(None, span))
            project.apply(Edit("import", person, tuple(changes), contents))
    return person, entities[0].id
