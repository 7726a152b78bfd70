"""Make the records of both halves from the marked pages: `python -m benchmarks.corpus.build_sections`."""

import json
import re
from pathlib import Path
from typing import Any

from annotator.model import ROLES, Section, text_hash
from benchmarks.corpus.build import half

HOME = Path(__file__).parent / "sections"
SOURCES = HOME / "articles"
_ROLE = re.compile(r"@(?:(?P<outer>[a-z-]+)>)?(?P<role>[a-z-]+) ")


def read_page(source: str) -> tuple[dict[str, str], str, tuple[Section, ...]]:
    """What its header says, the text, and the sections; lines of one role that follow each other are one section."""
    header, _, body = source.partition("---\n")
    meta = dict(line.split(": ", 1) for line in header.splitlines())
    text = ""
    sections: list[Section] = []
    for line in body.rstrip("\n").split("\n"):
        head = _ROLE.match(line)
        outer, role = (head["outer"], head["role"]) if head else (None, "body")
        start = len(text)
        text += (line[head.end() :] if head else line) + "\n"
        if not line.strip():
            continue
        assert role in ROLES and outer in (None, "embedded"), line
        place = _stretch(text, start, len(text))
        if outer is None:
            _join(sections, Section(role, *place))
        else:
            last = sections[-1] if sections and sections[-1].role == outer else Section(outer, *place)
            inner = list(last.sections)
            _join(inner, Section(role, *place))
            if sections and sections[-1].role == outer:
                sections.pop()
            sections.append(Section(outer, last.start, place[1], tuple(inner)))
    return meta, text.removesuffix("\n"), tuple(sections)


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _join(sections: list[Section], new: Section) -> None:
    if sections and sections[-1].role == new.role:
        new = Section(new.role, sections.pop().start, new.end)
    sections.append(new)


def tree(section: Section) -> dict[str, Any]:
    """A section as records have it."""
    found: dict[str, Any] = {"role": section.role, "start": section.start, "end": section.end}
    return found | ({"sections": [tree(item) for item in section.sections]} if section.sections else {})


def build() -> dict[Path, str]:
    """Every record file with what belongs into it; nothing is written."""
    files = {}
    for path in sorted(SOURCES.glob("*.txt")):
        meta, text, sections = read_page(path.read_text(encoding="utf-8"))
        title = next((text[item.start : item.end] for item in sections if item.role == "headline"), "")
        record = {
            "schema": 1,
            "id": path.stem,
            "text": text,
            "text_sha256": text_hash(text),
            "offset_unit": "code_point",
            "title": title.split("\n")[0],
            "lang": "ar",
            "meta": meta,
            "sections": [tree(item) for item in sections],
        }
        files[HOME / half(path.stem) / f"{path.stem}.jsonl"] = json.dumps(record, ensure_ascii=False) + "\n"
    return files


if __name__ == "__main__":
    for place, content in build().items():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8")
