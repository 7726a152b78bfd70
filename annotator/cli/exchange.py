"""What comes in and what goes out."""

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.output import say
from annotator.cli.shared import DONE, NOT_WHOLLY_DONE, interruptible, opened_project, progress_bar
from annotator.model import Message


@click.command("import")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_", metavar="FORMAT", help="The files' format; by default their suffix decides.")
@click.option("--annotator", metavar="NAME", help="Whose the marks are that name nobody.")
@click.option("--encoding", help="The files' encoding, such as windows-1256; by default it is found out.")
@click.option(
    "--columns", metavar="FIELD=COLUMN,...", help="What the columns of tables hold, where their names do not say."
)
@click.option("--model", is_flag=True, help="New annotators are models: the marks are predictions.")
@click.option(
    "--map",
    "mapping",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A TOML file that says what the files' labels are called here; see docs/merging.md.",
)
@click.option(
    "--labels",
    type=click.Choice(["add", "aside"]),
    default="aside",
    show_default=True,
    help="Labels that the scheme lacks and no mapping names: add them to it, or put their marks aside.",
)
@click.option(
    "--done",
    metavar="LAYER,...|none",
    help="Layers that count as done where a file does not say; by default those that occur in it.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
def import_(
    project: Path,
    paths: Sequence[Path],
    format_: str | None,
    annotator: str | None,
    encoding: str | None,
    columns: str | None,
    model: bool,
    mapping: Path | None,
    labels: str,
    done: str | None,
    dry_run: bool,
) -> int:
    """Bring articles and marks in: files, folders and ZIP archives.

    What fits comes in, whole articles at a time; the rest is named with its file and line and kept aside in the
    project, and the exit status is then 1. The same file imported twice changes nothing.
    """
    from annotator.exchange.importing import import_paths
    from annotator.exchange.lacking import extended, find_lacking
    from annotator.exchange.merging import read_terms
    from annotator.exchange.reading import usable_processes
    from annotator.formats.columns import Columns, read_columns

    terms = None if mapping is None else read_terms(mapping)
    scheme = None
    named = Columns() if columns is None else Columns(read_columns(columns))
    with opened_project(project) as opened, interruptible() as cancelled, progress_bar("Importing") as progress:
        if labels == "add":
            lacking = find_lacking(opened, paths, format=format_, encoding=encoding, columns=named, cancelled=cancelled)
            scheme = extended(opened.scheme, lacking, terms)
        report = import_paths(
            opened,
            paths,
            format=format_,
            annotator=annotator,
            encoding=encoding,
            columns=named,
            model=model,
            terms=terms,
            scheme=scheme,
            done=None if done is None else [name for name in done.replace(",", " ").split() if name != "none"],
            processes=usable_processes(),
            dry=dry_run,
            progress=progress,
            cancelled=cancelled,
        )
    for problem in (*report.notes, *report.problems):
        say(problem)
    if report.left_out > len(report.problems):
        say(Message("… and {n} more.", n=report.left_out - len(report.problems)))
    if dry_run:
        say(Message("Nothing was changed. This is what the import would do:"))
    for sentence in report.sentences():
        say(sentence)
    return DONE if report.ok else NOT_WHOLLY_DONE
