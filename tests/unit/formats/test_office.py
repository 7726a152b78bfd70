"""Word and Excel files, whole, broken and in disguise."""

import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml

from annotator.formats import Problem, Record, Source, Unfit, format_of
from annotator.formats.columns import Columns

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = "قال الوزير سامر حداد إن بيروت تنتظر."


def read(path: Path, columns: Columns | None = None) -> list[Any]:
    source = Source(path, columns=columns or Columns())
    found = format_of(source)
    assert found is not None and found.read is not None
    return list(found.read(source))


def sheet(path: Path, *rows: list[Any], more: dict[str, list[list[Any]]] | None = None) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    for title, others in (more or {}).items():
        other = book.create_sheet(title)
        for row in others:
            other.append(row)
    book.save(path)
    return path


def test_a_word_file_is_one_article_with_all_its_text(tmp_path: Path) -> None:
    document = docx.Document()
    document.core_properties.author = "هدى منصور"
    document.add_heading("عنوان المقال", 1)
    paragraph = document.add_paragraph("قال ")
    paragraph._p.append(parse_xml(f"<w:ins {W}><w:r><w:t>الوزير</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>السابق</w:delText></w:r></w:del>"))
    document.add_table(1, 2).cell(0, 1).text = "خلية"
    control = f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>حقل</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.append(parse_xml(control))
    document.save(str(tmp_path / "مقال.docx"))
    (record,) = read(tmp_path / "مقال.docx")
    assert record.text == "عنوان المقال\nقال الوزير\n\nخلية\nحقل"
    assert record.document.title == "عنوان المقال"
    assert record.document.meta == {"file": "مقال.docx", "author": "هدى منصور"}


def test_a_table_comes_in_row_by_row(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx",
        [],
        ["م", "عنوان الخبر", "نص الخبر", "تاريخ النشر", "المصدر"],
        [1, "عنوان", TEXT, datetime.datetime(2024, 10, 11, 9, 30), "وكالة"],
        [],
        [2, None, TEXT, "12 شباط 2017", None],
        more={"ملاحظات": [["a", "b"]]},
    )
    first, second, note = read(path)
    assert (first.line, second.line) == (3, 5)
    assert first.text == TEXT and first.document.title == "عنوان" and second.document.title == TEXT
    assert first.document.meta == {
        "م": "1",
        "outlet": "وكالة",
        "published": "2024-10-11",
        "تاريخ النشر": "2024-10-11T09:30:00",
        "file": "a.xlsx",
    }
    assert second.document.meta["published"] == "2017-02-12"
    assert note.kept and "ملاحظات" in str(note.message)


def test_a_table_without_a_text_column_names_those_it_has(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ["اسم", "قصة"], ["x", TEXT])
    with pytest.raises(Unfit, match="اسم, قصة"):
        read(path)
    (record,) = read(path, Columns({"text": "قصة"}))
    assert record.text == TEXT and record.document.meta["اسم"] == "x"
    with pytest.raises(Unfit, match="no column “حكاية”"):
        read(path, Columns({"text": "حكاية"}))


def _zip(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


def _bomb(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, bytes(40_000_000))
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "PDF file under another name"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
        (b"", "empty"),
        (b"<html>", "not an Office file"),
        (b"PK\x03\x04 cut off", "not a whole ZIP archive"),
        (_zip("a.txt"), "without a document of this kind"),
        (_zip("word/document.xml", "xl/workbook.xml"), "damaged"),
        (_bomb("word/document.xml"), "times its size"),
    ],
)
@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_what_is_no_such_file_is_a_sentence(tmp_path: Path, suffix: str, data: bytes, reason: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(Unfit, match=reason):
        read(path)


def test_entities_of_a_word_file_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("كلمة السر", encoding="utf-8")
    whole = tmp_path / "a.docx"
    docx.Document().save(str(whole))
    evil = tmp_path / "b.docx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(evil, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "word/document.xml":
                data = (
                    f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document {W}><w:body><w:p><w:r>'
                    "<w:t>قبل &x; بعد</w:t></w:r></w:p></w:body></w:document>"
                ).encode()
            new.writestr(item, data)
    try:
        (found,) = read(evil)
    except Unfit:
        return
    assert isinstance(found, (Record, Problem))
    assert not isinstance(found, Record) or "السر" not in (found.text or "")
