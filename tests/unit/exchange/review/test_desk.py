"""Settling by hand: what one key does, what stays settled, what comes back."""

from dataclasses import replace

import pytest

from annotator.exchange.review import Desk, alike, decision_log, settle_alike, take, waiting
from annotator.model import GOLD, Change, Edit, UserError
from tests.unit.exchange.review.making import about, gold, gold_relations
from tests.unit.review.making import Team

QUOTE = "السدود الأردنية امتلأت"


@pytest.fixture
def differing(team: Team) -> Team:
    """Mona and sara agree on a person; they differ by a label, a boundary, a missing mark and a rating."""
    for who, label, words in (("mona", "ORG", "نقابة المزارعين"), ("sara", "NORP", "نقابة المزارعين")):
        team.span(who, "سالم الخطيب")
        team.span(who, words, label)
        team.judge(who, "positive" if who == "mona" else "negative")
    team.span("mona", "وزير المياه", "OCC")
    team.span("sara", "وزير", "OCC")
    team.span("mona", "عمّان", "GPE")
    team.done("mona", "sara")
    return team


def desk(team: Team) -> Desk:
    return Desk(team.project, "d1")


def relabel(team: Team, label: str) -> None:
    """Sara thinks again about the union of farmers."""
    before = next(span for span in team.project.marks("d1", team.id("sara")).spans if span.text == "نقابة المزارعين")
    team.project.apply(Edit("mark", before.annotator, (Change(before, replace(before, label=label)),)))


def test_places_come_with_their_types_in_the_order_of_the_text(differing: Team) -> None:
    found = [(item.case.surface, item.case.types, item.state) for item in desk(differing).disagreements]
    assert found == [
        ("وزير المياه", ("boundary",), "open"),
        ("عمّان", ("missing",), "open"),
        ("نقابة المزارعين", ("label",), "open"),
        ("", ("polarity",), "open"),
    ]
    assert [item.case.surface for item in desk(differing).agreed] == ["سالم الخطيب"]


def test_take_one_of_them(differing: Team) -> None:
    team = differing
    mona, sara = team.id("mona"), team.id("sara")
    item = about(desk(team), "نقابة")
    team.project.apply(desk(team).settle(item, take(item.case, "took", [sara]), mona, "a group, not a body"))
    assert gold(team.project) == [("نقابة المزارعين", "NORP")]
    (mark,) = team.project.marks("d1", GOLD).spans
    (decision,) = team.project.decisions("d1")
    assert (mark.origin, decision.annotator, decision.outcome) == ("adjudicated", mona, "took")
    assert (decision.gold, decision.reason) == ((mark.id,), "a group, not a body")
    assert team.project.span(decision.taken[0]).annotator == sara  # type: ignore[union-attr]
    assert about(desk(team), "نقابة").state == "settled"
    assert len(desk(team).open) == 3


def test_neither_both_and_edited(differing: Team) -> None:
    team = differing
    for words, outcome in (("عمّان", "neither"), ("نقابة", "both"), ("وزير", "edited")):
        here = desk(team)
        assert here.article is not None
        item = about(here, words)
        start = team.text.index("المياه")
        fragments = ((start, start + len("المياه")),) if outcome == "edited" else None
        choice = take(item.case, outcome, (), fragments, here.article.text, "ORG" if fragments else None)
        team.project.apply(here.settle(item, choice, team.id("omar")))
    assert sorted(gold(team.project)) == sorted(
        [("المياه", "ORG"), ("نقابة المزارعين", "ORG"), ("نقابة المزارعين", "NORP")]
    )
    assert [item.case.types for item in desk(team).open] == [("polarity",)]


def test_two_values_cannot_both_be_right(differing: Team) -> None:
    here = desk(differing)
    item = here.open[-1]
    with pytest.raises(UserError, match="only one value"):
        here.settle(item, take(item.case, "both"), differing.id("omar"))
    differing.project.apply(here.settle(item, take(item.case, "took", [differing.id("sara")]), differing.id("omar")))
    (rating,) = differing.project.marks("d1", GOLD).judgements
    assert (rating.value, rating.origin) == ("negative", "adjudicated")


def test_everything_settled_makes_the_article_adjudicated(differing: Team) -> None:
    team = differing
    edit = desk(team).settle_agreed(team.id("omar"))
    assert edit is not None
    team.project.apply(edit)
    assert team.project.work("d1", GOLD).done == ("quote", "cue")
    while desk(team).open:
        item = desk(team).open[0]
        team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("mona")]), team.id("omar")))
    assert set(team.project.work("d1", GOLD).done) == {"entity", "quote", "cue", "sentiment"}
    assert sorted(gold(team.project)) == sorted(
        (span.text, span.label) for span in team.project.marks("d1", team.id("mona")).spans
    )


def test_one_undo_takes_a_decision_back_and_it_can_be_taken_again(differing: Team) -> None:
    team = differing
    omar = team.id("omar")
    for _ in range(2):
        item = about(desk(team), "نقابة")
        assert item.state == "open"
        team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("mona")]), omar))
        assert gold(team.project) == [("نقابة المزارعين", "ORG")]
        team.project.undo(omar)
        assert gold(team.project) == []
    team.project.redo(omar)
    assert about(desk(team), "نقابة").state == "settled"


def test_deciding_otherwise_replaces_what_was_decided(differing: Team) -> None:
    team = differing
    for who in ("mona", "sara"):
        item = about(desk(team), "نقابة")
        team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id(who)]), team.id("omar")))
    assert gold(team.project) == [("نقابة المزارعين", "NORP")]
    assert len(team.project.decisions("d1")) == 1


def test_what_changes_comes_back_as_changed_and_gold_stays(differing: Team) -> None:
    team = differing
    item = about(desk(team), "نقابة")
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("mona")]), team.id("omar")))
    relabel(team, "MISC")
    item = about(desk(team), "نقابة")
    assert (item.state, [span.label for span in item.gold]) == ("changed", ["ORG"])
    assert item in desk(team).open
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("sara")]), team.id("omar")))
    assert gold(team.project) == [("نقابة المزارعين", "MISC")]
    assert about(desk(team), "نقابة").state == "settled"


def test_one_more_annotator_who_says_the_same_brings_nothing_back(differing: Team) -> None:
    team = differing
    item = about(desk(team), "نقابة")
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("mona")]), team.id("omar")))
    team.span("omar", "نقابة المزارعين", "ORG")
    team.done("omar", layers=("entity",))
    assert about(desk(team), "نقابة").state == "settled"
    assert "سالم" in " ".join(item.case.surface for item in desk(team).open), "what omar left out is new"


def test_asking_the_annotator_waits_for_the_answer(differing: Team) -> None:
    team = differing
    item = about(desk(team), "عمّان")
    team.project.apply(desk(team).ask(item, "مدينة أم حكومة؟", team.id("omar"), team.id("mona")))
    (comment,) = team.project.comments("d1")
    assert (comment.text, comment.annotator) == ("مدينة أم حكومة؟", team.id("omar"))
    assert team.project.span(comment.about).text == "عمّان"  # type: ignore[union-attr]
    assert about(desk(team), "عمّان").state == "asked"
    assert about(desk(team), "عمّان") not in desk(team).open
    team.span("sara", "عمّان", "GPE")
    assert about(desk(team), "عمّان").state == "open"


def test_a_quote_settled_before_its_speaker_leads_to_the_gold_mark_in_the_end(team: Team) -> None:
    for who, name in (("mona", "وزير المياه سالم الخطيب"), ("sara", "سالم الخطيب")):
        quote = team.quote(who, QUOTE)
        team.relation(quote, "speaker", team.span(who, name))
        team.relation(quote, "cue", team.cue(who, "قال"))
        team.judge(who, "positive", quote=quote.id)
    team.done("mona", "sara")
    omar = team.id("omar")
    here = desk(team)
    item = about(here, QUOTE, "quote")
    team.project.apply(here.settle(item, take(item.case, "took", [team.id("mona")]), omar))
    assert gold_relations(team.project) == [("speaker", QUOTE, "وزير المياه سالم الخطيب")], "its words stand for it"
    here = desk(team)
    item = about(here, "الخطيب", "entity")
    team.project.apply(here.settle(item, take(item.case, "took", [team.id("sara")]), omar))
    assert gold_relations(team.project) == [("speaker", QUOTE, "سالم الخطيب")]
    edit = desk(team).settle_agreed(omar)
    assert edit is not None
    team.project.apply(edit)
    assert gold_relations(team.project) == [("cue", QUOTE, "قال"), ("speaker", QUOTE, "سالم الخطيب")]
    (rating,) = team.project.marks("d1", GOLD).judgements
    assert rating.quote in {span.id for span in team.project.marks("d1", GOLD).spans}
    team.project.undo(omar)
    assert gold_relations(team.project) == [("speaker", QUOTE, "سالم الخطيب")]


def test_one_mark_against_two_is_one_place(team: Team) -> None:
    team.span("mona", "وزير المياه سالم الخطيب")
    team.span("sara", "وزير المياه", "OCC")
    team.span("sara", "سالم الخطيب")
    team.done("mona", "sara")
    (item,) = desk(team).open
    assert item.case.types == ("split",)
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("sara")]), team.id("omar")))
    assert gold(team.project) == [("وزير المياه", "OCC"), ("سالم الخطيب", "PERS")]


def test_all_like_this_one(team: Team) -> None:
    team.article("d2", team.text)
    team.article("d3", team.text)
    for document, mine, hers in (("d1", "ORG", "NORP"), ("d2", "NORP", "ORG"), ("d3", "ORG", "MISC")):
        team.span("mona", "نقابة المزارعين", mine, document=document)
        team.span("sara", "نقابة المزارعين", hers, document=document)
        team.done("mona", "sara", document=document)
    item = about(desk(team), "نقابة")
    found = list(alike(team.project, item, take(item.case, "took", [team.id("mona")])))
    assert [place.document for place, _, _ in found] == ["d1", "d2"]
    team.project.apply(settle_alike(found, team.id("omar")))
    assert [gold(team.project, document) for document in ("d1", "d2", "d3")] == [
        [("نقابة المزارعين", "ORG")],
        [("نقابة المزارعين", "ORG")],
        [],
    ]
    team.project.undo(team.id("omar"))
    assert gold(team.project, "d1") == gold(team.project, "d2") == []


def test_the_log_says_what_was_settled_and_why(differing: Team) -> None:
    team = differing
    item = about(desk(team), "نقابة")
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("sara")]), team.id("omar"), "§ 3"))
    (line,) = decision_log(team.project)
    assert (line.title, line.reviewer, line.decision.reason, line.decision.kind) == ("d1", "omar", "§ 3", "label")
    assert line.said == (("mona", "نقابة المزارعين (ORG)"), ("sara", "نقابة المزارعين (NORP)"))
    assert line.gold == ("نقابة المزارعين (NORP)",)


def test_who_comes_round_to_what_was_decided_brings_nothing_back(differing: Team) -> None:
    team = differing
    item = about(desk(team), "نقابة")
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("mona")]), team.id("omar")))
    relabel(team, "ORG")
    item = about(desk(team), "نقابة")
    assert (item.case.agreed, item.state) == (True, "settled")
    relabel(team, "MISC")
    assert about(desk(team), "نقابة").state == "changed"


def test_merging_entities_later_brings_nothing_back(team: Team) -> None:
    first, second = team.entity("بوتين"), team.entity("فلاديمير بوتين")
    team.span("mona", "سالم الخطيب", entities=(first.id,))
    team.span("sara", "سالم الخطيب", entities=(second.id,))
    team.done("mona", "sara", layers=("entity",))
    item = about(desk(team), "سالم")
    assert item.case.types == ("entity",)
    team.project.apply(desk(team).settle(item, take(item.case, "took", [team.id("mona")]), team.id("omar")))
    merged = replace(second, merged_into=first.id)
    team.project.apply(Edit("bulk", team.id("omar"), (Change(second, merged),)))
    item = about(desk(team), "سالم")
    assert (item.case.agreed, item.state) == (True, "settled")


def test_the_list_of_articles_says_what_waits_where(differing: Team) -> None:
    team = differing
    team.article("d2", "خبر لم يقرأه أحد.")
    item = about(desk(team), "عمّان")
    team.project.apply(desk(team).ask(item, "؟", team.id("omar")))
    first, second = waiting(team.project)
    assert (first.document, first.open, first.agreed, first.unfinished) == ("d1", 3, 1, ())
    assert first.states == {"open": 3, "asked": 1}
    assert first.types == {("entity", "boundary"): 1, ("entity", "label"): 1, ("sentiment", "polarity"): 1}
    assert first.labels["entity", "NORP"] == 1
    assert (second.open, second.unfinished) == (0, ("entity", "quote", "cue", "sentiment"))


def test_an_answer_opens_the_question_again(differing: Team) -> None:
    team = differing
    item = about(desk(team), "نقابة")
    team.project.apply(desk(team).ask(item, "why?", team.id("omar"), team.id("sara")))
    assert about(desk(team), "نقابة").state == "asked"
    (question,) = team.project.questions(team.id("sara"))
    assert question.text == "why?"
    assert team.project.questions(team.id("mona")) == []
    answer = replace(question, id="answer", annotator=team.id("sara"), text="they are people")
    team.project.apply(Edit.create("mark", team.id("sara"), [answer]))
    assert about(desk(team), "نقابة").state == "open"
    assert team.project.questions(team.id("sara")) == []
