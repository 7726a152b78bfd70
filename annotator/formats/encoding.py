"""From bytes to text: which encoding a file is in."""

import codecs
import re

import charset_normalizer

from annotator.formats.problem import Unfit
from annotator.model import UserError

# Encodings in which Arabic news is found. Others (Mac Arabic, the DOS pages) fit the same bytes and would only compete.
_ONE_BYTE = ["cp1256", "iso8859_6"]
_TWO_BYTES = ["utf_16_le", "utf_16_be"]
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 18
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of a whole file, in the given encoding or in the one that is found. Raises Unfit, in one sentence."""
    chosen = known_encoding(encoding) if encoding else find_encoding(data)
    try:
        text = data.decode(chosen)
    except UnicodeDecodeError as error:
        raise Unfit(
            "This is not {encoding} text: byte {position} does not fit. Import it again with the right encoding.",
            encoding=chosen,
            position=error.start + 1,
        ) from error
    if not encoding and _is_binary(text):
        raise Unfit("This is not text but binary data. Nothing was read from it.")
    return text


def known_encoding(name: str) -> str:
    """Python's name for an encoding that a person asked for; UTF-8 also takes a byte order mark. Raises UserError."""
    try:
        found = codecs.lookup(name.strip())
    except LookupError as error:
        raise UserError(
            "There is no encoding called {name}. Try utf-8, utf-16, windows-1256 or iso-8859-6.", name=name
        ) from error
    if not getattr(found, "_is_text_encoding", True):
        raise UserError("There is no encoding called {name}. Try utf-8, utf-16, windows-1256 or iso-8859-6.", name=name)
    return "utf-8-sig" if found.name == "utf-8" else found.name


def find_encoding(data: bytes) -> str:
    """The encoding of a file's bytes: what its byte order mark says, UTF-8 where all of it is, else what fits best.

    Raises Unfit where none does, and for UTF-8 that is damaged in places (which would fit a one-byte encoding too).
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            return name
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(data, error.start)
    else:
        # Short UTF-16 can be valid UTF-8, with every second byte a control character.
        if not _is_binary(text):
            return "utf-8"
    # A space is a zero byte and another one in UTF-16; no one-byte text has any.
    candidates = _TWO_BYTES if b"\0" in data else _ONE_BYTE
    best = charset_normalizer.from_bytes(data[:_SAMPLE], cp_isolation=candidates).best()
    if best is None:
        raise Unfit("This is not text, or in an unknown encoding. Import it again and name the encoding.")
    return best.encoding


def _refuse_damaged_utf8(data: bytes, position: int) -> None:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = sum(1 for character in text[:_SAMPLE] if character > "\x7f") - broken
    if foreign > 8 * broken:
        raise Unfit(
            "This is UTF-8 text that is damaged at byte {position}. Get a whole copy, or name another encoding.",
            position=position + 1,
        )


def _is_binary(text: str) -> bool:
    """Whether control characters are more than the odd accident."""
    sample = text[:_SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    return controls > 3 and controls * 50 > len(sample)
