"""How well the annotators of a project agree, on every layer that two of them have done."""

from collections import Counter
from collections.abc import Callable, Sequence

from annotator.model import Annotator, Scheme, UserError
from annotator.review.articles import Article, articles
from annotator.review.bootstrap import RESAMPLES
from annotator.review.disagreements import TYPES, disagreements
from annotator.review.judged import scopes
from annotator.review.result import Agreement, DisagreementCount, LabelRow, MeasureRow, PairRow
from annotator.review.tallies import tallies_of
from annotator.store import Reading

Progress = Callable[[float], None]
"""Told the share that is done, 0…1, after every article; what it raises stops the work."""


def layers_of(scheme: Scheme) -> dict[str, str]:
    """All that agreement is told of, in the scheme's order, with the layer that has to be done for it."""
    found = {layer.id: layer.id for layer in scheme.layers}
    return found | {scope.name: scope.kind.id for scope in scopes(scheme)}


def persons(project: Reading) -> list[Annotator]:
    """Whom agreement is about unless others are named: people, neither gold nor models."""
    return [item for item in project.annotators() if item.kind == "person"]


def agreement(
    project: Reading,
    annotators: Sequence[Annotator] | None = None,
    layer: str | None = None,
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
    progress: Progress | None = None,
    visit: Callable[[Article], None] | None = None,
) -> Agreement:
    """Compare these annotators (all persons unless named) on one layer or on all.

    A layer of an article counts for two annotators where both have done it. `resamples` and `seed` are of the
    confidence intervals; 0 resamples leave those out. `visit` is shown every article on the way. Raises UserError for a
    layer that is not there.
    """
    people = tuple(persons(project) if annotators is None else annotators)
    with project.snapshot():
        scheme = project.scheme
        names = _chosen(layers_of(scheme), layer)
        tallies = {name: tallies_of(scheme, name, people) for name in names}
        found: Counter[tuple[str, str]] = Counter()
        total = max(project.document_count(), 1)
        documents = 0
        for article in articles(project, people, frozenset(names.values())):
            documents += 1
            for name, done in names.items():
                if done in article.done:
                    for tally in tallies[name]:
                        tally.add(article)
                    found.update((name, item.type) for item in disagreements(article, name))
            if visit is not None:
                visit(article)
            if progress is not None:
                progress(documents / total)
    measures: list[MeasureRow] = []
    pairs: list[PairRow] = []
    labels: list[LabelRow] = []
    for of_layer in tallies.values():
        for tally in of_layer:
            rows = tally.rows()
            measures += rows.measures(resamples, seed)
            pairs += rows.pairs
            labels += rows.labels
    counts = [DisagreementCount(name, kind, found[name, kind]) for name in names for kind in TYPES if found[name, kind]]
    return Agreement(documents, people, tuple(measures), tuple(pairs), tuple(labels), tuple(counts))


def _chosen(layers: dict[str, str], layer: str | None) -> dict[str, str]:
    if layer is None:
        return layers
    if layer not in layers:
        raise UserError("The scheme has no layer called {name}. It has: {known}.", name=layer, known=", ".join(layers))
    return {layer: layers[layer]}
