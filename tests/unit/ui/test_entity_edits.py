"""What is done to entities is one step each, and undone by one, also after the project was closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model import Annotator, Edit, Entity, Judgement, Span, UserError
from annotator.store import Project, check
from annotator.store.entity_reading import ids_of, linked_spans, used_otherwise
from annotator.store.remembered import merged_entities
from annotator.ui import entity_edits
from tests.unit.store.making import OTHER_TEXT, add, make_project, span_on

KHATIB = Entity("e1", "سالم الخطيب", "PERS", ("الخطيب",), note="وزير")
SALEM = Entity("e2", "سالم خطيب", "PERS", ("أبو نزار",), wikidata="Q42")
AMMAN = Entity("e3", "عمّان", "GPE")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Project, Annotator, Annotator]]:
    """Two articles, three entities, two people."""
    project, mona, sara = make_project(tmp_path / "news.annot")
    project.apply(Edit.create("mark", mona.id, [KHATIB, SALEM, AMMAN]))
    with project:
        yield project, mona, sara
        assert check(project).problems == []


def linked(word: str, who: Annotator, *ids: str) -> Span:
    document, text = ("d2", OTHER_TEXT) if word in OTHER_TEXT else ("d1", None)
    span = span_on(word, who, document=document, text=text) if text else span_on(word, who)
    return Span(span.id, span.document, who.id, span.layer, span.label, span.fragments, span.text, entities=tuple(ids))


def reopened(project: Project) -> Project:
    path = project.path
    project.close()
    project.__init__(path)  # type: ignore[misc]  # the fixture closes and checks this very object
    return project


def test_merging_sets_one_row_and_keeps_the_names(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = made
    span = linked("سالم الخطيب", mona, SALEM.id)
    add(project, span)
    project.apply(entity_edits.merge(SALEM, KHATIB, {}, mona.id))
    kept, gone = project.entity(KHATIB.id), project.entity(SALEM.id)
    assert gone is not None and gone.merged_into == KHATIB.id
    assert kept == Entity("e1", "سالم الخطيب", "PERS", ("الخطيب", "سالم خطيب", "أبو نزار"), "Q42", "وزير")
    assert project.resolve_entity(SALEM.id) == kept
    assert project.span(span.id) == span
    assert [item.id for item in project.entities()] == [KHATIB.id, AMMAN.id]

    project = reopened(project)
    project.undo(mona.id)
    assert [project.entity(item.id) for item in (KHATIB, SALEM, AMMAN)] == [KHATIB, SALEM, AMMAN]
    project.redo(mona.id)
    assert project.resolve_entity(SALEM.id) == kept


def test_merged_twice_is_followed_to_the_end(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = made
    project.apply(entity_edits.merge(SALEM, KHATIB, {}, mona.id))
    current = project.entity(KHATIB.id)
    assert current is not None
    project.apply(entity_edits.merge(current, AMMAN, merged_entities(project), mona.id))
    found = project.resolve_entity(SALEM.id)
    assert found is not None and found.id == AMMAN.id
    assert ids_of(AMMAN.id, merged_entities(project)) == (AMMAN.id, KHATIB.id, SALEM.id)


def test_an_entity_is_not_merged_into_itself_nor_in_a_circle(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = made
    with pytest.raises(UserError, match="cannot be merged into itself"):
        entity_edits.merge(KHATIB, KHATIB, {}, mona.id)
    project.apply(entity_edits.merge(SALEM, KHATIB, {}, mona.id))
    merged = merged_entities(project)
    kept, gone = project.entity(KHATIB.id), project.entity(SALEM.id)
    assert kept is not None and gone is not None
    with pytest.raises(UserError, match="cannot be merged into itself"):
        entity_edits.merge(kept, gone, merged, mona.id)
    with pytest.raises(UserError, match="no entity of its own"):
        entity_edits.merge(gone, AMMAN, merged, mona.id)


def test_split_moves_the_chosen_mentions_only(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = made
    project.apply(entity_edits.merge(SALEM, KHATIB, {}, mona.id))
    both = linked("سالم", mona, KHATIB.id, AMMAN.id, SALEM.id)
    stays = linked("الخطيب", mona, KHATIB.id)
    project.apply(Edit.create("bulk", mona.id, [both, stays]))
    ids = ids_of(KHATIB.id, merged_entities(project))
    other = Entity("e9", "سالم آخر", "PERS")
    project.apply(entity_edits.split([both], ids, other, new=True, author=mona.id))
    moved, left = project.span(both.id), project.span(stays.id)
    assert moved is not None and moved.entities == ("e9", AMMAN.id)
    assert left == stays

    project = reopened(project)
    project.undo(mona.id)
    gone = project.entity("e9")
    assert gone is not None and gone.deleted
    assert project.span(both.id) == both


def test_split_wants_mentions_and_another_entity() -> None:
    with pytest.raises(UserError, match="Choose the mentions"):
        entity_edits.split([], {"e1"}, AMMAN, new=False, author="m")
    span = Span("s", "d1", "m", "entity", "PERS", ((0, 1),), "ع", entities=("e1",))
    with pytest.raises(UserError, match="already"):
        entity_edits.split([span], {"e1", "e2"}, SALEM, new=False, author="m")


def test_a_mention_points_to_one_several_or_none(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = made
    span = linked("عمّان", mona)
    add(project, span)
    new = Entity("e8", "صنعاء", "GPE")
    edit = entity_edits.link(span, [AMMAN.id, "e8", AMMAN.id], mona.id, [new])
    assert edit is not None
    project.apply(edit)
    now = project.span(span.id)
    assert now is not None and now.entities == (AMMAN.id, "e8") and project.entity("e8") == new
    assert entity_edits.link(now, [AMMAN.id, "e8"], mona.id) is None
    project.apply(entity_edits.unlink([now], {AMMAN.id}, mona.id))
    now = project.span(span.id)
    assert now is not None and now.entities == ("e8",)


def test_deleting_takes_own_links_along_and_comes_back_whole(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, _ = made
    project.apply(entity_edits.merge(SALEM, KHATIB, {}, mona.id))
    spans = [linked("سالم الخطيب", mona, SALEM.id, AMMAN.id), linked("جامعة صنعاء", mona, KHATIB.id)]
    project.apply(Edit.create("bulk", mona.id, spans))
    ids = ids_of(KHATIB.id, merged_entities(project))
    kept, gone = project.entity(KHATIB.id), project.entity(SALEM.id)
    assert kept is not None and gone is not None and not used_otherwise(project, ids, mona.id)
    project.apply(entity_edits.delete(kept, [gone], linked_spans(project, ids, mona.id), False, mona.id))
    assert [item.id for item in project.entities()] == [AMMAN.id]
    after = [project.span(span.id) for span in spans]
    assert [span.entities for span in after if span is not None] == [(AMMAN.id,), ()]
    project.undo(mona.id)
    assert [project.span(span.id) for span in spans] == spans


def test_an_entity_that_others_name_is_not_deleted(made: tuple[Project, Annotator, Annotator]) -> None:
    project, mona, sara = made
    assert not used_otherwise(project, [KHATIB.id], mona.id)
    add(project, linked("سالم الخطيب", sara, KHATIB.id))
    assert used_otherwise(project, [KHATIB.id], mona.id)
    assert not used_otherwise(project, [KHATIB.id], sara.id)
    rating = Judgement("j", "d1", mona.id, "sentiment", "negative", to_entity=AMMAN.id)
    project.apply(Edit.create("mark", mona.id, [rating]))
    assert used_otherwise(project, [AMMAN.id], mona.id)
    with pytest.raises(UserError, match="merge it into another"):
        entity_edits.delete(AMMAN, [], [], True, mona.id)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("Q7747", "Q7747"), (" q12 ", "Q12"), ("https://www.wikidata.org/wiki/Q42", "Q42"), ("", None)],
)
def test_a_wikidata_id_may_be_pasted_as_it_stands_or_as_an_address(typed: str, stored: str | None) -> None:
    edit = entity_edits.set_wikidata(Entity("e", "اسم", wikidata="Q1"), typed, "m")
    assert edit is not None
    after = edit.changes[0].after
    assert isinstance(after, Entity) and after.wikidata == stored


@pytest.mark.parametrize("typed", ["7747", "Q", "Q0", "Q٧", "P31", "Q12x", "https://example.org/Q12"])
def test_what_is_no_wikidata_id_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="is no Wikidata id"):
        entity_edits.set_wikidata(AMMAN, typed, "m")


def test_names_are_cleaned_and_never_empty() -> None:
    edit, entity = entity_edits.create("  قمة   الدوحة ", "EVENT", "m")
    assert entity.name == "قمة الدوحة" and edit.changes[0].after == entity
    for name in ("", "  \n"):
        with pytest.raises(UserError, match="needs a name"):
            entity_edits.rename(AMMAN, name, "m")
    assert entity_edits.rename(AMMAN, " عمّان ", "m") is None
    renamed = entity_edits.rename(KHATIB, "الخطيب", "m")
    assert renamed is not None and renamed.changes[0].after == Entity("e1", "الخطيب", "PERS", (), note="وزير")


def test_other_names_stand_once_and_are_not_the_name() -> None:
    edit = entity_edits.set_aliases(AMMAN, ["العاصمة", " العاصمة ", "عمّان", ""], "m")
    assert edit is not None and edit.changes[0].after == Entity("e3", "عمّان", "GPE", ("العاصمة",))
    assert entity_edits.set_aliases(AMMAN, [""], "m") is None
