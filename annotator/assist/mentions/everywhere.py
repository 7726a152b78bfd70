"""The mentions of some names in many articles of a project."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.assist.mentions.finder import Finder, Surroundings
from annotator.assist.mentions.index import Hit, NameIndex
from annotator.assist.mentions.mention import KIND, Mention
from annotator.assist.mentions.name import Name
from annotator.assist.mentions.readings import Words
from annotator.assist.mentions.room import Taken
from annotator.assist.mentions.scan import Scan
from annotator.model import Document
from annotator.store.many import standing, texts
from annotator.store.reading import Reading

_PAGE = 500


@dataclass(frozen=True, slots=True)
class Article:
    """An article with the mentions that were found in it, the surest ones first; `done`: its layer is."""

    document: Document
    text: str
    mentions: Sequence[Mention]
    done: bool


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and for whom: `longer` are known names that hold one of the names within them, `nested` which
    labels were tagged within which."""

    names: Sequence[Name]
    annotator: str
    longer: Sequence[Name] = ()
    nested: Collection[tuple[str, str, str]] = ()


def find_everywhere(
    project: Reading,
    search: Search,
    documents: Sequence[str] | None = None,
    told: Callable[[int, int], object] = lambda _, __: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Article]:
    """The other mentions in these articles, or in all, in the order of their import.

    Only the annotator's own marks are looked at. `told` hears how many articles, of how many, were looked through.
    """
    alone = documents is not None and len(documents) == 1  # one article is read closely, whatever the index says
    scan, finder = Scan(project, search.names, search.longer), Finder(search.names)
    longer: NameIndex[Name] = NameIndex()
    for name in search.longer:
        longer.add(name.text, name)
    flat = frozenset(layer.id for layer in project.scheme.layers if layer.flat)
    candidates = list(documents) if documents is not None and alone else scan.documents(documents)
    for begun in range(0, len(candidates), _PAGE):
        page = candidates[begun : begun + _PAGE]
        read = _texts(project, page)
        found = ((ident, text, [(0, len(text))] if alone else list(scan.stretches(text))) for ident, text in read)
        yield from _judged(project, search, finder, longer, flat, [item for item in found if item[2]])
        told(begun + len(page), len(candidates))
        if cancelled():
            return


def _texts(project: Reading, page: Sequence[str]) -> Iterator[tuple[str, str]]:
    read = texts(project, page)
    return ((ident, read[ident]) for ident in page if ident in read)


def _judged(
    project: Reading,
    search: Search,
    finder: Finder,
    longer: NameIndex[Name],
    flat: Collection[str],
    page: Sequence[tuple[str, str, list[tuple[int, int]]]],
) -> Iterator[Article]:
    """The articles of a page in which there is a mention."""
    hits: dict[str, tuple[str, list[Hit[Name]], list[Taken]]] = {}
    known = standing(project, [ident for ident, _, _ in page], search.annotator)
    for ident, text, stretches in page:
        if ident not in known:
            continue
        found: list[Hit[Name]] = []
        others: list[Taken] = []
        for start, end in stretches:
            words = Words(text, known[ident].document.lang, start, end)
            found += finder.hits(words)
            others += [_taken(hit) for hit in longer.hits(words)] if longer.size else ()
        if found:
            hits[ident] = text, found, others
    for ident, (text, found, others) in hits.items():
        around = known[ident]
        surroundings = Surroundings(
            around.spans, around.document.sections, around.document.lang, others, search.nested, flat
        )
        mentions = [
            replace(item, ticked=False) if (KIND, item.name.layer, item.start, item.end) in around.dismissed else item
            for item in finder.mentions(text, surroundings, found)
        ]
        if mentions:
            done = {item.name.layer for item in mentions} <= set(around.done)
            yield Article(around.document, text, mentions, done)


def _taken(hit: Hit[Name]) -> Taken:
    return Taken(hit.start, hit.end, hit.entry.value.layer, hit.entry.value.label)


def without_standing(project: Reading, articles: Iterable[Article], annotator: str) -> list[Article]:
    """The same without mentions where, since they were found, the annotator has put the same mark."""
    articles = list(articles)
    known = standing(project, [item.document.id for item in articles], annotator)
    found = []
    for article in articles:
        around = known.get(article.document.id)
        if around is None or around.document.deleted:
            continue
        taken = {(span.layer, span.label, span.start, span.end) for span in around.spans if len(span.fragments) == 1}
        mentions = [
            item for item in article.mentions if (item.name.layer, item.name.label, item.start, item.end) not in taken
        ]
        if mentions:
            found.append(replace(article, mentions=mentions))
    return found
