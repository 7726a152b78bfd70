"""Who is spoken of where, over all articles of a project."""

from collections import Counter
from dataclasses import replace

import pytest

from annotator.model import Annotator, Change, Edit, Entity, Span
from annotator.store import Project
from annotator.store.entity_reading import (
    CONTEXT,
    counts_by_article,
    counts_in,
    entity_counts,
    find_entities,
    ids_of,
    linked_spans,
    mentions,
    merge_suggestions,
)
from annotator.store.remembered import merged_entities, whose_marks
from tests.unit.store.making import OTHER_TEXT, TEXT, add, span_on

KHATIB, AMMAN, SANAA, OLD = (
    Entity("e1", "سالم الخطيب", "PERS", ("الخطيب",)),
    Entity("e2", "عمّان", "GPE"),
    Entity("e3", "جامعة صنعاء", "ORG"),
    Entity("e4", "الوزير الخطيب", "PERS", merged_into="e1"),
)


@pytest.fixture
def marked(project: Project, mona: Annotator, sara: Annotator) -> dict[str, Span]:
    """Marks of both people that point to entities, one to two of them, and one to a merged one."""
    project.apply(Edit.create("mark", mona.id, [KHATIB, AMMAN, SANAA, OLD]))

    def mark(word: str, who: Annotator, *ids: str) -> Span:
        document, text = ("d2", OTHER_TEXT) if word in OTHER_TEXT else ("d1", TEXT)
        return replace(span_on(word, who, document=document, text=text), entities=ids)

    spans = {
        "name": mark("سالم الخطيب", mona, "e1"),
        "title": mark("وزير المياه", mona, "e4"),
        "both": mark("عمّان", mona, "e2", "e1"),
        "hers": mark("الخطيب", sara, "e1"),
        "other": mark("جامعة صنعاء", sara, "e3"),
        "plain": mark("السدود", mona),
    }
    add(project, *spans.values())
    return spans


def test_mentions_are_counted_and_merged_ones_count_for_the_survivor(
    project: Project, mona: Annotator, sara: Annotator, marked: dict[str, Span]
) -> None:
    merged = merged_entities(project)
    who = whose_marks(project, mona.id)
    assert entity_counts(project, who, merged) == {"e1": 4, "e2": 1, "e3": 1}
    assert entity_counts(project, [mona.id], merged) == {"e1": 3, "e2": 1}
    assert counts_in(project, "d1", [sara.id], merged) == {"e1": 1}
    assert counts_in(project, "d2", who, merged) == {"e3": 1}
    assert counts_by_article(project, ids_of("e1", merged), who) == [("d1", TEXT[:20], 4)]


def test_mentions_come_with_the_words_around_them_in_the_order_of_the_articles(
    project: Project, mona: Annotator, marked: dict[str, Span]
) -> None:
    who = whose_marks(project, mona.id)
    found = mentions(project, ids_of("e1", merged_entities(project)), who)
    assert [item.span for item in found] == [marked[name] for name in ("both", "title", "name", "hers")]
    for item in found:
        start, end = item.span.start, item.span.end
        assert item.before == TEXT[max(0, start - CONTEXT) : start]
        assert item.after == TEXT[end : end + CONTEXT]
        assert item.title == TEXT[:20]
    assert mentions(project, ["e1"], [mona.id], offset=1) == found[2:3]
    assert mentions(project, ["e1", "e4"], who, offset=1, limit=2) == found[1:3]
    assert mentions(project, ["nobody"], who) == []


def test_deleted_marks_and_articles_are_not_mentions(
    project: Project, mona: Annotator, marked: dict[str, Span]
) -> None:
    who = whose_marks(project, mona.id)
    span, document = marked["name"], project.document("d2")
    assert document is not None
    project.apply(Edit("mark", mona.id, (Change(span, replace(span, deleted=True)),)))
    project.apply(Edit("article", mona.id, (Change(document, replace(document, deleted=True)),)))
    assert entity_counts(project, who, {}) == {"e1": 2, "e2": 1, "e4": 1}
    assert len(mentions(project, ["e1"], who)) == 2
    assert mentions(project, ["e3"], who) == []


def test_own_marks_that_point_somewhere_are_found_for_moving(
    project: Project, mona: Annotator, marked: dict[str, Span]
) -> None:
    found = linked_spans(project, ["e1", "e4"], mona.id)
    assert found == [marked[name] for name in ("name", "title", "both")]


def test_an_entity_is_found_by_a_part_of_its_name_or_alias() -> None:
    people = [Entity("e5", "خطيب المسجد", "PERS"), KHATIB, AMMAN, SANAA]
    assert [item.id for item in find_entities(people, "خطيب")] == ["e1", "e5"]
    assert [item.id for item in find_entities(people, "عمان")] == ["e2"]
    assert find_entities(people, "") == people


def pairs(*entities: Entity, **counts: int) -> list[tuple[str, str, str]]:
    return [(item.entity.id, item.other.id, item.reason) for item in merge_suggestions(entities, Counter(counts))]


def test_what_may_be_one_is_suggested_the_more_frequent_first() -> None:
    jordan, without = Entity("a", "الأردن", "GPE"), Entity("b", "أردنّ", "GPE")
    assert pairs(jordan, without) == [("a", "b", "name")]
    assert pairs(jordan, without, b=3) == [("b", "a", "name")]
    assert pairs(jordan, replace(without, type="ORG")) == []
    kingdom = Entity("c", "المملكة", "GPE", ("أردن",))
    assert pairs(jordan, kingdom) == [("a", "c", "alias")]
    assert pairs(replace(jordan, wikidata="Q810"), replace(kingdom, wikidata="Q810")) == [("a", "c", "wikidata")]
    assert pairs(replace(jordan, wikidata="Q810"), replace(without, wikidata="Q1")) == []
    assert pairs(Entity("a", "سالم", "PERS", ("سالم",))) == []
