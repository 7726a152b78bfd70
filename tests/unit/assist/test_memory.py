"""What was tagged before: proposals, labels and links."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.assist.memory import Memory
from annotator.assist.mentions import Name
from annotator.model import BLIND, Change, Content, Dismissal, Document, Edit, Entity, Setting, Span, text_hash
from annotator.store import Marks, Project, find_scheme

TEXTS = {
    "a": "زار الملك عبد الله نهر الأردن. وقال الأردن إن عمّان ترحّب.",
    "b": "عاد إلى نهر الأردن، وفي الأردن قال: إن عمّان وعُمان بعيدتان.",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annot", find_scheme("media")) as made:
        for ident, text in TEXTS.items():
            document = Document(ident, text_hash(text), len(text), "")
            made.apply(Edit("import", "", (Change(None, document),), {ident: Content(text)}))
        yield made


def span(ident: str, who: str, words: str, label: str, nth: int = 0, entities: tuple[str, ...] = ()) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXTS["a"].index(words, start + 1)
    return Span(ident, "a", who, "entity", label, ((start, start + len(words)),), words, entities=entities)


def proposals(project: Project, memory: Memory, *dismissed: Dismissal) -> list[tuple[str, str]]:
    document = project.document("b")
    assert document is not None
    found = memory.proposals(document, TEXTS["b"], Marks(), dismissed)
    return [(TEXTS["b"][item.start : item.end], item.label) for item in found]


def test_the_longest_name_is_proposed_and_vowels_tell_names_apart(project: Project) -> None:
    mona = project.add_annotator("منى").id
    project.apply(
        Edit.create(
            "mark",
            mona,
            [span("1", mona, "نهر الأردن", "LOC"), span("2", mona, "الأردن", "GPE", 1), span("3", mona, "عمّان", "GPE")],
        )
    )
    assert proposals(project, Memory(project, mona)) == [("نهر الأردن", "LOC"), ("الأردن", "GPE"), ("عمّان", "GPE")]


def test_longer_names_that_hold_a_name(project: Project) -> None:
    mona = project.add_annotator("منى").id
    project.apply(
        Edit.create("mark", mona, [span("1", mona, "نهر الأردن", "LOC"), span("2", mona, "الأردن", "GPE", 1)])
    )
    memory = Memory(project, mona)
    assert memory.longer([Name("الأردن", "entity", "GPE")]) == [Name("نهر الأردن", "entity", "LOC")]
    assert memory.longer([Name("نهر الأردن", "entity", "LOC")]) == []
    assert memory.longer([Name("ردن", "entity", "GPE")]) == []


def test_a_dismissed_name_takes_what_stands_within_it_along_where_the_label_is_the_same(project: Project) -> None:
    mona = project.add_annotator("منى").id
    project.apply(
        Edit.create("mark", mona, [span("1", mona, "نهر الأردن", "LOC"), span("2", mona, "الأردن", "LOC", 1)])
    )
    start = TEXTS["b"].index("نهر")
    gone = Dismissal("x", "b", mona, "mention", "entity", "LOC", start, start + len("نهر الأردن"))
    assert proposals(project, Memory(project, mona), gone) == [("الأردن", "LOC")]


@pytest.mark.parametrize("blind", [True, False])
def test_blind_work_knows_nothing_of_others(project: Project, blind: bool) -> None:
    mona, sami = project.add_annotator("منى").id, project.add_annotator("سامي").id
    entity = Entity("e", "عمّان", "GPE", aliases=("العاصمة",))
    theirs = span("1", sami, "عمّان", "GPE", entities=("e",))
    project.apply(Edit("mark", sami, (Change(None, entity), Change(None, theirs))))
    if blind:
        project.apply(Edit.create("people", "", [Setting(BLIND, True)]))
    memory = Memory(project, mona)
    assert bool(proposals(project, memory)) is not blind
    assert memory.known("عمان") is not blind
    assert [item.id for item in memory.entities()] == ([] if blind else ["e"])
    assert memory.link_for("عمّان", "GPE") == (() if blind else ("e",))
    assert bool(memory.longer([Name("مان", "entity", "GPE")])) is False
    own = Memory(project, sami)
    assert own.link_for("العاصمة", "GPE") == ("e",)
