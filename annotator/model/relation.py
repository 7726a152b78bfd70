"""A link from a mark to what it speaks of."""

from dataclasses import dataclass

from annotator.model.span import Origin


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of one kind (speaker, cue, channel, addressee…) from a span to exactly one target.

    The target is a span, a canonical entity, or words typed by hand. A kind may repeat: two people can say one thing.
    """

    id: str
    document: str
    annotator: str
    kind: str
    source: str
    to_span: str | None = None
    to_entity: str | None = None
    to_text: str | None = None
    note: str = ""
    origin: Origin = "hand"
    deleted: bool = False

    @property
    def target(self) -> tuple[str | None, str | None, str | None]:
        """Span, entity and words; all but one are None."""
        return (self.to_span, self.to_entity, self.to_text)
