"""Filling gold by rule: what is taken, what is left alone, one edit and one undo."""

import pytest

from annotator.exchange.review import Adjudication, Desk, adjudicate, rules_of, take
from annotator.model import GOLD, Annotator, Edit, Span, UserError
from tests.unit.exchange.review.making import about, gold, gold_relations
from tests.unit.review.making import Team


def by_rule(team: Team, *accept: str, labels: tuple[str, ...] = (), reviewer: str = "") -> Adjudication:
    result = adjudicate(team.project, rules_of(team.project, accept, labels), reviewer=reviewer)
    if result.edit is not None:
        team.project.apply(result.edit)
    return result


def test_what_all_agree_on(team: Team) -> None:
    for who in ("mona", "sara", "omar"):
        team.span(who, "سالم الخطيب")
        team.judge(who, "positive")
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "عمّان", "GPE")
    team.done("mona", "sara", "omar")
    result = by_rule(team, "agreed")
    assert gold(team.project) == [("سالم الخطيب", "PERS")]
    assert [item.value for item in team.project.marks("d1", GOLD).judgements] == ["positive"]
    assert (result.outcomes, result.left) == ({"agreed": 2}, {"missing": 1})
    assert team.project.annotator(GOLD) == Annotator(GOLD, GOLD, "gold")
    assert team.project.work("d1", GOLD).done == ("quote", "cue", "sentiment")
    assert {item.annotator for item in team.project.decisions("d1")} == {GOLD}


def test_what_more_than_half_say_be_it_nothing(team: Team) -> None:
    for who in ("mona", "sara"):
        team.span(who, "عمّان", "GPE")
    team.span("omar", "عمّان", "LOC")
    team.span("omar", "الصيف", "DATE")
    for who, label in (("mona", "ORG"), ("sara", "NORP"), ("omar", "MISC")):
        team.span(who, "نقابة المزارعين", label)
    team.done("mona", "sara", "omar", layers=("entity",))
    result = by_rule(team, "majority")
    assert gold(team.project) == [("عمّان", "GPE")]
    assert (result.outcomes, result.left) == ({"majority": 2}, {"label": 1})


def test_two_against_two_is_no_majority(team: Team) -> None:
    team.span("mona", "عمّان", "GPE")
    team.done("mona", "sara", layers=("entity",))
    assert by_rule(team, "majority").edit is None


def test_a_trusted_annotator_for_a_label(team: Team) -> None:
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "الصيف", "DATE")
    team.done("mona", "sara", layers=("entity",))
    by_rule(team, "mona", labels=("GPE",))
    assert gold(team.project) == [("عمّان", "GPE")]
    assert [item.case.surface for item in Desk(team.project, "d1").open] == ["الصيف"]
    by_rule(team, "mona")
    assert gold(team.project) == [("عمّان", "GPE")]
    assert Desk(team.project, "d1").open == []
    assert "entity" in team.project.work("d1", GOLD).done


def test_boundaries_that_differ_by_a_proclitic_are_put_right(team: Team) -> None:
    team.span("mona", "للوزير", "OCC")
    team.span("sara", "لوزير", "OCC")
    team.span("mona", "نقابة المزارعين", "ORG")
    team.span("sara", "نقابة", "ORG")
    team.done("mona", "sara", layers=("entity",))
    result = by_rule(team, "clitics")
    assert gold(team.project) == [("لوزير", "OCC")]
    assert (result.outcomes, result.left) == ({"clitic": 1}, {"boundary": 1})


def test_a_boundary_that_nobody_has_drawn(team: Team) -> None:
    words = "بالخبر،"
    start = team.text.index(words)
    for who, first, last in (("mona", start, start + 7), ("sara", start, start + 6)):
        place = ((first, last),)
        team.add(Span(f"{who}-1", "d1", team.id(who), "entity", "MISC", place, team.text[first:last]))
    team.done("mona", "sara", layers=("entity",))
    by_rule(team, "clitics")
    assert gold(team.project) == [("الخبر", "MISC")]


def test_articles_not_done_by_two_are_listed_and_left_alone(team: Team) -> None:
    team.article("d2", team.text)
    for document in ("d1", "d2"):
        for who in ("mona", "sara"):
            team.span(who, "عمّان", "GPE", document=document)
    team.done("mona", "sara")
    team.done("mona", document="d2")
    result = by_rule(team, "agreed")
    assert [(document.id, layers) for document, layers in result.unfinished] == [
        ("d2", ("entity", "quote", "cue", "sentiment"))
    ]
    assert (gold(team.project, "d1"), gold(team.project, "d2")) == ([("عمّان", "GPE")], [])


def test_what_was_settled_is_never_overwritten(team: Team) -> None:
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "عمّان", "LOC")
    for who in ("mona", "sara"):
        team.span(who, "نقابة المزارعين", "ORG")
        team.judge(who, "positive")
    team.done("mona", "sara")
    desk = Desk(team.project, "d1")
    case = about(desk, "عمّان").case
    team.project.apply(desk.settle(about(desk, "عمّان"), take(case, "took", [team.id("sara")]), team.id("omar")))
    start = team.text.index("نقابة المزارعين")
    place = ((start, start + len("نقابة المزارعين")),)
    by_hand = Span("by-hand", "d1", GOLD, "entity", "MISC", place, "نقابة المزارعين")
    team.project.apply(Edit.create("mark", team.id("omar"), [by_hand]))
    result = by_rule(team, "agreed", "mona")
    assert gold(team.project) == [("عمّان", "LOC"), ("نقابة المزارعين", "MISC")]
    assert (result.kept, result.outcomes) == (2, {"agreed": 1})
    assert by_rule(team, "agreed", "mona").edit is None, "a second time there is nothing to do"


def test_relations_and_ratings_lead_to_gold_marks(team: Team) -> None:
    words = "السدود الأردنية امتلأت"
    for who in ("mona", "sara"):
        quote = team.quote(who, words)
        team.relation(quote, "speaker", team.span(who, "سالم الخطيب"))
        team.relation(quote, "cue", team.cue(who, "قال"))
        team.relation(quote, "channel", "الإذاعة")
        team.judge(who, "positive", quote=quote.id)
    team.done("mona", "sara")
    by_rule(team, "agreed")
    assert gold_relations(team.project) == [
        ("channel", words, "الإذاعة"),
        ("cue", words, "قال"),
        ("speaker", words, "سالم الخطيب"),
    ]
    marks = team.project.marks("d1", GOLD)
    assert [item.quote for item in marks.judgements] == [next(item.id for item in marks.spans if item.layer == "quote")]
    assert {item.origin for item in marks.spans} == {"adjudicated"}
    assert {item.origin for item in marks.relations} == {"adjudicated"}
    assert {item.origin for item in marks.judgements} == {"adjudicated"}


def test_one_edit_and_one_undo(team: Team) -> None:
    team.article("d2", team.text)
    for document in ("d1", "d2"):
        for who in ("mona", "sara"):
            team.span(who, "عمّان", "GPE", document=document)
        team.done("mona", "sara", document=document)
    before = len(team.project.history())
    by_rule(team, "agreed", reviewer=team.id("omar"))
    assert len(team.project.history()) == before + 1
    team.project.undo(team.id("omar"))
    assert gold(team.project, "d1") == gold(team.project, "d2") == []
    by_rule(team, "agreed", reviewer=team.id("omar"))
    assert gold(team.project, "d1") == gold(team.project, "d2") == [("عمّان", "GPE")]


def test_an_unknown_rule(team: Team) -> None:
    with pytest.raises(UserError, match="no annotator called nobody"):
        rules_of(team.project, ["nobody"])
