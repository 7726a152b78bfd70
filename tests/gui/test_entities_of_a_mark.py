"""The entities of a mark are changed in its details, and stored at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import Edit, Entity, Span
from annotator.store import Project, check
from annotator.ui.entities.mark_links import MarkLinks
from annotator.ui.session import Session

from .conftest import TEXTS, MakeProject

JORDAN, OLD, IRAN = (
    Entity("e1", "الأردن", "GPE"),
    Entity("e2", "أردنّ", "GPE", merged_into="e1"),
    Entity("e3", "إيران", "GPE"),
)


@pytest.fixture
def links(make_project: MakeProject, qtbot: QtBot) -> Iterator[MarkLinks]:
    project = Project(make_project())
    session = Session(project, project.annotators()[0])
    project.apply(Edit.create("mark", session.annotator.id, [JORDAN, OLD, IRAN]))
    start = TEXTS["b"].index("الأردني")
    place = ((start, start + 7),)
    span = Span("s", "b", session.annotator.id, "entity", "NORP", place, "الأردني", entities=("e2",))
    session.apply(Edit.create("mark", session.annotator.id, [span]))
    session.open_document("b")
    links = MarkLinks(session, project.entities)
    session.changed.connect(lambda _: links.show(session.span("s")))
    qtbot.addWidget(links.field)
    links.show(span)
    yield links
    assert check(project).problems == []
    session.close()


def write(links: MarkLinks, words: str) -> None:
    line = links.field.search.words
    for letter in words:
        QApplication.sendEvent(
            line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        )
    QTest.keyClick(line, Qt.Key.Key_Return)


def stored(links: MarkLinks) -> tuple[str, ...]:
    span = links._session.span("s")
    assert span is not None
    return span.entities


def test_a_merged_entity_is_shown_as_the_one_that_stands_for_it(links: MarkLinks) -> None:
    assert list(links.field.chips.widgets) == ["e1"]
    links.field.chips.widgets["e1"].gone.click()
    assert stored(links) == () and not links.field.chips.widgets


def test_a_second_entity_is_linked_by_typing(links: MarkLinks) -> None:
    write(links, "اير")
    assert stored(links) == ("e2", "e3")
    assert list(links.field.chips.widgets) == ["e1", "e3"]


def test_a_new_name_makes_an_entity_of_the_marks_label(links: MarkLinks) -> None:
    write(links, "بنو معروف")
    new = stored(links)[1]
    assert links._session.project.entity(new) == Entity(new, "بنو معروف", "NORP")
    links._session.undo()
    assert stored(links) == ("e2",)


def test_what_is_no_name_has_no_entities(links: MarkLinks) -> None:
    assert not links.field.isHidden()
    links.show(Span("q", "b", links._session.annotator.id, "quote", "QUOTE", ((0, 3),), "زار"))
    assert links.field.isHidden()
