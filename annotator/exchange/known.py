"""What one annotator has already marked in one article, so that nothing comes in twice."""

from dataclasses import dataclass, field

from annotator.model import Fragments, Judgement, Relation
from annotator.store import Marks

SpanKey = tuple[str, str, Fragments]
RelationKey = tuple[str, str, str | None, str | None, str | None]
Place = tuple[str, str | None, str | None, str | None]


@dataclass(slots=True)
class Known:
    """The standing marks by what they say (spans: layer, label, fragments), and the ids of relations and judgements."""

    spans: dict[SpanKey, str] = field(default_factory=dict)
    relations: dict[RelationKey, str] = field(default_factory=dict)
    judgements: dict[Place, Judgement] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, marks: Marks) -> "Known":
        """The marks of one annotator in one article."""
        known = cls()
        for span in marks.spans:
            known.spans[span.layer, span.label, span.fragments] = span.id
        for relation in marks.relations:
            known.add_relation(relation)
        for judgement in marks.judgements:
            known.add_judgement(judgement)
        return known

    def layers(self) -> dict[str, str]:
        """The layer of each standing span by its id; made anew at each call, as few imports need it."""
        return {ident: layer for (layer, _, _), ident in self.spans.items()}

    def add_relation(self, relation: Relation) -> None:
        """Remember a relation that stands, or will."""
        self.relations[relation_key(relation)] = relation.id
        self.ids.add(relation.id)

    def add_judgement(self, judgement: Judgement) -> None:
        """Remember a judgement that stands, or will."""
        self.judgements[judgement.place] = judgement
        self.ids.add(judgement.id)


def relation_key(relation: Relation) -> RelationKey:
    """What a relation says, apart from its id and note."""
    return (relation.kind, relation.source, *relation.target)
