"""From CoNLL files to records: the text is put together from its tokens, or comes from a comment."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.encoding import decode
from annotator.formats.labels import Labels
from annotator.formats.problem import Problem, Unfit
from annotator.formats.record import KEPT, Record
from annotator.formats.source import Source
from annotator.formats.text import first_line
from annotator.formats.values import as_text, stable_id, storable
from annotator.model import Annotator, Document, Message, Span

_TAG = re.compile(r"O|[BIESLUM]-\S+")
_COMMENT = re.compile(r"# ?(newdoc|newpar|sent_id|text|annotator)( id)? ?= ?(.*)")
_DOCUMENT = "-DOCSTART-"
_BEGINS = frozenset("BSU")
_ENDS = frozenset("ESL")


def read(source: Source) -> Iterator[Record | Problem]:
    """A record for each article of the file: what -DOCSTART- or a "newdoc" begins, else all of it. Raises OSError."""
    with source.open() as file:
        data = file.read()
    text = decode(data, source.encoding).removeprefix("\ufeff")
    # Not splitlines: a token may hold what Python takes for a line end.
    lines = [line.rstrip("\r") for line in text.split("\n")]
    rows = [line for line in lines if line and not line.startswith(_DOCUMENT) and not _COMMENT.fullmatch(line)]
    if not rows:
        yield source.problem(None, Message("This file is empty."))
        return
    nested = _several_tags(rows)
    if nested is None:
        raise Unfit("This is not a CoNLL file: its last column holds no tags such as O, B-PERS or I-PERS.")
    article = _Article(source)
    for number, line in enumerate(lines, 1):
        comment = _COMMENT.fullmatch(line)
        if line.startswith(_DOCUMENT) or (comment and comment[1] == "newdoc"):
            yield from article.finished()
            article = _Article(source)
        if comment:
            article.comment(number, comment[1], comment[3])
        elif not line.strip():
            article.sentence_ends()
        elif not line.startswith(_DOCUMENT):
            article.row(number, line, nested)
    yield from article.finished()


def _columns(line: str) -> list[str]:
    return line.split("\t") if "\t" in line else line.split(" ")


def _several_tags(lines: Sequence[str]) -> bool | None:
    """Whether all columns behind the token hold tags (as Wojood writes them), or only the last; None where none does.

    Damaged lines are not counted on: what most lines are, the file is.
    """
    rows = [_columns(line) for line in lines]
    tagged = sum(len(row) > 1 and _TAG.fullmatch(row[-1].split(" ")[-1]) is not None for row in rows)
    if tagged * 2 <= len(rows):
        return None
    several = sum(all(_TAG.fullmatch(tag) for cell in row[1:] for tag in cell.split(" ")) for row in rows)
    return several * 10 >= len(rows) * 9


@dataclass(slots=True)
class _Open:
    """A mark that has begun: its label, and the tokens that it has so far."""

    label: str
    first: int
    last: int
    line: int


@dataclass(slots=True)
class _Article:
    source: Source
    ident: str = ""
    annotator: str = ""
    text: str | None = None
    tokens: list[str] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    begun: list[_Open] = field(default_factory=list)
    marks: list[_Open] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    line: int | None = None

    def comment(self, number: int, key: str, value: str) -> None:
        """Take in what a comment says of the article."""
        self.line = self.line or number
        match key:
            case "newdoc":
                self.ident = as_text(value.strip())
            case "annotator":
                self.annotator = " ".join(as_text(value).split())
            case "text" if value.startswith('"'):
                try:
                    self.text = json.loads(value)
                except ValueError:
                    self.problems.append(
                        self.source.note(number, Message("The text in this comment is damaged and was put together."))
                    )

    def sentence_ends(self) -> None:
        """An empty line."""
        self.breaks.add(len(self.tokens))
        self.close(0)

    def close(self, kept: int) -> None:
        """The innermost marks end, until this many are open."""
        self.marks += self.begun[kept:]
        del self.begun[kept:]

    def row(self, number: int, line: str, nested: bool) -> None:
        """A token with its tags."""
        self.line = self.line or number
        token, *cells = _columns(line)
        tags = [tag for cell in (cells if nested else cells[-1:]) for tag in cell.split(" ")]
        self.more.append("" if nested else " ".join(cells[:-1]))
        odd = [tag for tag in tags if not _TAG.fullmatch(tag)]
        if odd or not tags:
            self.problems.append(
                self.source.problem(number, Message("This line has no tag such as O, B-PERS or I-PERS."), line)
            )
        place = len(self.tokens)
        self.tokens.append(token)
        self.tagged(number, place, [tag for tag in tags if tag not in odd and tag != "O"])

    def tagged(self, number: int, place: int, tags: Sequence[str]) -> None:
        """Carry open marks on and begin new ones; of two of one label, the inner one ends first."""
        waiting = list(self.begun)
        going: list[_Open] = []
        ending: list[_Open] = []
        for tag in tags:
            prefix, label = tag[0], as_text(tag[2:])
            mark = None
            if prefix not in _BEGINS:
                mark = next((item for item in waiting if item.label == label), None)
                if mark is None:
                    message = Message("A mark goes on that has not begun; it was taken to begin there.")
                    self.problems.append(self.source.note(number, message))
            if mark is None:
                mark = _Open(label, place, place, number)
            else:
                waiting.remove(mark)
            mark.last = place
            (ending if prefix in _ENDS else going).append(mark)
        self.marks += waiting + ending
        self.begun = going

    def finished(self) -> Iterator[Record | Problem]:
        """What is to be reported, then the record."""
        self.close(0)
        columns = any(self.more)
        if columns:
            message = Message("Columns between the token and its tag were kept with the article.")
            self.problems.append(self.source.note(self.line, message))
        yield from self.problems
        if not self.tokens:
            return
        text, places = self.placed()
        labels = Labels(self.source.scheme)
        base = stable_id(text, self.annotator)
        spans = []
        lines = {}
        for mark in self.marks:
            start, end = places[mark.first][0], places[mark.last][1]
            layer, label = labels.find(mark.label)
            ident = stable_id(base, start, end, layer, label)
            lines[ident] = mark.line
            spans.append(Span(ident, self.ident, "", layer, label, ((start, end),), text[start:end], origin="imported"))
        meta: dict[str, Any] = {"file": self.source.file_name}
        if columns:
            meta[KEPT] = {self.annotator or self.source.anybody: {"conll": storable(self.more)}}
        document = Document(self.ident, "", len(text), first_line(text), meta=meta)
        annotator = Annotator("", self.annotator) if self.annotator else None
        yield Record(document, text, annotator, spans=tuple(spans), line=self.line, lines=lines)

    def placed(self) -> tuple[str, list[tuple[int, int]]]:
        """The text with each token's place in it: that of the comment where all tokens stand in it, else spaces and
        line ends between them."""
        if self.text is not None:
            places, position = [], 0
            for token in self.tokens:
                position = self.text.find(token, position)
                if position < 0:
                    break
                places.append((position, position + len(token)))
                position += len(token)
            else:
                return self.text, places
            self.problems.append(
                self.source.note(self.line, Message("The text in this comment is damaged and was put together."))
            )
        pieces: list[str] = []
        places, position = [], 0
        for place, token in enumerate(self.tokens):
            if place:
                pieces.append("\n" if place in self.breaks else " ")
                position += 1
            pieces.append(token)
            places.append((position, position + len(token)))
            position += len(token)
        return "".join(pieces), places
