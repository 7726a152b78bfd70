"""Which stretches of an article become records of their own."""

from collections.abc import Iterable, Sequence

from annotator.arabic.sentences import sentences
from annotator.exchange.datasets.selection import Unit

Range = tuple[int, int]


def units(text: str, stretches: Sequence[Range], unit: Unit) -> list[list[Range]]:
    """For each record its stretches `[start, end)`, in the order of the text and apart from each other.

    Paragraphs are lines; neither they nor sentences cross from one stretch to the next.
    """
    if unit == "article":
        return [[*stretches]] if stretches else []
    if unit == "paragraph":
        return [[piece] for start, end in stretches for piece in _lines(text, start, end)]
    return [[(start + first, start + last)] for start, end in stretches for first, last in sentences(text[start:end])]


def tidy(text: str, ranges: Iterable[Range]) -> list[Range]:
    """The stretches without the spaces around them; those with nothing but spaces between them are one."""
    found: list[Range] = []
    for start, end in ranges:
        bare = text[start:end].strip()
        if not bare:
            continue
        start = text.index(bare[0], start)
        end = start + len(bare)
        if found and not text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _lines(text: str, start: int, end: int) -> list[Range]:
    found: list[Range] = []
    for line in text[start:end].split("\n"):
        bare = line.strip()
        if bare:
            first = start + line.index(bare)
            found.append((first, first + len(bare)))
        start += len(line) + 1
    return found
