"""Opening the window. Qt is imported only here, and only when a window is asked for; click is not needed for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model import UserError


def open_window(*paths: Path) -> int:
    """A window on each of these projects, or on the one that was open last. Returns the exit status."""
    with qt_explained():
        from annotator.ui.app import run

        return run(paths)


@contextmanager
def qt_explained() -> Iterator[None]:
    """Say in one sentence that the window cannot be had where Qt cannot be loaded."""
    try:
        yield
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "annotator":
            raise  # a fault of our own
        raise UserError("The window needs Qt, which cannot be loaded: {reason}.", reason=error) from error
