"""The terms of another scheme in those of this project's."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotator.model import Judgement, Object, Relation, Scheme, Span, UserError, Work

Table = Mapping[str, str]


@dataclass(frozen=True)
class Terms:
    """From the other file's terms to this project's: `layer`, `layer/label`, relation kinds, `judgement/value`.

    "" leaves out what is called so. What is not named keeps its name.
    """

    layers: Table = field(default_factory=dict)
    labels: Table = field(default_factory=dict)
    relations: Table = field(default_factory=dict)
    values: Table = field(default_factory=dict)

    def translated(self, item: Object) -> Object | None:
        """A mark in this project's terms; None where it is left out."""
        if isinstance(item, Span):
            new = self._pair(self.labels, self.layers, item.layer, item.label)
            return replace(item, layer=new[0], label=new[1]) if new else None
        if isinstance(item, Judgement):
            new = self._pair(self.values, self.layers, item.name, item.value)
            return replace(item, name=new[0], value=new[1]) if new else None
        if isinstance(item, Relation):
            kind = self.relations.get(item.kind, item.kind)
            return replace(item, kind=kind) if kind else None
        if isinstance(item, Work):
            return replace(item, done=tuple(self.layers.get(layer, layer) for layer in item.done))
        return item

    @staticmethod
    def _pair(full: Table, homes: Table, home: str, name: str) -> tuple[str, str] | None:
        whole = full.get(f"{home}/{name}")
        if whole is not None:
            new_home, _, new_name = whole.partition("/")
            return (new_home, new_name) if new_name else None
        new_home = homes.get(home, home)
        return (new_home, name) if new_home else None


class OtherTerms(UserError):
    """Another scheme: `terms` are those that it uses, with how often, and `unknown` those of them that are not here."""

    def __init__(
        self, terms: Mapping[str, int], unknown: Mapping[str, int], template: str, /, **values: object
    ) -> None:
        super().__init__(template, **values)
        self.terms = dict(terms)
        self.unknown = dict(unknown)


_TABLES = ("layers", "labels", "relations", "values")


def read_terms(path: Path) -> Terms:
    """A TOML file with tables of terms. Raises UserError.

    `[layers]` ner = "entity", `[labels]` "ner/PER" = "entity/PERS", `[relations]` source = "speaker", `[values]`
    "tone/bad" = "sentiment/negative"; "" on the right leaves out.
    """
    try:
        tree: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UserError("{file} cannot be read: {reason}.", file=path, reason=error.strerror) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError("{file} is not TOML: {reason}.", file=path, reason=error) from error
    for name, table in tree.items():
        if name not in _TABLES:
            raise UserError("{file}: there is no table {name}; use {known}.", file=path, name=name, known=_known())
        if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
            raise UserError("{file}: the table {name} should give one name for each name.", file=path, name=name)
        for key, value in table.items():
            if name in ("labels", "values") and ("/" not in key or (value and "/" not in value)):
                raise UserError(
                    "{file}: in {name} both sides are LAYER/LABEL or JUDGEMENT/VALUE, not {text}.",
                    file=path,
                    name=name,
                    text=f"{key} = {value}",
                )
    return Terms(**tree)


def _known() -> str:
    return ", ".join(_TABLES)


def used_terms(marks: Iterable[Object]) -> Counter[str]:
    """The terms of these marks, with how often each is used."""
    found: Counter[str] = Counter()
    for item in marks:
        if isinstance(item, Span):
            found[f"{item.layer}/{item.label}"] += 1
        elif isinstance(item, Judgement):
            found[f"{item.name}/{item.value}"] += 1
        elif isinstance(item, Relation):
            found[item.kind] += 1
    return found


def known_terms(scheme: Scheme) -> set[str]:
    """All terms of a scheme."""
    labels = {f"{layer.id}/{label.id}" for layer in scheme.layers for label in layer.labels}
    values = {f"{kind.id}/{value.id}" for kind in scheme.judgements for value in kind.values}
    return labels | values | {kind.id for kind in scheme.relations}


def unknown_terms(scheme: Scheme, marks: Iterable[Object]) -> Counter[str]:
    """What a scheme lacks of the terms that these marks use, with how often they do."""
    known = known_terms(scheme)
    return Counter({term: count for term, count in used_terms(marks).items() if term not in known})
