"""What layers, labels, relations and types of disagreement are called, in one language."""

from collections.abc import Sequence

from annotator.exchange.review.words import Words
from annotator.model import Attribute, Scheme, Value


class Naming:
    """Names of a scheme's parts for those who read of disagreements."""

    def __init__(self, words: Words, scheme: Scheme) -> None:
        self.words = words
        self._scheme = scheme

    def layer(self, ident: str) -> str:
        """The name of a layer, or of a judgement and what it is about."""
        home, _, about = ident.partition("@")
        found = self._scheme.layer(home) or self._scheme.judgement(home)
        name = found.name.get(self.words.language) if found else home
        return f"{name} – {self.words('@' + about)}" if about else name

    def label(self, layer: str, ident: str) -> str:
        """The name of a label, a value or a kind of relation; the word for nothing where there is none."""
        if not ident:
            return self.words("nothing")
        home = layer.partition("@")[0]
        kind = self._scheme.judgement(home)
        values = kind.values if kind else ()
        found = (
            self._scheme.find(home, ident)
            or next((value for value in values if value.id == ident), None)
            or self._scheme.relation(ident)
            or self._attribute(home, ident)
        )
        return found.name.get(self.words.language) if found else ident

    def types(self, types: Sequence[str]) -> str:
        """Types of disagreement, in one line."""
        return " · ".join(map(self.words.type, types))

    def _attribute(self, layer: str, ident: str) -> Attribute | Value | None:
        home = self._scheme.layer(layer)
        attributes = home.attributes if home else ()
        known: list[Attribute | Value] = [*attributes, *(value for item in attributes for value in item.values)]
        return next((item for item in known if item.id == ident), None)
