"""Who sits at the reviewer's table: the annotators that are compared, each with a letter, a key and a colour."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model import Annotator

# Okabe and Ito's colours, which people with any kind of colour vision tell apart, a little darker for thin lines.
COLORS = ("#0072b2", "#d55e00", "#009e73", "#b3589a", "#b58900", "#3d9bd1", "#7a5cc0", "#8a6d3b", "#607d8b")

MOST = len(COLORS)
"""Annotators that can be compared at once: one for each digit."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One annotator in one article. `name` is a letter where names are hidden."""

    annotator: str
    number: int
    name: str
    color: str

    @property
    def letter(self) -> str:
        """A, B, C…"""
        return chr(ord("A") + self.number)

    @property
    def key(self) -> str:
        """The key that takes what this annotator says: A, B, then 3…9."""
        return self.letter if self.number < 2 else str(self.number + 1)


class Seats:
    """The annotators that are compared. With names hidden they sit in another order in every article."""

    def __init__(self, annotators: Sequence[Annotator], hidden: bool = False) -> None:
        self.annotators = tuple(annotators[:MOST])
        self.hidden = hidden

    def at(self, document: str) -> list[Seat]:
        """Who sits where in an article; the same each time it is opened."""
        order = list(self.annotators)
        if self.hidden:
            random.Random(document).shuffle(order)  # noqa: S311 - an order, no secret
        seats = []
        for number, item in enumerate(order):
            letter = chr(ord("A") + number)
            seats.append(Seat(item.id, number, letter if self.hidden else item.name, COLORS[number]))
        return seats


def seat_of_key(seats: Sequence[Seat], key: str) -> Seat | None:
    """Whose view a key takes: A and B, or 1…9."""
    return next((seat for seat in seats if key in (seat.key, str(seat.number + 1))), None)
