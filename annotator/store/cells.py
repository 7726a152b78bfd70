"""Values of single cells of the project file."""

from typing import Any

import orjson

Row = tuple[Any, ...]


def as_json(value: Any, whole: bool = False) -> str | None:
    """A value as JSON; NULL where there is nothing in it, which with `whole` is only None, not False or 0."""
    return orjson.dumps(value).decode() if value or (whole and value is not None) else None


def storable(text: str) -> str:
    """A text that SQLite and JSON can hold: file names may have bytes in them that are no characters."""
    return text.encode(errors="backslashreplace").decode()


def from_json(cell: Any) -> Any:
    """The way back; None for NULL."""
    return orjson.loads(cell) if cell else None
