"""Projects: make one, see what is in it, check it, save a copy."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.output import print_json, print_table, say
from annotator.cli.shared import DONE, NOT_WHOLLY_DONE, SUFFIX, opened_project, project_file
from annotator.model import Message

if TYPE_CHECKING:
    from annotator.store import Project


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--scheme", default="media", show_default=True, help="What can be marked: a shipped scheme or FILE.toml.")
def new(project: Path, scheme: str) -> None:
    """Make a new, empty project. PROJECT gets the suffix .annot where it has none.

    "annotator schemes" lists the schemes that ship.
    """
    from annotator.store import Project, find_scheme, location_warning

    path = project if project.suffix else Path(f"{project}{SUFFIX}")
    with Project.create(path, find_scheme(scheme)) as made:
        say(Message("{file} was created. It marks by the scheme {name}.", file=path, name=made.scheme.label))
    warning = location_warning(path)
    if warning is not None:
        say(warning)


@click.command("list")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
@click.option(
    "--bidi/--no-bidi",
    default=None,
    help="Shape and order Arabic in the table; by default on terminals that are not known to do it themselves.",
)
def list_(project: Path, as_json: bool, bidi: bool | None) -> None:
    """List the articles with their marks and everybody's status."""
    from annotator.store import overview

    with opened_project(project, "read") as opened, opened.snapshot():
        lines = list(overview(opened))
        annotators = opened.annotators()
        counts = opened.counts()
        names = {ident: _name(opened, ident) for line in lines for ident in (*line.status, *line.seconds)}
    if as_json:
        fields = ("id", "title", "lang", "outlet", "published", "length", "spans", "relations", "judgements")
        print_json(
            {
                "documents": [
                    {field: getattr(line, field) for field in fields}
                    | {"status": {names[ident]: status for ident, status in line.status.items()}}
                    | (
                        {"seconds": {names[ident]: seconds for ident, seconds in line.seconds.items()}}
                        if line.seconds
                        else {}
                    )
                    for line in lines
                ],
                "annotators": [{"id": item.id, "name": item.name, "kind": item.kind} for item in annotators],
                "counts": counts,
            }
        )
        return
    heads = ["id", "marks", *names.values(), "title"]
    rows = [
        [line.id, str(line.spans + line.relations + line.judgements)]
        + [line.status.get(ident, "") for ident in names]
        + [line.title]
        for line in lines
    ]
    print_table(heads, rows, bidi)
    say(", ".join(f"{kind}: {number}" for kind, number in counts.items()))


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--repair-to",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where PROJECT is not sound, save what can be read of it as a new project; its history begins anew.",
)
def check(project: Path, repair_to: Path | None) -> int:
    """Check that a project is whole.

    SQLite checks the file, the journal is replayed and compared with the tables, and every mark with its text.
    """
    from annotator.store import ProjectError
    from annotator.store import check as run

    try:
        with opened_project(project, "read") as opened:
            report = run(opened)
        if report.problems:
            for problem in report.problems:
                say(problem)
            raise ProjectError(
                "{file} is not sound. Restore a backup, or save what can be read with --repair-to.", file=project
            )
    except ProjectError as error:
        if repair_to is None:
            raise
        say(error)
        return _repair(project, repair_to)
    say(
        Message(
            "{file} is sound. Articles: {documents}, marks on text: {spans}, edits in the journal: {edits}.",
            file=project,
            documents=report.documents,
            spans=report.spans,
            edits=report.edits,
        )
    )
    return DONE


def _repair(project: Path, target: Path) -> int:
    from annotator.store.repair import repair

    report = repair(project_file(project), target)
    for thing in report.lost:
        say(Message("Not saved: {thing}", thing=thing))
    say(", ".join(f"{kind}: {number}" for kind, number in report.saved.items()))
    say(Message("What can be read was saved as {file}. What stood on damaged pages may be missing.", file=target))
    return NOT_WHOLLY_DONE if report.lost else DONE


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The copy; by default beside the project, named for the moment.",
)
def backup(project: Path, output: Path | None) -> None:
    """Save a whole copy as one file, also while the project is in use. Prints where it lies."""
    import datetime

    with opened_project(project, "read") as opened:
        if output is None:
            moment = datetime.datetime.now().astimezone()
            output = opened.path.with_name(f"{opened.path.stem}-{moment:%Y-%m-%d-%H%M%S}{opened.path.suffix}")
        opened.save_copy(output)
    click.echo(str(output))


def _name(project: "Project", ident: str) -> str:
    annotator = project.annotator(ident)
    return ident if annotator is None else annotator.name
