"""What a project says of itself beside its scheme."""

from dataclasses import dataclass
from typing import Any

BLIND = "blind"
"""Setting that is true in projects for blind double annotation: nobody's window draws on what others marked."""

TIMED = "timed"
"""Setting that is true in projects that count the time people work on an article."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the project, the same for everybody who works in it. `value` is anything that JSON can hold."""

    id: str
    value: Any
    deleted: bool = False
