"""Looking for articles."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotator.cli.output import print_json, print_table, say
from annotator.cli.shared import opened_project
from annotator.model import Message, UserError

if TYPE_CHECKING:
    from annotator.store.search.results import Result


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("query")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of a table.")
@click.option("--annotator", metavar="NAME", help="Search as this annotator, who may find less in a blind project.")
@click.option("--as-typed", is_flag=True, help="Words exactly as they are spelt, instead of in any spelling.")
@click.option("--no-proclitics", is_flag=True, help="Not where و ف ب ك ل or ال is written on a word.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many results; the total counts all.")
@click.option(
    "--bidi/--no-bidi",
    default=None,
    help="Shape and order Arabic in the table; by default on terminals that are not known to do it themselves.",
)
def search(
    project: Path,
    query: str,
    as_json: bool,
    annotator: str | None,
    as_typed: bool,
    no_proclitics: bool,
    limit: int | None,
    bidi: bool | None,
) -> None:
    """Find articles by their words and by what is marked in them.

    Titles, texts and notes are searched. QUERY is words in any spelling, "phrases", -exclusions, beginnings*, and
    fields such as label:PERS, entity:, sentiment:, speaker:, outlet:, date:, status:, annotator:. Where it begins with
    a minus, write -- before it.
    """
    from annotator.store.search.query import parse
    from annotator.store.search.results import search as run

    with opened_project(project, "read") as opened:
        person = opened.annotator_named(annotator) if annotator is not None else None
        if annotator is not None and person is None:
            raise UserError("There is no annotator called {name} in this project.", name=annotator)
        asked = parse(query, opened.scheme, typed=as_typed, proclitics=not no_proclitics)
        if not asked:
            raise UserError("{query} has neither words nor fields in it that could be looked for.", query=query)
        found = run(opened, asked, person.id if person is not None else "")
        results = found.page(0, -1 if limit is None else limit)
    if as_json:
        fields = ("id", "title", "snippet", "start", "end")
        rows = [{field: getattr(item, field) for field in fields} for item in results]
        print_json({"results": rows, "total": found.total})
        return
    if results:
        print_table(["id", "start", "end", "title", "snippet"], [_row(item) for item in results], bidi)
    say(Message("Articles found: {count}.", count=found.total))


def _row(item: "Result") -> list[str]:
    return [item.id, str(item.start), str(item.end), item.title, item.snippet]
