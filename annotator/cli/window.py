"""The commands that open the window."""

from pathlib import Path

import click

from annotator.cli.opening import open_window, qt_explained


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
def window(project: Path) -> int:
    """The window on a project: what runs when a project file stands in place of a command."""
    return open_window(project)


@click.command()
def demo() -> int:
    """Open the window on a fresh copy of the sample project.

    Where there is no display the same window does the main job unseen, and says where its screenshot and the files
    that it wrote lie.
    """
    with qt_explained():
        from annotator.ui.demo import run_demo

        return run_demo()
