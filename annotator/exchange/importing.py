"""Import: files and folders come into a project, whole articles at a time, with a report of every line left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.exchange.collection import no_collection
from annotator.exchange.in_terms import check_terms, translated_record
from annotator.exchange.intake import Intake, Item, Prepared
from annotator.exchange.merging.terms import Terms
from annotator.exchange.people import People
from annotator.exchange.report import CancelCall, ImportReport, Progress, ProgressCall
from annotator.exchange.sources import find_sources, unreadable
from annotator.exchange.vocabulary import Vocabulary
from annotator.formats import Format, Problem, Record, Source, Unfit
from annotator.formats.encoding import known_encoding
from annotator.formats.jsonl import record_line
from annotator.formats.source import shown
from annotator.model import Change, Edit, Message, Scheme, UserError, new_id, text_hash
from annotator.store import Conflict, Project

_BATCH_RECORDS = 100
_BATCH_LENGTH = 8_000_000
_ATTEMPTS = 5


def import_paths(
    project: Project,
    paths: Iterable[Path | str],
    *,
    format: str | None = None,  # noqa: A002
    annotator: str | None = None,
    encoding: str | None = None,
    model: bool = False,
    done: Sequence[str] | None = None,
    author: str = "",
    terms: Terms | None = None,
    scheme: Scheme | None = None,
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> ImportReport:
    """Bring files and folders (with all that is in them) into the project.

    `format` is a format's id, by default each file's suffix decides; `annotator` names whose marks they are that name
    nobody; with `model` new annotators are models; `done` are the layers and judgements that count as done where a file
    does not say which are, by default those that occur; `author` is the annotator id that the history shows. `progress`
    is called now and then, `cancelled` asked before each article. What was imported before changes nothing; what does
    not fit is in the report and kept aside in the project. Articles come in whole, some hundred in one transaction
    each, so that others can go on marking and a cancelled import leaves no half article.

    `terms` says what the files' labels are called here; `scheme` is the project's scheme with what they need beside
    (see `lacking`), which takes its place as part of the import.

    Raises UserError for a format, an encoding, an annotator or a layer that cannot be, before anything is changed, and
    ProjectError when the project cannot be written to.
    """
    if encoding is not None:
        known_encoding(encoding)
    layers = (scheme or project.scheme).layer_ids
    for layer in done or ():
        if layer not in layers:
            known = ", ".join(layers)
            raise UserError("The scheme has no layer or judgement {name}. It has: {known}.", name=layer, known=known)
    found = find_sources([Path(path) for path in paths], project.scheme, format, encoding, annotator)
    check_terms(scheme or project.scheme, terms or Terms())
    sources = list(found)
    intake = Intake(project, People(project, annotator, model), done)
    job = _Job(project, intake, author, terms, progress, cancelled)
    if scheme is not None and not job.cancelled():
        job.adopt(scheme)
    with no_collection():
        job.run(sources)
    return job.report


class _Job:
    def __init__(
        self,
        project: Project,
        intake: Intake,
        author: str,
        terms: Terms | None,
        progress: ProgressCall | None,
        cancelled: CancelCall | None,
    ) -> None:
        self.project = project
        self.terms = terms
        self.intake = intake
        self.author = author
        self.progress = progress
        self.cancelled = cancelled or (lambda: False)
        self.report = ImportReport(new_id())
        self.items: list[Item] = []
        self.waiting: list[Problem] = []
        self.length = 0
        self.new: set[str] = set()
        self.updated: set[str] = set()
        self.met: set[str] = set()
        self.finished_bytes = 0
        self.total_bytes = 0

    def adopt(self, scheme: Scheme) -> None:
        """Mark by this scheme from now on, as the first step of the import. Raises Conflict where it was changed."""
        before = self.project.scheme
        if scheme != before:
            summary = Message("Labels of an import were added to the scheme")
            change = Change(before, scheme)
            self.project.apply(Edit("import", self.author, (change,), batch=self.report.batch, summary=summary))
            self.intake.vocabulary = Vocabulary(scheme)

    def run(self, found: Sequence[tuple[Source, Format] | Problem]) -> None:
        """Read every source; write what is in them in batches."""
        self.total_bytes = sum(item[0].size for item in found if not isinstance(item, Problem))
        for item in found:
            if isinstance(item, Problem):
                self.waiting.append(item)
                continue
            source, chosen = item
            for part in _parts(source, chosen):
                if self.cancelled():
                    self.report.cancelled = True
                    return
                self.take(source, part)
            self.finished_bytes += source.size
        self.write(None)

    def take(self, source: Source, part: Problem | Item) -> None:
        """One record or problem of a source."""
        if not isinstance(part, Problem) and self.terms is not None:
            part = self._translated(source, part[1], self.terms)
        if isinstance(part, Problem):
            self.waiting.append(part)
            full = len(self.waiting) >= _BATCH_RECORDS * 10
        else:
            self.items.append(part)
            self.length += len(part[1].text or "")
            full = len(self.items) >= _BATCH_RECORDS or self.length >= _BATCH_LENGTH
        if full:
            self.write(source)

    def _translated(self, source: Source, record: Record, terms: Terms) -> Item:
        """The record in the project's terms; what they leave out is put aside."""
        record, left = translated_record(record, terms)
        sha = text_hash(record.text) if record.text is not None else record.document.text_sha256
        document = replace(record.document, text_sha256=sha)
        for term, alone in left:
            message = Message("The mapping leaves {term} out.", term=term)
            self.waiting.append(source.problem(record.line, message, record_line(alone, document)))
        return source, record

    def write(self, source: Source | None) -> None:
        """Write what has been collected as one edit; `source` is the one that is being read."""
        prepared = self._applied()
        self._keep(self.waiting + prepared.problems)
        self.report.marks.update(prepared.marks)
        self.report.cleaned.update(prepared.cleaned)
        self.new |= prepared.new
        self.updated |= prepared.updated - self.new
        self.met |= prepared.met
        self.report.documents = len(self.new)
        self.report.updated = len(self.updated)
        self.report.unchanged = len(self.met) - len(self.new) - len(self.updated)
        self.items.clear()
        self.waiting.clear()
        self.length = 0
        if self.progress is not None:
            self.progress(self._progress(source))

    def _applied(self) -> Prepared:
        for attempt in range(_ATTEMPTS):
            prepared = self.intake.prepare(self.items)
            if not prepared.changes:
                break
            edit = Edit(
                "import",
                self.author,
                tuple(prepared.changes),
                prepared.contents,
                batch=self.report.batch,
                summary=Message("Import of {file}", file=shown(self.items[0][0].path.name)),
            )
            try:
                self.project.apply(edit)
                break
            except Conflict:
                # Another window has changed one of these rows since they were read: read them again.
                if attempt == _ATTEMPTS - 1:
                    raise
        return prepared

    def _keep(self, problems: Sequence[Problem]) -> None:
        problems = sorted(problems, key=lambda item: (item.file, item.line or 0))
        for problem in problems:
            self.report.add(problem)
        self.project.put_aside(
            self.report.batch,
            [(item.file, item.line, str(item.message), item.raw) for item in problems if item.raw],
        )

    def _progress(self, source: Source | None) -> Progress:
        if source is None:
            return Progress(1.0, len(self.met), "")
        share = (self.finished_bytes + source.position) / max(self.total_bytes, 1)
        return Progress(min(share, 1.0), len(self.met), source.name)


def _parts(source: Source, chosen: Format) -> Iterator[Problem | Item]:
    """The records and problems of one source; one that cannot be read, or read on, is a problem."""
    assert chosen.read is not None
    try:
        for part in chosen.read(source):
            yield part if isinstance(part, Problem) else (source, part)
    except OSError as error:
        yield unreadable(source, error)
    except Unfit as error:
        yield source.problem(None, error.message)
