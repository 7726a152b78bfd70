"""Two hundred damaged variants of each good file: what is sound comes in, the rest is told, and nothing breaks."""

import io
import json
import random
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from annotator.exchange.datasets.plan import Plan
from annotator.exchange.exporting import export
from annotator.exchange.importing import import_paths
from annotator.formats import FORMATS
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


def line_twice(source: random.Random, data: bytes) -> bytes:
    """A line, with its ids, once more somewhere else."""
    lines = data.split(b"\n")
    lines.insert(source.randrange(len(lines)), source.choice(lines))
    return b"\n".join(lines)


def replaced(pattern: bytes, by: tuple[bytes, ...]) -> Callable[[random.Random, bytes], bytes]:
    def damage(source: random.Random, data: bytes) -> bytes:
        found = list(re.finditer(pattern, data))
        if not found:
            return swapped(source, data)
        match = source.choice(found)
        return data[: match.start()] + source.choice(by) + data[match.end() :]

    return damage


numbers = replaced(rb"-?[0-9]+", (b"-1", b"0", b"7", b"4000", b"9" * 30, b"1.5", b"1e999", b"", b"x", b'"3"', b"null"))
"""Huge numbers, offsets beyond the end, and what is no number."""
words = replaced(
    rb"[A-Za-z_]+", (b"nonsense", b"", b"PERS", b"null", b"[]", b"{}", b"x" * 3000, "وسم".encode(), b"\\ud83d", b"s2")
)
"""Unknown labels, ids used twice, wrong types."""

DAMAGES = (cut_short, swapped, doubled, without_a_piece, line_twice, numbers, words, words)


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


@dataclass(frozen=True)
class Case:
    """How a format is damaged: `file` is the one that gets it; what lies beside it comes in with it.

    `sample` makes a good file of a format that only comes in; the others are exported, with these `options`. `first`
    are formats whose good files come in before, because the damaged one speaks of articles that have to be there.
    Archives are damaged as they are, and every second time inside: in this part, which is packed again.
    """

    file: str
    sample: Callable[[], bytes] | None = None
    options: Mapping[str, str] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    inside: str = ""


def page() -> bytes:
    body = f"<article><h1>خبر</h1><p>{TEXT}</p></article>"
    return f"<html><head><title>خبر</title></head><body>{body}</body></html>".encode()


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("خبر", 1)
    document.add_paragraph(TEXT)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def excel_table() -> bytes:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["title", "text", "views"], ["خبر", TEXT, 3], ["آخر", "نص آخر", 4.5]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def trec_news() -> bytes:
    docs = (f"<DOC>\n<DOCNO>{n}</DOCNO>\n<TITLE>خبر</TITLE>\n<TEXT>\n{TEXT} {n}\n</TEXT>\n</DOC>\n" for n in (1, 2))
    return "".join(docs).encode()


def scraped() -> bytes:
    items = [{"headline": "خبر", "content": f"{TEXT} {n}", "link": "https://example.org"} for n in (1, 2)]
    return json.dumps(items, ensure_ascii=False, indent=1).encode()


CASES = {
    "text": Case("good.txt", sample=TEXT.encode),
    "jsonl": Case("good.jsonl"),
    "html": Case("good.html", sample=page),
    "docx": Case("good.docx", sample=word_file, inside="word/document.xml"),
    "xlsx": Case("good.xlsx", sample=excel_table, inside="xl/worksheets/sheet1.xml"),
    "trec": Case("good.trec", sample=trec_news),
    "json": Case("good.json", sample=scraped),
    "csv": Case("good.csv", first=("csv-articles",)),
    "csv-articles": Case("good.csv"),
    "conll": Case("good.conll", options={"head": "text", "nested": "all"}),
    "brat": Case("out/annotations/mona/d1.ann"),
    "cas": Case("out/annotations/mona/d1.xmi"),
    "labelstudio": Case("good.json"),
    "doccano": Case("good.jsonl", options={"form": "relations"}),
}
"""Every format that reads has a line here."""


def test_every_format_that_reads_is_damaged_here() -> None:
    assert CASES.keys() == {item.id for item in FORMATS if item.reads}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each format, with a good file or a good export in it, and a project to import into."""
    home = tmp_path_factory.mktemp("good")
    path = home / "records.jsonl"
    path.write_bytes(b"".join(json.dumps(item, ensure_ascii=False).encode() + b"\n" for item in RECORDS))
    with Project.create(home / "good.annot", find_scheme("media")) as project:
        assert import_paths(project, [path]).ok
        for ident, case in CASES.items():
            folder = home / ident
            folder.mkdir()
            if case.sample is not None:
                (folder / case.file).write_bytes(case.sample())
            else:
                export(project, folder / case.file.split("/")[0], Plan(ident, options=case.options))
            assert (folder / case.file).is_file()
    for ident, case in CASES.items():
        with Project.create(home / f"{ident}.annot", find_scheme("media")) as project:
            for other in case.first:
                import_paths(project, [home / other / CASES[other].file], format=other)
    return home


def damaged(source: random.Random, data: bytes, number: int, inside: str) -> bytes:
    """The data with the damage of this number."""
    damage = DAMAGES[number % len(DAMAGES)]
    if not inside or number // len(DAMAGES) % 2:
        return damage(source, data)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, damage(source, old.read(name)) if name == inside else old.read(name))
    return out.getvalue()


def bring_in(tmp_path: Path, good: Path, ident: str, data: bytes) -> tuple[int, int]:
    """Import a format's folder with these bytes in the place of the good ones. The project must stay sound, and say
    what was left out; how many marks came in, and how many things were told."""
    case = CASES[ident]
    folder = tmp_path / "in"
    shutil.copytree(good / ident, folder)
    (folder / case.file).write_bytes(data)
    shutil.copyfile(good / f"{ident}.annot", tmp_path / "a.annot")
    with Project(tmp_path / "a.annot") as project:
        report = import_paths(project, [folder], format=ident, annotator="default")
        for problem in [*report.problems, *report.notes]:
            assert problem.file.startswith(str(folder)) and str(problem)
        assert [str(sentence) for sentence in report.sentences()]
        assert check(project).problems == []
        export(project, tmp_path / "out.jsonl", "jsonl", annotators="all")
        for line in (tmp_path / "out.jsonl").read_bytes().splitlines():
            tree = json.loads(line)
            for mark in tree.get("spans", ()):
                assert tree["text"][mark["start"] : mark["end"]] == mark["text"]
        before = list(project.db.conn.iterdump())
        import_paths(project, [folder], format=ident, annotator="default")
        assert list(project.db.conn.iterdump()) == before
    shutil.rmtree(folder)
    return report.marks.total() + report.documents, len(report.problems) + len(report.notes)


@pytest.mark.parametrize("ident", CASES)
def test_damaged_files(tmp_path: Path, good: Path, ident: str) -> None:
    source = random.Random(ident)
    data = (good / ident / CASES[ident].file).read_bytes()
    came_in, told = bring_in(tmp_path, good, ident, data)
    assert came_in
    inside = CASES[ident].inside
    counts = [bring_in(tmp_path, good, ident, damaged(source, data, number, inside)) for number in range(200)]
    assert sum(bool(marks) for marks, _ in counts) > 10, "what is sound did not come in"
    if ident not in ("text", "html"):
        assert sum(more > told for _, more in counts) > 20, "what was left out was not told"


def test_values_of_wrong_types(tmp_path: Path, good: Path) -> None:
    source = random.Random(2)
    for _ in range(200):
        bring_in(tmp_path, good, "jsonl", of_wrong_type(source))


@pytest.mark.parametrize("ident", CASES)
def test_what_cannot_be_opened_changes_nothing(tmp_path: Path, good: Path, ident: str) -> None:
    path = tmp_path / Path(CASES[ident].file).name
    path.write_bytes(bytes(range(256)) * 8)
    with Project.create(tmp_path / "a.annot", find_scheme("media")) as project:
        before = list(project.db.conn.iterdump())
        report = import_paths(project, [path], format=ident, annotator="mona")
        assert not report.ok and len(report.problems) == 1
        assert list(project.db.conn.iterdump()) == before
