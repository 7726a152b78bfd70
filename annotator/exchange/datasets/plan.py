"""Everything that is asked of an export: what people choose, what presets remember, what the manifest says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from annotator.exchange.datasets.selection import Selection
from annotator.exchange.datasets.splitting import Split

_DEFAULTS = Selection()


@dataclass(frozen=True, slots=True)
class Plan:
    """A format's id and its `options` (the default where nothing is chosen), what goes out, and how it is divided."""

    format: str
    selection: Selection = _DEFAULTS
    options: Mapping[str, str] = field(default_factory=dict)
    split: Split | None = None
    anonymous: bool = False

    def tree(self) -> dict[str, Any]:
        """For presets and manifests; what is as it usually is, is left out."""
        tree: dict[str, Any] = {"format": self.format}
        for item in fields(Selection):
            value = getattr(self.selection, item.name)
            if value != getattr(_DEFAULTS, item.name):
                tree[item.name] = value if isinstance(value, str | bool) else [*value]
        if self.options:
            tree["options"] = dict(self.options)
        if self.split is not None:
            split = self.split
            tree["split"] = {"by": split.by, "parts": split.text} | ({"seed": split.seed} if split.shares else {})
        return tree | ({"anonymous": True} if self.anonymous else {})

    @classmethod
    def of_tree(cls, tree: Mapping[str, Any]) -> "Plan":
        """The way back; what is not understood is left out, so that presets of other versions still serve."""
        chosen: dict[str, Any] = {}
        for item in fields(Selection):
            value, usual = tree.get(item.name), getattr(_DEFAULTS, item.name)
            if isinstance(value, type(usual)) or (item.name == "annotators" and isinstance(value, list)):
                chosen[item.name] = value
            elif isinstance(usual, tuple) and isinstance(value, list):
                chosen[item.name] = tuple(map(str, value))
        options, split = tree.get("options"), tree.get("split")
        return cls(
            str(tree.get("format", "jsonl")),
            Selection(**chosen),
            {str(key): str(value) for key, value in options.items()} if isinstance(options, Mapping) else {},
            Split.parse(str(split.get("parts")), str(split.get("by")), int(split.get("seed", 0))) if split else None,
            tree.get("anonymous") is True,
        )


def words(text: str) -> Sequence[str]:
    """The words of a list with commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())
