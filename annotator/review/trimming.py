"""A mark without what its edges may differ by: proclitics, punctuation and spaces. For comparing only, never stored.

Where the mark on a name should begin is said in `arabic.clitics`, on evidence. Here every proclitic that the grammar
allows is taken off, known name or not: two marks that differ by no more come out alike, wherever each of them began.
"""

import unicodedata
from functools import cache

from annotator.arabic.proclitics import cuts
from annotator.model import Fragments

_SIGNS = frozenset("%٪‰#@&*")  # punctuation to Unicode, but they say something
_BRACKETS = frozenset("<>")  # symbols to Unicode, but quotation marks in the news
_PROCLITICS = frozenset("وفبكل")
_LONGEST_CHAIN = 8  # two proclitics, or one and the ل that stands for ال, with the signs on them


class Trimming:
    """Trims marks on one text; what it finds out about a place it remembers."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._beginnings: dict[int, int] = {}

    def trimmed(self, fragments: Fragments) -> Fragments:
        """The fragments without proclitics at their beginning and without punctuation and spaces at any edge.

        What would come out empty stays as it is.
        """
        found = []
        for nth, (start, end) in enumerate(fragments):
            first = self._beginning(start) if nth == 0 else self._behind_punctuation(start)
            last = end
            while last > first and _is_trimmed(self._text[last - 1]):
                last -= 1
            if first < last:
                found.append((first, last))
        return tuple(found) or fragments

    def alike(self, a: Fragments, b: Fragments) -> bool:
        """Whether they differ by what is trimmed, or not at all."""
        return a == b or (self.may_be_alike(a, b) and self.trimmed(a) == self.trimmed(b))

    def may_be_alike(self, a: Fragments, b: Fragments) -> bool:
        """False where trimming cannot make them alike, as a quick look at what lies between their edges tells."""
        if len(a) > 1 or len(b) > 1:
            return True
        (first, last), (other_first, other_last) = a[0], b[0]
        if last != other_last and not all(map(_is_trimmed, self._text[min(last, other_last) : max(last, other_last)])):
            return False
        return first == other_first or all(
            map(_may_precede, self._text[min(first, other_first) : max(first, other_first)])
        )

    def _beginning(self, start: int) -> int:
        found = self._beginnings.get(start)
        if found is None:
            found, before = start, -1
            while found != before:
                before = found
                found = self._behind_proclitics(self._behind_punctuation(found))
            self._beginnings[start] = found
        return found

    def _behind_punctuation(self, position: int) -> int:
        while position < len(self._text) and _is_trimmed(self._text[position]):
            position += 1
        return position

    def _behind_proclitics(self, position: int) -> int:
        """The last place where a name may begin in the word that begins here, or one of whose such places this is."""
        text = self._text
        first, furthest = position, max(position - _LONGEST_CHAIN, 0)
        while first > furthest and not _is_trimmed(text[first - 1]):
            first -= 1
        if first == len(text) or text[first] not in _PROCLITICS:
            return position
        places = {first}
        for cut in cuts(text, first, len(text)):
            places.add(cut.start)
            if cut.norm is not None and cut.noun is not None:
                places.add(cut.noun)  # behind the second ل of لل, which stands for ال
        return max(places) if position in places else position


@cache
def _may_precede(character: str) -> bool:
    """Whether it may be taken off a beginning: as punctuation, a proclitic, or a sign on one."""
    return character in _PROCLITICS or _is_trimmed(character) or unicodedata.category(character)[0] == "M"


@cache
def _is_trimmed(character: str) -> bool:
    if character.isalnum() and character != "ـ":
        return False
    kind = unicodedata.category(character)
    if kind[0] == "P":
        return character not in _SIGNS
    return kind[0] == "Z" or kind in ("Cc", "Cf") or character in _BRACKETS or character == "ـ"
