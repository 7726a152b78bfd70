"""Training data from the command line: everything that the window's export dialog has, as options."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from annotator.cli.output import one_line, say
from annotator.cli.shared import DONE, NOT_WHOLLY_DONE, interruptible, opened_project, progress_bar
from annotator.model import Message

if TYPE_CHECKING:
    from annotator.exchange.datasets.plan import Plan
    from annotator.store import Project

_MOST_LISTED = 20
_LISTS = ("status", "layers", "origins", "sections")


def _listed(ctx: click.Context, option: click.Parameter, text: str | None) -> tuple[str, ...] | None:  # noqa: ARG001
    """The words of a list with commas; None where the option was not given."""
    if text is None:
        return None
    words = tuple(word.strip() for word in text.split(",") if word.strip())
    if not words:
        nothing = "nobody" if option.name == "annotators" else "nothing"
        raise click.UsageError(f"{option.opts[0]} names {nothing}.")
    return words


def _pairs(ctx: click.Context, option: click.Parameter, given: Sequence[str]) -> dict[str, str]:  # noqa: ARG001
    found = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals:
            raise click.UsageError(f"--option wants ID=VALUE, not {text}.")
        found[name.strip()] = value.strip()
    return found


def _list(name: str, metavar: str, help: str) -> Callable[[Any], Any]:  # noqa: A002
    return click.option(name, metavar=metavar, callback=_listed, help=help)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("-o", "--output", metavar="PATH", type=click.Path(path_type=Path), help="The file or new folder.")
@click.option("--format", metavar="FORMAT", help='One of those that "formats" lists.')
@click.option(
    "--option", "options", multiple=True, metavar="ID=VALUE", callback=_pairs, help="An option of the format alone."
)
@_list("--annotators", "NAME,...|all|gold", "Whose marks; by default those of all persons.")
@click.option(
    "--combine",
    metavar="each|majority|soft",
    help="Of several annotators one record each, what more than half say, or all marks with every vote.",
)
@_list("--status", "STATUS,...", "Only records that are new, in progress, done or adjudicated.")
@_list("--layers", "LAYER,...", "Only these layers and judgements.")
@_list("--origins", "ORIGIN,...", "Only marks made so: hand, propagated, suggested, imported, adjudicated.")
@click.option("--since", metavar="DAY", help="Only articles published on this day (2024-10-11) or later.")
@click.option("--until", metavar="DAY", help="Only articles published on this day or earlier.")
@_list("--sections", "ROLE,...|all", "Only these parts of the articles, such as headline,body.")
@click.option("--unit", metavar="article|paragraph|sentence", help="What becomes a record.")
@click.option("--unfinished", is_flag=True, default=None, help="Task exports: also records whose layers are not done.")
@click.option("--split", metavar="80/10/10|DAY[/DAY]", help="Divide into train, dev and test; needs a folder.")
@click.option(
    "--split-by", metavar="story|outlet", help="Who stays on one side: stories, or outlets too (unseen in training)."
)
@click.option("--seed", type=int, help="Of the split.  [default: 0]")
@click.option("--anonymous", is_flag=True, default=None, help="Pseudonyms for annotators, and no notes.")
@click.option("--preset", metavar="NAME", help="Begin with what was saved under this name.")
@click.option("--save-preset", metavar="NAME", help="Save these choices in the project.")
@click.option("--preview", is_flag=True, help="Print the first records, and write nothing.")
def export(
    project: Path, output: Path | None, preset: str | None, save_preset: str | None, preview: bool, **chosen: Any
) -> int:
    """Write articles and marks as training data.

    A PATH with the format's suffix is one file; any other is a new folder with a card (README.md) and a manifest. Gold
    and models go out only when named. docs/data-sets.md tells more.
    """
    from annotator.exchange.datasets.presets import save_plan

    if output is None and not preview:
        raise click.UsageError("Missing option '-o' / '--output'.")
    if chosen["format"] is None and preset is None:
        raise click.UsageError("Missing option '--format'.")
    writes = save_preset is not None or chosen["split"] is not None or preset is not None
    with opened_project(project, "write" if writes else "read") as opened:
        plan = _plan(opened, preset, chosen)
        if preview:
            return _preview(opened, plan)
        assert output is not None
        status = _write(opened, plan, output)
        if save_preset is not None and status == DONE:
            save_plan(opened, save_preset, plan)
    return status


def _plan(project: "Project", preset: str | None, chosen: dict[str, Any]) -> "Plan":
    """What the preset has, with what was given beside it."""
    from annotator.exchange.datasets.plan import Plan
    from annotator.exchange.datasets.presets import saved_plan
    from annotator.exchange.datasets.splitting import Split

    plan = Plan(chosen["format"]) if preset is None else saved_plan(project, preset)
    given = {name: chosen[name] for name in (*_LISTS, "annotators", "combine", "since", "until", "unit", "unfinished")}
    selection = replace(plan.selection, **{name: value for name, value in given.items() if value is not None})
    same_format = chosen["format"] in (None, plan.format)
    plan = replace(
        plan,
        format=chosen["format"] or plan.format,
        selection=selection,
        options={**(plan.options if same_format else {}), **chosen["options"]},
        anonymous=plan.anonymous if chosen["anonymous"] is None else True,
    )
    by, seed, split = chosen["split_by"], chosen["seed"], plan.split
    text = chosen["split"] or (split.text if split else None)
    if text is None:
        if by is not None or seed is not None:
            raise click.UsageError("--split-by and --seed belong to --split.")
        return plan
    before = split if split is not None and chosen["split"] is None else None
    if seed is None:
        seed = before.seed if before else 0
    return replace(plan, split=Split.parse(text, by or (before.by if before else ""), seed))


def _preview(project: "Project", plan: "Plan") -> int:
    from annotator.exchange.datasets.preview import preview

    found = preview(project, plan)
    for line in found.text.splitlines():
        click.echo(one_line(line))
    for note in found.notes:
        say(note)
    if not found.exact:
        say(Message("The format {format} is no text; these are its records as JSON.", format=plan.format))
    return DONE


def _write(project: "Project", plan: "Plan", output: Path) -> int:
    from annotator.exchange.exporting import export as run

    with interruptible() as cancelled, progress_bar("Exporting") as progress:
        report = run(project, output, plan, progress=progress, cancelled=cancelled)
    for item in report.findings.left_out[:_MOST_LISTED]:
        say(item.message)
    if len(report.findings.left_out) > _MOST_LISTED:
        say(Message("… and {n} more.", n=len(report.findings.left_out) - _MOST_LISTED))
    for sentence in report.sentences():
        say(sentence)
    return DONE if report.ok else NOT_WHOLLY_DONE
