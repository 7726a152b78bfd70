"""What of a project goes into a data set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from annotator.exchange.records import Choice
from annotator.model import ORIGINS, ROLES, Scheme, UserError
from annotator.store import Status

Unit = Literal["article", "paragraph", "sentence"]
Combine = Literal["each", "majority", "soft"]
UNITS: tuple[Unit, ...] = get_args(Unit)
COMBINE: tuple[Combine, ...] = get_args(Combine)
ALL = "all"
"""Among sections: all of an article, also in task exports."""
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything of these annotators, unless something is named; an empty list stands for all there is.

    `annotators` is "persons" (gold and models stay out), "all", "gold", or names; `combine` makes one record of several
    annotators' (see `combining`). `since` and `until` are dates of publication, both included. `sections` are roles
    that stay, `unit` is what becomes a record. With `unfinished` a task export also has the records of those who are
    not done with what it needs.
    """

    annotators: Choice = "persons"
    combine: Combine = "each"
    status: Sequence[Status] = ()
    layers: Sequence[str] = ()
    origins: Sequence[str] = ()
    since: str = ""
    until: str = ""
    sections: Sequence[str] = ()
    unit: Unit = "article"
    unfinished: bool = False

    def check(self, scheme: Scheme) -> None:
        """Raise UserError for a word that means nothing here."""
        for named, known in (
            (self.status, STATUSES),
            (self.layers, scheme.layer_ids),
            (self.origins, ORIGINS),
            (self.sections, (*ROLES, ALL)),
            ([self.unit], UNITS),
            ([self.combine], COMBINE),
        ):
            for word in named:
                if word not in known:
                    raise UserError(
                        "There is no {word} to choose here. Known: {known}.", word=word, known=", ".join(known)
                    )
        for day in (self.since, self.until):
            as_day(day)
        if self.since and self.until and self.since > self.until:
            raise UserError("{since} is later than {until}.", since=self.since, until=self.until)


def as_day(text: str) -> str:
    """A day as 2024-10-11, or "". Raises UserError."""
    if text:
        try:
            if date.fromisoformat(text).isoformat() != text:
                raise ValueError
        except ValueError:
            raise UserError("{text} is not a day. Days are written 2024-10-11.", text=text) from None
    return text
