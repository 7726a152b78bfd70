"""Two windows, two people, one file, any order of steps: the project is always what its journal says."""

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.model import Annotator, Change, Edit, Span
from annotator.store import Conflict, NothingToUndo, Project, check
from tests.unit.store.making import OTHER_TEXT, TEXT, make_project, span_on

WINDOWS = st.sampled_from([0, 1])
PEOPLE = st.sampled_from([0, 1])
WORDS = [("d1", word) for word in ("وزير", "سالم الخطيب", "السدود")] + [("d2", "صنعاء"), ("d2", "الطلاب")]
Step = tuple[Change, ...]


@dataclass
class Person:
    """What this person's undo and redo should go through, newest last."""

    annotator: Annotator
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)


class TwoWindows(RuleBasedStateMachine):
    """Every rule is an action of one person in one of two windows; `spans` is what the file should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "news.annot"
        first, mona, sara = make_project(self.path)
        self.windows = [first, Project(self.path)]
        self.people = [Person(mona), Person(sara)]
        self.spans: dict[str, Span] = {}
        self.unseen: list[set[str]] = [set(), set()]

    def teardown(self) -> None:
        assert check(self.windows[0]).problems == []
        for window in self.windows:
            window.close()
        with Project(self.path, "read") as project:
            assert check(project).problems == []
        self.folder.cleanup()

    def written(self, window: int, step: Step) -> None:
        """What a step that was written does to the file, and what the other window has not seen yet."""
        for change in step:
            assert isinstance(change.after, Span)
            self.spans[change.after.id] = change.after
            self.unseen[1 - window].add(change.after.document)

    def act(self, window: int, person: Person, step: Step) -> None:
        self.windows[window].apply(Edit("mark", person.annotator.id, step))
        self.written(window, step)
        person.done.append(step)
        person.undone.clear()

    def as_left(self, step: Step) -> bool:
        return all(self.spans[change.after.id] == change.after for change in step)

    def travel(self, window: int, person: Person, back: bool) -> None:
        """Undo or redo, and what should have come of it."""
        source, target = (person.done, person.undone) if back else (person.undone, person.done)
        project = self.windows[window]
        go = project.undo if back else project.redo
        step = source[-1] if source else None
        if step is not None and not back:
            step = tuple(change.inverse for change in reversed(step))
        try:
            go(person.annotator.id)
        except NothingToUndo:
            assert step is None
        except Conflict:
            assert step is not None
            assert not self.as_left(step)
        else:
            assert step is not None
            assert self.as_left(step)
            self.written(window, tuple(change.inverse for change in reversed(step)))
            target.append(source.pop())

    @rule(window=WINDOWS, who=PEOPLE, words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
    def mark(self, window: int, who: int, words: list[tuple[str, str]]) -> None:
        person = self.people[who]
        texts = {"d1": TEXT, "d2": OTHER_TEXT}
        spans = [span_on(word, person.annotator, document=home, text=texts[home]) for home, word in words]
        self.act(window, person, tuple(Change(None, span) for span in spans))

    @precondition(lambda self: self.spans)
    @rule(window=WINDOWS, who=PEOPLE, data=st.data(), label=st.sampled_from(["ORG", "GPE"]), delete=st.booleans())
    def change(self, window: int, who: int, data: st.DataObject, label: str, delete: bool) -> None:
        before = self.spans[data.draw(st.sampled_from(sorted(self.spans)))]
        after = replace(before, deleted=not before.deleted) if delete else replace(before, label=label, note="n")
        self.act(window, self.people[who], (Change(before, after),))

    @rule(window=WINDOWS, who=PEOPLE)
    def undo(self, window: int, who: int) -> None:
        self.travel(window, self.people[who], back=True)

    @rule(window=WINDOWS, who=PEOPLE)
    def redo(self, window: int, who: int) -> None:
        self.travel(window, self.people[who], back=False)

    @rule(window=WINDOWS)
    def poll(self, window: int) -> None:
        changes = self.windows[window].poll()
        assert (set(changes.documents) if changes else set()) == self.unseen[window]
        self.unseen[window].clear()

    @rule(window=WINDOWS)
    def reopen(self, window: int) -> None:
        self.windows[window].close()
        self.windows[window] = Project(self.path)
        self.unseen[window].clear()

    @invariant()
    def both_windows_read_what_the_file_should_hold(self) -> None:
        expected = {ident: span for ident, span in self.spans.items() if not span.deleted}
        for window in self.windows:
            found = [span for home in ("d1", "d2") for span in window.marks(home).spans]
            assert {span.id: span for span in found} == expected
            assert len(found) == len(expected)


TwoWindows.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestTwoWindows = TwoWindows.TestCase
