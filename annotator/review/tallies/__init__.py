"""Counting agreement article by article: one file for each kind of thing that is counted, all with `add` and `rows`."""

from collections.abc import Sequence
from typing import Protocol

from annotator.model import Annotator, Scheme
from annotator.review.articles import Article
from annotator.review.judged import scopes
from annotator.review.tallies.judgements import JudgementTally
from annotator.review.tallies.relations import RelationTally
from annotator.review.tallies.rows import Rows
from annotator.review.tallies.spans import SpanTally
from annotator.review.tallies.tokens import TokenTally

__all__ = ["Rows", "Tally", "tallies_of"]


class Tally(Protocol):
    """Counts one kind of thing on one layer."""

    def add(self, article: Article) -> None:
        """Count one article, of which two annotators or more have done the layer."""

    def rows(self) -> Rows:
        """What is to be told of all of them."""


def tallies_of(scheme: Scheme, layer: str, people: Sequence[Annotator]) -> list[Tally]:
    """What is counted on a layer, or on a judgement (`sentiment`, `sentiment@entity`…)."""
    for scope in scopes(scheme):
        if scope.name == layer:
            return [JudgementTally(scope, people)]
    found = scheme.layer(layer)
    assert found is not None
    kinds = [kind.id for kind in scheme.relations if kind.source == layer]
    tallies: list[Tally] = [
        SpanTally(layer, [label.id for label in found.labels], people),
        TokenTally(found, people),
    ]
    return [*tallies, RelationTally(layer, kinds, people)] if kinds else tallies
