"""From what is taken over to the gold version: marks, their relations and judgements, pointing at gold marks."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.model import GOLD, Decision, Judgement, Relation, Scheme, Span
from annotator.model.scheme import TO_ENTITY, TO_TEXT
from annotator.review.cases import Case
from annotator.review.marks import overlap
from annotator.review.rules import Choice


@dataclass(frozen=True, slots=True)
class Taken:
    """A place and how it is settled now."""

    case: Case
    choice: Choice
    decision: Decision


def gold_id(decision: str, mark: str) -> str:
    """The id of the gold mark that a decision makes of an annotator's mark, so that it can be found again."""
    return hashlib.sha256(f"{decision}:{mark}".encode()).hexdigest()[:16]


def taken_spans(choice: Choice) -> list[Span]:
    """The marks that are taken over, one of those that say the same."""
    spans = {(span.fragments, span.label): span for view in reversed(choice.views) for span in reversed(view.spans)}
    found = sorted(spans.values(), key=lambda span: span.fragments)
    if choice.snapped is not None and found:
        found[0] = replace(choice.snapped, id=found[0].id)
    return found


def gold_span(decision: str, span: Span) -> Span:
    """An annotator's mark as a gold one. Notes and flags were between annotator and reviewer."""
    return replace(
        span,
        id=gold_id(decision, span.id),
        annotator=GOLD,
        origin="adjudicated",
        note="",
        flag=False,
        confidence=None,
        deleted=False,
    )


class Pointing:
    """Where relations and judgements of taken marks lead in the gold version.

    `spans` are the annotators' marks by id; `gold_of` has the gold marks that answer to each of them.
    """

    def __init__(self, scheme: Scheme, spans: Mapping[str, Span], gold_of: Mapping[str, Sequence[Span]]) -> None:
        self._scheme = scheme
        self._spans = spans
        self._gold_of = gold_of

    def gold(self, ident: str | None) -> Span | None:
        """The gold mark for an annotator's: of several the one that covers most of it."""
        span = self._spans.get(ident or "")
        if span is None:
            return None
        candidates = self._gold_of.get(span.id, ())
        return max(candidates, key=lambda gold: overlap(gold.fragments, span.fragments), default=None)

    def relation(self, decision: str, relation: Relation) -> Relation | None:
        """The gold relation; None while its mark, or what it leads to, is not settled and nothing can stand for it.

        Until the mark that it leads to has a gold one, its entity or its words stand for it where the scheme allows.
        """
        source = self.gold(relation.source)
        if source is None:
            return None
        made = replace(
            relation,
            id=gold_id(decision, relation.id),
            annotator=GOLD,
            source=source.id,
            origin="adjudicated",
            note="",
            deleted=False,
        )
        if relation.to_span is None:
            return made
        target = self.gold(relation.to_span)
        if target is not None:
            return replace(made, to_span=target.id)
        kind, span = self._scheme.relation(relation.kind), self._spans.get(relation.to_span)
        if kind is None or span is None:
            return None
        if span.entities and TO_ENTITY in kind.to:
            return replace(made, to_span=None, to_entity=span.entities[0])
        return replace(made, to_span=None, to_text=span.text) if TO_TEXT in kind.to else None

    def judgement(self, decision: str, judgement: Judgement) -> Judgement | None:
        """The gold judgement; None while the quote that it is about is not in the gold version."""
        quote = self.gold(judgement.quote)
        if judgement.quote is not None and quote is None:
            return None
        return replace(
            judgement,
            id=gold_id(decision, judgement.id),
            annotator=GOLD,
            quote=None if quote is None else quote.id,
            origin="adjudicated",
            note="",
            confidence=None,
            deleted=False,
        )


def taken_relations(choice: Choice) -> Iterator[Relation]:
    """The relations of the marks that are taken over."""
    for view in choice.views:
        yield from view.relations
