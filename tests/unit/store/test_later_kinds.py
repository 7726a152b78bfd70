"""Settings, dismissed proposals, comments and decisions are kept, undone and checked like every mark."""

from pathlib import Path

import pytest

from annotator.model import Change, Comment, Decision, Dismissal, Edit, Object, Setting
from annotator.store import Project, check
from tests.unit.store.making import make_project


@pytest.mark.parametrize("kind", ["setting", "dismissal", "comment", "decision"])
def test_they_are_read_back_as_they_were_written_and_undo_takes_them_away(path: Path, kind: str) -> None:
    project, mona, _ = make_project(path)
    item: Object = {
        "setting": Setting("guidelines:ar", {"text": "دليل"}),
        "dismissal": Dismissal("p1", "d1", mona.id, "mention", "entity", "PERS", 3, 9),
        "comment": Comment("c1", "d1", mona.id, "s1", "لماذا؟", "2026-01-01T00:00:00Z"),
        "decision": Decision("x1", "d1", mona.id, "entity", "label", "k", "took", ("a", "b"), ("a",), ("g",)),
    }[kind]

    def stored(opened: Project) -> list[object]:
        return {
            "setting": [opened.stored_setting("guidelines:ar")] if opened.setting("guidelines:ar") else [],
            "dismissal": opened.dismissals("d1", mona.id),
            "comment": opened.comments("d1"),
            "decision": opened.decisions("d1"),
        }[kind]

    with project:
        project.apply(Edit.create("mark", mona.id, [item]))
    with Project(path) as again:
        assert stored(again) == [item]
        assert check(again).problems == []
        again.undo(mona.id)
        assert stored(again) == []
        again.redo(mona.id)
        assert stored(again) == [item]
        assert check(again).problems == []


@pytest.mark.parametrize("value", [False, 0, "", [], {}, None])
def test_a_setting_that_is_turned_off_is_sound_and_can_be_taken_back(path: Path, value: object) -> None:
    project, mona, _ = make_project(path)
    with project:
        on, off = Setting("blind", True), Setting("blind", value)
        project.apply(Edit.create("article", mona.id, [on]))
        project.apply(Edit("article", mona.id, (Change(on, off),)))
        assert project.stored_setting("blind") == off
        assert check(project).problems == []
        project.undo(mona.id)
        assert project.setting("blind") is True
        project.redo(mona.id)
        assert project.stored_setting("blind") == off
