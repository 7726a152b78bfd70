"""Two windows on one file: each sees the other's marks, neither loses any, and undo says who was in the way."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.model import UserError
from annotator.store import Project, check
from annotator.ui import marking
from annotator.ui.session import Session

from .conftest import MakeProject


def mark(session: Session, start: int, end: int, label: str = "PERS") -> None:
    layer = session.scheme.layer("entity")
    found = session.scheme.find("entity", label)
    assert layer is not None
    assert found is not None
    assert session.document is not None
    edit, _ = marking.tag(
        session.document, session.text, marking.Place(start, end), layer, found, session.annotator.id, session.marks()
    )
    assert session.apply(edit)


def open_session(path: Path, name: str) -> Session:
    project = Project(path)
    session = Session(project, project.add_annotator(name))
    session.open_document("a")
    return session


@pytest.mark.parametrize("names", [("منى", "منى"), ("منى", "سامي")])
def test_each_window_sees_the_others_marks_within_a_second(
    names: tuple[str, str], make_project: MakeProject, qtbot: QtBot
) -> None:
    path = make_project()
    first, second = (open_session(path, name) for name in names)
    for here, there in ((first, second), (second, first)):
        with qtbot.waitSignal(there.changed, timeout=1000, check_params_cb=lambda changes: "span" in changes.kinds):
            mark(here, 0, 3) if here is first else mark(here, 4, 10)
    everyone = first.project.marks("a").spans
    assert sorted(span.text for span in everyone) == sorted(span.text for span in second.project.marks("a").spans)
    assert len(everyone) == 2
    assert check(first.project).problems == []
    first.close()
    second.close()


def test_undo_says_who_has_changed_the_mark_since(make_project: MakeProject, qtbot: QtBot) -> None:
    path = make_project()
    mona, sami = open_session(path, "منى"), open_session(path, "سامي")
    mark(mona, 0, 3)
    span = mona.marks().spans[0]
    sami.apply(marking.set_flag(span, sami.annotator.id))
    failures: list[UserError] = []
    mona.failed.connect(failures.append)
    assert mona.undo() is None
    assert "سامي" in str(failures[0])
    assert len(mona.marks().spans) == 1
    mona.close()
    sami.close()


def test_each_person_undoes_only_their_own_steps(make_project: MakeProject) -> None:
    path = make_project()
    mona, sami = open_session(path, "منى"), open_session(path, "سامي")
    mark(mona, 0, 3)
    mark(sami, 4, 10)
    mona.undo()
    assert mona.marks().spans == ()
    assert [span.text for span in sami.marks().spans] == ["الوزير"]
    mona.close()
    sami.close()


def test_an_article_that_another_window_deletes_is_closed_here(make_project: MakeProject, qtbot: QtBot) -> None:
    path = make_project()
    mona, sami = open_session(path, "منى"), open_session(path, "سامي")
    assert sami.document is not None
    with qtbot.waitSignal(mona.document_changed, timeout=2000):
        sami.apply(marking.delete_document(sami.document, sami.annotator.id))
    assert mona.document is None
    mona.close()
    sami.close()
