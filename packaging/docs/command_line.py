"""Writes docs/command-line.md from the program itself: `python packaging/docs/command_line.py`."""

import sys
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "command-line.md"
WIDTH = 88

HEAD = """\
# The command line

<!-- Written by packaging/docs/command_line.py from the program's own help. Change the help, then run it again. -->

The window and the command line are two faces of the same functions: what a command does to a project, an open window
on the same project shows within a second.

- **Results** go to standard output, **messages** for people to standard error. With `--json` a command prints one JSON
  object in UTF-8 and nothing else on standard output.
- **Exit status**: 0 where all was done; 1 where something was not done or was left out, after one clear line that says
  which file, where, and what to do; 2 for wrong usage.
- **Ctrl+C** lets a long job stop after a whole article, a second one at once. Nothing is ever half-written: an import
  keeps the articles that had come in whole, an export leaves no file.
- On a terminal, long work shows a progress bar.
- `PROJECT` is a file that ends in `.annot`; the ending may be left out.
- A mistake of the program itself ends with status 1 and one line that names a log file with the details.

"""

JOURNEY = """\
## From articles to training data

```
annotator new news.annot --scheme media
annotator import news.annot articles/
annotator news.annot
annotator list news.annot
annotator export news.annot -o marks.jsonl --format jsonl
annotator check news.annot
annotator backup news.annot
```

`list --json` prints `{"documents": [...], "annotators": [...], "counts": {...}}`: for each document its `id`, `title`,
`lang`, `outlet`, `published`, `length` in code points, how many `spans`, `relations` and `judgements` it has, and a
`status` for each annotator by name (`new`, `in progress`, `done`). `formats --json` prints
`{"formats": [{"id", "reads", "writes", "suffix", "name"}]}`, `schemes --json`
`{"schemes": [{"id", "name", "name_ar", "version"}]}`.
"""


def page() -> str:
    """The page as it should be."""
    from annotator.cli.commands import COMMANDS, annotator

    parts = [HEAD, _block(annotator, None), "\n"]
    with click.Context(annotator, info_name="annotator") as parent:
        parts += [f"## annotator {command.name}\n\n{_block(command, parent)}\n" for command in COMMANDS]
    return "".join([*parts, JOURNEY])


def _block(command: click.Command, parent: click.Context | None) -> str:
    context = click.Context(
        command,
        parent=parent,
        info_name=command.name,
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    return f"```\n{command.get_help(context).strip()}\n```\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PAGE.write_text(page(), encoding="utf-8")
