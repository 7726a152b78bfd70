"""Comparing annotators, and settling by rule what they agree on."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.output import print_json, print_table, say
from annotator.cli.shared import DONE, NOT_WHOLLY_DONE, interruptible, opened_project, progress_bar
from annotator.model import Message, UserError

if TYPE_CHECKING:
    from annotator.review.result import Agreement

_MOST_LISTED = 50


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--layer", metavar="LAYER", help="One layer or judgement, such as entity or sentiment@quote; else all.")
@click.option("--annotators", metavar="NAME,...", help="Whom to compare: people, gold or models; else all persons.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of tables.")
@click.option(
    "--details", is_flag=True, help="With --json: articles, confusion, leanings, time and origins of marks too."
)
@click.option("--html", metavar="REPORT.html", type=click.Path(path_type=Path), help="A report to read and print.")
@click.option("--language", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="The report's.")
def agreement(
    project: Path,
    layer: str | None,
    annotators: str | None,
    as_json: bool,
    details: bool,
    html: Path | None,
    language: str,
) -> None:
    """Say how well annotators agree, layer by layer.

    A layer of an article counts for two annotators where both have done it. Each measure comes with its 95 % interval
    over articles, or with the reason why it is undefined; docs/agreement.md says what each one is.
    """
    from annotator.exchange.records import choose_annotators
    from annotator.exchange.report import Progress
    from annotator.exchange.review.figures import study
    from annotator.review.agreement import agreement as run

    if as_json and html is not None:
        raise click.UsageError("Choose one of --json and --html.")
    if details and not as_json:
        raise click.UsageError("--details goes with --json.")
    with opened_project(project, "read") as opened, progress_bar("Comparing") as show:
        people = None if annotators is None else choose_annotators(opened, named(annotators))

        def progress(share: float) -> None:
            show(Progress(share, 0, ""))

        if html is not None:
            from annotator.exchange.review.report import write_report

            write_report(opened, html, people, layer, language="ar" if language == "ar" else "en", progress=progress)
            say(Message("{file} was written.", file=html))
            return
        if details:
            with opened.snapshot():
                print_json(study(opened, people, layer, progress).to_dict())
            return
        result = run(opened, people, layer, progress=progress)
    if as_json:
        print_json(result.to_dict())
    else:
        _print(result)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option(
    "--accept",
    required=True,
    multiple=True,
    metavar="agreed|majority|clitics|ANNOTATOR",
    help="What is taken over; may be given several times, the first rule that decides counts.",
)
@click.option("--layer", metavar="LAYER", help="Only one layer or judgement, such as entity or sentiment@quote.")
@click.option("--label", "labels", multiple=True, metavar="LABEL", help="Only places where somebody gave this label.")
@click.option("--annotators", metavar="NAME,...", help="Whom to compare; by default all persons.")
@click.option("--reviewer", metavar="NAME", help="Who decides, for the log of decisions and for undo.")
@click.option("--dry-run", is_flag=True, help="Only say what would be settled.")
def adjudicate(
    project: Path,
    accept: Sequence[str],
    layer: str | None,
    labels: Sequence[str],
    annotators: str | None,
    reviewer: str | None,
    dry_run: bool,
) -> int:
    """Fill the gold version by rule, in one step.

    "agreed" takes what all say who have done a layer, "majority" what more than half say, "clitics" puts boundaries
    right that differ by proclitics or punctuation alone, and a name takes what that annotator says. Layers that fewer
    than two have done are listed and left alone; what was settled before is never overwritten.
    """
    from annotator.exchange.records import choose_annotators
    from annotator.exchange.review import adjudicate as run
    from annotator.exchange.review import rules_of
    from annotator.review.agreement import layers_of

    with (
        opened_project(project, "read" if dry_run else "write") as opened,
        interruptible() as cancelled,
        progress_bar("Settling") as progress,
    ):
        known = layers_of(opened.scheme)
        if layer is not None and layer not in known:
            raise UserError(
                "The scheme has no layer called {name}. It has: {known}.", name=layer, known=", ".join(known)
            )
        people = None if annotators is None else choose_annotators(opened, named(annotators))
        who = None if reviewer is None else opened.annotator_named(reviewer)
        if reviewer is not None and who is None:
            raise UserError("The project has no annotator called {name}.", name=reviewer)
        result = run(
            opened,
            rules_of(opened, accept, labels),
            annotators=people,
            layer=layer,
            reviewer="" if who is None else who.id,
            progress=progress,
            cancelled=cancelled,
        )
        if result.cancelled:
            say(Message("Interrupted; nothing was settled."))
            return NOT_WHOLLY_DONE
        if result.edit is not None and not dry_run:
            opened.apply(result.edit)
    for document, layers in result.unfinished[:_MOST_LISTED]:
        say(
            Message(
                "Not finished by two people: {title} ({layers})",
                title=document.title or document.id,
                layers=", ".join(layers),
            )
        )
    if len(result.unfinished) > _MOST_LISTED:
        say(Message("… and {n} more.", n=len(result.unfinished) - _MOST_LISTED))
    verb = "Would settle" if dry_run else "Settled"
    counts = ", ".join(f"{outcome} {count}" for outcome, count in sorted(result.outcomes.items())) or "–"
    click.echo(f"{verb}: {result.settled} in {result.articles} article(s) ({counts})")
    click.echo(f"Settled before: {result.kept}; changed since: {result.changed}")
    left = ", ".join(f"{kind} {count}" for kind, count in sorted(result.left.items())) or "–"
    click.echo(f"Left open: {left}")
    return DONE


def named(annotators: str) -> list[str]:
    """The names of an option. Raises UsageError where there are none."""
    names = [name.strip() for name in annotators.split(",") if name.strip()]
    if not names:
        raise click.UsageError("--annotators names nobody.")
    return names


def _print(result: "Agreement") -> None:
    compared = [row for row in result.measures if row.value is not None or row.n]
    layers = {row.layer for row in compared}
    rows = [
        [
            row.layer,
            row.name,
            _number(row.value),
            "" if row.low is None else f"{_number(row.low)} … {_number(row.high)}",
            _number(row.sd),
            str(row.n),
            "" if row.undefined is None else str(row.undefined),
        ]
        for row in result.measures
        if row.layer in layers
    ]
    tables = [
        (["layer", "measure", "value", "95 %", "sd", "n", ""], rows),
        (
            ["layer", "measure", "value", "n", "annotators"],
            [
                [row.layer, row.name, _number(row.value), str(row.n), f"{row.a}, {row.b}"]
                for row in result.pairs
                if row.value is not None and len(result.annotators) > 2
            ],
        ),
        (
            ["layer", "disagreement", "count"],
            [[row.layer, row.type, str(row.count)] for row in result.disagreements],
        ),
    ]
    for nth, (heads, cells) in enumerate(table for table in tables if table[1]):
        if nth:
            click.echo()
        print_table(heads, cells)
    for layer, reason in {row.layer: row.undefined for row in reversed(result.measures)}.items():
        if layer not in layers:
            say(f"{layer}: {reason}")
    names = ", ".join(item.name for item in result.annotators) or "–"
    say(Message("Compared: {names}. Articles done by two or more: {articles}.", names=names, articles=result.documents))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
