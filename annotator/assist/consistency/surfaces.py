"""The words that are marked in a project, with what they are marked as."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotator.assist.memory.surfaces import key_of
from annotator.model import GOLD, Scheme, Span
from annotator.store import Reading
from annotator.store.remembered import tagged_before, whose_marks
from annotator.store.surfaces import spans_of_words

Home = tuple[str, str]
"""Layer and label."""


@dataclass
class Surface:
    """Words, compared folded: how they are written, what they are marked as, and where they stand unmarked.

    `bare` counts places where they are not marked, in articles whose layer somebody has worked on.
    """

    key: str
    forms: Counter[str] = field(default_factory=Counter)
    labels: Counter[Home] = field(default_factory=Counter)
    bare: int = 0

    @property
    def words(self) -> str:
        """How they are mostly written."""
        return min(self.forms, key=lambda form: (-self.forms[form], form))

    @property
    def marked(self) -> int:
        """How many marks there are on them."""
        return self.labels.total()

    @property
    def differs(self) -> bool:
        """Whether they have two labels in one layer."""
        layers = Counter(layer for layer, _ in self.labels)
        return any(number > 1 for number in layers.values())

    @property
    def label(self) -> Home:
        """What they are mostly marked as."""
        return min(self.labels, key=lambda home: (-self.labels[home], home))


def counted(project: Reading, annotator: str) -> list[str]:
    """Whose marks count: all persons', in a project for blind double annotation those of `annotator` alone."""
    return [ident for ident in whose_marks(project, annotator) if ident != GOLD]


def name_layers(scheme: Scheme) -> list[str]:
    """The layers whose marks are names: only their words mean the same elsewhere."""
    return [layer.id for layer in scheme.layers if layer.holds_names]


def known_surfaces(project: Reading, annotator: str) -> list[Surface]:
    """All words that are marked in layers of names, in the order of their keys.

    `counted` says whose marks they are.
    """
    found: dict[str, Surface] = {}
    for item in tagged_before(project, counted(project, annotator), name_layers(project.scheme)):
        key = key_of(item.text)
        if not any(character.isalpha() for character in key):
            continue
        surface = found.setdefault(key, Surface(key))
        surface.forms[item.text] += item.count
        surface.labels[item.layer, item.label] += item.count
    return [found[key] for key in sorted(found)]


def uneven(surfaces: Iterable[Surface]) -> list[Surface]:
    """Those that are labelled differently, or marked here and bare there; what needs most looking at comes first."""
    found = [item for item in surfaces if item.differs or item.bare]
    return sorted(found, key=lambda item: (not item.differs, -min(item.marked, item.bare or item.marked), item.key))


def marks_of(project: Reading, annotator: str, surfaces: Sequence[Surface]) -> list[Span]:
    """The marks on these words, by article and place."""
    words = [form for surface in surfaces for form in surface.forms]
    return spans_of_words(project, counted(project, annotator), name_layers(project.scheme), words)
