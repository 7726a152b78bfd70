"""A saved page becomes its article; what stands around it, and what lies in wait in it, stays outside."""

from pathlib import Path

import pytest

from annotator.formats import Problem, Record, Source
from annotator.formats.html import read
from annotator.model import UserError

PARAGRAPHS = (
    "قالت وزيرة الثقافة ليلى حداد، أمس الخميس، إن معرض الكتاب في بيروت يفتح أبوابه لجميع القرّاء من دون رسوم.",
    "وأضافت أن المعرض يضم 300 دار نشر من 12 بلدا، وأن نصفها يشارك للمرة الأولى في تاريخ هذه التظاهرة.",
    "ويستمر المعرض عشرة أيام، ويختتم بأمسية شعرية يشارك فيها شعراء من لبنان والأردن وتونس والمغرب.",
)
ARTICLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
META = (
    '<meta property="og:site_name" content="وكالة الساحل"><meta property="og:url" content="https://news.example/1">'
    '<meta property="article:published_time" content="2024-10-11T09:30:00+02:00">'
    '<meta name="author" content="هدى منصور">'
)


def page(
    body: str = ARTICLE, head: str = META, title: str = "افتتاح معرض الكتاب", begin: str = "<!doctype html>"
) -> str:
    return (
        f'{begin}<html lang="ar"><head><title>{title}</title>{head}</head><body>'
        f"<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/s'>رياضة</a></li></ul></nav>"
        f"<article><h1>{title}</h1>{body}</article><footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def read_bytes(tmp_path: Path, data: bytes, encoding: str | None = None) -> Record:
    path = tmp_path / "صفحة.html"
    path.write_bytes(data)
    (record,) = read(Source(path, encoding))
    assert isinstance(record, Record)
    return record


def test_the_article_comes_with_its_details_and_the_page_is_kept(tmp_path: Path) -> None:
    data = page().encode()
    record = read_bytes(tmp_path, data)
    assert record.text is not None
    assert all(text in record.text.split("\n") for text in PARAGRAPHS)
    assert "الرئيسية" not in record.text and "الحقوق" not in record.text
    assert record.original == data and record.media_type == "text/html"
    document = record.document
    assert document.title == "افتتاح معرض الكتاب" and document.lang == "ar"
    meta = dict(document.meta)
    assert meta.pop("extractor").startswith("trafilatura ")
    assert meta == {
        "outlet": "وكالة الساحل",
        "url": "https://news.example/1",
        "published": "2024-10-11",
        "author": "هدى منصور",
        "file": "صفحة.html",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1", "nonsense"])
def test_the_encoding_is_found_whatever_the_page_says_of_itself(tmp_path: Path, encoding: str, declared: str) -> None:
    head = f'<meta charset="{declared}">' if declared else ""
    record = read_bytes(tmp_path, page(head=head).encode(encoding))
    assert record.text is not None and PARAGRAPHS[0] in record.text


def test_bytes_that_fit_nothing_do_not_cost_the_article(tmp_path: Path) -> None:
    data = page(head='<meta charset="utf-8">').encode().replace("بيروت".encode(), b"\xd8\xff\xfe")
    record = read_bytes(tmp_path, data)
    assert record.text is not None and "\ufffd" in record.text and PARAGRAPHS[1] in record.text


def test_nothing_in_a_page_is_run_fetched_or_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("كلمة السر", encoding="utf-8")
    begin = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "z">]>'
    body = (
        f"{ARTICLE}<p>قال &x; الوزير إن الأمر انتهى، ولم يضف شيئا إلى ذلك في المؤتمر الصحفي.</p>"
        "<script>document.write('ظهر')</script><img src='http://127.0.0.1:9/x.png' onerror='alert(1)'>"
        f"<iframe src='{secret.as_uri()}'></iframe><p>وختم الوزير بالقول إن &lt;b&gt;النتائج&lt;/b&gt; ستعلن غدا.</p>"
    )
    record = read_bytes(tmp_path, page(body=body, begin=begin).encode())
    assert record.text is not None
    assert "كلمة السر" not in record.text and "ظهر" not in record.text and "alert" not in record.text
    assert "<b>النتائج</b>" in record.text  # letters of the text; the window shows them as such


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"<html><body></body></html>", "No article"),
        (b"\0\1\2" * 4000, "."),
        (b"x" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_what_holds_no_article_is_a_sentence(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(data)
    try:
        found = list(read(Source(path)))
    except UserError as error:
        assert reason in str(error)
    else:
        assert isinstance(found[0], Problem)


def test_deep_nesting_is_read_or_refused(tmp_path: Path) -> None:
    record = read_bytes(tmp_path, page(body="<div>" * 30_000 + ARTICLE).encode())
    assert record.text is not None
