"""Which article of a data set goes on which side."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.exchange.datasets.findings import Findings
from annotator.exchange.datasets.splitting import Split, divide
from annotator.exchange.datasets.supply import Supply
from annotator.exchange.report import CancelCall
from annotator.exchange.stories import find_stories
from annotator.store import Project
from annotator.store.splits import check_writable, keep_split, parts, stories
from annotator.store.stories import not_compared


@dataclass(frozen=True, slots=True)
class Division:
    """The articles of each side, by its name; to be kept once the data set is written."""

    split: Split
    sides: Mapping[str, frozenset[str]]

    def keep(self, project: Project) -> None:
        """Remember who stands where, so that it stays so when more articles come. Raises ProjectError."""
        found = {ident: name for name, side in self.sides.items() for ident in side}
        keep_split(project, self.split.recipe, found)


def compare(project: Project, cancelled: CancelCall) -> bool:
    """Find out which articles tell one story, where some came in since that was last done; False when cancelled.

    Raises ProjectError where it could not be kept.
    """
    check_writable(project)
    return not not_compared(project) or not find_stories(project, cancelled=cancelled).cancelled


def division(supply: Supply, split: Split, findings: Findings) -> Division:
    """The sides of all articles that a plan chooses, which have been compared (see `compare`)."""
    project = supply.project
    found = divide(supply.dated(findings), split, stories(project), parts(project, split.recipe), findings)
    sides: dict[str, list[str]] = {name: [] for name in split.parts}
    for ident, name in found.items():
        sides[name].append(ident)
    return Division(split, {name: frozenset(side) for name, side in sides.items()})
