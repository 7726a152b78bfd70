"""Single values of a file, made safe to store."""

import hashlib
import json
from typing import Any

import orjson

from annotator.arabic.cleaning import clean
from annotator.formats.problem import Unfit

_LONGEST_INT = 1 << 63


def as_text(value: str) -> str:
    """A short text (a title, a name, a note) without what no stored text has: NUL, BOM, lone surrogates."""
    return value if value.isascii() and value.isprintable() else clean(value).text


def as_id(value: Any) -> str:
    """An id: a text, or a whole number written as one. Raises Unfit."""
    if type(value) is int:
        return str(value)
    if type(value) is not str:
        raise Unfit("An id is not a text.")
    return as_text(value)


def stable_id(*parts: object) -> str:
    """An id for a mark of a file that gives it none that would do: the same whenever the same thing comes in."""
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def as_json(tree: Any) -> str:
    """A part of a file as it is kept aside, whatever it holds."""
    try:
        return orjson.dumps(tree).decode()
    except (TypeError, ValueError):
        # Lone surrogates, numbers past 64 bits, deep nesting.
        pass
    try:
        return json.dumps(tree)
    except (TypeError, ValueError, RecursionError):
        return ""


def optional_text(value: Any, key: str) -> str | None:
    """A text, or None where there is none. Raises Unfit, naming the key."""
    if value is None:
        return None
    if type(value) is not str:
        raise Unfit("The {key} of a mark is not a text.", key=key)
    return as_text(value)


def share(value: Any, key: str) -> float | None:
    """A number from 0 to 1, or None where there is none. Raises Unfit, naming the key."""
    if value is None:
        return None
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise Unfit("The {key} of a mark is not a number from 0 to 1.", key=key)
    return float(value)


def storable(tree: Any, but: str = "", key: str = "") -> Any:
    """The same tree with nothing in it that UTF-8 or SQLite cannot hold, except for texts under the key `but`."""
    if isinstance(tree, dict):
        return {storable(name): storable(value, but, name) for name, value in tree.items()}
    if isinstance(tree, list):
        return [storable(value, but) for value in tree]
    if isinstance(tree, str) and not (but and key == but):
        return tree.encode("utf-8", "ignore").decode()
    if isinstance(tree, float) and tree in (float("inf"), float("-inf")):
        return str(tree)
    if isinstance(tree, int) and not -_LONGEST_INT <= tree < _LONGEST_INT:
        return str(tree)
    return tree
