"""One place of an article, as a list of many shows it."""

from collections.abc import Hashable
from dataclasses import dataclass

_AROUND = 120  # code points on each side; more than the widest window shows


@dataclass(frozen=True, slots=True)
class Place:
    """The words at a place with the text around them.

    `start` is where it is in its article (code points); `key` is what its owner knows it by. `note` says in a few words
    what is special about it (another spelling, what it is marked as), `title` is its article's where there are several;
    `color` that of its label.
    """

    key: Hashable
    before: str
    words: str
    after: str
    note: str = ""
    title: str = ""
    color: str = "#8a93a1"
    ticked: bool = True
    start: int = 0


def place_in(
    text: str,
    start: int,
    end: int,
    key: Hashable,
    *,
    note: str = "",
    title: str = "",
    color: str = "#8a93a1",
    ticked: bool = True,
) -> Place:
    """The place `[start, end)` (code points) of an article's text, with whole words around it."""
    first, last = max(start - _AROUND, 0), end + _AROUND
    before, after = text[first:start], text[end:last]
    if first:
        before = before.partition(" ")[2]
    if last < len(text):
        after = after.rpartition(" ")[0]
    return Place(key, before, text[start:end], after, note, title, color, ticked, start)
