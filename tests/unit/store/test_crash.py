"""An edit is written whole or not at all, also when something fails in the middle."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model import Annotator, Change, Content, Document, Edit, Relation, text_hash
from annotator.store import Conflict, Project, journal
from tests.unit.store.making import TEXT, add, labels, span_on


class Stop(BaseException):
    """Stands for whatever ends a program in the middle: Ctrl+C, no memory."""


@pytest.mark.parametrize("step", ["_write_entry", "_check_unchanged", "_write_contents", "pack"])
def test_a_stop_in_the_middle_of_an_edit_leaves_nothing_of_it(
    project: Project, mona: Annotator, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = span_on("وزير", mona)
    add(project, mark)
    history = project.history()
    real: Callable[..., object] = getattr(journal, step)

    def stops(*args: object) -> None:
        real(*args)
        raise Stop

    document = Document("d3", text_hash(TEXT), len(TEXT))
    edit = Edit(
        "bulk",
        mona.id,
        (
            Change(None, document),
            Change(None, span_on("المياه", mona, document="d3")),
            Change(mark, replace(mark, label="OCC")),
        ),
        {"d3": Content(TEXT)},
    )
    with monkeypatch.context() as patched:
        patched.setattr(journal, step, stops)
        with pytest.raises(Stop):
            project.apply(edit)
    assert labels(project) == [("وزير", "PERS")]
    assert project.document("d3") is None
    assert project.history() == history
    project.apply(edit)
    assert labels(project, "d3") == [("المياه", "PERS")]


def test_a_mark_that_does_not_stand_in_the_text_is_refused_with_all_of_its_edit(
    project: Project, mona: Annotator
) -> None:
    good = span_on("وزير", mona)
    end = len(TEXT)
    for fragments, text in (
        (((0, 4),), "عمان"),
        (((0, 0),), ""),
        (((-1, 3),), TEXT[-1:3]),
        (((end - 2, end + 1),), TEXT[end - 2 :]),
        (((4, 6), (2, 3)), TEXT[4:3]),
        (((0, 4), (3, 6)), TEXT[0:6]),
        ((), ""),
    ):
        bad = replace(span_on("المياه", mona), fragments=fragments, text=text)
        with pytest.raises((ValueError, IndexError)):
            add(project, good, bad)
    assert labels(project) == []


def test_an_edit_that_refers_to_what_is_not_there_leaves_nothing(project: Project, mona: Annotator) -> None:
    import sqlite3

    quote = replace(span_on("السدود", mona), layer="quote", label="QUOTE")
    lost = Relation("r1", "d1", mona.id, "speaker", quote.id, to_span="nobody")
    with pytest.raises(sqlite3.IntegrityError):
        project.apply(Edit.create("mark", mona.id, [quote, lost]))
    assert labels(project) == []


def test_the_same_new_object_from_two_windows_is_a_conflict(
    path: Path, project: Project, mona: Annotator, sara: Annotator
) -> None:
    mark = span_on("وزير", mona)
    with Project(path) as other:
        add(other, mark)
    with pytest.raises(Conflict, match="the span has been added elsewhere"):
        add(project, mark)
    assert labels(project) == [("وزير", "PERS")]


def test_rows_of_one_edit_may_come_in_any_order(project: Project, mona: Annotator) -> None:
    quote, speaker = span_on("السدود", mona), span_on("سالم الخطيب", mona)
    said = Relation("r1", "d1", mona.id, "speaker", quote.id, to_span=speaker.id)
    project.apply(Edit.create("mark", mona.id, [said, speaker, quote]))
    assert project.marks("d1").relations == (said,)
