"""Which articles have something to settle, for a reviewer's list of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.exchange.report import CancelCall
from annotator.exchange.review.desk import Desk
from annotator.model import Annotator
from annotator.review.canonical import Canonical
from annotator.review.rules import labels_of
from annotator.review.settled import State
from annotator.store import Project


@dataclass(frozen=True, slots=True)
class Waiting:
    """One article: its disagreements by state, the open ones also by layer and type, and by layer and label.

    `agreed` places are not in the gold version yet; `unfinished` layers fewer than two have done.
    """

    document: str
    title: str
    outlet: str
    states: Counter[State] = field(default_factory=Counter)
    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    agreed: int = 0
    unfinished: tuple[str, ...] = ()

    @property
    def open(self) -> int:
        """How many disagreements are to be settled."""
        return self.states["open"] + self.states["changed"]


def waiting(
    project: Project, annotators: Sequence[Annotator] | None = None, cancelled: CancelCall | None = None
) -> Iterator[Waiting]:
    """Article after article in the order of the import, those without anything to compare too; some ms each."""
    canonical = Canonical(project)
    for document in list(project.documents()):
        if cancelled is not None and cancelled():
            return
        desk = Desk(project, document.id, annotators, canonical)
        found = Waiting(
            document.id,
            document.title,
            str(document.meta.get("outlet") or ""),
            agreed=len(desk.agreed),
            unfinished=desk.unfinished,
        )
        for item in desk.disagreements:
            found.states[item.state] += 1
            if item.state in ("open", "changed"):
                found.types.update((item.case.layer, kind) for kind in item.case.types)
                found.labels.update((item.case.layer, label) for label in labels_of(item.case))
        yield found
