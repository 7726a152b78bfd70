"""How a reviewer sees an article: what all agree on as solid marks, each annotator's own as a lane of their colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.exchange.review import Item
from annotator.model import Span
from annotator.ui.article.highlight import Highlight
from annotator.ui.highlights import HighlightMaker
from annotator.ui.review.seats import Seat

_SETTLED = "✓"
_REJECTED = "✗"
_ASKED = "؟"
_CHANGED = "↻"


def is_settled(item: Item) -> bool:
    """Whether it is greyed: there is nothing to do about it now."""
    return item.state == "settled"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A highlight with the key of its place, and the id of the annotator whose mark it is ("" for a gold one).

    In the text a lane bears only the letters of those who say so; `name` is what is written there while its place is
    in hand.
    """

    mark: Highlight
    key: str
    annotator: str
    name: str

    @property
    def in_hand(self) -> Highlight:
        """How it looks while its place is in hand."""
        return replace(self.mark, name=self.name)


def drawn(items: Sequence[Item], seats: Sequence[Seat], maker: HighlightMaker) -> Iterator[Drawn]:
    """The highlights of all places of an article."""
    for number, item in enumerate(items):
        settled = is_settled(item)
        if item.case.agreed and item.state != "changed":
            view = item.case.views[0]
            found = [(mark, view.annotator, mark.name) for mark in _solid(view.spans, maker, "")]
        elif settled and item.gold:
            found = [(replace(mark, dimmed=True), "", mark.name) for mark in _solid(item.gold, maker, _SETTLED)]
        else:
            found = [(replace(mark, dimmed=settled), who, name) for mark, who, name in _lanes(item, seats, maker)]
        for mark, who, name in found:
            shown = replace(mark, id=f"{mark.id}/{number}", flagged=False, bracket=False)
            yield Drawn(shown, item.case.key, who, name)


def _solid(spans: Sequence[Span], maker: HighlightMaker, sign: str) -> list[Highlight]:
    marks = [maker.highlight(span) for span in spans]
    return [replace(mark, name=f"{sign} {mark.name}") if sign else mark for mark in marks]


def _lanes(item: Item, seats: Sequence[Seat], maker: HighlightMaker) -> Iterator[tuple[Highlight, str, str]]:
    sign = {"asked": _ASKED, "changed": _CHANGED, "settled": _REJECTED}.get(item.state, "")
    alike: dict[object, list[Seat]] = {}
    for seat in seats:
        view = item.case.view(seat.annotator)
        for span in view.spans if view is not None else ():
            alike.setdefault((span.fragments, span.label), []).append(seat)
    named: set[object] = set()
    for seat in seats:
        view = item.case.view(seat.annotator)
        for span in view.spans if view is not None else ():
            mark, place = maker.highlight(span), (span.fragments, span.label)
            letters = " ".join(other.letter for other in alike[place])
            short, full = (letters, sign), (letters, mark.name, sign)
            name, long = (" ".join(filter(None, parts)) if place not in named else "" for parts in (short, full))
            named.add(place)
            lane = replace(
                mark,
                id=f"{seat.number}{span.id}",  # of marks of one length the first seat's lies nearest to the text
                color=seat.color,
                name=name,
                tooltip=f"{seat.name}: {mark.name}",
                style="lane",
            )
            yield lane, seat.annotator, long
