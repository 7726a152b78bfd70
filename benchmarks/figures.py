"""One line of the benchmark table: what was measured, what it is compared with, and the figure to reach."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """`ours` and `floor` are in `unit`; the figure is their ratio, or with `beyond` their difference."""

    name: str
    ours: float
    floor: float
    limit: float
    unit: str = "s"
    beyond: bool = False

    @property
    def value(self) -> float:
        """The ratio, or the difference in `unit`."""
        return self.ours - self.floor if self.beyond else self.ours / self.floor

    @property
    def reached(self) -> bool:
        """Whether the figure is within its limit."""
        return self.value <= self.limit

    def row(self) -> str:
        """The figure as one line of the table."""
        value = f"{self.value:.2f} {self.unit} beyond" if self.beyond else f"{self.value:.2f} ×"
        limit = f"≤ {self.limit:g} {self.unit}" if self.beyond else f"≤ {self.limit:g} ×"
        verdict = "reached" if self.reached else "MISSED"
        return f"{self.name:<58} {self.ours:>9.3f} {self.floor:>9.3f} {self.unit:<2} {value:>16} {limit:>9}  {verdict}"


HEADER = f"{'figure':<58} {'ours':>9} {'floor':>9}    {'':>16} {'limit':>9}"


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_seconds(work: Callable[[], object], times: int) -> float:
    """The median wall time of `times` calls, in seconds."""
    return median(seconds(work) for _ in range(times))


def say(text: str) -> None:
    """Tell the person who waits what is being measured."""
    print(text, file=sys.stderr, flush=True)
