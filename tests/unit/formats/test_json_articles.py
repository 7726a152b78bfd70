"""JSON as scrapers and news services write it, and our own."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import Problem, Record, Source, Unfit, format_of
from annotator.formats.columns import guess
from annotator.formats.json_articles import read
from annotator.formats.jsonl import read as read_lines

SCRAPED = {
    "headline": "عنوان",
    "content": "قال الوزير.",
    "publishedAt": "2024-10-11T09:30:00Z",
    "source": {"id": None, "name": "وكالة"},
    "link": "https://news.example/1",
    "tags": ["ثقافة", "كتب"],
    "authors": [],
}


def records(tmp_path: Path, tree: Any, encoding: str = "utf-8") -> list[Record | Problem]:
    path = tmp_path / "a.json"
    path.write_bytes((tree if isinstance(tree, str) else json.dumps(tree, ensure_ascii=False)).encode(encoding))
    found = format_of(Source(path))
    assert found is not None and found.id == "json"
    return list(read(Source(path)))


@pytest.mark.parametrize("wrap", [lambda x: x, lambda x: [x], lambda x: {"status": "ok", "articles": [x]}])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256"])
def test_an_object_a_list_or_an_object_with_a_list(tmp_path: Path, wrap: Any, encoding: str) -> None:
    (record,) = records(tmp_path, wrap(SCRAPED), encoding)
    assert isinstance(record, Record)
    assert record.text == "قال الوزير." and record.document.title == "عنوان"
    assert record.document.meta == {
        "published": "2024-10-11",
        "publishedAt": "2024-10-11T09:30:00Z",
        "outlet": "وكالة",
        "url": "https://news.example/1",
        "keywords": "ثقافة, كتب",
    }


def test_lines_of_scraped_articles_are_understood_too(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(SCRAPED), encoding="utf-8")
    (record,) = read_lines(Source(path))
    assert isinstance(record, Record) and record.text == "قال الوزير." and record.document.meta["outlet"] == "وكالة"


def test_our_own_records_stay_as_they_are(tmp_path: Path) -> None:
    span = {"layer": "entity", "label": "PERS", "start": 0, "end": 3, "text": "قال"}
    (record,) = records(tmp_path, [{"schema": 1, "text": "قال", "annotator": "mona", "spans": [span], "id": "d1"}])
    assert isinstance(record, Record) and record.spans[0].label == "PERS" and record.document.id == "d1"


def test_a_bad_article_is_named_by_its_place(tmp_path: Path) -> None:
    found = records(tmp_path, [SCRAPED, {"headline": "بلا نص"}, 7, SCRAPED])
    assert [item.line for item in found if isinstance(item, Record)] == [1, 4]
    assert sorted({item.line or 0 for item in found if isinstance(item, Problem) and not item.kept}) == [2, 3]


@pytest.mark.parametrize(
    ("content", "reason"), [("", "empty"), ("{", "not JSON"), ("[]", "No articles"), ("3", "No articles")]
)
def test_what_holds_none_is_a_sentence(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(Unfit, match=reason):
        records(tmp_path, content)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["ID", "Title", "Full Text", "Date"], {"text": "Full Text", "title": "Title", "published": "Date"}),
        (["المُحتوى", "العنوان", "إسم الموقع"], {"text": "المُحتوى", "title": "العنوان", "outlet": "إسم الموقع"}),
        (
            ["article_body", "headline", "pub-date"],
            {"text": "article_body", "title": "headline", "published": "pub-date"},
        ),
        (["content", "text"], {"text": "text"}),
        (["a", ""], {}),
    ],
)
def test_columns_are_known_by_their_names(names: list[str], found: dict[str, str]) -> None:
    assert guess(names) == found
