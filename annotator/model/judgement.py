"""One value for an article or a quote: the one home of sentiment."""

from dataclasses import dataclass

from annotator.model.span import Origin


@dataclass(frozen=True, slots=True)
class Judgement:
    """One annotator's value (sentiment, topic, stance) for a document, or within it for one quote.

    Its target, where there is one, is an entity or words. The holder is the quote's speaker, else the author of the
    article. `strength` and `confidence` lie in 0…1. No judgement means "not rated", which is not "neutral".
    """

    id: str
    document: str
    annotator: str
    name: str
    value: str
    quote: str | None = None
    to_entity: str | None = None
    to_text: str | None = None
    strength: float | None = None
    note: str = ""
    confidence: float | None = None
    origin: Origin = "hand"
    deleted: bool = False

    @property
    def place(self) -> tuple[str, str | None, str | None, str | None]:
        """What is judged: two judgements of one annotator never stand in one place."""
        return (self.name, self.quote, self.to_entity, self.to_text)
