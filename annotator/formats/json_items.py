"""A JSON file as other tools write their projects: its objects one by one, each with the line that it begins in."""

import json
import re
from collections.abc import Iterator
from typing import Any

from annotator.formats.encoding import decode
from annotator.formats.problem import Problem, Unfit
from annotator.formats.source import Source
from annotator.model import Message

_SPACE = re.compile(r"[\s,]*")
_KNOWN = 1 << 18


def beginning(source: Source) -> str:
    """What a file begins with, to recognise it by; "" where that is no text. Raises OSError."""
    with source.open() as file:
        data = file.read(_KNOWN)
    try:
        return decode(data, source.encoding) if len(data) < _KNOWN else data.decode("utf-8", "ignore")
    except Unfit:
        return ""


def read_items(source: Source) -> Iterator[tuple[int, Any] | Problem]:
    """The objects of a list (or the only one, or one after the other); what comes behind damage is a problem.

    Raises OSError, and Unfit where not even the first one can be read.
    """
    with source.open() as file:
        text = decode(file.read(), source.encoding).removeprefix("\ufeff")
    decoder = json.JSONDecoder(parse_constant=_refuse)
    position = _SPACE.match(text).end()  # type: ignore[union-attr]
    listed = text.startswith("[", position)
    position = _SPACE.match(text, position + listed).end()  # type: ignore[union-attr]
    line, counted, found = 1, 0, False
    while position < len(text) and not (listed and text[position] == "]"):
        line += text.count("\n", counted, position)
        counted = position
        try:
            item, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
            if not found:
                raise Unfit("This is not JSON ({reason}).", reason=reason) from error
            yield source.problem(
                line, Message("From here on this is not JSON ({reason}).", reason=reason), text[position:]
            )
            return
        found = True
        yield line, item
        position = _SPACE.match(text, position).end()  # type: ignore[union-attr]
    if not found:
        raise Unfit("This file is empty.")
    if listed and position >= len(text):
        yield source.problem(line, Message("The list does not end; the file is not whole."))


def _refuse(name: str) -> None:
    raise json.JSONDecodeError(f"{name} is not a number", name, 0)
