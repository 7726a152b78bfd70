"""What was tagged before, and what it proposes in the next article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.assist.memory.links import ByName
from annotator.assist.memory.proposal import Proposal
from annotator.assist.memory.surfaces import Surfaces, key_of
from annotator.assist.mentions.index import Hit, NameIndex
from annotator.assist.mentions.judging import Judged, judge
from annotator.assist.mentions.mention import KIND, RANK
from annotator.assist.mentions.name import PERSONS, VERBATIM, Name
from annotator.assist.mentions.readings import Words
from annotator.assist.mentions.room import Room, Taken, nesting, taken_by
from annotator.model import Dismissal, Document, Entity, Object, Scheme, Span, furniture
from annotator.store import Changes, Marks, Reading
from annotator.store.remembered import (
    Tagged,
    merged_entities,
    nested_labels,
    tagged_before,
    visible_entities,
    whose_marks,
)

_REREAD = frozenset({"document", "setting", "annotator", "scheme", "entity"})
"""Kinds of objects after whose change everything is counted again."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A hit with what it would be marked as."""

    hit: Hit[str]
    judged: Judged
    layer: str
    label: str
    count: int


class Memory:
    """What one annotator may know of what was tagged before: names with their labels and entities.

    In a project for blind double annotation that is what this annotator tagged, elsewhere what all persons did. Only
    layers whose marks are names count. It is read when it is first asked, and follows the project by `update`.
    """

    def __init__(self, project: Reading, annotator: str) -> None:
        self._project = project
        self._annotator = annotator
        self._read = False

    # What is known

    def update(self, changes: Changes) -> None:
        """Follow an edit. Own ones are counted, after others everything is counted again when it is next asked for."""
        if not self._read:
            return
        if not changes.objects or changes.kinds & _REREAD:
            self._read = changes.kinds.isdisjoint({"span", *_REREAD})
            return
        tagged = list(self._tagged(changes.before, -1)) + list(self._tagged(changes.objects, 1))
        self._index_keys(self._surfaces.count(tagged))

    def known(self, key: str) -> bool:
        """Whether a folded name (`arabic.folding.fold_key`) was tagged before, or is one of an entity."""
        self._ensure()
        return bool(self._surfaces.labels.get(key)) or key in self._of_entities

    def entities(self) -> list[Entity]:
        """The canonical entities that the annotator may see. That alone does not read what was tagged."""
        if not self._read:
            return visible_entities(self._project, self._annotator)
        return list(self._by_name.entities.values())

    def label_for(self, text: str, layer: str) -> str | None:
        """The label that these words mostly have in a layer; None for words that were never tagged."""
        self._ensure()
        found = self._surfaces.label(key_of(text), layer)
        return found[0] if found is not None else None

    def link_for(self, text: str, label: str, here: Sequence[Span] = ()) -> tuple[str, ...]:
        """The id of the entity that a new mark on `text` (as it stands alone) points to; empty where that is not clear.

        By name or alias, folded, with ال or without; where several entities bear it, by the marks `here`, in the same
        article, then by what these words mostly pointed to.
        """
        self._ensure()
        return self._by_name.link(text, label, self._surfaces.link(key_of(text), label), here)

    def nested(self) -> frozenset[tuple[str, str, str]]:
        """Which labels were tagged within which: (layer, inner label, outer label)."""
        self._ensure()
        return frozenset(self._nested)

    def longer(self, names: Sequence[Name]) -> list[Name]:
        """Known names that hold one of these among their words (نهر الأردن for الأردن), with their usual label."""
        self._ensure()
        found = []
        layers = {name.layer for name in names}
        keys = {_without_articles(name.text) for name in names}
        for key in self._surfaces.labels:
            words = _without_articles(key)
            if any(inner in words and inner != words for inner in keys):
                for layer in layers:
                    label, _ = self._label(key, layer)
                    if label is not None:
                        found.append(Name(self._surfaces.form(key), layer, label))
        return found

    def _ensure(self) -> None:
        if self._read:
            return
        project = self._project
        with project.snapshot():
            scheme = project.scheme
            people = whose_marks(project, self._annotator)
            self._people = frozenset(people)
            self._layers = {layer.id: layer for layer in scheme.layers if layer.holds_names}
            layers = list(self._layers)
            self._labels = _labels(scheme)
            self._surfaces = Surfaces(merged_entities(project))
            self._by_name = ByName(visible_entities(project, self._annotator))
            self._nested = nested_labels(project, people, layers)
            tagged = tagged_before(project, people, layers)
        self._index: NameIndex[str] = NameIndex()
        self._of_entities: dict[str, tuple[str, str]] = {}
        self._index_keys(self._surfaces.count(tagged))
        self._index_entities()
        self._read = True

    def _index_keys(self, keys: Iterable[str]) -> None:
        for key in keys:
            labels = {label for _, label in self._surfaces.labels[key]}
            self._add(key, self._surfaces.form(key), labels)

    def _index_entities(self) -> None:
        for entity in self._by_name.entities.values():
            home = next((layer for layer, label in self._labels if label == entity.type), None)
            if home is None:
                continue
            for name in (entity.name, *entity.aliases):
                key = key_of(name)
                if key and key not in self._of_entities:
                    self._of_entities[key] = (home, entity.type)
                    if key not in self._surfaces.labels:
                        self._add(key, name, {entity.type})

    def _add(self, key: str, text: str, labels: set[str]) -> None:
        if any(character.isalpha() for character in key):
            self._index.add(text, key, flexible=not labels <= VERBATIM, person=bool(labels & PERSONS))

    def _tagged(self, objects: Iterable[Object | None], count: int) -> Iterator[Tagged]:
        for item in objects:
            if (
                isinstance(item, Span)
                and not item.deleted
                and item.layer in self._layers
                and item.annotator in self._people
                and len(item.fragments) == 1
            ):
                yield Tagged(item.layer, item.label, item.norm or item.text, item.entities, count)

    # What it proposes

    def proposals(
        self, document: Document, text: str, marks: Marks, dismissals: Iterable[Dismissal] = ()
    ) -> list[Proposal]:
        """Known names that stand unmarked in an article, in the order of the text; the same input gives the same ones.

        By the same rules as other mentions, but only the sure ones: the longest, with the label that its words mostly
        have in each layer, and within it names of labels that were tagged within each other before. `marks` and
        `dismissals` are the annotator's in this article.
        """
        self._ensure()
        candidates = self._candidates(text, document.lang)
        left_out = furniture(document.sections, (span.start for span in marks.spans))
        gone = [item for item in dismissals if item.kind == KIND]
        standing = taken_by(marks.spans)
        flat = frozenset(layer.id for layer in self._layers.values() if layer.flat)
        room = Room(standing, {*self._nested, *nesting(standing)}, flat)
        found: list[Proposal] = []
        for item in candidates:
            start, end = item.hit.start, item.hit.end
            place = Taken(start, end, item.layer, item.label)
            if any(_covers(other, item) for other in gone) or any(
                first < end and start < last for first, last in left_out
            ):
                continue
            if room.fit(place) != "free":
                continue
            room.take(place)
            key = item.hit.entry.value
            usual = self._surfaces.link(key, item.label)
            linked = self._by_name.link(item.hit.entry.text, item.label, usual, marks.spans)
            exactness = item.judged.exactness
            found.append(Proposal(start, end, item.layer, item.label, linked, item.judged.norm, exactness, item.count))
        return sorted(found, key=lambda item: (item.start, -item.end, item.layer))

    def _candidates(self, text: str, lang: str) -> list[_Candidate]:
        """All sure hits with their labels, the longest first."""
        hits = list(self._index.hits(Words(text, lang)))
        present = {hit.entry.value for hit in hits if not hit.entry.last}
        bearers: dict[tuple[int, int], set[str]] = {}
        for hit in hits:
            if hit.entry.last and hit.entry.value in present:
                bearers.setdefault((hit.start, hit.end), set()).add(hit.entry.value.split()[0])
        found = []
        for hit in hits:
            key = hit.entry.value
            if hit.entry.last and (key not in present or len(bearers[hit.start, hit.end]) > 1):
                continue
            for layer in self._layers:
                label, count = self._label(key, layer)
                if label is None or (hit.entry.last and label not in PERSONS):
                    continue
                judged = judge(text, hit, label)
                if judged is not None and judged.ticked:
                    found.append(_Candidate(hit, judged, layer, label, count))
        found.sort(
            key=lambda item: (
                item.hit.start - item.hit.end,
                RANK[item.judged.exactness],
                item.hit.start,
                -item.count,
                item.label,
            )
        )
        return found

    def _label(self, key: str, layer: str) -> tuple[str | None, int]:
        """What words are in a layer, unless that label is retired."""
        label, count = self._surfaces.label(key, layer) or (None, 0)
        if label is None and (entity := self._of_entities.get(key)) is not None and entity[0] == layer:
            label = entity[1]
        return (label, count) if (layer, label) in self._labels else (None, 0)


def _covers(gone: Dismissal, item: _Candidate) -> bool:
    """Whether this was dismissed: itself, or a longer name of its label around it."""
    start, end = item.hit.start, item.hit.end
    if gone.layer != item.layer:
        return False
    within = gone.start <= start and end <= gone.end
    return (gone.start, gone.end) == (start, end) or (within and gone.label == item.label)


def _without_articles(text: str) -> str:
    """The folded words of a name without their ال, with a space around each."""
    return " ".join(["", *(word.removeprefix("ال") for word in key_of(text).split()), ""])


def _labels(scheme: Scheme) -> set[tuple[str, str]]:
    """The labels of names that may still be given."""
    return {
        (layer.id, label.id)
        for layer in scheme.layers
        if layer.holds_names
        for label in layer.labels
        if not label.retired
    }
