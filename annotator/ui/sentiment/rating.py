"""Who or what is rated, and the edits that rate. Nothing here knows the window."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotator.arabic.folding import fold_key
from annotator.model import (
    Change,
    Document,
    Edit,
    Entity,
    Judgement,
    JudgementKind,
    Message,
    Scheme,
    Span,
    Value,
    new_id,
)
from annotator.store import Marks
from annotator.ui.marking import Refused


@dataclass(frozen=True, slots=True)
class Subject:
    """What a judgement is about: the article, or one quote in it, and in either towards an entity or words."""

    quote: str | None = None
    entity: str | None = None
    words: str | None = None

    @property
    def holder(self) -> str:
        """Where a scheme's judgement must apply: `document`, `entity` or `quote`."""
        if self.quote is not None:
            return "quote"
        return "document" if self.entity is None and self.words is None else "entity"


@dataclass(frozen=True, slots=True)
class Person:
    """One entity of the article in the overview: who, how often it is named, and what is said of it."""

    subject: Subject
    name: str
    mentions: int
    first: str
    """The id of the mark that names it first."""
    judgement: Judgement | None


Follow = Callable[[str], str]
"""Gives the id of the entity that stands for one that may have been merged."""


def subject_of(span: Span | None, scheme: Scheme, marks: Marks, root: Follow = str) -> Subject:
    """What a rating is about while this mark is selected, or none."""
    layer = scheme.layer(span.layer) if span is not None else None
    if span is None or layer is None:
        return Subject()
    if layer.holds_quotes:
        return Subject(quote=span.id)
    if layer.holds_names:
        named = Subject(entity=root(span.entities[0])) if span.entities else Subject(words=_form(span))
        return _same_words(named, marks)
    return Subject()


def _form(span: Span) -> str:
    return " ".join((span.norm or span.text).split())


def _same_words(subject: Subject, marks: Marks) -> Subject:
    """The subject as it was rated before, where its words were written a little otherwise (بلبنان, لبنان)."""
    if subject.words is None:
        return subject
    key = fold_key(subject.words)
    for item in marks.judgements:
        if item.quote == subject.quote and item.to_text is not None and fold_key(item.to_text) == key:
            return replace(subject, words=item.to_text)
    return subject


def judgement_of(kind: JudgementKind, subject: Subject, marks: Marks, root: Follow = str) -> Judgement | None:
    """The rating that stands, where there is one."""
    for item in marks.judgements:
        entity = root(item.to_entity) if item.to_entity is not None else None
        if item.name == kind.id and Subject(item.quote, entity, item.to_text) == subject:
            return item
    return None


def rate(
    document: Document,
    kind: JudgementKind,
    subject: Subject,
    value: Value | None,
    annotator: str,
    marks: Marks,
    root: Follow = str,
) -> Edit | None:
    """Rate something. The value that it has already, or None, takes the rating away: not rated is not neutral.

    Raises Refused where the scheme does not rate such things.
    """
    if subject.holder not in kind.on:
        raise Refused("The scheme does not rate this.")
    old = judgement_of(kind, subject, marks, root)
    summary = Message("Rate: {value}", value=value.id if value is not None else "—")
    if old is not None and (value is None or value.id == old.value):
        return Edit("mark", annotator, (Change(old, replace(old, deleted=True)),), summary=summary)
    if value is None:
        return None
    if old is not None:
        return Edit("mark", annotator, (Change(old, replace(old, value=value.id)),), summary=summary)
    new = Judgement(new_id(), document.id, annotator, kind.id, value.id, subject.quote, subject.entity, subject.words)
    return Edit.create("mark", annotator, [new], summary)


def describe(judgement: Judgement, strength: float | None, confidence: float | None, note: str) -> Edit | None:
    """Say more of a rating: how strong and how sure, each 0…1 or None, and why. None where nothing changes."""
    after = replace(judgement, strength=strength, confidence=confidence, note=note.strip())
    if after == judgement:
        return None
    summary = Message("Describe the rating")
    return Edit("mark", judgement.annotator, (Change(judgement, after),), summary=summary)


def people(
    scheme: Scheme, kind: JudgementKind, marks: Marks, entities: Iterable[Entity], quote: str | None, root: Follow = str
) -> list[Person]:
    """Whom the article names, most often named first, each with its rating in the article, or inside one quote.

    Mentions of one entity are one line; those without an entity are joined by their folded form.
    """
    names = {entity.id: entity.name for entity in entities}
    layers = {layer.id for layer in scheme.layers if layer.holds_names}
    groups: dict[tuple[str, str], list[Span]] = {}
    for span in marks.spans:
        if span.layer in layers and span.label not in _NOT_RATED:
            linked: list[tuple[str, str]] = [("entity", ident) for ident in dict.fromkeys(map(root, span.entities))]
            for place in linked or [("words", fold_key(_form(span)))]:
                groups.setdefault(place, []).append(span)
    found = []
    for (what, key), spans in groups.items():
        subject = Subject(quote, key) if what == "entity" else Subject(quote, words=_form(spans[0]))
        subject = _same_words(subject, marks)
        name = names.get(key, _form(spans[0]))
        found.append(Person(subject, name, len(spans), spans[0].id, judgement_of(kind, subject, marks, root)))
    found.sort(key=lambda item: -item.mentions)
    return found


_NOT_RATED = frozenset({"DATE", "NUM", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "CURR", "UNIT"})
"""Labels of dates and numbers, of which nobody speaks well or ill; any of them can still be rated in the text."""
