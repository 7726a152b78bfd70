"""Which articles have something to settle, for a reviewer's list of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.exchange.report import CancelCall
from annotator.exchange.review.desk import Desk
from annotator.model import Annotator, Document
from annotator.review.canonical import Canonical
from annotator.review.cases import Case
from annotator.review.rules import labels_of
from annotator.review.settled import State
from annotator.store import Project


@dataclass(frozen=True, slots=True)
class Place:
    """One disagreement, short. `apart` are the ids of those who do not say what most say, be it all."""

    key: str
    layer: str
    types: tuple[str, ...]
    labels: tuple[str, ...]
    words: str
    state: State
    apart: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One article: its disagreements by state, the open ones also by layer and type, and by layer and label.

    `agreed` places are not in the gold version yet; `unfinished` layers fewer than two have done, `compared` says
    whether two have done any. `places` are all disagreements, for lists of them.
    """

    document: str
    title: str
    outlet: str
    states: Counter[State] = field(default_factory=Counter)
    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    agreed: int = 0
    unfinished: tuple[str, ...] = ()
    compared: bool = False
    places: tuple[Place, ...] = ()

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
        yield _found(project, document, annotators, canonical)


def waiting_in(project: Project, document: str, annotators: Sequence[Annotator] | None = None) -> Waiting | None:
    """The same for one article (an id); None where it is not there."""
    home = project.document(document)
    return None if home is None or home.deleted else _found(project, home, annotators, Canonical(project))


def _found(
    project: Project, document: Document, annotators: Sequence[Annotator] | None, canonical: Canonical
) -> Waiting:
    desk = Desk(project, document.id, annotators, canonical)
    places = []
    states: Counter[State] = Counter()
    types: Counter[tuple[str, str]] = Counter()
    labels: Counter[tuple[str, str]] = Counter()
    for item in desk.disagreements:
        case, said = item.case, sorted(labels_of(item.case))
        places.append(Place(case.key, case.layer, case.types, tuple(said), case.surface, item.state, _apart(case)))
        states[item.state] += 1
        if item.state in ("open", "changed"):
            types.update((case.layer, kind) for kind in case.types)
            labels.update((case.layer, label) for label in said)
    return Waiting(
        document.id,
        document.title,
        str(document.meta.get("outlet") or ""),
        states,
        types,
        labels,
        len(desk.agreed),
        desk.unfinished,
        desk.article is not None,
        tuple(places),
    )


def _apart(case: Case) -> tuple[str, ...]:
    said, count = Counter(view.said for view in case.views).most_common(1)[0]
    most = count * 2 > len(case.views)
    return tuple(view.annotator for view in case.views if not most or view.said != said)
