"""JSONL: the interchange record, one JSON object a line."""

import codecs
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import orjson

from annotator.formats.encoding import known_encoding
from annotator.formats.foreign_articles import in_our_words
from annotator.formats.problem import Problem
from annotator.formats.record import Record
from annotator.formats.record_from_tree import read_record
from annotator.formats.record_to_tree import record_tree
from annotator.formats.source import Source
from annotator.formats.target import Target
from annotator.formats.values import storable
from annotator.model import Document, Message


def read(source: Source) -> Iterator[Record | Problem]:
    """The records of the file, line by line; a line that is none is a problem. Raises OSError."""
    empty = True
    with source.open() as file:
        if b"\0" in file.read(4096) and source.encoding is None:
            yield source.problem(None, Message("This is not a file of JSON records but binary data, or UTF-16 text."))
            return
        file.seek(0)
        encoding = None if source.encoding is None else known_encoding(source.encoding)
        lines: Iterable[bytes] = file
        if encoding not in (None, "utf-8-sig"):
            # The whole file at once: in two-byte encodings a line end is not one byte.
            text = file.read().decode(str(encoding), "replace")
            lines = (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
        for number, line in enumerate(lines, 1):
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            if not line or line.isspace():
                continue
            empty = False
            try:
                tree = parse(line)
            except (ValueError, RecursionError) as error:
                reason = error.msg if isinstance(error, json.JSONDecodeError) else "not UTF-8 text"
                yield source.problem(
                    number,
                    Message("This line is not a JSON record ({reason}).", reason=reason),
                    line.decode("utf-8", "replace").rstrip("\r\n"),
                )
                continue
            yield from read_record(in_our_words(tree, source.columns), source, number)
    if empty:
        yield source.problem(None, Message("This file is empty."))


def write(records: Iterable[Record], target: Target) -> None:
    """One line a record. Raises OSError."""
    scheme = target.scheme.label
    with target.path.open("wb") as file:
        for record in records:
            file.write(orjson.dumps(record_tree(record, scheme), option=orjson.OPT_APPEND_NEWLINE))


def record_line(record: Record, document: Document | None = None) -> str:
    """The record as a line, for what is kept aside; of one whose document is in the project without its text."""
    if document is not None:
        record = replace(record, document=document, text=None)
    tree = {key: value for key, value in record_tree(record, "").items() if value not in (None, "")}
    return json.dumps(tree, ensure_ascii=True)


def parse(data: bytes) -> Any:
    """The JSON of a line, or of a file in UTF-8. Raises ValueError or RecursionError."""
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        return _lenient(data)


def _lenient(line: bytes) -> Any:
    """The JSON of a line that holds lone surrogates or numbers past 64 bits. Raises ValueError or RecursionError."""
    tree = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    return storable(tree, but="text")  # its offsets count


def _refuse(name: str) -> None:
    raise json.JSONDecodeError(f"{name} is not a number", name, 0)
