"""One batch of an import: from records to the one edit that brings in what is new in them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat

from annotator.exchange.fitting import Fitting, Taken
from annotator.exchange.fitting_links import fit_judgements, fit_relations
from annotator.exchange.fitting_spans import fit_spans
from annotator.exchange.homes import Home, Homes
from annotator.exchange.known import Known
from annotator.exchange.people import People
from annotator.exchange.vocabulary import Vocabulary
from annotator.formats import Problem, Record, Source, Unfit
from annotator.formats.jsonl import record_line
from annotator.model import Annotator, Change, Content, Judgement, Message, Relation, Span, Work
from annotator.store import Project

Item = tuple[Source, Record]


@dataclass
class Prepared:
    """What a batch would bring: changes and texts for one edit, what is to be reported, and which articles it met."""

    changes: list[Change] = field(default_factory=list)
    contents: dict[str, Content] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    marks: Counter[str] = field(default_factory=Counter)
    cleaned: Counter[str] = field(default_factory=Counter)
    met: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    updated: set[str] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    """Of records without marks: the hashes of their texts, each as often as it occurs."""


class Intake:
    """Prepares batches against the project as it is; asked again for the same batch it looks again.

    `done` are the layers that count as done where a file does not say; None means those that occur.
    """

    def __init__(self, project: Project, people: People, done: Sequence[str] | None = None) -> None:
        self.project = project
        self.people = people
        self.done = done
        self.vocabulary = Vocabulary(project.scheme)
        self.claims: dict[str, str] = {}
        self.looked_at: set[str] = set()
        """Hashes of new texts, where nothing is written and they would be new again."""

    def prepare(self, items: Sequence[Item]) -> Prepared:
        """What these records would bring, in their order."""
        self.people.refresh()
        batch = _Batch(self, [record for _, record in items])
        for source, record in items:
            batch.take(source, record)
        return batch.finished()


class _Batch:
    def __init__(self, intake: Intake, records: Sequence[Record]) -> None:
        self.project = intake.project
        self.people = intake.people
        self.done = intake.done
        self.vocabulary = intake.vocabulary
        self.homes = Homes(self.project, records, intake.claims)
        self.looked_at = intake.looked_at
        self.taken = _taken(self.project, records)
        self.known: dict[tuple[str, str], Known] = {}
        self.work: dict[str, tuple[Work | None, Work]] = {}
        self.entities: list[Change] = []
        self.marks: list[Span | Relation | Judgement] = []
        self.prepared = Prepared()

    def take(self, source: Source, record: Record) -> None:
        """Prepare one record."""
        prepared = self.prepared

        def note(message: Message) -> None:
            prepared.problems.append(source.note(record.line, message))

        try:
            arrival = self.homes.find(record, note)
        except Unfit as error:
            prepared.problems.append(source.problem(record.line, error.message, record_line(record)))
            return
        home = arrival.home
        ident = home.document.id
        prepared.met.add(ident)
        if record.text is not None and record.annotator is None:
            prepared.texts.append(home.document.text_sha256)
        if home.is_new:
            if ident not in prepared.new and home.document.text_sha256 not in self.looked_at:
                prepared.cleaned.update(arrival.cleaned)
            prepared.new.add(ident)
        elif home.change is not None:
            prepared.updated.add(ident)
        self._entities(source, record)
        if not record.marked and not (record.annotator and record.done):
            return
        try:
            annotator = self.people.resolve(record.annotator)
        except Unfit as error:
            prepared.problems.append(source.problem(record.line, error.message, record_line(record, home.document)))
            return

        def tell(message: Message, raw: str, mark: str, kept: bool) -> None:
            line = record.lines.get(mark, record.line)
            prepared.problems.append(Problem(source.name, line, message, raw, kept))

        fit = Fitting(
            record,
            home.document,
            home.text,
            arrival.moved,
            annotator,
            self._known(home, annotator),
            self.taken,
            self.vocabulary,
            tell,
        )
        before = len(self.marks)
        layers = self._marks(fit)
        fresh = len(self.marks) > before
        if self._work(home, annotator, record.done, layers, fresh) or fresh:
            prepared.updated.add(ident)

    def _marks(self, fit: Fitting) -> set[str]:
        """Collect the new marks; give the layers that occur among them."""
        spans = fit_spans(fit)
        relations = list(fit_relations(fit))
        judgements = list(fit_judgements(fit))
        self.marks += spans
        self.marks += relations
        self.marks += judgements
        self.prepared.marks.update(spans=len(spans), relations=len(relations), judgements=len(judgements))
        return {item.layer for item in spans} | {item.name for item in judgements}

    def _known(self, home: Home, annotator: Annotator) -> Known:
        key = (home.document.id, annotator.id)
        known = self.known.get(key)
        if known is None:
            known = Known() if home.is_new else Known.of(self.project.marks(*key))
            self.known[key] = known
        return known

    def _entities(self, source: Source, record: Record) -> None:
        """Bring in the record's canonical entities that the project lacks; what they were merged into must be there."""
        fresh = [item for item in record.entities if item.id not in self.taken.entities]
        known = self.taken.entities | {item.id for item in fresh}
        for item in fresh:
            if item.id in self.taken.entities:
                continue
            if item.merged_into is not None and item.merged_into not in known:
                message = Message("The entity {name} was merged into one that is not there.", name=item.name)
                self.prepared.problems.append(source.note(record.line, message))
                item = replace(item, merged_into=None)
            self.taken.entities.add(item.id)
            self.entities.append(Change(None, item))
            self.prepared.marks["entities"] += 1

    def _work(
        self, home: Home, annotator: Annotator, said: tuple[str, ...] | None, occurring: set[str], fresh: bool
    ) -> bool:
        """Note which layers are done: those that the file says, else, with new marks, those that the person said or
        that occur."""
        key = Work.key(home.document.id, annotator.id)
        if key not in self.work:
            before = None if home.is_new else self.project.stored_work(home.document.id, annotator.id)
            standing = before if before is not None and not before.deleted else None
            self.work[key] = (before, standing or Work.new(home.document.id, annotator.id))
        before, work = self.work[key]
        assumed = occurring if self.done is None else set(self.done)
        named = set(said) if said is not None else (assumed if fresh else set())
        layers = self.vocabulary.scheme.layer_ids
        done = tuple(layer for layer in layers if layer in named or layer in work.done)
        done += tuple(layer for layer in work.done if layer not in layers)
        if done == work.done:
            return False
        self.work[key] = (before, replace(work, done=done, deleted=False))
        return True

    def finished(self) -> Prepared:
        """The batch as one edit's changes, in an order in which what is referred to comes first."""
        prepared = self.prepared
        prepared.contents = self.homes.contents
        prepared.updated -= prepared.new
        prepared.marks["annotators"] = len(self.people.changes)
        work = [Change(before, after) for before, after in self.work.values() if before != after and after.done]
        prepared.changes = [*self.homes.changes, *self.people.changes, *self.entities, *work]
        prepared.changes += map(Change, repeat(None), self.marks)
        return prepared


def _taken(project: Project, records: Sequence[Record]) -> Taken:
    """Which of the ids in these records the project uses already."""
    spans = [item.id for record in records for item in record.spans if item.id]
    relations = [item.id for record in records for item in record.relations if item.id]
    judgements = [item.id for record in records for item in record.judgements if item.id]
    entities = {item.id for record in records for item in record.entities}
    for record in records:
        entities.update(ident for span in record.spans for ident in span.entities)
        entities.update(item.to_entity for item in record.relations if item.to_entity)
        entities.update(item.to_entity for item in record.judgements if item.to_entity)
        entities.update(item.merged_into for item in record.entities if item.merged_into)
    return Taken(
        project.owners(Span, spans),
        project.owners(Relation, relations),
        project.owners(Judgement, judgements),
        project.entity_ids(sorted(entities)),
    )
