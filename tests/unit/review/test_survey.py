"""What lies behind the measures: confusion, examples, the worst articles, who used what."""

from annotator.review.agreement import agreement
from annotator.review.survey import Survey
from tests.unit.review.making import Team


def surveyed(team: Team, *names: str) -> Survey:
    people = team.chosen(*names)
    survey = Survey(people)
    agreement(team.project, people, resamples=0, visit=survey.add)
    return survey


def test_labels_that_stand_against_each_other(team: Team) -> None:
    team.span("mona", "نقابة المزارعين", "ORG")
    team.span("sara", "نقابة المزارعين", "NORP")
    team.span("mona", "عمّان", "GPE")
    team.span("sara", "الصيف", "DATE", origin="suggested")
    team.judge("mona", "positive")
    team.done("mona", "sara")
    survey = surveyed(team, "mona", "sara")
    assert survey.confused("entity") == {("ORG", "NORP"): 1, ("GPE", ""): 1, ("", "DATE"): 1}
    assert survey.confused("sentiment") == {("positive", ""): 1}
    assert survey.used["entity"][team.id("sara")] == {"NORP": 1, "DATE": 1}
    assert survey.origins[team.id("sara")] == {"hand": 1, "suggested": 1}


def test_with_three_it_does_not_matter_who_says_which(team: Team) -> None:
    for who, label in (("mona", "ORG"), ("sara", "NORP"), ("omar", "ORG")):
        team.span(who, "نقابة المزارعين", label)
    team.done("mona", "sara", "omar", layers=("entity",))
    found = surveyed(team, "mona", "sara", "omar").confused("entity")
    assert found == {("ORG", "NORP"): 2, ("NORP", "ORG"): 2, ("ORG", "ORG"): 2}


def test_the_worst_article_comes_first(team: Team) -> None:
    team.article("d2", team.text)
    for who in ("mona", "sara"):
        team.span(who, "عمّان", "GPE")
        team.span(who, "عمّان", "GPE" if who == "mona" else "LOC", document="d2")
        team.done(who, layers=("entity",))
        team.done(who, layers=("entity",), document="d2")
    worst = surveyed(team, "mona", "sara").worst(5)
    assert [(row.document, row.value) for row in worst] == [("d2", 0), ("d1", 1)]


def test_an_example_shows_both_sides_in_context(team: Team) -> None:
    team.span("mona", "سالم الخطيب")
    team.span("sara", "الخطيب")
    team.done("mona", "sara", layers=("entity",))
    (example,) = surveyed(team, "mona", "sara").examples["entity", "boundary"]
    shown = [[example.text[start:end] for start, end in side.ranges] for side in example.sides]
    assert shown == [["سالم الخطيب"], ["الخطيب"]]
    assert example.text in team.text
