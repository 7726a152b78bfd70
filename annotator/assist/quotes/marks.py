"""From what the quote assistant proposes to the marks and relations that a scheme has for it."""

from collections.abc import Callable, Sequence

from annotator.assist.quotes.proposal import QuoteProposal
from annotator.model import Fragments, Layer, Relation, RelationKind, Scheme, Span, new_id

_SPEAKER_KINDS = frozenset({"speaker", "source"})


def quote_marks(
    proposal: QuoteProposal,
    scheme: Scheme,
    document: str,
    annotator: str,
    text: str,
    standing: Sequence[Span] = (),
    make_id: Callable[[], str] = new_id,
) -> tuple[list[Span], list[Relation]]:
    """The quote first, then its cue, and the relations between them and to whoever says it; origin `suggested`.

    A mark among `standing` that covers a speaker, or a cue exactly, is the target; else a speaker is words and a cue a
    mark of its own. Nothing for a scheme without a layer of quotes.
    """
    layer = next((layer for layer in scheme.layers if layer.holds_quotes), None)
    if layer is None:
        return [], []
    quote = _span(layer, document, annotator, text, proposal.fragments, make_id, _attributes(layer, proposal))
    spans, relations = [quote], []
    for kind in scheme.relations:
        if kind.source != layer.id:
            continue
        for place in _places(kind, proposal):
            relation, mark = _relation(kind, scheme, quote, place, text, [*standing, *spans], make_id)
            relations += [relation] if relation is not None else []
            spans += [mark] if mark is not None else []
    return spans, relations


def _attributes(layer: Layer, proposal: QuoteProposal) -> dict[str, str]:
    """Type and voice, as far as the layer knows their values."""
    known = {item.id: {value.id for value in item.values} for item in layer.attributes}
    said = {"type": proposal.type, "speaker": proposal.speaker.voice}
    return {key: value for key, value in said.items() if value in known.get(key, ())}


def _places(kind: RelationKind, proposal: QuoteProposal) -> list[Fragments]:
    """Where the targets of this relation stand."""
    if kind.id == "cue":
        return [proposal.cue] if proposal.cue else []
    if kind.id in _SPEAKER_KINDS:
        return [(place,) for place in proposal.speaker.ranges]
    place = {"channel": proposal.channel, "addressee": proposal.addressee}.get(kind.id)
    return [(place,)] if place is not None else []


def _relation(
    kind: RelationKind,
    scheme: Scheme,
    quote: Span,
    place: Fragments,
    text: str,
    marks: Sequence[Span],
    make_id: Callable[[], str],
) -> tuple[Relation | None, Span | None]:
    """The relation to what stands at a place, with the mark that is to be made for it, if any."""
    home = next((layer for layer in map(scheme.layer, kind.to) if layer is not None), None)
    target = mark_at(place, [item for item in marks if item.layer in kind.to], whole="@text" not in kind.to)
    made = None
    if target is None and "@text" not in kind.to and home is not None:
        made = target = _span(home, quote.document, quote.annotator, text, place, make_id)
    if target is None and "@text" not in kind.to:
        return None, None
    words = None if target is not None else " … ".join(text[start:end] for start, end in place)
    to_span = target.id if target is not None else None
    relation = Relation(
        make_id(), quote.document, quote.annotator, kind.id, quote.id, to_span, to_text=words, origin="suggested"
    )
    return relation, made


def mark_at(place: Fragments, marks: Sequence[Span], whole: bool) -> Span | None:
    """The mark that stands exactly at a place; without `whole` the one that shares most with it."""
    exact = next((item for item in marks if item.fragments == place), None)
    if exact is not None or whole:
        return exact
    start, end = place[0][0], place[-1][1]
    best = max(marks, key=lambda item: (_shared(item, start, end), item.start - item.end), default=None)
    return best if best is not None and _shared(best, start, end) > 0 else None


def _shared(item: Span, start: int, end: int) -> int:
    return min(item.end, end) - max(item.start, start)


def _span(
    layer: Layer,
    document: str,
    annotator: str,
    text: str,
    place: Fragments,
    make_id: Callable[[], str],
    attributes: dict[str, str] | None = None,
) -> Span:
    label = next((item for item in layer.labels if not item.retired), layer.labels[0])
    words = text[place[0][0] : place[-1][1]]
    return Span(make_id(), document, annotator, layer.id, label.id, place, words, attributes or {}, origin="suggested")
