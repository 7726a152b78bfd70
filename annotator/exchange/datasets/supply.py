"""The records of a data set, article after article, so that an export needs memory for one article at a time."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from annotator.exchange.datasets.combining import combined, combiner
from annotator.exchange.datasets.cropping import cropped
from annotator.exchange.datasets.days import day_of
from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.picking import finished, of_marks, of_status
from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.pseudonyms import anonymous, pseudonym
from annotator.exchange.datasets.ranges import Range, tidy
from annotator.exchange.datasets.selection import ALL
from annotator.exchange.records import choose_annotators, records
from annotator.formats import FORMATS, Format, Record, format_named
from annotator.model import GOLD, Annotator, Document, Message, Scheme, UserError, working_ranges
from annotator.store import Project
from annotator.store.splits import project_key

Step = Callable[[], None]


class Supply:
    """What one plan takes from a project. Raises UserError for words in the plan that mean nothing there."""

    def __init__(self, project: Project, plan: Plan) -> None:
        self.project = project
        self.plan = plan
        self.scheme = project.scheme
        plan.selection.check(self.scheme)
        self.format = format_named(plan.format)
        self.options = self.format.settled(self.scheme, plan.options)
        self.chosen = choose_annotators(project, plan.selection.annotators)
        self._known: dict[str, Annotator] = {}
        if plan.anonymous:
            key = project_key(project)
            self._known = {item.id: pseudonym(item, key) for item in self.chosen}
        self.asked = [self._known.get(item.id, item) for item in self.chosen]
        """Whose marks were asked for, as they are called in the data set; `chosen` as they are in the project."""
        self._needed = _needed(self.format, self.scheme, plan, self.options)

    @property
    def people(self) -> tuple[Annotator, ...]:
        """Who bears the records."""
        rule = self.plan.selection.combine
        return tuple(self.asked) if rule == "each" else (combiner(rule),)

    @property
    def notes(self) -> list[Message]:
        """What the format cannot say of what was chosen."""
        if self.plan.selection.combine != "soft" or self.format.votes:
            return []
        return [
            Message(
                "This format carries no votes, only the share of those who agree. They are in: {formats}.",
                formats=", ".join(item.id for item in FORMATS if item.votes),
            )
        ]

    @property
    def told(self) -> Plan:
        """The plan as a data set tells of it: an anonymous one names nobody."""
        selection = self.plan.selection
        if not self.plan.anonymous or selection.annotators in ("persons", "all", "gold"):
            return self.plan
        return replace(self.plan, selection=replace(selection, annotators=tuple(item.name for item in self.asked)))

    def dated(self, findings: Findings) -> Iterator[Document]:
        """The articles of the chosen dates."""
        return (item for item in self.project.documents() if self._is_dated(item, findings))

    def _is_dated(self, document: Document, findings: Findings) -> bool:
        since, until = self.plan.selection.since, self.plan.selection.until
        if not (since or until):
            return True
        day = day_of(document)
        if day and since <= day and (not until or day <= until):
            return True
        findings.counts["dates"] += 1
        return False

    def groups(
        self, findings: Findings, step: Step = lambda: None, only: Collection[str] | None = None
    ) -> Iterator[list[Record]]:
        """The records of each article, or of each part of one; `only` are the ids of the articles that count.

        `step` is called for every article, and what it raises stops it all.
        """

        def wanted(document: Document) -> bool:
            step()
            return self._is_dated(document, findings) if only is None else document.id in only

        for group in records(self.project, self.chosen, wanted):
            yield from self._parts(group, findings)

    def _parts(self, records: Sequence[Record], findings: Findings) -> Iterator[list[Record]]:
        selection = self.plan.selection
        document = records[0].document
        group = [anonymous(item, self._known) for item in records] if self.plan.anonymous else [*records]
        if selection.status:
            layers = selection.layers or self.scheme.layer_ids
            settled = set(layers) <= set(self.project.work(document.id, GOLD).done)
            group = of_status(group, selection.status, layers, settled, findings)
        if self._needed:
            group = finished(group, self._needed, findings)
        elif self.format.task:
            group = [item for item in group if item.annotator is not None]
        if selection.layers or selection.origins:
            group = [of_marks(item, selection.layers, selection.origins, findings) for item in group]
        if selection.combine != "each" and group:
            group = [combined(group, selection.combine, findings)]
        if not group:
            return
        stretches = self._stretches(group)
        if stretches is None:
            yield group
        else:
            yield from cropped(group, stretches, selection.unit, findings)

    def _stretches(self, group: Sequence[Record]) -> list[Range] | None:
        """What of an article goes out; None where that is all of it, in one piece.

        In a task export where nothing is chosen that is the article without the furniture of its page, unless somebody
        has marked something there after all.
        """
        selection, document, text = self.plan.selection, group[0].document, group[0].text or ""
        ranges: Sequence[Range] = ((0, document.length),)
        if ALL in selection.sections:
            pass
        elif selection.sections:
            ranges = working_ranges(document, selection.sections)
        elif self.format.task and document.sections:
            ranges = working_ranges(document, marked=[item.start for record in group for item in record.spans])
        if selection.unit == "article" and [*ranges] == [(0, document.length)]:
            return None
        return tidy(text, ranges)


def _needed(item: Format, scheme: Scheme, plan: Plan, options: dict[str, str]) -> tuple[str, ...]:
    """The layers that have to be done for a record to count."""
    needs, layers = item.needs(scheme, options), plan.selection.layers
    if needs and layers:
        both = tuple(layer for layer in needs if layer in layers)
        if not both:
            raise UserError(
                "The format {format} is about {needs}; choose some of these layers.",
                format=item.id,
                needs=", ".join(needs),
            )
        needs = both
    return () if plan.selection.unfinished else needs
