"""A project with several annotators, marked in a few words."""

from dataclasses import replace
from pathlib import Path

from annotator.model import (
    Annotator,
    Change,
    Content,
    Document,
    Edit,
    Entity,
    Judgement,
    Object,
    Relation,
    Span,
    Work,
    new_id,
    text_hash,
)
from annotator.store import Project, find_scheme

TEXT = (
    "قال وزير المياه سالم الخطيب إن السدود الأردنية امتلأت، وأضاف الخطيب أن عمّان لن تعطش هذا الصيف. "
    "ورحّبت نقابة المزارعين بالخبر، وشكرت للوزير جهده."
)
ALL = ("entity", "quote", "cue", "sentiment")


class Team:
    """A project with the media scheme; `who` is a name everywhere."""

    def __init__(self, path: Path, *names: str, texts: int = 1) -> None:
        self.project = Project.create(path, find_scheme("media"))
        self.people = {name: self.project.add_annotator(name) for name in names}
        self.text = TEXT
        for number in range(1, texts + 1):
            self.article(f"d{number}", TEXT if number == 1 else f"{TEXT} ({number})")

    def article(self, ident: str, text: str) -> None:
        document = Document(ident, text_hash(text), len(text), title=ident)
        self.project.apply(Edit("import", "", (Change(None, document),), {ident: Content(text)}))

    def id(self, who: str) -> str:
        return self.people[who].id

    def chosen(self, *names: str) -> list[Annotator]:
        return [self.people[name] for name in names]

    def add(self, item: Object) -> None:
        self.project.apply(Edit.create("import", "", [item]))

    def span(
        self,
        who: str,
        words: str | list[str],
        label: str = "PERS",
        layer: str = "entity",
        document: str = "d1",
        nth: int = 0,
        **more: object,
    ) -> Span:
        """A mark on the nth place where the words stand; several words are several fragments."""
        fragments = []
        position = 0
        for piece in [words] if isinstance(words, str) else words:
            for _ in range(nth + 1):
                start = self.text.index(piece, position)
                position = start + 1
            fragments.append((start, start + len(piece)))
            position = start + len(piece)
        hull = self.text[fragments[0][0] : fragments[-1][1]]
        span = replace(Span(new_id(), document, self.id(who), layer, label, tuple(fragments), hull), **more)
        self.add(span)
        return span

    def quote(self, who: str, words: str | list[str], **more: object) -> Span:
        return self.span(who, words, "QUOTE", "quote", **more)  # type: ignore[arg-type]

    def cue(self, who: str, words: str | list[str], **more: object) -> Span:
        return self.span(who, words, "CUE", "cue", **more)  # type: ignore[arg-type]

    def relation(self, source: Span, kind: str, to: Span | Entity | str) -> Relation:
        target = (
            {"to_span": to.id}
            if isinstance(to, Span)
            else {"to_entity": to.id}
            if isinstance(to, Entity)
            else {"to_text": to}
        )
        relation = Relation(new_id(), source.document, source.annotator, kind, source.id, **target)
        self.add(relation)
        return relation

    def entity(self, name: str, **more: object) -> Entity:
        entity = replace(Entity(new_id(), name), **more)
        self.add(entity)
        return entity

    def judge(self, who: str, value: str, document: str = "d1", **more: object) -> Judgement:
        judgement = replace(Judgement(new_id(), document, self.id(who), "sentiment", value), **more)
        self.add(judgement)
        return judgement

    def done(self, *names: str, layers: tuple[str, ...] = ALL, document: str = "d1") -> None:
        for who in names:
            self.add(Work(Work.key(document, self.id(who)), document, self.id(who), done=layers))
