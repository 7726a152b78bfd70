"""The places of an article about which something is to be settled, with what each annotator says there."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from annotator.model import Judgement, Relation, Span
from annotator.review.articles import Article
from annotator.review.disagreements import Disagreement, Type, disagreements
from annotator.review.groups import groups
from annotator.review.judged import Scope, scopes, units


@dataclass(frozen=True, slots=True)
class View:
    """What one annotator says of a place: marks with their relations, or a judgement; nothing where they left it out.

    `said` is the same for all who say the same (canonical entities followed to what they were merged into). `raw` takes
    entities as they were linked, so that merging entities later does not make a new disagreement of an old one.
    """

    annotator: str
    said: str
    raw: str
    spans: tuple[Span, ...] = ()
    relations: tuple[Relation, ...] = ()
    judgement: Judgement | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """Marks, then relations; or the judgement."""
        judged = () if self.judgement is None else (self.judgement.id,)
        return (*(item.id for item in self.spans), *(item.id for item in self.relations), *judged)

    def __bool__(self) -> bool:
        return bool(self.spans or self.judgement is not None)


@dataclass(frozen=True, slots=True)
class Case:
    """One place on one layer (or judgement: `sentiment@quote`…) with a view of everybody who has done it.

    `types` are the kinds of disagreement there; none where all agree. `key` stays the same as long as the same things
    are said, whoever says them: one more annotator who says what another has said makes no new case. `start` and `end`
    are the place to look at, both 0 for the whole article; `detail` names attributes, relations or what was judged.
    """

    document: str
    layer: str
    key: str
    views: tuple[View, ...]
    types: tuple[Type, ...]
    start: int
    end: int
    detail: str = ""

    @property
    def agreed(self) -> bool:
        """Whether nobody differs from anybody."""
        return not self.types

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of everything that is compared."""
        return tuple(ident for view in self.views for ident in view.ids)

    def view(self, annotator: str) -> View | None:
        """What this annotator (an id) says, if they have done the layer."""
        return next((view for view in self.views if view.annotator == annotator), None)

    def distinct(self) -> list[View]:
        """One view for each thing that is said, in the order of the annotators."""
        return list({view.said: view for view in reversed(self.views)}.values())[::-1]

    @property
    def surface(self) -> str:
        """The words that it is about, "" for the whole article."""
        return max((span.text for view in self.views for span in view.spans), key=len, default="")


def cases(article: Article, layer: str) -> list[Case]:
    """All places of a layer, or of a judgement, in the order of the text; agreed ones too."""
    scope = next((item for item in scopes(article.scheme) if item.name == layer), None)
    told = disagreements(article, layer)
    found = _judged(article, scope, told) if scope is not None else _marked(article, layer, told)
    return sorted(found, key=lambda case: (case.start, -case.end))


def all_cases(article: Article) -> list[Case]:
    """Those of all layers and judgements of which two have done this article."""
    names = [layer.id for layer in article.scheme.layers if layer.id in article.done]
    names += [scope.name for scope in scopes(article.scheme) if scope.kind.id in article.done]
    return [case for name in names for case in cases(article, name)]


def _marked(article: Article, layer: str, told: Sequence[Disagreement]) -> Iterator[Case]:
    people = article.done.get(layer, ())
    relations: dict[str, list[Relation]] = defaultdict(list)
    for item in article.marks.relations:
        relations[item.source].append(item)
    spans = {span.id: span for span in article.marks.spans}
    place_of = _places(article, layer, told)
    found: dict[int, list[Disagreement]] = defaultdict(list)
    for one in told:
        found[id(place_of[(*one.a_marks, *one.b_marks)[0]])].append(one)
    for place in {id(place): place for place in place_of.values()}.values():
        views = []
        by_who: dict[str, list[Span]] = defaultdict(list)
        for span in place:
            by_who[span.annotator].append(span)
        texts: dict[object, str] = {}  # most say the same
        for who in people:
            ours = tuple(sorted(by_who[who], key=lambda span: span.fragments))
            links = tuple(item for span in ours for item in relations.get(span.id, ()))
            plain = None if links else tuple((span.fragments, span.label, *span.attributes.items()) for span in ours)
            if plain is not None and not any(span.entities for span in ours):
                said = texts.get(plain)
                if said is None:
                    said = texts[plain] = _text([_span(article, span, True) for span in ours])
                views.append(View(who, said, said, ours))
                continue
            said = _text([_span(article, span, True) + _links(article, span, links, spans, True) for span in ours])
            raw = said
            if any(span.entities for span in ours) or any(item.to_entity for item in links):
                raw = _text([_span(article, span, False) + _links(article, span, links, spans, False) for span in ours])
            views.append(View(who, said, raw, ours, links))
        ones = found[id(place)]
        # Three annotators can be matched in other pairs than in groups: then one of them has nothing in this one.
        lonely: list[Type] = ["missing"] if not ones and not all(views) else []
        start, end = min(span.start for span in place), max(span.end for span in place)
        yield _case(article, layer, views, [*(one.type for one in ones), *lonely], start, end, ones)


def _places(article: Article, layer: str, told: Sequence[Disagreement]) -> dict[str, list[Span]]:
    """For the id of every mark all marks of its place: those that answer to it, and what it is divided into."""
    people = article.done.get(layer, ())
    on_layer = {span.id for who in people for span in article.spans(who, layer)}
    by_group: dict[int, list[Span]] = {}
    place_of: dict[str, list[Span]] = {}
    for ident, group in groups(article, people, [layer]).items():
        if ident in on_layer:
            place_of[ident] = by_group.setdefault(id(group), list(group.values()))
    for one in told:
        if one.type == "split":
            first, *others = (*one.a_marks, *one.b_marks)
            whole = place_of[first]
            for ident in others:
                part = place_of[ident]
                if part is not whole:
                    whole += part
                    place_of.update((span.id, whole) for span in part)
    return place_of


def _judged(article: Article, scope: Scope, told: Sequence[Disagreement]) -> Iterator[Case]:
    people = article.done.get(scope.kind.id, ())
    by_id: dict[str, list[Disagreement]] = defaultdict(list)
    for one in told:
        by_id[(*one.a_marks, *one.b_marks)[0]].append(one)
    for unit in units(article, scope, people):
        views = []
        for who in people:
            judgement = unit.values.get(who)
            if judgement is None and not unit.could_judge(who):
                continue
            said: Any = None if judgement is None else [judgement.value, unit.target]
            raw = said
            if judgement is not None:
                raw = [judgement.value, judgement.to_entity, judgement.to_text]
                quote = unit.quotes.get(who)
                raw.append(None if quote is None else quote.fragments)
            views.append(View(who, _text(said), _text(raw), judgement=judgement))
        ones = [one for judgement in unit.values.values() for one in by_id[judgement.id]]
        places = list(unit.quotes.values())
        start = min((span.start for span in places), default=0)
        end = max((span.end for span in places), default=0)
        yield _case(article, scope.name, views, [one.type for one in ones], start, end, ones)


def _case(
    article: Article,
    layer: str,
    views: Sequence[View],
    types: Sequence[Type],
    start: int,
    end: int,
    told: Sequence[Disagreement],
) -> Case:
    # Whether somebody has nothing there is part of what is said; how many say the same is not.
    said = sorted({view.raw for view in views})
    key = hashlib.sha256(_text([article.document.id, layer, said]).encode()).hexdigest()[:32]
    detail = ", ".join(dict.fromkeys(one.detail for one in told if one.detail))
    return Case(article.document.id, layer, key, tuple(views), tuple(dict.fromkeys(types)), start, end, detail)


def _span(article: Article, span: Span, merged: bool) -> list[Any]:
    entities = article.canonical.roots(span.entities) if merged and span.entities else span.entities
    return [span.fragments, span.label, sorted(span.attributes.items()), sorted(entities)]


def _links(
    article: Article, span: Span, links: Sequence[Relation], spans: dict[str, Span], merged: bool
) -> list[list[Any]]:
    found = []
    for item in links:
        if item.source == span.id:
            to = spans.get(item.to_span or "")
            entity = item.to_entity and (article.canonical.root(item.to_entity) if merged else item.to_entity)
            found.append([item.kind, to and to.fragments, entity, item.to_text])
    return sorted(found, key=_text)


def _text(tree: Any) -> str:
    return orjson.dumps(tree).decode()
