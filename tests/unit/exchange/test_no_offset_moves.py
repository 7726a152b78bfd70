"""No mark moves: unclean texts come in, go out in every format that reads too, and come back with marks in place."""

import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.exchange.importing import import_paths
from annotator.exchange.records import choose_annotators, records
from annotator.formats import FORMATS, Format, Record, Source, Target
from annotator.model import Span
from annotator.store import Project, find_scheme
from tests.strategies import raw_texts

OPTIONS: dict[str, dict[str, str]] = {"conll": {"head": "text", "nested": "all", "tokens": "characters"}}
"""What makes a format say all that it can."""

LABELS = ("PERS", "GPE", "ORG", "LOC")
BOTH_WAYS = [item for item in FORMATS if item.reads and item.writes and item.id != "csv-articles"]


@st.composite
def marked(draw: st.DrawFn) -> dict[str, Any]:
    """A record as a source has it: with line ends of all kinds, emoji, vowel marks and controls, and marks on them."""
    text = draw(raw_texts().filter(lambda text: any(character.isalpha() for character in text)))
    spans = []
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        label = draw(st.sampled_from(LABELS))
        spans.append({"layer": "entity", "label": label, "start": start, "end": end, "text": text[start:end]})
    return {"id": "d1", "text": text, "annotator": "mona", "spans": spans, "done": ["entity"]}


def letters(text: str, spans: tuple[Span, ...]) -> Counter[tuple[str, tuple[int, ...]]]:
    """Each mark as its label and the places of all its characters but spaces, which some formats have no marks on."""
    found: Counter[tuple[str, tuple[int, ...]]] = Counter()
    for span in spans:
        places = [place for start, end in span.fragments for place in range(start, end) if not text[place].isspace()]
        if places:
            found[span.label, tuple(places)] = 1
    return found


def crossing(spans: tuple[Span, ...]) -> bool:
    """Whether two marks of one label cross, which tags cannot say; the report then counts those left out."""
    pairs = [(one, other) for one in spans for other in spans if one.label == other.label]
    return any(one.start < other.start < one.end < other.end for one, other in pairs)


def there_and_back(item: Format, record: Record, folder: Path) -> tuple[Record, Target]:
    """The record after it went out in this format and was read again."""
    scheme = find_scheme("media")
    path = folder / (item.id if item.folder else f"{item.id}{item.suffix}")
    if item.folder:
        path.mkdir()
    assert item.write is not None and item.read is not None and record.annotator is not None
    target = Target(path, scheme, (record.annotator,), item.settled(scheme, OPTIONS.get(item.id, {})))
    item.write([record], target)
    files = [path] if path.is_file() else [file for file in path.rglob("d1.*") if file.suffix in item.suffixes]
    (found,) = [part for part in item.read(Source(files[0], scheme=scheme)) if isinstance(part, Record)]
    return found, target


def test_every_format_that_reads_and_writes_is_tried() -> None:
    assert {item.id for item in BOTH_WAYS} >= {"jsonl", "csv", "conll", "brat", "cas", "labelstudio", "doccano"}


@settings(max_examples=60, deadline=None)
@given(marked())
def test_no_mark_moves_in_any_format(drawn: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "raw.jsonl").write_text(json.dumps(drawn), encoding="ascii")
        with Project.create(folder / "a.annot", find_scheme("media")) as project:
            import_paths(project, [folder / "raw.jsonl"])
            found = [record for group in records(project, choose_annotators(project, "all")) for record in group]
        if not found or not found[0].spans:
            return  # nothing was left of the marks when the text was cleaned
        record = found[0]
        text = record.text or ""
        for item in BOTH_WAYS:
            back, target = there_and_back(item, record, folder)
            assert back.text in (None, text), item.id
            here, there = letters(text, back.spans), letters(text, record.spans)
            if item.id == "conll" and crossing(record.spans):
                assert here <= there and target.notes
            else:
                assert here == there, item.id
