"""The articles that can be compared, with what each annotator has done and marked there."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from annotator.arabic.words import tokens
from annotator.model import Annotator, Document, Scheme, Span, working_ranges
from annotator.review.canonical import Canonical
from annotator.review.pairing import Pairing
from annotator.review.tokens import Tokens
from annotator.review.trimming import Trimming
from annotator.store import Marks, Reading


@dataclass
class Article:
    """One article. `done` has, for each layer and judgement of the scheme, the ids of those who are done with it."""

    document: Document
    text: str
    done: Mapping[str, tuple[str, ...]]
    marks: Marks
    scheme: Scheme
    canonical: Canonical
    _pairings: dict[tuple[str, str], Pairing] = field(default_factory=dict)

    @cached_property
    def _trimming(self) -> Trimming:
        return Trimming(self.text)

    @cached_property
    def _by_annotator(self) -> dict[str, Marks]:
        return {who: self.marks.of(who) for who in self.marks.annotators}

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the text, without furniture of its page in which nobody marked anything."""
        kept = working_ranges(self.document, marked=(span.start for span in self.marks.spans))
        found = tokens(self.text)
        if kept == ((0, len(self.text)),):
            return Tokens(found)
        starts = [start for start, _ in found]
        within = ((bisect_left(starts, start), bisect_left(starts, end)) for start, end in kept)
        return Tokens([item for first, last in within for item in found[first:last]])

    def of(self, annotator: str) -> Marks:
        """One annotator's marks."""
        return self._by_annotator.get(annotator) or Marks()

    def spans(self, annotator: str, layer: str) -> list[Span]:
        """One annotator's marks on a layer, in the order of the text."""
        return [item for item in self.of(annotator).spans if item.layer == layer]

    def pairing(self, a: str, b: str) -> Pairing:
        """These two annotators' marks, matched; made once."""
        found = self._pairings.get((a, b))
        if found is None:
            found = Pairing(self._trimming, self.of(a), self.of(b), self.scheme, self.canonical)
            self._pairings[a, b] = found
        return found


def articles(
    project: Reading, annotators: Sequence[Annotator], layers: Collection[str], least: int = 2
) -> Iterator[Article]:
    """The articles in which at least so many of these annotators have done one of the layers (ids as in `Work.done`).

    Layers that fewer have done are left out of `done`. The order is that of the import.
    """
    scheme, canonical = project.scheme, Canonical(project)
    for document, text in project.articles():
        found = _article(project, document, text, annotators, layers, least, scheme, canonical)
        if found is not None:
            yield found


def one_article(
    project: Reading,
    document: str,
    annotators: Sequence[Annotator],
    layers: Collection[str],
    least: int = 2,
    canonical: Canonical | None = None,
) -> Article | None:
    """The same for the document of this id; None where fewer have done each of the layers, or it is deleted.

    Whoever asks for many hands over one `canonical`, which remembers what it has looked up.
    """
    found = project.document(document)
    if found is None or found.deleted:
        return None
    text = project.text(document)
    return _article(project, found, text, annotators, layers, least, project.scheme, canonical or Canonical(project))


def _article(
    project: Reading,
    document: Document,
    text: str,
    annotators: Sequence[Annotator],
    layers: Collection[str],
    least: int,
    scheme: Scheme,
    canonical: Canonical,
) -> Article | None:
    works = {work.annotator: work.done for work in project.works(document.id)}
    done = {layer: tuple(who.id for who in annotators if layer in works.get(who.id, ())) for layer in layers}
    done = {layer: people for layer, people in done.items() if len(people) >= least}
    return Article(document, text, done, project.marks(document.id), scheme, canonical) if done else None
