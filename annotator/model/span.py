"""A mark on a stretch of text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Origin = Literal["hand", "propagated", "suggested", "imported", "adjudicated"]
"""How a mark came to be. Accepted proposals inflate agreement, so they can always be told apart."""

ORIGINS: tuple[Origin, ...] = ("hand", "propagated", "suggested", "imported", "adjudicated")

Fragments = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """One annotator's mark: a layer, a label and one or more `[start, end)` fragments in code points.

    `text` is the text of the hull (first start to last end) as it stood when the mark was made; `entities` are ids of
    canonical entities; `norm` is the form as it would stand alone, where that differs; `confidence` lies in 0…1.
    """

    id: str
    document: str
    annotator: str
    layer: str
    label: str
    fragments: Fragments
    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    entities: tuple[str, ...] = ()
    norm: str | None = None
    note: str = ""
    confidence: float | None = None
    flag: bool = False
    origin: Origin = "hand"
    deleted: bool = False

    @property
    def start(self) -> int:
        """Where the hull starts, in code points."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """Where the hull ends (exclusive), in code points."""
        return self.fragments[-1][1]

    def same_mark(self, other: "Span") -> bool:
        """Whether both say the same thing about the same place, by the same annotator."""
        return (
            self.document == other.document
            and self.annotator == other.annotator
            and self.layer == other.layer
            and self.label == other.label
            and self.fragments == other.fragments
        )


class BlankSpan:
    """A span that can still be written to, before its class becomes Span: the same slots, and so the same layout."""

    __slots__ = Span.__slots__


def make_span(
    ident: str,
    document: str,
    annotator: str,
    layer: str,
    label: str,
    fragments: Fragments,
    text: str,
    attributes: Mapping[str, str],
    entities: tuple[str, ...],
    norm: str | None,
    note: str,
    confidence: float | None,
    flag: bool,
    origin: Origin,
    deleted: bool,
) -> Span:
    """The same as `Span(…)` with all its fields, five times as fast: for whoever reads a million of them.

    A frozen dataclass sets each field through a call; here they are set directly, before the object becomes a Span.
    """
    blank: Any = BlankSpan()
    blank.id = ident
    blank.document = document
    blank.annotator = annotator
    blank.layer = layer
    blank.label = label
    blank.fragments = fragments
    blank.text = text
    blank.attributes = attributes
    blank.entities = entities
    blank.norm = norm
    blank.note = note
    blank.confidence = confidence
    blank.flag = flag
    blank.origin = origin
    blank.deleted = deleted
    blank.__class__ = Span
    span: Span = blank
    return span


def valid_fragments(fragments: Fragments, length: int) -> bool:
    """Whether fragments are in order, apart or touching, none empty, and within a text of `length` code points."""
    position = 0
    for start, end in fragments:
        if start < position or end <= start:
            return False
        position = end
    return bool(fragments) and position <= length
