"""A name that was marked before, where it stands unmarked."""

from dataclasses import dataclass

from annotator.assist.mentions import Exactness
from annotator.model import Span


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mark that would be made at `[start, end)` in code points, with the label that its words mostly have.

    `count` is how often they were marked so; 0 for names that only the list of entities knows.
    """

    start: int
    end: int
    layer: str
    label: str
    entities: tuple[str, ...]
    norm: str | None
    exactness: Exactness
    count: int

    def span(self, ident: str, document: str, annotator: str, text: str) -> Span:
        """The mark that accepting it makes; `text` is that of the article."""
        return Span(
            ident,
            document,
            annotator,
            self.layer,
            self.label,
            ((self.start, self.end),),
            text[self.start : self.end],
            entities=self.entities,
            norm=self.norm,
            origin="suggested",
        )
