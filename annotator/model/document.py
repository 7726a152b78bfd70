"""One article and the parts of its page."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Section:
    """A range of the text with a role (headline, body, related…); offsets are code points, `end` exclusive.

    An `embedded` section is a second article inside the page and holds sections of its own.
    """

    role: str
    start: int
    end: int
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One article as the project knows it. Its text never changes and lives beside it, under the same id.

    `length` is the text's size in code points; `meta` holds outlet, url, published and whatever else came along.
    """

    id: str
    text_sha256: str
    length: int
    title: str = ""
    lang: str = "ar"
    meta: Mapping[str, Any] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What a new document brings with it once: the text, and the bytes it was extracted from where that was markup."""

    text: str
    original: bytes | None = None
    media_type: str = ""


def text_hash(text: str) -> str:
    """The SHA-256 of the text's UTF-8 form, in hexadecimal: how documents of different files are matched."""
    return bytes_hash(text.encode())


def bytes_hash(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
