"""Prints the manual page annotator(1), from the program's own help: `python packaging/docs/man_page.py`."""

import inspect

import click

from annotator import __version__
from annotator.cli.commands import COMMANDS, annotator


def escaped(text: str) -> str:
    """Text as roff takes it: no line of it is a request."""
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)


def prose(command: click.Command) -> str:
    """What a command says of itself, in paragraphs."""
    return escaped(inspect.cleandoc(command.help or "")).replace("\n\n", "\n.PP\n")


def page() -> str:
    """The page in roff."""
    parts = [
        f'.TH ANNOTATOR 1 "" "Annotator {__version__}" "User Commands"',
        ".SH NAME\nannotator \\- label news articles by hand, Arabic first",
        ".SH SYNOPSIS\n.B annotator\n[\\fIPROJECT.annot\\fR]\n.br\n.B annotator\n\\fICOMMAND\\fR [\\fIARGUMENTS\\fR]",
        ".SH DESCRIPTION\n" + prose(annotator),
        ".SH COMMANDS",
    ]
    with click.Context(annotator, info_name="annotator") as parent:
        for command in COMMANDS:
            context = click.Context(command, info_name=command.name, parent=parent)
            parts.append(f".SS {escaped(command.get_usage(context).removeprefix('Usage: '))}")
            parts.append(prose(command))
            for option in command.get_params(context):
                record = option.get_help_record(context)
                if record is not None and record[1]:
                    parts.append(f".TP\n.B {escaped(record[0])}\n{escaped(record[1])}")
    parts.append(
        ".SH EXIT STATUS\n0 where all was done, 1 where something was not done or was left out, 2 for wrong usage."
    )
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    print(page(), end="")
