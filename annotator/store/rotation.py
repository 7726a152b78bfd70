"""Backups beside a project: whole copies in a folder of their own, of which the old ones make room for the new."""

import re
import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from annotator.model import BLIND
from annotator.store.backup import copy_database
from annotator.store.errors import ProjectError
from annotator.store.project import Project

EDITS = 200
"""After so many edits another backup is due."""
_NEWEST, _DAYS = 10, 14
_MOST_BYTES = 4_000_000_000
_FEWEST = 2
_NAME = re.compile(r"\.(\d{4}-\d\d-\d\d)\.(\d\d-\d\d-\d\d)\.(\d+)\.annot$")


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it lies, when it was made, and how many entries the project's journal had then."""

    path: Path
    at: datetime
    seq: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds: counts of articles, marks and people, and the moment of its last edit (ISO 8601, or "")."""

    documents: int
    spans: int
    annotators: int
    last: str
    blind: bool


def folder_of(project: Path) -> Path:
    """The folder of a project's backups."""
    return project.with_name(f"{project.stem}.backups")


def backups(project: Path) -> list[Backup]:
    """The backups of a project, the newest first."""
    found = []
    with suppress(OSError):
        for path in folder_of(project).iterdir():
            parts = _NAME.search(path.name)
            if parts:
                with suppress(ValueError):
                    at = datetime.strptime(f"{parts[1]} {parts[2]}", "%Y-%m-%d %H-%M-%S")
                    found.append(Backup(path, at, int(parts[3])))
    return sorted(found, key=lambda item: (item.at, item.seq), reverse=True)


def back_up(project: Path) -> Backup | None:
    """Copy a project, which may be in use, unless nothing has changed since its last backup; then forget old ones.

    Raises ProjectError where there is no room, or no right to write.
    """
    with Project(project, "read") as source:
        seq = int(source.db.execute("SELECT coalesce(max(seq), 0) FROM edits").fetchone()[0])
        known = backups(project)
        if known and known[0].seq == seq:
            return None
        folder = folder_of(project)
        try:
            folder.mkdir(exist_ok=True)
            room = shutil.disk_usage(folder).free
        except OSError as error:
            raise ProjectError("{file} cannot be written: {reason}.", file=folder, reason=error.strerror) from error
        size = project.stat().st_size
        if room < 2 * size:
            raise ProjectError("There is no room for a backup of {file} on its disk.", file=project)
        at = datetime.now().replace(microsecond=0)
        path = folder / f"{project.stem}.{at:%Y-%m-%d.%H-%M-%S}.{seq}.annot"
        copy_database(source.db.conn, path)
    made = Backup(path, at, seq)
    for old in superfluous([made, *known]):
        with suppress(OSError):
            old.path.unlink()
    return made


def superfluous(known: Sequence[Backup], most_bytes: int = _MOST_BYTES) -> list[Backup]:
    """Those that may go, of backups from new to old: neither among the newest, nor a day's last one of late.

    Where what is kept takes more than `most_bytes`, the oldest go too, but never the newest two.
    """
    days: dict[object, Backup] = {}
    for item in known:
        days.setdefault(item.at.date(), item)
    kept = {item.path for item in [*known[:_NEWEST], *list(days.values())[:_DAYS]]}
    found, total = [], 0
    for place, item in enumerate(known):
        with suppress(OSError):
            total += item.path.stat().st_size
        if place >= _FEWEST and (item.path not in kept or total > most_bytes):
            found.append(item)
    return found


def contents(backup: Backup) -> Contents:
    """What a backup holds. Raises ProjectError for one that cannot be read."""
    with Project(backup.path, "read") as project:
        documents, spans, annotators, last = project.db.execute(
            "SELECT (SELECT count(*) FROM documents WHERE NOT deleted), "
            "(SELECT count(*) FROM spans WHERE NOT deleted), "
            "(SELECT count(*) FROM annotators WHERE NOT deleted AND kind = 'person'), "
            "(SELECT coalesce(max(at), '') FROM edits)"
        ).fetchone()
        blind = bool(project.setting(BLIND))
    return Contents(documents, spans, annotators, last, blind)


def restore(backup: Backup, project: Path) -> Path:
    """Make a backup a project of its own beside the one it was made of, which stays as it is. Returns its path."""
    stem = f"{project.stem} {backup.at:%Y-%m-%d %H-%M}"
    names = (f"{stem}{number}{project.suffix}" for number in ("", *(f" ({count})" for count in range(2, 1000))))
    path = next(place for place in map(project.with_name, names) if not place.exists())
    with Project(backup.path, "read") as source:
        source.save_copy(path)
    return path
