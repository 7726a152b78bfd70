"""TREC-style news: fields to their places, and an abstract that repeats the text only once."""

from pathlib import Path

import pytest

from annotator.formats import Problem, Record, Source, format_of
from annotator.formats.trec import read
from annotator.model import Section

LEAD = "افتتحت الوزيرة معرض الكتاب في بيروت."
REST = "وقالت: «القراءة حق للجميع» & أضافت أن الدخول مجاني."


def doc(text: str = f"{LEAD} {REST}", abstract: str = "", **more: str) -> str:
    fields = {"DOCNO": "news-17", "TITLE": "افتتاح &amp; معرض", "TIME": "24/02/2015", "SRC": "وكالة", **more}
    tags = "\n".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
    return f"<DOC>\n{tags}\n<ABSTRACT>\n{abstract}\n</ABSTRACT>\n<TEXT>\n{text}\n</TEXT>\n</DOC>\n"


def records(tmp_path: Path, content: str, encoding: str = "utf-8") -> list[Record | Problem]:
    path = tmp_path / "a.xml.txt"
    path.write_bytes(content.encode(encoding))
    source = Source(path)
    found = format_of(source)
    assert found is not None and found.id == "trec"
    return list(read(source))


def record(tmp_path: Path, content: str) -> Record:
    (found,) = records(tmp_path, content)
    assert isinstance(found, Record)
    return found


def test_fields_go_to_their_places(tmp_path: Path) -> None:
    found = record(tmp_path, doc(CAT="ثقافة", URL="https://news.example/17", AUTHOR=""))
    assert found.text == f"{LEAD} {REST}"
    assert found.document.id == "news-17" and found.document.title == "افتتاح & معرض"
    assert found.document.meta == {
        "published": "2015-02-24",
        "time": "24/02/2015",
        "outlet": "وكالة",
        "cat": "ثقافة",
        "url": "https://news.example/17",
        "file": "a.xml.txt",
    }


@pytest.mark.parametrize(
    ("written", "day"),
    [("2017-02-12T22:53:00+01:00", "2017-02-12"), ("12 شباط 2017", "2017-02-12"), ("غير معروف", None)],
)
def test_dates_become_days(tmp_path: Path, written: str, day: str | None) -> None:
    meta = record(tmp_path, doc(TIME=written)).document.meta
    assert meta.get("published") == day and meta["time"] == written


@pytest.mark.parametrize("abstract", [LEAD, LEAD.replace("افتتحت", "إفتتحت"), LEAD.rstrip("."), f"{LEAD}  "])
def test_an_abstract_that_repeats_the_text_is_its_lead(tmp_path: Path, abstract: str) -> None:
    found = record(tmp_path, doc(abstract=abstract))
    assert found.text == f"{LEAD} {REST}"
    lead, body = found.document.sections
    assert (lead.role, body.role) == ("lead", "body")
    assert found.text[lead.start : lead.end] == LEAD and found.text[body.start : body.end] == REST


def test_another_abstract_comes_before_the_text(tmp_path: Path) -> None:
    found = record(tmp_path, doc(abstract="ملخص آخر."))
    assert found.text == f"ملخص آخر.\n\n{LEAD} {REST}"
    assert found.document.sections == (Section("lead", 0, 9), Section("body", 11, len(found.text)))


@pytest.mark.parametrize("abstract", ["***", f"{LEAD} {REST}"])
def test_abstracts_that_say_nothing_of_their_own(tmp_path: Path, abstract: str) -> None:
    assert REST in (record(tmp_path, doc(abstract=abstract)).text or "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1256"])
def test_many_in_one_file_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    found = records(tmp_path, doc() + doc(text="", DOCNO="news-18") + doc(DOCNO="news-19"), encoding)
    assert [item.line for item in found] == [1, 13, 25]
    assert [item.document.id for item in found if isinstance(item, Record)] == ["news-17", "news-19"]
    assert isinstance(found[1], Problem) and "no text" in str(found[1].message)
