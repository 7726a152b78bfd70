"""How names are compared and found: folded, with ال and without, by the beginnings of their words."""

from collections.abc import Iterable

from annotator.arabic.folding import fold_key

_LEAST = 3  # letters that have to be left behind ال


def name_key(text: str, search: bool = False) -> str:
    """A name folded, with one space between its words."""
    return " ".join(fold_key(text, search).split())


def bare_key(text: str) -> str:
    """The same without the ال at its beginning: names that differ in it alone are one (الله and ألمانيا keep it)."""
    key = name_key(text)
    first = text.lstrip()[:1]
    has_article = key.startswith("ال") and len(key.split(" ")[0]) >= _LEAST + 2 and first in ("ا", "ٱ")
    return key[2:] if has_article else key


class Searchable:
    """The names of one thing, made ready so that typed words can be looked for in many of them at every key."""

    __slots__ = ("_keys",)

    def __init__(self, names: Iterable[str]) -> None:
        self._keys = [key for key in (name_key(name, search=True) for name in names) if key]

    def rank(self, typed: str) -> int | None:
        """How well typed words, as `name_key(words, search=True)`, fit; None where they do not.

        0: they are one of the names, 1: one begins with them, 2: words of one do, in any order, 3: they are somewhere
        in one. With ال or without.
        """
        best: int | None = None
        for key in self._keys:
            found = _rank(key, typed)
            if found is not None and (best is None or found < best):
                best = found
        return best


def _rank(key: str, typed: str) -> int | None:
    if not typed or key == typed or key == f"ال{typed}":
        return 0
    if key.startswith((typed, f"ال{typed}")):
        return 1
    words = key.split(" ")
    if all(any(word.startswith((part, f"ال{part}")) for word in words) for part in typed.split(" ")):
        return 2
    return 3 if typed in key else None
