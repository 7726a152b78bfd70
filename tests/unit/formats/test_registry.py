"""Every format is listed once, does something, is found by its suffix, and has a page."""

import csv
from pathlib import Path

import pytest

from annotator.formats import FORMATS, Source, format_named, format_of, target_path
from annotator.model import UserError

DOCS = Path(__file__).resolve().parents[3] / "docs" / "formats.md"
OWN_PAGES = DOCS.with_suffix("")


def test_ids_are_the_ones_that_scripts_use() -> None:
    assert {item.id for item in FORMATS} >= {"text", "jsonl", "csv", "csv-articles"}
    assert len({item.id for item in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("item", FORMATS, ids=lambda item: item.id)
def test_each_format_does_something_and_has_a_page(item) -> None:  # type: ignore[no-untyped-def]
    assert item.reads or item.writes
    assert item.suffix.startswith(".") and item.suffix == item.suffix.lower()
    assert item.name.en and item.name.ar
    assert f"[`{item.id}`](formats/{item.id}.md)" in DOCS.read_text(encoding="utf-8")
    page = (OWN_PAGES / f"{item.id}.md").read_text(encoding="utf-8")
    assert page.startswith(f"# `{item.id}`: ") and ("```" in page or not item.writes)
    assert not [option.id for option in item.options if f"`{option.id}`" not in page]
    assert format_named(item.id) is item


def test_an_unknown_format_is_a_sentence_with_the_known_ones() -> None:
    with pytest.raises(UserError, match=r"pdf.*jsonl"):
        format_named("pdf")


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.txt", "text"), ("a.TXT", "text"), ("a.jsonl", "jsonl"), ("a.ndjson", "jsonl"), ("a.x", None)],
)
def test_the_suffix_decides(tmp_path: Path, name: str, found: str | None) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    item = format_of(Source(tmp_path / name))
    assert (item.id if item else None) == found


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (["document", "kind", "id", "label", "start", "text"], "csv"),
        (["title", "text"], "csv-articles"),
        (["anything"], "csv-articles"),
    ],
)
def test_tables_are_told_apart_by_their_columns(tmp_path: Path, header: list[str], found: str) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerow(header)
    item = format_of(Source(path))
    assert item is not None and item.id == found


def test_a_path_with_the_suffix_is_a_file_and_any_other_a_folder() -> None:
    assert target_path(Path("x/out.jsonl"), format_named("jsonl"))
    assert not target_path(Path("x/out"), format_named("jsonl"))
    assert not target_path(Path("x/out.csv"), format_named("jsonl"))
