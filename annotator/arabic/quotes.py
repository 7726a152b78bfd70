"""Words in quotation marks: which mark closes which, by position, and what is the content."""

from dataclasses import dataclass, replace

from annotator.arabic.quote_marks import Mark, Position, quotation_marks

_INVISIBLE = frozenset("\u200b\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FINAL_STOPS = frozenset(".،,؛;")
_NATURAL_OPENERS = frozenset("«‹(<")
_DEEPEST = 8  # more marks than this are not open at a time; the outermost was forgotten
_NEARBY = 50  # quotes that are looked through for the next one of a kind
_FARTHEST = 3000  # code points from one paragraph's open mark to the one that goes on or closes


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks; all offsets are code points.

    `[start, end)` is the content, without marks, padding and final stop; `[outer_start, outer_end)` has the marks. An
    unclosed one (`closed` is false) ends where the next of its kind begins, or with its paragraph. `depth` counts the
    quotes around it.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int
    closed: bool


def quoted(text: str) -> list[Quoted]:
    """All words in quotation marks, outer ones before those within."""
    found = _Pairing(text).pair()
    found.sort(key=lambda item: (item.start, -item.end))
    quotes: list[Quoted] = []
    around: list[int] = []  # where those end that are around the next one
    for index, item in enumerate(found):
        while around and around[-1] <= item.start:
            around.pop()
        inner_end, end = item.inner_end, item.end
        if not item.closed:
            inner_end = end = _forgotten(found, index)
        start, inner_end = _content(text, item.inner_start, inner_end)
        if start < inner_end:
            quotes.append(Quoted(start, inner_end, item.start, end, len(around), item.closed))
            around.append(end)
    return quotes


def _forgotten(found: list["_Pair"], index: int) -> int:
    """The end of an unclosed one: its mark was forgotten before the next one of its kind began, not behind it."""
    unclosed = found[index]
    for item in found[index + 1 : index + 1 + _NEARBY]:
        if item.start >= unclosed.end:
            break
        if item.family == unclosed.family:
            return item.start
    return unclosed.end


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two marks and what is between them, before it is trimmed."""

    start: int
    inner_start: int
    inner_end: int
    end: int
    family: str
    closed: bool


class _Pairing:
    """Goes over the marks of one text and keeps those that are still open, the innermost last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks = list(quotation_marks(text))
        self._open: list[Mark] = []
        self._found: list[_Pair] = []
        self._paragraph_end = -1

    def pair(self) -> list[_Pair]:
        for index, mark in enumerate(self._marks):
            if mark.start > self._paragraph_end:
                continued = bool(self._open) and self._goes_on(index)
                self._paragraph_end = self._text.find("\n", mark.end)
                if self._paragraph_end < 0:
                    self._paragraph_end = len(self._text)
                if continued and mark.position is Position.OPENS:
                    continue  # each paragraph of a long quote begins with a mark
            self._take(mark)
        self._give_up(0, self._paragraph_end)
        return self._found

    def _take(self, mark: Mark) -> None:
        partner = self._partner(mark)
        if mark.position is Position.OPENS or (mark.position is Position.EITHER and partner is None):
            if len(self._open) == _DEEPEST:
                self._add_unclosed(self._open.pop(0), self._paragraph_end)
            self._open.append(mark)
        elif partner is not None:
            self._close(partner, mark)

    def _partner(self, mark: Mark) -> int | None:
        """Which of the open marks it would close: the innermost of its family."""
        for index in range(len(self._open) - 1, -1, -1):
            opener = self._open[index]
            if opener.family == mark.family:
                nested = mark.position is Position.EITHER and opener.glyph == mark.glyph in _NATURAL_OPENERS
                return None if nested else index
        return None

    def _close(self, partner: int, mark: Mark) -> None:
        """Closes one open mark, or as many of its family as marks stand side by side; a doubled one takes a pair."""
        left = mark.count
        while left and partner >= 0 and self._open[partner].family == mark.family:
            self._give_up(partner + 1, mark.start)
            opener = self._open.pop()
            taken = min(opener.count, left)
            inner = opener.end - taken if taken < opener.count else opener.start
            closing = mark.start + mark.count - left
            end = mark.end if taken == left else closing + taken
            self._found.append(_Pair(inner, opener.end, closing, end, mark.family, closed=True))
            left -= taken
            if taken < opener.count:
                self._open.append(replace(opener, end=inner, count=opener.count - taken))
            else:
                partner -= 1

    def _goes_on(self, index: int) -> bool:
        """Whether what is open at the end of a paragraph goes on at or behind the mark `index`, in a later one.

        It does where the next mark of its family closes something, or begins the next paragraph. What does not is
        given up.
        """
        opener, end = self._open[0], self._paragraph_end
        for mark in self._marks[index:]:
            if mark.start - end > _FARTHEST:
                break
            if mark.family == opener.family:
                first = not self._text[end : mark.start].strip() and mark.glyph == opener.glyph
                if mark.position is Position.CLOSES or (mark.position is Position.OPENS and first):
                    self._give_up(1, end)
                    return True
                break
        self._give_up(0, end)
        return False

    def _give_up(self, index: int, end: int) -> None:
        """What is open from `index` on was never closed; at most it goes on to `end`."""
        for opener in self._open[index:]:
            self._add_unclosed(opener, end)
        del self._open[index:]

    def _add_unclosed(self, opener: Mark, end: int) -> None:
        if not opener.may_be_apostrophe:
            self._found.append(_Pair(opener.start, opener.end, end, end, opener.family, closed=False))


def _content(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without spaces and controls around it, and without its final stop; an ellipsis of dots stays."""
    while start < end and _is_padding(text[start]):
        start += 1
    end = _without_padding(text, start, end)
    if start < end and text[end - 1] in _FINAL_STOPS and not text.endswith("..", start, end):
        end = _without_padding(text, start, end - 1)
    return start, end


def _without_padding(text: str, start: int, end: int) -> int:
    while start < end and _is_padding(text[end - 1]):
        end -= 1
    return end


def _is_padding(character: str) -> bool:
    return character.isspace() or character in _INVISIBLE
