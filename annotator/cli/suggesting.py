"""What the program would propose."""

from pathlib import Path

import click

from annotator.cli.output import say
from annotator.cli.shared import DONE, NOT_WHOLLY_DONE, interruptible, opened_project, progress_bar


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--kind", required=True, type=click.Choice(["mentions", "quotes"]), help="Names that were marked before, or quotes."
)
@click.option(
    "-o", "--output", required=True, metavar="FILE", type=click.Path(path_type=Path), help="The JSONL file to write."
)
@click.option("--annotator", metavar="NAME", help="To whom; by default the only person, else somebody new.")
def suggest(project: Path, kind: str, output: Path, annotator: str | None) -> int:
    """Write what the window would propose, as records.

    Nothing is stored in the project. The records' marks are those of a model called suggestions: "annotator import"
    brings them in as predictions, and "annotator agreement" compares them with what people marked.
    """
    from annotator.exchange.suggesting import KINDS
    from annotator.exchange.suggesting import suggest as run

    chosen = next(item for item in KINDS if item == kind)
    with opened_project(project, "read") as opened, interruptible() as cancelled, progress_bar("Proposing") as progress:
        report = run(opened, output, chosen, annotator, progress=progress, cancelled=cancelled)
    for sentence in report.sentences():
        say(sentence)
    return NOT_WHOLLY_DONE if report.cancelled else DONE
