"""The project file: one SQLite database that holds everything and loses nothing."""

from annotator.store.check import Report, check
from annotator.store.connection import SUFFIX
from annotator.store.errors import Conflict, NothingToUndo, ProjectError
from annotator.store.journal import Changes, Entry
from annotator.store.location import location_warning
from annotator.store.overview import Line, overview
from annotator.store.presets import find_scheme, load_scheme, presets
from annotator.store.project import Project, new_annotator
from annotator.store.reading import Marks, Reading, Status, Summary, status_of

__all__ = [
    "SUFFIX",
    "Changes",
    "Conflict",
    "Entry",
    "Line",
    "Marks",
    "NothingToUndo",
    "Project",
    "ProjectError",
    "Reading",
    "Report",
    "Status",
    "Summary",
    "check",
    "find_scheme",
    "load_scheme",
    "location_warning",
    "new_annotator",
    "overview",
    "presets",
    "status_of",
]
