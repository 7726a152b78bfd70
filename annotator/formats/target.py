"""Where a writer writes, and what it may want to know before the first record."""

from dataclasses import dataclass
from pathlib import Path

from annotator.model import Annotator, Scheme


@dataclass(frozen=True, slots=True)
class Target:
    """The file to write, the project's scheme, and the annotators whose marks go out, in the project's order."""

    path: Path
    scheme: Scheme
    annotators: tuple[Annotator, ...]
