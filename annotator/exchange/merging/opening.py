"""Opening a file that somebody sent: for reading only, and believed only after it was looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.exchange.merging.sound import unsound_entry, unsound_object
from annotator.model import GOLD, UserError
from annotator.store import Project, check
from annotator.store.foreign import copy_of_older, strange_objects


@contextmanager
def foreign_project(path: Path, home: Project) -> Iterator[Project]:
    """The project at `path` as it may be merged into `home`. Raises UserError with one sentence.

    It is never written to: one of an older version is brought up to date as a copy. Nothing of a project consists of
    triggers, or of views and tables other than the known ones, so a file with such is refused before they could run;
    then the journal is replayed and compared with the tables, and every mark with its text.
    """
    path = Path(path)
    if path.exists() and path.samefile(home.path):
        raise UserError("{file} is this project itself.", file=path)
    with TemporaryDirectory(prefix="annotator-merge-") as folder:
        older = copy_of_older(path, Path(folder))
        with Project(older or path, "write" if older else "read") as project:
            if project.notice is not None:
                raise UserError(
                    "{file} was saved by a newer version of Annotator; update Annotator to merge it.", file=path
                )
            strange = strange_objects(project)
            if strange:
                raise UserError(
                    "{file} holds something that no project holds ({what}), so it was not merged. Ask for a new copy.",
                    file=path,
                    what=strange[0],
                )
            problem = next(iter(check(project).problems), None) or _unsound(project)
            if problem is not None:
                raise UserError(
                    "{file} is not sound and was not merged: {problem}. Ask for a new copy.", file=path, problem=problem
                )
            yield project


def _unsound(project: Project) -> str | None:
    try:
        found = unsound_entry(project.history(-1)) or unsound_object(project.annotators())
    except (ValueError, LookupError, TypeError) as error:  # a summary that is none
        return str(error)
    if found is None:
        strange = [item for item in project.annotators() if (item.id == GOLD) != (item.kind == "gold")]
        found = f"annotator {strange[0].id}" if strange else None
    return found
