"""How a reviewer sees an article: what all agree on as solid marks, each annotator's own as a lane of their colour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.exchange.review import Item
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
            found = [(maker.highlight(span), view.annotator, "") for span in view.spans]
        elif settled and item.gold:
            found = [(maker.highlight(span), "", _SETTLED) for span in item.gold]
        else:
            yield from _lanes(item, number, seats, maker)
            continue
        for mark, who, sign in found:
            name = f"{sign} {mark.name}" if sign else mark.name
            shown = replace(mark, id=f"{mark.id}/{number}", name=name, dimmed=bool(sign), flagged=False, bracket=False)
            yield Drawn(shown, item.case.key, who, name)


def _lanes(item: Item, number: int, seats: Sequence[Seat], maker: HighlightMaker) -> Iterator[Drawn]:
    sign = {"asked": _ASKED, "changed": _CHANGED, "settled": _REJECTED}.get(item.state, "")
    said = {view.annotator: view.spans for view in item.case.views}
    marks = [(seat, span) for seat in seats for span in said.get(seat.annotator, ())]
    alike: dict[object, list[str]] = {}
    for seat, span in marks:
        alike.setdefault((span.fragments, span.label), []).append(seat.letter)
    settled = is_settled(item)
    for seat, span in marks:
        _, label, pattern = maker.look(span)
        # The first one of those that say the same bears the letters of all.
        letters = " ".join(alike.pop((span.fragments, span.label), ()))
        lane = Highlight(
            f"{seat.number}{span.id}/{number}",  # of marks of one length the first seat's lies nearest to the text
            span.fragments,
            seat.color,
            f"{letters} {sign}".rstrip() if letters else "",
            f"{seat.name}: {label}",
            dimmed=settled,
            style="lane",
            pattern=pattern,
        )
        yield Drawn(lane, item.case.key, seat.annotator, f"{letters} {label} {sign}".rstrip() if letters else "")
