"""All commands. A new one is a function in a file beside this one, and a line in `COMMANDS`."""

from pathlib import Path

import click

from annotator.cli import exchange, export, known, merging, projects, review, searching, suggesting
from annotator.cli.opening import open_window
from annotator.cli.shared import DONE, SUFFIX
from annotator.cli.window import demo, window

COMMANDS: tuple[click.Command, ...] = (
    demo,
    projects.new,
    exchange.import_,
    export.export,
    suggesting.suggest,
    review.agreement,
    review.adjudicate,
    merging.merge,
    merging.handout,
    projects.list_,
    searching.search,
    projects.check,
    projects.backup,
    known.formats,
    known.schemes,
    known.version,
)


class _Commands(click.Group):
    """The commands in the order of their list; a project file in place of a command opens the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.commands and (name.lower().endswith(SUFFIX) or Path(name).exists()):
            return name, window, args
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    commands=COMMANDS,
    invoke_without_command=True,
    subcommand_metavar="[PROJECT.annot | COMMAND [ARGS]...]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.pass_context
def annotator(ctx: click.Context) -> int:
    """Label news articles by hand, Arabic first: names, quotes and sentiment.

    With a project file, or with nothing at all, the window opens: on that project, or on the one that was open last.
    The commands do without the window what it does too.

    Messages go to standard error, results to standard output. The exit status is 0 where all was done, 1 where
    something was not done or was left out, 2 for wrong usage.
    """
    return open_window() if ctx.invoked_subcommand is None else DONE
