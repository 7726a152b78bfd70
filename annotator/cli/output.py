"""What is printed: sentences to standard error, tables and JSON to standard output."""

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click


def say(message: object) -> None:
    """A sentence for people."""
    click.echo(one_line(str(message)), err=True)


def print_json(tree: Any) -> None:
    """One JSON object in UTF-8, whatever the terminal's encoding is."""
    import orjson

    click.echo(orjson.dumps(tree))


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Columns one beside the other; the last one, which may be Arabic, runs as long as it is."""
    table = [[one_line(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)][:-1]
    for row in table:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=False))
        click.echo("  ".join((*padded, row[-1])).rstrip())


def one_line(text: str) -> str:
    """Without line ends and without the control characters by which a title could take over a terminal."""
    return "".join(" " if unicodedata.category(character) == "Cc" else character for character in text)


def _width(text: str) -> int:
    """How many places a text takes in a terminal, near enough: marks on letters take none."""
    return sum(1 for character in text if unicodedata.category(character) not in ("Mn", "Me", "Cf"))


def shaper(bidi: bool | None) -> Callable[[str], str]:
    """What makes Arabic readable in this terminal: nothing at all where it can do so by itself."""
    if not (sys.stdout.isatty() if bidi is None else bidi):
        return str
    from annotator.arabic.display import for_terminal, terminal_lacks_bidi

    return for_terminal if bidi or terminal_lacks_bidi(os.environ) else str
