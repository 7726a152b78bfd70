"""Two annotators' marks in one article, matched layer by layer as far as it is asked for."""

from collections import defaultdict
from functools import cached_property
from typing import Literal

from annotator.arabic.folding import fold_key
from annotator.model import Relation, Scheme, Span
from annotator.model.scheme import TO_ENTITY, TO_TEXT
from annotator.review.canonical import Canonical
from annotator.review.marks import Mark
from annotator.review.matching import match
from annotator.review.measures.spans import SpanPair
from annotator.review.trimming import Trimming
from annotator.store import Marks

Likeness = Literal["same", "mention"] | None
"""Of two targets: the same, the same by another mention of it, or another."""


class Pairing:
    """The marks of `a` and of `b`, each in the order of the text."""

    def __init__(self, text: Trimming, a: Marks, b: Marks, scheme: Scheme, canonical: Canonical) -> None:
        self.a = a
        self.b = b
        self._text = text
        self._scheme = scheme
        self._canonical = canonical
        self._pairs: dict[str, SpanPair] = {}
        self._matched: dict[str, list[tuple[Span, Span]]] = {}
        self._partners: dict[str, dict[str, str]] = {}

    def spans(self, layer: str) -> tuple[list[Span], list[Span]]:
        """Both annotators' marks on a layer."""
        return self._by_layer[0][layer], self._by_layer[1][layer]

    @cached_property
    def _by_layer(self) -> tuple[dict[str, list[Span]], dict[str, list[Span]]]:
        sides: list[dict[str, list[Span]]] = []
        for marks in (self.a, self.b):
            layers: dict[str, list[Span]] = defaultdict(list)
            for span in marks.spans:
                layers[span.layer].append(span)
            sides.append(layers)
        return sides[0], sides[1]

    def pair(self, layer: str) -> SpanPair:
        """The same as the measures look at them."""
        found = self._pairs.get(layer)
        if found is None:
            a, b = ([Mark(span.fragments, span.label) for span in side] for side in self.spans(layer))
            found = self._pairs[layer] = SpanPair(a, b, self._text)
        return found

    def matched(self, layer: str) -> list[tuple[Span, Span]]:
        """Marks of a layer that answer to each other, one to one, by the best total overlap."""
        found = self._matched.get(layer)
        if found is None:
            a, b = self.spans(layer)
            pair = self.pair(layer)
            found = self._matched[layer] = [(a[i], b[j]) for i, j in match(pair.a, pair.b)]
        return found

    @cached_property
    def relations(self) -> tuple[dict[str, list[Relation]], dict[str, list[Relation]]]:
        """Both annotators' relations by the id of the mark that they start from."""
        sides: list[dict[str, list[Relation]]] = []
        for marks in (self.a, self.b):
            found: dict[str, list[Relation]] = defaultdict(list)
            for relation in marks.relations:
                found[relation.source].append(relation)
            sides.append(found)
        return sides[0], sides[1]

    def compared(self, layer: str, kind: str) -> list[tuple[Span, Span, list[Relation], list[Relation]]]:
        """For all matched marks of a layer: both marks, and the relations of one kind that start from either."""
        a, b = self.relations
        if not a and not b:
            return []
        return [
            (
                first,
                second,
                [item for item in a.get(first.id, ()) if item.kind == kind],
                [item for item in b.get(second.id, ()) if item.kind == kind],
            )
            for first, second in self.matched(layer)
        ]

    def same(self, first: Relation, second: Relation) -> bool:
        """Whether a relation of `a` says the same as one of `b`, be it by another mention."""
        return self.likeness(first, second) is not None

    def likeness(self, first: Relation, second: Relation) -> Likeness:
        """Whether they speak of the same: by canonical entity where both say one, else by place, else by name.

        Names count only where the relation may lead to an entity: two cues are not the same for having the same words.
        """
        if first.kind != second.kind:
            return None
        a, b = self._spans_by_id[0].get(first.to_span or ""), self._spans_by_id[1].get(second.to_span or "")
        one_place = a is not None and b is not None and self._answers(a, b)
        by_mention: Likeness = "mention" if a is not None and b is not None and not one_place else "same"
        entities = self._entities(first, a), self._entities(second, b)
        if all(entities):
            return by_mention if entities[0] & entities[1] else None
        if one_place:
            return "same"
        if self._leads_to_names(first.kind) and self._names(first, a) & self._names(second, b):
            return by_mention
        return None

    @cached_property
    def _spans_by_id(self) -> tuple[dict[str, Span], dict[str, Span]]:
        return {span.id: span for span in self.a.spans}, {span.id: span for span in self.b.spans}

    def _answers(self, a: Span, b: Span) -> bool:
        if a.layer != b.layer:
            return False
        if a.layer not in self._partners:
            self._partners[a.layer] = {first.id: second.id for first, second in self.matched(a.layer)}
        return self._partners[a.layer].get(a.id) == b.id

    def _entities(self, relation: Relation, span: Span | None) -> frozenset[str]:
        if relation.to_entity is not None:
            return frozenset([self._canonical.root(relation.to_entity)])
        return frozenset() if span is None else self._canonical.roots(span.entities)

    def _names(self, relation: Relation, span: Span | None) -> frozenset[str]:
        found = {name for root in self._entities(relation, span) for name in self._canonical.names(root)}
        if relation.to_text is not None:
            found.add(fold_key(relation.to_text))
        if span is not None:
            found.update(fold_key(words) for words in (span.text, span.norm) if words is not None)
        return frozenset(found)

    def _leads_to_names(self, kind: str) -> bool:
        relation = self._scheme.relation(kind)
        if relation is None:
            return False
        layers = [self._scheme.layer(to) for to in relation.to]
        return bool({TO_ENTITY, TO_TEXT} & set(relation.to)) or any(layer and layer.links for layer in layers)
