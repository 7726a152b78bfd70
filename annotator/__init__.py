"""Annotator: label news articles by hand, Arabic first."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.store import Project

__version__ = "0.1.0"
__all__ = ["Project", "__version__"]


def __getattr__(name: str) -> object:
    # SQLite is loaded when it is asked for: the command line starts without it.
    if name == "Project":
        from annotator.store import Project

        return Project
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
