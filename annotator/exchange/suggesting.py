"""What the program would propose to an annotator, as records: to be looked at and measured. Stores nothing."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Literal, get_args

from annotator.assist.memory import Memory
from annotator.assist.quotes.marks import quote_marks
from annotator.assist.quotes.unmarked import unmarked_quotes
from annotator.exchange.records import EntitiesOf
from annotator.exchange.report import CancelCall, Progress, ProgressCall
from annotator.formats import Record, Target, format_named
from annotator.model import Annotator, Document, Message, Relation, Span, UserError
from annotator.store import Marks, Project
from annotator.store.remembered import merged_entities

Kind = Literal["mentions", "quotes"]
KINDS: tuple[Kind, ...] = get_args(Kind)

SUGGESTIONS = Annotator("suggestions", "suggestions", "model")
"""Whose marks the proposals are in the records: a model's, so that nobody's work is mixed with them."""

_PROGRESS_EVERY = 20


@dataclass
class SuggestReport:
    """How many articles were looked at, and how many proposals were written."""

    path: Path
    documents: int = 0
    proposals: int = 0
    cancelled: bool = False

    def sentences(self) -> Iterator[Message]:
        """What happened."""
        if self.cancelled:
            yield Message("It was cancelled; nothing was written.")
            return
        yield Message("{file} was written.", file=self.path)
        yield Message("Articles: {count}.", count=self.documents)
        yield Message("Proposals: {count}.", count=self.proposals)


class _Cancelled(Exception):
    """The person has cancelled; raised through the writer, so that it stops where it is."""


def suggest(
    project: Project,
    path: Path,
    kind: Kind,
    annotator: str | None = None,
    *,
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> SuggestReport:
    """Write what the window would propose to the annotator of this name, a record (JSONL) for each article.

    By default to the project's only person, or, where there are none or several, to somebody who has marked nothing.
    What is marked, dismissed or on a layer that is done is not proposed. Names, marked or proposed, that a quote's
    relations lead to are in its record too. The same project gives the same bytes. Raises UserError for an unknown name
    and a path that cannot be written.
    """
    report = SuggestReport(path)
    partial = path.with_name(f".{path.name}.part")
    write = format_named("jsonl").write
    assert write is not None
    try:
        with project.snapshot():
            proposer = _Proposer(project, _person(project, annotator), kind)
            total = max(project.document_count(), 1)

            def records() -> Iterator[Record]:
                for document, text in project.articles():
                    if cancelled is not None and cancelled():
                        raise _Cancelled
                    if progress is not None and report.documents % _PROGRESS_EVERY == 0:
                        progress(Progress(report.documents / total, report.documents, str(path)))
                    found, record = proposer.record(document, text)
                    report.documents += 1
                    report.proposals += found
                    yield record

            write(records(), Target(partial, project.scheme, (SUGGESTIONS,)))
        partial.replace(path)
    except _Cancelled:
        return SuggestReport(path, cancelled=True)
    except OSError as error:
        raise UserError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return report


def _person(project: Project, name: str | None) -> str:
    """The id of whom it is proposed to, "" for somebody new. Raises UserError."""
    persons = [item for item in project.annotators() if item.kind == "person"]
    if name is None:
        return persons[0].id if len(persons) == 1 else ""
    found = next((item for item in persons if name.strip().casefold() in (item.name.casefold(), item.id)), None)
    if found is None:
        raise UserError(
            "The project has no annotator called {name}. It has: {known}.",
            name=name,
            known=", ".join(item.name for item in persons) or "–",
        )
    return found.id


class _Proposer:
    """Proposes to one annotator, article after article."""

    def __init__(self, project: Project, annotator: str, kind: Kind) -> None:
        self._project = project
        self._annotator = annotator
        self._kind = kind
        self._scheme = project.scheme
        self._memory = Memory(project, annotator)
        self._merged = merged_entities(project)
        self._entities = EntitiesOf(project)

    def record(self, document: Document, text: str) -> tuple[int, Record]:
        """How much is proposed in an article, and the record of it."""
        marks = self._project.marks(document.id, self._annotator)
        marks = replace(marks, spans=tuple(map(self._followed, marks.spans)))
        done = set(self._project.work(document.id, self._annotator).done)
        make_id = _ids(document.id, self._kind)
        propose = self._mentions if self._kind == "mentions" else self._quotes
        number, spans, relations = propose(document, text, marks, done, make_id)
        entities = self._entities.of(Marks(tuple(spans)))
        record = Record(document, text, SUGGESTIONS, (), tuple(spans), tuple(relations), (), entities)
        return number, record

    def _followed(self, span: Span) -> Span:
        if not span.entities:
            return span
        return replace(span, entities=tuple(dict.fromkeys(self._merged.get(item, item) for item in span.entities)))

    def _names(self, document: Document, text: str, marks: Marks, make_id: Callable[[], str]) -> list[Span]:
        dismissed = self._project.dismissals(document.id, self._annotator)
        return [
            item.span(make_id(), document.id, SUGGESTIONS.id, text)
            for item in self._memory.proposals(document, text, marks, dismissed)
        ]

    def _mentions(
        self, document: Document, text: str, marks: Marks, done: set[str], make_id: Callable[[], str]
    ) -> tuple[int, list[Span], list[Relation]]:
        found = [item for item in self._names(document, text, marks, make_id) if item.layer not in done]
        return len(found), found, []

    def _quotes(
        self, document: Document, text: str, marks: Marks, done: set[str], make_id: Callable[[], str]
    ) -> tuple[int, list[Span], list[Relation]]:
        dismissed = {
            (item.layer, item.start, item.end)
            for item in self._project.dismissals(document.id, self._annotator)
            if item.kind == "quote"
        }
        _, proposed, _ = self._mentions(document, text, marks, done, make_id)  # they tell who speaks, too
        marks = replace(marks, spans=(*marks.spans, *proposed))
        made: list[Span] = []
        relations: list[Relation] = []
        number = 0
        names = [*marks.spans, *self._names(document, text, marks, make_id)]
        standing = sorted(names, key=lambda item: item.start - item.end)
        for quote in unmarked_quotes(document, text, self._scheme, replace(marks, spans=tuple(names))):
            spans, links = quote_marks(
                quote, self._scheme, document.id, SUGGESTIONS.id, text, [*standing, *made], make_id
            )
            if spans[0].layer in done or (spans[0].layer, spans[0].start, spans[0].end) in dismissed:
                continue
            number += 1
            made += spans
            relations += links
        targets = {item.to_span for item in relations}
        pointed = [replace(item, annotator=SUGGESTIONS.id) for item in names if item.id in targets]
        return number, sorted([*pointed, *made], key=lambda item: (item.start, -item.end)), relations


def _ids(document: str, kind: Kind) -> Callable[[], str]:
    """Ids that are the same for the same project."""
    numbers = count()
    return lambda: hashlib.sha256(f"{document}/{kind}/{next(numbers)}".encode()).hexdigest()[:16]
