"""Import: files and folders come into a project, whole articles at a time, with a report of every line left out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.exchange.in_terms import check_terms, translated_record
from annotator.exchange.intake import Intake, Item, Prepared
from annotator.exchange.merging.terms import Terms
from annotator.exchange.people import People
from annotator.exchange.reading import read_sources
from annotator.exchange.report import CancelCall, ImportReport, Progress, ProgressCall
from annotator.exchange.sources import Choice, Found, find_sources
from annotator.exchange.vocabulary import Vocabulary
from annotator.formats import Problem, Record, Source
from annotator.formats.columns import Columns
from annotator.formats.encoding import known_encoding
from annotator.formats.jsonl import record_line
from annotator.formats.source import shown
from annotator.model import Change, Document, Edit, Message, Scheme, UserError, new_id, text_hash
from annotator.store import Conflict, Project
from annotator.store.collection import no_collection

_BATCH_RECORDS = 100
_LOOK_RECORDS = 20
"""Fewer where nothing is written: somebody watches the figures."""
_BATCH_LENGTH = 8_000_000
_ATTEMPTS = 5


def import_paths(
    project: Project,
    paths: Iterable[Path | str],
    *,
    format: str | None = None,  # noqa: A002
    annotator: str | None = None,
    fallback: str | None = None,
    encoding: str | None = None,
    columns: Columns | None = None,
    model: bool = False,
    done: Sequence[str] | None = None,
    author: str = "",
    terms: Terms | None = None,
    scheme: Scheme | None = None,
    processes: int = 1,
    dry: bool = False,
    report: ImportReport | None = None,
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> ImportReport:
    """Bring files, folders and archives (with all that is in them) into the project.

    `format` is a format's id, by default each file's suffix decides; `columns` says what the columns of tables hold, by
    default their names do; `annotator` names whose marks they are that name nobody, `fallback` does so where not even
    the names of files and folders tell; with `model` new annotators are models; `done` are the layers and judgements
    that count as done where a file does not say which are, by default those that occur; `author` is the annotator id
    that the history shows. `progress` is called now and then, `cancelled` asked before each article. What was imported
    before changes nothing; what does not fit is in the report and kept aside in the project. Articles come in whole,
    some hundred in one transaction each, so that others go on marking and a cancelled import leaves no half article.

    `terms` says what the files' labels are called here; `scheme` is the project's scheme with what they need beside
    (see `lacking`), which takes its place as part of the import. Web pages are read by as many `processes`. `report` is
    filled while the import goes on. With `dry` all is read, and nothing is changed.

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
    choice = Choice(format, encoding, annotator, columns or Columns(), fallback)
    check_terms(scheme or project.scheme, terms or Terms())
    sources = list(find_sources([Path(path) for path in paths], project.scheme, choice))
    intake = Intake(project, People(project, annotator or fallback, model), done)
    job = _Job(project, intake, author, terms, dry, report or ImportReport(new_id()), progress, cancelled)
    if scheme is not None and not job.cancelled():
        job.adopt(scheme)
    with no_collection():
        job.run(sources, processes)
    return job.report


class _Job:
    def __init__(
        self,
        project: Project,
        intake: Intake,
        author: str,
        terms: Terms | None,
        dry: bool,
        report: ImportReport,
        progress: ProgressCall | None,
        cancelled: CancelCall | None,
    ) -> None:
        self.project = project
        self.terms = terms
        self.intake = intake
        self.author = author
        self.progress = progress
        self.cancelled = cancelled or (lambda: False)
        self.dry = dry
        self.report = report
        self.items: list[Item] = []
        self.waiting: list[Problem] = []
        self.length = 0
        self.new: set[str] = set()
        self.updated: set[str] = set()
        self.met: set[str] = set()
        self.texts: set[str] = set()
        self.finished_bytes = 0
        self.total_bytes = 0

    def adopt(self, scheme: Scheme) -> None:
        """Mark by this scheme from now on, as the first step of the import. Raises Conflict where it was changed."""
        before = self.project.scheme
        if scheme != before:
            summary = Message("Labels of an import were added to the scheme")
            change = Change(before, scheme)
            if not self.dry:
                self.project.apply(Edit("import", self.author, (change,), batch=self.report.batch, summary=summary))
            self.intake.vocabulary = Vocabulary(scheme)

    def run(self, found: Sequence[Found], processes: int) -> None:
        """Read every source; write what is in them in batches."""
        sources = [item for item in found if not isinstance(item, Problem)]
        self.report.files.update(chosen.id for _, chosen in sources)
        self.total_bytes = sum(source.size for source, _ in sources)
        for source, parts in read_sources(found, self.known, processes, self.cancelled):
            for part in parts:
                if self.cancelled():
                    self.report.cancelled = True
                    return
                self.take(source, part)
            if source is not None:
                self.finished_bytes += source.size
                self._tell(source)
        if self.cancelled():
            self.report.cancelled = True
            return
        self.write(None)

    def known(self, data: bytes) -> Record | None:
        """The record that names the article that came of these bytes before."""
        document = self.project.extracted_from(data)
        return None if document is None else Record(document, None, line=1)

    def take(self, source: Source | None, part: Problem | Record) -> None:
        """One record or problem of a source."""
        if isinstance(part, Problem):
            self.waiting.append(part)
            full = len(self.waiting) >= _BATCH_RECORDS * 10
        else:
            assert source is not None
            if self.terms is not None:
                part = self._translated(source, part, self.terms)
            self.items.append((source, part))
            self.length += len(part.text or "") + len(part.original or b"")
            full = len(self.items) >= (_LOOK_RECORDS if self.dry else _BATCH_RECORDS) or self.length >= _BATCH_LENGTH
        if full:
            self.write(source)

    def _translated(self, source: Source, record: Record, terms: Terms) -> Record:
        """The record in the project's terms; what they leave out is put aside."""
        record, left = translated_record(record, terms)
        sha = text_hash(record.text) if record.text is not None else record.document.text_sha256
        document = replace(record.document, text_sha256=sha)
        for term, alone in left:
            message = Message("The mapping leaves {term} out.", term=term)
            self.waiting.append(source.problem(record.line, message, record_line(alone, document)))
        return record

    def write(self, source: Source | None) -> None:
        """Write what has been collected as one edit; `source` is the one that is being read."""
        prepared = self._applied()
        self._keep(self.waiting + prepared.problems)
        self.report.marks.update(prepared.marks)
        self.report.cleaned.update(prepared.cleaned)
        for sha256 in prepared.texts:
            self.report.repeated += sha256 in self.texts
            self.texts.add(sha256)
        if self.dry:
            self._as_if_written(prepared)
        self.new |= prepared.new
        self.updated |= prepared.updated - self.new
        self.met |= prepared.met
        self.report.documents = len(self.new)
        self.report.updated = len(self.updated)
        self.report.unchanged = len(self.met) - len(self.new) - len(self.updated)
        self.items.clear()
        self.waiting.clear()
        self.length = 0
        self._tell(source)

    def _as_if_written(self, prepared: Prepared) -> None:
        """Call new articles by their texts, which a later batch may bring again, unless the files give them ids."""
        names = {
            change.after.id: change.after.text_sha256
            for change in prepared.changes
            if type(change.after) is Document and change.after.id not in self.intake.claims
        }
        self.intake.looked_at.update(names.values())
        for group in (prepared.new, prepared.met, prepared.updated):
            for ident in group & names.keys():
                group.remove(ident)
                group.add(names[ident])

    def _applied(self) -> Prepared:
        for attempt in range(_ATTEMPTS):
            prepared = self.intake.prepare(self.items)
            if not prepared.changes or self.dry:
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
        if self.dry:
            return
        self.project.put_aside(
            self.report.batch,
            [(item.file, item.line, str(item.message), item.raw) for item in problems if item.raw],
        )

    def _tell(self, source: Source | None) -> None:
        """Say how far it is, and which file is being read; None is the end."""
        if self.progress is None:
            return
        if source is None:
            self.progress(Progress(1.0, len(self.met), ""))
            return
        share = (self.finished_bytes + source.position) / max(self.total_bytes, 1)
        self.progress(Progress(min(share, 1.0), len(self.met), source.name))
