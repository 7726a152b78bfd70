"""What lies behind the measures: which labels are confused, where it is worst, who leans which way, and examples."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.model import Annotator
from annotator.review.articles import Article
from annotator.review.disagreements import Disagreement, disagreements
from annotator.review.habits import Tones
from annotator.review.judged import Scope, Unit, scopes, units

Pair = tuple[str, str]
"""Ids of two annotators, in the order in which they are compared."""

CONTEXT = 60
"""Code points of the article that an example brings along at either side, to the next whole word."""

_FROM_ONE = 2  # examples of one kind from one article


@dataclass(frozen=True, slots=True)
class Side:
    """What one annotator has at the place of an example: stretches of `text`, and what they are called there: labels,
    values, or what differs: the value of an attribute, the names of entities, the words a relation leads to.
    """

    annotator: str
    ranges: tuple[tuple[int, int], ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A disagreement in its context: `text` is a stretch of the article, offsets of the sides are within it."""

    disagreement: Disagreement
    title: str
    text: str
    lang: str
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """How well two or more agree on one article: `same` of `total` marks and values are so for both of a pair."""

    document: str
    title: str
    same: int
    total: int

    @property
    def value(self) -> float:
        """The share, 0…1."""
        return self.same / self.total if self.total else 1.0


class Survey:
    """Takes in articles one by one, as `agreement` visits them, and keeps what a report and the window show of them.

    `examples` are the first of each layer and type, at most `most`. `confusion[layer][pair]` counts labels (or values)
    that stand against each other, "" for nothing: a mark or rating that only one has. `used[layer][annotator]` counts
    labels on articles that two have done, `origins[annotator]` how those marks came to be, and `by_origin` how many of
    them the other one has too (`same`) of how many (`total`), over all pairs.
    """

    def __init__(self, people: Sequence[Annotator], layer: str | None = None, most: int = 5) -> None:
        self.people = tuple(people)
        self.articles: list[ArticleRow] = []
        self.examples: dict[tuple[str, str], list[Example]] = defaultdict(list)
        self.confusion: dict[str, dict[Pair, Counter[Pair]]] = defaultdict(lambda: defaultdict(Counter))
        self.used: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        self.origins: dict[str, Counter[str]] = defaultdict(Counter)
        self.by_origin: dict[str, Counter[str]] = defaultdict(Counter)
        self.tones = Tones()
        self.types: dict[Pair, Counter[str]] = defaultdict(Counter)
        self._layer = layer
        self._most = most

    def add(self, article: Article) -> None:
        """One article."""
        same = total = 0
        of_scope = {scope.name: scope for scope in scopes(article.scheme)}
        names = [layer.id for layer in article.scheme.layers] + list(of_scope)
        for name in names:
            scope = of_scope.get(name)
            people = article.done.get(name if scope is None else scope.kind.id, ())
            if people and self._layer in (None, name):
                counts = self._marks(article, name, people) if scope is None else self._values(article, scope, people)
                same, total = same + counts[0], total + counts[1]
                self._examples(article, name)
        self.articles.append(ArticleRow(article.document.id, article.document.title, same, total))

    def worst(self, count: int) -> list[ArticleRow]:
        """The articles with the least agreement, those with more to compare first among equals."""
        return sorted((row for row in self.articles if row.total), key=lambda row: (row.value, -row.total))[:count]

    def confused(self, layer: str) -> Counter[Pair]:
        """Over all pairs of annotators; with more than two it does not matter who says which, so both ways count."""
        pairs = self.confusion.get(layer, {})
        found: Counter[Pair] = Counter()
        for counts in pairs.values():
            found.update(counts)
            if len(self.people) > 2:
                found.update({(y, x): count for (x, y), count in counts.items()})
        return found

    def _marks(self, article: Article, layer: str, people: Sequence[str]) -> tuple[int, int]:
        same = total = 0
        for who in people:
            for span in article.spans(who, layer):
                self.used[layer][who][span.label] += 1
                self.origins[who][span.origin] += 1
        for a, b in combinations(people, 2):
            pairing = article.pairing(a, b)
            matched = pairing.matched(layer)
            counts = self.confusion[layer][a, b]
            counts.update((first.label, second.label) for first, second in matched)
            taken = {span.id for both in matched for span in both}
            ours, theirs = pairing.spans(layer)
            counts.update((span.label, "") for span in ours if span.id not in taken)
            counts.update(("", span.label) for span in theirs if span.id not in taken)
            exact = [(x, y) for x, y in matched if (x.fragments, x.label) == (y.fragments, y.label)]
            same += 2 * len(exact)
            for both in exact:
                for span in both:
                    self.by_origin[span.origin]["same"] += 1
            for span in (*ours, *theirs):
                self.by_origin[span.origin]["total"] += 1
            total += len(ours) + len(theirs)
        return same, total

    def _values(self, article: Article, scope: Scope, people: Sequence[str]) -> tuple[int, int]:
        same = total = 0
        outlet = str(article.document.meta.get("outlet") or "")
        for unit in units(article, scope, people):
            self.tones.add(scope, unit, outlet, _target(article, unit))
            for who, judgement in unit.values.items():
                self.used[scope.name][who][judgement.value] += 1
                self.origins[who][judgement.origin] += 1
            for a, b in combinations(people, 2):
                x, y = (unit.values[who].value if who in unit.values else "" for who in (a, b))
                if (x or y) and unit.could_judge(a) and unit.could_judge(b):
                    self.confusion[scope.name][a, b][x, y] += 1
                    same += 2 * (x == y)
                    total += 2
        return same, total

    def _examples(self, article: Article, layer: str) -> None:
        for item in disagreements(article, layer):
            self.types[item.a, item.b][item.type] += 1
            kept = self.examples[layer, item.type]
            here = sum(other.disagreement.document == item.document for other in kept)
            if len(kept) < self._most and here < _FROM_ONE:
                kept.append(_example(article, item))


def _target(article: Article, unit: Unit) -> str:
    """The name of whom a unit is about."""
    if unit.target is None:
        return ""
    return unit.target.strip("“”") if unit.target.startswith("“") else article.canonical.name(unit.target)


def _example(article: Article, item: Disagreement) -> Example:
    first, last = _context(article, item.start, item.end) if item.end else (0, 0)
    return Example(
        item,
        article.document.title,
        article.text[first:last],
        article.document.lang,
        (_side(article, item, item.a, item.a_marks, first), _side(article, item, item.b, item.b_marks, first)),
    )


def _context(article: Article, start: int, end: int) -> tuple[int, int]:
    tokens, first, last = article.tokens, max(0, start - CONTEXT), min(len(article.text), end + CONTEXT)
    before, behind = bisect_left(tokens.starts, first), bisect_right(tokens.ends, last)
    if before < len(tokens.starts):
        first = min(tokens.starts[before], start)
    return first, max(tokens.ends[behind - 1], end) if behind else last


def _side(article: Article, item: Disagreement, who: str, ids: Sequence[str], offset: int) -> Side:
    marks = article.of(who)
    spans = [span for span in marks.spans if span.id in ids]
    pieces = [piece for span in spans for piece in span.fragments]
    labels = [span.label for span in spans]
    if item.type == "attribute":
        labels += [span.attributes[item.detail] for span in spans if item.detail in span.attributes]
    elif item.type == "entity":
        labels += [article.canonical.name(ident) for span in spans for ident in span.entities]
    labels += [judgement.value for judgement in marks.judgements if judgement.id in ids]
    for relation in marks.relations:
        if relation.id in ids:
            target = marks.span(relation.to_span or "")
            pieces += target.fragments if target else ()
            entity = relation.to_entity
            labels.append(
                relation.to_text or (article.canonical.name(entity) if entity else target.text if target else "")
            )
    ranges = tuple((start - offset, end - offset) for start, end in sorted(set(pieces)))
    return Side(who, ranges, tuple(dict.fromkeys(labels)))
