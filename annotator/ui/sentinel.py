"""Knows whether the program ended properly the last time: what was noted while it ran says what has to be there."""

import faulthandler
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QLockFile

from annotator.model import UserError
from annotator.store import Project
from annotator.ui.session import Session


@dataclass(frozen=True)
class Crash:
    """A run that did not end properly.

    `steps` gives for each of its projects how many entries the history had when the last one was confirmed, and how
    many it has now (None where the file cannot be opened). `trace` is what Python said at the end, often nothing.
    """

    trace: str
    steps: dict[Path, tuple[int, int | None]] = field(default_factory=dict)

    @property
    def lost(self) -> list[Path]:
        """Projects in which something is missing that had been confirmed."""
        return [path for path, (noted, now) in self.steps.items() if now is None or now < noted]


def folder() -> Path:
    """Where running programs leave their notes."""
    import platformdirs

    return Path(platformdirs.user_state_dir("Annotator", appauthor=False)) / "running"


class Sentinel:
    """The notes of this run. `begin` and `end` enclose it; a note is one small write."""

    def __init__(self) -> None:
        self._note = folder() / f"{os.getpid()}.json"
        self._lock = QLockFile(str(self._note.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)
        self._trace: TextIO | None = None
        self._steps: dict[str, int] = {}

    def begin(self) -> list[Crash]:
        """Start noting. Returns the runs before this one that did not end properly; each is told once."""
        found: list[Crash] = []
        with suppress(OSError):
            self._note.parent.mkdir(parents=True, exist_ok=True)
            found = list(_crashes(self._note.parent))
            if self._lock.tryLock(0):
                self._write()
                self._trace = self._note.with_suffix(".trace").open("w", encoding="utf-8")
                faulthandler.enable(self._trace)
        return found

    def watch(self, session: Session) -> None:
        """Note each step of a session when it is on disk."""
        path = str(session.project.path.absolute())

        def note() -> None:
            self._steps[path] = session.project.steps()
            self._write()

        note()
        session.saved.connect(note)

    def _write(self) -> None:
        with suppress(OSError):
            self._note.write_text(json.dumps(self._steps), encoding="utf-8")

    def end(self) -> None:
        """The program ends as it should."""
        if self._trace is not None:
            faulthandler.disable()
            self._trace.close()
        for path in (self._note, self._note.with_suffix(".trace")):
            path.unlink(missing_ok=True)
        self._lock.unlock()


def _crashes(notes: Path) -> Iterator[Crash]:
    for note in sorted(notes.glob("*.json")):
        lock = QLockFile(str(note.with_suffix(".lock")))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            continue  # it still runs
        trace = note.with_suffix(".trace")
        try:
            steps = json.loads(note.read_text(encoding="utf-8"))
            told = trace.read_text(encoding="utf-8", errors="replace") if trace.exists() else ""
            yield Crash(told, {Path(path): (int(noted), _steps_in(Path(path))) for path, noted in steps.items()})
        except (OSError, ValueError, AttributeError):
            yield Crash("")
        finally:
            note.unlink(missing_ok=True)
            trace.unlink(missing_ok=True)
            lock.unlock()


def _steps_in(path: Path) -> int | None:
    try:
        with Project(path, "read") as project:
            return project.steps()
    except UserError:
        return None
