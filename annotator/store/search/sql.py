"""Pieces of SQL with their values, put together without ever writing a value into the text."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import orjson


class Condition(NamedTuple):
    """A condition on a row, and the values of its question marks in their order."""

    sql: str
    values: tuple[Any, ...] = ()

    def negated(self) -> "Condition":
        """What holds where this does not."""
        return Condition(f"NOT ({self.sql})", self.values)


NEVER = Condition("0")


def both(conditions: Iterable[Condition]) -> Condition:
    """All of them."""
    return _joined(conditions, " AND ", "1")


def either(conditions: Iterable[Condition]) -> Condition:
    """One of them."""
    return _joined(conditions, " OR ", "0")


def one_of(column: str, values: Sequence[Any]) -> Condition:
    """A column with one of these values."""
    if len(values) == 1:
        return Condition(f"{column} = ?", (values[0],))
    return Condition(f"{column} IN (SELECT value FROM json_each(?))", (orjson.dumps(list(values)).decode(),))


def _joined(conditions: Iterable[Condition], word: str, empty: str) -> Condition:
    parts = list(conditions)
    if not parts:
        return Condition(empty)
    values = tuple(value for part in parts for value in part.values)
    return Condition(word.join(f"({part.sql})" for part in parts) if len(parts) > 1 else parts[0].sql, values)
