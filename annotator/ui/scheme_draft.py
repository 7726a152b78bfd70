"""A scheme while it is being edited: what can be changed without touching a mark, and what is wrong with it so far."""

import re
from copy import deepcopy
from dataclasses import replace
from typing import Any

from annotator.model import Change, Edit, Message, Scheme, SchemeError, UserError, read_scheme
from annotator.model.label_colors import COLORS

Path = tuple[str | int, ...]
"""The place of an item in the scheme's tree, such as `("layers", 0, "labels", 2)`."""

_NEW = "new"
_STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")


class DraftError(UserError):
    """What keeps a draft from being saved; `place` is the item it is about, `field` what of it (`name`, `key`…)."""

    def __init__(self, place: Path, field: str, template: str, **values: object) -> None:
        self.place = place
        self.field = field
        super().__init__(template, **values)


class SchemeDraft:
    """The tree of a scheme, to be changed at will. Ids of what is there never change, so all marks keep their label."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.tree: dict[str, Any] = deepcopy(scheme.to_dict())

    def items(self, path: Path) -> list[dict[str, Any]]:
        """The list at a path that ends in its name, such as `("layers", 0, "labels")`."""
        found: Any = self.tree
        for step in path:
            found = found[step] if isinstance(step, int) else found.setdefault(step, [])
        items: list[dict[str, Any]] = found
        return items

    def item(self, path: Path) -> dict[str, Any]:
        """The table at a path: name, key, colour and so on."""
        found: Any = self.tree
        for step in path:
            found = found[step]
        item: dict[str, Any] = found
        return item

    def is_new(self, path: Path) -> bool:
        """Whether the item was added in this draft and may be taken away again."""
        return bool(self.item(path).get(_NEW))

    def add(self, path: Path, english: str, arabic: str) -> Path:
        """Append an item to the list at `path` and return its place; a label gets a colour that is not in use."""
        items = self.items(path)
        item: dict[str, Any] = {"id": "", "name": {"en": english, "ar": arabic}, _NEW: True}
        if path[-1] in ("labels", "layers"):
            used = {str(label["color"]).lower() for layer in self.tree["layers"] for label in layer["labels"]}
            free = next((color for color in COLORS if color not in used), COLORS[0])
            if path[-1] == "labels":
                item["color"] = free
            else:
                item["labels"] = [{"id": "", "name": {"en": english, "ar": arabic}, "color": free, _NEW: True}]
        items.append(item)
        return (*path, len(items) - 1)

    def remove(self, path: Path) -> None:
        """Take away an item that was added in this draft. Nothing else is ever removed."""
        if self.is_new(path):
            del self.items(path[:-1])[int(path[-1])]

    def move(self, path: Path, step: int) -> Path:
        """Move an item up (-1) or down (1) in its list; its new place."""
        items, here = self.items(path[:-1]), int(path[-1])
        there = min(max(here + step, 0), len(items) - 1)
        items.insert(there, items.pop(here))
        return (*path[:-1], there)

    def set_text(self, path: Path, field: str, text: str) -> None:
        """Set key or colour; empty takes it away."""
        if text:
            self.item(path)[field] = text
        else:
            self.item(path).pop(field, None)

    def set_retired(self, path: Path, retired: bool) -> None:
        """Retire a label, or take it into use again; its marks stay."""
        if retired:
            self.item(path)["retired"] = True
        else:
            self.item(path).pop("retired", None)

    def check(self) -> None:
        """Raise DraftError for the first empty name, and for a key that two things have."""
        keys: dict[str, str] = {}
        for path in self.places():
            item = self.item(path)
            if not (item["name"]["en"].strip() and item["name"]["ar"].strip()):
                raise DraftError(path, "name", "Give it a name in both languages.")
            if item.get("retired"):
                continue
            key = item.get("key", "").upper() if path[-2] == "labels" or path[0] == "judgements" else ""
            name = item["name"]["en"]
            if key and key in keys:
                raise DraftError(
                    path, "key", "The key {key} belongs to “{other}” already. Choose another.", key=key, other=keys[key]
                )
            if key:
                keys[key] = name

    def places(self) -> list[Path]:
        """All items with a name of their own, in their order."""
        found: list[Path] = []
        for number, layer in enumerate(self.tree["layers"]):
            home: Path = ("layers", number)
            found.append(home)
            found += [(*home, "labels", nth) for nth in range(len(layer["labels"]))]
            for nth, attribute in enumerate(layer.get("attributes", ())):
                found.append((*home, "attributes", nth))
                found += [(*home, "attributes", nth, "values", value) for value in range(len(attribute["values"]))]
        for number, kind in enumerate(self.tree["judgements"]):
            found.append(("judgements", number))
            found += [("judgements", number, "values", value) for value in range(len(kind["values"]))]
        return found

    def finished(self) -> Scheme:
        """The scheme as it would be saved, one version on where it differs. Raises DraftError."""
        self.check()
        tree = deepcopy(self.tree)
        _settle(tree)
        try:
            scheme = read_scheme(tree)
        except SchemeError as error:
            field = error.path.rpartition(".")[2]
            raise DraftError(
                _place(error.path), field, "The scheme cannot be saved like this: {problem}", problem=error.message
            ) from error
        return scheme if scheme == self._scheme else replace(scheme, version=self._scheme.version + 1)

    def edit(self, author: str) -> Edit | None:
        """The one edit that saves all of it, or None where nothing differs. Raises DraftError."""
        after = self.finished()
        if after == self._scheme:
            return None
        return Edit("scheme", author, (Change(self._scheme, after),), summary=Message("Change the scheme"))


def _settle(tree: Any) -> None:
    """Give what is new its id, made of its English name, once and for all."""
    if isinstance(tree, list):
        taken = {item["id"] for item in tree if isinstance(item, dict) and item.get("id")}
        for item in tree:
            if isinstance(item, dict) and item.pop(_NEW, False):
                item["id"] = _ident(item["name"]["en"], taken, upper="color" in item)
                taken.add(item["id"])
            _settle(item)
    elif isinstance(tree, dict):
        for value in tree.values():
            _settle(value)


def _ident(name: str, taken: set[str], *, upper: bool) -> str:
    word = re.sub(r"\W+", "-", name.strip()).strip("-_") or "label"
    word = word.upper() if upper else word.lower()
    return next(found for found in (word, *(f"{word}-{number}" for number in range(2, 10_000))) if found not in taken)


def _place(path: str) -> Path:
    """`layers[0].labels[2].key` as the place of the item: without its last word."""
    steps: list[str | int] = []
    for name, number in _STEP.findall(path):
        if number:
            steps += [name, int(number)]
    return tuple(steps)
