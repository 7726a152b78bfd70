"""What the sections are written from, and the names of things in the language of the report."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.exchange.review.report.words import Words
from annotator.model import Attribute, Scheme, Value
from annotator.review.result import Agreement
from annotator.review.survey import Survey


@dataclass(frozen=True)
class Contents:
    """Everything that the report tells. `done` and `hours` are by the id of an annotator, over the whole project."""

    words: Words
    project: str
    day: str
    documents: int
    scheme: Scheme
    agreement: Agreement
    survey: Survey
    done: Mapping[str, int]
    hours: Mapping[str, float]

    def name(self, annotator: str) -> str:
        """An annotator's name."""
        return next((item.name for item in self.agreement.annotators if item.id == annotator), annotator)

    def layer(self, ident: str) -> str:
        """The name of a layer, or of a judgement and what it is about."""
        home, _, about = ident.partition("@")
        found = self.scheme.layer(home) or self.scheme.judgement(home)
        name = found.name.get(self.words.language) if found else home
        return f"{name} – {self.words('@' + about)}" if about else name

    def label(self, layer: str, ident: str) -> str:
        """The name of a label, a value or a kind of relation; the word for nothing where there is none."""
        if not ident:
            return self.words("nothing")
        home = layer.partition("@")[0]
        kind = self.scheme.judgement(home)
        values = kind.values if kind else ()
        found = (
            self.scheme.find(home, ident)
            or next((value for value in values if value.id == ident), None)
            or self.scheme.relation(ident)
            or self._attribute(home, ident)
        )
        return found.name.get(self.words.language) if found else ident

    def _attribute(self, layer: str, ident: str) -> Attribute | Value | None:
        home = self.scheme.layer(layer)
        attributes = home.attributes if home else ()
        known: list[Attribute | Value] = [*attributes, *(value for item in attributes for value in item.values)]
        return next((item for item in known if item.id == ident), None)

    @property
    def layers(self) -> list[str]:
        """Layers and judgements of which something was compared."""
        rows = self.agreement.measures
        return list(dict.fromkeys(row.layer for row in rows if row.value is not None or row.n))
