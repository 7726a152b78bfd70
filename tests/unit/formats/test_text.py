"""Plain text comes in whatever encoding it is in; what is no text is refused in a sentence."""

import random
from pathlib import Path

import pytest

from annotator.formats import Problem, Record, Source
from annotator.formats.text import first_line, read
from annotator.model import UserError

ARTICLE = (
    "الوزير يفتتح معرض الكتاب\n\nافتتح وزير الثقافة، أمس الخميس، معرض الكتاب في العاصمة، وقال: «القراءة حق للجميع».\n"
    "وأضاف أن المعرض يضم 300 دار نشر من 12 بلدا.\n"
)


def read_one(path: Path, encoding: str | None = None) -> Record | Problem:
    found = list(read(Source(path, encoding)))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256", "iso-8859-6"]
)
@pytest.mark.parametrize("text", [ARTICLE, ARTICLE * 500, "مرحبا بكم في العاصمة"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str, text: str) -> None:
    path = tmp_path / "a.txt"
    raw = text.replace("«", '"').replace("»", '"') if encoding == "iso-8859-6" else text
    path.write_bytes(raw.encode(encoding))
    record = read_one(path)
    assert isinstance(record, Record)
    assert record.text == raw


def test_arabic_with_french_names_is_windows_1256(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "Le café «Hôtel de Ville» قال الوزير إن المقهى مفتوح"
    path.write_bytes(text.encode("windows-1256"))
    record = read_one(path)
    assert isinstance(record, Record) and record.text == text


def test_the_given_encoding_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("مرحبا".encode("iso-8859-6"))
    record = read_one(path, "iso-8859-6")
    assert isinstance(record, Record) and record.text == "مرحبا"


def test_a_given_encoding_that_does_not_fit_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("abc مرحبا".encode("windows-1256"))
    problem = read_one(path, "utf-8")
    assert isinstance(problem, Problem)
    assert "byte 5" in str(problem)


def test_an_unknown_encoding_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    for name in ("klingon", "hex"):
        with pytest.raises(UserError, match=name):
            read_one(path, name)


def test_damaged_utf8_is_not_taken_for_something_else(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    data = ARTICLE.encode()
    path.write_bytes(data[:101] + b"\xff" + data[101:])
    problem = read_one(path)
    assert isinstance(problem, Problem) and "damaged at byte" in str(problem)


@pytest.mark.parametrize("size", [1, 7, 100, 5000])
def test_binary_data_is_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.txt"
    for seed in range(20):
        path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + random.Random(seed).randbytes(size))
        problem = read_one(path)
        assert isinstance(problem, Problem)
        assert "not text" in str(problem)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_an_empty_file_is_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    problem = read_one(path)
    assert isinstance(problem, Problem) and "empty" in str(problem)


def test_five_megabytes_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "قال الوزير إن المعرض يضم دور نشر " * 90_000
    path.write_text(text, encoding="utf-8")
    record = read_one(path)
    assert isinstance(record, Record) and record.text == text
    assert len(record.document.title) <= 122


def test_the_title_is_the_first_line_and_the_file_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "مقال.txt"
    path.write_text(f"\n \n{ARTICLE}", encoding="utf-8")
    record = read_one(path)
    assert isinstance(record, Record)
    assert record.document.title == "الوزير يفتتح معرض الكتاب"
    assert record.document.meta == {"file": "مقال.txt"}
    assert record.document.id == ""


def test_a_long_first_line_is_cut_between_words() -> None:
    line = "كلمة " * 100
    title = first_line(line)
    assert title.endswith(" …")
    assert len(title) <= 120
    assert line.startswith(title.removesuffix(" …"))
    assert first_line("ا" * 300) == "ا" * 118 + " …"
