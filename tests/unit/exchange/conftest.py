"""A project to import into and a helper that writes records."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.store import Project, check, find_scheme

TEXT = "بغداد: قال الوزير “نحن مستعدون” في القمة."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project with the media scheme, which has to be sound at the end."""
    with Project.create(tmp_path / "project.annot", find_scheme("media")) as opened:
        yield opened
        assert check(opened).problems == []


@pytest.fixture
def records(tmp_path: Path) -> Callable[..., Path]:
    """Writes records (or lines as they are) to a JSONL file and gives its path."""

    def write(*lines: Any, name: str = "records.jsonl") -> Path:
        path = tmp_path / name
        texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
        path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
        return path

    return write


def span(word: str, layer: str = "entity", label: str = "PERS", text: str = TEXT, **more: Any) -> dict[str, Any]:
    """A span over the first occurrence of a word, as records have it."""
    start = text.index(word)
    return {"layer": layer, "label": label, "start": start, "end": start + len(word), "text": word, **more}


def record(*spans: dict[str, Any], text: str = TEXT, annotator: Any = "mona", **more: Any) -> dict[str, Any]:
    """A record of one annotator."""
    return {"text": text, "annotator": annotator, "spans": list(spans), **more}
