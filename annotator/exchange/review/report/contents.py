"""What the sections are written from, and the names of things in the language of the report."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.exchange.review.figures import Study
from annotator.exchange.review.naming import Naming
from annotator.exchange.review.words import Words
from annotator.model import Scheme
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
    study: Study
    done: Mapping[str, int]
    hours: Mapping[str, float]

    @property
    def agreement(self) -> Agreement:
        """The measures."""
        return self.study.agreement

    @property
    def survey(self) -> Survey:
        """What lies behind them."""
        return self.study.survey

    def name(self, annotator: str) -> str:
        """An annotator's name."""
        return next((item.name for item in self.agreement.annotators if item.id == annotator), annotator)

    @property
    def naming(self) -> Naming:
        """What layers and labels are called."""
        return Naming(self.words, self.scheme)

    def layer(self, ident: str) -> str:
        """The name of a layer, or of a judgement and what it is about."""
        return self.naming.layer(ident)

    def label(self, layer: str, ident: str) -> str:
        """The name of a label, a value or a kind of relation; the word for nothing where there is none."""
        return self.naming.label(layer, ident)

    @property
    def layers(self) -> list[str]:
        """Layers and judgements of which something was compared."""
        rows = self.agreement.measures
        return list(dict.fromkeys(row.layer for row in rows if row.value is not None or row.n))
