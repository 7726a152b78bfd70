"""A project as records: article after article, one record for each annotator who did anything there."""

from collections.abc import Callable, Iterator, Sequence

from annotator.formats import Record
from annotator.model import GOLD, Annotator, Document, Entity, UserError
from annotator.store import Marks, Project

Choice = str | Sequence[str]
"""Whose marks: "persons", "all", "gold", a name or several."""


def choose_annotators(project: Project, choice: Choice) -> list[Annotator]:
    """The chosen annotators in the project's order. Raises UserError for a name that nobody bears."""
    everyone = project.annotators()
    wanted: set[str] = set()
    for name in [choice] if isinstance(choice, str) else choice:
        if name == "all":
            found = everyone
        elif name == choice == "persons":  # in a list it is somebody's name
            found = [item for item in everyone if item.kind == "person"]
        else:
            folded = name.strip().casefold()
            found = [item for item in everyone if folded in (item.name.casefold(), item.id)]
            if not found and folded == GOLD:
                raise UserError("The project has no gold version yet; settle some articles first.")
            if not found:
                raise UserError(
                    "The project has no annotator called {name}. It has: {known}.",
                    name=name,
                    known=", ".join(item.name for item in everyone) or "–",
                )
        wanted.update(item.id for item in found)
    return [item for item in everyone if item.id in wanted]


def records(
    project: Project, annotators: Sequence[Annotator], wanted: Callable[[Document], bool] = lambda _: True
) -> Iterator[Sequence[Record]]:
    """For each wanted article its records; where none of these annotators did anything, one without an annotator."""
    entities = EntitiesOf(project)
    for document, text in project.articles():
        if not wanted(document):
            continue
        marks = project.marks(document.id)
        done = {work.annotator: work.done for work in project.works(document.id) if work.done}
        active = marks.annotators | done.keys()
        alone = len(active) == 1
        yield [
            _record(document, text, item, done.get(item.id, ()), marks if alone else marks.of(item.id), entities)
            for item in annotators
            if item.id in active
        ] or [Record(document, text)]


def _record(
    document: Document, text: str, annotator: Annotator, done: tuple[str, ...], marks: Marks, entities: "EntitiesOf"
) -> Record:
    return Record(
        document,
        text,
        annotator,
        done,
        marks.spans,
        marks.relations,
        marks.judgements,
        entities.of(marks),
    )


class EntitiesOf:
    """The canonical entities that marks refer to, looked up once each."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._known: dict[str, Entity | None] = {}

    def of(self, marks: Marks) -> tuple[Entity, ...]:
        """Those of these marks, in the order in which they occur, with what they were merged into."""
        ids = [ident for span in marks.spans if span.entities for ident in span.entities]
        ids += [item.to_entity for item in marks.relations if item.to_entity is not None]
        ids += [item.to_entity for item in marks.judgements if item.to_entity is not None]
        found: dict[str, Entity] = {}
        while ids:
            merged = []
            for ident in ids:
                entity = self._get(ident)
                if entity is not None and ident not in found:
                    found[ident] = entity
                    if entity.merged_into is not None:
                        merged.append(entity.merged_into)
            ids = merged
        return tuple(found.values())

    def _get(self, ident: str) -> Entity | None:
        if ident not in self._known:
            self._known[ident] = self.project.entity(ident)
        return self._known[ident]
