"""From the bytes of a web page to its text: pages say their encoding, and are often damaged in places."""

import codecs
import re

from annotator.formats.encoding import BOMS, decode, find_encoding, known_encoding
from annotator.formats.problem import Unfit
from annotator.model import UserError

_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I)
_HEAD = 4096
_NO_PROMISE = frozenset({"iso8859-1", "ascii", "cp1252"})
"""Declared by servers and editors of themselves, whatever the page is in."""


def decode_page(data: bytes, encoding: str | None = None) -> str:
    """The page as text: in the given encoding, the one it declares where that fits, else the one that is found.

    Bytes that do not fit the declared encoding become U+FFFD where no other encoding fits all of them either. Raises
    Unfit for what is no text.
    """
    if encoding is not None or data.startswith(tuple(mark for mark, _ in BOMS)):
        return decode(data, encoding)
    declared = _declared(data)
    for candidate in (declared, "utf-8"):
        if candidate is not None:
            try:
                return data.decode(candidate)
            except UnicodeDecodeError:
                continue
    try:
        return data.decode(find_encoding(data))
    except (Unfit, UnicodeDecodeError):
        if declared is None and b"\0" in data[:_HEAD]:
            raise
        return data.decode(declared or "utf-8", "replace")


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    try:
        name = known_encoding(match[1].decode("ascii"))
    except UserError:
        return None
    # A page that has been read as one byte a character is not in two bytes, whatever it says.
    return None if name in _NO_PROMISE or codecs.lookup(name).name.startswith(("utf-16", "utf-32")) else name
