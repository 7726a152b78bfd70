"""From marks to what the article view draws."""

from dataclasses import replace

from annotator.model import Scheme, Span
from annotator.ui.article.highlight import Highlight
from annotator.ui.language import current_language

_UNKNOWN_COLOR = "#8a93a1"


class HighlightMaker:
    """Knows name, colour and pattern of every label of a scheme in the language of the interface."""

    def __init__(self, scheme: Scheme) -> None:
        language = current_language()
        self._looks: dict[tuple[str, str], tuple[str, str, int]] = {}
        self._values: dict[tuple[str, str, str], str] = {}
        self._bracketed = {kind.source for kind in scheme.relations}
        for layer in scheme.layers:
            for label in layer.labels:
                look = (label.color, label.name.get(language), len(self._looks))
                self._looks[layer.id, label.id] = look
            for attribute in layer.attributes:
                for value in attribute.values:
                    self._values[layer.id, attribute.id, value.id] = value.name.get(language)

    def look(self, span: Span) -> tuple[str, str, int]:
        """Colour, name and pattern of a mark's label; one that the scheme lacks is grey and bears its id."""
        return self._looks.get((span.layer, span.label), (_UNKNOWN_COLOR, span.label, -1))

    def highlight(self, span: Span) -> Highlight:
        """How a mark looks."""
        color, name, pattern = self.look(span)
        details = [self._values.get((span.layer, key, value), value) for key, value in span.attributes.items()]
        if span.note:
            details.append(span.note)
        return Highlight(
            span.id,
            span.fragments,
            color,
            name,
            "، ".join(details),
            flagged=span.flag,
            pattern=pattern,
            bracket=span.layer in self._bracketed,
        )

    def proposal(self, ident: str, span: Span) -> Highlight:
        """How a mark looks that is only proposed: a dotted outline."""
        return replace(self.highlight(span), id=ident, style="dotted")
