"""What is printed: sentences to standard error, tables and JSON to standard output."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

_GAP = "  "
_LEAST = 20


def say(message: object) -> None:
    """A sentence for people."""
    print(one_line(str(message)), file=sys.stderr)


def print_json(tree: Any) -> None:
    """One JSON object in UTF-8, whatever the terminal's encoding is."""
    import orjson

    sys.stdout.buffer.write(orjson.dumps(tree) + b"\n")


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]], bidi: bool | None = None) -> None:
    """Columns one beside the other; the last one, which may be Arabic, is cut where the terminal ends.

    `bidi` says whether to shape and order Arabic; None leaves that to what is known of the terminal.
    """
    from annotator.arabic.display import columns, fit, terminal_lacks_bidi

    terminal = sys.stdout.isatty()
    if bidi is None:
        bidi = terminal and terminal_lacks_bidi(os.environ)
    table = [[one_line(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(map(columns, column)) for column in zip(*table, strict=True)]
    if terminal:
        rest = shutil.get_terminal_size().columns - sum(width + len(_GAP) for width in widths[:-1])
        widths[-1] = min(widths[-1], max(rest, _LEAST))
    for row in table:
        print(_GAP.join(fit(cell, width, bidi) for cell, width in zip(row, widths, strict=True)).rstrip())


def one_line(text: str) -> str:
    """Without line ends and without the control characters by which a title could take over a terminal."""
    return "".join(" " if unicodedata.category(character) == "Cc" else character for character in text)
