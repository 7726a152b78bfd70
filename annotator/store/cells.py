"""Values of single cells of the project file."""

from typing import Any

import orjson

Row = tuple[Any, ...]


def as_json(value: Any) -> str | None:
    """A value as JSON; NULL where there is nothing in it."""
    return orjson.dumps(value).decode() if value else None


def from_json(cell: Any) -> Any:
    """The way back; None for NULL."""
    return orjson.loads(cell) if cell else None
