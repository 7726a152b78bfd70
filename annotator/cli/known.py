"""What the program knows: formats, schemes, its own version."""

import click

from annotator import __version__
from annotator.cli.output import print_json, print_table


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def formats(as_json: bool) -> None:
    """List the formats, and whether they come in, go out, or both."""
    from annotator.formats import FORMATS

    if as_json:
        found = [
            {"id": item.id, "reads": item.reads, "writes": item.writes, "suffix": item.suffix, "name": item.name.en}
            for item in FORMATS
        ]
        print_json({"formats": found})
        return
    rows = [
        [item.id, "yes" if item.reads else "", "yes" if item.writes else "", item.suffix, item.name.en]
        for item in FORMATS
    ]
    print_table(["id", "in", "out", "suffix", "name"], rows)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
def schemes(as_json: bool) -> None:
    """List the schemes that ship."""
    from annotator.store import presets

    found = presets()
    if as_json:
        print_json(
            {
                "schemes": [
                    {"id": item.id, "name": item.name.en, "name_ar": item.name.ar, "version": item.version}
                    for item in found
                ]
            }
        )
        return
    print_table(["id", "name"], [[item.id, item.name.en] for item in found])


@click.command()
def version() -> None:
    """Print the version of the program."""
    click.echo(f"annotator {__version__}")
