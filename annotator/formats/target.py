"""Where a writer writes, and what it may want to know before the first record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.model import Annotator, Message, Scheme


@dataclass(frozen=True, slots=True)
class Target:
    """The file to write, the project's scheme, and the annotators whose marks go out, in the project's order.

    `options` are those of the format that were chosen; in `notes` the writer says what went out otherwise than it is
    in the project.
    """

    path: Path
    scheme: Scheme
    annotators: tuple[Annotator, ...]
    options: Mapping[str, str] = field(default_factory=dict)
    notes: list[Message] = field(default_factory=list)
