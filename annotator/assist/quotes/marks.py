"""Pairs of quotation marks, by position: after a space or a proclitic a mark opens, before a space or a stop it closes.

All marks of arabic news are known, in either direction; they may be doubled, padded with spaces, nested, closed after the
full stop, reopened on every paragraph of a long quote, or never closed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_MARK = re.compile(r"\(\(|\)\)|<<|>>|\"\"|““|””|„„|''|[«»“”„‟‹›‘’‚'\"]")
_FAMILY = {
    **dict.fromkeys(("((", "))"), "round"),
    **dict.fromkeys(("<<", ">>"), "angle"),
    **dict.fromkeys("«»", "guillemet"),
    **dict.fromkeys("‹›", "single guillemet"),
    **dict.fromkeys("“”„‟", "curly"),
    **dict.fromkeys(("““", "””", "„„"), "doubled curly"),
    **dict.fromkeys("‘’‚", "single curly"),
    **dict.fromkeys(("\"\"", "''"), "doubled"),
    "\"": "straight",
    "'": "single",
}
_SLOPPY = {"curly", "straight"}
"""Families that close each other where a writer mixed them up."""
_PROCLITIC = re.compile(r"(?:^|[\s(،.:])(?:[وف]?[بكل]?ـ?|[وف]?ال)ـ?$")
_OPENS_AFTER = ":،؛,([{-–—=/"
_TRAILING = re.compile(r"(?:(?<!\.)\.|[،؛:,\s])+$")
_PARAGRAPH = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Pair:
    """Words between two marks: the marks reach from `start` to `end`, the words in them from `inner` to `inner_end`.

    `inner_end` leaves out the final stop. An unclosed pair ends with its paragraph.
    """

    start: int
    inner: int
    inner_end: int
    end: int
    closed: bool = True


@dataclass(slots=True)
class _Open:
    family: str
    start: int
    end: int
    inside: list[Pair] = field(default_factory=list)


def pairs(text: str) -> list[Pair]:
    """All pairs of marks in order of their start; a pair within another one follows it."""
    found: list[Pair] = []
    stack: list[_Open] = []
    last = 0
    for mark in _marks(text):
        for line in _PARAGRAPH.finditer(text, last, mark.start()):
            if not _goes_on(text, stack, line.end()):
                found += _unclosed(text, stack, line.start())
        last = mark.end()
        family = _FAMILY[mark[0]]
        if stack and _reopens(text, stack[-1], mark):
            continue
        role = _role(text, mark, [item.family for item in stack])
        if role == "open":
            stack.append(_Open(family, mark.start(), mark.end()))
        elif role == "close":
            index = _opening(stack, family)
            if index is not None:
                opened = stack[index]
                del stack[index:]
                found += _pair(text, opened, mark.start(), mark.end())
    for line in _PARAGRAPH.finditer(text, last):
        if not _goes_on(text, stack, line.end()):
            found += _unclosed(text, stack, line.start())
    found += _unclosed(text, stack, len(text))
    return sorted(found, key=lambda pair: (pair.start, -pair.end))


def _marks(text: str) -> Iterator[re.Match[str]]:
    """Every quotation mark, apostrophes between letters left out."""
    for mark in _MARK.finditer(text):
        between = _letter(text, mark.start() - 1) and _letter(text, mark.end())
        if not (between and mark[0] in "'’‘" and not _PROCLITIC.search(text[max(0, mark.start() - 5) : mark.start()])):
            yield mark


def _letter(text: str, position: int) -> bool:
    return 0 <= position < len(text) and (text[position].isalnum() or text[position] == "ـ" or "ً" <= text[position] <= "ْ")


def _role(text: str, mark: re.Match[str], families: list[str]) -> str:
    """Whether a mark opens or closes, by what stands on either side and what is open."""
    start, end = mark.span()
    family = _FAMILY[mark[0]]
    is_open = family in families
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    left, right = _letter(text, start - 1), _letter(text, end)
    if left and _PROCLITIC.search(text[max(0, start - 5) : start]) and not (is_open and not right):
        return "open"
    if before.isspace():
        return "open" if right or not is_open or not (after.isspace() or after in ".،؛:؟!") else "close"
    if left:
        return "close" if is_open or not right or bool(_SLOPPY & {family}) else "open"
    if right:
        return "close" if is_open and before in ".؟!…" else "open"
    if before in _OPENS_AFTER or _MARK.match(before):
        return "close" if is_open and (after.isspace() or after in ".،؛:؟!)") else "open"
    return "close" if is_open or after.isspace() or after in ".،" else "open"


def _opening(stack: list[_Open], family: str) -> int | None:
    """The open mark that one of this family closes: the innermost of its own, else a sloppily mixed one on top."""
    for index in range(len(stack) - 1, -1, -1):
        if stack[index].family == family:
            return index
    if stack and {stack[-1].family, family} == _SLOPPY:
        return len(stack) - 1
    return None


def _reopens(text: str, opened: _Open, mark: re.Match[str]) -> bool:
    """Whether this mark only repeats the open one at the start of a new paragraph."""
    line = text.rfind("\n", 0, mark.start()) + 1
    return line > opened.end and not text[line : mark.start()].strip() and _FAMILY[mark[0]] == opened.family


def _goes_on(text: str, stack: list[_Open], line: int) -> bool:
    """Whether the paragraph that begins here repeats the outermost open mark."""
    if not stack:
        return True
    mark = _MARK.match(text, line)
    if mark and _FAMILY[mark[0]] == stack[0].family:
        del stack[1:]
        return True
    return False


def _pair(text: str, opened: _Open, start: int, end: int) -> list[Pair]:
    words = text[opened.end : start]
    inner = opened.end + len(words) - len(words.lstrip())
    inner_end = opened.end + len(_TRAILING.sub("", words))
    return [Pair(opened.start, inner, inner_end, end)] if inner < inner_end else []


def _unclosed(text: str, stack: list[_Open], end: int) -> list[Pair]:
    """The outermost mark that was never closed, where a colon announces it; other stray marks are nothing."""
    found: list[Pair] = []
    if stack and text[: stack[0].start].rstrip()[-1:] == ":":
        for pair in _pair(text, stack[0], end, end):
            found.append(Pair(pair.start, pair.inner, pair.inner_end, pair.inner_end, closed=False))
    stack.clear()
    return found
