"""The window. Qt is imported only here, and only when a window is asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from annotator.model import UserError


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
    with _qt():
        from annotator.ui.demo import run_demo

        return run_demo()


def open_window(path: Path | None) -> int:
    """The window on the project at `path`, or on the one that was open last. Returns the exit status."""
    with _qt():
        from annotator.ui.app import run

        return run(path)


@contextmanager
def _qt() -> Iterator[None]:
    """Say in one sentence that the window cannot be had where Qt cannot be loaded."""
    try:
        yield
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "annotator":
            raise  # a fault of our own
        raise UserError("The window needs Qt, which cannot be loaded: {reason}.", reason=error) from error
