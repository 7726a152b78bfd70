"""One record of several annotators' records of one article.

Who counts for a layer are those who are done with it, or, where nobody is, everybody who has a record. Two marks are
the same where they have the same layer and the same fragments; two relations where they lead from and to the same with
the same kind; two judgements where they judge the same. What somebody of those has not marked is a vote against it.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from annotator.exchange.datasets.findings import Findings
from annotator.formats import Record
from annotator.model import Annotator, Entity, Judgement, Relation, Span

Rule = Literal["majority", "soft"]
YES = "yes"

_H = TypeVar("_H", bound=Hashable)
_M = TypeVar("_M", Span, Relation, Judgement)
_Own = tuple[str, _M]
"""Somebody's name and a mark of theirs."""


def combined(group: Sequence[Record], rule: Rule, findings: Findings) -> Record:
    """The record on which these agree.

    By "majority" it has what more than half say, everything else is counted; by "soft" it has all that anybody marked,
    with the value that most gave (of several such the one that was given first) and every annotator's in `votes`. In
    both `confidence` is the share of those who say so.
    """
    return _Combining(group, rule, findings).record()


def combiner(rule: Rule) -> Annotator:
    """Who bears such a record: no person."""
    return Annotator(rule, rule, "model")


@dataclass
class _Choice:
    """What most say about one item: the value, who says it, and what everybody says."""

    value: str
    supporters: list[str]
    votes: dict[str, str | None]

    @property
    def share(self) -> float:
        return len(self.supporters) / len(self.votes)


class _Combining:
    def __init__(self, group: Sequence[Record], rule: Rule, findings: Findings) -> None:
        self.group = [record for record in group if record.annotator is not None]
        self.first = group[0]
        self.rule = rule
        self.findings = findings
        self.ids: dict[str, str] = {}
        """For each annotator's span that is in the combined record, its id there."""
        self.supporters: dict[str, list[str]] = {}
        self.votes: dict[str, Mapping[str, str | None]] = {}

    def record(self) -> Record:
        if not self.group:
            return self.first
        spans = sorted(self.spans(), key=lambda item: (item.start, -item.end))
        relations = tuple(self.relations())
        judgements = tuple(self.judgements())
        entities: dict[str, Entity] = {item.id: item for record in self.group for item in record.entities}
        done = tuple(dict.fromkeys(layer for record in self.group for layer in record.done or ()))
        return Record(
            self.first.document,
            self.first.text,
            combiner(self.rule),
            done,
            tuple(spans),
            relations,
            judgements,
            tuple(entities.values()),
            votes=self.votes if self.rule == "soft" else {},
        )

    def voters(self, layer: str) -> list[str]:
        done = [record for record in self.group if layer in (record.done or ())]
        return [_name(record) for record in done or self.group]

    def spans(self) -> Iterable[Span]:
        items = _items(
            (_name(record), span, (span.layer, span.fragments)) for record in self.group for span in record.spans
        )
        for own in items:
            choice = self.decide(own, [span.label for _, span in own], self.voters(own[0][1].layer))
            if choice is None:
                continue
            same = [span for name, span in own if name in choice.supporters and span.label == choice.value]
            chosen = same[0]
            for name, span in own:
                if name in choice.votes:
                    self.ids[span.id] = chosen.id
            self.supporters[chosen.id] = choice.supporters
            self.votes[chosen.id] = choice.votes
            yield replace(
                chosen,
                annotator=self.rule,
                attributes=_most_attributes(same),
                entities=_most(span.entities for span in same),
                note="",
                confidence=choice.share,
                flag=False,
            )

    def relations(self) -> Iterable[Relation]:
        def key(item: Relation) -> Hashable:
            target = self.ids.get(item.to_span) if item.to_span is not None else None
            lost = item.source not in self.ids or (item.to_span is not None and target is None)
            return None if lost else (item.kind, self.ids[item.source], target, item.to_entity, item.to_text)

        for own in _items((_name(record), item, key(item)) for record in self.group for item in record.relations):
            source = self.ids[own[0][1].source]
            choice = self.decide(own, [YES] * len(own), self.supporters[source])
            if choice is not None:
                chosen = next(item for name, item in own if name in choice.supporters)
                self.votes[chosen.id] = choice.votes
                target = self.ids[chosen.to_span] if chosen.to_span is not None else None
                yield replace(chosen, annotator=self.rule, source=source, to_span=target, note="")

    def judgements(self) -> Iterable[Judgement]:
        def key(item: Judgement) -> Hashable:
            quote = self.ids.get(item.quote) if item.quote is not None else None
            lost = item.quote is not None and quote is None
            return None if lost else (item.name, quote, item.to_entity, item.to_text)

        for own in _items((_name(record), item, key(item)) for record in self.group for item in record.judgements):
            quote = self.ids[own[0][1].quote] if own[0][1].quote is not None else None
            voters = self.voters(own[0][1].name)
            if quote is not None:
                voters = [name for name in voters if name in self.supporters[quote]]
            choice = self.decide(own, [item.value for _, item in own], voters)
            if choice is not None:
                chosen = next(item for name, item in own if name in choice.supporters and item.value == choice.value)
                self.votes[chosen.id] = choice.votes
                yield replace(chosen, annotator=self.rule, quote=quote, note="", strength=None, confidence=choice.share)

    def decide(self, own: Sequence[_Own[_M]], values: Sequence[str], voters: Sequence[str]) -> _Choice | None:
        """What stands of one item; None where nothing does."""
        votes: dict[str, str | None] = dict.fromkeys(voters)
        for (name, _), value in zip(own, values, strict=True):
            if name in votes and votes[name] is None:
                votes[name] = value
        counts = Counter(value for value in votes.values() if value is not None)
        if not counts:
            return None
        value, count = counts.most_common(1)[0]
        if self.rule == "majority" and 2 * count <= len(votes):
            self.findings.counts["undecided"] += 1
            return None
        return _Choice(value, [name for name, vote in votes.items() if vote == value], votes)


def _name(record: Record) -> str:
    return record.annotator.name if record.annotator is not None else ""


def _items(marks: Iterable[tuple[str, _M, Hashable]]) -> list[list[_Own[_M]]]:
    """The marks by what they are about; those about nothing (a key of None) are in none."""
    found: dict[Hashable, list[_Own[_M]]] = {}
    for name, mark, key in marks:
        if key is not None:
            found.setdefault(key, []).append((name, mark))
    return list(found.values())


def _most(groups: Iterable[tuple[_H, ...]]) -> tuple[_H, ...]:
    """What is in more than half of the groups."""
    listed = list(groups)
    counts = Counter(item for group in listed for item in dict.fromkeys(group))
    return tuple(item for item, count in counts.items() if 2 * count > len(listed))


def _most_attributes(spans: Sequence[Span]) -> dict[str, str]:
    return dict(pair for pair in _most(tuple(span.attributes.items()) for span in spans))
