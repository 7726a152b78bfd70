"""spaCy's own DocBin gives back every mark where it was."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from annotator.formats import Record, Target
from annotator.formats.spacy_docs import write
from annotator.model import Entity
from annotator.store import find_scheme
from tests.unit.formats.making import judge, link, mark, marked_records, record, written


def docs(target: Target) -> list[Doc]:
    """What spaCy reads from the file."""
    return list(DocBin().from_disk(target.path).get_docs(Vocab()))


@settings(max_examples=200, deadline=None)
@given(marked_records())
def test_every_mark_is_where_it_was(tmp_path_factory: pytest.TempPathFactory, drawn: Record) -> None:
    (doc,) = docs(written(write, tmp_path_factory.mktemp("spacy"), drawn, name="a.spacy"))
    assert doc.text == drawn.text
    found = Counter(
        (layer, span.label_, span.start_char, span.end_char, span.id_)
        for layer in doc.spans
        for span in doc.spans[layer]
    )
    assert found == Counter(
        (span.layer, span.label, start, end, span.id) for span in drawn.spans for start, end in span.fragments
    )
    entities = {(span.label, span.start, span.end) for span in drawn.spans if span.layer == "entity"}
    assert {(span.label_, span.start_char, span.end_char) for span in doc.ents} <= entities
    assert bool(doc.ents) == bool(entities)


TEXT = "زار ليلى حداد والسودان وبلبنان “قمة النيل” أمس 😀 قال الرئيس التونسي نعم."


def test_names_behind_proclitics_and_in_quotation_marks(tmp_path: Path) -> None:
    marks = [
        mark(TEXT, "ليلى حداد", entities=("e1",)),
        mark(TEXT, "السودان", "GPE"),
        mark(TEXT, "لبنان", "GPE"),
        mark(TEXT, "قمة النيل", "EVENT"),
    ]
    entity = Entity("e1", "ليلى حداد", wikidata="Q5")
    target = written(write, tmp_path, record(TEXT, *marks, entity), name="a.spacy")
    (doc,) = docs(target)
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in doc.ents] == [
        ("ليلى حداد", "PERS", "Q5"),
        ("السودان", "GPE", ""),
        ("لبنان", "GPE", ""),
        ("قمة النيل", "EVENT", ""),
    ]
    assert [token.ent_iob_ for token in doc][:4] == ["O", "B", "I", "O"]
    assert doc.user_data == {"document": "d1", "annotator": "mona"}
    (note,) = target.notes
    assert str(note).startswith("Marks that begin or end inside a token of spaCy's own: 2. Train with gold_preproc")


def test_with_the_tokens_that_spacy_would_make(tmp_path: Path) -> None:
    marks = [mark(TEXT, "ليلى حداد"), mark(TEXT, "لبنان", "GPE"), mark(TEXT, "قمة النيل", "EVENT")]
    target = written(write, tmp_path, record(TEXT, *marks), name="a.spacy", alignment="expand")
    assert [ent.text for ent in docs(target)[0].ents] == ["ليلى حداد", "وبلبنان", "قمة النيل"]
    assert [str(note) for note in target.notes] == ["Marks widened to whole tokens of spaCy: 1."]
    target = written(write, tmp_path, record(TEXT, *marks), name="a.spacy", alignment="drop")
    assert [ent.text for ent in docs(target)[0].ents] == ["ليلى حداد", "قمة النيل"]
    assert [str(note) for note in target.notes] == ["Marks left out, because spaCy's tokens divide them: 1."]


def test_nested_marks_are_in_spans_and_the_outermost_in_ents(tmp_path: Path) -> None:
    marks = [mark(TEXT, "الرئيس التونسي", "OCC"), mark(TEXT, "التونسي", "NORP")]
    target = written(write, tmp_path, record(TEXT, *marks), name="a.spacy")
    (doc,) = docs(target)
    assert [ent.label_ for ent in doc.ents] == ["OCC"]
    assert [span.label_ for span in doc.spans["entity"]] == ["OCC", "NORP"]
    assert [str(note) for note in target.notes] == [
        "Marks that are in doc.spans only, because doc.ents cannot nest: 1."
    ]


def test_a_quote_in_pieces_is_two_spans_with_one_id_or_its_hull(tmp_path: Path) -> None:
    text = "نحن، قال الوزير، مستعدون"
    quote, cue = mark(text, "نحن…مستعدون", "QUOTE", "q", "quote"), mark(text, "قال", "CUE", "c", "cue")
    target = written(write, tmp_path, record(text, quote, cue, link("cue", quote, cue)), name="a.spacy")
    (doc,) = docs(target)
    assert [(span.text, span.id_) for span in doc.spans["quote"]] == [("نحن", "q"), ("مستعدون", "q")]
    assert [note.values for note in target.notes] == [{"count": 1}, {"count": 1}]
    target = written(write, tmp_path, record(text, quote), name="a.spacy", fragments="hull")
    (doc,) = docs(target)
    assert [span.text for span in doc.spans["quote"]] == [text]


def test_what_was_said_of_the_article_is_in_cats_and_not_rated_is_not_neutral(tmp_path: Path) -> None:
    rated, unrated = record("خبر", judge("positive")), record("خبر آخر", judge("negative", "الخطة"), ident="d2")
    target = written(write, tmp_path, rated, unrated, name="a.spacy")
    first, second = docs(target)
    assert first.cats == {"negative": 0, "neutral": 0, "positive": 1, "mixed": 0, "unclear": 0}
    assert second.cats == {}
    assert [str(note) for note in target.notes] == [
        "Judgements of entities and quotes, which this format does not carry: 1."
    ]


def test_flat_layers_are_the_entities(tmp_path: Path) -> None:
    scheme = find_scheme("conll4")
    assert any(layer.flat for layer in scheme.layers)
    layer = scheme.layers[0]
    item = record(TEXT, mark(TEXT, "ليلى حداد", layer.labels[0].id, layer=layer.id))
    target = written(write, tmp_path, item, name="a.spacy", scheme=scheme)
    (doc,) = docs(target)
    assert [ent.text for ent in doc.ents] == ["ليلى حداد"]
