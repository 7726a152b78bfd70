"""Where words that are marked elsewhere stand unmarked. One walk over the articles finds all of all words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator.assist.consistency.surfaces import Surface, counted, name_layers
from annotator.model import Document, furniture
from annotator.store import Reading
from annotator.store.surfaces import Page, marked_articles

_WORD = re.compile(r"\w[\w\u064b-\u065f\u0670ـ]*")
_PROCLITICS = ("", *(first + second for first in ("", "و", "ف") for second in ("", "ب", "ك", "ل") if first + second))
_LEAST = 3  # letters of a word before which a proclitic is believed
_TOLD_EVERY = 100


@dataclass(frozen=True, slots=True)
class Bare:
    """A place `[start, end)` in code points where the words of a surface stand, and no mark of their layer does."""

    document: Document
    text: str
    start: int
    end: int
    surface: Surface


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a surface: its words from the second on, and how much of the first one is proclitics."""

    rest: tuple[str, ...]
    before: int
    surface: Surface


def find_bare(
    project: Reading,
    annotator: str,
    surfaces: Sequence[Surface],
    told: Callable[[int], object] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Bare]:
    """The unmarked places of these words, as they are written where they are marked, with proclitics or without.

    Only articles count whose layer somebody has worked on, and in them no furniture. Of words that begin in one place
    the longest are taken. `told` hears how many articles were looked through.
    """
    forms = _forms(surfaces)
    people, layers = counted(project, annotator), name_layers(project.scheme)
    for number, page in enumerate(marked_articles(project, people, layers), 1):
        yield from _in_page(page, forms)
        if number % _TOLD_EVERY == 0:
            told(number)
            if cancelled():
                return


def _forms(surfaces: Sequence[Surface]) -> dict[str, list[_Form]]:
    """All ways to write the surfaces by their first word; the longest come first."""
    found: dict[str, list[_Form]] = {}
    for surface in surfaces:
        for form in surface.forms:
            first, *rest = _WORD.findall(form) or [""]
            if not first:
                continue
            for before in _PROCLITICS if len(first) >= _LEAST else ("",):
                found.setdefault(before + first, []).append(_Form(tuple(rest), len(before), surface))
            if first.startswith("ال") and len(first) > _LEAST:
                for before in ("ل", "ول", "فل"):  # للرئيس: the alif is gone
                    found.setdefault(before + first[1:], []).append(_Form(tuple(rest), len(before), surface))
    for items in found.values():
        items.sort(key=lambda item: (-len(item.rest), item.before, item.surface.key))
    return found


def _in_page(page: Page, forms: dict[str, list[_Form]]) -> Iterator[Bare]:
    words = list(_WORD.finditer(page.text))
    standing = [place for places in page.marked.values() for place in places]
    left_out: list[tuple[int, int]] | None = None
    index = 0
    while index < len(words):
        known = forms.get(words[index].group())
        form = next((item for item in known if _stands(words, index, item, page.text)), None) if known else None
        if form is None:
            index += 1
            continue
        start, end = words[index].start() + form.before, words[index + len(form.rest)].end()
        index += len(form.rest) + 1
        layers = {layer for layer, _ in form.surface.labels}
        worked = any(layer in page.marked or layer in page.done for layer in layers)
        if not worked or any(first < end and start < last for first, last in standing):
            continue
        if left_out is None:
            left_out = furniture(page.document.sections, (first for first, _ in standing))
        if not any(first < end and start < last for first, last in left_out):
            yield Bare(page.document, page.text, start, end, form.surface)


def _stands(words: list[re.Match[str]], index: int, form: _Form, text: str) -> bool:
    """Whether the words of a form follow each other here, with nothing but spaces between them."""
    last = index + len(form.rest)
    if last >= len(words):
        return False
    for here, wanted in enumerate(form.rest, index + 1):
        if words[here].group() != wanted or text[words[here - 1].end() : words[here].start()].strip(" \u00a0-"):
            return False
    return True
