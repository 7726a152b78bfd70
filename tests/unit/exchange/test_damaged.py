"""Two hundred damaged variants of each good file: what is sound comes in, the rest is told, and nothing breaks."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.store import Project, check, find_scheme
from tests.unit.exchange.conftest import TEXT, record, span

RECORDS = [
    record(
        span("بغداد", label="GPE", id="s1", entities=["e1"]),
        span("نحن مستعدون", "quote", "QUOTE", id="s2", attributes={"type": "direct"}, confidence=0.5),
        span("الوزير", label="OCC", id="s3", note="=x", flag=True),
        relations=[
            {"id": "r1", "kind": "speaker", "from": "s2", "to": "s3"},
            {"id": "r2", "kind": "channel", "from": "s2", "to_entity": "e1"},
        ],
        judgements=[
            {"id": "j1", "name": "sentiment", "value": "neutral"},
            {"id": "j2", "name": "sentiment", "value": "mixed", "quote": "s2", "to_text": "القمة"},
        ],
        entities=[{"id": "e1", "name": "بغداد", "aliases": ["دار السلام"]}],
        sections=[{"role": "body", "start": 0, "end": 20}],
        id="d1",
        meta={"outlet": "وكالة", "url": "https://example.org/1"},
        done=["entity"],
    ),
    record(span("القمة", label="EVENT", id="s4"), id="d1", annotator={"id": "a2", "name": "ali", "kind": "person"}),
    {"text": "خبر لم يوسمه أحد\nوفيه سطران", "id": "d2", "title": "عنوان"},
]
ODD: list[Any] = [
    None,
    True,
    -1,
    0,
    10**40,
    1.5,
    1e300,
    "",
    "\0",
    "x" * 5000,
    [],
    {},
    [[]],
    {"id": {}},
    "s1",
    "d1",
    TEXT,
]


def cut_short(source: random.Random, data: bytes) -> bytes:
    return data[: source.randrange(len(data))]


def swapped(source: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(source.randrange(1, 6)):
        changed[source.randrange(len(changed))] = source.randrange(256)
    return bytes(changed)


def doubled(source: random.Random, data: bytes) -> bytes:
    start = source.randrange(len(data))
    return data[:start] + data[start : start + source.randrange(400)] + data[start:]


def without_a_piece(source: random.Random, data: bytes) -> bytes:
    start = source.randrange(len(data))
    return data[:start] + data[start + source.randrange(400) :]


DAMAGES = (cut_short, swapped, doubled, without_a_piece)


def places(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from places(value, (*path, key))


def of_wrong_type(source: random.Random) -> bytes:
    """The records with a value anywhere in them that does not belong there."""
    trees = json.loads(json.dumps(RECORDS))
    for _ in range(source.randrange(1, 4)):
        *parents, last = source.choice(list(places(trees)))
        home = trees
        for key in parents:
            home = home[key] if isinstance(home, list | dict) and (isinstance(home, list) or key in home) else {}
        if isinstance(home, dict) or (isinstance(home, list) and isinstance(last, int) and last < len(home)):
            home[last] = source.choice(ODD)
    return b"".join(json.dumps(tree).encode() + b"\n" for tree in trees)


def bring_in(tmp_path: Path, data: bytes, name: str, number: int) -> None:
    """Import damaged bytes into a project that has the articles; it must stay sound, and say what was left out."""
    path = tmp_path / name
    path.write_bytes(data)
    with Project.create(tmp_path / f"{number}.annot", find_scheme("media")) as project:
        report = import_paths(project, [path], annotator="default")
        for problem in [*report.problems, *report.notes]:
            assert problem.file == str(path) and str(problem)
        assert [str(sentence) for sentence in report.sentences()]
        assert check(project).problems == []
        export(project, tmp_path / "out.jsonl", "jsonl", annotators="all")
        for line in (tmp_path / "out.jsonl").read_bytes().splitlines():
            tree = json.loads(line)
            for mark in tree.get("spans", ()):
                assert tree["text"][mark["start"] : mark["end"]] == mark["text"]
        before = list(project.db.conn.iterdump())
        import_paths(project, [path], annotator="default")
        assert list(project.db.conn.iterdump()) == before


@pytest.fixture
def good(tmp_path: Path) -> dict[str, bytes]:
    """A good file of each format that can be damaged."""
    path = tmp_path / "good.jsonl"
    path.write_bytes(b"".join(json.dumps(item, ensure_ascii=False).encode() + b"\n" for item in RECORDS))
    with Project.create(tmp_path / "good.annot", find_scheme("media")) as project:
        assert import_paths(project, [path]).ok
        found = {"jsonl": path.read_bytes()}
        for name in ("csv", "csv-articles"):
            export(project, tmp_path / "good.csv", name)
            found[name] = (tmp_path / "good.csv").read_bytes()
    found["text"] = TEXT.encode()
    return found


@pytest.mark.parametrize(
    ("name", "file"), [("jsonl", "a.jsonl"), ("csv-articles", "a.csv"), ("text", "a.txt")], ids=lambda item: item
)
def test_damaged_files(tmp_path: Path, good: dict[str, bytes], name: str, file: str) -> None:
    source = random.Random(name)
    for number in range(200):
        bring_in(tmp_path, DAMAGES[number % len(DAMAGES)](source, good[name]), file, number)


def test_damaged_tables_of_marks(tmp_path: Path, good: dict[str, bytes]) -> None:
    source = random.Random(1)
    for number in range(200):
        path = tmp_path / "a.csv"
        path.write_bytes(DAMAGES[number % len(DAMAGES)](source, good["csv"]))
        with Project.create(tmp_path / f"{number}.annot", find_scheme("media")) as project:
            (tmp_path / "texts.csv").write_bytes(good["csv-articles"])
            import_paths(project, [tmp_path / "texts.csv"])
            import_paths(project, [path], format="csv")
            assert check(project).problems == []


def test_values_of_wrong_types(tmp_path: Path) -> None:
    source = random.Random(2)
    for number in range(200):
        bring_in(tmp_path, of_wrong_type(source), "a.jsonl", number)
