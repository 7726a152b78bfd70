"""What comes from other programs, by the clipboard or by dragging: files, rich text, plain text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

_ADDRESSES = (("chromium/x-source-url", "utf-8"), ("text/x-moz-url-priv", "utf-16-le"))
"""Where browsers say which page something was copied from."""


@dataclass(frozen=True)
class Arriving:
    """Local files, or else a text with the address of the page that it is from, empty where that is not said."""

    files: tuple[Path, ...] = ()
    text: str = ""
    address: str = ""

    def __bool__(self) -> bool:
        return bool(self.files or self.text)


def holds_something(data: QMimeData) -> bool:
    """Whether there is anything to take, without reading it."""
    return data.hasUrls() or data.hasHtml() or data.hasText()


def arriving(data: QMimeData) -> Arriving:
    """What another program gives. Links are not followed: a dragged link is nothing."""
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return Arriving(files)
    text = ""
    if data.hasHtml():
        from annotator.formats.rich_text import plain_text

        text = plain_text(data.html())
    if not text and data.hasText() and not data.hasUrls():
        text = data.text()
    return Arriving(text=text, address=_address(data) if text else "")


def _address(data: QMimeData) -> str:
    for kind, encoding in _ADDRESSES:
        if data.hasFormat(kind):
            found = bytes(data.data(kind).data()).decode(encoding, "ignore").strip("\0 \r\n")
            if found.startswith(("http://", "https://")):
                return found.split("\n")[0]
    return ""
