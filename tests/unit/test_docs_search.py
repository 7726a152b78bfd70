"""Every example of the page about searching means what the page says, and can be asked."""

import re
from pathlib import Path

import pytest

from annotator.model import Edit, Entity
from annotator.store import Project, find_scheme
from annotator.store.search.query import FIELDS, parse
from annotator.store.search.results import search

PAGE = (Path(__file__).parents[2] / "docs" / "search.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| `")]
EXAMPLES = [example for row in ROWS for example in re.findall("`([^`]+)`", row)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project.create(tmp_path / "docs.annot", find_scheme("media"))
    made.add_annotator("منى")
    made.apply(Edit.create("people", "", [Entity("e", "بوتين", "PERS")]))
    return made


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_can_be_asked_and_its_fields_are_fields(project: Project, example: str) -> None:
    query = parse(example, project.scheme)
    assert query
    assert search(project, query).total == 0
    fields = re.findall(r"(\w+):", example)
    assert len(fields) == len(query.clauses) + sum(1 for item in query.words if item.column)


def test_every_field_is_on_the_page() -> None:
    named = set(re.findall(r"(\w+):", PAGE))
    assert set(FIELDS) - {"story", "layer", "text"} <= named


def test_the_arabic_names_on_the_page_are_fields() -> None:
    line = PAGE[PAGE.index("Fields have Arabic names too:") :].partition(":")[2].partition(".")[0]
    for name in re.split(r"[،\s]+", line.strip()):
        query = parse(f"{name}:x", find_scheme("media"))
        assert query.clauses or query.words[0].column, name
