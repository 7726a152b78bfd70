"""Where two annotators differ, and in what: each disagreement has one of the types that reviewers speak of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, get_args

from annotator.model import Attribute, Relation, Span
from annotator.review.articles import Article
from annotator.review.judged import Scope, Unit, scopes, units
from annotator.review.marks import Mark, length, overlap
from annotator.review.matching import overlapping
from annotator.review.measures.relation_f1 import equals
from annotator.review.pairing import Pairing

Type = Literal[
    "missing",
    "boundary",
    "clitic",
    "split",
    "label",
    "attribute",
    "cue",
    "speaker",
    "mention",
    "entity",
    "polarity",
]
TYPES: tuple[Type, ...] = get_args(Type)

_OF_RELATIONS: dict[str, Type] = {"speaker": "speaker", "cue": "cue"}
"""Other relations (channel, addressee) are told as attributes of the mark that they start from."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One difference between the annotators `a` and `b` (ids) in a document.

    `a_marks` and `b_marks` are ids of what stands against each other: marks, then the relations that differ; for
    polarity the judgements. One of them may be empty, never both. `start` and `end` are the place to look at, in code
    points; both are 0 where it is the whole article. `labels` are the labels or values on either side, "" for none.
    `detail` names the attribute, the relation, or what was judged.
    """

    type: Type
    document: str
    layer: str
    a: str
    b: str
    a_marks: tuple[str, ...]
    b_marks: tuple[str, ...]
    start: int
    end: int
    labels: tuple[str, str]
    detail: str = ""


def disagreements(article: Article, layer: str) -> list[Disagreement]:
    """All between those who have done a layer (or judgement: `sentiment`, `sentiment@entity`…), pair by pair."""
    scope = next((item for item in scopes(article.scheme) if item.name == layer), None)
    people = article.done.get(layer if scope is None else scope.kind.id, ())
    if scope is not None:
        judged = units(article, scope, people)
        return [item for a, b in combinations(people, 2) for item in _of_judgements(article, scope, judged, a, b)]
    return [item for a, b in combinations(people, 2) for item in _of_spans(article, layer, a, b)]


class _Pair:
    """Writes down the disagreements of one pair on one layer of one article."""

    def __init__(self, article: Article, layer: str, a: str, b: str) -> None:
        self._article = article
        self.layer = layer
        self._a = a
        self._b = b

    def told(
        self,
        kind: Type,
        a: Sequence[Span],
        b: Sequence[Span],
        detail: str = "",
        relations: tuple[Sequence[Relation], Sequence[Relation]] = ((), ()),
    ) -> Disagreement:
        spans = (*a, *b)
        return Disagreement(
            kind,
            self._article.document.id,
            self.layer,
            self._a,
            self._b,
            (*(span.id for span in a), *(item.id for item in relations[0])),
            (*(span.id for span in b), *(item.id for item in relations[1])),
            min(span.start for span in spans),
            max(span.end for span in spans),
            (a[0].label if a else "", b[0].label if b else ""),
            detail,
        )


def _of_spans(article: Article, layer: str, a: str, b: str) -> Iterator[Disagreement]:
    pairing = article.pairing(a, b)
    pair = _Pair(article, layer, a, b)
    matched = pairing.matched(layer)
    home = article.scheme.layer(layer)
    attributes = home.attributes if home else ()
    splits, rest_a, rest_b = _splits(pairing, layer)
    split_pairs: set[tuple[str, str]] = set()
    for ours, theirs in splits:
        yield pair.told("split", ours, theirs)
        split_pairs.update((x.id, y.id) for x in ours for y in theirs)
    for first, second in matched:
        if (
            first.fragments == second.fragments
            and first.label == second.label
            and first.attributes == second.attributes
            and first.entities == second.entities
        ):
            continue
        if (first.id, second.id) not in split_pairs:
            if first.fragments != second.fragments:
                alike = pairing.pair(layer).trimming.alike(first.fragments, second.fragments)
                yield pair.told("clitic" if alike else "boundary", [first], [second])
            if first.label != second.label:
                yield pair.told("label", [first], [second])
        yield from _of_content(article, pair, attributes, first, second)
    yield from _of_relations(article, pair, pairing)
    for span in rest_a:
        yield pair.told("missing", [span], [])
    for span in rest_b:
        yield pair.told("missing", [], [span])


Split = tuple[list[Span], list[Span]]
"""One mark of the one, several of the other."""


def _splits(pairing: Pairing, layer: str) -> tuple[list[Split], list[Span], list[Span]]:
    """One mark against several of the other's that divide it, and the marks of both that are left without an answer."""
    a, b = pairing.spans(layer)
    matched = pairing.matched(layer)
    taken = {span.id for both in matched for span in both}
    parts_a, rest_a = _parts([span for span in a if span.id not in taken], [(y, x) for x, y in matched])
    parts_b, rest_b = _parts([span for span in b if span.id not in taken], matched)
    splits: list[Split] = [([whole], pieces) for whole, pieces in parts_b]
    splits += [(pieces, [whole]) for whole, pieces in parts_a]
    return splits, rest_a, rest_b


def _parts(lonely: list[Span], matched: list[tuple[Span, Span]]) -> tuple[list[tuple[Span, list[Span]]], list[Span]]:
    """Which of the lonely marks are parts of which first of a matched pair, and those that are parts of none.

    A part lies for the most part within the whole, beside the mark that was matched with the whole and not over it
    (that would be one mark inside another). The parts of a whole are told with that mark, in the order of the text.
    """
    if not lonely:
        return [], []
    singles = [Mark(span.fragments, span.label) for span in lonely]
    wholes = [Mark(whole.fragments, whole.label) for whole, _ in matched]
    part_of: dict[int, int] = {}
    for i, nth in overlapping(singles, wholes):
        fragments = singles[i].fragments
        if overlap(fragments, wholes[nth].fragments) * 2 > length(fragments) and not overlap(
            fragments, matched[nth][1].fragments
        ):
            part_of.setdefault(i, nth)
    pieces: dict[int, list[Span]] = {}
    for i, nth in sorted(part_of.items()):
        pieces.setdefault(nth, [matched[nth][1]]).append(lonely[i])
    rest = [span for i, span in enumerate(lonely) if i not in part_of]
    return [(matched[nth][0], sorted(spans, key=lambda span: span.fragments)) for nth, spans in pieces.items()], rest


def _of_content(
    article: Article, pair: _Pair, attributes: Sequence[Attribute], first: Span, second: Span
) -> Iterator[Disagreement]:
    for attribute in attributes:
        if first.attributes.get(attribute.id) != second.attributes.get(attribute.id):
            yield pair.told("attribute", [first], [second], attribute.id)
    roots = article.canonical.roots
    if (first.entities or second.entities) and roots(first.entities) != roots(second.entities):
        yield pair.told("entity", [first], [second])


def _of_relations(article: Article, pair: _Pair, pairing: Pairing) -> Iterator[Disagreement]:
    for kind in article.scheme.relations:
        if kind.source != pair.layer:
            continue
        for first, second, ours, theirs in pairing.compared(pair.layer, kind.id):
            alike = equals(ours, theirs, pairing.same)
            others = (
                [item for i, item in enumerate(ours) if i not in {i for i, _ in alike}],
                [item for j, item in enumerate(theirs) if j not in {j for _, j in alike}],
            )
            if others[0] or others[1]:
                yield pair.told(_OF_RELATIONS.get(kind.id, "attribute"), [first], [second], kind.id, others)
            for i, j in alike:
                if pairing.likeness(ours[i], theirs[j]) == "mention":
                    yield pair.told("mention", [first], [second], kind.id, ([ours[i]], [theirs[j]]))


def _of_judgements(article: Article, scope: Scope, judged: Sequence[Unit], a: str, b: str) -> Iterator[Disagreement]:
    for unit in judged:
        first, second = unit.values.get(a), unit.values.get(b)
        values = ("" if first is None else first.value, "" if second is None else second.value)
        if values[0] == values[1] or not (unit.could_judge(a) and unit.could_judge(b)):
            continue
        places = [unit.quotes[who] for who in (a, b) if who in unit.quotes]
        yield Disagreement(
            "polarity",
            article.document.id,
            scope.name,
            a,
            b,
            () if first is None else (first.id,),
            () if second is None else (second.id,),
            min((span.start for span in places), default=0),
            max((span.end for span in places), default=0),
            values,
            unit.target or "",
        )
