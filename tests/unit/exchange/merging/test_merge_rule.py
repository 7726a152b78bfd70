"""Whatever two or three desks do and in whatever order their files are merged, all end with the same project."""

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.exchange.merging import merge
from annotator.model import Change, Edit, Span, Work, new_id
from annotator.store import Project, check
from tests.unit.exchange.merging.test_merge import tables
from tests.unit.review.making import TEXT, Team

Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "add", "label", "delete", "done", "undo"]), st.integers(0, 5), st.integers(0, 2)),
    max_size=6,
)
LABELS = ("PERS", "ORG", "GPE")


def do(project: Project, who: str, step: Step, other: str = "") -> None:
    """One step of one annotator, on one of six places, or on a mark of theirs or of an `other`."""
    kind, place, choice = step
    mine = [span for span in project.marks("d1").spans if span.annotator in (who, other)]
    if kind == "add":
        text = TEXT[place * 5 : place * 5 + 4]
        fragments = ((place * 5, place * 5 + 4),)
        item = Span(new_id(), "d1", who, "entity", LABELS[choice], fragments, text)
        taken = any(span.fragments == fragments and span.annotator == who for span in mine)
        if not taken or (not other and not any(item.same_mark(span) for span in mine)):
            project.apply(Edit.create("mark", who, [item]))
    elif kind == "done":
        work = project.find_work("d1", who)
        new = replace(work or Work.new("d1", who), done=(("entity",), ("quote",), ())[choice])
        if new != work:
            project.apply(Edit("article", who, (Change(work, new),)))
    elif kind == "undo":
        if project.next_undo(who) is not None:
            project.undo(who)
    elif mine:
        before = mine[place % len(mine)]
        after = replace(before, deleted=True) if kind == "delete" else replace(before, label=LABELS[choice])
        same = any(after.same_mark(span) for span in mine if span.id != before.id)
        if after != before and not same:
            project.apply(Edit("mark", who, (Change(before, after),)))


def desks(
    folder: Path, common: list[Step], apart: list[list[Step]], names: tuple[str, ...] = ("mona", "mona")
) -> list[Path]:
    """Copies of one project, each with what one annotator did on that desk; the common marks are the first one's."""
    team = Team(folder / "common.annot", *dict.fromkeys(names))
    paths = []
    with team.project:
        for step in common:
            do(team.project, team.id(names[0]), step)
        for number, (steps, name) in enumerate(zip(apart, names, strict=True)):
            paths.append(folder / f"desk{number}.annot")
            team.project.save_copy(paths[-1])
            with Project(paths[-1]) as project:
                for step in steps:
                    do(project, team.id(name), step, team.id(names[0]))
    return paths


def copied(path: Path, name: str) -> Path:
    target = path.with_name(name)
    with Project(path, "read") as project:
        project.save_copy(target)
    return target


def in_folder(test: Callable[[Path], None]) -> None:
    with TemporaryDirectory() as folder:
        test(Path(folder))


def orders_agree(paths: list[Path]) -> None:
    """Merge the files in every order: the same project each time, sound, and nothing is left to merge."""
    results = []
    for number, order in enumerate(permutations(paths)):
        with Project(copied(order[0], f"result{number}.annot")) as project:
            for other in order[1:]:
                merge(project, other)
            assert check(project).problems == []
            results.append(tables(project))
            for other in order:
                assert merge(project, other)[0].is_empty
    assert all(result == results[0] for result in results)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(common=STEPS, ours=STEPS, theirs=STEPS)
def test_one_annotator_on_two_desks(common: list[Step], ours: list[Step], theirs: list[Step]) -> None:
    in_folder(lambda folder: orders_agree(desks(folder, common, [ours, theirs])))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(common=STEPS, apart=st.lists(STEPS, min_size=3, max_size=3))
def test_three_annotators_on_three_desks(common: list[Step], apart: list[list[Step]]) -> None:
    """Everybody marks as themselves; all may change what was there before."""
    in_folder(lambda folder: orders_agree(desks(folder, common, apart, ("mona", "sara", "omar"))))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(common=STEPS, ours=STEPS, theirs=STEPS)
def test_taking_a_merge_back_leaves_what_was_there(common: list[Step], ours: list[Step], theirs: list[Step]) -> None:
    def run(folder: Path) -> None:
        path, other = desks(folder, common, [ours, theirs])
        with Project(path) as home:
            before = tables(home)
            if merge(home, other)[1] is None:
                return
            after = tables(home)
            home.revert(home.history()[0], "")
            assert tables(home) == before
            assert check(home).problems == []
            home.revert(home.history()[0], "")
            assert tables(home) == after

    in_folder(run)
