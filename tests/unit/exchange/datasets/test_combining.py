"""One record of several annotators' records: by majority, and with every vote."""

from collections import Counter
from typing import Literal

from annotator.exchange.datasets.combining import combined
from annotator.exchange.datasets.findings import Findings
from annotator.formats import Record
from annotator.model import Annotator, Document, Judgement, Relation, Span, text_hash

TEXT = "قال الوزير في بغداد إن الأمر انتهى"
DOCUMENT = Document("d", text_hash(TEXT), len(TEXT))


def by(
    name: str, *marks: Span | Relation | Judgement, done: tuple[str, ...] = ("entity", "quote", "sentiment")
) -> Record:
    """What one annotator has."""

    def of(kind: type) -> tuple[object, ...]:
        return tuple(item for item in marks if isinstance(item, kind))

    return Record(DOCUMENT, TEXT, Annotator(name, name), done, of(Span), of(Relation), of(Judgement))  # type: ignore[arg-type]


def name(who: str, words: str, label: str, layer: str = "entity") -> Span:
    start = TEXT.index(words)
    return Span(f"{who}-{words}", "d", who, layer, label, ((start, start + len(words)),), words)


def rated(who: str, value: str) -> Judgement:
    return Judgement(f"{who}-j", "d", who, "sentiment", value)


def together(rule: Literal["majority", "soft"], *group: Record) -> tuple[Record, Findings]:
    findings = Findings()
    return combined(group, rule, findings), findings


A = by("a", name("a", "بغداد", "GPE"), name("a", "الوزير", "OCC"), rated("a", "neutral"))
B = by("b", name("b", "بغداد", "GPE"), rated("b", "negative"))
C = by("c", name("c", "بغداد", "LOC"), rated("c", "negative"))


def test_a_majority_has_what_more_than_half_say() -> None:
    record, findings = together("majority", A, B, C)
    assert [(item.text, item.label, item.confidence) for item in record.spans] == [("بغداد", "GPE", 2 / 3)]
    assert [(item.value, item.confidence) for item in record.judgements] == [("negative", 2 / 3)]
    assert findings.counts == Counter(undecided=1)
    assert record.annotator is not None and record.annotator.name == "majority" and not record.votes


def test_half_is_no_majority() -> None:
    record, findings = together("majority", A, B)
    assert [item.text for item in record.spans] == ["بغداد"] and not record.judgements
    assert findings.counts == Counter(undecided=2)


def test_who_is_not_done_with_a_layer_has_no_vote_on_it() -> None:
    record, _ = together("majority", A, by("b", done=("sentiment",)))
    assert [item.text for item in record.spans] == ["الوزير", "بغداد"]


def test_where_nobody_is_done_all_vote() -> None:
    begun = by("a", name("a", "بغداد", "GPE"), done=())
    record, _ = together("majority", begun, by("b", done=()))
    assert not record.spans


def test_soft_labels_have_every_annotators_value() -> None:
    record, _ = together("soft", A, B, C)
    votes = {item.text: record.votes[item.id] for item in record.spans}
    assert votes == {
        "بغداد": {"a": "GPE", "b": "GPE", "c": "LOC"},
        "الوزير": {"a": "OCC", "b": None, "c": None},
    }
    assert record.votes[record.judgements[0].id] == {"a": "neutral", "b": "negative", "c": "negative"}


def test_relations_follow_the_marks_that_stand_for_others() -> None:
    def quoted(who: str) -> Record:
        quote, speaker = name(who, "الأمر انتهى", "QUOTE", "quote"), name(who, "الوزير", "OCC")
        return by(who, quote, speaker, Relation(f"{who}-r", "d", who, "speaker", quote.id, speaker.id))

    record, _ = together("majority", quoted("a"), quoted("b"), by("c"))
    (relation,) = record.relations
    assert {relation.source, relation.to_span} == {item.id for item in record.spans}
    soft, _ = together("soft", quoted("a"), quoted("b"), by("c", name("c", "الأمر انتهى", "QUOTE", "quote")))
    assert list(soft.votes[soft.relations[0].id].values()) == ["yes", "yes", None]
