"""Articles are dealt out evenly, the same way for the same seed, and taken from the queue in order."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.assignment import Card, assign, cards, deal, unassign
from annotator.model import Change, Content, Document, Edit, Work, text_hash
from annotator.store import Project, find_scheme
from annotator.store.queue import next_unfinished

PEOPLE = ("ا", "ب", "ج", "د")
CARDS = st.lists(
    st.builds(
        Card, st.uuids().map(str), st.sampled_from(["", "مرافئ", "ورق"]), st.sampled_from(["", "2024-10", "2024-11"])
    ),
    max_size=40,
    unique_by=lambda card: card.id,
)


@given(CARDS, st.integers(1, 4), st.integers(1, 4), st.integers(0, 5))
def test_everybody_gets_as_much_as_the_others(articles: list[Card], count: int, each: int, seed: int) -> None:
    people = PEOPLE[:count]
    shares = deal(articles, people, each, seed)
    dealt = Counter(article for share in shares.values() for article in share)
    assert all(dealt[card.id] == min(each, count) for card in articles)
    assert all(len(share) == len(set(share)) for share in shares.values())
    for stratum in {(card.outlet, card.month) for card in articles}:
        inside = {card.id for card in articles if (card.outlet, card.month) == stratum}
        sizes = [len(inside & set(share)) for share in shares.values()]
        assert max(sizes) - min(sizes) <= 1
    sizes = [len(share) for share in shares.values()]
    assert max(sizes) - min(sizes) <= 1


@given(CARDS, st.integers(0, 5), st.randoms())
def test_the_same_seed_deals_the_same_way(articles: list[Card], seed: int, random: object) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert deal(articles, PEOPLE, 2, seed) == deal(shuffled, PEOPLE, 2, seed)


def test_another_seed_deals_otherwise() -> None:
    articles = [Card(str(number)) for number in range(40)]
    assert deal(articles, PEOPLE, 1, 1) != deal(articles, PEOPLE, 1, 2)


def test_all_to_all() -> None:
    articles = [Card("1"), Card("2")]
    assert all(sorted(share) == ["1", "2"] for share in deal(articles, PEOPLE, 0, 1).values())


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project.create(tmp_path / "news.annot", find_scheme("media"))
    for ident in "abcd":
        document = Document(ident, text_hash(ident), 1, ident, meta={"outlet": "ورق", "published": "2024-10-11"})
        project.apply(Edit("import", "", (Change(None, document),), {ident: Content(ident)}))
    return project


def finish(project: Project, document: str, person: str) -> None:
    before = project.stored_work(document, person)
    standing = before or Work.new(document, person)
    after = Work(standing.id, document, person, standing.assigned, project.scheme.layer_ids, position=standing.position)
    project.apply(Edit("mark", person, (Change(before, after),)))


def test_assigning_is_one_step_that_is_taken_back(project: Project) -> None:
    mona = project.add_annotator("منى")
    edit = assign(project, {mona.id: ["c", "a"]}, mona.id)
    assert edit is not None
    project.apply(edit)
    assert [project.work(ident, mona.id).assigned for ident in "abcd"] == [True, False, True, False]
    assert assign(project, {mona.id: ["a"]}, mona.id) is None
    project.undo(mona.id)
    assert not project.work("a", mona.id).assigned


def test_the_next_article_is_the_next_unfinished_one_of_the_queue(project: Project) -> None:
    mona = project.add_annotator("منى")
    assert next_unfinished(project, mona.id, None) == "a"
    for shares in ({mona.id: ["c", "a"]}, {mona.id: ["d"]}):
        edit = assign(project, shares, mona.id)
        assert edit is not None
        project.apply(edit)
    assert next_unfinished(project, mona.id, None) == "c"
    assert next_unfinished(project, mona.id, "c") == "a"
    finish(project, "a", mona.id)
    assert next_unfinished(project, mona.id, "c") == "d"
    assert next_unfinished(project, mona.id, "d") == "c"
    finish(project, "c", mona.id)
    finish(project, "d", mona.id)
    assert next_unfinished(project, mona.id, "d") is None


def test_who_has_no_queue_takes_all_articles_in_order(project: Project) -> None:
    mona = project.add_annotator("منى")
    finish(project, "b", mona.id)
    assert next_unfinished(project, mona.id, "a") == "c"
    assert next_unfinished(project, mona.id, "d") == "a"


def test_a_queue_of_deleted_articles_is_none(project: Project) -> None:
    mona = project.add_annotator("منى")
    edit = assign(project, {mona.id: ["b"]}, mona.id)
    document = project.document("b")
    assert edit is not None and document is not None
    project.apply(edit)
    project.apply(Edit("article", mona.id, (Change(document, replace(document, deleted=True)),)))
    assert next_unfinished(project, mona.id, None) == "a"


def test_taking_back_keeps_marks_and_what_is_done(project: Project) -> None:
    mona = project.add_annotator("منى")
    edit = assign(project, {mona.id: ["a", "b"]}, mona.id)
    assert edit is not None
    project.apply(edit)
    finish(project, "a", mona.id)
    back = unassign(project, ["a", "b", "c"], [mona.id], mona.id)
    assert back is not None
    project.apply(back)
    assert project.work("a", mona.id).done == project.scheme.layer_ids
    assert not project.work("a", mona.id).assigned
    assert unassign(project, ["a"], [mona.id], mona.id) is None


def test_cards_know_outlet_and_month(project: Project) -> None:
    assert cards(project, ["b", "gone"]) == [Card("b", "ورق", "2024-10")]
