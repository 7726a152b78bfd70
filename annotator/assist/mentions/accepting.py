"""From accepted mentions to marks: one edit, and so one step of undo."""

from collections.abc import Iterable, Mapping, Sequence

from annotator.assist.mentions.mention import Mention
from annotator.model import Edit, Message, Origin, Span, new_id

_SHOWN = 30  # code points of a name in the history


def spans_of(
    mentions: Iterable[Mention], document: str, text: str, annotator: str, origin: Origin = "propagated"
) -> list[Span]:
    """The marks that accepting these mentions makes in one article."""
    return [
        Span(
            new_id(),
            document,
            annotator,
            mention.name.layer,
            mention.name.label,
            ((mention.start, mention.end),),
            text[mention.start : mention.end],
            entities=mention.name.entities,
            norm=mention.norm,
            origin=origin,
        )
        for mention in mentions
    ]


def accept(found: Mapping[str, tuple[str, Sequence[Mention]]], annotator: str) -> Edit | None:
    """The one edit that marks them all: for each document's id its text and the mentions that were accepted there."""
    spans = [
        span for document, (text, mentions) in found.items() for span in spans_of(mentions, document, text, annotator)
    ]
    if not spans:
        return None
    words = " ".join(next(mention.name.text for _, mentions in found.values() for mention in mentions).split())
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
    summary = Message("Mark {n} mentions of “{text}”", n=len(spans), text=shown)
    return Edit.create("bulk", annotator, spans, summary)
