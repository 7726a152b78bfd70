"""TREC-style tagged news: any number of `<DOC>` in a file, with DOCNO, TITLE, TIME, ABSTRACT, TEXT and others.

Such files are hardly ever well-formed XML (bare `&`, no declaration), so they are read as what they are: tags on lines.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from annotator.arabic.folding import fold, fold_key
from annotator.formats.dates import put_published
from annotator.formats.encoding import decode
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source, shown
from annotator.formats.text import first_line
from annotator.formats.values import as_text
from annotator.model import Document, Message, Section

_DOC = re.compile(r"<DOC>(.*?)(?:</DOC>|(?=<DOC>)|\Z)", re.DOTALL | re.IGNORECASE)
_FIELD = re.compile(r"<(?P<tag>[A-Z][A-Z0-9_]*)>(?P<value>.*?)</(?P=tag)>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,80}>")
_BEGINNING = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<DOC>", re.IGNORECASE)

_STOPS, _CLOSING = ".…!؟?", '"”»'

_FIELDS = {
    "title": ("title", "headline", "head", "hl"),
    "text": ("text", "body"),
    "abstract": ("abstract", "leadpara", "lead"),
    "published": ("time", "date", "date_time", "datetime", "pubdate"),
    "outlet": ("src", "source", "outlet", "publisher"),
    "url": ("url", "link"),
    "author": ("author", "byline"),
    "id": ("docno", "docid", "id"),
    "keywords": ("keywords", "tags"),
    "lang": ("lang", "language"),
}
_MEANS = {tag: part for part, tags in _FIELDS.items() for tag in tags}


def recognises(source: Source) -> bool:
    """Whether the file begins with a `<DOC>`, in whatever encoding. Raises OSError."""
    with source.open() as file:
        return _BEGINNING.match(file.read(400).replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


def read(source: Source) -> Iterator[Record | Problem]:
    """The articles of the file, each with the line that its `<DOC>` stands in. Raises OSError and Unfit."""
    with source.open() as file:
        text = decode(file.read(), source.encoding)
    line, position, found = 1, 0, False
    for match in _DOC.finditer(text):
        found = True
        line += text.count("\n", position, match.start())
        position = match.start()
        try:
            yield _record(source, match[1], line)
        except Unfit as error:
            yield source.problem(line, error.message, match[0])
    if not found:
        yield source.problem(None, Message("There is no <DOC> in this file."))


def _record(source: Source, inner: str, line: int) -> Record:
    parts: dict[str, str] = {}
    meta: dict[str, Any] = {}
    for match in _FIELD.finditer(inner):
        tag = match["tag"].casefold()
        value = html.unescape(_TAG.sub("", match["value"])).strip()
        part = _MEANS.get(tag, "")
        if part and value and part not in parts:
            parts[part] = value
            if part == "published":
                put_published(meta, value, tag)
            elif part in ("outlet", "url", "author", "keywords"):
                meta[part] = as_text(value)
        elif value:
            meta[tag] = as_text(value)
    text, sections = _text(parts.get("text", ""), parts.get("abstract", ""))
    if not text:
        raise Unfit("This article has no text.")
    document = Document(
        as_text(parts.get("id", "")),
        "",
        len(text),
        as_text(" ".join(parts.get("title", "").split()) or first_line(text)),
        parts.get("lang", "ar"),
        {**meta, "file": shown(source.path.name)},
        sections,
    )
    return Record(document, text, line=line)


def _text(body: str, abstract: str) -> tuple[str, tuple[Section, ...]]:
    """The whole text with its sections; an abstract that only says again how the text begins comes in once."""
    if not abstract:
        return body, ()
    if not body:
        return abstract, ()
    lead = _repeated(body, abstract)
    if lead == len(body):
        return body, ()
    if not lead:
        body = f"{abstract}\n\n{body}"
        lead = len(abstract)
    start = lead + len(body[lead:]) - len(body[lead:].lstrip())
    return body, (Section("lead", 0, lead), Section("body", start, len(body)))


def _repeated(body: str, abstract: str) -> int:
    """How far the body repeats the abstract, in code points: 0 unless it begins with the same letters."""
    wanted = [character for character in fold_key(abstract) if character.isalnum()] or [""]
    folded = fold(body)
    place = 0
    for position, character in enumerate(folded.text):
        if not character.isalnum():
            continue
        if character != wanted[place]:
            return 0
        place += 1
        if place == len(wanted):
            end = folded.original(position, position + 1)[1]
            while end < len(body) and body[end] in _STOPS + _CLOSING:
                end += 1
            # One that was cut off in the middle of a sentence stands for the paragraph.
            return end if body[end - 1] in _STOPS + _CLOSING else (body + "\n").index("\n", end)
    return 0
