"""Where the mark on a name begins and ends: proclitics are written on the word, the mark belongs on the name.

Cut on evidence only: the remainder is a known name; a stretch or a quotation mark follows the proclitic; or ال or لل
does. Otherwise the whole word is proposed (بوتين, فرنسا, وليد). ال, pronouns and the س of verbs are never cut off.
The analyst has the last word, so every other possible boundary is offered too.
"""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace

from annotator.arabic.edges import trimmed, unwrapped
from annotator.arabic.folding import fold_key
from annotator.arabic.graphemes import snap
from annotator.arabic.known_names import countries_and_capitals, whole_words
from annotator.arabic.proclitics import Cut, cuts
from annotator.arabic.words import word_at

Names = Container[str] | Callable[[str], bool]
"""Folded names (`folding.fold_key`), or what says whether one is known."""

_LEAST = 3  # letters of a known name that can be evidence; 4 for names that only guard words from being cut


@dataclass(frozen=True, slots=True)
class Boundary:
    """A place for a mark, `[start, end)` in code points; `norm` is the form that stands alone where it differs."""

    start: int
    end: int
    norm: str | None = None


def boundaries(text: str, start: int, end: int, known: Names = ()) -> list[Boundary]:
    """What a mark on the words in `[start, end)` may cover: the proposal first, then the others to choose from.

    Spaces, stops and unbalanced quotation marks at the edges are left out. A selection that begins inside a word was
    made by hand and is the first proposal itself. `known` are the names of the project; countries and capitals are
    known anyway.
    """
    first, last = trimmed(text, start, end)
    if first == last:
        return [Boundary(start, end)]
    word = word_at(text, first) or (first, last)
    by_hand = word[0] < first < word[1]
    evidence = _Evidence(text, last, known)
    beginning = snap(text, word[0], -1) if by_hand else first
    places = [evidence.settle_norm(cut) for cut in cuts(text, beginning, last)]
    options = [_content(text, cut.start, last, cut.norm) for cut in places]
    if places[-1].noun is not None:
        options.append(_content(text, places[-1].noun, last))
    options += [Boundary(cut.start, last, cut.norm) for cut in places]
    if by_hand:
        proposed = next((option for option in options if option.start == first), Boundary(first, last))
        options.append(proposed)
    else:
        proposed = options[places.index(evidence.choose(places))]
    different = {(option.start, option.end): option for option in reversed(options)}
    del different[proposed.start, proposed.end]
    others = list(different.values())
    others.sort(key=lambda option: (option.start > proposed.start, abs(option.start - proposed.start)))
    return [proposed, *others]


def _content(text: str, start: int, end: int, norm: str | None = None) -> Boundary:
    inner = unwrapped(text, start, end)
    return Boundary(start, end, norm) if inner == (start, end) else Boundary(*inner)


class _Evidence:
    """What speaks for each of the places where a name that ends at `end` may begin."""

    def __init__(self, text: str, end: int, known: Names) -> None:
        self._text = text
        self._end = end
        self._in_project = known if callable(known) else known.__contains__

    def choose(self, places: Sequence[Cut]) -> Cut:
        """The likeliest of them; the first one is the whole word."""
        whole, *rest = places
        if self._is_guarded(whole.start):
            return whole
        for cut in rest:
            if self._is_name(cut):
                return cut
        return max((cut for cut in rest if cut.evident or cut.noun is not None), key=_start, default=whole)

    def settle_norm(self, cut: Cut) -> Cut:
        """للبنان hides no ال: its لبنان is a name as it stands."""
        if cut.norm is not None and any(map(self._is_known, self._keys(cut.start))):
            return replace(cut, norm=None, noun=None)
        return cut

    def _is_name(self, cut: Cut) -> bool:
        """Whether the remainder, or its first word, is known with ال or without."""
        keys = self._keys(cut.start)
        variants = {*keys, *("ال" + key for key in keys)}
        if cut.noun is not None:
            variants.update(self._keys(cut.noun))
        return any(
            self._is_known(key) or (key in whole_words() and len(key) > _LEAST)
            for key in variants
            if len(key.removeprefix("ال")) >= _LEAST
        )

    def _is_guarded(self, start: int) -> bool:
        return any(self._is_known(key) or key in whole_words() for key in self._keys(start))

    def _is_known(self, key: str) -> bool:
        return key in countries_and_capitals() or self._in_project(key)

    def _keys(self, start: int) -> set[str]:
        """What stands between `start` and the end, folded: all of it, and its first word."""
        first, last = unwrapped(self._text, start, self._end)
        word = word_at(self._text, first) or (first, last)
        return {fold_key(self._text[first:last]), fold_key(self._text[first : min(word[1], last)])}


def _start(cut: Cut) -> int:
    return cut.start
