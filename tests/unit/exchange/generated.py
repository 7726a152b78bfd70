"""Generated projects: articles of every kind of letter with marks of every kind, by several annotators."""

from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import strategies as st

from annotator.model import (
    GOLD,
    ORIGINS,
    Annotator,
    Change,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Object,
    Relation,
    Section,
    Span,
    Work,
    text_hash,
)
from annotator.store import Marks, Project, find_scheme
from tests.strategies import article_texts

LABELS = [("entity", "PERS"), ("entity", "GPE"), ("quote", "QUOTE"), ("cue", "CUE")]
PEOPLE = [
    Annotator("a1", "منى"),
    Annotator("a2", "Ali"),
    Annotator(GOLD, GOLD, "gold"),
    Annotator("a4", "tagger-1", "model"),
]

words = article_texts(4)
notes = words | st.sampled_from(["=1+1", "'-", "+", "\tx", 'a,b\n"c"', "'"])
shares = st.none() | st.floats(0, 1)
values = st.sampled_from(["negative", "neutral", "positive", "mixed", "unclear"])
metas = st.dictionaries(
    st.sampled_from(["outlet", "url", "published", "n", "مصدر"]),
    notes.filter(bool) | st.integers(-(2**40), 2**40) | st.lists(st.booleans() | st.none(), max_size=2),
    max_size=3,
)


@dataclass
class Drawn:
    """The objects of a project, ready for one edit."""

    objects: list[Object] = field(default_factory=list)
    contents: dict[str, Content] = field(default_factory=dict)

    def create(self, path: Path) -> Project:
        """A project that holds them."""
        project = Project.create(path, find_scheme("media"))
        changes = tuple(Change(None, item) for item in self.objects)
        project.apply(Edit("bulk", "", changes, self.contents))
        return project


@st.composite
def fragments(draw: st.DrawFn, length: int, several: bool) -> tuple[tuple[int, int], ...]:
    """Places in a text of this length."""
    count = draw(st.integers(1, 2 if several and length > 3 else 1))
    cuts = sorted(draw(st.sets(st.integers(0, length), min_size=2 * count, max_size=2 * count)))
    return tuple(zip(cuts[::2], cuts[1::2], strict=True))


@st.composite
def sections(draw: st.DrawFn, length: int) -> tuple[Section, ...]:
    """A headline and a body, at times with an embedded article."""
    if length < 4 or not draw(st.booleans()):
        return ()
    cut = draw(st.integers(1, length - 1))
    inner = (Section("headline", cut, length),) if draw(st.booleans()) else ()
    return (Section("headline", 0, cut), Section("embedded", cut, length, inner))


@st.composite
def projects(draw: st.DrawFn) -> Drawn:
    """Some articles, some of them marked by some annotators."""
    drawn = Drawn()
    entities = [
        Entity(
            f"e{n}", draw(words) or "x", "PERS", tuple(draw(st.lists(words.filter(bool), max_size=2))), wikidata, note
        )
        for n, (wikidata, note) in enumerate(draw(st.lists(st.tuples(st.none() | st.just("Q7747"), notes), max_size=2)))
    ]
    if len(entities) == 2 and draw(st.booleans()):
        entities[1] = Entity(entities[1].id, entities[1].name, merged_into=entities[0].id)
    drawn.objects += [*PEOPLE, *entities]
    linked = [item.id for item in entities]
    texts = article_texts(20).filter(lambda text: bool(text.strip()))
    for number, text in enumerate(draw(st.lists(texts, min_size=1, max_size=3, unique=True))):
        ident = f"d{number}"
        drawn.contents[ident] = Content(text)
        drawn.objects.append(
            Document(
                ident,
                text_hash(text),
                len(text),
                draw(notes),
                draw(st.sampled_from(["ar", "fa"])),
                draw(metas),
                draw(sections(len(text))),
            )
        )
        for who in draw(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3)):
            drawn.objects += draw(marks(ident, text, who.id, linked))
    return drawn


@st.composite
def marks(draw: st.DrawFn, document: str, text: str, who: str, entities: list[str]) -> list[Object]:
    """One annotator's marks in one article."""
    spans: dict[tuple[object, ...], Span] = {}
    for number in range(draw(st.integers(0, 4))):
        layer, label = draw(st.sampled_from(LABELS))
        place = draw(fragments(len(text), layer != "entity"))
        spans[layer, label, place] = Span(
            f"{document}-{who}-{number}",
            document,
            who,
            layer,
            label,
            place,
            text[place[0][0] : place[-1][1]],
            {"type": draw(st.sampled_from(["direct", "mixed"]))} if layer == "quote" and draw(st.booleans()) else {},
            tuple(draw(st.lists(st.sampled_from(entities), unique=True, max_size=2))) if entities else (),
            draw(st.none() | notes.filter(bool)),
            draw(notes),
            draw(shares),
            draw(st.booleans()),
            draw(st.sampled_from(ORIGINS)),
        )
    quotes = [item.id for item in spans.values() if item.layer == "quote"]
    names = [item.id for item in spans.values() if item.layer == "entity"]
    relations: dict[tuple[object, ...], Relation] = {}
    for number, quote in enumerate(quotes):
        choices: list[tuple[str | None, str | None, str | None]] = [(None, None, draw(notes.filter(bool)))]
        choices += [(None, ident, None) for ident in entities] + [(ident, None, None) for ident in names]
        target = draw(st.sampled_from(choices))
        kind = draw(st.sampled_from(["speaker", "channel"]))
        relations[kind, quote, target] = Relation(
            f"r-{document}-{who}-{number}", document, who, kind, quote, *target, note=draw(notes), origin="hand"
        )
    judgements: dict[tuple[object, ...], Judgement] = {}
    for number in range(draw(st.integers(0, 3))):
        quote = draw(st.sampled_from([None, *quotes]))
        about = draw(st.sampled_from([(None, None), (None, draw(notes.filter(bool))), *((e, None) for e in entities)]))
        item = Judgement(
            f"j-{document}-{who}-{number}",
            document,
            who,
            "sentiment",
            draw(values),
            quote,
            *about,
            draw(shares),
            draw(notes),
            draw(shares),
            draw(st.sampled_from(ORIGINS)),
        )
        judgements[item.place] = item
    done = tuple(layer for layer in ("entity", "quote", "cue", "sentiment") if draw(st.booleans()))
    work: list[Object] = [Work(Work.key(document, who), document, who, done=done)] if done else []
    return [*spans.values(), *relations.values(), *judgements.values(), *work]


def content(project: Project) -> dict[str, tuple[Document, str, dict[str, Marks], dict[str, tuple[str, ...]]]]:
    """All that records carry of a project: documents, texts, each annotator's marks, and which layers are done."""
    return {
        item.id: (
            item,
            project.text(item.id),
            {who: project.marks(item.id, who) for who in project.marks(item.id).annotators},
            {work.annotator: work.done for work in project.works(item.id) if work.done},
        )
        for item in project.documents()
    }
