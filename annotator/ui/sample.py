"""A fresh copy of the sample project."""

import tempfile
from pathlib import Path

from annotator.exchange.importing import import_paths
from annotator.resources import resource
from annotator.store import SUFFIX, Project, find_scheme


def make_sample(folder: Path | None = None) -> Path:
    """Make the sample project in a folder (a new temporary one by default) and return its path. Raises UserError."""
    folder = folder if folder is not None else Path(tempfile.mkdtemp(prefix="annotator-sample-"))
    path = folder / f"sample{SUFFIX}"
    with Project.create(path, find_scheme("media")) as project:
        import_paths(project, sorted(resource("samples").glob("*.jsonl")))
    return path
