"""What a scheme allows, asked once for each mark of an import."""

from annotator.formats import Unfit
from annotator.model import Judgement, Relation, Scheme, Span
from annotator.model.scheme import TO_ENTITY, TO_TEXT


class Vocabulary:
    """The scheme's layers, labels, relations and values, ready for many questions."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self.labels = {(layer.id, label.id) for layer in scheme.layers for label in layer.labels}
        self.flat = {layer.id for layer in scheme.layers if layer.flat}
        self.plain_labels = {key for key in self.labels if key[0] not in self.flat}
        self._fragments = {layer.id for layer in scheme.layers if layer.fragments}
        self._attributes = {
            (layer.id, attribute.id): {value.id for value in attribute.values}
            for layer in scheme.layers
            for attribute in layer.attributes
        }
        self._values = {kind.id: {value.id for value in kind.values} for kind in scheme.judgements}

    def check_label(self, span: Span) -> None:
        """Raise Unfit for a span of a layer or label that the scheme lacks."""
        if (span.layer, span.label) not in self.labels:
            if self.scheme.layer(span.layer) is None:
                raise Unfit("The scheme has no layer {layer}.", layer=span.layer)
            raise Unfit("The scheme has no label {label} in the layer {layer}.", label=span.label, layer=span.layer)

    def check_fragments(self, span: Span) -> None:
        """Raise Unfit for a span in several pieces on a layer that has none."""
        if len(span.fragments) > 1 and span.layer not in self._fragments:
            raise Unfit("Marks of the layer {layer} are of one piece.", layer=span.layer)

    def unknown_attributes(self, span: Span) -> list[str]:
        """The attributes of a span that the scheme lacks, or whose value it lacks."""
        allowed = self._attributes
        return [key for key, value in span.attributes.items() if value not in allowed.get((span.layer, key), ())]

    def check_relation(self, relation: Relation, source: str, target: str | None) -> None:
        """Raise Unfit unless the scheme has this relation from layer `source` to layer `target` or another target."""
        kind = self.scheme.relation(relation.kind)
        if kind is None:
            raise Unfit("The scheme has no relation {kind}.", kind=relation.kind)
        wanted = target or (TO_ENTITY if relation.to_entity is not None else TO_TEXT)
        if source != kind.source or wanted not in kind.to:
            raise Unfit(
                "In the scheme the relation {kind} does not lead from {source} to {target}.",
                kind=kind.id,
                source=source,
                target=wanted,
            )

    def check_judgement(self, judgement: Judgement) -> None:
        """Raise Unfit for a judgement that the scheme lacks, or lacks for what it is about."""
        values = self._values.get(judgement.name)
        if values is None:
            raise Unfit("The scheme has no judgement {name}.", name=judgement.name)
        if judgement.value not in values:
            raise Unfit("The scheme's {name} cannot be {value}.", name=judgement.name, value=judgement.value)
        kind = self.scheme.judgement(judgement.name)
        about = "document"
        if judgement.quote is not None:
            about = "quote"
        elif judgement.to_entity is not None or judgement.to_text is not None:
            about = "entity"
        if kind is not None and about not in kind.on:
            raise Unfit("The scheme's {name} is not given to: {about}.", name=judgement.name, about=about)
