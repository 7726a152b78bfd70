"""Every disagreement is told with its type and its place."""

from annotator.model import Entity
from annotator.review.articles import articles
from annotator.review.disagreements import Disagreement, disagreements
from tests.unit.review.making import ALL, Team


def found(team: Team, layer: str = "entity", *names: str) -> list[Disagreement]:
    people = team.chosen(*(names or ("mona", "sara")))
    return [item for article in articles(team.project, people, ALL) for item in disagreements(article, layer)]


def types(team: Team, layer: str = "entity", *names: str) -> list[str]:
    return [item.type for item in found(team, layer, *names)]


def test_who_marks_the_same_disagrees_in_nothing(team: Team) -> None:
    for who in ("mona", "sara"):
        team.span(who, "سالم الخطيب")
        team.quote(who, "السدود الأردنية امتلأت", attributes={"type": "indirect"})
        team.judge(who, "positive")
    team.done("mona", "sara")
    assert [found(team, layer) for layer in ("entity", "quote", "sentiment")] == [[], [], []]


def test_missing_on_either_side(team: Team) -> None:
    ours = team.span("mona", "سالم الخطيب")
    theirs = team.span("sara", "عمّان", "GPE")
    team.done("mona", "sara")
    one, other = found(team)
    assert (one.type, one.a_marks, one.b_marks) == ("missing", (ours.id,), ())
    assert (other.type, other.a_marks, other.b_marks) == ("missing", (), (theirs.id,))
    assert (one.start, one.end, one.labels) == (ours.start, ours.end, ("PERS", ""))


def test_nothing_is_missing_on_a_layer_that_only_one_has_done(team: Team) -> None:
    team.span("mona", "سالم الخطيب")
    team.done("mona")
    team.done("sara", layers=("quote",))
    assert found(team) == []


def test_boundary_and_label_are_two_disagreements(team: Team) -> None:
    team.span("mona", "سالم الخطيب")
    team.span("sara", "الخطيب", "ORG")
    team.done("mona", "sara")
    assert types(team) == ["boundary", "label"]


def test_proclitics_and_punctuation_alone_are_a_kind_of_their_own(team: Team) -> None:
    team.span("mona", "للوزير", "OCC")
    team.span("sara", "لوزير", "OCC")
    team.quote("mona", "السدود الأردنية امتلأت،")
    team.quote("sara", "السدود الأردنية امتلأت")
    team.done("mona", "sara")
    assert types(team) == ["clitic"]
    assert types(team, "quote") == ["clitic"]


def test_one_mark_against_two_is_one_disagreement(team: Team) -> None:
    whole = team.span("mona", "وزير المياه سالم الخطيب")
    first = team.span("sara", "وزير المياه", "OCC")
    second = team.span("sara", "سالم الخطيب")
    team.done("mona", "sara")
    (split,) = found(team)
    assert (split.type, split.a_marks, split.b_marks) == ("split", (whole.id,), (first.id, second.id))
    assert (split.start, split.end) == (whole.start, whole.end)
    (merge,) = found(team, "entity", "sara", "mona")
    assert {merge.a_marks, merge.b_marks} == {(whole.id,), (first.id, second.id)}


def test_a_mark_inside_another_is_missing_and_no_split(team: Team) -> None:
    team.span("mona", "السدود الأردنية", "LOC")
    team.span("sara", "السدود الأردنية", "LOC")
    team.span("sara", "الأردنية", "NORP")
    team.done("mona", "sara")
    assert types(team) == ["missing"]


def test_attributes_are_named(team: Team) -> None:
    team.quote("mona", "السدود الأردنية امتلأت", attributes={"type": "indirect", "speaker": "overt"})
    team.quote("sara", "السدود الأردنية امتلأت", attributes={"type": "mixed", "speaker": "overt"})
    team.done("mona", "sara")
    assert [(item.type, item.detail) for item in found(team, "quote")] == [("attribute", "type")]


def test_notes_flags_confidence_and_order_never_count(team: Team) -> None:
    team.span("mona", "سالم الخطيب", note="؟", flag=True, confidence=0.4, norm="سالم", origin="suggested")
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "عمّان", "GPE")
    team.span("sara", "سالم الخطيب")
    team.done("mona", "sara")
    assert found(team) == []


def test_entities_that_were_merged_are_one(team: Team) -> None:
    salem = team.entity("سالم الخطيب")
    same = team.entity("الخطيب", merged_into=salem.id)
    other = team.entity("سالم")
    team.span("mona", "سالم الخطيب", entities=(salem.id,))
    team.span("sara", "سالم الخطيب", entities=(same.id,))
    team.span("omar", "سالم الخطيب", entities=(other.id,))
    team.done("mona", "sara", "omar")
    assert types(team) == []
    assert types(team, "entity", "mona", "omar") == ["entity"]


def quotes_with_speaker(team: Team, first: object, second: object, kind: str = "speaker") -> None:
    for who, to in (("mona", first), ("sara", second)):
        quote = team.quote(who, "عمّان لن تعطش هذا الصيف")
        if to is not None:
            team.relation(quote, kind, to)  # type: ignore[arg-type]
    team.done("mona", "sara")


def test_the_speaker_is_compared_by_canonical_entity(team: Team) -> None:
    salem = team.entity("سالم الخطيب")
    full = team.span("mona", "سالم الخطيب", entities=(salem.id,))
    team.span("sara", "سالم الخطيب", entities=(salem.id,))
    team.span("mona", "الخطيب", nth=1, entities=(salem.id,))
    short = team.span("sara", "الخطيب", nth=1, entities=(salem.id,))
    quotes_with_speaker(team, full, short)
    assert [(item.type, item.detail) for item in found(team, "quote")] == [("mention", "speaker")]


def test_a_mention_an_entity_and_typed_words_can_name_one_speaker(team: Team) -> None:
    salem = team.entity("سالم الخطيب", aliases=("أبو أحمد",))
    quotes_with_speaker(team, salem, "أَبو أحمد")
    assert found(team, "quote") == []


def test_another_speaker_and_none_at_all(team: Team) -> None:
    quotes_with_speaker(team, "سالم الخطيب", "نقابة المزارعين")
    (item,) = found(team, "quote")
    assert item.type == "speaker"
    assert (len(item.a_marks), len(item.b_marks)) == (2, 2)


def test_a_speaker_that_only_one_has_given(team: Team) -> None:
    quotes_with_speaker(team, "سالم الخطيب", None)
    (item,) = found(team, "quote")
    assert (item.type, len(item.a_marks), len(item.b_marks)) == ("speaker", 2, 1)


def test_two_speakers_in_another_order_are_the_same(team: Team) -> None:
    for who, order in (("mona", ("سالم", "الخطيب")), ("sara", ("الخطيب", "سالم"))):
        quote = team.quote(who, "عمّان لن تعطش هذا الصيف")
        for name in order:
            team.relation(quote, "speaker", name)
    team.done("mona", "sara")
    assert found(team, "quote") == []


def test_cues_are_the_same_by_place_and_not_by_word(team: Team) -> None:
    cue = team.cue("mona", "قال")
    near = team.cue("sara", ["قال", "إن"])
    quotes_with_speaker(team, cue, near, "cue")
    assert types(team, "quote") == []
    assert types(team, "cue") == ["boundary"]


def test_another_cue(team: Team) -> None:
    quotes_with_speaker(team, team.cue("mona", "قال"), team.cue("sara", "وأضاف"), "cue")
    assert types(team, "quote") == ["cue"]


def test_a_channel_is_told_as_an_attribute(team: Team) -> None:
    quotes_with_speaker(team, "وكالة بترا", "التلفزيون", "channel")
    assert [(item.type, item.detail) for item in found(team, "quote")] == [("attribute", "channel")]


def test_relations_of_quotes_that_only_one_has_marked_do_not_count(team: Team) -> None:
    quote = team.quote("mona", "السدود الأردنية امتلأت")
    team.relation(quote, "speaker", "سالم الخطيب")
    team.done("mona", "sara")
    assert types(team, "quote") == ["missing"]


def test_polarity_of_the_article(team: Team) -> None:
    team.judge("mona", "positive")
    team.judge("sara", "neutral")
    team.done("mona", "sara")
    (item,) = found(team, "sentiment")
    assert (item.type, item.labels, item.start, item.end) == ("polarity", ("positive", "neutral"), 0, 0)


def test_not_rated_is_not_neutral(team: Team) -> None:
    team.judge("mona", "neutral")
    team.done("mona", "sara")
    (item,) = found(team, "sentiment")
    assert (item.labels, item.b_marks) == (("neutral", ""), ())


def test_polarity_over_the_union_of_targets(team: Team) -> None:
    salem = team.entity("سالم الخطيب")
    union = team.entity("نقابة المزارعين")
    team.judge("mona", "positive", to_entity=salem.id)
    team.judge("sara", "positive", to_text="سالم الخطيب")
    team.judge("mona", "negative", to_entity=union.id)
    team.judge("sara", "positive", to_entity=union.id)
    team.judge("sara", "neutral", to_text="الجفاف")
    team.done("mona", "sara")
    items = found(team, "sentiment@entity")
    assert sorted(item.labels for item in items) == [("", "neutral"), ("negative", "positive")]
    assert found(team, "sentiment") == []
    assert next(item.detail for item in items if item.labels[0]) == union.id


def test_words_that_name_two_entities_are_neither(team: Team) -> None:
    namesakes: list[Entity] = [team.entity("عمّان"), team.entity("عمّان", type="GPE")]
    team.judge("mona", "positive", to_entity=namesakes[0].id)
    team.judge("sara", "positive", to_text="عمّان")
    team.done("mona", "sara")
    assert types(team, "sentiment@entity") == ["polarity", "polarity"]


def test_polarity_inside_a_quote_that_both_have_marked(team: Team) -> None:
    ours = team.quote("mona", "عمّان لن تعطش هذا الصيف")
    theirs = team.quote("sara", "عمّان لن تعطش")
    alone = team.quote("mona", "السدود الأردنية امتلأت")
    team.judge("mona", "positive", quote=ours.id)
    team.judge("sara", "negative", quote=theirs.id)
    team.judge("mona", "negative", quote=alone.id)
    team.done("mona", "sara")
    (item,) = found(team, "sentiment@quote")
    assert (item.labels, item.start, item.end) == (("positive", "negative"), ours.start, ours.end)


def test_all_pairs_of_three(team: Team) -> None:
    team.span("mona", "سالم الخطيب")
    team.span("sara", "سالم الخطيب")
    team.span("omar", "الخطيب")
    team.done("mona", "sara", "omar")
    items = found(team, "entity", "mona", "sara", "omar")
    names = {person.id: name for name, person in team.people.items()}
    assert [(item.type, names[item.a], names[item.b]) for item in items] == [
        ("boundary", "mona", "omar"),
        ("boundary", "sara", "omar"),
    ]
