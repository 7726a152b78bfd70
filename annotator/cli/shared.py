"""What several commands share: an open project, Ctrl+C, a progress bar, exit statuses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.output import say
from annotator.model import UserError

if TYPE_CHECKING:
    from annotator.exchange.report import CancelCall, ProgressCall
    from annotator.store import Project
    from annotator.store.connection import Access

DONE, NOT_WHOLLY_DONE = 0, 1
"""Exit statuses; 2, for wrong usage, is click's own."""

SUFFIX = ".annot"
"""The store's, without importing the store."""


def project_file(path: Path) -> Path:
    """The file that is meant: `path`, or `path.annot` where only that is there."""
    named = Path(f"{path}{SUFFIX}")
    return named if named.exists() and not path.exists() else path


@contextmanager
def opened_project(path: Path, access: "Access" = "write") -> "Iterator[Project]":
    """The project at `path`, with or without its suffix; closed at the end. Raises UserError."""
    from annotator.store import Project

    with Project(project_file(path), access) as project:
        if project.notice is not None:
            if access == "write":
                raise UserError(project.notice.template, **project.notice.values)
            say(project.notice)
        yield project


@contextmanager
def interruptible() -> "Iterator[CancelCall]":
    """Ctrl+C lets a job stop after a whole article; pressed again, it stops at once."""
    import signal

    asked: list[int] = []

    def ask(number: int, _: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_bar(label: str) -> "Iterator[ProgressCall]":
    """What a job calls to show how far it is: a bar, and nothing at all where no terminal shows it."""
    import click

    steps = 1000
    with click.progressbar(length=steps, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield lambda progress: bar.update(round(progress.fraction * steps) - bar.pos)
