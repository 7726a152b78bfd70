"""Drawing articles that are marked once more."""

from dataclasses import replace

import pytest

from annotator.exchange.review.sampling import draw, second_name
from annotator.model import Change, Edit, UserError
from annotator.review.agreement import agreement
from tests.unit.review.making import ALL, Team


@pytest.fixture
def many(team: Team) -> Team:
    """Mona has finished twelve articles."""
    for number in range(2, 13):
        team.article(f"d{number}", f"{team.text} ({number})")
    for number in range(1, 13):
        team.done("mona", document=f"d{number}")
    return team


def finish(team: Team, who: str, document: str) -> None:
    """Somebody is done with an article that was assigned to them."""
    before = team.project.work(document, team.id(who))
    team.project.apply(Edit("mark", team.id(who), (Change(before, replace(before, done=ALL)),)))


def test_the_same_seed_draws_the_same_articles(many: Team) -> None:
    mona = many.people["mona"]
    first = draw(many.project, mona, "omar", 5, seed=7)[1]
    assert first == draw(many.project, mona, "omar", 5, seed=7)[1]
    assert first != draw(many.project, mona, "omar", 5, seed=8)[1]
    assert len(set(first)) == 5


def test_they_are_assigned_in_one_step_and_finished_ones_are_not_drawn_again(many: Team) -> None:
    mona, omar = many.people["mona"], many.id("omar")
    edit, chosen = draw(many.project, mona, "omar", 5, seed=1)
    many.project.apply(edit)
    assert all(many.project.work(ident, omar).assigned for ident in chosen)
    finish(many, "omar", chosen[0])
    rest = draw(many.project, mona, "omar", 100, seed=1)[1]
    assert len(rest) == 11
    assert chosen[0] not in rest


def test_the_same_person_is_compared_with_themselves_under_a_second_name(many: Team) -> None:
    mona = many.people["mona"]
    many.span("mona", "عمّان", "GPE")
    name = second_name(many.project, "mona")
    assert name == "mona (2)"
    edit, _ = draw(many.project, mona, name, 12, seed=0)
    many.project.apply(edit)
    again = many.project.annotator_named(name)
    assert again is not None
    assert not many.project.marks("d1", again.id)  # blind: nothing is there
    many.people[name] = again
    many.span(name, "عمّان", "GPE")
    finish(many, name, "d1")
    result = agreement(many.project, [mona, again], "entity", resamples=0)
    exact = result.find("entity", "span_f1_exact")
    assert exact is not None
    assert exact.value == 1.0
    assert second_name(many.project, "mona") == "mona (3)"


def test_nobody_checks_themselves_under_their_own_name(many: Team) -> None:
    with pytest.raises(UserError, match="would see the first marks"):
        draw(many.project, many.people["mona"], "Mona", 5, seed=0)
    with pytest.raises(UserError, match="has not finished"):
        draw(many.project, many.people["sara"], "omar", 5, seed=0)
