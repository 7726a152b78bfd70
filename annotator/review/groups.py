"""Marks of any number of annotators that answer to each other."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from annotator.model import Span
from annotator.review.articles import Article
from annotator.review.marks import overlap


def groups(article: Article, people: Sequence[str], layers: Iterable[str]) -> dict[str, dict[str, Span]]:
    """For the id of every mark its group, by annotator; marks of other layers than these stand alone.

    Groups grow from the pairs that overlap most; no annotator is in one twice.
    """
    chosen = list(layers)
    found = {span.id: {who: span} for who in people for span in article.of(who).spans}
    pairs = [
        pair for a, b in combinations(people, 2) for layer in chosen for pair in article.pairing(a, b).matched(layer)
    ]
    for first, second in sorted(pairs, key=lambda pair: -overlap(pair[0].fragments, pair[1].fragments)):
        ours, theirs = found[first.id], found[second.id]
        if ours is not theirs and not ours.keys() & theirs.keys():
            ours.update(theirs)
            for span in theirs.values():
                found[span.id] = ours
    return found
