"""Records of an import in the terms of the project's scheme."""

from dataclasses import replace

from annotator.exchange.merging.terms import Terms
from annotator.formats import Record
from annotator.model import Judgement, Relation, Scheme, Span, UserError


def check_terms(scheme: Scheme, terms: Terms) -> None:
    """Raise UserError for a term to which the mapping leads and which the scheme lacks."""
    layers = {layer.id for layer in scheme.layers} | {kind.id for kind in scheme.judgements}
    labels = {f"{layer.id}/{label.id}" for layer in scheme.layers for label in layer.labels}
    values = {f"{kind.id}/{value.id}" for kind in scheme.judgements for value in kind.values}
    kinds = {kind.id for kind in scheme.relations}
    known = ((terms.layers, layers), (terms.labels, labels), (terms.relations, kinds), (terms.values, values))
    for table, there in known:
        for term, here in table.items():
            if here and here not in there:
                raise UserError(
                    "The mapping says {here} for {term}, which the project's scheme lacks.", here=here, term=term
                )


def translated_record(record: Record, terms: Terms) -> tuple[Record, list[tuple[str, Record]]]:
    """A record in the project's terms; and, each as a record of its own with its term, the marks that are left out."""
    left: list[tuple[str, Record]] = []
    bare = replace(record, spans=(), relations=(), judgements=(), entities=())
    spans: list[Span] = []
    relations: list[Relation] = []
    judgements: list[Judgement] = []
    for span in record.spans:
        mark = terms.translated(span)
        if isinstance(mark, Span):
            spans.append(mark)
        else:
            left.append((f"{span.layer}/{span.label}", replace(bare, spans=(span,))))
    for relation in record.relations:
        link = terms.translated(relation)
        if isinstance(link, Relation):
            relations.append(link)
        else:
            left.append((relation.kind, replace(bare, relations=(relation,))))
    for judgement in record.judgements:
        rating = terms.translated(judgement)
        if isinstance(rating, Judgement):
            judgements.append(rating)
        else:
            left.append((f"{judgement.name}/{judgement.value}", replace(bare, judgements=(judgement,))))
    done = record.done
    if done is not None:
        done = tuple(dict.fromkeys(here for here in (terms.layers.get(layer, layer) for layer in done) if here))
    after = replace(record, spans=tuple(spans), relations=tuple(relations), judgements=tuple(judgements), done=done)
    return after, left
