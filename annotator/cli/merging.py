"""Projects that are mailed about: other people's copies come in, one person's articles go out."""

from collections.abc import Sequence
from pathlib import Path

import click

from annotator.cli.output import say
from annotator.cli.shared import DONE, opened_project, project_file
from annotator.model import Message, UserError


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("others", nargs=-1, required=True, metavar="OTHER...", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.option(
    "--same-person",
    "same",
    multiple=True,
    metavar="NAME",
    help="An annotator of this name is in both files, and it is one person; may be given several times.",
)
@click.option(
    "--rename",
    multiple=True,
    metavar="NAME=NEW",
    help="They are two people, and the one who comes in is to be called NEW; may be given several times.",
)
@click.option(
    "--map",
    "mapping",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="A TOML file that says what the terms of another scheme are here; see docs/merging.md.",
)
def merge(
    project: Path,
    others: Sequence[Path],
    dry_run: bool,
    same: Sequence[str],
    rename: Sequence[str],
    mapping: Path | None,
) -> int:
    """Bring other people's labels in from their copies of a project.

    Articles are matched by their text, people and marks by their ids; where both files have changed a mark the later
    version stands, the other stays in the history. Merging the same file again changes nothing. Each file is one step,
    which the history can undo; none is merged unless all of them can be.
    """
    from annotator.exchange.merging import Names, foreign_project, plan_merge, read_terms
    from annotator.exchange.merging import merge as run

    names = Names.of(same, rename)
    terms = None if mapping is None else read_terms(mapping)
    files = [project_file(other) for other in others]
    with opened_project(project, "read" if dry_run else "write") as opened:
        plans = []
        for file in files:
            with foreign_project(file, opened) as foreign:
                plans.append(plan_merge(opened, foreign, names, terms, file=file))
        results = plans if dry_run else [run(opened, file, names, terms)[0] for file in files]
    for result in results:
        for sentence in result.sentences():
            say(sentence)
    if dry_run:
        say(Message("Nothing was written."))
    return DONE


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--annotator", required=True, metavar="NAME", help="Whose articles; created where the name is new.")
@click.option(
    "-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path), help="The new project file."
)
def handout(project: Path, annotator: str, output: Path) -> int:
    """Write a project for one person: their articles and marks only, blind.

    The articles are those assigned to them, or all where none is. Nobody else's marks or names are in it. It comes back
    by "annotator merge".
    """
    from annotator.exchange.handout import hand_out

    path = output if output.suffix else Path(f"{output}.annot")
    with opened_project(project) as opened:
        if path.exists():
            raise UserError("{file} exists already. Choose another name.", file=path)
        made = hand_out(opened, opened.add_annotator(annotator), path)
    message = (
        Message("{file}: {n} assigned article(s) for {name}.", file=made.file, n=made.articles, name=annotator)
        if made.assigned
        else Message(
            "{file}: all {n} article(s) for {name}; none is assigned.", file=made.file, n=made.articles, name=annotator
        )
    )
    say(message)
    return DONE
