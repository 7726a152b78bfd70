"""Export: a project's articles and marks go out in one format, whole or not at all."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from annotator.exchange.collection import no_collection
from annotator.exchange.records import Choice, choose_annotators, records
from annotator.exchange.report import CancelCall, ExportReport, Progress, ProgressCall
from annotator.formats import Format, Record, Target, format_named, target_path
from annotator.model import UserError
from annotator.store import Project

_PROGRESS_EVERY = 50
_DATA_FILE = "annotations"


class _Cancelled(Exception):
    """The person has cancelled; raised through the writer, so that it stops where it is."""


def export(
    project: Project,
    path: Path | str,
    format: str,  # noqa: A002
    *,
    annotators: Choice = "persons",
    progress: ProgressCall | None = None,
    cancelled: CancelCall | None = None,
) -> ExportReport:
    """Write the project's articles with the marks of the chosen annotators to `path`.

    `format` is a format's id. A path with its suffix is one file, which replaces one that is there; any other path is a
    new folder. `annotators` is "persons" (gold and models stay out), "all", "gold", or names. The data are of one
    moment, whatever other windows write meanwhile; the same project gives the same bytes. They are written under
    another name and renamed at the end, so a failed or cancelled export leaves nothing.

    Raises UserError for a format that does not write, an annotator who is not there, and a path that cannot be written.
    """
    chosen = _writing(format)
    path = Path(path)
    as_file = target_path(path, chosen)
    _check(path, as_file)
    partial = path.with_name(f".{path.name}.part")
    report = ExportReport(path)
    try:
        _remove(partial)
        if not as_file:
            partial.mkdir()
        data = partial if as_file else partial / f"{_DATA_FILE}{chosen.suffix}"
        with no_collection(), project.snapshot():
            people = choose_annotators(project, annotators)
            counted = _counted(project, records(project, people), report, progress, cancelled or (lambda: False))
            assert chosen.write is not None
            chosen.write(counted, Target(data, project.scheme, tuple(people)))
        partial.replace(path)
    except _Cancelled:
        return ExportReport(path, cancelled=True)
    except OSError as error:
        raise UserError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            _remove(partial)
    report.files.append(path if as_file else path / data.name)
    if progress is not None:
        progress(Progress(1.0, report.documents, str(path)))
    return report


def _writing(ident: str) -> Format:
    chosen = format_named(ident)
    if not chosen.writes:
        raise UserError("The format {name} only comes in; choose another one to export.", name=chosen.id)
    return chosen


def _check(path: Path, as_file: bool) -> None:
    """Raise UserError for a path that cannot become the export."""
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


def _counted(
    project: Project,
    found: Iterator[Sequence[Record]],
    report: ExportReport,
    progress: ProgressCall | None,
    cancelled: CancelCall,
) -> Iterator[Record]:
    """The records of each article in turn, counted, with a look at the person's wishes in between."""
    total = max(project.document_count(), 1)
    for group in found:
        if cancelled():
            raise _Cancelled
        if progress is not None and report.documents % _PROGRESS_EVERY == 0:
            progress(Progress(report.documents / total, report.documents, str(report.path)))
        report.documents += 1
        for record in group:
            report.records += 1
            report.marks["spans"] += len(record.spans)
            report.marks["relations"] += len(record.relations)
            report.marks["judgements"] += len(record.judgements)
            yield record
