"""The places that a search has found in some articles, as what is done to many places at once takes them."""

from collections.abc import Sequence

from annotator.arabic.folding import fold_key
from annotator.assist.consistency import Spot
from annotator.model import Span
from annotator.store import Project
from annotator.store.search.results import Found

MOST = 3000
"""Nobody looks through more places than that."""


def found_places(project: Project, found: Found, ids: Sequence[str], annotator: str) -> tuple[list[Span], list[Spot]]:
    """The annotator's own marks that were asked for or stand on words that were, and the unmarked places of words.

    At most `MOST` together, in the order of the articles.
    """
    spans: dict[str, Span] = {}
    spots: list[Spot] = []
    for ident in ids:
        text = project.text(ident)
        own = [span for span in project.marks(ident, annotator).spans if not span.deleted]
        by_id = {span.id: span for span in own}
        by_place = {span.fragments: span for span in own}
        for place in found.places(ident, text):
            span = by_id.get(place.mark) if place.mark else by_place.get(((place.start, place.end),))
            if span is not None:
                spans[span.id] = span
            elif not place.mark:
                words = text[place.start : place.end]
                spots.append(Spot(ident, place.start, place.end, words, _alone(words, found)))
        if len(spans) + len(spots) >= MOST:
            break
    return list(spans.values())[:MOST], spots[:MOST]


def _alone(words: str, found: Found) -> str | None:
    """الرئيس for the لرئيس of للرئيس, where الرئيس was looked for."""
    key = "ا" + fold_key(words, search=True)
    wanted = found.listing.conditions.query.wanted
    hidden = words.startswith("ل") and any(key == fold_key(item.text, search=True) for item in wanted)
    return f"ا{words}" if hidden else None
