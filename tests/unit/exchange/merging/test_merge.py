"""Merging copies: what comes in, what stands, and what happens the second time."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.exchange.merging import Merge, Names, foreign_project, merge, plan_merge
from annotator.model import GOLD, Change, Comment, Edit, Span, UserError, Work
from annotator.store import Project, journal
from tests.unit.review.making import Team


def marks(team: Team, who: str = "", document: str = "d1") -> list[tuple[str, str]]:
    found = team.project.marks(document, team.id(who) if who else None)
    return [(span.text, span.label) for span in found.spans]


def bring(ours: Team, theirs: Team, **more: object) -> Merge:
    plan, _ = merge(ours.project, theirs.project.path, **more)  # type: ignore[arg-type]
    return plan


def change(team: Team, before: Span, **values: object) -> Span:
    after = replace(before, **values)  # type: ignore[arg-type]
    team.project.apply(Edit("mark", before.annotator, (Change(before, after),)))
    return after


def tables(project: Project) -> list[object]:
    found: list[object] = []
    for document in [*project.documents(), *project.documents(deleted=True)]:
        marks = project.marks(document.id)
        found += [document, *sorted(map(str, (*marks.spans, *marks.relations, *marks.judgements)))]
        found += sorted(map(str, project.works(document.id)))
    return [*map(str, found), *sorted(map(str, project.annotators())), *sorted(map(str, project.entities()))]


def test_what_the_other_has_marked_comes_in_and_stays_theirs(ours: Team, theirs: Team) -> None:
    ours.span("mona", "عمّان", "GPE")
    quote = theirs.quote("sara", "السدود الأردنية امتلأت")
    theirs.relation(quote, "speaker", theirs.span("sara", "سالم الخطيب"))
    theirs.judge("sara", "positive", quote=quote.id)
    theirs.done("sara")
    plan = bring(ours, theirs)
    assert marks(ours, "mona") == [("عمّان", "GPE")]
    assert ours.project.marks("d1", ours.id("sara")) == theirs.project.marks("d1", theirs.id("sara"))
    assert ours.project.work("d1", ours.id("sara")) == theirs.project.work("d1", ours.id("sara"))
    assert (plan.new, plan.articles.new, plan.conflicts) == ({"sara": 4}, [], {})


def test_the_same_file_twice_changes_nothing(ours: Team, theirs: Team) -> None:
    theirs.span("sara", "عمّان", "GPE")
    bring(ours, theirs)
    before = len(ours.project.history())
    assert bring(ours, theirs).is_empty
    assert len(ours.project.history()) == before
    theirs.span("sara", "الصيف", "DATE")
    assert bring(ours, theirs).new == {"sara": 1}
    assert marks(ours, "sara") == [("عمّان", "GPE"), ("الصيف", "DATE")]


def test_merging_is_one_step_that_the_history_takes_back_and_brings_back(ours: Team, theirs: Team) -> None:
    mine = ours.span("sara", "سالم الخطيب")
    ours.project.save_copy(theirs.project.path.with_name("third.annot"))
    with Project(theirs.project.path.with_name("third.annot")) as project:
        project.apply(Edit("mark", mine.annotator, (Change(mine, replace(mine, label="OCC")),)))
    theirs.article("d9", "خبر آخر.")
    theirs.span("sara", "عمّان", "GPE")
    before = tables(ours.project)
    bring(ours, theirs)
    _, changes = merge(ours.project, theirs.project.path.with_name("third.annot"))
    assert changes is not None
    after = tables(ours.project)
    assert marks(ours, "sara") == [("سالم الخطيب", "OCC"), ("عمّان", "GPE")]
    for _ in range(2):
        second, first = [entry for entry in ours.project.history() if entry.kind == "merge"]
        ours.project.revert(second, ours.id("mona"))
        assert marks(ours, "sara") == [("سالم الخطيب", "PERS"), ("عمّان", "GPE")]
        ours.project.revert(first, ours.id("mona"))
        there = [line for line in tables(ours.project) if "'d9'" not in str(line)]
        assert there == before
        for entry in [entry for entry in ours.project.history() if entry.kind == "undo"][:2]:
            ours.project.revert(entry, ours.id("mona"))
        assert tables(ours.project) == after


def test_undo_by_key_takes_back_the_own_last_step_not_what_came_in(ours: Team, theirs: Team) -> None:
    start = ours.text.index("عمّان")
    item = Span("own", "d1", ours.id("sara"), "entity", "GPE", ((start, start + 5),), "عمّان")
    ours.project.apply(Edit.create("mark", ours.id("sara"), [item]))
    place = theirs.text.index("الصيف")
    other = Span("other", "d1", ours.id("sara"), "entity", "DATE", ((place, place + 5),), "الصيف")
    theirs.project.apply(Edit.create("mark", ours.id("sara"), [other]))
    bring(ours, theirs)
    ours.project.undo(ours.id("sara"))
    assert marks(ours, "sara") == [("الصيف", "DATE")]


def test_of_two_changes_of_one_mark_the_later_stands_wherever_they_are_merged(tmp_path: Path) -> None:
    ours = Team(tmp_path / "ours.annot", "mona")
    before = ours.span("mona", "عمّان", "GPE")
    ours.project.save_copy(tmp_path / "theirs.annot")
    with ours.project, Project(tmp_path / "theirs.annot") as theirs:
        change(ours, before, label="LOC")
        first = replace(before, label="ORG")
        theirs.apply(Edit("mark", before.annotator, (Change(before, first),)))
        theirs.apply(Edit("mark", before.annotator, (Change(first, replace(first, label="MISC")),)))
        plan, _ = merge(ours.project, theirs.path)
        assert plan.conflicts == {True: 1}
        assert marks(ours) == [("عمّان", "MISC")]
        plan, _ = merge(theirs, ours.project.path)
        assert tables(theirs) == tables(ours.project)


def test_what_was_only_changed_here_is_no_conflict(ours: Team, tmp_path: Path) -> None:
    before = ours.span("mona", "عمّان", "GPE")
    ours.project.save_copy(tmp_path / "copy.annot")
    change(ours, before, label="LOC")
    plan, _ = merge(ours.project, tmp_path / "copy.annot")
    assert plan.is_empty
    assert marks(ours) == [("عمّان", "LOC")]


def test_what_was_deleted_there_is_deleted_here(ours: Team, tmp_path: Path) -> None:
    before = ours.span("mona", "عمّان", "GPE")
    ours.project.save_copy(tmp_path / "copy.annot")
    with Project(tmp_path / "copy.annot") as copy:
        copy.apply(Edit("mark", before.annotator, (Change(before, replace(before, deleted=True)),)))
    plan, _ = merge(ours.project, tmp_path / "copy.annot")
    assert (marks(ours), plan.deleted) == ([], {"mona": 1})


def test_identical_marks_of_one_annotator_become_one_with_what_leads_to_them(ours: Team, theirs: Team) -> None:
    for team in (ours, theirs):
        quote = team.quote("sara", "السدود الأردنية امتلأت")
        team.relation(quote, "speaker", team.span("sara", "سالم الخطيب"))
        team.judge("sara", "positive", quote=quote.id)
    plan = bring(ours, theirs)
    found = ours.project.marks("d1", ours.id("sara"))
    assert (len(found.spans), len(found.relations), len(found.judgements), plan.same) == (2, 1, 1, 4)
    (relation,) = found.relations
    assert {relation.source, relation.to_span} == {span.id for span in found.spans}
    assert found.judgements[0].quote == relation.source


def test_a_project_of_its_own_with_the_same_article(ours: Team, other: Team) -> None:
    other.span("omar", "عمّان", "GPE")
    other.article("x", "خبر لا يعرفه غيري.")
    entity = other.entity("عمّان")
    document = next(item for item in other.project.documents() if item.id == "d1")
    assert document.text_sha256 == ours.project.document("d1").text_sha256  # type: ignore[union-attr]
    plan = bring(ours, other)
    assert (plan.annotators, [item.id for item in plan.articles.new], plan.entities) == (["omar"], ["x"], 1)
    assert ours.project.text("x") == "خبر لا يعرفه غيري."
    assert ours.project.entity(entity.id) == entity
    assert [span.text for span in ours.project.marks("d1").spans] == ["عمّان"]


def test_the_same_text_under_another_id_is_the_same_article(ours: Team, tmp_path: Path) -> None:
    other = Team(tmp_path / "other.annot", "omar", texts=0)
    with other.project:
        other.article("somewhere", ours.text)
        other.span("omar", "عمّان", "GPE", document="somewhere")
        other.done("omar", document="somewhere")
        other.judge("omar", "negative", document="somewhere")
        bring(ours, other)
    assert ours.project.document_count() == 1
    found = ours.project.marks("d1")
    assert [span.text for span in found.spans] == ["عمّان"]
    assert [item.value for item in found.judgements] == ["negative"]
    assert set(ours.project.work("d1", other.id("omar")).done) == {"entity", "quote", "cue", "sentiment"}


def test_a_text_that_differs_by_one_character_is_another_article_with_a_hint(ours: Team, tmp_path: Path) -> None:
    other = Team(tmp_path / "other.annot", "omar", texts=0)
    with other.project:
        other.article("d1", ours.text.replace("الصيف", "الصيّف"))
        plan = bring(ours, other)
        assert plan.is_empty is False
        assert ["differs from the one here by 1 character" in str(hint) for hint in plan.articles.hints] == [True]
        assert ours.project.document_count() == 2
        assert bring(ours, other).is_empty, "and it finds its article again"
    assert ours.project.text("d1") == ours.text


def test_one_name_of_two_ids_is_asked(ours: Team, tmp_path: Path) -> None:
    other = Team(tmp_path / "other.annot", "mona")
    with other.project:
        other.span("mona", "عمّان", "GPE")
        other.done("mona")
        with pytest.raises(UserError, match=r"--same-person mona.*--rename mona=NEW"):
            bring(ours, other)
        assert marks(ours) == []
        with foreign_project(other.project.path, ours.project) as foreign:
            plan = plan_merge(ours.project, foreign, Names.of([], ["Mona=mona 2"]))
            assert plan.annotators == ["mona 2"]
        bring(ours, other, names=Names.of(["mona"], []))
    assert marks(ours, "mona") == [("عمّان", "GPE")]
    assert [item.name for item in ours.project.annotators()] == ["mona", "sara"]
    assert "entity" in ours.project.work("d1", ours.id("mona")).done


def test_two_people_of_one_name_keep_their_marks_apart(ours: Team, tmp_path: Path) -> None:
    other = Team(tmp_path / "other.annot", "mona")
    with other.project:
        other.span("mona", "عمّان", "GPE")
        bring(ours, other, names=Names.of([], ["mona=mona of Irbid"]))
    assert [item.name for item in ours.project.annotators()] == ["mona", "sara", "mona of Irbid"]
    assert marks(ours, "mona") == []


def test_gold_of_both_files_is_one(ours: Team, theirs: Team) -> None:
    from annotator.exchange.review import adjudicate, rules_of

    for team, words in ((ours, "عمّان"), (theirs, "الصيف")):
        for who in ("mona", "sara"):
            team.span(who, words, "MISC")
            team.done(who)
        result = adjudicate(team.project, rules_of(team.project, ["agreed"]))
        assert result.edit is not None
        team.project.apply(result.edit)
    bring(ours, theirs)
    assert [span.text for span in ours.project.marks("d1", GOLD).spans] == ["عمّان", "الصيف"]


def test_settings_of_the_copy_stay_there(ours: Team, theirs: Team) -> None:
    from annotator.model import BLIND, Setting

    theirs.add(Setting(BLIND, True))
    bring(ours, theirs)
    assert ours.project.setting(BLIND) is None


def test_views_of_an_open_window_are_told(ours: Team, theirs: Team) -> None:
    theirs.span("sara", "عمّان", "GPE")
    with Project(ours.project.path) as window:
        bring(ours, theirs)
        changes = window.poll()
        assert changes is not None
        assert ("d1" in changes.documents, "span" in changes.kinds) == (True, True)
    assert ours.project.poll() is None


def test_a_stop_in_the_middle_leaves_nothing_of_it(ours: Team, theirs: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in ("عمّان", "الصيف"):
        theirs.span("sara", words, "MISC")
    before, history = tables(ours.project), ours.project.history()

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(journal, "write_edit", stopped)
        with pytest.raises(KeyboardInterrupt):
            bring(ours, theirs)
    assert (tables(ours.project), ours.project.history()) == (before, history)
    assert bring(ours, theirs).new == {"sara": 2}


def test_entities_that_came_in_twice_are_proposed_for_merging(ours: Team, other: Team) -> None:
    ours.entity("فلاديمير بوتين", type="PERS", wikidata="Q7747")
    ours.entity("عمّان", type="GPE")
    other.entity("بوتين", type="PERS", wikidata="Q7747")
    other.entity("عمان", type="GPE")
    other.entity("الرباط", type="GPE")
    plan = bring(ours, other)
    assert {frozenset(pair) for pair in plan.twice} == {
        frozenset(("فلاديمير بوتين", "بوتين")),
        frozenset(("عمّان", "عمان")),
    }
    assert any("may be there twice" in str(sentence) for sentence in plan.sentences())


def test_an_article_that_was_deleted_there_comes_in_deleted_and_can_be_restored(ours: Team, theirs: Team) -> None:
    """It comes with its text: without, the project would not be sound, and nobody could restore it."""
    theirs.article("d7", "نص لا يعرفه أحد غيرهم.")
    document = theirs.project.document("d7")
    assert document is not None
    sara = ours.id("sara")
    theirs.project.apply(Edit("article", sara, (Change(document, replace(document, deleted=True)),)))
    plan = bring(ours, theirs)
    assert plan.articles.new == []
    assert [item.id for item in ours.project.documents()] == ["d1"]
    theirs.project.undo(sara)
    bring(ours, theirs)
    assert [item.id for item in ours.project.documents()] == ["d1", "d7"]
    assert ours.project.text("d7") == "نص لا يعرفه أحد غيرهم."


def test_what_was_said_about_a_mark_that_becomes_one_stays_with_it(ours: Team, theirs: Team) -> None:
    here = ours.span("mona", "عمّان", "GPE")
    ours.add(Comment("c1", "d1", ours.id("sara"), here.id, "من هنا"))
    there = theirs.span("mona", "عمّان", "GPE")
    theirs.add(Comment("c2", "d1", ours.id("sara"), there.id, "من هناك"))
    bring(ours, theirs)
    (left,) = ours.project.marks("d1").spans
    assert [item.about for item in ours.project.comments("d1")] == [left.id] * 2


def test_what_is_added_later_to_a_mark_that_became_one_leads_to_the_one_that_stands(ours: Team, theirs: Team) -> None:
    quote = theirs.quote("mona", "السدود الأردنية امتلأت")
    for word in ("سالم", "عمّان"):  # so that the one made here is the later one
        ours.span("sara", word, "GPE")
    here = ours.quote("mona", "السدود الأردنية امتلأت")
    bring(ours, theirs)
    assert [item.id for item in ours.project.marks("d1").spans if item.layer == "quote"] == [here.id]
    theirs.relation(quote, "speaker", theirs.span("mona", "سالم الخطيب"))
    theirs.judge("mona", "positive", quote=quote.id)
    theirs.add(Comment("c1", "d1", ours.id("sara"), quote.id, "لماذا؟"))
    bring(ours, theirs)
    marks = ours.project.marks("d1")
    assert [item.source for item in marks.relations] == [here.id]
    assert [item.quote for item in marks.judgements] == [here.id]
    assert [item.about for item in ours.project.comments("d1")] == [here.id]


def test_how_far_somebody_is_is_joined_field_by_field(ours: Team, theirs: Team) -> None:
    """Time that was counted here later does not take back what was finished there."""
    sara = ours.id("sara")
    before = replace(Work.new("d1", sara), assigned=True, seconds=10)
    ours.add(before)
    bring(theirs, ours)

    def work(team: Team, **values: object) -> None:
        now = team.project.work("d1", sara)
        after = replace(now, **values)  # type: ignore[arg-type]
        team.project.apply(Edit("mark", sara, (Change(now, after),)))

    work(theirs, done=("entity",), seconds=70)
    for position in (1, 2, 3):
        work(ours, position=position, seconds=10 + position)
    plan = bring(ours, theirs)
    assert plan.conflicts == {}
    expected = replace(before, done=("entity",), seconds=73, position=3)
    assert ours.project.work("d1", sara) == expected
    assert bring(ours, theirs).is_empty
    work(theirs, done=("entity", "quote"), seconds=75)
    bring(ours, theirs)
    assert ours.project.work("d1", sara) == replace(expected, done=("entity", "quote"), seconds=78)
    bring(theirs, ours)
    assert theirs.project.work("d1", sara) == ours.project.work("d1", sara)


def test_marks_stay_in_the_article_into_which_they_came(ours: Team, theirs: Team) -> None:
    """Also where a second article of the same text has been added here since."""
    theirs.article("x1", theirs.text + "!")
    ours.article("y1", ours.text + "!")
    mark = theirs.span("sara", "عمّان", "GPE", document="x1")
    bring(ours, theirs)
    assert marks(ours, document="y1") == [("عمّان", "GPE")]
    ours.article("x1", ours.text + "!")
    change(theirs, mark, label="LOC")
    theirs.span("sara", "الصيف", "DATE", document="x1")
    bring(ours, theirs)
    assert marks(ours, document="y1") == [("عمّان", "LOC"), ("الصيف", "DATE")]
    assert marks(ours, document="x1") == []


def test_a_merge_can_be_taken_back_after_time_was_counted(ours: Team, theirs: Team) -> None:
    """Only the time that was counted since stays."""
    sara = ours.id("sara")
    theirs.add(replace(Work.new("d1", sara), done=("entity",), seconds=100))
    bring(ours, theirs)
    now = ours.project.work("d1", sara)
    ours.project.apply(Edit("time", sara, (Change(now, replace(now, seconds=105)),)))
    (entry,) = ours.project.history(kinds=("merge",))
    taken_back = ours.project.revert(entry, sara)
    assert ours.project.work("d1", sara) == replace(Work.new("d1", sara), seconds=5)
    undo = next(item for item in ours.project.history() if item.seq == taken_back.seq)
    ours.project.revert(undo, sara)
    assert ours.project.work("d1", sara) == replace(now, seconds=105)
