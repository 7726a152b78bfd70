"""The one edit that settles places of an article: decisions, gold marks, and where their relations lead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.model import (
    GOLD,
    Annotator,
    Change,
    Decision,
    Judgement,
    Message,
    Object,
    Relation,
    Span,
    UserError,
    Work,
    new_id,
)
from annotator.review.articles import Article
from annotator.review.cases import Case
from annotator.review.gold import Pointing, Taken, gold_id, gold_span, taken_spans
from annotator.review.judged import scopes
from annotator.review.rules import Choice
from annotator.review.settled import ASKED, Item
from annotator.store import Project

Settled = tuple[Item, Choice]


def settle(
    project: Project,
    article: Article,
    items: Sequence[Item],
    settled: Sequence[Settled],
    reviewer: str,
    reason: str = "",
) -> list[Change]:
    """What settles some of an article's places; `items` are all of them, `reviewer` is the id of who decides.

    What was decided there before is replaced, gold marks of other places stay as they are.
    """
    return list(_Writing(project, article, items, reviewer, reason).changes(settled))


def gold_annotator(project: Project) -> list[Change]:
    """What brings the annotator that holds the gold version in, where it is missing."""
    before = project.annotator(GOLD)
    if before is None:
        return [Change(None, Annotator(GOLD, GOLD, "gold"))]
    return [Change(before, replace(before, deleted=False))] if before.deleted else []


class _Writing:
    def __init__(self, project: Project, article: Article, items: Sequence[Item], reviewer: str, reason: str) -> None:
        self._project = project
        self._article = article
        self._items = items
        self._reviewer = reviewer
        self._reason = reason
        self._spans = {span.id: span for span in article.marks.spans}
        self._gold = article.of(GOLD)

    def changes(self, settled: Sequence[Settled]) -> Iterator[Change]:
        replaced = {old.id: old for item, _ in settled for old in item.decisions}
        yield from (Change(old, replace(old, deleted=True)) for old in replaced.values())
        standing = {span.id: span for span in self._gold.spans}
        related = {item.id: item for item in self._gold.relations}
        gone: set[str] = {ident for old in replaced.values() for ident in old.gold}
        for item, _ in settled:  # what was marked by hand gives way to what is decided now
            gone.update(span.id for span in item.gold)
            gone.update(() if item.judgement is None else (item.judgement.id,))
        kept = [span for ident, span in standing.items() if ident not in gone]
        judged = {item.id: item for item in self._gold.judgements}
        now: dict[str, Taken] = {}
        new_spans: dict[str, list[Span]] = {}
        for item, choice in settled:
            ident = new_id()
            spans = new_spans[item.case.key] = list(self._new_spans(ident, choice, kept))
            now[item.case.key] = Taken(item.case, choice, self._decision(ident, item.case, choice, spans))
        pointing = Pointing(self._article.scheme, self._spans, self._gold_of(new_spans))
        made: list[Object] = [span for spans in new_spans.values() for span in spans if span.id not in standing]
        used = {span.id for spans in new_spans.values() for span in spans}
        links = list(self._links(now, pointing))
        ids = used | {item.id for item in links}
        removed: list[Object] = [span for ident, span in standing.items() if ident in gone - used]
        removed += [item for ident, item in related.items() if ident in gone - ids]
        removed += [item for ident, item in judged.items() if ident in gone - ids]
        yield from (Change(item, replace(item, deleted=True)) for item in removed)
        yield from (Change(None, item) for item in made)
        yield from self._written(links, [item for ident, item in judged.items() if ident not in gone])
        yield from (Change(None, one.decision) for one in now.values())
        yield from self._work(now)

    def _decision(self, ident: str, case: Case, choice: Choice, spans: Sequence[Span]) -> Decision:
        taken = tuple(one for view in choice.views for one in view.ids)
        others = (gold_id(ident, one) for one in taken if one not in self._spans)
        return Decision(
            ident,
            case.document,
            self._reviewer,
            case.layer,
            ",".join(case.types) or "agreed",
            case.key,
            choice.outcome,
            case.ids,
            taken,
            (*(span.id for span in spans), *others),
            self._reason,
        )

    @staticmethod
    def _new_spans(decision: str, choice: Choice, kept: Sequence[Span]) -> Iterator[Span]:
        if sum(view.judgement is not None for view in choice.views) > 1:
            raise UserError("There can be only one value here; take one of them.")
        for span in taken_spans(choice):
            made = gold_span(decision, span)
            yield next((other for other in kept if other.same_mark(made)), made)

    def _gold_of(self, new_spans: Mapping[str, Sequence[Span]]) -> dict[str, Sequence[Span]]:
        return {
            span.id: new_spans.get(item.case.key, item.gold)
            for item in self._items
            for view in item.case.views
            for span in view.spans
        }

    def _links(self, now: Mapping[str, Taken], pointing: Pointing) -> Iterator[Relation | Judgement]:
        """Relations and judgements of what is settled now, and earlier ones that lead to it."""
        home = {span.id: item.case.key for item in self._items for view in item.case.views for span in view.spans}
        for item in self._items:
            one = now.get(item.case.key)
            decision, ids = (one.decision, set(one.decision.taken)) if one else self._earlier(item)
            if decision is None:
                continue
            views = one.choice.views if one else item.case.views
            for view in views:
                for relation in view.relations:
                    if relation.id in ids and (one or home.get(relation.to_span or "") in now):
                        found = pointing.relation(decision.id, relation)
                        if found is not None:
                            yield found
                judgement = view.judgement
                if judgement is not None and judgement.id in ids and (one or home.get(judgement.quote or "") in now):
                    rated = pointing.judgement(decision.id, judgement)
                    if rated is not None:
                        yield rated

    @staticmethod
    def _earlier(item: Item) -> tuple[Decision | None, set[str]]:
        if not item.decisions:
            return None, set()
        return item.decisions[-1], set(item.decisions[-1].taken)

    def _written(self, links: Sequence[Relation | Judgement], judged: Sequence[Judgement]) -> Iterator[Change]:
        """New ones are added, those that are there already made to say the same; nothing is said twice."""
        relations = self._project.stored(Relation, [item.id for item in links if isinstance(item, Relation)])
        ratings = self._project.stored(Judgement, [item.id for item in links if isinstance(item, Judgement)])
        said: set[object] = set()
        for item in links:
            if isinstance(item, Relation):
                before: Relation | Judgement | None = relations.get(item.id)
                what: object = (item.kind, item.source, item.target)
            else:
                before, what = ratings.get(item.id), item.place
                said.update(one.place for one in judged if one.id != item.id)
            if what not in said and before != item:
                yield Change(before, item)
            said.add(what)

    def _work(self, now: Mapping[str, Taken]) -> Iterator[Change]:
        """Gold is done with a layer when all of it is settled."""
        open_layers = {scope.name: scope.kind.id for scope in scopes(self._article.scheme)}
        unsettled = set()
        for item in self._items:
            one = now.get(item.case.key)
            if one.choice.outcome == ASKED if one else item.state != "settled":
                unsettled.add(open_layers.get(item.case.layer, item.case.layer))
        ident = self._article.document.id
        before = self._project.find_work(ident, GOLD)
        work = before or Work.new(ident, GOLD)
        order = self._article.scheme.layer_ids
        known = set() if work.deleted else set(work.done)
        done = tuple(
            layer
            for layer in order
            if (layer in self._article.done and layer not in unsettled)
            or (layer in known and layer not in self._article.done)
        )
        after = replace(work, done=done, deleted=False)
        if after != before and (done or before is not None):
            yield Change(before, after)


def settle_summary(count: int) -> Message:
    """What the history and the undo menu say."""
    return Message("Settling ({n})", n=count)
