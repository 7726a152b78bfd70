"""Records for writers, made by hand and by Hypothesis, and a writer's way to a file."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.formats import FORMATS, Record, Target
from annotator.model import Annotator, Document, Entity, Fragments, Judgement, Relation, Scheme, Span, text_hash
from annotator.store import find_scheme
from tests.strategies import article_texts

MONA = Annotator("a1", "mona")
MEDIA = find_scheme("media")
LABELS = [("entity", "PERS"), ("entity", "GPE"), ("quote", "QUOTE"), ("cue", "CUE")]

Writer = Callable[[Iterable[Record], Target], None]


def mark(text: str, words: str, label: str = "PERS", ident: str = "", layer: str = "entity", **more: Any) -> Span:
    """A span over the first place where these words stand; over all pieces, where there is `…` between them."""
    places: list[tuple[int, int]] = []
    for piece in words.split("…"):
        start = text.index(piece, places[-1][1] if places else 0)
        places.append((start, start + len(piece)))
    return span(text, tuple(places), layer, label, ident or words, **more)


def span(text: str, places: Fragments, layer: str, label: str, ident: str, **more: Any) -> Span:
    """A span of this text at these places."""
    return Span(ident, "d1", MONA.id, layer, label, places, text[places[0][0] : places[-1][1]], **more)


def record(text: str, *marks: Span | Relation | Judgement | Entity, ident: str = "d1", **more: Any) -> Record:
    """One article with mona's marks."""

    def of(kind: type) -> tuple[Any, ...]:
        return tuple(item for item in marks if isinstance(item, kind))

    document = Document(ident, text_hash(text), len(text), title=text[:20], **more)
    return Record(document, text, MONA, ("entity",), of(Span), of(Relation), of(Judgement), of(Entity))


def link(kind: str, source: Span, target: Span | Entity | str) -> Relation:
    """A relation from a span to another, to an entity, or to typed words."""
    where = {Span: "to_span", Entity: "to_entity", str: "to_text"}[type(target)]
    value = target if isinstance(target, str) else target.id
    return Relation(f"{kind}-{source.id}-{value}", "d1", MONA.id, kind, source.id, **{where: value})


def judge(value: str, target: Entity | str | None = None, quote: Span | None = None, **more: Any) -> Judgement:
    """A sentiment towards an entity, typed words or nothing, in a quote or the article."""
    goal = {"to_text": target} if isinstance(target, str) else {"to_entity": target.id} if target else {}
    ident = f"j-{quote.id if quote else ''}-{target if isinstance(target, str) else target.id if target else ''}"
    return Judgement(ident, "d1", MONA.id, "sentiment", value, quote=quote.id if quote else None, **goal, **more)


def written(
    write: Writer, folder: Path, *records: Record, name: str = "out.csv", scheme: Scheme = MEDIA, **options: str
) -> Target:
    """Write the records and give the target, with its notes."""
    chosen = next(item for item in FORMATS if item.write is write)
    target = Target(folder / name, scheme, (MONA,), chosen.settled(scheme, options))
    write(iter(records), target)
    return target


@st.composite
def marked_records(draw: st.DrawFn, spans: int = 6) -> Record:
    """An article of every kind of letter, control and emoji, with spans that nest, cross, touch and have pieces."""
    text = draw(article_texts().filter(bool))
    found = []
    for number in range(draw(st.integers(0, spans))):
        layer, label = draw(st.sampled_from(LABELS))
        pieces = draw(st.integers(1, 2 if layer != "entity" and len(text) > 3 else 1))
        edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2 * pieces, max_size=2 * pieces)))
        places = tuple(zip(edges[::2], edges[1::2], strict=True))
        found.append(span(text, places, layer, label, f"s{number}", entities=("e1",) if draw(st.booleans()) else ()))
    return record(text, *found, Entity("e1", "كيان", wikidata="Q1"))
