"""Where a new mark goes: on a name without the proclitics written on it, on a quote without its marks."""

from annotator.arabic.clitics import Boundary, Names, boundaries
from annotator.arabic.edges import trimmed as without_edges
from annotator.arabic.folding import fold_key
from annotator.arabic.quotes import quoted
from annotator.arabic.words import word_at
from annotator.model import Layer

_COMPLEMENTISERS = frozenset({"ان", "بان", "وان", "فان"})


def proposed(layer: Layer, text: str, place: tuple[int, int], known: Names) -> Boundary:
    """What a mark of this layer covers when `place` was selected, or is the word at the caret."""
    if layer.holds_names:
        return boundaries(text, *place, known)[0]
    if layer.holds_quotes:
        return Boundary(*_content(text, *place))
    return Boundary(*place)


def alternatives(layer: Layer, text: str, place: tuple[int, int], known: Names) -> list[Boundary]:
    """All places that one key goes through from a mark at `place`, in the order of the text; that place among them."""
    start, end = place
    word = word_at(text, start)
    whole = (min(word[0], start), end) if word is not None else place
    if not layer.holds_names:
        inner = proposed(layer, text, whole, known)
        return _in_order([Boundary(*whole), inner, Boundary(start, end)])
    last = word_at(text, end - 1)
    if last is None or last[1] <= end:
        return _in_order([*boundaries(text, *whole, known), Boundary(*whole)])
    # The drag ended a letter or two too early: the whole last word comes next, whatever the beginning.
    whole = (whole[0], last[1])
    places = _in_order([*boundaries(text, *whole, known), Boundary(*whole), Boundary(start, last[1])])
    index = next(number for number, item in enumerate(places) if item.start == start)
    return [*places[:index], Boundary(start, end), *places[index:]]


def quote_around(text: str, offset: int) -> tuple[int, int] | None:
    """The content of the innermost quotation marks around `offset`; None where there are none."""
    around = [item for item in quoted(text) if item.closed and item.outer_start <= offset <= item.outer_end]
    if not around:
        return None
    innermost = max(around, key=lambda item: item.depth)
    return innermost.start, innermost.end


def _in_order(found: list[Boundary]) -> list[Boundary]:
    different = {(item.start, item.end): item for item in reversed(found)}
    return sorted(different.values(), key=lambda item: (item.start, -item.end))


def _content(text: str, start: int, end: int) -> tuple[int, int]:
    """A selected quote without outer marks, final stop, and the complementiser that introduces it."""
    first, last = without_edges(text, start, end)
    if first == last:
        return start, end
    for item in quoted(text):
        if item.closed and item.outer_start == first and item.outer_end in (last, end):
            return item.start, item.end
    word = word_at(text, first)
    if word is not None and word[0] == first and word[1] < last and fold_key(text[slice(*word)]) in _COMPLEMENTISERS:
        return without_edges(text, word[1], last)
    return first, last
