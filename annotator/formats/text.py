"""Plain text: one file, one article."""

import re
from collections.abc import Iterator

from annotator.formats.encoding import decode
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import Record
from annotator.formats.source import Source, shown
from annotator.model import Document, Message

_LONGEST_TITLE = 120
_PARAGRAPH = re.compile("[^\n]+")


def read(source: Source) -> Iterator[Record | Problem]:
    """The article in this file, titled with its first line; `meta` keeps the file's name. Raises OSError."""
    with source.open() as file:
        data = file.read()
        try:
            text = decode(data, source.encoding)
        except Unfit as error:
            yield source.problem(None, error.message)
            return
        if not text.strip("\ufeff\0 \t\r\n"):
            yield source.problem(None, Message("This file is empty."))
            return
        document = Document("", "", len(text), first_line(text), meta={"file": shown(source.path.name)})
        yield Record(document, text, line=1)


def first_line(text: str) -> str:
    """The first line with anything on it; where it is longer than 120 code points, as many whole words as fit and …"""
    # Paragraph by paragraph: the lines of a whole text are mostly not asked for.
    lines = (line for match in _PARAGRAPH.finditer(text) for line in match.group().splitlines())
    line = next((bare for line in lines if (bare := " ".join(line.strip("\ufeff\0").split()))), "")
    if len(line) <= _LONGEST_TITLE:
        return line
    head = line[: _LONGEST_TITLE - 2]
    return f"{head.rsplit(' ', 1)[0]} …" if " " in head else f"{head} …"
