"""What was judged: units that several annotators may have given a value, in one article."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.model import Judgement, JudgementKind, Scheme, Span
from annotator.review.articles import Article
from annotator.review.groups import groups


@dataclass
class Unit:
    """One thing that was judged, with the judgements of all who did.

    `target` is a canonical entity's id, words, or None. `quotes` are the matched marks by annotator, where what was
    judged is what a quote says; whoever has not marked the quote is not there.
    """

    target: str | None = None
    quotes: dict[str, Span] = field(default_factory=dict)
    values: dict[str, Judgement] = field(default_factory=dict)

    def could_judge(self, annotator: str) -> bool:
        """Whether this annotator had it before them: nobody can rate a quote that they have not marked."""
        return not self.quotes or annotator in self.quotes


@dataclass(frozen=True)
class Scope:
    """One kind of judgement on one kind of thing, as agreement names it: sentiment, sentiment@entity…"""

    kind: JudgementKind
    on: str

    @property
    def name(self) -> str:
        """The layer's name."""
        return self.kind.id if self.on == "document" else f"{self.kind.id}@{self.on}"


def scopes(scheme: Scheme) -> list[Scope]:
    """All of a scheme, in its order."""
    return [Scope(kind, on) for kind in scheme.judgements for on in ("document", "entity", "quote") if on in kind.on]


def units(article: Article, scope: Scope, people: Sequence[str]) -> list[Unit]:
    """The union of what these annotators have judged."""
    found: dict[object, Unit] = {}
    quote_groups = _quote_groups(article, people) if scope.on == "quote" else {}
    for who in people:
        for judgement in article.of(who).judgements:
            if judgement.name != scope.kind.id or _on(judgement) != scope.on:
                continue
            target = article.canonical.target(judgement.to_entity, judgement.to_text)
            quotes: dict[str, Span] = {}
            if judgement.quote is not None:
                if judgement.quote not in quote_groups:
                    continue  # the quote was deleted
                quotes = quote_groups[judgement.quote]
            unit = found.setdefault((target, id(quotes) if quotes else None), Unit(target, quotes))
            unit.values.setdefault(who, judgement)
    return list(found.values())


def _on(judgement: Judgement) -> str:
    if judgement.quote is not None:
        return "quote"
    return "document" if judgement.to_entity is None and judgement.to_text is None else "entity"


def _quote_groups(article: Article, people: Sequence[str]) -> dict[str, dict[str, Span]]:
    """For the id of every mark its group, the layers of judged marks matched."""
    judged = {item.quote for who in people for item in article.of(who).judgements if item.quote is not None}
    if not judged:
        return {}
    return groups(article, people, dict.fromkeys(span.layer for span in article.marks.spans if span.id in judged))
