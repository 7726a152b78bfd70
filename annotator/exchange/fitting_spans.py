"""The spans of one record, fitted to their article and to what is marked there already."""

from collections.abc import Mapping

from annotator.exchange.fitting import Fitting
from annotator.formats import Unfit
from annotator.formats.record_to_tree import span_tree
from annotator.model import Fragments, Message, Span, new_id, valid_fragments


def fit_spans(fit: Fitting) -> list[Span]:
    """The spans that are new, as they will stand."""
    found = []
    owner = fit.owner
    incoming = fit.text if fit.record.text is None else fit.record.text
    length = len(incoming)
    labels = fit.vocabulary.plain_labels
    taken, known, entities = fit.taken.spans, fit.known.spans, fit.taken.entities
    if fit.moved is not None or not fit.same_ids:
        labels = set()  # each has to be changed, so none is usual
    for span in fit.record.spans:
        fragments, ident, layer, label = span.fragments, span.id, span.layer, span.label
        start, end = fragments[0]
        key = (layer, label, fragments)
        if (
            (layer, label) in labels
            and ident
            and ident not in taken
            and key not in known
            and 0 <= start < end <= length
            and incoming[start:end] == span.text
            and len(fragments) == 1
            and not span.attributes
            and (not span.entities or entities.issuperset(span.entities))
        ):
            # Nearly all spans of a large file: they stand as they are.
            taken[ident] = owner
            known[key] = ident
            found.append(span)
            continue
        try:
            fitted = _fitted(fit, span, incoming)
        except Unfit as error:
            fit.aside("spans", span_tree(span), ident, error.message)
            continue
        if fitted is not None:
            found.append(fitted)
    return found


def _fitted(fit: Fitting, span: Span, incoming: str) -> Span | None:
    """The span as it will stand; None where it stands already. Raises Unfit."""
    fragments = _fragments(fit, span, incoming)
    start, end = fragments[0][0], fragments[-1][1]
    fit.vocabulary.check_label(span)
    fit.vocabulary.check_fragments(span)
    key = (span.layer, span.label, fragments)
    ident = span.id
    standing = fit.known.spans.get(key)
    if standing is not None:
        if ident and ident not in fit.renamed:
            fit.renamed[ident] = standing
        return None
    owner = fit.taken.spans.get(ident) if ident else None
    if ident in fit.renamed or owner is fit.owner:
        raise Unfit("The id {id} is used for two marks.", id=ident)
    if owner == fit.owner:
        fit.renamed[ident] = ident
        # This annotator's mark here: changed since, or deleted, which needs no saying.
        if ident in fit.known.layers():
            fit.changed_since("spans", span_tree(span), ident)
        return None
    if span.layer in fit.vocabulary.flat:
        _check_free(fit, span.layer, fragments)
    fitted = Span(
        ident if ident and owner is None else new_id(),
        fit.document.id,
        fit.annotator.id,
        span.layer,
        span.label,
        fragments,
        fit.text[start:end],
        _attributes(fit, span),
        _entities(fit, span),
        span.norm,
        span.note,
        span.confidence,
        span.flag,
        span.origin,
    )
    fit.taken.spans[fitted.id] = fit.owner
    if ident:
        fit.renamed[ident] = fitted.id
    fit.known.spans[key] = fitted.id
    return fitted


def _fragments(fit: Fitting, span: Span, incoming: str) -> Fragments:
    """The span's place in the text as it is stored, after it was checked in the text as it came. Raises Unfit."""
    start, end = span.fragments[0][0], span.fragments[-1][1]
    if not valid_fragments(span.fragments, len(incoming)):
        raise Unfit(
            "The span {start}–{end} does not lie in the text, which has {length} characters.",
            start=start,
            end=end,
            length=len(incoming),
        )
    if span.text and incoming[start:end] != span.text:
        raise Unfit(
            "The text at {start}–{end} is “{found}”, not “{said}”.",
            start=start,
            end=end,
            found=_short(incoming[start:end]),
            said=_short(span.text),
        )
    if fit.moved is None:
        return span.fragments
    moved = tuple((fit.moved(first), fit.moved(last)) for first, last in span.fragments)
    fragments = tuple((first, last) for first, last in moved if first < last)
    if not fragments:
        raise Unfit("The span {start}–{end} holds nothing that a text keeps.", start=start, end=end)
    return fragments


def _short(text: str) -> str:
    """A text as a message shows it: not too long, and half characters by their numbers."""
    text = text if len(text) <= 40 else f"{text[:38]} …"
    return text.encode("utf-8", "backslashreplace").decode()


def _check_free(fit: Fitting, layer: str, fragments: Fragments) -> None:
    start, end = fragments[0][0], fragments[-1][1]
    for other, _, place in fit.known.spans:
        if other == layer and place[0][0] < end and start < place[-1][1]:
            raise Unfit("It overlaps another mark, which the layer {layer} does not allow.", layer=layer)


def _attributes(fit: Fitting, span: Span) -> Mapping[str, str]:
    unknown = fit.vocabulary.unknown_attributes(span)
    if not unknown:
        return span.attributes
    fit.aside(
        "spans",
        span_tree(span),
        span.id,
        Message("The scheme lacks the attribute {name}; the mark came in without it.", name=", ".join(unknown)),
    )
    return {key: value for key, value in span.attributes.items() if key not in unknown}


def _entities(fit: Fitting, span: Span) -> tuple[str, ...]:
    known = tuple(ident for ident in span.entities if ident in fit.taken.entities)
    if known != span.entities:
        fit.aside(
            "spans",
            span_tree(span),
            span.id,
            Message("The mark links to an entity that is not there; it came in without the link."),
        )
    return known
