"""What a file says of itself has to be of the kinds that this program writes, whoever wrote it."""

from collections.abc import Iterable
from functools import cache
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from annotator.model import EditKind, Object
from annotator.store.journal import Entry

_LATEST = 1 << 53
"""No clock is ever later: a greater one would leave no room for the edits that follow."""


def unsound_entry(entries: Iterable[Entry]) -> str | None:
    """The first journal entry that is not what it should be, in words; None where all are."""
    texts = ("id", "author", "at")
    for entry in entries:
        fine = (
            all(isinstance(getattr(entry, name), str) for name in texts)
            and entry.kind in get_args(EditKind)
            and type(entry.clock) is int
            and 0 <= entry.clock < _LATEST
        )
        if not fine:
            return f"edit {entry.id}"
    return None


def unsound_object(items: Iterable[Object]) -> str | None:
    """The first object with a value of the wrong kind, in words; None where all are sound."""
    for item in items:
        cls: Any = type(item)
        for name, kinds, values in _fields(cls):
            value = getattr(item, name)
            if not isinstance(value, kinds) or (values and value not in values):
                return f"{type(item).__name__.lower()} {item.id}: {name}"
    return None


@cache
def _fields(cls: Any) -> list[tuple[str, tuple[type, ...], tuple[Any, ...]]]:
    """Name, classes and closed list of values of each field; containers by their outer class."""
    found = []
    for name, hint in get_type_hints(cls).items():
        options = get_args(hint) if isinstance(hint, UnionType) else (hint,)
        values = get_args(hint) if get_origin(hint) is Literal else ()
        kinds = (str,) if values else tuple(get_origin(option) or option for option in options)
        if Any not in kinds:
            found.append((name, (*kinds, int) if float in kinds else kinds, values))
    return found
