"""Who leans which way, and how agreement goes with time."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from annotator.model import JudgementKind
from annotator.review.judged import Scope, Unit

About = Literal["outlet", "entity"]

_DAYS, _WEEKS = 14, 120
"""Days of work up to which agreement is told by the day, and up to which by the week; else by the month."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """How much of an annotator's marks on a layer bear a label (0…1), and what it is with the others on average."""

    layer: str
    label: str
    annotator: str
    count: int
    share: float
    others: float

    @property
    def more(self) -> float:
        """How much more of it (less, below 0) than the others."""
        return self.share - self.others


def leanings(used: Mapping[str, Mapping[str, Mapping[str, int]]], people: Sequence[str]) -> list[Leaning]:
    """What each of these annotators uses more or less than the others, by layer; the most telling first.

    `used[layer][annotator]` counts labels on articles that two have done.
    """
    found = []
    for layer, counts in used.items():
        shares = {who: _shares(counts[who]) for who in people if counts.get(who)}
        for who, own in shares.items():
            others = [share for other, share in shares.items() if other != who]
            for label in sorted({label for share in shares.values() for label in share}) if others else ():
                average = sum(share.get(label, 0.0) for share in others) / len(others)
                found.append(Leaning(layer, label, who, counts[who].get(label, 0), own.get(label, 0.0), average))
    return sorted(found, key=lambda row: -abs(row.more))


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    total = sum(counts.values())
    return {label: count / total for label, count in counts.items()}


@dataclass(frozen=True, slots=True)
class Tone:
    """An annotator's mean value about an outlet or an entity, -1 (the first of the scale) … 1, beside the others'.

    Over the `n` units that somebody else has rated too.
    """

    layer: str
    about: About
    name: str
    annotator: str
    n: int
    mean: float
    others: float


class Tones:
    """Takes in what was judged on a scale with an order, and tells who is kinder to whom."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str, About, str, str], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])

    def add(self, scope: Scope, unit: Unit, outlet: str, target: str) -> None:
        """One unit; `target` is the name of whom it is about, "" where it is nobody in particular."""
        places = _places(scope.kind)
        values = {who: places[item.value] for who, item in unit.values.items() if item.value in places}
        if len(values) < 2:
            return
        about: list[tuple[About, str]] = [("outlet", outlet), ("entity", target)]
        for who, value in values.items():
            others = (sum(values.values()) - value) / (len(values) - 1)
            for kind, name in about:
                if name:
                    sums = self._sums[scope.name, kind, name, who]
                    sums[0] += 1
                    sums[1] += value
                    sums[2] += others

    def rows(self) -> list[Tone]:
        """By layer, outlets before entities, the greatest difference first."""
        found = [Tone(*key, int(n), own / n, others / n) for key, (n, own, others) in self._sums.items()]
        return sorted(found, key=lambda row: (row.layer, row.about != "outlet", -abs(row.mean - row.others), row.name))


def _places(kind: JudgementKind) -> dict[str, float]:
    if kind.scale == "nominal":
        return {}
    values = [value.id for value in kind.values if not value.off_scale]
    last = len(values) - 1
    return {ident: 2 * place / last - 1 if last else 0.0 for place, ident in enumerate(values)}


class _Row(Protocol):
    @property
    def document(self) -> str: ...
    @property
    def same(self) -> int: ...
    @property
    def total(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Period:
    """Agreement on the articles that were finished in a day (`2026-03-01`), a week (its Monday) or a month."""

    start: str
    articles: int
    same: int
    total: int

    @property
    def value(self) -> float:
        """The share of marks and values that were the same, 0…1."""
        return self.same / self.total if self.total else 1.0


def over_time(rows: Sequence[_Row], finished: Mapping[str, str]) -> list[Period]:
    """Agreement by period, the earliest first; `finished` has the ISO time at which the last one was done with each
    article (an id)."""
    known = [row.document for row in rows if row.document in finished]
    days = {ident: datetime.date.fromisoformat(finished[ident][:10]) for ident in known}
    if not days:
        return []
    length = (max(days.values()) - min(days.values())).days
    articles: Counter[datetime.date] = Counter()
    same: Counter[datetime.date] = Counter()
    total: Counter[datetime.date] = Counter()
    for row in rows:
        day = days.get(row.document)
        if day is not None:
            start = _start(day, length)
            articles[start] += 1
            same[start] += row.same
            total[start] += row.total
    return [Period(start.isoformat(), articles[start], same[start], total[start]) for start in sorted(articles)]


def _start(day: datetime.date, length: int) -> datetime.date:
    if length <= _DAYS:
        return day
    return day - datetime.timedelta(days=day.weekday()) if length <= _WEEKS else day.replace(day=1)
