"""An analyst in a process of its own: `python -m tests.e2e.tagger PROJECT NAME SEED ACTIONS`.

Tags through the window's session. Each time the session says "saved", as the status line does, one line goes to
standard output: the id of the edit.
"""

import random
import re
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotator.model import Span, UserError
from annotator.store import Changes, Conflict, NothingToUndo, Project
from annotator.ui import marking
from annotator.ui.session import Session


class Tagger:
    """Does what analysts do, at random: marks, changes labels, deletes, flags, judges, undoes and redoes."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session = session
        self.random = random.Random(seed)
        self.words = [match.span() for match in re.finditer(r"\w+", session.text)]

    def act(self) -> None:
        """One action; nothing happens where the window would refuse it."""
        own = self.session.marks().spans
        actions = [self.mark, self.mark, self.mark]
        if own:
            actions += [self.relabel, self.delete, self.flag, self.judge, self.undo, self.redo]
        with suppress(marking.Refused):
            self.random.choice(actions)()

    def mark(self) -> None:
        layer = self.session.scheme.layers[0]
        document = self.session.document
        assert document is not None
        edit, _ = marking.tag(
            document,
            self.session.text,
            marking.Place(*self.random.choice(self.words)),
            layer,
            self.random.choice(layer.labels),
            self.session.annotator.id,
            self.session.marks(),
        )
        self.session.apply(edit)

    def any_mark(self) -> Span:
        return self.random.choice(self.session.marks().spans)

    def relabel(self) -> None:
        layer, marks = self.session.scheme.layers[0], self.session.marks()
        label = self.random.choice(layer.labels)
        author, text = self.session.annotator.id, self.session.text
        self.session.apply(marking.relabel(self.any_mark(), layer, label, author, marks, text))

    def delete(self) -> None:
        self.session.apply(marking.delete(self.any_mark(), self.session.marks(), self.session.annotator.id))

    def flag(self) -> None:
        self.session.apply(marking.set_flag(self.any_mark(), self.session.annotator.id))

    def judge(self) -> None:
        document = self.session.document
        assert document is not None
        kind = self.session.scheme.judgements[0]
        value = self.random.choice([*kind.values, None])
        self.session.apply(marking.judge(document, kind, value, self.session.annotator.id, self.session.marks()))

    def undo(self) -> None:
        self.session.undo()

    def redo(self) -> None:
        self.session.redo()


def main(path: str, name: str, seed: str, actions: str) -> int:
    """Tag, one reported edit after the other. Returns the number of actions that failed and should not have."""
    application = QCoreApplication([])
    project = Project(Path(path))
    failures: list[UserError] = []
    session = Session(project, project.add_annotator(name))
    own: list[int] = []

    def told(changes: Changes) -> None:
        if changes.objects:  # those of other windows come without
            own.append(changes.seq)

    def saved() -> None:
        (entry,) = project.history(1, before=own[-1] + 1)
        print(entry.id, flush=True)

    session.changed.connect(told)
    session.saved.connect(saved)
    session.failed.connect(failures.append)
    session.open_document("d1")
    tagger = Tagger(session, int(seed))
    print("ready", flush=True)
    done = 0
    while done < int(actions):
        tagger.act()
        application.processEvents()
        session.poll()
        done += 1
    session.close()
    # These are answers; a busy or damaged file would not be.
    unexpected = [str(item) for item in failures if not isinstance(item, NothingToUndo | Conflict)]
    print(*unexpected, sep="\n", file=sys.stderr)
    return len(unexpected)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
