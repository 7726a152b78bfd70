"""The review report: one HTML file to read, mail and print."""

import datetime
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from annotator.exchange.review.figures import study
from annotator.exchange.review.report import differences, sections
from annotator.exchange.review.report.contents import Contents
from annotator.exchange.review.report.page import page
from annotator.exchange.review.words import LANGUAGES, Language, Words
from annotator.model import Annotator, UserError
from annotator.review.agreement import Progress
from annotator.review.result import Agreement
from annotator.store import Project

__all__ = ["LANGUAGES", "Language", "report_html", "write_report"]

_SECTIONS = (
    sections.heading,
    sections.people,
    sections.measures,
    sections.pairs,
    sections.labels,
    differences.types,
    differences.confusion,
    sections.worst,
    sections.habits,
)


def write_report(
    project: Project,
    path: Path,
    annotators: Sequence[Annotator] | None = None,
    layer: str | None = None,
    *,
    language: Language = "en",
    progress: Progress | None = None,
) -> Agreement:
    """Write the report to `path`, whole or not at all; gives the numbers in it. Raises UserError."""
    content, result = report_html(project, annotators, layer, language=language, progress=progress)
    partial = path.with_name(f".{path.name}.part")
    try:
        try:
            partial.write_bytes(content)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise UserError("{file} cannot be written: {reason}.", file=path, reason=error.strerror) from error
    return result


def report_html(
    project: Project,
    annotators: Sequence[Annotator] | None = None,
    layer: str | None = None,
    *,
    language: Language = "en",
    progress: Progress | None = None,
) -> tuple[bytes, Agreement]:
    """The report in UTF-8 and the numbers in it; annotators and layer as for `agreement`."""
    with project.snapshot():
        found = study(project, annotators, layer, progress)
        done: Counter[str] = Counter()
        seconds: Counter[str] = Counter()
        documents = list(project.documents())
        for document in documents:
            for work in project.works(document.id):
                done[work.annotator] += bool(work.done)
                seconds[work.annotator] += work.seconds
        scheme = project.scheme
    words = Words(language)
    contents = Contents(
        words,
        project.path.stem,
        datetime.date.today().isoformat(),
        len(documents),
        scheme,
        found,
        done,
        {who: count / 3600 for who, count in seconds.items()},
    )
    parts = [part for section in _SECTIONS for part in section(contents)]
    return page(words, f"{words('title')} – {project.path.stem}", parts), found.agreement
