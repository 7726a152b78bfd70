"""The quotes that the assistant would add to what is marked in an article already."""

from annotator.assist.quotes.assistant import propose_quotes
from annotator.assist.quotes.proposal import QuoteProposal
from annotator.model import Document, Scheme, Span, furniture
from annotator.store import Marks


def unmarked_quotes(document: Document, text: str, scheme: Scheme, marks: Marks) -> list[QuoteProposal]:
    """The proposed quotes of an article that `marks`, those of one annotator, do not mark yet, in order.

    Names among the marks tell the assistant who is who. Nothing in the furniture of the page, and for a scheme without
    a layer of quotes.
    """
    layer = next((layer for layer in scheme.layers if layer.holds_quotes), None)
    if layer is None:
        return []
    named = {layer.id for layer in scheme.layers if layer.holds_names}
    names = [item for item in marks.spans if item.layer in named]
    standing = [item for item in marks.spans if item.layer == layer.id]
    left_out = furniture(document.sections, (span.start for span in marks.spans))
    return [
        quote
        for quote in propose_quotes(text, names, document.lang)
        if not any(start < end and begin < last for begin, end in quote.fragments for start, last in left_out)
        and not any(_alike(quote, other) for other in standing)
    ]


def _alike(quote: QuoteProposal, standing: Span) -> bool:
    """Whether a proposed quote is, by most of its words, one that is marked already."""
    shared = sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in quote.fragments
        for other_start, other_end in standing.fragments
    )
    shorter = min(
        sum(end - start for start, end in quote.fragments), sum(end - start for start, end in standing.fragments)
    )
    return 2 * shared > shorter
