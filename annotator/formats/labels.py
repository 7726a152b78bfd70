"""Labels, relations and values of other tools' files, by what a scheme calls them."""

from functools import lru_cache
from typing import TypeVar

from annotator.model import JudgementKind, Layer, RelationKind, Scheme

WORDS = "_text"
"""Behind a relation's id: the name under which the words stand that it leads to. Attributes can bear its own."""


class Labels:
    """Finds what a name of a file means in a scheme: its id, then its id or display name whatever the letter case.

    What the scheme lacks keeps its name, on the layer of names, so that the import can say that it is lacking.
    """

    def __init__(self, scheme: Scheme | None) -> None:
        self.layers = scheme.layers if scheme else ()
        self.relation_kinds = scheme.relations if scheme else ()
        self.judgement_kinds = scheme.judgements if scheme else ()
        self._exact: dict[str, tuple[str, str]] = {}
        self._loose: dict[str, tuple[str, str]] = {}
        for layer in self.layers:
            for label in layer.labels:
                found = layer.id, label.id
                for name in (label.id, f"{layer.id}-{label.id}", f"{layer.id}.{label.id}"):
                    self._exact.setdefault(name, found)
                for name in (label.id, label.name.en, label.name.ar):
                    self._loose.setdefault(folded(name), found)
        home = next((layer for layer in self.layers if layer.links), next(iter(self.layers), None))
        self._home = home.id if home else "entity"

    def find(self, name: str, layer: str = "") -> tuple[str, str]:
        """Layer and label of this name; on the layer called `layer`, where that is one and has it."""
        home = next((item for item in self.layers if folded(item.id) == folded(layer)), None) if layer else None
        if home is not None:
            for label in home.labels:
                if folded(name) in (folded(label.id), folded(label.name.en), folded(label.name.ar)):
                    return home.id, label.id
        found = self._exact.get(name) or self._loose.get(folded(name))
        return found or (home.id if home else self._home, name)

    def known(self, name: str, layer: str = "") -> bool:
        """Whether the scheme has such a label, on the layer called `layer` where that is one."""
        found, label = self.find(name, layer)
        return any(item.id == label for home in self.layers if home.id == found for item in home.labels)

    def layer(self, ident: str) -> Layer | None:
        """The layer of this id."""
        return next((layer for layer in self.layers if layer.id == ident), None)

    def relation(self, name: str) -> str:
        """The id of the relation of this name; the name itself where the scheme has none."""
        found = _named(self.relation_kinds, name)
        return found.id if found else name

    def worded(self, name: str, layer: str = "") -> str | None:
        """The relation whose words are said under this name: `KIND_text`, or its own where the layer has no attribute
        of that name; None where there is none."""
        taken = any(
            folded(item.id) == folded(name) for home in self.layers if home.id == layer for item in home.attributes
        )
        bare = name.removesuffix(WORDS)
        found = _named(self.relation_kinds, bare) if bare != name or not taken else None
        return found.id if found else None

    def judgement(self, name: str) -> JudgementKind | None:
        """The judgement of this name."""
        return _named(self.judgement_kinds, name)

    def judged(self, name: str) -> tuple[str, str] | None:
        """The judgement of articles, and its value, of this name, or of `JUDGEMENT:VALUE`; None where there is none."""
        before, colon, behind = name.partition(":")
        for kind in self.judgement_kinds:
            if "document" not in kind.on:
                continue
            values = {value.id for value in kind.values}
            if self.value(kind, name) in values:
                return kind.id, self.value(kind, name)
            if colon and self.judgement(before) is kind and self.value(kind, behind) in values:
                return kind.id, self.value(kind, behind)
        return None

    def value(self, kind: JudgementKind, name: str) -> str:
        """The id of a judgement's value of this name; the name itself where there is none."""
        for value in kind.values:
            if folded(name) in (folded(value.id), folded(value.name.en), folded(value.name.ar)):
                return value.id
        return name

    def attribute(self, layer: str, name: str, value: str) -> tuple[str, str]:
        """Attribute and value of a layer's spans, as the scheme spells them."""
        home = self.layer(layer)
        for attribute in home.attributes if home else ():
            if folded(name) in (folded(attribute.id), folded(attribute.name.en), folded(attribute.name.ar)):
                for item in attribute.values:
                    if folded(value) in (folded(item.id), folded(item.name.en), folded(item.name.ar)):
                        return attribute.id, item.id
                return attribute.id, value
        return name, value


def unique_names(scheme: Scheme) -> dict[tuple[str, str], str]:
    """One name for each label of the scheme: its id; with its layer's before it where two layers have it."""
    found: dict[tuple[str, str], str] = {}
    taken = set()
    for layer in scheme.layers:
        for label in layer.labels:
            name = f"{layer.id}-{label.id}" if label.id in taken else label.id
            taken.add(name)
            found[layer.id, label.id] = name
    return found


@lru_cache(4096)
def folded(name: str) -> str:
    """A name as it is compared: letters and digits alone, whatever their case; other tools take nothing else."""
    return "".join(character for character in name.casefold() if character.isalnum())


_Kind = TypeVar("_Kind", RelationKind, JudgementKind)


def _named(kinds: tuple[_Kind, ...], name: str) -> _Kind | None:
    for kind in kinds:
        if folded(name) in (folded(kind.id), folded(kind.name.en), folded(kind.name.ar)):
            return kind
    return None
