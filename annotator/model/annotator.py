"""Who made a mark."""

from dataclasses import dataclass
from typing import Literal

AnnotatorKind = Literal["person", "gold", "model"]
ANNOTATOR_KINDS: tuple[AnnotatorKind, ...] = ("person", "gold", "model")


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person, the settled gold version, or a model whose predictions were imported. `color` is `#rrggbb` or empty."""

    id: str
    name: str
    kind: AnnotatorKind = "person"
    color: str = ""
    deleted: bool = False
