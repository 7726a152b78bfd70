"""Who was merged is rated as the one he was merged into."""

from dataclasses import replace

from annotator.model import Annotator, Document, Entity, Judgement, Span, text_hash
from annotator.store import Marks, find_scheme
from annotator.ui.sentiment.rating import Subject, judgement_of, people, rate, subject_of
from tests.unit.store.making import TEXT, span_on

MONA = Annotator("m", "mona")
SCHEME = find_scheme("media")
KIND = next(kind for kind in SCHEME.judgements if "entity" in kind.on)
INTO = {"old": "e1"}


def root(ident: str) -> str:
    return INTO.get(ident, ident)


def named(words: str, *ids: str) -> Span:
    return replace(span_on(words, MONA), entities=ids)


def test_mentions_and_ratings_of_a_merged_entity_are_the_survivors() -> None:
    first, second = named("سالم الخطيب", "old"), named("وزير المياه", "e1", "old")
    rating = Judgement("j", "d1", MONA.id, KIND.id, "positive", to_entity="old")
    marks = Marks((first, second), (), (rating,))
    (person,) = people(SCHEME, KIND, marks, [Entity("e1", "سالم الخطيب", "PERS")], None, root)
    assert (person.subject, person.mentions, person.judgement) == (Subject(entity="e1"), 2, rating)
    assert subject_of(first, SCHEME, marks, root) == Subject(entity="e1")
    assert judgement_of(KIND, Subject(entity="e1"), marks, root) == rating
    document = Document("d1", text_hash(TEXT), len(TEXT), "")
    value = next(value for value in KIND.values if value.id == "negative")
    edit = rate(document, KIND, Subject(entity="e1"), value, MONA.id, marks, root)
    assert edit is not None and [change.before for change in edit.changes] == [rating]
