"""The relations and judgements of one record, fitted after its spans."""

from collections.abc import Iterator
from dataclasses import replace

from annotator.exchange.fitting import Fitting, Owners
from annotator.exchange.known import relation_key
from annotator.formats import Unfit
from annotator.formats.record_to_tree import judgement_tree, relation_tree
from annotator.model import Judgement, Relation, new_id


def fit_relations(fit: Fitting) -> Iterator[Relation]:
    """The relations that are new, as they will stand."""
    for relation in fit.record.relations:
        try:
            fitted = _relation(fit, relation)
        except Unfit as error:
            fit.aside("relations", relation_tree(relation), relation.id, error.message)
            continue
        if fitted is not None:
            fit.taken.relations[fitted.id] = fit.owner
            fit.known.add_relation(fitted)
            yield fitted


def fit_judgements(fit: Fitting) -> Iterator[Judgement]:
    """The judgements that are new, as they will stand."""
    for judgement in fit.record.judgements:
        try:
            fitted = _judgement(fit, judgement)
        except Unfit as error:
            fit.aside("judgements", judgement_tree(judgement), judgement.id, error.message)
            continue
        if fitted is not None:
            fit.taken.judgements[fitted.id] = fit.owner
            fit.known.add_judgement(fitted)
            yield fitted


def _relation(fit: Fitting, relation: Relation) -> Relation | None:
    """The relation as it will stand; None where it stands already. Raises Unfit."""
    fit.once(relation.id)
    renamed = fit.renamed
    fitted = replace(
        relation,
        document=fit.document.id,
        annotator=fit.annotator.id,
        source=renamed.get(relation.source, relation.source),
        to_span=None if relation.to_span is None else renamed.get(relation.to_span, relation.to_span),
    )
    if relation_key(fitted) in fit.known.relations:
        return None
    if fit.taken.relations.get(relation.id) == fit.owner:
        # Changed since, or deleted, which needs no saying.
        if relation.id in fit.known.ids:
            fit.changed_since("relations", relation_tree(relation), relation.id)
        return None
    target = None if relation.to_span is None else fit.layer(relation.to_span)
    fit.vocabulary.check_relation(relation, fit.layer(relation.source), target)
    fit.check_entity(relation.to_entity)
    return replace(fitted, id=_free(relation.id, fit.taken.relations))


def _judgement(fit: Fitting, judgement: Judgement) -> Judgement | None:
    """The judgement as it will stand; None where it stands already. Raises Unfit."""
    fit.once(judgement.id)
    quote = judgement.quote
    fitted = replace(
        judgement,
        document=fit.document.id,
        annotator=fit.annotator.id,
        quote=None if quote is None else fit.renamed.get(quote, quote),
    )
    standing = fit.known.judgements.get(fitted.place)
    if standing is not None and standing.value == fitted.value:
        return None
    if fit.taken.judgements.get(judgement.id) == fit.owner:
        if judgement.id in fit.known.ids:
            fit.changed_since("judgements", judgement_tree(judgement), judgement.id)
        return None
    fit.vocabulary.check_judgement(judgement)
    if standing is not None:
        raise Unfit(
            "{name} has said {value} there already; the two cannot both stand.",
            name=fit.annotator.name,
            value=standing.value,
        )
    if quote is not None:
        fit.layer(quote)
    fit.check_entity(judgement.to_entity)
    return replace(fitted, id=_free(judgement.id, fit.taken.judgements))


def _free(ident: str, taken: Owners) -> str:
    """This id, or a new one where it is none or another's."""
    return ident if ident and ident not in taken else new_id()
