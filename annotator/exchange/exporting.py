"""Export: a project's articles and marks go out in one format, whole or not at all."""

import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from annotator.exchange.datasets.card import Contents, card
from annotator.exchange.datasets.cropping import origin_of
from annotator.exchange.datasets.division import Division, compare, division
from annotator.exchange.datasets.manifest import CARD, write_manifest
from annotator.exchange.datasets.plan import Plan
from annotator.exchange.datasets.selection import Selection
from annotator.exchange.datasets.supply import Supply
from annotator.exchange.datasets.tally import Tally
from annotator.exchange.records import Choice
from annotator.exchange.report import CancelCall, ExportReport, Progress, ProgressCall
from annotator.formats import Format, Record, Target, format_named, target_path
from annotator.model import UserError
from annotator.review.agreement import agreement
from annotator.store import Project
from annotator.store.collection import no_collection

_PROGRESS_EVERY = 50
_DATA_FILE = "annotations"


class _Cancelled(Exception):
    """The person has cancelled; raised through the writer, so that it stops where it is."""


def export(
    project: Project,
    path: Path | str,
    plan: Plan | str,
    *,
    annotators: Choice = "persons",
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> ExportReport:
    """Write what a plan chooses of the project to `path`; a format's id alone is all marks of `annotators` in it.

    A path with the format's suffix is one file, which replaces one that is there; any other path is a new folder, with
    a card and a manifest. `annotators` is "persons" (gold and models stay out), "all", "gold", or names. The data are
    of one moment, whatever other windows write meanwhile; the same project and plan give the same bytes. They are
    written under another name and renamed at the end, so a failed or cancelled export leaves nothing.

    Raises UserError for a format that does not write, a word in the plan that means nothing in this project, and a path
    that cannot be written.
    """
    if isinstance(plan, str):
        plan = Plan(plan, Selection(annotators))
    chosen, path = _writing(plan.format), Path(path)
    as_file = target_path(path, chosen)
    _check(path, as_file, plan)
    partial = path.with_name(f".{path.name}.part")
    report = ExportReport(path)
    try:
        _remove(partial)
        if plan.split is not None and not compare(project, cancelled or (lambda: False)):
            raise _Cancelled
        with no_collection(), project.snapshot():
            job = _Job(project, plan, report, progress, cancelled or (lambda: False))
            if as_file:
                job.write("", partial)
                divided = None
            else:
                partial.mkdir()
                divided = job.write_folder(partial)
        if divided is not None:
            divided.keep(project)
        partial.replace(path)
    except _Cancelled:
        return ExportReport(path, cancelled=True)
    except OSError as error:
        raise UserError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            _remove(partial)
    report.files += [path] if as_file else [path / name for name in job.files.values()]
    if progress is not None:
        progress(Progress(1.0, report.documents, str(path)))
    return report


class _Job:
    """One export while it runs."""

    def __init__(
        self, project: Project, plan: Plan, report: ExportReport, progress: ProgressCall | None, cancelled: CancelCall
    ) -> None:
        self.supply = Supply(project, plan)
        self.report = report
        self.files: dict[str, PurePosixPath] = {}
        """The data file (or folder) of each side, within the folder."""
        self._progress = progress
        self._cancelled = cancelled
        self._total = max(project.document_count() * len(plan.split.parts if plan.split else "1"), 1)
        self._seen = 0

    def write_folder(self, folder: Path) -> Division | None:
        """Data, card and manifest. Raises UserError and OSError."""
        supply, plan, report = self.supply, self.supply.plan, self.report
        divided = None if plan.split is None else division(supply, plan.split, report.findings)
        tallies: dict[str, Tally] = {}
        for side, only in {"": None}.items() if divided is None else divided.sides.items():
            name = side or _DATA_FILE
            if supply.format.folder:
                (folder / name).mkdir()
            else:
                name += supply.format.suffix_with(supply.options)
            self.files[side] = PurePosixPath(name)
            tallies[side] = Tally()
            self.write(side, folder / name, only, tallies[side])
        compared = [item for item in supply.chosen if item.kind == "person"]
        contents = Contents(
            report.path.name, plan, supply.scheme, supply.asked, tallies, self.files, report.findings,
            agreement(supply.project, compared, resamples=0, progress=self._compared) if len(compared) > 1 else None,
        )  # fmt: skip
        (folder / CARD).write_text(card(contents), encoding="utf-8", newline="\n")
        write_manifest(folder, supply.told, supply.scheme)
        return divided

    def write(self, side: str, path: Path, only: Collection[str] | None = None, tally: Tally | None = None) -> None:
        """The data of one side. Raises UserError and OSError."""
        supply = self.supply
        assert supply.format.write is not None
        target = Target(path, supply.scheme, supply.people, supply.options)
        articles = self.report.documents
        supply.format.write(self._counted(only, tally), target)
        if side:
            self.report.sides[side] = self.report.documents - articles
        for note in (*target.notes, *supply.notes):
            self.report.findings.note(note)

    def _counted(self, only: Collection[str] | None, tally: Tally | None) -> Iterator[Record]:
        """The records of each article in turn, counted."""
        report, last = self.report, ""
        for group in self.supply.groups(report.findings, self._step, only):
            if tally is not None:
                tally.add(group)
            ident = origin_of(group[0].document)
            report.documents += ident != last
            last = ident
            for record in group:
                report.records += 1
                report.marks["spans"] += len(record.spans)
                report.marks["relations"] += len(record.relations)
                report.marks["judgements"] += len(record.judgements)
                yield record

    def _step(self) -> None:
        """For every article, a look at the person's wishes."""
        if self._cancelled():
            raise _Cancelled
        if self._progress is not None and self._seen % _PROGRESS_EVERY == 0:
            self._progress(Progress(min(self._seen / self._total, 1.0), self.report.documents, str(self.report.path)))
        self._seen += 1

    def _compared(self, _: float) -> None:
        if self._cancelled():
            raise _Cancelled


def _writing(ident: str) -> Format:
    chosen = format_named(ident)
    if not chosen.writes:
        raise UserError("The format {name} only comes in; choose another one to export.", name=chosen.id)
    return chosen


def _check(path: Path, as_file: bool, plan: Plan) -> None:
    """Raise UserError for a path that cannot become the export."""
    if as_file and plan.split is not None:
        raise UserError("{file} is one file; to divide the articles, name a new folder.", file=path)
    if not path.parent.is_dir():
        raise UserError("The folder {folder} does not exist. Create it, or choose another one.", folder=path.parent)
    if as_file and path.is_dir():
        raise UserError("{file} is a folder. Choose another name for the file.", file=path)
    if not as_file and path.exists():
        raise UserError(
            "{file} exists already, and an export never mixes with what is there. Choose a new name.", file=path
        )


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
