"""The dashboard's tables: progress, labels, entities, sentiment by outlet and month; each line with its articles."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model import BLIND, Annotator
from annotator.store import Project
from annotator.store.entity_reading import entity_counts
from annotator.store.remembered import merged_entities, whose_marks
from annotator.store.totals import Progress, label_counts, progress, ratings

_ENTITIES = 50


@dataclass(frozen=True, slots=True)
class Person:
    """One person's progress."""

    name: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Count:
    """How often something occurs: its name, and what the search line is asked for its articles."""

    name: str
    kind: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Tone:
    """How one outlet, in one month, is towards a target: how often each value (by its id) was given."""

    target: str
    outlet: str
    month: str
    values: dict[str, int]
    query: str


class Dashboard:
    """What one annotator may see of a project in sums: in projects for blind work only what is their own."""

    def __init__(self, project: Project, annotator: Annotator) -> None:
        self._project = project
        self._whose = whose_marks(project, annotator.id)
        self._blind = bool(project.setting(BLIND))
        self._annotator = annotator

    def people(self) -> list[Person]:
        """Everybody's progress."""
        persons = [item for item in self._project.annotators() if item.kind == "person"]
        seen = [item for item in persons if not self._blind or item.id == self._annotator.id]
        return [
            Person(person.name, line)
            for person, line in zip(seen, progress(self._project, [item.id for item in seen]), strict=True)
        ]

    def labels(self) -> list[Count]:
        """Labels by frequency, those that were never used too."""
        counts = label_counts(self._project, self._whose)
        scheme = self._project.scheme
        found = [
            Count(label.id, layer.id, counts.get((layer.id, label.id), 0), f"layer:{layer.id} label:{label.id}")
            for layer in scheme.layers
            for label in layer.labels
        ]
        return sorted(found, key=lambda item: -item.count)

    def entities(self, most: int = _ENTITIES) -> list[Count]:
        """The entities with most mentions."""
        merged = merged_entities(self._project)
        counts: Counter[str] = Counter()
        for ident, count in entity_counts(self._project, self._whose, merged).items():
            counts[merged.get(ident, ident)] += count
        found = []
        for ident, count in counts.most_common(most):
            entity = self._project.entity(ident)
            if entity is not None:
                found.append(Count(entity.name, entity.type, count, f'entity:"{entity.name}"'))
        return found

    def tones(self) -> list[Tone]:
        """Sentiment towards each target by outlet and month, targets with most ratings first."""
        merged = merged_entities(self._project)
        lines: defaultdict[tuple[str, str, str, str, str], Counter[str]] = defaultdict(Counter)
        totals: Counter[tuple[str, str]] = Counter()
        for item in ratings(self._project, self._whose):
            target = merged.get(item.to, item.to)
            lines[item.name, target, item.words, item.outlet, item.month][item.value] += item.count
            totals[target, item.words] += item.count
        names = {
            ident: entity.name
            for ident in {key[1] for key in lines}
            if ident and (entity := self._project.entity(ident))
        }
        found = []
        order = sorted(lines, key=lambda key: (-totals[key[1], key[2]], key[1], key[2], key[3], key[4]))
        for kind, target, words, outlet, month in order:
            name = names.get(target, words)
            parts = [
                f'towards:"{name}"',
                *([f'outlet:"{outlet}"'] if outlet else []),
                *([f"date:{month}"] if month else []),
            ]
            found.append(Tone(name, outlet, month, dict(lines[kind, target, words, outlet, month]), " ".join(parts)))
        return found


def summed(tones: Sequence[Tone], by: str) -> dict[str, Counter[str]]:
    """Values added up by "target", "outlet" or "month"."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for tone in tones:
        found[getattr(tone, by)].update(tone.values)
    return dict(found)
